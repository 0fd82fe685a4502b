"""Locations: ids that never change, and names that do."""

from datetime import date

import pytest

from osslog.domain.location import LocationName, name_in_year, name_on, problem_with_location_id
from osslog.domain.reporting_year import ReportingYear

SHEPWAY = (
    LocationName("Shepway"),
    LocationName("Folkestone and Hythe", date(2018, 4, 1)),
)


@pytest.mark.parametrize("text", ["ab", "herne-bay", "oss-2", "a" * 40, "--"])
def test_an_id_of_small_letters_digits_and_hyphens_is_one(text: str) -> None:
    assert problem_with_location_id(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a" * 41,
        "Ashford",
        "herne bay",
        "herne_bay",
        "herne-bay\n",
        "../ashford",
        "caf\N{LATIN SMALL LETTER E WITH ACUTE}",
        "\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT TWO}",
    ],
)
def test_anything_else_is_no_id_and_the_sentence_shows_one(text: str) -> None:
    problem = problem_with_location_id(text)
    assert problem is not None
    assert "herne-bay" in problem


def test_a_year_shows_the_name_that_the_location_bore_then() -> None:
    assert name_in_year(SHEPWAY, ReportingYear(2016)) == "Shepway"
    assert name_in_year(SHEPWAY, ReportingYear(2018)) == "Folkestone and Hythe"


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2018, 3, 31), "Shepway"), (date(2018, 4, 1), "Folkestone and Hythe")],
)
def test_a_day_has_the_name_that_has_begun(day: date, name: str) -> None:
    assert name_on(SHEPWAY, day) == name


def test_a_name_that_began_within_the_year_is_the_year_s_name() -> None:
    assert name_in_year(SHEPWAY, ReportingYear(2017)) == "Folkestone and Hythe"


@pytest.mark.parametrize(
    ("since", "shown"), [(date(2018, 6, 30), "New"), (date(2018, 7, 1), "Old")]
)
def test_the_year_ends_on_30_june_for_names_too(since: date, shown: str) -> None:
    names = (LocationName("Old"), LocationName("New", since))
    assert name_in_year(names, ReportingYear(2017)) == shown


def test_the_order_in_which_names_are_given_does_not_count() -> None:
    assert name_in_year(SHEPWAY[::-1], ReportingYear(2016)) == "Shepway"
    assert name_in_year(SHEPWAY[::-1], ReportingYear(2020)) == "Folkestone and Hythe"


def test_a_year_before_the_first_name_shows_that_name() -> None:
    names = (LocationName("Sevenoaks", date(2019, 1, 1)),)
    assert name_in_year(names, ReportingYear(2016)) == "Sevenoaks"


def test_a_year_before_several_names_shows_the_earliest_of_them() -> None:
    names = (LocationName("Later", date(2021, 1, 1)), LocationName("Earlier", date(2019, 1, 1)))
    assert name_in_year(names, ReportingYear(2016)) == "Earlier"


def test_a_location_without_a_name_is_a_defect() -> None:
    with pytest.raises(ValueError, match="at least one name"):
        name_in_year((), ReportingYear(2016))
