"""One visit on one screen: every question a row of chips, Enter saves."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.answer_keys import NONE_KEY, keys_for, keys_of
from osslog.domain.code_lists import (
    AGENCIES_SEEN,
    MODE,
    OPTIONAL_QUESTIONS,
    QUESTIONS,
    VISIT_NUMBER,
)
from osslog.domain.records import Agency, Given
from osslog.domain.visit_draft import VisitDraft
from osslog.ui.chip import Choice
from osslog.ui.keys import ENTER_KEYS, SAME_AS_LAST, KeyNote, is_plain
from osslog.ui.labels import worded
from osslog.ui.question_row import QuestionRow, choices_of
from osslog.ui.referral_entry import ReferralEntry
from osslog.ui.widgets import empty

_BETWEEN_ROWS: Final = 2
_SAW_NONE: Final = "none"
_OPTIONAL: Final = frozenset(question.code for question in OPTIONAL_QUESTIONS)
_MODES_BY_KEY: Final = dict(zip(keys_of(MODE), MODE.codes, strict=True))


@dataclass(frozen=True, slots=True)
class FormLayout:
    """What the form asks: optional questions in their order, and agencies to choose from.

    `mode` is the drop-in's own, which a visit has unless another is chosen.
    """

    asked: tuple[str, ...] = ()
    agencies: tuple[Agency, ...] = ()
    mode: str = MODE.codes[0]


class VisitForm(QWidget):
    """Collects a visit; judging and keeping it is for others.

    `save_wanted` follows Enter, `changed` every change by the person. The key `=` answers the
    question that has the focus as it was answered for the visit before.
    """

    save_wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = FormLayout()
        self._last: VisitDraft | None = None
        self._corrects: UUID | None = None
        self._rows: dict[str, QuestionRow] = {}

        # Widgets
        self.referrals = ReferralEntry(self)

        # Layout
        self._questions = QVBoxLayout()
        self._questions.setSpacing(_BETWEEN_ROWS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN_ROWS)
        column.addLayout(self._questions)
        column.addWidget(self.referrals)

        # Signals
        self.referrals.changed.connect(self.changed)
        self.referrals.add.left_down.connect(self._leave_downwards)
        self.ask(self._asks)

    def ask(self, asks: FormLayout) -> None:
        """Ask these questions from now on; what is answered stays."""
        if asks == self._asks and self._rows:
            return
        draft, was_untouched = self.draft(), not self.is_touched()
        focused: QWidget | None = self.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._asks = asks
        empty(self._questions)
        self._rows = {}
        self._add_row(
            VISIT_NUMBER.code,
            QuestionRow(
                self.tr("Visit since 1 July"),
                choices_of(VISIT_NUMBER),
                unanswered=self.tr("Needed"),
                parent=self,
            ),
        )
        self._add_row(
            MODE.code,
            QuestionRow(
                self.tr("How"), choices_of(MODE, with_unknown=False), clearable=False, parent=self
            ),
        )
        self._rows[VISIT_NUMBER.code].chips.setAccessibleName(worded(VISIT_NUMBER.label))
        for code in asks.asked:
            self._add_row(code, self._optional_row(code))
        self.put(VisitDraft(mode=asks.mode) if was_untouched else draft)
        if had_focus:
            self.start_here()

    def row(self, question: str) -> QuestionRow:
        """The row of a question.

        Raises:
            KeyError: it is not asked.
        """
        return self._rows[question]

    def draft(self) -> VisitDraft:
        """What is chosen so far."""
        if not self._rows:
            return VisitDraft(mode=self._asks.mode)
        answers = tuple(
            Given(code, row.codes())
            for code, row in self._rows.items()
            if code in _OPTIONAL and row.codes()
        )
        return VisitDraft(
            self._rows[VISIT_NUMBER.code].chips.code(),
            self._rows[MODE.code].chips.code() or self._asks.mode,
            answers,
            self._agencies_seen(),
            self.referrals.referrals(),
            self._corrects,
        )

    def put(self, draft: VisitDraft) -> None:
        """Show a visit in the place of what is chosen."""
        self._corrects = draft.corrects
        for code, row in self._rows.items():
            row.show_trouble(None)
            row.set_codes(_codes_of(draft, code))
        self.referrals.set_referrals(draft.referrals)

    def remember_last(self, last: VisitDraft | None) -> None:
        """Offer these answers as those of the visit before."""
        self._last = last

    def fill_like_last(self) -> None:
        """Answer what has no answer yet as for the visit before; its number is asked anew."""
        if self._last is None:
            return
        for code, row in self._rows.items():
            if code == MODE.code or (code != VISIT_NUMBER.code and not row.codes()):
                row.set_codes(_codes_of(self._last, code))
        if self.referrals.is_empty():
            self.referrals.set_referrals(self._last.referrals)
        self.changed.emit()
        self.start_here()

    def clear(self) -> None:
        """Begin the next visit."""
        self.put(VisitDraft(mode=self._asks.mode))

    def is_touched(self) -> bool:
        """Whether anything is chosen or half typed that a cleared form does not have."""
        return self.draft() != VisitDraft(mode=self._asks.mode) or bool(self.referrals.add.text())

    @property
    def corrects(self) -> UUID | None:
        """The visit that is being corrected, or None."""
        return self._corrects

    @property
    def mode_at_first(self) -> str:
        """How a visit takes place that says nothing else."""
        return self._asks.mode

    def start_here(self) -> None:
        """Begin with the question that must be answered."""
        self._rows[VISIT_NUMBER.code].setFocus()

    def demand_visit_number(self, sentence: str) -> None:
        """Ask for the one answer that a visit cannot do without."""
        self._rows[VISIT_NUMBER.code].show_trouble(sentence)
        self.start_here()

    def demand_choice_of_referral(self) -> None:
        """Say that a referral was typed and not chosen."""
        self.referrals.add.field.show_trouble(
            self.tr("Choose what fits with Enter or its number, or empty this field.")
        )
        self.referrals.setFocus()

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What keys do on the form, besides those that choose answers."""
        modes = (
            KeyNote(key, self.tr("How: {mode}").format(mode=worded(MODE.label_of(mode))))
            for key, mode in _MODES_BY_KEY.items()
        )
        return (
            KeyNote(self.tr("Enter"), self.tr("Save, from anywhere on the form")),
            KeyNote(self.tr("Up, Down"), self.tr("Go from question to question")),
            KeyNote(SAME_AS_LAST, self.tr("Answer as for the visit before")),
            *modes,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter from anywhere; go from question to question with the arrows."""
        if event.key() in ENTER_KEYS:
            if not event.isAutoRepeat():
                self.save_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self._step(1)
        elif event.key() == Qt.Key.Key_Up:
            self._step(-1)
        elif event.text() == SAME_AS_LAST:
            self._answer_like_last()
        elif is_plain(event) and event.text().upper() in _MODES_BY_KEY:
            self._rows[MODE.code].set_codes((_MODES_BY_KEY[event.text().upper()],))
            self.changed.emit()
        else:
            super().keyPressEvent(event)

    def _optional_row(self, code: str) -> QuestionRow:
        not_asked = self.tr("Not asked")
        if code != AGENCIES_SEEN:
            question = QUESTIONS[code]
            return QuestionRow(
                worded(question.label),
                choices_of(question),
                unanswered=not_asked,
                multiple=question.multiple,
                parent=self,
            )
        keys = keys_for(len(self._asks.agencies), apart_from="".join((NONE_KEY, *keys_of(MODE))))
        choices = [
            Choice(str(agency.id), agency.name, key)
            for agency, key in zip(self._asks.agencies, keys, strict=True)
        ]
        none = Choice(_SAW_NONE, self.tr("None"), NONE_KEY, alone=True, quiet=True)
        return QuestionRow(
            self.tr("Agencies seen"),
            [*choices, none],
            unanswered=not_asked,
            multiple=True,
            parent=self,
        )

    def _add_row(self, code: str, row: QuestionRow) -> None:
        row.chips.changed.connect(self.changed)
        row.chips.answered.connect(self._go_on)
        self._questions.addWidget(row)
        self._rows[code] = row

    def _agencies_seen(self) -> tuple[UUID, ...] | None:
        row = self._rows.get(AGENCIES_SEEN)
        if row is None or not row.codes():
            return None
        return tuple(UUID(code) for code in row.codes() if code != _SAW_NONE)

    def _stops(self) -> list[QWidget]:
        return [*self._rows.values(), *self.referrals.lines, self.referrals]

    def _place(self) -> int:
        focused: QWidget | None = self.focusWidget()
        place = 0
        for number, stop in enumerate(self._stops()):
            if focused is not None and stop.isAncestorOf(focused):
                place = number
                if stop is not self.referrals:
                    break
        return place

    def _step(self, step: int) -> None:
        stops = self._stops()
        place = self._place() + step
        if 0 <= place < len(stops):
            stops[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_downwards(self) -> None:
        self._step(1)

    def _answer_like_last(self) -> None:
        if self._last is None:
            return
        stop = self._stops()[self._place()]
        if isinstance(stop, QuestionRow):
            code = next(code for code, row in self._rows.items() if row is stop)
            stop.set_codes(_codes_of(self._last, code))
            self._go_on()
        elif not self.referrals.lines:
            self.referrals.set_referrals(self._last.referrals)
            self.referrals.setFocus()
        self.changed.emit()

    def _go_on(self) -> None:
        """Go to the next question that has no answer."""
        for stop in self._stops()[self._place() + 1 :]:
            if not isinstance(stop, QuestionRow) or not stop.codes():
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _codes_of(draft: VisitDraft, question: str) -> tuple[str, ...]:
    """The chips that a draft chooses in the row of a question."""
    if question == VISIT_NUMBER.code:
        return () if draft.visit_number is None else (draft.visit_number,)
    if question == MODE.code:
        return (draft.mode,)
    if question == AGENCIES_SEEN:
        seen = draft.agencies_seen
        return () if seen is None else tuple(str(agency) for agency in seen) or (_SAW_NONE,)
    given = (answer.codes for answer in draft.answers if answer.question == question)
    return next(given, ())
