"""Making a feedback post for a second laptop: its name, whether it logs visits, its first file."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.words import LONGEST_NAME, problem_with_name, tidy
from osslog.errors import KnownError
from osslog.services.desks import WrittenDeskFile
from osslog.ui.bullet_list import BulletList
from osslog.ui.chip import Choice
from osslog.ui.folder_field import FolderField
from osslog.ui.in_place_form import InPlaceForm
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import sentence
from osslog.ui.posts_work import NewPost
from osslog.ui.question_row import QuestionRow
from osslog.ui.recovery_words import ShownWords
from osslog.ui.widgets import button, label

_YES, _NO = "yes", "no"


class NewPostForm(InPlaceForm):
    """Asks what the post is to be; `wanted` carries the `NewPost`."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("A post for another laptop"),
            self.tr("Write its first file"),
            self.tr("Writing …"),
            parent,
        )

        # Widgets
        self.name = LabelledField(
            self.tr("What the post is called"),
            self.tr("So that you know it again. For example: Library laptop."),
        )
        self.name.line.setMaxLength(LONGEST_NAME)
        self.visits = QuestionRow(
            self.tr("May it log visits?"),
            [
                Choice(_NO, self.tr("No, feedback only"), "1"),
                Choice(_YES, self.tr("Yes, feedback and visits"), "2"),
            ],
            clearable=False,
        )
        self.folder = FolderField(
            self.tr("Where the file is to be written"),
            self.tr("Best on a stick. Whoever gets the file can send you answers as this post."),
        )

        # Layout
        for part in (self.name, self.visits, self.folder):
            self.inside.addWidget(part)

    def begin(self) -> None:
        """Begin afresh; the folder stays."""
        self.name.line.clear()
        self.name.show_trouble(None)
        self.visits.set_codes((_NO,))
        self.message.clear()
        self.set_working(working=False)
        self.name.setFocus()

    def has_unsaved(self) -> bool:
        """Whether a name is typed."""
        return bool(self.name.text())

    def refuse(self, trouble: KnownError) -> None:
        """Say why there is no post, and begin again with its name."""
        super().refuse(trouble)
        self.name.setFocus()

    def act(self) -> None:
        """Ask for the post, if nothing is missing."""
        name = tidy(self.name.text())
        problem = problem_with_name(name, "feedback post")
        self.name.show_trouble(sentence(problem or ""))
        folder = self.folder.folder()
        if problem:
            self.name.setFocus()
        elif folder is not None:
            self.set_working(working=True)
            self.wanted.emit(NewPost(name, _YES in self.visits.codes(), folder))


class NewPostSteps(QWidget):
    """What is to be done with a first file; `finished` says that it was read."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.heading = label("", self, role="heading")
        self.before = BulletList(self)
        self.words = ShownWords(parent=self)
        self.after = BulletList(self)
        self.done = button(self.tr("Done"), self, role="main")

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(12)
        for part in (self.heading, self.before, self.words, self.after, self.done):
            column.addWidget(part)

        # Signals
        self.done.clicked.connect(self.finished)

    def show_file(self, written: WrittenDeskFile) -> None:
        """Tell what to do with this file."""
        self.heading.setText(self.tr("The post is made. Now at the other laptop:"))
        self._fill(
            self.before,
            (
                self.tr("Take the file {file} there on a stick. It is in {folder}.").format(
                    file=written.path.name, folder=written.path.parent
                ),
                self.tr(
                    "Start osslog there and choose “A feedback post”, or start it with the "
                    "command “osslog desk”. Open the file."
                ),
                self.tr("Compare the eight words that it shows. They must be these:"),
            ),
        )
        self.words.show_words(written.words)
        self._fill(
            self.after,
            (
                self.tr(
                    "If they differ, stop: somebody changed the file, and answers would go to them."
                ),
                self.tr("Then delete the file from the stick: it has the post’s own key."),
            ),
        )
        self.done.setFocus()

    @staticmethod
    def _fill(shown: BulletList, sentences: Sequence[str]) -> None:
        shown.clear()
        for one in sentences:
            shown.add(one)
