"""The arithmetic of printed figures."""

import itertools
from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osslog.domain.figures import (
    CountRange,
    VisitNumbers,
    people,
    people_twice_or_more,
    percent_change,
    share,
    twice_or_more_share,
)

PUBLISHED = (
    ("Ashford", 362, 443, "22.38"),
    ("Canterbury", 328, 293, "-10.67"),
    ("Dover", 188, 208, "10.64"),
    ("Shepway", 260, 295, "13.46"),
    ("Maidstone", 222, 182, "-18.02"),
    ("Dartford", 138, 111, "-19.57"),
    ("Gravesend", 135, 106, "-21.48"),
    ("Herne Bay", 163, 157, "-3.68"),
    ("Medway", 638, 546, "-14.42"),
    ("Sheerness", 167, 64, "-61.68"),
    ("Sittingbourne", 208, 148, "-28.85"),
    ("Thanet", 281, 146, "-48.04"),
    ("Tonbridge", 70, 53, "-24.29"),
)
"""The county's published table: visits in 2015/16 and 2016/17 and the change as printed."""


# Percentages ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("location", "old", "new", "printed"), PUBLISHED)
def test_the_change_is_the_published_one(location: str, old: int, new: int, printed: str) -> None:
    assert percent_change(old, new) == printed, location


def test_the_change_of_the_whole_county_is_that_of_the_totals() -> None:
    old = sum(row[1] for row in PUBLISHED)
    new = sum(row[2] for row in PUBLISHED)
    assert (old, new) == (3160, 2752)
    assert percent_change(old, new) == "-12.91"


@pytest.mark.parametrize(
    ("old", "new", "printed"),
    [
        (0, 5, "[z]"),
        (0, 0, "[z]"),
        (None, 5, "[x]"),
        (5, None, "[x]"),
        (None, None, "[x]"),
        (None, 0, "[x]"),
        (0, None, "[x]"),
        (5, 5, "0.00"),
        (5, 0, "-100.00"),
        (1, 20_000, "1999900.00"),
    ],
)
def test_a_change_without_a_meaning_is_said_in_shorthand(
    old: int | None, new: int | None, printed: str
) -> None:
    assert percent_change(old, new) == printed


@pytest.mark.parametrize(
    ("old", "new", "printed"),
    [(20_000, 20_001, "0.01"), (20_000, 19_999, "-0.01"), (20_001, 20_000, "0.00")],
)
def test_half_a_hundredth_goes_up_and_less_is_never_minus_nothing(
    old: int, new: int, printed: str
) -> None:
    assert percent_change(old, new) == printed


@given(old=st.integers(1, 10**6), new=st.integers(0, 10**6))
def test_a_change_is_the_nearest_hundredth(old: int, new: int) -> None:
    printed = Decimal(percent_change(old, new))
    # Twice the distance to the exact value, in units of a hundredth times `old`: at most one.
    assert abs(2 * (printed * 100 * old - 10_000 * (new - old))) <= old


def test_the_published_share_of_male_visitors_comes_out() -> None:
    assert share(26, 443) == Decimal("5.87")


@pytest.mark.parametrize(("part", "base", "percent"), [(0, 7, "0.00"), (7, 7, "100.00")])
def test_a_share_has_two_places(part: int, base: int, percent: str) -> None:
    assert str(share(part, base)) == percent


def test_a_share_of_nothing_is_no_figure() -> None:
    assert share(0, 0) is None


# Counting people --------------------------------------------------------------------------------


def test_with_every_answer_known_the_figures_are_bare_numbers() -> None:
    numbers = VisitNumbers(first=10, second=4, third_or_later=3)
    assert people(numbers) == CountRange(10, 10)
    assert people_twice_or_more(numbers) == CountRange(4, 4)
    assert twice_or_more_share(numbers) == Decimal("40.00")


@pytest.mark.parametrize("unknown", ["not_known", "prefer_not_to_say", "not_asked"])
def test_an_unknown_answer_of_any_kind_makes_a_range_and_no_share(unknown: str) -> None:
    numbers = VisitNumbers(first=10, second=4, **{unknown: 2})
    assert people(numbers) == CountRange(10, 12)
    assert people_twice_or_more(numbers) == CountRange(4, 6)
    assert twice_or_more_share(numbers) is None


def test_without_visits_there_is_nobody_and_no_share() -> None:
    assert people(VisitNumbers()) == CountRange(0, 0)
    assert people_twice_or_more(VisitNumbers()) == CountRange(0, 0)
    assert twice_or_more_share(VisitNumbers()) is None


def test_visits_of_which_nothing_is_known_were_somebody_s() -> None:
    assert people(VisitNumbers(not_known=3)) == CountRange(1, 3)
    assert people_twice_or_more(VisitNumbers(not_known=3)) == CountRange(0, 1)


def test_more_seconds_than_there_can_be_firsts_disagree() -> None:
    numbers = VisitNumbers(first=1, second=4, not_known=2)
    assert people(numbers) is None
    assert people_twice_or_more(numbers) is None
    assert twice_or_more_share(numbers) is None


def test_a_later_visit_without_a_second_has_no_figure_of_returning_people() -> None:
    numbers = VisitNumbers(first=3, third_or_later=1)
    assert people_twice_or_more(numbers) is None
    assert twice_or_more_share(numbers) is None


def test_a_range_is_written_with_both_ends_and_a_number_alone() -> None:
    assert str(CountRange(1200, 1250)) == "1,200 to 1,250"
    assert str(CountRange(1200, 1200)) == "1,200"


@given(
    visits_of_people=st.lists(st.integers(1, 6), max_size=12),
    hidden=st.lists(st.sampled_from(["not_known", "prefer_not_to_say", "not_asked"]), max_size=60),
    order=st.randoms(use_true_random=False),
)
def test_the_true_numbers_lie_in_the_ranges_whatever_is_hidden(
    visits_of_people: list[int], hidden: list[str], order: Random
) -> None:
    answers = [
        ("first", "second", "third_or_later")[min(visit, 2)]
        for visits in visits_of_people
        for visit in range(visits)
    ]
    order.shuffle(answers)
    said = [*hidden[: len(answers)], *answers[len(hidden) :]]
    numbers = VisitNumbers(**{answer: said.count(answer) for answer in set(said)})

    everyone, returning = people(numbers), people_twice_or_more(numbers)

    assert everyone is not None
    assert everyone.low <= len(visits_of_people) <= everyone.high
    assert returning is not None
    assert returning.low <= sum(visits >= 2 for visits in visits_of_people) <= returning.high


SMALL_CASES = tuple(itertools.product(range(5), repeat=4))
"""Every number of firsts, seconds, later visits and unknown answers up to four."""


def truths(first: int, second: int, later: int, unknown: int) -> Iterator[tuple[int, int]]:
    """Each (people, people who came twice) that the answers can stand for.

    The unknown answers are dealt out in every way. What comes out is possible where nobody's
    second visit lacks a first, and no later visit lacks a second.
    """
    for to_first in range(unknown + 1):
        for to_second in range(unknown - to_first + 1):
            everyone, returning = first + to_first, second + to_second
            later_visits = later + unknown - to_first - to_second
            if returning <= everyone and (returning >= 1 or later_visits == 0):
                yield everyone, returning


def bounds(values: list[int]) -> CountRange | None:
    return CountRange(min(values), max(values)) if values else None


def test_the_range_of_returning_people_is_the_narrowest_there_is() -> None:
    for case in SMALL_CASES:
        possible = bounds([returning for _, returning in truths(*case)])
        assert people_twice_or_more(VisitNumbers(*case)) == possible, case


def test_the_range_of_people_is_the_narrowest_where_a_second_visit_is_known_or_none_needed() -> (
    None
):
    for case in SMALL_CASES:
        _, second, later, _ = case
        if second or not later:
            possible = bounds([everyone for everyone, _ in truths(*case)])
            assert people(VisitNumbers(*case)) == possible, case


def test_a_later_visit_whose_second_is_among_the_unknown_widens_the_range_by_one() -> None:
    # The published formula for the upper end does not use that one unknown answer was a second.
    for case in SMALL_CASES:
        _, second, later, _ = case
        possible = bounds([everyone for everyone, _ in truths(*case)])
        if later and not second and possible:
            widened = CountRange(possible.low, possible.high + 1)
            assert people(VisitNumbers(*case)) == widened, case
