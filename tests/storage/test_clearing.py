"""What lies between somebody's words and their release, as it is stored."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from osslog.domain.location import Location
from osslog.domain.records import Feedback, WordsState
from osslog.domain.words_to_read import BEGINNING, FirstLook
from osslog.storage import clearing, feedback, locations
from osslog.storage.cipher import Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault

FORM = Feedback(
    uuid4(),
    "ashford",
    "2017-03",
    words="Thank you",
    agreed_to_quote=True,
    words_state=WordsState.WAITING,
)
READ = (WordsState.RELEASED, WordsState.WITHHELD)


@pytest.fixture
def connection(open_vault: Vault) -> Connection:
    """A vault with two locations and a form that waits."""
    for name in ("ashford", "dover"):
        locations.add(open_vault.connection, Location(name, name.title()), LocationKeys.new())
    feedback.add(open_vault.connection, FORM)
    return open_vault.connection


def add(connection: Connection, number: int, month: str, words: str = "Words") -> Feedback:
    """Store one more form, with an id that says where it comes in the order."""
    form = replace(FORM, id=UUID(int=number), month=month, words=words)
    feedback.add(connection, form)
    return form


def test_words_that_wait_are_listed_by_month_with_their_beginning(connection: Connection) -> None:
    long = add(connection, 1, "2017-05", "x" * 2000)
    early = add(connection, 2, "2016-11")
    gone = add(connection, 3, "2016-10")
    feedback.set_deleted(connection, gone.id, deleted=True)
    elsewhere = replace(FORM, id=uuid4(), location_id="dover")
    feedback.add(connection, elsewhere)
    lines = clearing.waiting_lines(connection, "ashford", at_most=9)
    assert [line.id for line in lines] == [early.id, FORM.id, long.id]
    assert [len(line.beginning) for line in lines] == [5, 9, BEGINNING]
    assert clearing.count_waiting(connection, "ashford") == 3


def test_no_more_lines_come_than_are_wanted(connection: Connection) -> None:
    for number in range(1, 6):
        add(connection, number, "2017-05")
    assert len(clearing.waiting_lines(connection, "ashford", at_most=4)) == 4
    assert clearing.count_waiting(connection, "ashford") == 6


def test_what_somebody_looked_at_comes_last_for_them_alone(connection: Connection) -> None:
    later = add(connection, 1, "2017-05")
    clearing.keep_first_look(connection, FORM.id, FirstLook("Ann", "Thanks"))
    for reader, order in (("Ann", [later.id, FORM.id]), ("", [FORM.id, later.id])):
        lines = clearing.waiting_lines(connection, "ashford", reader=reader, at_most=9)
        assert [line.id for line in lines] == order
        assert {line.looked_by for line in lines} == {"", "Ann"}


def test_words_that_were_read_are_listed_as_they_were_released(connection: Connection) -> None:
    withheld = add(connection, 1, "2016-11", "A secret")
    feedback.set_words(connection, FORM.id, WordsState.RELEASED, "Thanks")
    feedback.set_words(connection, withheld.id, WordsState.WITHHELD, None)
    add(connection, 2, "2017-05")
    lines = clearing.read_lines(connection, "ashford", READ, at_most=9)
    assert [(line.id, line.state, line.beginning) for line in lines] == [
        (FORM.id, WordsState.RELEASED, "Thanks"),
        (withheld.id, WordsState.WITHHELD, "A secret"),
    ]
    (only,) = clearing.read_lines(connection, "ashford", READ[1:], at_most=9)
    assert only.id == withheld.id
    assert len(clearing.read_lines(connection, "ashford", READ, at_most=1)) == 1


def test_a_first_look_takes_the_place_of_another_and_goes(connection: Connection) -> None:
    assert clearing.first_look(connection, FORM.id) is None
    for look in (FirstLook("Ann", "Thanks"), FirstLook("Bea", "Thank you!")):
        clearing.keep_first_look(connection, FORM.id, look)
        assert clearing.first_look(connection, FORM.id) == look
    clearing.forget_first_look(connection, FORM.id)
    assert clearing.first_look(connection, FORM.id) is None


def test_half_cleared_words_are_kept_until_none_are(connection: Connection) -> None:
    other = add(connection, 1, "2017-05")
    for words in ("Thank", "", None):
        clearing.keep_half_cleared(connection, FORM.id, words)
        assert clearing.half_cleared(connection, FORM.id) == words
    assert clearing.half_cleared(connection, other.id) is None
