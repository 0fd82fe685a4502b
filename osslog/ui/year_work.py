"""What the page Year asks of the workspace, on the worker's thread."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.charts import Chart
from osslog.domain.figure_charts import YearBefore, charts_of
from osslog.domain.period import Period
from osslog.domain.period_figures import PeriodFigures
from osslog.domain.reporting_year import ReportingYear
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.year import SummaryReceipt
from osslog.ui.chosen_folder import still_there
from osslog.ui.figures_view import say


@dataclass(frozen=True, slots=True)
class YearContent:
    """What the page shows of one location's year."""

    years: tuple[ReportingYear, ...]
    year: ReportingYear
    summary: AnnualSummary
    before: YearBefore | None
    charts: tuple[Chart, ...]
    receipts: tuple[SummaryReceipt, ...]


def read_year(
    workspace: LocationWorkspace, location_id: str, wanted: ReportingYear | None, today: date
) -> YearContent:
    """Read the figures of the year that is wanted, else of the latest with anything in it.

    A drop-in that is cancelled beforehand may lie in the next year: that one is only offered.
    """
    present = ReportingYear.containing(today)
    recorded = workspace.year.years(location_id)
    years = tuple(sorted({*recorded, present}, reverse=True))
    year = wanted or next((one for one in recorded if one <= present), present)
    summary = workspace.year.figures(location_id, year)
    before = workspace.year_view.months_before(location_id, year)
    return YearContent(
        years,
        year,
        summary,
        before,
        charts_of(summary, before, say),
        workspace.year.written(location_id, year),
    )


@dataclass(frozen=True, slots=True)
class DatesContent:
    """The figures of any dates, with their charts."""

    figures: PeriodFigures
    charts: tuple[Chart, ...]


def read_dates(workspace: LocationWorkspace, location_id: str, period: Period) -> DatesContent:
    """Count any dates."""
    figures = workspace.any_dates.figures(location_id, period.first_day, period.last_day)
    return DatesContent(figures, charts_of(figures, None, say))


def write_csv(workspace: LocationWorkspace, location_id: str, period: Period, folder: Path) -> Path:
    """Write the figures of any dates into a folder that is still there."""
    return workspace.any_dates.write_csv(
        location_id, period.first_day, period.last_day, still_there(folder)
    )


def write_workbook(
    workspace: LocationWorkspace, location_id: str, year: ReportingYear, folder: Path
) -> Path:
    """Write a year's figures and released words as a spreadsheet, into a folder that is there."""
    return workspace.year.write_workbook(location_id, year, still_there(folder))
