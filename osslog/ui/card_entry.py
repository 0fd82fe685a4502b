"""Typing in a stack of paper cards: one after another, without letting go of the keys."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.records import Feedback
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.dates import month_in_words
from osslog.ui.feedback_form import FeedbackForm
from osslog.ui.feedback_work import CardsOfMonth, count_cards, do_and_count
from osslog.ui.foot_bar import FootBar
from osslog.ui.labels import in_words
from osslog.ui.undo import UndoStep
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


class CardEntry(QWidget):
    """The form, and how far somebody is with the stack; `bar` belongs below the page.

    `kept` follows each change of what the vault has.
    """

    kept = Signal()

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
        self._month = ""
        self._typed: list[Feedback] = []
        self._in_flight: list[Feedback] = []
        self._is_undoing = False

        # Widgets
        sheet = panel(self)
        self.heading = label("", sheet, role="heading")
        self.stack_button = button(self.tr("Begin a new stack"), sheet, role="link")
        self.stack_button.setToolTip(self.tr("Count from card 1 again"))
        self.month_count = label("", sheet, role="muted")
        self.form = FeedbackForm(sheet)
        self.save_button = button(self.tr("Save card (Enter)"), role="main")
        self.bar = FootBar(
            [self.save_button],
            self.tr("Kept with the month only, and never with a visit."),
        )

        # Layout
        above = QHBoxLayout()
        above.addWidget(self.heading)
        above.addWidget(self.month_count, 1)
        above.addWidget(self.stack_button)
        above.setSpacing(14)
        self.heading.setWordWrap(False)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 12, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(8)
        inside.addLayout(above)
        inside.addWidget(self.form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)

        # Signals
        self.form.save_wanted.connect(self._save)
        self.form.month.chips.changed.connect(self._count)
        self.save_button.clicked.connect(self._save)
        self.stack_button.clicked.connect(self._begin_stack)
        self._show_stack()

    @property
    def number(self) -> int:
        """The number in its stack of the card that is in hand."""
        return len(self._typed) + len(self._in_flight) + 1

    def offer_months(self, today: date) -> None:
        """Offer this month and those before it."""
        self.form.offer_months(today)

    def refresh(self, location_id: str) -> None:
        """Count the month's cards; what is half typed stays."""
        self._location_id = location_id
        self._count()

    def forget(self) -> None:
        """Begin a stack of another location."""
        self._typed.clear()
        self.form.clear()
        self.bar.clear()
        self._show_stack()

    def start_here(self) -> None:
        """Begin with the first question."""
        self.form.start_here()

    def has_unsaved(self) -> bool:
        """Whether a card is begun, or on its way into the vault."""
        return self.form.is_touched() or bool(self._in_flight)

    def undo(self) -> None:
        """Take the last card of the stack back, into the form where that is empty."""
        if self._typed and not self._in_flight and not self._is_undoing:
            self._is_undoing = True
            last = self._typed[-1]
            step = UndoStep(partial(self._workspace.feedback.delete, last.id), "")
            self._run(step, last.month, self._was_taken_back, self._was_not_taken_back)

    def _save(self) -> None:
        if not self.form.is_touched():
            self.form.start_here()
            return
        feedback = self.form.feedback(self._location_id)
        self._in_flight.append(feedback)
        step = UndoStep(partial(self._workspace.feedback.keep, feedback), "")
        self._run(step, feedback.month, self._was_saved, self._was_not_saved)
        self.form.clear()
        self.form.start_here()
        self._show_stack()

    def _run(
        self,
        step: UndoStep,
        month: str,
        done: Callable[[CardsOfMonth], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        change = partial(do_and_count, self._workspace, self._location_id, month, step)
        self._background.run(change, done, failed)

    def _was_saved(self, count: CardsOfMonth) -> None:
        self._typed.append(self._in_flight.pop(0))
        self._show_count(count)
        self._show_stack()
        said = self.tr("Saved card {number}").format(number=len(self._typed))
        self.bar.succeed(said, self.tr("Undo"), self.undo)
        self.kept.emit()

    def _was_not_saved(self, trouble: KnownError) -> None:
        """Give back what could not be kept; where the next card was begun, say that it is to do."""
        feedback = self._in_flight.pop(0)
        if self.form.is_touched():
            said = self.tr("A card before this one was not saved, and is to be typed in again.")
            trouble = KnownError(f"{said} {in_words(trouble)}")
        else:
            self.form.put(feedback)
        self._show_stack()
        self.bar.refuse(trouble)

    def _was_taken_back(self, count: CardsOfMonth) -> None:
        self._is_undoing = False
        last = self._typed.pop()
        self._show_count(count)
        self._show_stack()
        number = len(self._typed) + 1
        if self.form.is_touched():
            said = self.tr("Card {number} was taken back.").format(number=number)
        else:
            self.form.put(last)
            said = self.tr("Card {number} was taken back: it is here again.").format(number=number)
        self.form.start_here()
        self.bar.succeed(said)
        self.kept.emit()

    def _was_not_taken_back(self, trouble: KnownError) -> None:
        self._is_undoing = False
        self.bar.refuse(trouble)

    def _begin_stack(self) -> None:
        self._typed.clear()
        self.bar.clear()
        self._show_stack()
        self.form.start_here()

    def _count(self) -> None:
        self._month = self.form.month.chips.code() or ""
        if self._location_id and self._month:
            count = partial(count_cards, self._workspace, self._location_id, self._month)
            self._background.run(count, self._show_count, self.bar.refuse)

    def _show_count(self, counted: CardsOfMonth) -> None:
        if (counted.location_id, counted.month) != (self._location_id, self._month):
            return
        month = month_in_words(counted.month)
        self.month_count.setText(
            self.tr("1 form is kept for {month}.").format(month=month)
            if counted.count == 1
            else self.tr("{count} forms are kept for {month}.").format(
                count=f"{counted.count:,}", month=month
            )
        )

    def _show_stack(self) -> None:
        self.heading.setText(
            self.tr("Card {number} of this stack").format(number=f"{self.number:,}")
        )
        self.stack_button.setVisible(self.number > 1)
