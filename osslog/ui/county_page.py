"""What the county's pages about one reporting year share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from osslog.domain.reporting_year import ReportingYear
from osslog.services.clock import Today
from osslog.services.county_workspace import CountyWorkspace
from osslog.ui.background import Background
from osslog.ui.drop_down import DropDown
from osslog.ui.page import Page
from osslog.ui.widgets import labelled


def offered_years(workspace: CountyWorkspace, today: Today) -> tuple[ReportingYear, ...]:
    """The years that can be looked at, the latest first; for the worker thread."""
    this_year = ReportingYear.containing(today())
    return tuple(sorted({*workspace.tables.years(), this_year, this_year.previous}, reverse=True))


def first_year(workspace: CountyWorkspace, today: Today) -> ReportingYear:
    """The year to look at first: the latest that a summary is of, else the one that ended last.

    For the worker thread.
    """
    received = workspace.tables.years()
    return received[0] if received else ReportingYear.containing(today()).previous


class CountyPage(Page):
    """A page about one reporting year at a time, chosen beside its title."""

    def __init__(
        self,
        title: str,
        workspace: CountyWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.workspace = workspace
        self.background = background
        self.today = today
        self._wanted: ReportingYear | None = None
        self._year: ReportingYear | None = None
        self._offered: tuple[ReportingYear, ...] = ()

        # Widgets
        self.year_choice = DropDown()
        self.year_label = labelled(self.tr("Reporting year"), self.year_choice)
        self.year_label.setWordWrap(False)
        self.title.setWordWrap(False)

        # Layout
        self.heading = QHBoxLayout()
        self.heading.setSpacing(12)
        self.column.removeWidget(self.title)
        self.heading.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self.heading.addWidget(self.year_label)
        self.heading.addWidget(self.year_choice)
        self.column.insertLayout(0, self.heading)
        self.column.setSpacing(12)

        # Signals
        self.year_choice.activated.connect(self._choose_year)

    @property
    def wanted(self) -> ReportingYear | None:
        """The year that somebody chose, or None for the one to look at first."""
        return self._wanted

    @property
    def year(self) -> ReportingYear | None:
        """The year that is shown, or None until the page has found out which."""
        return self._year

    def show_year(self, year: ReportingYear) -> None:
        """Look at another year; what the page shows follows."""
        self._wanted = year
        self.refresh()

    def take_year(self, year: ReportingYear, offered: tuple[ReportingYear, ...]) -> None:
        """Show which year was read and which others there are."""
        self._year = year
        if year not in offered:
            offered = tuple(sorted({*offered, year}, reverse=True))
        if offered != self._offered:
            self._offered = offered
            self.year_choice.clear()
            self.year_choice.addItems([one.label for one in offered])
        self.year_choice.setCurrentIndex(offered.index(year))

    def is_about(self, year: ReportingYear) -> bool:
        """Whether what was read of `year` is still what is wanted."""
        return self._wanted is None or self._wanted == year

    def _choose_year(self, place: int) -> None:
        self.show_year(self._offered[place])
