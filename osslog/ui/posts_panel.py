"""A location's feedback posts: this computer's, those of second laptops, and their files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.desk import Desk
from osslog.services.desks import WrittenDeskFile
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.used_desk_file import FILE_SUFFIX
from osslog.ui.background import Background
from osslog.ui.file_dialog import FileDialog
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.new_post_form import NewPostForm, NewPostSteps
from osslog.ui.post_card import PostCard
from osslog.ui.posts_work import NewPost, PostsContent, make_post, read_posts, write_later_file
from osslog.ui.section import Section
from osslog.ui.widgets import button, empty, label


class PostsPanel(Section):
    """A sheet of one location's posts; `changed` says that one is other than it was."""

    changed = Signal()

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Feedback posts"),
            self.tr(
                "Where visitors answer. A post can seal what they say to you, and cannot read it "
                "again itself."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._cards: tuple[PostCard, ...] = ()
        self._file_for: Desk | None = None
        self._content: PostsContent | None = None

        # Widgets
        self._list = QWidget(self)
        self.no_own = label(
            self.tr(
                "This computer becomes a post when you choose “Hand over” for the first time: a "
                "visitor answers, and you come back with your passphrase."
            ),
            self._list,
        )
        self.words_heading = label(
            self.tr("Each post must show these words:"), self._list, role="muted"
        )
        self.words = label("", self._list, role="words")
        self.add = button(self.tr("New post for another laptop"), self._list)
        self.know_again = button(
            self.tr("Know a post again from its file …"), self._list, role="link"
        )
        self.know_again.setToolTip(
            self.tr("After a restore from a backup that was made before the post was.")
        )
        self.form = NewPostForm(self)
        self.steps = NewPostSteps(self)

        # Layout
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(14)
        listed.addWidget(self.no_own)
        listed.addLayout(self._lines)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.words_heading)
        words.addWidget(self.words)
        listed.addLayout(words)
        row = FlowLayout(gap=14)
        row.addWidget(self.add)
        row.addWidget(self.know_again)
        listed.addLayout(row)
        for part in (self._list, self.form, self.steps):
            self.inside.addWidget(part)
        self._open(self._list)

        # Signals
        self.add.clicked.connect(self._begin)
        self.know_again.clicked.connect(self._ask_for_file)
        self.form.left.connect(self._leave)
        self.form.wanted.connect(self._make)
        self.steps.finished.connect(self._leave)

    @property
    def cards(self) -> tuple[PostCard, ...]:
        """The posts, in the order in which they were made."""
        return self._cards

    def show_location(self, location_id: str) -> None:
        """Look at another location's posts."""
        if location_id != self._location_id:
            self._location_id = location_id
            self.message.clear()
            self.form.name.line.clear()
            self._open(self._list)

    def refresh(self) -> None:
        """Read anew which posts there are."""
        read = partial(read_posts, self._workspace, self._location_id)
        self._background.run(read, self._show, self.message.refuse)

    def has_unsaved(self) -> bool:
        """Whether the name of a new post is half typed."""
        return self.form.has_unsaved()

    def _show(self, content: PostsContent) -> None:
        if content == self._content:
            return  # a question that stands on a card stays
        self._content = content
        had_focus = any(card.isAncestorOf(self.window().focusWidget()) for card in self._cards)
        empty(self._lines)
        self._cards = tuple(
            PostCard(desk, is_due=desk.id in content.due, parent=self._list)
            for desk in content.posts
        )
        for card in self._cards:
            card.file_wanted.connect(self._ask_for_folder)
            card.visits_wanted.connect(self._change_visits)
            card.withdrawal_wanted.connect(self._withdraw)
            card.return_wanted.connect(self._bring_back)
            self._lines.addWidget(card)
            card.show()
        self.no_own.setVisible(not any(desk.is_own for desk in content.posts))
        self.words.setText(" ".join(content.words))
        for part in (self.words_heading, self.words):
            part.setVisible(bool(content.posts))
        if had_focus:
            self.add.setFocus()

    def _open(self, part: QWidget) -> None:
        for other in (self._list, self.form, self.steps):
            other.setVisible(other is part)

    def _begin(self) -> None:
        self.message.clear()
        self._open(self.form)
        self.form.begin()

    def _leave(self) -> None:
        self.form.name.line.clear()
        self._open(self._list)
        self.add.setFocus()

    def _make(self, new: NewPost) -> None:
        make = partial(make_post, self._workspace, self._location_id, new)
        self._background.run(make, self._was_made, self.form.refuse)

    def _was_made(self, written: WrittenDeskFile) -> None:
        self.form.set_working(working=False)
        self.form.name.line.clear()
        self._open(self.steps)
        self.steps.show_file(written)
        self._tell_changed()

    def _tell_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _ask_for_folder(self, desk: Desk) -> None:
        self._file_for = desk
        dialog = FileDialog.for_folder(self, self.tr("Where is the file to be written?"))
        dialog.chosen.connect(self._write_file)
        dialog.open()

    def _write_file(self, folders: tuple[Path, ...]) -> None:
        if self._file_for is not None:
            write = partial(write_later_file, self._workspace, self._file_for.id, folders[0])
            self._background.run(write, self._was_written, self.message.refuse)

    def _was_written(self, written: WrittenDeskFile) -> None:
        self.message.succeed(
            self.tr(
                "Written: {file}. Open it at the post. It brings the languages, words of welcome, "
                "questions and agencies of today, and lets the post remove its copies of what has "
                "come in. It carries no key."
            ).format(file=written.path)
        )
        self._tell_changed()

    def _ask_for_file(self) -> None:
        name_filter = self.tr("Files for feedback posts ({pattern})").format(
            pattern=f"*{FILE_SUFFIX}"
        )
        dialog = FileDialog.for_file(
            self, self.tr("Choose a file that was made for the post"), name_filter
        )
        dialog.chosen.connect(self._know_again)
        dialog.open()

    def _know_again(self, files: tuple[Path, ...]) -> None:
        know = partial(self._workspace.desks.take_in_again, files[0])
        self._background.run(know, self._is_known_again, self.message.refuse)

    def _is_known_again(self, desk: Desk) -> None:
        self.message.succeed(
            self.tr("{post} is known. What was set aside comes in at the next merge.").format(
                post=desk.name
            )
        )
        self._tell_changed()

    def _change_visits(self, desk: Desk) -> None:
        change = partial(
            self._workspace.desks.let_take_visits, desk.id, takes_visits=not desk.takes_visits
        )
        self._background.run(change, self._visits_were_changed, self.message.refuse)

    def _visits_were_changed(self, desk: Desk) -> None:
        self.message.succeed(
            (
                self.tr("{post} may log visits once it has a later file.")
                if desk.takes_visits
                else self.tr(
                    "Visits of {post} are no longer accepted. Write it a later file, so that it "
                    "offers none."
                )
            ).format(post=desk.name)
        )
        self._tell_changed()

    def _withdraw(self, desk: Desk) -> None:
        withdraw = partial(self._workspace.desks.withdraw, desk.id)
        self._background.run(withdraw, self._was_withdrawn, self.message.refuse)

    def _was_withdrawn(self, desk: Desk) -> None:
        self.message.succeed(
            self.tr("{post} is withdrawn. Nothing from it is accepted.").format(post=desk.name)
        )
        self._tell_changed()

    def _bring_back(self, desk: Desk) -> None:
        back = partial(self._workspace.desks.bring_back, desk.id)
        self._background.run(back, self._was_brought_back, self.message.refuse)

    def _was_brought_back(self, desk: Desk) -> None:
        self.message.succeed(
            self.tr("{post} is back. What was set aside comes in at the next merge.").format(
                post=desk.name
            )
        )
        self._tell_changed()
