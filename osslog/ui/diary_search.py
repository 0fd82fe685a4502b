"""Looking for drop-ins: by year, month, agency, and where somebody was referred."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from osslog.domain.code_lists import DESTINATION
from osslog.domain.records import Agency
from osslog.domain.reporting_year import ReportingYear
from osslog.ui.dates import month_in_words
from osslog.ui.drop_down import DropDown
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.labels import worded
from osslog.ui.widgets import labelled

_LEAST_WIDTH = 110


class DiarySearch(QWidget):
    """Four choices; `changed` follows each change by the person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: tuple[ReportingYear, ...] = ()
        self._months: tuple[str, ...] = ()
        self._agencies: tuple[tuple[UUID, str], ...] = ()

        # Widgets
        self.year_choice = DropDown()
        self.month_choice = DropDown()
        self.agency_choice = DropDown()
        self.destination_choice = DropDown()
        self.destination_choice.addItem(self.tr("Anywhere"))
        self.destination_choice.addItems([worded(one.label) for one in DESTINATION.answers])

        # Layout
        flow = FlowLayout(self, gap=12)
        for name, one in (
            (self.tr("Year"), self.year_choice),
            (self.tr("Month"), self.month_choice),
            (self.tr("Agency there"), self.agency_choice),
            (self.tr("Somebody referred to"), self.destination_choice),
        ):
            flow.addWidget(_named(name, one, self))

        # Signals
        self.year_choice.activated.connect(self._forget_month)
        for one in (self.month_choice, self.agency_choice, self.destination_choice):
            one.activated.connect(self._tell)

    @property
    def year(self) -> ReportingYear | None:
        """The reporting year that is shown, or None for all."""
        place = self.year_choice.currentIndex() - 1
        return self._years[place] if 0 <= place < len(self._years) else None

    @property
    def month(self) -> str | None:
        """The month that is looked for, as `YYYY-MM`."""
        place = self.month_choice.currentIndex() - 1
        return self._months[place] if 0 <= place < len(self._months) else None

    @property
    def agency(self) -> UUID | None:
        """The agency that is looked for."""
        place = self.agency_choice.currentIndex() - 1
        return self._agencies[place][0] if 0 <= place < len(self._agencies) else None

    @property
    def destination(self) -> str | None:
        """Where somebody was referred, as the code of the list."""
        place = self.destination_choice.currentIndex() - 1
        return DESTINATION.codes[place] if place >= 0 else None

    def is_narrowed(self) -> bool:
        """Whether something in particular is looked for."""
        return any((self.month, self.agency, self.destination))

    def offer(
        self,
        years: Sequence[ReportingYear],
        year: ReportingYear | None,
        agencies: Iterable[Agency],
    ) -> None:
        """Offer these, the newest year first, and keep what is looked for where it still is."""
        month, agency = self.month, self.agency
        offered = {*years, year} if year is not None else set(years)
        self._years = tuple(sorted(offered, reverse=True))
        _fill(
            self.year_choice,
            [self.tr("All years"), *(one.label for one in self._years)],
            self._years.index(year) + 1 if year is not None else 0,
        )
        self._months = year.months if year is not None else ()
        _fill(
            self.month_choice,
            [self.tr("All months"), *(month_in_words(one) for one in self._months)],
            self._months.index(month) + 1 if month in self._months else 0,
        )
        self.month_choice.setEnabled(bool(self._months))
        self._agencies = tuple((one.id, one.name) for one in agencies)
        ids = [one for one, _ in self._agencies]
        _fill(
            self.agency_choice,
            [self.tr("Any, or none"), *(name for _, name in self._agencies)],
            ids.index(agency) + 1 if agency in ids else 0,
        )

    def clear(self) -> None:
        """Look for nothing in particular, without telling anybody."""
        for one in (self.month_choice, self.agency_choice, self.destination_choice):
            one.setCurrentIndex(0)

    def _forget_month(self, _place: int) -> None:
        self.month_choice.setCurrentIndex(0)
        self._tell(0)

    def _tell(self, _place: int) -> None:
        self.changed.emit()


def _named(name: str, choice: QComboBox, parent: QWidget) -> QWidget:
    choice.setMinimumWidth(_LEAST_WIDTH)  # for a name that is wider than the window
    made = QWidget(parent)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(labelled(name, choice, made))
    column.addWidget(choice)
    return made


def _fill(choice: QComboBox, texts: list[str], place: int) -> None:
    if [choice.itemText(number) for number in range(choice.count())] != texts:
        choice.clear()
        choice.addItems(texts)
    choice.setCurrentIndex(place)
