"""Made-up years: exactly the stated visits, and records that could have been typed."""

from datetime import date
from itertools import pairwise
from random import Random
from uuid import UUID

import pytest

from osslog.domain.code_lists import AGENCIES_SEEN, SEX
from osslog.domain.figures import VisitNumbers, people, people_twice_or_more, share
from osslog.domain.records import WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.validation import (
    problems_with_drop_in,
    problems_with_feedback,
    problems_with_visit,
)
from osslog.services.demo_locations import DEMO_LOCATIONS, YEAR, YEAR_BEFORE, DemoLocation
from osslog.services.demo_words import WORDS_TO_READ
from osslog.services.demo_year import AGENCIES_AT_A_LOCATION, MadeUpYear, make_up_year
from osslog.services.screening import screen

AGENCIES = [UUID(int=number + 1) for number in range(AGENCIES_AT_A_LOCATION)]
ASHFORD = DEMO_LOCATIONS[0]
TODAY = date(2017, 7, 1)

every_location = pytest.mark.parametrize("place", DEMO_LOCATIONS, ids=lambda place: place.id)


def made_up(place: DemoLocation, year: ReportingYear = YEAR, seed: int = 1) -> MadeUpYear:
    return make_up_year(place, year, AGENCIES, Random(seed))


def numbers(year: MadeUpYear) -> VisitNumbers:
    said = [visit.visit_number for visit in year.visits]
    return VisitNumbers(
        said.count("first"),
        said.count("second"),
        said.count("third_or_later"),
        said.count("not_known"),
    )


@every_location
def test_each_year_has_exactly_the_visits_that_were_published(place: DemoLocation) -> None:
    for seed in range(10):
        assert len(made_up(place, YEAR, seed).visits) == place.visits
        assert len(made_up(place, YEAR_BEFORE, seed).visits) == place.visits_before


@every_location
def test_every_record_could_have_been_typed(place: DemoLocation) -> None:
    for year in (made_up(place), made_up(place, YEAR_BEFORE)):
        problems = [
            *(
                one
                for drop_in in year.drop_ins
                for one in problems_with_drop_in(drop_in, today=TODAY)
            ),
            *(
                one
                for visit in year.visits
                for one in problems_with_visit(visit, agencies=AGENCIES)
            ),
            *(one for form in year.feedback for one in problems_with_feedback(form)),
        ]
        assert problems == []


@pytest.mark.parametrize("seed", range(30))
def test_ashford_has_26_male_visitors_of_443(seed: int) -> None:
    answers = [visit.answer_to(SEX.code) for visit in made_up(ASHFORD, seed=seed).visits]
    assert answers.count(("male",)) == 26
    assert answers.count(("female",)) == 443 - 26
    assert str(share(26, 443)) == "5.87"


@every_location
def test_the_visit_numbers_agree(place: DemoLocation) -> None:
    for seed in range(10):
        counted = numbers(made_up(place, seed=seed))
        everyone, returning = people(counted), people_twice_or_more(counted)
        assert everyone is not None
        assert returning is not None
        assert everyone.is_exact is (counted.unknown == 0)
        assert 0 < returning.low < everyone.low < place.visits


def test_drop_ins_are_weekly_and_some_were_cancelled() -> None:
    year = made_up(ASHFORD)
    days = [drop_in.held_on for drop_in in year.drop_ins]
    assert {(later - earlier).days for earlier, later in pairwise(days)} == {7}
    assert all(YEAR.contains(day) for day in days)
    cancelled = [one for one in year.drop_ins if one.cancelled_because is not None]
    assert {one.cancelled_because for one in cancelled} == {"Christmas", "Snow"}
    assert not {one.id for one in cancelled} & {visit.drop_in_id for visit in year.visits}


def test_agencies_come_at_their_own_rhythm_and_only_they_are_seen() -> None:
    year = made_up(ASHFORD)
    attended = [sum(agency in one.agencies for one in year.drop_ins) for agency in AGENCIES]
    held = sum(one.cancelled_because is None for one in year.drop_ins)
    assert attended[0] == held
    assert 0 < min(attended) < held / 2
    present = {one.id: one.agencies for one in year.drop_ins}
    for visit in year.visits:
        assert set(visit.agencies_seen or ()) <= set(present[visit.drop_in_id])


@every_location
def test_a_location_answers_only_what_it_asks(place: DemoLocation) -> None:
    visits = made_up(place).visits
    asked = {given.question for visit in visits for given in visit.answers}
    assert asked == set(place.asked) - {AGENCIES_SEEN}
    assert any(visit.agencies_seen for visit in visits)
    assert any(visit.referrals for visit in visits)


def test_words_are_quoted_only_as_somebody_released_them() -> None:
    released = [form for form in made_up(ASHFORD).feedback if form.released_words is not None]
    assert len(released) > 5
    assert all(form.agreed_to_quote for form in released)
    everything = " ".join(form.released_words or "" for form in released)
    assert "Sharon" not in everything
    assert "Okafor" not in everything
    words = [form.words for form in made_up(ASHFORD).feedback if form.words]
    assert len(set(words)) == len(words)


@every_location
def test_words_in_several_languages_wait_with_something_to_take_out(place: DemoLocation) -> None:
    forms = made_up(place).feedback
    waiting = [form for form in forms if form.words_state is WordsState.WAITING]
    assert {form.language for form in waiting} > {"en"}
    other = [form for form in waiting if form.words in {words for _, words, _ in WORDS_TO_READ}]
    assert len(other) == 4
    assert all(screen(form.words, form.language) for form in other if form.agreed_to_quote)
    released = [form for form in forms if form.released_words is not None]
    assert {form.language for form in released} > {"en"}


def test_the_year_before_is_plainer() -> None:
    before = made_up(ASHFORD, YEAR_BEFORE)
    assert before.feedback == ()
    assert not any(visit.referrals for visit in before.visits)
    assert all(YEAR_BEFORE.contains(one.held_on) for one in before.drop_ins)


def test_one_seed_makes_up_one_year() -> None:
    assert made_up(ASHFORD, seed=4) == made_up(ASHFORD, seed=4)
    assert made_up(ASHFORD, seed=4) != made_up(ASHFORD, seed=5)
