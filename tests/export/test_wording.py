from decimal import Decimal

import pytest

from osslog.export.wording import change_in_words, counted, listed, month_name, percentage


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 visits"), (1, "1 visit"), (2, "2 visits"), (2752, "2,752 visits")]
)
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "visit") == words


def test_a_noun_can_have_a_plural_of_its_own() -> None:
    assert (counted(1, "agency", "agencies"), counted(2, "agency", "agencies")) == (
        "1 agency",
        "2 agencies",
    )


def test_a_share_without_a_base_is_not_applicable() -> None:
    assert percentage(None) == "[z]"
    assert percentage(Decimal("0.00")) == "0.00"


def test_months_have_english_names_whatever_the_computer_speaks() -> None:
    assert month_name("2016-07") == "July 2016"
    assert month_name("2017-01") == "January 2017"


@pytest.mark.parametrize(
    ("before", "now", "printed", "words"),
    [
        (362, 443, "22.38", "up 22.38% on the 362 visits of 2015/16"),
        (1, 0, "-100.00", "down 100.00% on the 1 visit of 2015/16"),
        (5, 5, "0.00", "the same as the 5 visits of 2015/16"),
        (0, 5, "[z]", "after none in 2015/16"),
        (0, 0, "[z]", "the same as the 0 visits of 2015/16"),
    ],
)
def test_a_change_is_told_in_words(before: int, now: int, printed: str, words: str) -> None:
    assert change_in_words(before, now, printed, "2015/16") == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["Dover"], "Dover"),
        (["Dover", "Thanet"], "Dover and Thanet"),
        (["Dover", "Medway", "Thanet"], "Dover, Medway and Thanet"),
    ],
)
def test_names_are_listed_as_people_do(names: list[str], words: str) -> None:
    assert listed(names) == words
