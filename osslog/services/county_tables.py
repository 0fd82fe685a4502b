"""The county's tables: one reporting year of all expected locations, and earlier figures."""

from collections.abc import Sequence
from pathlib import Path

from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.county_year import CountyYear, collate
from osslog.domain.figure_sheet import LineProblem, problem_with_visits, read_figure_sheet
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError, NotAllowedInput, NotFound
from osslog.export import summary_json
from osslog.safe_files import make_private_folder, write_file
from osslog.services.clock import Today, believable_today
from osslog.storage import audit, entered_figures, expected_locations, received_summaries
from osslog.storage.audit import AuditEvent
from osslog.storage.vault import Vault

LARGEST_SHEET = 1024 * 1024
"""How many bytes a sheet of earlier figures may have."""

MOST_PROBLEMS_TOLD = 100


class HistoryRefused(KnownError):
    """A sheet of earlier figures cannot be taken in, so nothing of it was.

    `rows` has the first lines with what is wrong there, at most `MOST_PROBLEMS_TOLD`.
    """

    code = "history_refused"
    default_next_step = "Put these lines right and load the file again; nothing was changed."

    def __init__(self, rows: Sequence[LineProblem]) -> None:
        self.rows = tuple(rows[:MOST_PROBLEMS_TOLD])
        how_many = "1 problem" if len(rows) == 1 else f"{len(rows):,} problems"
        first = rows[0]
        super().__init__(f"The file has {how_many}, in line {first.line}: {first.sentence}")


class CountyTables:
    """What the county reads from the summaries that count."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def years(self) -> tuple[ReportingYear, ...]:
        """The years that any summary is here for, the latest first."""
        return tuple(
            ReportingYear.parse(year) for year in received_summaries.years(self._vault.connection)
        )

    def collate(self, year: ReportingYear) -> CountyYear:
        """The county's table of a year, from the newest revisions whose import stands."""
        connection = self._vault.connection
        return collate(
            year,
            expected_locations.all_expected(connection),
            self._summaries(year),
            self._summaries(year.previous),
            entered_figures.of_year(connection, year.previous.label),
        )

    def text(self, year: ReportingYear) -> str:
        """The table as plain text."""
        from osslog.export import county_text

        return county_text.render(self.collate(year))

    def csv(self, year: ReportingYear) -> bytes:
        """The table as CSV."""
        from osslog.export import county_csv

        return county_csv.render(self.collate(year))

    def write_report(self, year: ReportingYear, folder: Path) -> Path:
        """Write the year's report as a PDF into `folder`; an earlier one there is replaced.

        Raises:
            CannotWrite, DiskFull: as their names say.
        """
        from osslog.export import county_pdf

        content = county_pdf.render(self.collate(year))
        make_private_folder(folder)
        path = folder / f"osslog-county-report-{year.file_label}.pdf"
        write_file(path, content)
        return path

    def enter_figure(self, location_id: str, year: ReportingYear, visits: int) -> None:
        """Keep a location's visits of a year as an earlier report has them.

        The figure serves as the previous year's where no summary has one.

        Raises:
            NotFound: the location is not expected.
            NotAllowedInput: the figure or the year cannot be.
            ClockSetBack: as its name says.
        """
        problem = problem_with_visits(visits)
        if problem:
            raise NotAllowedInput(problem)
        connection = self._vault.connection
        with self._vault.transaction():
            now = believable_today(connection, self._today)
            if year > ReportingYear.containing(now):
                raise NotAllowedInput(f"The year {year} has not begun.")
            if not expected_locations.exists(connection, location_id):
                raise NotFound(f"The county does not expect a location {location_id}.")
            entered_figures.enter(connection, location_id, year.label, visits)
            audit.append(connection, AuditEvent.FIGURE_ENTERED, f"{location_id} {year}", now)

    def load_history(self, content: bytes) -> int:
        """Enter each figure of a CSV sheet, all or none; returns how many there were.

        A figure that was entered before is replaced. The columns are those that
        `osslog.domain.figure_sheet` describes.

        Raises:
            HistoryRefused: a line has a problem, such as a location that is not expected.
            ClockSetBack: as its name says.
        """
        if len(content) > LARGEST_SHEET:
            raise HistoryRefused((LineProblem(1, "The file is too large to be such a sheet."),))
        connection = self._vault.connection
        with self._vault.transaction():
            now = believable_today(connection, self._today)
            sheet = read_figure_sheet(
                content,
                expected_locations.all_expected(connection),
                this_year=ReportingYear.containing(now),
            )
            if sheet.problems:
                raise HistoryRefused(sheet.problems)
            for figure in sheet.figures:
                entered_figures.enter(
                    connection, figure.location_id, figure.year.label, figure.visits
                )
            count = len(sheet.figures)
            if count:
                audit.append(connection, AuditEvent.FIGURE_ENTERED, f"{count} from a sheet", now)
        return count

    def _summaries(self, year: ReportingYear) -> dict[str, AnnualSummary]:
        figures = received_summaries.current_figures(self._vault.connection, year.label)
        return {
            location_id: summary_json.decode(content) for location_id, content in figures.items()
        }
