"""Taking a file of the coordinator: it is looked at first, and its eight words are compared."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from osslog.errors import KnownError
from osslog.services.desk_enrolment import LookAtDeskFile, look_at
from osslog.services.used_desk_file import FILE_SUFFIX
from osslog.ui.background import Background
from osslog.ui.button_row import button_row
from osslog.ui.desk_work import DeskHome
from osslog.ui.file_dialog import FileDialog
from osslog.ui.section import Section
from osslog.ui.widgets import button, keep_in_view, label

_ONE: Final = 1


class DeskFileForm(Section):
    """`agreed` carries what the file would do, once its words were compared where they must be.

    Files may be dragged here too, where the window leaves room for that. The words are shown of a
    first file, and of a later one where the location's keys are others than before. `is_main` says
    whether the file is what the page is for.
    """

    agreed = Signal(object)

    def __init__(
        self,
        heading: str,
        explanation: str,
        home: DeskHome,
        background: Background,
        parent: QWidget | None = None,
        *,
        is_main: bool = True,
    ) -> None:
        super().__init__(heading, explanation, parent)
        self._home = home
        self._background = background
        self._look: LookAtDeskFile | None = None
        self.setAcceptDrops(True)

        # Widgets
        role = "main" if is_main else ""
        self.choose = button(self.tr("Choose the file"), self, role=role)
        self.found = label("", self)
        self.compare = label("", self)
        self.words = label("", self, role="words")
        self.words.setObjectName("words_to_compare")
        # Where somebody is to begin, and where no key does anything: Enter, pressed again or held
        # from choosing the file, must not say that words are the same which nobody has read.
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.same = button(self.tr("The words are the same"), self, role=role)
        self.different = button(self.tr("They are not the same"), self)

        # Layout
        self.inside.addLayout(button_row(self.choose))
        for part in (self.found, self.compare, self.words):
            self.inside.addWidget(part)
        self.inside.addLayout(button_row(self.same, self.different))

        # Signals
        self.choose.clicked.connect(self._choose)
        self.same.clicked.connect(self._agree)
        self.different.clicked.connect(self._turn_down)
        self._when_laid_out = QTimer(self)
        self._when_laid_out.setSingleShot(True)
        self._when_laid_out.timeout.connect(self._keep_answers_in_view)
        self._show_state()

    def look_at(self, path: Path) -> None:
        """Look at a file that somebody chose."""
        self.message.clear()
        home = self._home
        looking = partial(look_at, home.data_folder, path, new_owner=home.new_owner)
        self._background.run(looking, self._show_look, self._refuse)

    def refuse(self, trouble: KnownError) -> None:
        """Say why a file was not taken, and ask for another."""
        self._look = None
        self.message.refuse(trouble)
        self._show_state()

    def start_here(self) -> None:
        """Begin to choose."""
        self.choose.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        urls = event.mimeData().urls()
        if len(urls) == _ONE and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file that was dropped."""
        urls = event.mimeData().urls()
        if len(urls) == _ONE and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.look_at(Path(urls[0].toLocalFile()))

    def _choose(self) -> None:
        name_filter = self.tr("Files for feedback posts ({pattern})").format(
            pattern=f"*{FILE_SUFFIX}"
        )
        dialog = FileDialog.for_file(self, self.tr("Choose the coordinator’s file"), name_filter)
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, files: tuple[Path, ...]) -> None:
        self.look_at(files[0])

    def _show_look(self, look: LookAtDeskFile) -> None:
        if not (look.enrols or look.other_key):
            self.agreed.emit(look)
            return
        self._look = look
        self._show_state()
        self._when_laid_out.start()
        self.words.setFocus()

    def _keep_answers_in_view(self) -> None:
        """Scroll down to the two answers, where there is room for them beside the words."""
        keep_in_view(self.same)

    def _refuse(self, trouble: KnownError) -> None:
        self.refuse(trouble)
        self.choose.setFocus()

    def _agree(self) -> None:
        look, self._look = self._look, None
        self._show_state()
        if look is not None:
            self.agreed.emit(look)

    def _turn_down(self) -> None:
        self._look = None
        self._show_state()
        self.message.inform(
            self.tr(
                "Then the file may not be the coordinator’s. It was not taken, and nothing was "
                "changed. Ask the coordinator in person or by telephone for a new file."
            )
        )
        self.choose.setFocus()

    def _show_state(self) -> None:
        look = self._look
        for part in (self.found, self.compare, self.words, self.same, self.different):
            part.setVisible(look is not None)
        self.choose.setVisible(look is None)
        if look is None:
            return
        self.found.setText(self._in_words(look))
        self.compare.setText(
            self.tr(
                "The coordinator’s osslog shows eight words beside this post’s name. Compare them "
                "in person or by telephone, not with a message that came with the file:"
            )
        )
        self.words.setText("  ".join(look.words))
        self.words.setAccessibleName(", ".join(look.words))

    def _in_words(self, look: LookAtDeskFile) -> str:
        """What a file would do."""
        names = {"post": look.desk_name, "location": look.location_name}
        said = [
            self.tr("This file is for the feedback post “{post}” of {location}.").format(**names)
        ]
        if look.replaces:
            said.append(
                self.tr(
                    "It takes the place of the post that is on this computer. Answers that wait "
                    "here stay, and can still be copied."
                )
            )
        if look.other_key and not look.enrols:
            said.append(self.tr("The location has new keys since this post got its last file."))
        if look.takes_visits:
            said.append(self.tr("Visits can be logged at this post too."))
        return " ".join(said)
