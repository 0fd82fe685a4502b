"""Any dates: their months, their whole months, and whether people can be counted over them."""

from datetime import date

import pytest

from osslog.domain.period import Period, problem_with
from osslog.domain.reporting_year import ReportingYear


def test_a_reporting_years_months_are_its_own() -> None:
    year = ReportingYear(2016)
    period = Period.of_year(year)
    assert period.months == period.whole_months == year.months


@pytest.mark.parametrize(
    ("first", "last", "whole"),
    [
        (date(2016, 9, 1), date(2016, 10, 31), ("2016-09", "2016-10")),
        (date(2016, 9, 2), date(2016, 10, 31), ("2016-10",)),
        (date(2016, 9, 1), date(2016, 10, 30), ("2016-09",)),
        (date(2016, 9, 2), date(2016, 10, 30), ()),
        (date(2016, 9, 1), date(2016, 9, 30), ("2016-09",)),
        (date(2016, 9, 5), date(2016, 9, 6), ()),
        (date(2016, 2, 1), date(2016, 2, 28), ()),
        (date(2016, 2, 1), date(2016, 2, 29), ("2016-02",)),
    ],
)
def test_whole_months_have_all_their_days_in_the_period(
    first: date, last: date, whole: tuple[str, ...]
) -> None:
    assert Period(first, last).whole_months == whole


def test_months_go_on_over_the_new_year() -> None:
    assert Period(date(2016, 11, 5), date(2017, 2, 1)).months == (
        "2016-11",
        "2016-12",
        "2017-01",
        "2017-02",
    )


@pytest.mark.parametrize(
    ("first", "last", "begins"),
    [
        (date(2016, 7, 1), date(2017, 6, 30), True),
        (date(2016, 7, 1), date(2016, 7, 1), True),
        (date(2016, 7, 2), date(2017, 6, 30), False),
        (date(2016, 7, 1), date(2017, 7, 1), False),
        (date(2016, 1, 1), date(2016, 12, 31), False),
    ],
)
def test_people_can_be_counted_from_1_july_within_one_reporting_year(
    first: date, last: date, *, begins: bool
) -> None:
    assert Period(first, last).begins_a_reporting_year is begins


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [
        (date(2017, 1, 1), date(2017, 1, 1), None),
        (date(2017, 1, 2), date(2017, 1, 1), "The last day is before the first day."),
        (date(1989, 12, 31), date(1990, 1, 1), "The days are in the years from 1990 to 2100."),
        (date(1990, 1, 1), date(2011, 1, 1), "The days are at most 20 years apart."),
    ],
)
def test_what_is_no_span_of_days_is_told(first: date, last: date, problem: str | None) -> None:
    assert problem_with(first, last) == problem
