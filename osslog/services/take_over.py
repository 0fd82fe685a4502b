"""Taking over an old spreadsheet whose columns and words are its own: all of it or nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from osslog.domain.old_sheet import OldSheet
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.sheet_guesses import guess_columns, guess_mapping
from osslog.domain.sheet_mapping import SheetMapping
from osslog.domain.sheet_reading import ROWS_BETWEEN_PROGRESS, FoundWords, SheetReading
from osslog.domain.visit_sheet import RowProblem, SheetRow, Values, VisitSheet, judge_rows
from osslog.progress import Progress, no_progress
from osslog.services.clock import Today, believable_today
from osslog.services.locations import found_location
from osslog.services.old_sheets import read_old_sheets
from osslog.services.visit_import import ImportOutcome, VisitImport
from osslog.storage import agencies, summaries
from osslog.storage.vault import Vault

MOST_EXAMPLES = 5
MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class YearOfVisits:
    """How many visits a reporting year would gain, and whether its summary is written already."""

    year: ReportingYear
    visits: int
    is_written: bool


@dataclass(frozen=True, slots=True)
class TakeOverPreview:
    """What taking a sheet over would do.

    `examples` are the first of the `visits` that would be added, on `days` days. `left_out` rows
    were left out by choice. `problems` has the first `MOST_PROBLEMS` of `problem_count`; with any
    of them nothing can be added.
    """

    visits: int
    already_there: int
    left_out: int
    days: int
    first_day: date | None
    last_day: date | None
    new_drop_ins: int
    new_agencies: tuple[str, ...]
    years: tuple[YearOfVisits, ...]
    examples: tuple[SheetRow, ...] = field(repr=False)
    problems: tuple[RowProblem, ...] = field(repr=False)
    problem_count: int


class TakeOver:
    """What a coordinator does with an old spreadsheet."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def open(self, path: Path, *, progress: Progress = no_progress) -> tuple[OldSheet, ...]:
        """The sheets of a file; raises as `read_old_sheets` does."""
        return read_old_sheets(path, progress)

    def guess(
        self, location_id: str, sheet: OldSheet, header_line: int | None = None
    ) -> SheetMapping:
        """What the columns of a sheet seem to be, with their names in `header_line` if given."""
        names = self._agencies(location_id)
        if header_line is None:
            return guess_mapping(sheet, names)
        return guess_columns(sheet, header_line, names)

    def words(
        self, location_id: str, sheet: OldSheet, mapping: SheetMapping
    ) -> tuple[FoundWords, ...]:
        """The words of a sheet that are matched with answers."""
        return SheetReading(sheet, mapping, self._agencies(location_id)).found_words()

    def look(
        self,
        location_id: str,
        sheet: OldSheet,
        mapping: SheetMapping,
        *,
        progress: Progress = no_progress,
    ) -> TakeOverPreview:
        """What `add` would do; nothing is changed.

        Raises:
            NotFound: the vault has no such location.
            ClockSetBack: the computer's date cannot be believed.
            Cancelled: `progress` stopped the work.
        """
        visits, left_out = self._visits(location_id, sheet, mapping, progress)
        plan = VisitImport(self._vault, self._today).plan(location_id, visits)
        days = sorted({row.held_on for row in plan.new})
        years = Counter(ReportingYear.containing(row.held_on) for row in plan.new)
        written = set(summaries.years(self._vault.connection, location_id))
        return TakeOverPreview(
            len(plan.new),
            plan.already_there,
            left_out,
            len(days),
            days[0] if days else None,
            days[-1] if days else None,
            len(plan.new_days),
            plan.new_agencies,
            tuple(
                YearOfVisits(year, years[year], year in written)
                for year in sorted(years, key=lambda year: year.first_day)
            ),
            plan.new[:MOST_EXAMPLES],
            plan.problems[:MOST_PROBLEMS],
            len(plan.problems),
        )

    def add(
        self,
        location_id: str,
        sheet: OldSheet,
        mapping: SheetMapping,
        *,
        progress: Progress = no_progress,
    ) -> ImportOutcome:
        """Add every visit of the sheet that is not in yet, in one transaction.

        Raises:
            ImportRefused: some row has a problem; nothing was added.
            NotFound: the vault has no such location.
            ClockSetBack: the computer's date cannot be believed.
            Cancelled: `progress` stopped the work; nothing was added.
        """
        visits, _ = self._visits(location_id, sheet, mapping, progress)
        return VisitImport(self._vault, self._today).add(location_id, visits, progress=progress)

    def _visits(
        self, location_id: str, sheet: OldSheet, mapping: SheetMapping, progress: Progress
    ) -> tuple[VisitSheet, int]:
        found_location(self._vault, location_id)
        today = believable_today(self._vault.connection, self._today)
        mapped = SheetReading(sheet, mapping, self._agencies(location_id)).mapped(progress)
        judged = judge_rows(_counted(mapped.rows, progress), today=today)
        return VisitSheet(judged.rows, (*mapped.problems, *judged.problems)), mapped.left_out

    def _agencies(self, location_id: str) -> tuple[str, ...]:
        listed = agencies.of_location(self._vault.connection, location_id)
        return tuple(agency.name for agency in listed)


def _counted(
    rows: Sequence[tuple[int, Values]], progress: Progress
) -> Iterator[tuple[int, Values]]:
    for done, row in enumerate(rows):
        if done % ROWS_BETWEEN_PROGRESS == 0:
            progress(done, len(rows))
        yield row
