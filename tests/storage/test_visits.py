"""Visits as they are stored."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from osslog.domain import code_lists
from osslog.domain.location import Location
from osslog.domain.records import Agency, DropIn, Given, Referral, Visit
from osslog.storage import agencies, drop_ins, locations, visits
from osslog.storage.cipher import BrokenConstraint, Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault
from tests.data.location_records import visit_to


@pytest.fixture
def connection(open_vault: Vault) -> Connection:
    """A vault with a location."""
    locations.add(open_vault.connection, Location("ashford", "Ashford"), LocationKeys.new())
    return open_vault.connection


@pytest.fixture
def drop_in(connection: Connection) -> DropIn:
    """A drop-in."""
    made = DropIn(uuid4(), "ashford", date(2017, 3, 7))
    drop_ins.add(connection, made)
    return made


def test_every_question_has_its_place(connection: Connection) -> None:
    columns = {name for (name,) in connection.rows("SELECT name FROM pragma_table_info('visit')")}
    assert set(visits.SINGLE_ANSWERS) < columns
    questions = {question.code for question in code_lists.OPTIONAL_QUESTIONS}
    assert questions - set(visits.SINGLE_ANSWERS) == {"abuse"}


@pytest.mark.parametrize("question", code_lists.OPTIONAL_QUESTIONS, ids=lambda one: one.code)
def test_each_answer_to_each_question_comes_back(
    connection: Connection, drop_in: DropIn, question: code_lists.CodeList
) -> None:
    stored = [
        replace(visit_to(drop_in.id), answers=(Given(question.code, (code,)),))
        for code in (*question.codes, "prefer_not_to_say", "not_known")
    ]
    for visit in stored:
        visits.add(connection, visit)
    assert visits.of_drop_in(connection, drop_in.id) == tuple(stored)
    assert [visits.find(connection, visit.id) for visit in stored] == stored


def test_answers_agencies_and_referrals_come_back_in_one_order(
    connection: Connection, drop_in: DropIn
) -> None:
    first, second = Agency(uuid4(), "Oasis"), Agency(uuid4(), "Centra")
    for agency in (first, second):
        agencies.add(connection, "ashford", agency)
    visit = Visit(
        uuid4(),
        drop_in.id,
        "first",
        "in_person",
        (Given("risk", ("high",)), Given("abuse", ("economic", "physical_sexual"))),
        (second.id, first.id),
        (
            Referral("police", "waiting"),
            Referral("refuge", "waiting"),
            Referral("refuge", "declined"),
        ),
    )
    visits.add(connection, visit)
    ordered = replace(
        visit,
        answers=(Given("abuse", ("physical_sexual", "economic")), Given("risk", ("high",))),
        agencies_seen=(first.id, second.id),
        referrals=(
            Referral("refuge", "declined"),
            Referral("refuge", "waiting"),
            Referral("police", "waiting"),
        ),
    )
    assert visits.find(connection, visit.id) == ordered
    assert visits.of_drop_in(connection, drop_in.id) == (ordered,)


def test_a_superseded_or_deleted_visit_is_not_found_but_is_there(
    connection: Connection, drop_in: DropIn
) -> None:
    wrong, right, mistaken = (visit_to(drop_in.id) for _ in range(3))
    visits.add(connection, wrong)
    visits.add(connection, mistaken)
    visits.supersede(connection, wrong.id, visits.add(connection, right))
    visits.set_deleted(connection, mistaken.id, deleted=True)
    assert visits.find(connection, wrong.id) is None
    assert visits.find(connection, wrong.id, deleted=True) is None
    assert visits.find(connection, mistaken.id) is None
    assert visits.find(connection, mistaken.id, deleted=True) == mistaken
    assert visits.of_drop_in(connection, drop_in.id) == (right,)
    assert visits.count_on(connection, drop_in.id) == 1
    assert all(visits.exists(connection, visit.id) for visit in (wrong, right, mistaken))
    assert not visits.exists(connection, uuid4())


def test_a_visit_needs_a_drop_in_and_agencies_that_are_there(
    connection: Connection, drop_in: DropIn
) -> None:
    for visit in (visit_to(uuid4()), visit_to(drop_in.id, seen=(uuid4(),))):
        with pytest.raises(BrokenConstraint), connection.transaction():
            visits.add(connection, visit)
    assert visits.count_on(connection, drop_in.id) == 0
