"""A day of the diary: what is recorded or expected, and the forms that change it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.domain.diary import DiaryEntry, EntryState
from osslog.domain.records import Agency, DropIn
from osslog.domain.words import tidy
from osslog.ui.dates import weekday_in_words
from osslog.ui.drop_in_form import DropInForm
from osslog.ui.entry_card import EntryCard
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.reason_form import ReasonForm
from osslog.ui.widgets import PANEL_MARGIN, button, empty, keep_in_view, label


class DayPanel(QFrame):
    """What can be done about one day.

    `late_entry_wanted` carries the day and asks for `ask_about_new`; `begin_wanted` a new
    `DropIn`; `enter_wanted` the one whose visits are wanted; `change_wanted` one as it was and
    as it shall be; `cancelled_wanted` a new one that was cancelled; `delete_wanted` one;
    `left` says that the Escape key was pressed.
    """

    late_entry_wanted = Signal(object)
    begin_wanted = Signal(object)
    enter_wanted = Signal(object)
    change_wanted = Signal(object, object)
    cancelled_wanted = Signal(object)
    delete_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._location_id = ""
        self._day = date.min
        self._today = date.min
        self._entries: tuple[DiaryEntry, ...] = ()
        self._agencies: tuple[Agency, ...] = ()
        self._reasons: tuple[str, ...] = ()
        self._asked_about: DiaryEntry | None = None
        self._open_form: DropInForm | ReasonForm | None = None
        self.cards: list[EntryCard] = []

        # Widgets
        self.heading = label("", self, role="heading")
        self._shown = QWidget(self)
        self.nothing = label("", self._shown, role="muted")
        self._more = QWidget(self._shown)
        self.held = button(self.tr("A drop-in was held: enter it"), self._more)
        self.cancelled = button(self.tr("It was cancelled"), self._more)

        # Layout
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(10)
        shown.addWidget(self.nothing)
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        shown.addLayout(self._column)
        more = FlowLayout(self._more)
        more.addWidget(self.held)
        more.addWidget(self.cancelled)
        shown.addWidget(self._more)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        self._inside.setSpacing(10)
        self._inside.addWidget(self.heading)
        self._inside.addWidget(self._shown)

        # Signals
        self.held.clicked.connect(self._open_of_day)
        self.cancelled.clicked.connect(self._ask_why_of_day)
        self._escape = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self)
        self._escape.setWhatsThis(self.tr("Leave what can be done about the day"))
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self._go_back)

    @cached_property
    def form(self) -> DropInForm:
        """Asks about a drop-in; made when it is wanted for the first time."""
        made = DropInForm(self)
        made.hide()
        made.wanted.connect(self._take_form)
        made.left.connect(self.leave_form)
        self._inside.addWidget(made)
        return made

    @cached_property
    def reason(self) -> ReasonForm:
        """Asks why a drop-in was cancelled, likewise."""
        made = ReasonForm(self)
        made.hide()
        made.given.connect(self._take_reason)
        made.left.connect(self.leave_form)
        self._inside.addWidget(made)
        return made

    def show_day(
        self,
        location_id: str,
        day: date,
        entries: Iterable[DiaryEntry],
        *,
        agencies: tuple[Agency, ...],
        reasons: tuple[str, ...],
        today: date,
    ) -> None:
        """Show a day with its entries; a form about it that is touched stays."""
        shown = (location_id, day, today, tuple(entries), agencies)
        before = (self._location_id, self._day, self._today, self._entries, self._agencies)
        had_focus = self._has_focus()
        self._location_id, self._day, self._today, self._entries, self._agencies = shown
        self._reasons = reasons
        if shown[:2] != before[:2] or not self.has_unsaved():
            self.close_forms()
        if shown != before:
            self._fill({agency.id: agency.name for agency in agencies})
        if had_focus:
            self.start_here()

    def ask_about_new(self, drop_in: DropIn) -> None:
        """Ask how a drop-in was held that is not recorded; the person may leave it at that."""
        self._asked_about = None
        self.form.ask_new(drop_in, self._agencies)
        self._show_form(self.form)
        self.start_here()

    def has_unsaved(self) -> bool:
        """Whether a form is open and has something that is not kept."""
        return self._open_form is not None and self._open_form.is_touched()

    def start_here(self) -> None:
        """Begin with the first thing that can be done, in view."""
        QTimer.singleShot(0, self._come_into_view)
        if self._open_form is not None:
            self._open_form.start_here()
        else:
            of_entries = [one for card in self.cards for one in card.buttons]
            of_day = self.cancelled if self.held.isHidden() else self.held
            (of_entries or [of_day])[0].setFocus()

    def close_forms(self) -> None:
        """Show the day again: what a form asked for is done."""
        if self._has_focus():
            self.setFocus()  # it would go astray with the form, so the panel keeps it meanwhile
        self._asked_about = None
        self._show_form(None)

    def leave_form(self) -> None:
        """Close what is open and change nothing."""
        self.close_forms()
        self.start_here()

    def _come_into_view(self) -> None:
        keep_in_view(self)
        if self._has_focus():
            keep_in_view(self.window().focusWidget())

    def _has_focus(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    def _fill(self, names: Mapping[UUID, str]) -> None:
        lies_ahead = self._day > self._today
        self.heading.setText(weekday_in_words(self._day))
        empty(self._column)
        self.cards = []
        for entry in self._entries:
            card = EntryCard(
                entry,
                names,
                lies_ahead=lies_ahead,
                offers_another=entry is self._entries[-1],
                parent=self._shown,
            )
            card.late_entry_wanted.connect(self._open_late)
            card.enter_wanted.connect(self._enter)
            card.correct_wanted.connect(self._ask_correction)
            card.cancel_wanted.connect(self._ask_why)
            card.hold_wanted.connect(self._hold)
            card.delete_wanted.connect(self._delete)
            self._column.addWidget(card)
            self.cards.append(card)
        is_empty = not self._entries
        self.nothing.setVisible(is_empty)
        self.nothing.setText(
            self.tr("Nothing is expected on this day.")
            if lies_ahead
            else self.tr("Nothing was expected or recorded on this day.")
        )
        self.held.setVisible(not lies_ahead)
        self.cancelled.setText(
            self.tr("A drop-in is cancelled") if lies_ahead else self.tr("A drop-in was cancelled")
        )
        self._more.setVisible(is_empty)

    def _show_form(self, form: DropInForm | ReasonForm | None) -> None:
        """Show a form in the place of the day, or the day again."""
        if self._open_form is not None:
            self._open_form.hide()
        self._open_form = form
        self._shown.setVisible(form is None)
        if form is not None:
            form.show()

    def _go_back(self) -> None:
        if self._shown.isHidden():
            self.leave_form()
        else:
            self.left.emit()

    def _open_late(self, _entry: DiaryEntry) -> None:
        self.late_entry_wanted.emit(self._day)

    def _open_of_day(self) -> None:
        self.late_entry_wanted.emit(self._day)

    def _enter(self, entry: DiaryEntry) -> None:
        self.enter_wanted.emit(entry.drop_in)

    def _delete(self, entry: DiaryEntry) -> None:
        self.delete_wanted.emit(entry.drop_in)

    def _hold(self, entry: DiaryEntry) -> None:
        if entry.drop_in is not None:
            self.change_wanted.emit(entry.drop_in, replace(entry.drop_in, cancelled_because=None))

    def _ask_correction(self, entry: DiaryEntry) -> None:
        if entry.drop_in is not None:
            self._asked_about = entry
            self.form.ask_corrected(entry.drop_in, self._agencies, has_visits=entry.visits > 0)
            self._show_form(self.form)
            self.start_here()

    def _ask_why(self, entry: DiaryEntry) -> None:
        self._asked_about = entry
        before = entry.drop_in.cancelled_because if entry.drop_in is not None else None
        self.reason.ask(before or "", self._reasons)
        self._show_form(self.reason)
        self.start_here()

    def _ask_why_of_day(self) -> None:
        self._ask_why(DiaryEntry(self._day, EntryState.EXPECTED))

    def _take_form(self, asked: DropIn) -> None:
        entry = self._asked_about
        if entry is None or entry.drop_in is None:
            self.begin_wanted.emit(asked)
        elif asked == entry.drop_in:
            self.leave_form()
        else:
            self.change_wanted.emit(entry.drop_in, asked)

    def _take_reason(self, reason: str) -> None:
        entry, kept = self._asked_about, tidy(reason)
        if entry is None:
            return
        if entry.drop_in is None:
            cancelled = DropIn(uuid4(), self._location_id, self._day, cancelled_because=kept)
            self.cancelled_wanted.emit(cancelled)
        else:
            changed = replace(entry.drop_in, cancelled_because=kept, agencies=())
            self.change_wanted.emit(entry.drop_in, changed)
