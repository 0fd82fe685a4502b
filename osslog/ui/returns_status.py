"""Who has sent the summary of a year and who has not: a sheet with a line for each location."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from osslog.domain.reporting_year import ReportingYear
from osslog.domain.year_returns import LocationReturn
from osslog.ui.county_notes import listed
from osslog.ui.dates import day_in_words
from osslog.ui.section import Section
from osslog.ui.text_grid import TextGrid
from osslog.ui.text_grid_content import GridColumn, GridContent
from osslog.ui.widgets import label

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


class ReturnsStatus(Section):
    """Counts what is here and lists all locations; says how to begin where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)

        # Widgets
        self.nobody = label(
            self.tr(
                "No location is known here yet. Each location sends you its signer card, a small "
                "file. Add it with the button below: then its summaries can be checked and "
                "imported."
            )
        )
        self.missing = label("")
        self.grid = TextGrid(self.tr("Locations and their summaries"))

        # Layout
        self.inside.addWidget(self.nobody)
        self.inside.addWidget(self.missing)
        self.inside.addWidget(self.grid)

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
        missing = [one.location_name for one in returns if one.revision is None]
        self.missing.setVisible(bool(here and missing))
        if missing:
            self.missing.setText(self.tr("Still to come: {names}.").format(names=listed(missing)))
        self.nobody.setVisible(not returns)
        self.grid.setVisible(bool(returns))
        columns = (
            GridColumn(self.tr("Location"), grows=True),
            GridColumn(self.tr("Summary"), grows=True),
            GridColumn(self.tr("Received"), grows=True),
            GridColumn(self.tr("Signer card"), grows=True),
        )
        without_card = frozenset(
            (place, len(columns) - 1) for place, one in enumerate(returns) if not one.trusted_on
        )
        rows = tuple(_row(one) for one in returns)
        self.grid.show_content(GridContent(columns, rows, marked=without_card))
