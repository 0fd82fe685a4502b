"""What the worker thread does for the County table page."""

from dataclasses import dataclass
from pathlib import Path

from osslog.domain.county_year import CountyYear
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import CannotRead
from osslog.safe_files import read_file, write_file
from osslog.services.clock import Today
from osslog.services.county_tables import LARGEST_SHEET
from osslog.services.county_workspace import CountyWorkspace
from osslog.ui.chosen_folder import still_there
from osslog.ui.county_page import first_year, offered_years


@dataclass(frozen=True, slots=True)
class TableContent:
    """One year's table, and the years that can be looked at."""

    offered: tuple[ReportingYear, ...]
    county: CountyYear


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A location's visits of a year, as somebody typed them from an earlier report."""

    location_id: str
    location_name: str
    year: ReportingYear
    visits: int


def read_table(
    workspace: CountyWorkspace, today: Today, wanted: ReportingYear | None
) -> TableContent:
    """Read the table of the wanted year, or of the one to look at first."""
    year = wanted or first_year(workspace, today)
    return TableContent(offered_years(workspace, today), workspace.tables.collate(year))


def save_csv(workspace: CountyWorkspace, year: ReportingYear, path: Path) -> Path:
    """Write the table as CSV; returns where it is.

    Raises:
        CannotWrite, DiskFull: as their names say.
    """
    write_file(path, workspace.tables.csv(year))
    return path


def save_report(workspace: CountyWorkspace, year: ReportingYear, folder: Path) -> Path:
    """Write the year's report into a folder that is there; returns where it is.

    Raises:
        CannotWrite, DiskFull: as their names say.
    """
    return workspace.tables.write_report(year, still_there(folder))


def enter_figure(workspace: CountyWorkspace, figure: NewFigure) -> NewFigure:
    """Keep a figure; raises as `services.county_tables.CountyTables.enter_figure` does."""
    workspace.tables.enter_figure(figure.location_id, figure.year, figure.visits)
    return figure


def load_figures(workspace: CountyWorkspace, path: Path) -> int:
    """Keep all figures of a sheet; returns how many there were.

    Raises:
        CannotRead: the file is missing or may not be opened.
        HistoryRefused, ClockSetBack: nothing was kept.
    """
    if not path.is_file():
        raise CannotRead(f"{path.name} is missing, or it is not a file.")
    return workspace.tables.load_history(read_file(path, at_most=LARGEST_SHEET))
