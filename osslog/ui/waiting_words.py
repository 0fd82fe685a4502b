"""Words that wait for a coordinator: one person's in front, the others in a list beside them."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.words_to_read import OpenWords, WordsLine
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.clearing_bar import ClearingBar
from osslog.ui.clearing_panel import ClearingPanel
from osslog.ui.dates import month_in_words
from osslog.ui.feedback_work import (
    Done,
    Screened,
    ToRead,
    do_and_read,
    find_marks,
    open_words,
    read_waiting,
)
from osslog.ui.reader_form import ReaderForm
from osslog.ui.two_columns import TwoColumns
from osslog.ui.two_looks import TwoLooks
from osslog.ui.undo import UndoStep
from osslog.ui.widgets import PANEL_MARGIN, in_proportion, label, panel
from osslog.ui.words_list import WordsList

KEPT_AFTER_MS: Final = 600
"""How long after a change the words are looked through again, and kept as far as they are."""

_LEAST_HEIGHT_OF_LIST: Final = 150


class WaitingWords(QWidget):
    """Reads, clears, releases and withholds; `bar` belongs below the page, where it stays in view.

    `counted` carries how many wait. Words that are half cleared are kept in the vault.
    """

    counted = Signal(int)

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._to_read: ToRead | None = None
        self._other_reader: str | None = None
        self._kept: str | None = None
        self._undoing: UndoStep | None = None
        self._is_working = False
        self._releases_next = False
        self._goes_on_at = 0
        self._comes_back: UUID | None = None
        self._undone_id: UUID | None = None
        self._wants_focus = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEPT_AFTER_MS)
        self._is_stale = False
        self._when_shown = QTimer(self)
        self._when_shown.setSingleShot(True)

        # Widgets
        self.explanation = label(
            self.tr(
                "Only released words go into the summary. Replace what could identify somebody, "
                "and leave the rest as it was said."
            ),
            self,
            role="muted",
        )
        self._front = QWidget(self)
        self.panel = ClearingPanel(self._front)
        self._reader_sheet = panel(self._front)
        self.reader_form = ReaderForm(workspace, background, self._reader_sheet)
        self._beside = panel(self)
        self.heading = label("", self._beside, role="heading")
        self.more = label("", self._beside, role="small")
        self.list = WordsList(self.tr("Words to read"), self._line, self._beside)
        self.nothing_sheet = panel(self)
        self.nothing = label(
            self.tr(
                "Nothing waits. What people say at a feedback post, and words on cards that you "
                "type in, appear here to be read first."
            ),
            self.nothing_sheet,
            role="muted",
        )
        self.columns = TwoColumns(
            self._front, self._beside, beside=860, second_width=280, parent=self
        )
        self.bar = ClearingBar()
        self._reader_sheet.hide()
        self._lay_out()
        self._connect()
        self._show_state()

    def _lay_out(self) -> None:
        asked = QVBoxLayout(self._reader_sheet)
        asked.setContentsMargins(PANEL_MARGIN, 8, PANEL_MARGIN, PANEL_MARGIN)
        asked.addWidget(self.reader_form)
        front = QVBoxLayout(self._front)
        front.setContentsMargins(0, 0, 0, 0)
        front.setSpacing(12)
        front.addWidget(self.panel)
        front.addWidget(self._reader_sheet)
        listed = QVBoxLayout(self._beside)
        listed.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        listed.setSpacing(8)
        listed.addWidget(self.heading)
        listed.addWidget(self.more)
        listed.addWidget(self.list, 1)
        alone = QVBoxLayout(self.nothing_sheet)
        alone.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        alone.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for part in (self.explanation, self.columns, self.nothing_sheet):
            whole.addWidget(part)

    def _connect(self) -> None:
        self.panel.edited.connect(self._pause.start)
        self.panel.undo_wanted.connect(self.undo)
        self.panel.release_wanted.connect(self.release)
        self.panel.reader_button.clicked.connect(self._ask_reader)
        self.panel.left_marks.agreed.connect(self._release_all_the_same)
        self.reader_form.known.connect(self._meet_reader)
        self.reader_form.left.connect(self._leave_reader)
        self.list.chosen.connect(self._open)
        self.list.entered.connect(self.panel.start_here)
        self.bar.release.clicked.connect(self.release)
        self.bar.withhold.clicked.connect(self.withhold)
        self.bar.leave.clicked.connect(self.go_on)
        self.panel.send_back_button.clicked.connect(self.send_back)
        self._pause.timeout.connect(self.keep_now)
        self._when_shown.timeout.connect(self._refresh_if_stale)

    def make_keys(self, page: QWidget) -> tuple[QShortcut, ...]:
        """The keys of this part, for the page to switch on and off."""
        keys = []
        for key, does, act in (
            ("F2", self.tr("Go to the next mark"), self.panel.next_mark),
            ("Shift+F2", self.tr("Go to the mark before"), self.panel.previous_mark),
            ("F3", self.tr("Replace the mark, or what is selected"), self.panel.replace),
            ("F4", self.tr("Take a replacement back"), self.panel.take_back),
            ("F6", self.tr("Release the words"), self.release),
            ("F7", self.tr("Withhold the words"), self.withhold),
            ("F8", self.tr("Leave the words, and go to the next"), self.go_on),
            ("F9", self.tr("Send words back for another first look"), self.send_back),
        ):
            made = QShortcut(QKeySequence(key), page)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.setWhatsThis(does)
            made.setAutoRepeat(False)  # a key that is held releases nothing unread
            made.activated.connect(act)
            keys.append(made)
        return tuple(keys)

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
        self.list.show_lines((), has_other_script=False)
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
        self._pause.stop()
        shown = self.panel.shown
        if shown is None or not self.panel.words.may_edit or self._is_working:
            return
        words = self.panel.words.words()
        begun = None if words == _at_first(shown) else words
        if begun != self._kept:
            self._kept = begun
            keep = partial(self._workspace.feedback.keep_half_cleared, shown.feedback.id, begun)
            self._background.run(keep, self._nothing_more, self._was_not_kept)
        if not self.panel.is_screened:
            self._screen(shown)

    def has_unsaved(self) -> bool:
        """Whether something is on its way into the vault."""
        return self._is_working

    # What is done with the words in front

    def release(self) -> None:
        """Release the words, unless something has to be asked first."""
        shown = self.panel.shown
        if shown is None or self._is_working or not self._may_release(shown):
            return
        if not self.panel.is_screened:
            self._releases_next = True
            self.keep_now()
        elif not self.panel.ask_about_marks():
            self._release_all_the_same()

    def withhold(self) -> None:
        """Withhold the words."""
        shown = self.panel.shown
        if shown is not None and not self._is_working:
            forms, feedback_id = self._workspace.feedback, shown.feedback.id
            back = UndoStep(partial(forms.take_back, feedback_id), self.tr("The words wait again."))
            self.keep_now()
            self._do(
                UndoStep(
                    partial(forms.withhold, feedback_id),
                    self.tr("Withheld: the words stay here."),
                    back,
                )
            )

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
        take = partial(self._workspace.feedback.take_back_first_look, shown.feedback.id)
        self._do(UndoStep(take, self.tr("The words wait for a first look again.")))

    def undo(self) -> None:
        """Take back what was done last."""
        if self._undoing is not None and not self._is_working:
            self._comes_back = self._undone_id
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
        forms, feedback_id = self._workspace.feedback, shown.feedback.id
        release = partial(
            forms.release, feedback_id, self.panel.words.words(), reader=looks.reader or ""
        )
        if looks.is_first(shown):
            back = UndoStep(
                partial(forms.take_back_first_look, feedback_id),
                self.tr("Your first look is taken back."),
            )
            said = self.tr("Kept as a first look. Somebody else looks next.")
        else:
            back = UndoStep(partial(forms.take_back, feedback_id), self.tr("The words wait again."))
            said = self.tr("Released for the summary.")
        self._do(UndoStep(release, said, back))

    def _do(self, step: UndoStep) -> None:
        shown = self.panel.shown
        self._undone_id = shown.feedback.id if shown is not None else None
        self._pause.stop()
        self._is_working = True
        self._goes_on_at = max(0, self.list.row)
        change = partial(do_and_read, self._workspace, self._location_id, step)
        self._background.run(change, self._was_done, self._was_refused)

    def _was_done(self, done: Done) -> None:
        self._is_working = False
        self._undoing = done.step.back
        self._wants_focus = True
        self.panel.forget()
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
        self.list.show_lines(to_read.lines, has_other_script=to_read.has_other_script)
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

    def _open(self, feedback_id: UUID) -> None:
        self.keep_now()
        self._releases_next = False
        read = partial(open_words, self._workspace, feedback_id)
        self._background.run(read, self._show_words, self.bar.refuse)

    def _show_words(self, opened: OpenWords) -> None:
        if opened.feedback.id != self.list.current_id:
            return  # somebody went on meanwhile
        self._kept = opened.half_cleared
        self.panel.show_words(opened, may_edit=self._may_edit(opened))
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
        if not shown.feedback.agreed_to_quote:
            self.bar.inform(
                self.tr("They did not agree to be quoted, so the words cannot be released.")
            )
            return False
        looks = self._looks()
        if looks.is_own(shown):
            if looks.offers_another(shown):
                self._ask_reader()
            else:
                self.bar.inform(looks.in_words(shown))
            return False
        return True

    def _ask_reader(self) -> None:
        self._reader_sheet.show()
        self.reader_form.begin()

    def _meet_reader(self, person: str) -> None:
        shown = self.panel.shown
        if shown is not None and self._looks().is_by(shown, person):
            self.reader_form.message.inform(
                self.tr(
                    "That is the passphrase of {person}, who gave the first look. Another "
                    "coordinator gives the second."
                ).format(person=person)
            )
            self.reader_form.passphrase.setFocus()
            return
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
        had_focus = self.reader_form.has_focus_inside()
        self._reader_sheet.hide()
        self.reader_form.forget()
        if had_focus:
            self.panel.start_here()

    # What is shown of all this

    def _show_state(self) -> None:
        shown, is_known = self.panel.shown, self._to_read is not None
        count = self.count
        self.columns.setVisible(count > 0)
        self.explanation.setVisible(count > 0)
        self.nothing_sheet.setVisible(is_known and not count)
        self.heading.setText(
            self.tr("1 waits") if count == 1 else self.tr("{count} wait").format(count=f"{count:,}")
        )
        listed = len(self.list.lines)
        self.more.setText(self.tr("The first {count} are listed.").format(count=f"{listed:,}"))
        self.more.setVisible(listed < count)
        self.list.setMinimumHeight(in_proportion(_LEAST_HEIGHT_OF_LIST, self))
        self.bar.show_for(shown, self._looks())

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

    def _line(self, line: WordsLine) -> str:
        said = self.tr("{month} · {words}").format(
            month=month_in_words(line.month), words=line.beginning
        )
        return self.tr("Second look · {words}").format(words=said) if line.looked_by else said

    def _nothing_more(self, _done: None) -> None:
        """Nobody needs to hear of it."""

    def _was_not_kept(self, trouble: KnownError) -> None:
        self._kept = None
        self.bar.refuse(trouble)


def _at_first(shown: OpenWords) -> str:
    """The words as they are where nobody began to clear them."""
    return shown.feedback.words if shown.first_look is None else shown.first_look.words
