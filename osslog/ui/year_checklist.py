"""What is worth a look before a year's summary is written, as a list with signs and words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from osslog.domain.year_checks import Check, CheckState, CheckSubject
from osslog.ui.dates import day_in_words
from osslog.ui.section import Section
from osslog.ui.widgets import empty, label

_MOST_DAYS = 6


class CheckLine(QWidget):
    """One thing: its sign, what is so, and what could be done."""

    def __init__(self, check: Check, state: str, sentence: str, next_step: str) -> None:
        super().__init__()
        self.check = check
        self.sentence = sentence

        # Widgets
        sign = QLabel(_SIGNS[check.state])
        sign.setObjectName("message_sign")
        sign.setAccessibleName(state)
        sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        font = sign.font()
        font.setBold(True)
        sign.setFont(font)
        words = label(sentence)
        words.setAccessibleName(f"{state}: {sentence}")

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        beside = QVBoxLayout()
        beside.setSpacing(1)
        named = QVBoxLayout()
        named.addWidget(sign)
        named.addStretch(1)
        sign.setMinimumWidth(sign.fontMetrics().height())
        beside.addWidget(words)
        if next_step:
            beside.addWidget(label(next_step, role="small"))
        row.addLayout(named)
        row.addLayout(beside, 1)


_SIGNS = {CheckState.GOOD: "✓", CheckState.LOOK: "!", CheckState.LATER: "…"}


class YearChecklist(Section):
    """The checks of a year: first what is open, then what is good."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Before you write the summary"))
        self._lines: list[CheckLine] = []

        # Widgets
        self.outcome = label("")
        self.explanation = label(
            self.tr("Nothing here stops the summary. It shows what can still be put right."),
            role="muted",
        )

        # Layout
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.inside.addWidget(self.outcome)
        self.inside.addWidget(self.explanation)
        self.inside.addLayout(self._column)

    @property
    def lines(self) -> tuple[CheckLine, ...]:
        """The lines that are shown."""
        return tuple(self._lines)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these checks in the place of what was shown."""
        empty(self._column)
        open_ones = [check for check in checks if check.state is not CheckState.GOOD]
        good_ones = [check for check in checks if check.state is CheckState.GOOD]
        if not open_ones:
            self.outcome.setText(self.tr("All is ready."))
        elif len(open_ones) == 1:
            self.outcome.setText(self.tr("1 thing is worth a look."))
        else:
            self.outcome.setText(
                self.tr("{count} things are worth a look.").format(count=len(open_ones))
            )
        self._lines = [
            CheckLine(check, self._state(check), self._sentence(check), self._next_step(check))
            for check in (*open_ones, *good_ones)
        ]
        for line in self._lines:
            self._column.addWidget(line)

    def _state(self, check: Check) -> str:
        return {
            CheckState.GOOD: self.tr("Good"),
            CheckState.LOOK: self.tr("Worth a look"),
            CheckState.LATER: self.tr("Not yet"),
        }[check.state]

    def _sentence(self, check: Check) -> str:
        if check.state is CheckState.GOOD:
            return self._good(check.subject)
        if check.subject is CheckSubject.YEAR_ENDED:
            return self.tr("The year is not over, so these are not all its figures.")
        if check.subject is CheckSubject.YEAR_BEFORE:
            return self.tr("The visits of the year before are not known.")
        one, several = {
            CheckSubject.EXPECTED: (
                self.tr("1 expected drop-in has nothing recorded: {days}."),
                self.tr("{count} expected drop-ins have nothing recorded: {days}."),
            ),
            CheckSubject.HALF_ENTERED: (
                self.tr("1 drop-in has a visit that is half entered: {days}."),
                self.tr("{count} drop-ins have a visit that is half entered: {days}."),
            ),
            CheckSubject.WITHOUT_VISITS: (
                self.tr("1 drop-in has no visit: {days}."),
                self.tr("{count} drop-ins have no visit: {days}."),
            ),
            CheckSubject.WITHOUT_AGENCIES: (
                self.tr("1 drop-in has no agency: {days}."),
                self.tr("{count} drop-ins have no agency: {days}."),
            ),
            CheckSubject.VISIT_NUMBERS: (
                self.tr("The number of 1 visit of {base} is not known, so people are a range."),
                self.tr(
                    "The numbers of {count} visits of {base} are not known, so people are a range."
                ),
            ),
            CheckSubject.REFERRALS_WAITING: (
                self.tr("1 referral of {base} is still waiting."),
                self.tr("{count} referrals of {base} are still waiting."),
            ),
            CheckSubject.WORDS_WAITING: (
                self.tr("The words on 1 feedback form wait to be read."),
                self.tr("The words on {count} feedback forms wait to be read."),
            ),
        }[check.subject]
        return (one if check.count == 1 else several).format(
            count=f"{check.count:,}", base=f"{check.base:,}", days=self._days(check.days)
        )

    def _good(self, subject: CheckSubject) -> str:
        return {
            CheckSubject.YEAR_ENDED: self.tr("The year is over."),
            CheckSubject.EXPECTED: self.tr("Every expected drop-in is recorded or cancelled."),
            CheckSubject.HALF_ENTERED: self.tr("No visit is half entered."),
            CheckSubject.WITHOUT_VISITS: self.tr("Every drop-in that was held has visits."),
            CheckSubject.WITHOUT_AGENCIES: self.tr("Every drop-in that was held has agencies."),
            CheckSubject.VISIT_NUMBERS: self.tr("Every visit’s number is known."),
            CheckSubject.REFERRALS_WAITING: self.tr("No referral is still waiting."),
            CheckSubject.WORDS_WAITING: self.tr("All words on feedback forms were read."),
            CheckSubject.YEAR_BEFORE: self.tr("The visits of the year before are known."),
        }[subject]

    def _next_step(self, check: Check) -> str:
        if check.state is CheckState.GOOD:
            return ""
        return {
            CheckSubject.YEAR_ENDED: self.tr("Write the summary after 30 June."),
            CheckSubject.EXPECTED: self.tr(
                "On the page Drop-ins, record it late or cancel it with a reason."
            ),
            CheckSubject.HALF_ENTERED: self.tr("Open the drop-in and save the visit or clear it."),
            CheckSubject.WITHOUT_VISITS: self.tr(
                "If nobody came, leave it. If it was not held, cancel it on the page Drop-ins."
            ),
            CheckSubject.WITHOUT_AGENCIES: self.tr(
                "If agencies came, add them on the page Drop-ins."
            ),
            CheckSubject.VISIT_NUMBERS: self.tr("Correct the visits where you do know."),
            CheckSubject.REFERRALS_WAITING: self.tr("Correct the visits whose outcome you know."),
            CheckSubject.WORDS_WAITING: self.tr(
                "On the page Feedback, release or withhold them. Only released words are sent."
            ),
            CheckSubject.YEAR_BEFORE: self.tr("Type the figure of an earlier report on this page."),
        }[check.subject]

    def _days(self, days: Sequence[date]) -> str:
        shown = ", ".join(day_in_words(day) for day in days[:_MOST_DAYS])
        if len(days) <= _MOST_DAYS:
            return shown
        return self.tr("{days} and {count} more").format(days=shown, count=len(days) - _MOST_DAYS)
