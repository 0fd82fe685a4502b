"""How often drop-ins are expected, from which day on, and until when."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.drop_in_pattern import DropInPattern, Rhythm, rhythms_from
from osslog.ui.button_row import button_row
from osslog.ui.chip import Choice
from osslog.ui.dates import day_in_words
from osslog.ui.day_field import DayField
from osslog.ui.diary_words import capitalised, rhythm_in_words
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.question_row import QuestionRow
from osslog.ui.widgets import button, label

_NO_ID = UUID(int=0)
_SHOWN_AHEAD = 3
_LOOK_AHEAD = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class AskedPattern:
    """What was asked for; `instead_of` is the pattern that it takes over from."""

    instead_of: UUID | None
    rhythm: Rhythm
    first_day: date
    last_day: date | None


class PatternForm(QWidget):
    """`wanted` carries an `AskedPattern`, `left` says that it was left alone."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instead_of: UUID | None = None
        self._before: tuple[str, ...] = ()

        # Widgets
        self.heading = label("", role="heading")
        self.first_day = DayField(self.tr("First day"), self.tr("For example 4 July 2017"))
        self.rhythm = QuestionRow(self.tr("How often"), (), clearable=False)
        self.last_day = DayField(
            self.tr("Last day"), self.tr("Empty while no end is planned"), may_be_empty=True
        )
        self.preview = label("", role="muted")
        self.go = button(self.tr("Expect drop-ins on these days"), role="main")
        self.leave = button(self.tr("Leave it as it was"))

        # Layout
        days = QWidget()
        beside = FlowLayout(days, gap=20)
        beside.addWidget(self.first_day)
        beside.addWidget(self.last_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(days)
        column.addWidget(self.rhythm)
        column.addWidget(self.preview)
        column.addLayout(button_row(self.go, self.leave))

        # Signals
        self.first_day.day_changed.connect(self._offer_rhythms)
        self.last_day.day_changed.connect(self._preview)
        self.rhythm.chips.changed.connect(self._preview)
        self.go.clicked.connect(self._go)
        self.leave.clicked.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Expect these days with Enter from anywhere."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._go()
        else:
            super().keyPressEvent(event)

    def ask_new(self, first_day: date) -> None:
        """Ask for a pattern beside those that are there."""
        self._show(None, self.tr("Expect drop-ins"), Rhythm.WEEKLY, first_day)

    def ask_changed(self, pattern: DropInPattern, first_day: date) -> None:
        """Ask what takes over from a pattern, from a day on."""
        heading = self.tr("Instead of {rhythm}").format(rhythm=rhythm_in_words(pattern))
        self._show(pattern.id, heading, pattern.rhythm, first_day)

    def is_touched(self) -> bool:
        """Whether anything was changed that is not kept."""
        return self._said() != self._before

    def start_here(self) -> None:
        """Begin with the first day."""
        self.first_day.line.setFocus()
        self.first_day.line.selectAll()

    def _show(self, instead_of: UUID | None, heading: str, rhythm: Rhythm, first_day: date) -> None:
        self._instead_of = instead_of
        self.heading.setText(heading)
        self.first_day.put(first_day)
        self.last_day.put(None)
        self._offer_rhythms()
        self.rhythm.set_codes((rhythm.value,))
        self._preview()
        self._before = self._said()

    def _said(self) -> tuple[str, ...]:
        return (self.first_day.text(), self.last_day.text(), *self.rhythm.codes())

    def _offer_rhythms(self) -> None:
        first = self.first_day.day()
        if first is not None:
            offered = rhythms_from(first)
            self.rhythm.chips.set_choices(
                Choice(
                    rhythm.value,
                    capitalised(rhythm_in_words(DropInPattern(_NO_ID, "", rhythm, first))),
                    str(number),
                )
                for number, rhythm in enumerate(offered, start=1)
            )
            if not self.rhythm.codes():
                self.rhythm.set_codes((offered[0].value,))
        self.rhythm.setVisible(first is not None)
        self._preview()

    def _preview(self) -> None:
        asked = self._asked()
        if asked is None:
            self.preview.clear()
            return
        pattern = DropInPattern(_NO_ID, "", asked.rhythm, asked.first_day, asked.last_day)
        ahead = pattern.days(asked.first_day, asked.first_day + _LOOK_AHEAD)
        days = ", ".join(day_in_words(day) for day in ahead[:_SHOWN_AHEAD])
        more = len(ahead) > _SHOWN_AHEAD
        self.preview.setText(
            self.tr("These days: {days} and so on").format(days=days)
            if more
            else self.tr("These days: {days}").format(days=days)
        )

    def _asked(self) -> AskedPattern | None:
        first, rhythm = self.first_day.day(), self.rhythm.chips.code()
        if first is None or rhythm is None:
            return None
        return AskedPattern(self._instead_of, Rhythm(rhythm), first, self.last_day.day())

    def _go(self) -> None:
        asked = self._asked()
        if asked is None or not self.first_day.is_good():
            self.first_day.is_good()
            self.first_day.line.setFocus()
        elif not self.last_day.is_good():
            self.last_day.line.setFocus()
        else:
            self.wanted.emit(asked)
