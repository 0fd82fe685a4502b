"""Until when a pattern of drop-ins holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.drop_in_pattern import DropInPattern
from osslog.ui.button_row import button_row
from osslog.ui.day_field import DayField
from osslog.ui.diary_words import rhythm_in_words
from osslog.ui.widgets import button, label


class PatternEndForm(QWidget):
    """`wanted` carries the pattern and its last day, `left` says that it was left alone."""

    wanted = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pattern: DropInPattern | None = None

        # Widgets
        self.heading = label("", role="heading")
        self.last_day = DayField(
            self.tr("Last day on which one is expected"), self.tr("For example 4 July 2017")
        )
        self.go = button(self.tr("End it with this day"), role="main")
        self.leave = button(self.tr("Leave it as it was"))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.last_day)
        column.addLayout(button_row(self.go, self.leave))

        # Signals
        self.last_day.line.returnPressed.connect(self._go)
        self.go.clicked.connect(self._go)
        self.leave.clicked.connect(self.left)

    def ask(self, pattern: DropInPattern) -> None:
        """Ask until when a pattern holds."""
        self._pattern = pattern
        self.heading.setText(self.tr("End {rhythm}").format(rhythm=rhythm_in_words(pattern)))
        self.last_day.put(None)

    def is_touched(self) -> bool:
        """Whether a day is typed that is not kept."""
        return bool(self.last_day.text())

    def start_here(self) -> None:
        """Begin with the day."""
        self.last_day.line.setFocus()

    def _go(self) -> None:
        day = self.last_day.day()
        if self._pattern is not None and self.last_day.is_good() and day is not None:
            self.wanted.emit(self._pattern, day)
        else:
            self.start_here()
