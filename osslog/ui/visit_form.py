"""One visit on one screen: every question a row of chips, Enter saves."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.code_lists import (
    AGENCIES_SEEN,
    MODE,
    OPTIONAL_QUESTIONS,
    QUESTIONS,
    VISIT_NUMBER,
)
from osslog.domain.records import Agency, Given, Referral, Visit
from osslog.ui.chips import Choice, keys_for
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.question_row import QuestionRow, choices_of
from osslog.ui.referral_entry import ReferralEntry
from osslog.ui.widgets import empty

_SAW_NONE: Final = "none"


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """What the form holds; `visit_number` is None while it is not answered."""

    visit_number: str | None = None
    mode: str = MODE.codes[0]
    answers: tuple[Given, ...] = ()
    agencies_seen: tuple[UUID, ...] | None = None
    referrals: tuple[Referral, ...] = ()

    @classmethod
    def of(cls, visit: Visit) -> "VisitDraft":
        """A visit as the form shows it."""
        return cls(
            visit.visit_number, visit.mode, visit.answers, visit.agencies_seen, visit.referrals
        )

    def visit(self, drop_in_id: UUID) -> Visit:
        """The visit that this is, with an id of its own.

        Raises:
            ValueError: the visit's number is not answered.
        """
        if self.visit_number is None:
            raise ValueError("the visit's number is not answered")
        return Visit(
            uuid4(),
            drop_in_id,
            self.visit_number,
            self.mode,
            self.answers,
            self.agencies_seen,
            self.referrals,
        )


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

    `save_wanted` follows Enter, `changed` every change by the person.
    """

    save_wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = FormLayout()
        self._rows: dict[str, QuestionRow] = {}

        # Widgets
        self.referrals = ReferralEntry()

        # Layout
        self._questions = QVBoxLayout()
        self._questions.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
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
                self.tr("Visit here since 1 July"),
                choices_of(VISIT_NUMBER),
                unanswered=self.tr("Needs an answer"),
            ),
        )
        self._add_row(
            MODE.code,
            QuestionRow(self.tr("How"), choices_of(MODE, with_unknown=False), clearable=False),
        )
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
        )

    def put(self, draft: VisitDraft) -> None:
        """Show a visit in the place of what is chosen."""
        given = {answer.question: answer.codes for answer in draft.answers}
        for code, row in self._rows.items():
            row.show_trouble(None)
            if code in _OPTIONAL:
                row.set_codes(given.get(code, ()))
        self._rows[VISIT_NUMBER.code].set_codes(
            () if draft.visit_number is None else (draft.visit_number,)
        )
        self._rows[MODE.code].set_codes((draft.mode,))
        seen = self._rows.get(AGENCIES_SEEN)
        if seen is not None and draft.agencies_seen is not None:
            seen.set_codes([str(agency) for agency in draft.agencies_seen] or [_SAW_NONE])
        elif seen is not None:
            seen.set_codes(())
        self.referrals.set_referrals(draft.referrals)

    def clear(self) -> None:
        """Begin the next visit."""
        self.put(VisitDraft(mode=self._asks.mode))

    def is_touched(self) -> bool:
        """Whether anything is chosen or half typed that a cleared form does not have."""
        return self.draft() != VisitDraft(mode=self._asks.mode) or bool(self.referrals.add.text())

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter from anywhere; go from question to question with the arrows."""
        if event.key() in ENTER_KEYS:
            if not event.isAutoRepeat():
                self.save_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self._step(1)
        elif event.key() == Qt.Key.Key_Up:
            self._step(-1)
        else:
            super().keyPressEvent(event)

    def _optional_row(self, code: str) -> QuestionRow:
        not_asked = self.tr("Not asked")
        if code != AGENCIES_SEEN:
            question = QUESTIONS[code]
            return QuestionRow(
                question.label,
                choices_of(question),
                unanswered=not_asked,
                multiple=question.multiple,
            )
        keys = keys_for(len(self._asks.agencies), apart_from="0")
        choices = [
            Choice(str(agency.id), agency.name, key)
            for agency, key in zip(self._asks.agencies, keys, strict=True)
        ]
        none = Choice(_SAW_NONE, self.tr("None"), "0", alone=True, quiet=True)
        return QuestionRow(
            self.tr("Agencies seen"), [*choices, none], unanswered=not_asked, multiple=True
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

    def _go_on(self) -> None:
        """Go to the next question that has no answer."""
        for stop in self._stops()[self._place() + 1 :]:
            if not isinstance(stop, QuestionRow) or not stop.codes():
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return


_OPTIONAL: Final = frozenset(question.code for question in OPTIONAL_QUESTIONS)
