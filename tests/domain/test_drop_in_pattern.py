"""On which days a location expects its drop-ins."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from osslog.domain.drop_in_pattern import (
    DropInPattern,
    Rhythm,
    ended,
    expected_days,
    problems_with_pattern,
    rhythms_from,
    week_of_month,
)

TUESDAY = date(2016, 7, 5)
TODAY = date(2017, 6, 20)


def pattern(
    rhythm: Rhythm, first_day: date = TUESDAY, last_day: date | None = None
) -> DropInPattern:
    """A pattern of Ashford's."""
    return DropInPattern(UUID(int=1), "ashford", rhythm, first_day, last_day)


def test_weekly_drop_ins_are_expected_on_the_weekday_of_the_first_day() -> None:
    days = pattern(Rhythm.WEEKLY).days(date(2016, 7, 1), date(2016, 7, 31))
    assert days == tuple(date(2016, 7, day) for day in (5, 12, 19, 26))


def test_fortnightly_drop_ins_keep_their_week_over_the_turn_of_years() -> None:
    days = pattern(Rhythm.FORTNIGHTLY).days(date(2016, 12, 10), date(2017, 1, 20))
    assert days == (date(2016, 12, 20), date(2017, 1, 3), date(2017, 1, 17))
    assert all((day - TUESDAY).days % 14 == 0 for day in days)


def test_monthly_drop_ins_keep_their_weekday_of_the_month() -> None:
    second = pattern(Rhythm.MONTHLY, date(2016, 11, 8))
    days = second.days(date(2016, 7, 1), date(2017, 3, 31))
    assert days == tuple(
        date(year, month, day)
        for year, month, day in (
            (2016, 11, 8),
            (2016, 12, 13),
            (2017, 1, 10),
            (2017, 2, 14),
            (2017, 3, 14),
        )
    )
    assert {week_of_month(day) for day in days} == {2}


def test_the_last_weekday_of_a_month_is_its_fourth_or_fifth() -> None:
    last = pattern(Rhythm.MONTHLY_LAST, date(2016, 12, 27))
    days = last.days(date(2017, 1, 1), date(2017, 5, 31))
    assert days == (
        date(2017, 1, 31),
        date(2017, 2, 28),
        date(2017, 3, 28),
        date(2017, 4, 25),
        date(2017, 5, 30),
    )


def test_a_leap_day_is_a_last_monday() -> None:
    assert pattern(Rhythm.MONTHLY_LAST, date(2016, 1, 25)).expects(date(2016, 2, 29))


@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_nothing_is_expected_before_the_first_day_or_after_the_last(rhythm: Rhythm) -> None:
    first = date(2017, 1, 31)
    if rhythm is Rhythm.MONTHLY:
        first = date(2017, 1, 24)
    whole = pattern(rhythm, first)
    there = whole.days(first - timedelta(days=400), first + timedelta(days=400))
    assert there[0] == first
    until = replace(whole, last_day=there[3])
    assert until.days(date.min, date.max - timedelta(days=40)) == there[:4]
    assert [day for day in there if until.expects(day)] == list(there[:4])


@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_a_day_is_expected_exactly_where_it_is_listed(rhythm: Rhythm) -> None:
    one = pattern(rhythm, date(2016, 8, 23) if rhythm is Rhythm.MONTHLY else date(2016, 8, 30))
    year = [date(2016, 7, 1) + timedelta(days=ahead) for ahead in range(365)]
    listed = set(one.days(year[0], year[-1]))
    assert listed == {day for day in year if one.expects(day)}
    assert {day.weekday() for day in listed} == {one.first_day.weekday()}


def test_two_patterns_that_meet_expect_one_day() -> None:
    weekly, monthly = pattern(Rhythm.WEEKLY), pattern(Rhythm.MONTHLY)
    both = expected_days((monthly, weekly), date(2016, 7, 1), date(2016, 7, 31))
    assert both == weekly.days(date(2016, 7, 1), date(2016, 7, 31))


def test_only_rhythms_that_a_day_can_begin_are_offered() -> None:
    always = (Rhythm.WEEKLY, Rhythm.FORTNIGHTLY)
    assert rhythms_from(date(2017, 6, 6)) == (*always, Rhythm.MONTHLY)
    assert rhythms_from(date(2017, 6, 27)) == (*always, Rhythm.MONTHLY, Rhythm.MONTHLY_LAST)
    assert rhythms_from(date(2017, 5, 30)) == (*always, Rhythm.MONTHLY_LAST)


def test_a_pattern_ends_with_a_day_or_goes_where_none_is_left() -> None:
    weekly = pattern(Rhythm.WEEKLY)
    until = ended(weekly, date(2016, 7, 20))
    assert until == replace(weekly, last_day=date(2016, 7, 20))
    assert ended(weekly, TUESDAY - timedelta(days=1)) is None


def test_each_fault_of_a_pattern_is_named() -> None:
    def fields(faulty: DropInPattern) -> list[str]:
        return [problem.field for problem in problems_with_pattern(faulty, today=TODAY)]

    assert fields(pattern(Rhythm.WEEKLY)) == []
    assert fields(pattern(Rhythm.WEEKLY, date(1999, 12, 28))) == ["first_day"]
    assert fields(pattern(Rhythm.WEEKLY, date(2071, 6, 20))) == ["first_day"]
    assert fields(pattern(Rhythm.MONTHLY, date(2017, 5, 30))) == ["rhythm"]
    assert fields(pattern(Rhythm.MONTHLY_LAST)) == ["rhythm"]
    assert fields(pattern(Rhythm.WEEKLY, last_day=date(2016, 7, 4))) == ["last_day"]
