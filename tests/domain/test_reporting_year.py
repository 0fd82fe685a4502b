"""The reporting year runs from 1 July to 30 June."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osslog.domain.reporting_year import ReportingYear

days = st.dates(min_value=date(1990, 7, 1), max_value=date(2100, 6, 30))


def test_thirty_june_and_first_july_are_in_different_years() -> None:
    assert ReportingYear.containing(date(2017, 6, 30)).label == "2016/17"
    assert ReportingYear.containing(date(2017, 7, 1)).label == "2017/18"


def test_a_leap_day_belongs_to_the_year_that_began_the_july_before() -> None:
    assert ReportingYear.containing(date(2016, 2, 29)).label == "2015/16"


def test_the_turn_of_the_century_is_written_with_two_digits() -> None:
    assert ReportingYear(1999).label == "1999/00"
    assert ReportingYear.parse("1999/00") == ReportingYear(1999)


@given(days)
def test_each_day_lies_in_exactly_one_year(day: date) -> None:
    year = ReportingYear.containing(day)
    assert year.contains(day)
    assert not year.previous.contains(day)
    assert not year.next.contains(day)
    assert f"{day:%Y-%m}" in year.months


@given(days)
def test_every_way_of_writing_a_year_reads_back(day: date) -> None:
    year = ReportingYear.containing(day)
    assert ReportingYear.parse(year.label) == ReportingYear.parse(year.file_label) == year


def test_the_months_run_from_july_to_june() -> None:
    months = ReportingYear(2016).months
    assert months[0] == "2016-07"
    assert months[5:7] == ("2016-12", "2017-01")
    assert months[-1] == "2017-06"
    assert len(set(months)) == 12


def test_a_year_ends_the_day_before_the_next_begins() -> None:
    year = ReportingYear(2023)
    assert year.last_day + timedelta(days=1) == year.next.first_day


@pytest.mark.parametrize(
    "text", ["2016", "2016/18", "2016/2017", "16/17", "", "2016_17", "1066/67", "٢٠١٦/١٧"]
)
def test_what_is_not_a_reporting_year_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a reporting year"):
        ReportingYear.parse(text)
