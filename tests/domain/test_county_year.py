"""The collation of many locations' summaries into one county table."""

from datetime import date

import pytest

from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.county_year import (
    CountyYear,
    ExpectedLocation,
    PreviousFigure,
    PreviousSource,
    collate,
)
from osslog.domain.location import Location, LocationName
from osslog.domain.reporting_year import ReportingYear
from tests.data.county_returns import summary as summary_of

YEAR = ReportingYear(2016)
EXPECTED = (
    ExpectedLocation("medway", (LocationName("Medway"),)),
    ExpectedLocation("ashford", (LocationName("Ashford"),)),
    ExpectedLocation(
        "shepway",
        (LocationName("Shepway"), LocationName("Folkestone and Hythe", date(2018, 4, 1))),
    ),
)


def summary(
    location_id: str, visits: int, *, year: ReportingYear = YEAR, previous: int | None = None
) -> AnnualSummary:
    """An annual summary of one location, named after its id."""
    location = Location(location_id, location_id.title())
    return summary_of(visits, location, year=year, previous=previous)


def county_of(
    *,
    now: tuple[AnnualSummary, ...] = (),
    before: tuple[AnnualSummary, ...] = (),
    entered: dict[str, int] | None = None,
    year: ReportingYear = YEAR,
) -> CountyYear:
    return collate(
        year,
        EXPECTED,
        {each.location_id: each for each in now},
        {each.location_id: each for each in before},
        entered or {},
    )


def test_the_rows_keep_the_county_s_order_and_all_expected_locations() -> None:
    county = county_of(now=(summary("ashford", 443), summary("medway", 546)))
    assert [row.location_id for row in county.rows] == ["medway", "ashford", "shepway"]
    assert [row.visits for row in county.rows] == [546, 443, None]
    assert [row.location_name for row in county.missing] == ["Shepway"]


def test_a_row_bears_the_name_of_its_year() -> None:
    assert county_of(year=ReportingYear(2018)).rows[2].location_name == "Folkestone and Hythe"


def test_the_change_is_worked_out_from_the_figure_inside_this_year_s_file() -> None:
    row = county_of(now=(summary("ashford", 443, previous=362),)).rows[1]
    assert row.previous == PreviousFigure(PreviousSource.THIS_YEARS_FILE, 362)
    assert row.percent_change == "22.38"
    assert row.disagreeing == ()


def test_the_accepted_file_of_the_year_before_comes_before_all_else() -> None:
    row = county_of(
        now=(summary("ashford", 443, previous=360),),
        before=(summary("ashford", 362, year=YEAR.previous),),
        entered={"ashford": 361},
    ).rows[1]
    assert row.previous == PreviousFigure(PreviousSource.ACCEPTED_FILE, 362)
    assert row.percent_change == "22.38"
    assert row.disagreeing == (
        PreviousFigure(PreviousSource.THIS_YEARS_FILE, 360),
        PreviousFigure(PreviousSource.ENTERED, 361),
    )


def test_the_figure_inside_this_year_s_file_comes_before_an_entered_one() -> None:
    row = county_of(now=(summary("ashford", 443, previous=362),), entered={"ashford": 9}).rows[1]
    assert row.previous == PreviousFigure(PreviousSource.THIS_YEARS_FILE, 362)
    assert row.disagreeing == (PreviousFigure(PreviousSource.ENTERED, 9),)


def test_an_entered_figure_serves_where_no_file_has_one() -> None:
    row = county_of(now=(summary("ashford", 443),), entered={"ashford": 362}).rows[1]
    assert row.previous == PreviousFigure(PreviousSource.ENTERED, 362)
    assert row.percent_change == "22.38"


def test_sources_that_agree_are_not_shown_as_disagreeing() -> None:
    row = county_of(
        now=(summary("ashford", 443, previous=362),),
        before=(summary("ashford", 362, year=YEAR.previous),),
        entered={"ashford": 362},
    ).rows[1]
    assert row.disagreeing == ()


@pytest.mark.parametrize(
    ("now", "entered", "change"),
    [
        ((summary("ashford", 5, previous=0),), {}, "[z]"),
        ((summary("ashford", 5),), {}, "[x]"),
        ((), {"ashford": 5}, "[x]"),
        ((), {}, "[x]"),
    ],
)
def test_a_change_that_has_no_figure_is_said_in_shorthand(
    now: tuple[AnnualSummary, ...], entered: dict[str, int], change: str
) -> None:
    assert county_of(now=now, entered=entered).rows[1].percent_change == change


def test_a_missing_summary_still_shows_the_year_before() -> None:
    row = county_of(before=(summary("ashford", 362, year=YEAR.previous),)).rows[1]
    assert row.visits is None
    assert row.previous == PreviousFigure(PreviousSource.ACCEPTED_FILE, 362)


def test_the_total_of_both_years_leaves_out_who_has_only_one() -> None:
    county = county_of(
        now=(
            summary("medway", 546, previous=638),
            summary("ashford", 443, previous=362),
            summary("shepway", 295),
        )
    )
    total = county.total_of_both_years
    assert (total.locations, total.previous_visits, total.visits) == (2, 1000, 989)
    assert total.percent_change == "-1.10"
    assert county.visits == 546 + 443 + 295


def test_the_total_of_nobody_has_no_change() -> None:
    total = county_of().total_of_both_years
    assert (total.locations, total.previous_visits, total.visits) == (0, 0, 0)
    assert total.percent_change == "[z]"


def test_a_location_that_is_not_expected_is_left_out() -> None:
    county = county_of(now=(summary("ashford", 443), summary("elsewhere", 1)))
    assert set(county.summaries) == {"ashford"}
    assert county.visits == 443


def test_a_summary_without_visits_is_here_and_not_missing() -> None:
    county = county_of(now=(summary("ashford", 0, previous=4),))
    assert county.rows[1].visits == 0
    assert county.rows[1].percent_change == "-100.00"
    assert "ashford" not in {row.location_id for row in county.missing}
