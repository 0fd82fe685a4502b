"""Who has sent the summary of a year and who has not: a sheet with a line for each location."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.reporting_year import ReportingYear
from osslog.domain.year_returns import LocationReturn
from osslog.ui.county_grid import CountyGrid
from osslog.ui.county_grid_content import GridColumn, GridContent
from osslog.ui.dates import day_in_words
from osslog.ui.widgets import PANEL_MARGIN, label, panel

HERE = "✓"
WAITING = "–"
ATTENTION = "!"
NOTHING = "–"


def status_in_words(one: LocationReturn) -> str:
    """Whether a location's summary is here, after a sign for it."""
    if one.revision is not None:
        return _tr("{sign} Revision {number}").format(sign=HERE, number=one.revision)
    if one.undone_revision is not None:
        return _tr("{sign} Taken back").format(sign=WAITING)
    return _tr("{sign} Not received").format(sign=WAITING)


def card_in_words(one: LocationReturn) -> str:
    """Whether a location's key is trusted, after a sign for it."""
    if one.trusted_on is None:
        return _tr("{sign} None yet").format(sign=ATTENTION)
    return _tr("{sign} Trusted").format(sign=HERE)


def short_day(day: date) -> str:
    """A day such as "3 Jul 2017"."""
    number, month, year = day_in_words(day).split()
    return f"{number} {month[:3]} {year}"


def _row(one: LocationReturn) -> tuple[str, ...]:
    return (
        one.location_name,
        status_in_words(one),
        NOTHING if one.received_on is None else short_day(one.received_on),
        card_in_words(one),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReturnsStatus", text)


class ReturnsStatus(QWidget):
    """Counts what is here and lists all locations; says how to begin where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        sheet = panel()
        self.heading = label("", role="heading")
        self.nobody = label(
            self.tr(
                "No location is known here yet. Each location sends you its signer card, a small "
                "file. Add it with the button below: then its summaries can be checked and "
                "imported."
            )
        )
        self.grid = CountyGrid(self.tr("Locations and their summaries"))

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(10)
        inside.addWidget(self.heading)
        inside.addWidget(self.nobody)
        inside.addWidget(self.grid)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        whole.addStretch(1)

    def show_returns(self, year: ReportingYear, returns: tuple[LocationReturn, ...]) -> None:
        """Show these."""
        here = sum(1 for one in returns if one.revision is not None)
        self.heading.setText(
            self.tr("{year}: {here} of {all} summaries are here").format(
                year=year, here=here, all=len(returns)
            )
            if returns
            else self.tr("Begin with the signer cards")
        )
        self.nobody.setVisible(not returns)
        self.grid.setVisible(bool(returns))
        columns = (
            GridColumn(self.tr("Location"), grows=True),
            GridColumn(self.tr("Summary"), grows=True),
            GridColumn(self.tr("Received"), grows=True),
            GridColumn(self.tr("Signer card"), grows=True),
        )
        self.grid.show_content(GridContent(columns, tuple(_row(one) for one in returns)))
