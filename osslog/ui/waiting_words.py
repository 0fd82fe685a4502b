"""Words that wait for a coordinator: read one after another, released, withheld or left."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from osslog.domain.words_to_read import OpenWords
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.clearing_bar import ClearingBar
from osslog.ui.clearing_undo import releasing, sending_back, withholding
from osslog.ui.feedback_work import (
    Done,
    Screened,
    ToRead,
    do_and_read,
    find_marks,
    open_words,
    read_waiting,
)
from osslog.ui.two_looks import TwoLooks
from osslog.ui.undo import UndoStep
from osslog.ui.waiting_view import WaitingView
from osslog.ui.words_keeper import WordsKeeper

UNREAD_FOR_MS: Final = 1000
"""How long words that came up by themselves count as unread: a second press was not for them."""


class WaitingWords(WaitingView):
    """Reads, clears, releases and withholds; `bar` belongs below the page, where it stays in view.

    `counted` carries how many wait; `all_read` says that none do where somebody wanted to begin
    with the next. Words that are half cleared are kept in the vault.
    """

    counted = Signal(int)
    all_read = Signal()

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, background, parent)
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._to_read: ToRead | None = None
        self._other_reader: str | None = None
        self._undoing: UndoStep | None = None
        self._is_working = False
        self._releases_next = False
        self._goes_on_at = 0
        self._comes_back: UUID | None = None
        self._last_done: UUID | None = None
        self._wants_focus = False
        self._comes_unread = False
        self._keeper = WordsKeeper(workspace, background, self)
        self._unread = QTimer(self)
        self._unread.setSingleShot(True)
        self._unread.setInterval(UNREAD_FOR_MS)
        self._is_stale = False
        self._when_shown = QTimer(self)
        self._when_shown.setSingleShot(True)

        self.bar = ClearingBar()
        self._connect()
        self._show_state()

    def _connect(self) -> None:
        self.panel.edited.connect(self._keeper.touch)
        self.panel.words.cursorPositionChanged.connect(self._unread.stop)
        self.panel.undo_wanted.connect(self.undo)
        self.panel.release_wanted.connect(self.release)
        self.panel.reader_button.clicked.connect(self._ask_reader)
        self.panel.left_marks.agreed.connect(self._release_all_the_same)
        self.reader_form.known.connect(self._meet_reader)
        self.reader_form.left.connect(self._leave_reader)
        self.list.chosen.connect(self._open)
        self.bar.release.clicked.connect(self.release)
        self.bar.withhold.clicked.connect(self.withhold)
        self.bar.leave.clicked.connect(self.go_on)
        self.panel.send_back_button.clicked.connect(self.send_back)
        self._keeper.due.connect(self.keep_now)
        self._keeper.refused.connect(self.bar.refuse)
        self._when_shown.timeout.connect(self._refresh_if_stale)

    @property
    def is_complete(self) -> bool:
        """Whether the words in front are there with their marks, where any wait."""
        if self._to_read is None:
            return False
        return not self._to_read.lines or self.panel.shown is not None

    @property
    def count(self) -> int:
        """How many wait."""
        return 0 if self._to_read is None else self._to_read.count

    def forget(self) -> None:
        """Keep what is half cleared, and show nothing, because another location is looked at."""
        self.keep_now()
        self._to_read = None
        self._undoing = None
        self._other_reader = None
        self.panel.forget()
        self.beside.forget()
        self.bar.clear()
        self._leave_reader()
        self._show_state()

    def refresh(self, location_id: str) -> None:
        """Read what waits; the words in front stay as they are."""
        self._location_id = location_id
        self._is_stale = False
        read = partial(read_waiting, self._workspace, location_id)
        self._background.run(read, self._show, self.bar.refuse)

    def start_here(self) -> None:
        """Begin with the words in front, as soon as they are there."""
        self._wants_focus = True
        self._begin_where_wanted()

    def keep_now(self) -> None:
        """Keep the words as far as they are cleared, and look through them again."""
        self._keeper.rest()
        shown = self.panel.shown
        if shown is None or not self.panel.words.may_edit or self._is_working:
            return
        self._keeper.keep(shown, self.panel.words.words())
        if not self.panel.is_screened:
            self._screen(shown)

    def has_unsaved(self) -> bool:
        """Whether something is on its way into the vault."""
        return self._is_working

    # What is done with the words in front

    def release(self) -> None:
        """Release the words, unless something has to be asked first."""
        shown = self._read_by_now()
        if shown is None or not self._may_release(shown):
            return
        if not self.panel.is_screened:
            self._releases_next = True
            self.keep_now()
        elif not self.panel.ask_about_marks():
            self._release_all_the_same()

    def withhold(self) -> None:
        """Withhold the words."""
        shown = self._read_by_now()
        if shown is not None:
            self.keep_now()
            self._do(withholding(self._workspace.feedback, shown))

    def go_on(self) -> None:
        """Leave the words in front as they are, and go to the next ones."""
        if self.list.lines and not self._is_working:
            self._wants_focus = True
            self.bar.forget_information()
            self.list.go_to((self.list.row + 1) % len(self.list.lines))

    def send_back(self) -> None:
        """Take a first look away, so that the words wait for another."""
        shown = self.panel.shown
        if shown is None or shown.first_look is None or self._is_working:
            return
        self.keep_now()
        self._do(sending_back(self._workspace.feedback, shown))

    def undo(self) -> None:
        """Take back what was done last."""
        if self._undoing is not None and not self._is_working:
            self._comes_back = self._last_done
            self._do(self._undoing)

    def _release_all_the_same(self) -> None:
        shown = self.panel.shown
        self.panel.left_marks.hide()
        if shown is None or self._is_working:
            return
        looks = self._looks()
        if looks.are_wanted and looks.reader is None:
            self._ask_reader()
            return
        words = self.panel.words.words()
        self._do(releasing(self._workspace.feedback, shown, words, looks))

    def _read_by_now(self) -> OpenWords | None:
        """The words in front, where somebody can have read them and nothing is on its way."""
        return None if self._is_working or self._unread.isActive() else self.panel.shown

    def _do(self, step: UndoStep) -> None:
        shown = self.panel.shown
        self._last_done = shown.feedback.id if shown is not None else None
        self._keeper.rest()
        self._is_working = True
        self._goes_on_at = max(0, self.list.row)
        change = partial(do_and_read, self._workspace, self._location_id, step)
        self._background.run(change, self._was_done, self._was_refused)

    def _was_done(self, done: Done) -> None:
        self._is_working = False
        self._undoing = done.step.back
        self._wants_focus = True
        self.panel.forget()
        self._comes_unread = True
        self._show(done.to_read)
        if done.step.back is None:
            self.bar.succeed(done.step.sentence)
        else:
            self.bar.succeed(done.step.sentence, self.tr("Undo"), self.undo)

    def _was_refused(self, trouble: KnownError) -> None:
        """Say why; the words in front stay as they are, and are kept if there is room."""
        self._is_working = False
        self.bar.refuse(trouble)

    # What is in front

    def _looks(self) -> TwoLooks:
        """Whose look it is."""
        to_read = self._to_read
        if to_read is None:
            return TwoLooks()
        reader = self._other_reader or to_read.reader
        return TwoLooks(to_read.needs_second_look, reader, to_read.people)

    def _show(self, to_read: ToRead) -> None:
        if to_read.location_id != self._location_id:
            return  # somebody looks at another location by now
        self._to_read = to_read
        shown = self.panel.shown
        wanted, self._comes_back = self._comes_back, None
        self.beside.show_waiting(to_read)
        row = -1 if shown is None else self.list.row_of(shown.feedback.id)
        if shown is not None and self.panel.words.may_edit is not self._may_edit(shown):
            row = -1  # somebody else is here now
            wanted = shown.feedback.id
        if row >= 0:
            self.list.go_to(row, tell=False)
            self.panel.show_looks(self._looks())
        elif to_read.lines:
            back_at = -1 if wanted is None else self.list.row_of(wanted)
            last = len(to_read.lines) - 1
            self.panel.forget()
            self.list.go_to(back_at if back_at >= 0 else min(self._goes_on_at, last))
        else:
            self.panel.forget()
        self._show_state()
        self.counted.emit(to_read.count)
        if not to_read.lines:
            self._begin_where_wanted()

    def _open(self, feedback_id: UUID) -> None:
        self.keep_now()
        self._releases_next = False
        read = partial(open_words, self._workspace, feedback_id)
        self._background.run(read, self._show_words, self.bar.refuse)

    def _show_words(self, opened: OpenWords) -> None:
        if opened.feedback.id != self.list.current_id:
            return  # somebody went on meanwhile
        self._keeper.follow(opened)
        self.panel.show_words(opened, may_edit=self._may_edit(opened))
        if self._comes_unread and opened.feedback.id != self._last_done:
            self._unread.start()
        self._comes_unread = False
        self._leave_reader()
        self.panel.show_looks(self._looks())
        self._show_state()
        self._begin_where_wanted()
        if opened.feedback.agreed_to_quote:
            self._screen(opened)

    def _may_edit(self, opened: OpenWords) -> bool:
        return opened.feedback.agreed_to_quote and not self._looks().is_own(opened)

    def _begin_where_wanted(self) -> None:
        if self._wants_focus and self.isVisible():
            if self.panel.shown is not None:
                self._wants_focus = False
                self.panel.start_here()
            elif self._to_read is not None and not self._to_read.lines:
                self._wants_focus = False
                self.all_read.emit()

    def _screen(self, opened: OpenWords) -> None:
        words = self.panel.words.toPlainText()
        look = partial(find_marks, words, opened.feedback.language)
        self._background.run(look, self._show_marks, self._was_not_screened)

    def _show_marks(self, screened: Screened) -> None:
        self.panel.show_marks(screened.words, screened.marks)
        self._go_on_releasing()

    def _was_not_screened(self, _trouble: KnownError) -> None:
        self.panel.could_not_screen()
        self._go_on_releasing()

    def _go_on_releasing(self) -> None:
        if self._releases_next and self.panel.is_screened:
            self._releases_next = False
            self.release()

    # Two looks

    def _may_release(self, shown: OpenWords) -> bool:
        looks = self._looks()
        if looks.offers_another(shown):
            self._ask_reader()
            return False
        reason = looks.why_not_released(shown)
        if reason:
            self.bar.inform(reason)
        return not reason

    def _ask_reader(self) -> None:
        self.show_reader_form(shown=True)
        self.reader_form.begin(self.panel.shown, self._looks())

    def _meet_reader(self, person: str) -> None:
        shown = self.panel.shown
        self._other_reader = person
        self._leave_reader()
        if shown is not None:
            if not self.panel.words.may_edit:
                self.panel.allow_editing()
                self._screen(shown)
            self.panel.show_looks(self._looks())
            self._show_state()
            self.panel.start_here()

    def _leave_reader(self) -> None:
        self.show_reader_form(shown=False)

    # What is shown of all this

    def _show_state(self) -> None:
        self.show_whether_any(None if self._to_read is None else self._to_read.count)
        self.bar.show_for(self.panel.shown, self._looks())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is half cleared; who looked with another passphrase is gone."""
        super().hideEvent(event)
        self.keep_now()
        self._is_stale = bool(self._location_id)
        if self._other_reader is not None:
            self._other_reader = None
            self._goes_on_at = max(0, self.list.row)
            self.panel.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Find out who is here now: somebody may have come back with another passphrase."""
        super().showEvent(event)
        self._when_shown.start()

    def _refresh_if_stale(self) -> None:
        if self._is_stale and self.isVisible():
            self.refresh(self._location_id)
