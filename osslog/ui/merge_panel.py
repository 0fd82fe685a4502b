"""Merging what feedback posts wrote: how it stands, and what came on a stick or in a folder."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.progress import Cancelled
from osslog.services.inbox_view import InboxState, SetAside
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background, Task
from osslog.ui.bullet_list import BulletList
from osslog.ui.dates import day_in_words
from osslog.ui.file_dialog import FileDialog
from osslog.ui.merge_words import came_in, gap_in_words, was_set_aside, what_else
from osslog.ui.merge_work import FolderMerged, merge_folder, read_inbox, throw_away
from osslog.ui.section import Section
from osslog.ui.set_aside_line import SetAsideLine
from osslog.ui.widgets import button, empty, label


class MergePanel(Section):
    """A sheet of one location; `merged` says that answers or visits came in."""

    merged = Signal()

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Answers from feedback posts"),
            self.tr(
                "Those of this computer come in by themselves when you unlock. Those of a second "
                "laptop come on a stick."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._task: Task[FolderMerged] | None = None
        self._lines: tuple[SetAsideLine, ...] = ()

        # Widgets
        self.latest = label("", self)
        self.words_heading = label(self.tr("Each post must show these words:"), self, role="muted")
        self.words = label("", self, role="words")
        self.gaps = BulletList(self)
        self.aside_heading = label(self.tr("Set aside"), self, role="heading")
        self.aside_note = label(
            self.tr("These are tried again at each merge, and come in once nothing is against it."),
            self,
            role="small",
        )
        self.choose = button(self.tr("Merge from a folder or stick …"), self)
        self.stop_button = button(self.tr("Stop"), self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Files that were looked at"))
        self.progress_words = label("", self, role="small")

        # Layout
        self._aside = QVBoxLayout()
        self._aside.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.choose)
        row.addWidget(self.stop_button)
        row.addWidget(self.progress, 1)
        row.addStretch(0)
        for part in (
            self.latest,
            self.words_heading,
            self.words,
            self.gaps,
            self.aside_heading,
            self.aside_note,
        ):
            self.inside.addWidget(part)
        self.inside.addLayout(self._aside)
        self.inside.addLayout(row)
        self.inside.addWidget(self.progress_words)
        for part in (
            self.words_heading,
            self.words,
            self.gaps,
            self.aside_heading,
            self.aside_note,
        ):
            part.hide()
        self._show_working(working=False)

        # Signals
        self.choose.clicked.connect(self._ask_for_folder)
        self.stop_button.clicked.connect(self._stop)

    @property
    def lines(self) -> tuple[SetAsideLine, ...]:
        """What is set aside, group by group."""
        return self._lines

    def show_location(self, location_id: str) -> None:
        """Look at another location's posts."""
        if location_id != self._location_id:
            self._location_id = location_id
            self.message.clear()

    def refresh(self) -> None:
        """Read anew how the answers stand."""
        read = partial(read_inbox, self._workspace, self._location_id)
        self._background.run(read, self._show, self.message.refuse)

    def merge_from(self, folder: Path) -> None:
        """Merge what lies in a folder."""
        if self._task is not None:
            return
        self.message.clear()
        self._show_progress(0, 1)
        self.progress_words.clear()
        self._show_working(working=True)
        self.stop_button.setFocus()
        self._task = self._background.run_long(
            partial(merge_folder, self._workspace, folder),
            self._was_merged,
            self._was_not_merged,
            self._show_progress,
        )

    def _show(self, state: InboxState) -> None:
        if state.merged_on is not None:
            day = day_in_words(state.merged_on)
            self.latest.setText(self.tr("Something came in last on {day}.").format(day=day))
        elif state.has_posts:
            self.latest.setText(self.tr("Nothing has come in yet."))
        else:
            self.latest.setText(
                self.tr(
                    "There is no feedback post yet. “Hand over” makes this computer one; one for "
                    "a second laptop is made under Settings, Feedback posts."
                )
            )
        self.words.setText(" ".join(state.words))
        for part in (self.words_heading, self.words):
            part.setVisible(state.has_posts)
        self.gaps.clear()
        for gap in state.gaps:
            for sentence in gap_in_words(gap):
                self.gaps.add(sentence)
        self.gaps.setVisible(bool(state.gaps))
        self._show_set_aside(state.set_aside)

    def _show_set_aside(self, groups: tuple[SetAside, ...]) -> None:
        for part in (self.aside_heading, self.aside_note):
            part.setVisible(bool(groups))
        if groups == tuple(line.group for line in self._lines):
            return
        empty(self._aside)
        self._lines = tuple(SetAsideLine(group, self) for group in groups)
        for line in self._lines:
            line.discard_wanted.connect(self._throw_away)
            self._aside.addWidget(line)
            line.show()

    def _ask_for_folder(self) -> None:
        dialog = FileDialog.for_folder(self, self.tr("Where are the answers of the post?"))
        dialog.chosen.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, folders: tuple[Path, ...]) -> None:
        self.merge_from(folders[0])

    def _stop(self) -> None:
        if self._task is not None:
            self.stop_button.setEnabled(False)
            self.progress_words.setText(self.tr("Stopping …"))
            self._task.cancel()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        if self.stop_button.isEnabled():
            self.progress_words.setText(
                self.tr("{done} of {total} files").format(done=f"{done:,}", total=f"{total:,}")
            )

    def _show_working(self, *, working: bool) -> None:
        self.choose.setVisible(not working)
        self.stop_button.setEnabled(working)
        for part in (self.stop_button, self.progress, self.progress_words):
            part.setVisible(working)

    def _end(self) -> None:
        had_focus = self.stop_button.hasFocus() or not self.stop_button.isEnabled()
        self._task = None
        self._show_working(working=False)
        if had_focus and self.choose.isVisible():
            self.choose.setFocus()

    def _was_merged(self, done: FolderMerged) -> None:
        self._end()
        told = [came_in(done.merged), was_set_aside(done.merged), *what_else(done.merged)]
        sentence = " ".join(filter(None, told)) or self.tr(
            "There is nothing from a feedback post in this folder."
        )
        if done.is_gone:
            sentence += " " + self.tr(
                "The stick is no longer there. What it had left waits on it: plug it in and "
                "merge again."
            )
        if done.merged.refused or done.merged.unreadable or done.is_gone:
            self.message.refuse(KnownError(sentence))
        elif done.merged.is_nothing and not done.merged.already_there:
            self.message.inform(sentence)
        else:
            self.message.succeed(sentence)
        self.refresh()
        if done.merged.feedback or done.merged.visits:
            self.merged.emit()

    def _was_not_merged(self, trouble: KnownError) -> None:
        self._end()
        if isinstance(trouble, Cancelled):
            self.message.inform(
                self.tr("Stopped. Nothing came in, and everything is where it was.")
            )
        else:
            self.message.refuse(trouble)

    def _throw_away(self, group: SetAside) -> None:
        discard = partial(throw_away, self._workspace, group.file_hashes)
        self._background.run(discard, self._was_thrown_away, self.message.refuse)

    def _was_thrown_away(self, count: int) -> None:
        self.message.succeed(
            self.tr("1 file was thrown away.")
            if count == 1
            else self.tr("{count} files were thrown away.").format(count=f"{count:,}")
        )
        self.choose.setFocus()
        self.refresh()
