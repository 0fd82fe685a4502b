"""The collation: many locations' annual summaries as one county table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.figures import percent_change
from osslog.domain.location import LocationName, name_in_year
from osslog.domain.reporting_year import ReportingYear


class PreviousSource(StrEnum):
    """Where the county has a previous year's figure from, in order of precedence."""

    ACCEPTED_FILE = "accepted_file"
    THIS_YEARS_FILE = "this_years_file"
    ENTERED = "entered"


@dataclass(frozen=True, slots=True)
class ExpectedLocation:
    """A location that the county expects a summary from, with its names over time."""

    location_id: str
    names: tuple[LocationName, ...]


@dataclass(frozen=True, slots=True)
class PreviousFigure:
    """A previous year's visits as one source has them."""

    source: PreviousSource
    visits: int


@dataclass(frozen=True, slots=True)
class CountyRow:
    """One location in the county table.

    `visits` is None while no summary is here. `previous` is the figure that counts and
    `disagreeing` those of other sources that say otherwise. `percent_change` is printed as is.
    """

    location_id: str
    location_name: str
    visits: int | None
    previous: PreviousFigure | None
    disagreeing: tuple[PreviousFigure, ...]
    percent_change: str


@dataclass(frozen=True, slots=True)
class CountyTotal:
    """The totals of some locations: how many, their visits in both years, and the change."""

    locations: int
    previous_visits: int
    visits: int
    percent_change: str


@dataclass(frozen=True, slots=True)
class CountyYear:
    """One reporting year of the county, in the county's order of locations.

    `summaries` holds each location's accepted summary by location id.
    """

    year: ReportingYear
    rows: tuple[CountyRow, ...]
    summaries: Mapping[str, AnnualSummary]

    @property
    def missing(self) -> tuple[CountyRow, ...]:
        """The expected locations whose summary is not here."""
        return tuple(row for row in self.rows if row.visits is None)

    @property
    def total_of_both_years(self) -> CountyTotal:
        """The totals over the locations that have a figure in both years."""
        both = [
            (row.previous.visits, row.visits)
            for row in self.rows
            if row.previous is not None and row.visits is not None
        ]
        before = sum(pair[0] for pair in both)
        now = sum(pair[1] for pair in both)
        return CountyTotal(len(both), before, now, percent_change(before, now))

    @property
    def visits(self) -> int:
        """The visits of all summaries that are here."""
        return sum(row.visits for row in self.rows if row.visits is not None)


def collate(
    year: ReportingYear,
    expected: Iterable[ExpectedLocation],
    this_year: Mapping[str, AnnualSummary],
    year_before: Mapping[str, AnnualSummary],
    entered: Mapping[str, int],
) -> CountyYear:
    """The county's table of `year` from accepted summaries of it and of the year before.

    `entered` has the visits of the year before as somebody typed them. A summary of a location
    that is not expected is left out: the county adds the location first.
    """
    rows = tuple(
        _row(year, location, this_year, year_before, entered.get(location.location_id))
        for location in expected
    )
    shown = {row.location_id for row in rows}
    return CountyYear(
        year, rows, {key: summary for key, summary in this_year.items() if key in shown}
    )


def _row(
    year: ReportingYear,
    location: ExpectedLocation,
    this_year: Mapping[str, AnnualSummary],
    year_before: Mapping[str, AnnualSummary],
    entered: int | None,
) -> CountyRow:
    now = this_year.get(location.location_id)
    known = _previous_figures(now, year_before.get(location.location_id), entered)
    previous = known[0] if known else None
    visits = None if now is None else now.visits
    return CountyRow(
        location_id=location.location_id,
        location_name=name_in_year(location.names, year),
        visits=visits,
        previous=previous,
        disagreeing=tuple(
            other for other in known[1:] if previous and other.visits != previous.visits
        ),
        percent_change=percent_change(previous.visits if previous else None, visits),
    )


def _previous_figures(
    now: AnnualSummary | None, before: AnnualSummary | None, entered: int | None
) -> list[PreviousFigure]:
    known = []
    if before is not None:
        known.append(PreviousFigure(PreviousSource.ACCEPTED_FILE, before.visits))
    if now is not None and now.previous_year is not None:
        known.append(PreviousFigure(PreviousSource.THIS_YEARS_FILE, now.previous_year.visits))
    if entered is not None:
        known.append(PreviousFigure(PreviousSource.ENTERED, entered))
    return known
