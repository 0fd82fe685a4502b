"""One feedback card, typed by the coordinator from paper or at dictation."""

from datetime import date
from typing import Final
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.code_lists import FEEDBACK_QUESTIONS, NOT_ANSWERED
from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.domain.records import Feedback
from osslog.ui.chip import Choice
from osslog.ui.dates import month_in_words
from osslog.ui.drop_down import DropDown
from osslog.ui.keys import ENTER_KEYS, KeyNote
from osslog.ui.labels import worded
from osslog.ui.named_row import NamedRow
from osslog.ui.question_row import QuestionRow, choices_of
from osslog.ui.scripts import language_name
from osslog.ui.widgets import label, labelled
from osslog.ui.words_edit import WordsEdit

_AGREED: Final = "agreed"
_REFUSED: Final = "refused"
_MONTHS_OFFERED: Final = 3
_LABEL_WIDTH: Final = 290


def last_months(day: date, count: int) -> list[str]:
    """The month of `day` and those before it, the latest first, each as `YYYY-MM`."""
    months = [12 * day.year + day.month - 1 - back for back in range(count)]
    return [f"{month // 12}-{month % 12 + 1:02d}" for month in months]


class FeedbackForm(QWidget):
    """Collects a card; `save_wanted` follows Enter, but where words still want an agreement.

    Ctrl+Enter saves from anywhere.
    """

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.month = QuestionRow(
            self.tr("Month"), (), clearable=False, label_width=_LABEL_WIDTH, parent=self
        )
        self.questions = {
            question.code: QuestionRow(
                worded(question.label),
                [
                    choice
                    for choice in choices_of(question, with_unknown=False)
                    if choice.code != NOT_ANSWERED
                ],
                unanswered=worded(question.label_of(NOT_ANSWERED)),
                label_width=_LABEL_WIDTH,
                parent=self,
            )
            for question in FEEDBACK_QUESTIONS
        }
        self.words = WordsEdit(
            self.tr("In their own words"),
            self.tr("Type them as they were written. Enter goes on."),
            self,
        )
        self.agreed = QuestionRow(
            self.tr("May it be quoted?"),
            [
                Choice(_AGREED, self.tr("Yes, they agreed"), "1"),
                Choice(_REFUSED, self.tr("No"), "2"),
            ],
            unanswered=self.tr("Counts as no"),
            label_width=_LABEL_WIDTH,
            parent=self,
        )
        self.language = DropDown(self)
        for language in DESK_LANGUAGES:
            self.language.addItem(language_name(language.code), language.code)
        self._language_row = NamedRow(
            labelled(self.tr("Language of the words"), self.language),
            label(""),
            name_width=_LABEL_WIDTH,
            parent=self,
        )
        self._language_row.content.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        self._language_row.setFocusProxy(self.language)
        self._rows = (
            self.month,
            *self.questions.values(),
            self.words,
            self.agreed,
            self._language_row,
        )

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in self._rows:
            column.addWidget(row)

        # Signals
        self.month.chips.answered.connect(self._go_on)
        for question in self.questions.values():
            question.chips.answered.connect(self._go_on)
        self.agreed.chips.answered.connect(self._go_on)
        self.words.submitted.connect(self.save_wanted)
        self.words.went_on.connect(self._go_on_from_words)

    def offer_months(self, today: date) -> None:
        """Offer this month and those before it; one that was chosen stays chosen."""
        months = last_months(today, _MONTHS_OFFERED)
        chosen = self.month.codes()
        self.month.chips.set_choices(
            Choice(month, month_in_words(month), str(place))
            for place, month in enumerate(months, 1)
        )
        self.month.set_codes(chosen if set(chosen) <= set(months) and chosen else months[:1])

    def feedback(self, location_id: str) -> Feedback:
        """What the card says, with an id of its own."""
        answers = {code: row.chips.code() or NOT_ANSWERED for code, row in self.questions.items()}
        return Feedback(
            uuid4(),
            location_id,
            self.month.chips.code() or "",
            helpful=answers["helpful"],
            better_informed=answers["better_informed"],
            feels_safer=answers["feels_safer"],
            words=self.words.words(),
            agreed_to_quote=self.agreed.chips.code() == _AGREED,
            language=str(self.language.currentData()),
        )

    def put(self, feedback: Feedback) -> None:
        """Show a card in the place of what is typed."""
        self.month.set_codes((feedback.month,))
        for code, row in self.questions.items():
            row.set_codes((getattr(feedback, code),))
        self.words.set_words(feedback.words)
        self.agreed.set_codes((_AGREED,) if feedback.agreed_to_quote else ())
        self.language.setCurrentIndex(max(0, self.language.findData(feedback.language)))

    def clear(self) -> None:
        """Begin the next card; the month stays."""
        for row in (*self.questions.values(), self.agreed):
            row.set_codes(())
        self.words.set_words("")
        self.language.setCurrentIndex(0)

    def is_touched(self) -> bool:
        """Whether anything but the month is given."""
        answered = any(row.codes() for row in (*self.questions.values(), self.agreed))
        return answered or bool(self.words.words())

    def start_here(self) -> None:
        """Begin with the first question."""
        next(iter(self.questions.values())).setFocus()

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What keys do on the form, besides those that choose answers."""
        return (
            KeyNote(self.tr("Enter"), self.tr("Save the card; from words, go on to agreement")),
            KeyNote(self.tr("Ctrl+Enter"), self.tr("Save the card as it is")),
            KeyNote(self.tr("Up, Down"), self.tr("Go from question to question")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter, which the words take first; go from row to row with the arrows."""
        if event.key() in ENTER_KEYS:
            if not event.isAutoRepeat():
                self.save_wanted.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        self._step(1)

    def _go_on_from_words(self) -> None:
        """Save a card without words; words are asked about first."""
        if self.words.words() and not self.agreed.codes():
            self.agreed.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.save_wanted.emit()

    def _step(self, step: int) -> None:
        focused: QWidget | None = self.focusWidget()
        for place, row in enumerate(self._rows):
            if focused is not None and row.isAncestorOf(focused):
                wanted = place + step
                if 0 <= wanted < len(self._rows):
                    self._rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)
                return
