"""Feedback, typed by the coordinator, and the words that wait to be read before they are quoted."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.records import Feedback
from osslog.errors import KnownError
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.dates import month_in_words
from osslog.ui.feedback_form import FeedbackForm
from osslog.ui.foot_bar import FootBar
from osslog.ui.location_page import LocationPage
from osslog.ui.two_columns import TwoColumns
from osslog.ui.undo import UndoStep
from osslog.ui.waiting_words import WaitingCard, WaitingWords
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


@dataclass(frozen=True, slots=True)
class FeedbackContent:
    """What the page shows: the words that wait, and how many forms this month has."""

    waiting: tuple[Feedback, ...]
    month: str
    forms: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Something that was done, how it is undone, and what the page shows after it."""

    sentence: str
    undo: UndoStep | None
    content: FeedbackContent


def read_feedback(workspace: LocationWorkspace, location_id: str, month: str) -> FeedbackContent:
    """Read what the page shows."""
    feedback = workspace.feedback
    return FeedbackContent(
        feedback.waiting(location_id), month, len(feedback.in_month(location_id, month))
    )


class FeedbackPage(LocationPage):
    """Keeps forms, and lets words into the summary or not."""

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Feedback"), workspace, background, today, parent=parent)
        self._in_flight: list[Feedback] = []
        self._undoing: UndoStep | None = None

        # Widgets
        sheet = panel(self.body)
        self.waiting = WaitingWords(self.body)
        columns = TwoColumns(sheet, self.waiting, beside=900, second_width=350, parent=self.body)
        self.form_heading = label(self.tr("Type in a form"), sheet, role="heading")
        self.kept = label("", sheet, role="muted")
        self.form = FeedbackForm(sheet)
        self.save_button = button(self.tr("Save feedback"), role="main")
        self.bar = FootBar(
            [self.save_button],
            self.tr("Kept with the month only, and never with a visit."),
        )

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(10)
        inside.addWidget(self.form_heading)
        inside.addWidget(self.kept)
        inside.addWidget(self.form)
        self.column.addWidget(columns)
        self.column.addStretch(1)
        self.foot.addWidget(self.bar)

        # Signals
        self.form.save_wanted.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.waiting.release_wanted.connect(self._release)
        self.waiting.withhold_wanted.connect(self._withhold)

    def refresh(self) -> None:
        """Read what waits; what is half typed stays."""
        self.form.offer_months(self.today())
        self.background.run(self._reading(), self._show, self.refuse)

    def show_location(self, location_id: str) -> None:
        """Look at another location's feedback."""
        super().show_location(location_id)
        self.form.clear()
        self.bar.clear()

    def start_here(self) -> None:
        """Begin with the first question."""
        self.form.start_here()

    def is_complete(self) -> bool:
        """Whether all words that wait have their card."""
        return self.waiting.is_complete

    def has_unsaved(self) -> bool:
        """Whether a form or an edit of words is not kept yet."""
        return self.form.is_touched() or self.waiting.is_touched() or bool(self._in_flight)

    def _reading(self) -> partial[FeedbackContent]:
        month = f"{self.today():%Y-%m}"
        return partial(read_feedback, self.workspace, self.location_id, month)

    def _show(self, content: FeedbackContent) -> None:
        month = month_in_words(content.month)
        self.kept.setText(
            self.tr("1 form is kept for {month}.").format(month=month)
            if content.forms == 1
            else self.tr("{count} forms are kept for {month}.").format(
                count=content.forms, month=month
            )
        )
        self.waiting.show_waiting(content.waiting)

    def _save(self) -> None:
        if not self.form.is_touched():
            self.form.start_here()
            return
        feedback = self.form.feedback(self.location_id)
        forms = self.workspace.feedback
        back = UndoStep(partial(forms.undo_delete, feedback.id), self.tr("The form is back."))
        undo = UndoStep(
            partial(forms.delete, feedback.id), self.tr("The form was taken back."), back
        )
        self._in_flight.append(feedback)
        self._do(UndoStep(partial(forms.keep, feedback), self.tr("Saved"), undo), saving=True)
        self.form.clear()
        self.form.start_here()

    def _release(self, card: WaitingCard) -> None:
        forms, feedback = self.workspace.feedback, card.feedback
        again = UndoStep(
            partial(forms.back_to_waiting, feedback.id), self.tr("The words wait again.")
        )
        release = partial(forms.release, feedback.id, card.words.words())
        self._do(UndoStep(release, self.tr("Released for the summary."), again))

    def _withhold(self, card: WaitingCard) -> None:
        forms, feedback = self.workspace.feedback, card.feedback
        again = UndoStep(
            partial(forms.back_to_waiting, feedback.id), self.tr("The words wait again.")
        )
        withhold = partial(forms.withhold, feedback.id)
        self._do(UndoStep(withhold, self.tr("Withheld: the words stay here."), again))

    def _undo(self) -> None:
        if self._undoing is not None:
            self._do(self._undoing)

    def _do(self, step: UndoStep, *, saving: bool = False) -> None:
        change = partial(_do_and_read, step, self._reading())
        if saving:
            self.background.run(change, self._was_saved, self._was_not_saved)
        else:
            self.background.run(change, self._was_done, self.bar.refuse)

    def _was_saved(self, changed: Changed) -> None:
        self._in_flight.pop(0)
        self._was_done(changed)

    def _was_not_saved(self, trouble: KnownError) -> None:
        """Give back what could not be kept, unless the next form was begun meanwhile."""
        feedback = self._in_flight.pop(0)
        if not self.form.is_touched():
            self.form.put(feedback)
        self.bar.refuse(trouble)

    def _was_done(self, changed: Changed) -> None:
        self._show(changed.content)
        self._undoing = changed.undo
        if changed.undo is None:
            self.bar.succeed(changed.sentence)
        else:
            self.bar.succeed(changed.sentence, self.tr("Undo"), self._undo)


def _do_and_read(step: UndoStep, read: partial[FeedbackContent]) -> Changed:
    step.operation()
    return Changed(step.sentence, step.back, read())
