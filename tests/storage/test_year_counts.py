"""Counting a year: against figures counted by hand, and against a slow count of every record."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from osslog.domain import code_lists
from osslog.domain.annual_summary import YearCounts
from osslog.domain.code_lists import ABUSE, UNKNOWN_LABELS, VISIT_NUMBER
from osslog.domain.location import Location
from osslog.domain.period import Period
from osslog.domain.records import Agency, DropIn, Feedback, Given, Referral, Visit, WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.storage import agencies, drop_ins, feedback, locations, visits, year_counts
from osslog.storage.cipher import Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault
from tests.data.location_records import visit_to

YEAR = ReportingYear(2015)  # with a 29 February
LISTED, GONE = Agency(uuid4(), "Centra"), Agency(uuid4(), "Mind", active=False)


@pytest.fixture
def connection(open_vault: Vault) -> Iterator[Connection]:
    """A vault of two locations, one of which lists two agencies; all is one transaction."""
    connection = open_vault.connection
    with connection.transaction():
        for location_id in ("ashford", "dover"):
            locations.add(
                connection, Location(location_id, location_id.title()), LocationKeys.new()
            )
        for agency in (LISTED, GONE):
            agencies.add(connection, "ashford", agency)
        yield connection


def held(connection: Connection, day: date, *present: Agency, at: str = "ashford") -> DropIn:
    """Store a drop-in."""
    drop_in = DropIn(uuid4(), at, day, agencies=tuple(agency.id for agency in present))
    drop_ins.add(connection, drop_in)
    return drop_in


def store(connection: Connection, *stored: Visit) -> None:
    """Store visits."""
    for visit in stored:
        visits.add(connection, visit)


def count(connection: Connection) -> YearCounts:
    """Ashford's year."""
    return year_counts.select(connection, "ashford", YEAR)


def counted(answers: object) -> dict[str, int]:
    """Answers without those that nobody gave."""
    assert isinstance(answers, dict)
    return {code: visits for code, visits in answers.items() if visits}


def test_an_empty_year_counts_nothing(connection: Connection) -> None:
    counts = count(connection)
    assert counts.drop_ins_by_month == counts.visits_by_month == {}
    assert counts.answers[VISIT_NUMBER.code] == dict.fromkeys(
        (*VISIT_NUMBER.codes, *UNKNOWN_LABELS), 0
    )
    assert set(counts.asked.values()) == {0}
    assert (counts.drop_ins_cancelled, counts.feedback_forms, counts.agencies_asked) == (0, 0, 0)
    assert counts.agencies == {"Centra": 0}
    assert (counts.referrals, counts.feedback, counts.words) == ({}, {}, ())


def test_the_year_begins_on_1_july_and_ends_on_30_june(connection: Connection) -> None:
    for day in (date(2015, 6, 30), date(2015, 7, 1), date(2016, 6, 30), date(2016, 7, 1)):
        store(connection, visit_to(held(connection, day).id))
    counts = count(connection)
    assert counts.visits_by_month == counts.drop_ins_by_month == {"2015-07": 1, "2016-06": 1}
    assert year_counts.visits(connection, "ashford", YEAR) == 2


def test_a_leap_day_counts_in_february(connection: Connection) -> None:
    store(connection, visit_to(held(connection, date(2016, 2, 29)).id))
    assert count(connection).visits_by_month == {"2016-02": 1}


def test_two_drop_ins_on_one_day_count_twice(connection: Connection) -> None:
    day = date(2016, 3, 1)
    morning, evening = held(connection, day, LISTED), held(connection, day, LISTED)
    store(connection, visit_to(morning.id), visit_to(evening.id), visit_to(evening.id))
    counts = count(connection)
    assert counts.drop_ins_by_month == {"2016-03": 2}
    assert counts.visits_by_month == {"2016-03": 3}
    assert counts.agencies == {"Centra": 2}


def test_a_drop_in_without_visits_was_held_all_the_same(connection: Connection) -> None:
    held(connection, date(2016, 3, 1))
    counts = count(connection)
    assert (counts.drop_ins_by_month, counts.visits_by_month) == ({"2016-03": 1}, {})


def test_cancelled_drop_ins_are_counted_apart(connection: Connection) -> None:
    cancelled = DropIn(uuid4(), "ashford", date(2016, 3, 8), cancelled_because="Snow")
    drop_ins.add(connection, cancelled)
    drop_ins.add(connection, replace(cancelled, id=uuid4(), held_on=date(2016, 7, 1)))
    deleted = replace(cancelled, id=uuid4())
    drop_ins.add(connection, deleted)
    drop_ins.set_deleted(connection, deleted.id, deleted=True)
    counts = count(connection)
    assert (counts.drop_ins_cancelled, counts.drop_ins_by_month) == (1, {})


def test_nothing_at_a_deleted_drop_in_counts(connection: Connection) -> None:
    drop_in = held(connection, date(2016, 3, 1), LISTED, GONE)
    store(
        connection,
        visit_to(
            drop_in.id,
            seen=(GONE.id,),
            abuse="economic",
            referrals=(("refuge", "referred"),),
        ),
    )
    drop_ins.set_deleted(connection, drop_in.id, deleted=True)
    empty = count(connection)
    assert empty.visits_by_month == empty.drop_ins_by_month == {}
    assert empty.referrals == {}
    assert empty.agencies == {"Centra": 0}
    assert year_counts.visits(connection, "ashford", YEAR) == 0


def test_neither_the_old_form_of_a_visit_nor_a_deleted_one_counts(connection: Connection) -> None:
    drop_in = held(connection, date(2016, 3, 1))
    wrong, mistaken = (
        visit_to(
            drop_in.id,
            "second",
            mode="video",
            seen=(LISTED.id, GONE.id),
            referrals=(("refuge", "referred"), ("police", "waiting")),
            sex="male",
            abuse=("economic", "physical_sexual"),
        )
        for _ in range(2)
    )
    right = visit_to(
        drop_in.id,
        "first",
        seen=(LISTED.id,),
        referrals=(("refuge", "declined"),),
        abuse="economic",
    )
    store(connection, wrong, mistaken)
    visits.supersede(connection, wrong.id, visits.add(connection, right))
    visits.set_deleted(connection, mistaken.id, deleted=True)
    counts = count(connection)
    assert counts.visits_by_month == {"2016-03": 1}
    assert counted(counts.answers["visit_number"]) == {"first": 1}
    assert counted(counts.answers["mode"]) == {"in_person": 1}
    assert counts.asked["sex"] == 0
    assert (counted(counts.answers["abuse"]), counts.asked["abuse"]) == ({"economic": 1}, 1)
    assert (counts.agencies_seen, counts.agencies_asked) == ({"Centra": 1}, 1)
    assert counts.referrals == {("refuge", "declined"): 1}
    assert year_counts.visits(connection, "ashford", YEAR) == 1


def test_a_question_s_base_is_the_visits_that_were_asked(connection: Connection) -> None:
    drop_in = held(connection, date(2016, 3, 1))
    store(
        connection,
        visit_to(drop_in.id),
        visit_to(drop_in.id, sex="female", abuse="prefer_not_to_say"),
        visit_to(drop_in.id, sex="not_known", abuse=("economic", "controlling_coercive")),
        visit_to(drop_in.id, sex="prefer_not_to_say"),
    )
    counts = count(connection)
    assert counts.asked["sex"] == 3
    assert counted(counts.answers["sex"]) == {"female": 1, "not_known": 1, "prefer_not_to_say": 1}
    assert counts.asked["abuse"] == 2
    assert counted(counts.answers["abuse"]) == {
        "economic": 1,
        "controlling_coercive": 1,
        "prefer_not_to_say": 1,
    }
    assert counts.asked["age_band"] == 0


def test_an_agency_no_longer_listed_appears_where_it_came_or_was_seen(
    connection: Connection,
) -> None:
    other = Agency(uuid4(), "Oasis", active=False)
    agencies.add(connection, "ashford", other)
    drop_in = held(connection, date(2016, 3, 1), GONE)
    held(connection, date(2016, 7, 1), other)
    assert count(connection).agencies == {"Centra": 0, "Mind": 1}
    store(connection, visit_to(drop_in.id, seen=(other.id,)), visit_to(drop_in.id, seen=()))
    counts = count(connection)
    assert (counts.agencies_seen, counts.agencies_asked) == ({"Oasis": 1}, 2)


def test_only_the_location_s_own_records_count(connection: Connection) -> None:
    elsewhere = Agency(uuid4(), "Oasis")
    agencies.add(connection, "dover", elsewhere)
    drop_in = held(connection, date(2016, 3, 1), elsewhere, at="dover")
    store(
        connection,
        visit_to(drop_in.id, seen=(elsewhere.id,), referrals=(("refuge", "referred"),)),
    )
    feedback.add(connection, Feedback(uuid4(), "dover", "2016-03"))
    counts = count(connection)
    assert counts.visits_by_month == counts.drop_ins_by_month == {}
    assert counts.referrals == {}
    assert (counts.agencies, counts.feedback_forms) == ({"Centra": 0}, 0)


def test_feedback_counts_by_month_and_only_released_words_leave(connection: Connection) -> None:
    def form(month: str, answer: str, words: str, state: WordsState) -> Feedback:
        released = f"{words}, edited" if state is WordsState.RELEASED else None
        return Feedback(
            uuid4(), "ashford", month, answer, "no", "partly", words, True, "en", state, released
        )

    deleted = form("2016-03", "yes", "Deleted", WordsState.RELEASED)
    for one in (
        form("2015-06", "yes", "Too early", WordsState.RELEASED),
        form("2015-07", "yes", "First", WordsState.RELEASED),
        form("2016-06", "no", "Last", WordsState.RELEASED),
        form("2016-06", "yes", "Waiting", WordsState.WAITING),
        form("2016-06", "not_answered", "Withheld", WordsState.WITHHELD),
        form("2016-07", "yes", "Too late", WordsState.RELEASED),
        deleted,
    ):
        feedback.add(connection, one)
    feedback.set_deleted(connection, deleted.id, deleted=True)
    counts = count(connection)
    assert counts.feedback_forms == 4
    assert counts.feedback == {
        ("helpful", "yes"): 2,
        ("helpful", "no"): 1,
        ("helpful", "not_answered"): 1,
        ("better_informed", "no"): 4,
        ("feels_safer", "partly"): 4,
    }
    assert sorted(counts.words) == ["First, edited", "Last, edited"]


@pytest.mark.parametrize("seed", range(3))
def test_the_fast_count_is_the_slow_count(connection: Connection, seed: int) -> None:
    """Random records, corrected and deleted at random, counted again from what is read back."""
    made_up = random.Random(seed)
    listed = [LISTED, GONE, *(Agency(uuid4(), f"Agency {number}") for number in range(4))]
    for agency in listed[2:]:
        agencies.add(connection, "ashford", agency)
    days = [date(2015, 6, 1) + timedelta(days=made_up.randrange(430)) for _ in range(60)]
    for day in days:
        present = made_up.sample(listed, made_up.randrange(len(listed)))
        drop_in = held(connection, day, *present)
        _fill(connection, made_up, drop_in, [agency.id for agency in listed])
        if made_up.random() < 0.1:
            drop_ins.set_deleted(connection, drop_in.id, deleted=True)
    fast, slow = count(connection), _slow_count(connection)
    assert fast.visits_by_month == slow.visits_by_month
    assert fast.drop_ins_by_month == slow.drop_ins_by_month
    assert {question: counted(codes) for question, codes in fast.answers.items()} == {
        question: slow.answers.get(question, {}) for question in fast.answers
    }
    assert fast.asked == {question: slow.asked.get(question, 0) for question in fast.asked}
    assert {name: number for name, number in fast.agencies.items() if number} == slow.agencies
    assert fast.agencies_seen == slow.agencies_seen
    assert fast.agencies_asked == slow.agencies_asked
    assert fast.referrals == slow.referrals
    assert year_counts.visits(connection, "ashford", YEAR) == sum(slow.visits_by_month.values())
    assert year_counts.visits_by_month(connection, "ashford", YEAR) == slow.visits_by_month


# Any dates --------------------------------------------------------------------------------------


def test_a_reporting_year_counted_as_any_dates_is_the_same_but_for_words(
    connection: Connection,
) -> None:
    made_up = random.Random(7)
    for number in range(12):
        drop_in = held(connection, date(2015, 7, 7) + timedelta(days=28 * number), LISTED)
        _fill(connection, made_up, drop_in, [LISTED.id, GONE.id])
    feedback.add(
        connection,
        Feedback(
            uuid4(),
            "ashford",
            "2015-09",
            words="Kind",
            agreed_to_quote=True,
            words_state=WordsState.RELEASED,
            released_words="Kind",
        ),
    )
    year = count(connection)
    assert year.words == ("Kind",)
    period = year_counts.select_period(connection, "ashford", Period.of_year(YEAR))
    assert period == replace(year, words=())


def test_any_dates_count_their_first_and_last_day_and_nothing_beside(
    connection: Connection,
) -> None:
    days = [date(2015, 9, 6), date(2015, 9, 7), date(2016, 8, 30), date(2016, 8, 31)]
    for day in days:
        store(connection, visit_to(held(connection, day).id))
    period = Period(date(2015, 9, 7), date(2016, 8, 30))
    counts = year_counts.select_period(connection, "ashford", period)
    assert counts.visits_by_month == {"2015-09": 1, "2016-08": 1}
    assert counts.drop_ins_by_month == {"2015-09": 1, "2016-08": 1}


def test_many_years_are_counted_at_once(connection: Connection) -> None:
    for year in (2001, 2009, 2020):
        store(connection, visit_to(held(connection, date(year, 3, 3)).id))
    period = Period(date(2001, 1, 1), date(2020, 12, 31))
    counts = year_counts.select_period(connection, "ashford", period)
    assert counts.visits_by_month == {"2001-03": 1, "2009-03": 1, "2020-03": 1}


@pytest.mark.parametrize(
    ("first", "last", "forms"),
    [
        (date(2015, 9, 1), date(2015, 10, 31), 2),
        (date(2015, 9, 2), date(2015, 10, 31), 1),
        (date(2015, 9, 1), date(2015, 10, 30), 1),
        (date(2015, 9, 2), date(2015, 10, 30), 0),
    ],
)
def test_feedback_of_any_dates_is_that_of_whole_months(
    connection: Connection, first: date, last: date, forms: int
) -> None:
    for month in ("2015-09", "2015-10"):
        feedback.add(connection, Feedback(uuid4(), "ashford", month, "yes", "yes", "no"))
    counts = year_counts.select_period(connection, "ashford", Period(first, last))
    assert counts.feedback_forms == forms


def _fill(connection: Connection, made_up: random.Random, drop_in: DropIn, ids: list[UUID]) -> None:
    for _ in range(made_up.randrange(12)):
        visit = _made_up_visit(made_up, drop_in, ids)
        key = visits.add(connection, visit)
        assert key > 0
        chance = made_up.random()
        if chance < 0.2:
            corrected = visits.add(connection, _made_up_visit(made_up, drop_in, ids))
            visits.supersede(connection, visit.id, corrected)
        elif chance < 0.3:
            visits.set_deleted(connection, visit.id, deleted=True)


def _made_up_visit(made_up: random.Random, drop_in: DropIn, ids: list[UUID]) -> Visit:
    answers = []
    for question in code_lists.OPTIONAL_QUESTIONS:
        if made_up.random() < 0.4:
            continue
        if question.multiple and made_up.random() < 0.7:
            codes = tuple(made_up.sample(question.codes, made_up.randint(1, 3)))
        else:
            codes = (made_up.choice((*question.codes, "prefer_not_to_say", "not_known")),)
        answers.append(Given(question.code, codes))
    places = made_up.sample(code_lists.DESTINATION.codes, made_up.randrange(3))
    return Visit(
        uuid4(),
        drop_in.id,
        made_up.choice((*VISIT_NUMBER.codes, *UNKNOWN_LABELS)),
        made_up.choice(code_lists.MODE.codes),
        tuple(answers),
        tuple(made_up.sample(ids, made_up.randrange(3))) if made_up.random() < 0.7 else None,
        tuple(Referral(place, made_up.choice(code_lists.OUTCOME.codes)) for place in places),
    )


def _slow_count(connection: Connection) -> YearCounts:
    names = {agency.id: agency.name for agency in agencies.of_location(connection, "ashford")}
    by_month: Counter[str] = Counter()
    held_by_month: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    attended: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    referrals: Counter[tuple[str, str]] = Counter()
    answers: dict[str, Counter[str]] = {}
    agencies_asked = 0
    for drop_in in drop_ins.between(connection, "ashford", YEAR.first_day, YEAR.last_day):
        held_by_month[f"{drop_in.held_on:%Y-%m}"] += 1
        attended.update(names[agency] for agency in drop_in.agencies)
        for visit in visits.of_drop_in(connection, drop_in.id):
            by_month[f"{drop_in.held_on:%Y-%m}"] += 1
            always = (
                Given("visit_number", (visit.visit_number,)),
                Given("mode", (visit.mode,)),
            )
            for given in (*always, *visit.answers):
                asked[given.question] += 1
                answers.setdefault(given.question, Counter()).update(given.codes)
            if visit.agencies_seen is not None:
                agencies_asked += 1
                seen.update(names[agency] for agency in visit.agencies_seen)
            referrals.update(
                (referral.destination, referral.outcome) for referral in visit.referrals
            )
    assert set(answers) == {*code_lists.QUESTIONS}
    assert ABUSE.code in answers
    return YearCounts(
        held_by_month,
        by_month,
        0,
        {question: dict(codes) for question, codes in answers.items()},
        asked,
        attended,
        seen,
        agencies_asked,
        referrals,
        0,
        {},
    )
