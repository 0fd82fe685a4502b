"""The days of a month with what is in the diary for them, as Qt's views read them."""

from calendar import Calendar, monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from osslog.domain.diary import DiaryEntry
from osslog.ui.dates import weekday_in_words, weekday_name
from osslog.ui.diary_words import state_name, visits_in_words
from osslog.ui.model_index import Index

DAYS_A_WEEK = 7
WEEKS = 6
MONTHS_A_YEAR = 12


def months_later(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is shorter."""
    whole = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(whole, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class MonthModel(QAbstractTableModel):
    """The six weeks around a month, as Qt's views read them."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.month = today.replace(day=1)
        self._days = _weeks_around(self.month)
        self._entries: Mapping[date, list[DiaryEntry]] = {}

    def show_month(self, month: date) -> None:
        """Show another month."""
        self.beginResetModel()
        self.month = month
        self._days = _weeks_around(month)
        self.endResetModel()

    def show_entries(self, entries: Iterable[DiaryEntry]) -> None:
        """Mark the days of these and no others."""
        by_day = defaultdict(list)
        for entry in entries:
            by_day[entry.day].append(entry)
        self._entries = by_day
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS_A_WEEK - 1))

    def entries_of(self, day: date) -> list[DiaryEntry]:
        """What is in the diary for a day."""
        return self._entries.get(day, [])

    def day(self, index: Index) -> date:
        """The day of a cell."""
        return self._days[index.row() * DAYS_A_WEEK + index.column()]

    def cell_of(self, day: date) -> QModelIndex:
        """The cell of a day that is shown."""
        return self.index(*divmod(self._days.index(day), DAYS_A_WEEK))

    def rowCount(self, parent: Index | None = None) -> int:
        """Six weeks, so that the calendar keeps its height."""
        return 0 if parent is not None and parent.isValid() else WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        """Seven days."""
        return 0 if parent is not None and parent.isValid() else DAYS_A_WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A day: its number, its words, or what the delegate paints."""
        day = self.day(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(day)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The weekdays, short on the screen and whole for a screen reader."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return weekday_name(section)[:2]
            if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
                return weekday_name(section)
        return None

    def _in_words(self, day: date) -> str:
        parts = [weekday_in_words(day)]
        if day == self.today:
            parts.append(self.tr("today"))
        for entry in self._entries.get(day, []):
            parts.append(state_name(entry.state))
            if entry.visits:
                parts.append(visits_in_words(entry.visits))
        return ", ".join(parts)


def _weeks_around(month: date) -> list[date]:
    first = next(iter(Calendar().itermonthdates(month.year, month.month)))
    return [first + timedelta(days=ahead) for ahead in range(WEEKS * DAYS_A_WEEK)]
