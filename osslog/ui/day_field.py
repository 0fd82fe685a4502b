"""A field for a day, typed as people write it."""

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.typed_day import read_day
from osslog.ui.dates import day_in_words, weekday_in_words
from osslog.ui.labelled_field import LabelledField
from osslog.ui.widgets import in_proportion

_WIDTH = 250


class DayField(LabelledField):
    """Reads a day and says which weekday it is; `day_changed` follows each key."""

    day_changed = Signal()

    def __init__(
        self, text: str, hint: str, *, may_be_empty: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, hint, parent=parent)
        self._may_be_empty = may_be_empty
        self._fit()
        self.line.textChanged.connect(self._follow)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def day(self) -> date | None:
        """The day that was typed, or None."""
        return read_day(self.text())

    def put(self, day: date | None) -> None:
        """Show a day."""
        self.line.setText("" if day is None else day_in_words(day))
        self.show_trouble(None)

    def is_good(self) -> bool:
        """Whether there is a day, or may be none; says what is wrong where not."""
        if self.day() is not None or (self._may_be_empty and not self.text().strip()):
            return True
        self.show_trouble(self.tr("Type a day with its year, such as 4 July 2017 or 4/7/2017."))
        return False

    def _fit(self) -> None:
        width = in_proportion(_WIDTH, self)
        self.setMinimumWidth(width)
        self.line.setMaximumWidth(width)

    def _follow(self, _text: str) -> None:
        day = self.day()
        self.hint.setText(weekday_in_words(day) if day is not None else self._hint)
        self.hint.setVisible(bool(self.hint.text()))
        self.day_changed.emit()
