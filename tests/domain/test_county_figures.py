import dataclasses
from decimal import Decimal

from osslog.domain import county_figures
from osslog.domain.county_figures import AddedPeople, PartOfBase
from osslog.domain.figures import CountRange
from tests.export.pdf_samples import awkward_county, empty_summary, summary


def test_male_visitors_are_counted_of_the_visits_that_were_asked() -> None:
    part = county_figures.male_visits(summary())

    assert part == PartOfBase(26, 443)
    assert part.share == Decimal("5.87")


def test_where_the_sex_was_never_asked_there_is_no_figure() -> None:
    assert county_figures.male_visits(empty_summary()) is None


def test_helpfulness_is_yes_out_of_the_answers_given() -> None:
    assert county_figures.found_helpful(summary()) == PartOfBase(41, 52)
    assert county_figures.found_helpful(empty_summary()) is None


def test_forms_that_nobody_answered_have_a_base_of_zero_and_no_share() -> None:
    given = summary()
    unanswered = dataclasses.replace(given.feedback[0], yes=0, partly=0, no=0, base=0)

    part = county_figures.found_helpful(dataclasses.replace(given, feedback=(unanswered,)))

    assert part == PartOfBase(0, 0)
    assert part.share is None


def test_parts_are_added_over_the_bases_that_there_are() -> None:
    parts = [PartOfBase(1, 4), None, PartOfBase(2, 8)]

    assert county_figures.added(parts) == PartOfBase(3, 12)
    assert county_figures.added([None]) is None
    assert county_figures.added([]) is None


def test_people_are_added_end_by_end_and_the_ones_left_out_are_counted() -> None:
    ranges = [CountRange(2, 5), None, CountRange(7, 7)]

    assert county_figures.added_people(ranges) == AddedPeople(CountRange(9, 12), 2, 1)
    assert county_figures.added_people([None]) == AddedPeople(None, 0, 1)


def test_summaries_stand_in_the_countys_order_with_the_names_of_the_year() -> None:
    county = awkward_county()
    rows = tuple(
        dataclasses.replace(row, location_name=row.location_name.upper()) for row in county.rows
    )

    here = county_figures.in_county_order(dataclasses.replace(county, rows=rows))

    assert [name for name, _ in here][:3] == ["ASHFORD", "CANTERBURY", "DOVER"]
    assert "THANET" not in dict(here)
