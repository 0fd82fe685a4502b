"""A day as people type it."""

from datetime import date

import pytest

from osslog.domain.typed_day import read_day

JULY_4 = date(2017, 7, 4)


@pytest.mark.parametrize(
    "typed",
    [
        "4/7/2017",
        "04/07/2017",
        "4/7/17",
        "4.7.2017",
        "4-7-2017",
        "4 7 2017",
        "2017-07-04",
        " 4  July 2017 ",
        "4 jul 2017",
        "4th July, 2017",
        "Tuesday 4 July 2017",
        "Tue, 4 Jul 2017",
    ],
)
def test_a_day_is_read_in_each_way_that_people_write_it(typed: str) -> None:
    assert read_day(typed) == JULY_4


@pytest.mark.parametrize(
    "typed",
    ["", "4", "4 July", "4/7", "31/4/2017", "29/2/2017", "7/13/2017", "4 Ju 2017", "4 Juli 2017",
     "0/7/2017", "4/7/0000", "tomorrow", "4/7/217", "44/7/2017", "٤/٧/٢٠١٧"],
)  # fmt: skip
def test_what_names_no_day_is_not_guessed(typed: str) -> None:
    assert read_day(typed) is None


def test_the_day_comes_before_the_month() -> None:
    assert read_day("3/12/2016") == date(2016, 12, 3)


def test_29_february_is_a_day_in_a_leap_year() -> None:
    assert read_day("29 February 2016") == date(2016, 2, 29)
