"""What a year's records leave open: found on its days, and not where it is put right."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from osslog.domain.location import Location
from osslog.domain.records import Agency, DropIn, Feedback, WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.storage import agencies, drop_ins, feedback, locations, loose_ends, visits
from osslog.storage.cipher import Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault
from tests.data.location_records import visit_to

YEAR = ReportingYear(2015)
AGENCY = Agency(uuid4(), "Centra")
DAY, LATER = date(2015, 9, 8), date(2015, 9, 22)


@pytest.fixture
def connection(open_vault: Vault) -> Iterator[Connection]:
    """A vault of two locations, one of which lists an agency."""
    connection = open_vault.connection
    with connection.transaction():
        for name in ("ashford", "dover"):
            locations.add(connection, Location(name, name.title()), LocationKeys.new())
        agencies.add(connection, "ashford", AGENCY)
        yield connection


def held(connection: Connection, day: date, *present: Agency, at: str = "ashford") -> DropIn:
    """Store a drop-in."""
    drop_in = DropIn(uuid4(), at, day, agencies=tuple(agency.id for agency in present))
    drop_ins.add(connection, drop_in)
    return drop_in


def test_drop_ins_without_a_visit_that_counts_are_named_by_their_day(
    connection: Connection,
) -> None:
    visits.add(connection, visit_to(held(connection, LATER).id))
    deleted = visit_to(held(connection, DAY).id)
    visits.add(connection, deleted)
    visits.set_deleted(connection, deleted.id, deleted=True)
    assert loose_ends.without_visits(connection, "ashford", YEAR) == (DAY,)


def test_two_drop_ins_of_one_day_are_one_day(connection: Connection) -> None:
    held(connection, DAY)
    held(connection, DAY)
    assert loose_ends.without_visits(connection, "ashford", YEAR) == (DAY,)


def test_drop_ins_without_an_agency_are_named_by_their_day(connection: Connection) -> None:
    held(connection, LATER)
    held(connection, DAY, AGENCY)
    assert loose_ends.without_agencies(connection, "ashford", YEAR) == (LATER,)


def test_a_half_entered_visit_is_found_at_its_drop_in(connection: Connection) -> None:
    drop_in = held(connection, DAY)
    held(connection, LATER)
    assert loose_ends.half_entered(connection, "ashford", YEAR) == ()
    connection.execute(
        "INSERT INTO draft (drop_in, content) SELECT key, x'7b7d' FROM drop_in WHERE id = ?",
        (drop_in.id.bytes,),
    )
    assert loose_ends.half_entered(connection, "ashford", YEAR) == (DAY,)


def test_cancelled_and_deleted_drop_ins_and_those_of_others_leave_nothing_open(
    connection: Connection,
) -> None:
    drop_ins.add(connection, replace(_at(DAY), cancelled_because="Snow"))
    gone = held(connection, DAY)
    drop_ins.set_deleted(connection, gone.id, deleted=True)
    held(connection, DAY, at="dover")
    held(connection, date(2015, 6, 30))
    held(connection, date(2016, 7, 1))
    assert loose_ends.without_visits(connection, "ashford", YEAR) == ()
    assert loose_ends.without_agencies(connection, "ashford", YEAR) == ()


def test_words_wait_until_they_are_released_or_withheld(connection: Connection) -> None:
    for month, state in (
        ("2015-09", WordsState.WAITING),
        ("2016-06", WordsState.WAITING),
        ("2016-07", WordsState.WAITING),
        ("2015-09", WordsState.WITHHELD),
        ("2015-09", WordsState.NONE),
    ):
        words = "" if state is WordsState.NONE else "Kind"
        feedback.add(
            connection,
            Feedback(uuid4(), "ashford", month, words=words, words_state=state),
        )
    assert loose_ends.words_waiting(connection, "ashford", YEAR) == 2


def _at(day: date) -> DropIn:
    return DropIn(uuid4(), "ashford", day)
