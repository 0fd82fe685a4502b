"""Feedback forms as they are stored."""

from dataclasses import replace
from uuid import uuid4

import pytest

from osslog.domain.location import Location
from osslog.domain.records import Feedback, WordsState
from osslog.storage import feedback, locations
from osslog.storage.cipher import BrokenConstraint, Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault

WORDS = "Thank you \N{HEAVY BLACK HEART}"
FORM = Feedback(
    uuid4(),
    "ashford",
    "2017-03",
    "yes",
    "partly",
    "no",
    WORDS,
    agreed_to_quote=True,
    language="pl",
    words_state=WordsState.WAITING,
)


@pytest.fixture
def connection(open_vault: Vault) -> Connection:
    """A vault with a location."""
    locations.add(open_vault.connection, Location("ashford", "Ashford"), LocationKeys.new())
    return open_vault.connection


def test_a_stored_form_is_found_whole(connection: Connection) -> None:
    silent = Feedback(uuid4(), "ashford", "2017-03")
    for form in (FORM, silent):
        feedback.add(connection, form)
    assert feedback.find(connection, FORM.id) == FORM
    assert feedback.find(connection, silent.id) == silent
    assert feedback.find(connection, uuid4()) is None
    assert feedback.waiting(connection, "ashford") == (FORM,)


def test_the_order_of_a_month_s_forms_does_not_tell_when_they_came(connection: Connection) -> None:
    forms = [replace(FORM, id=uuid4()) for _ in range(20)]
    for form in forms:
        feedback.add(connection, form)
    found = feedback.in_month(connection, "ashford", "2017-03")
    assert [form.id for form in found] == sorted(form.id for form in forms)


def test_months_come_once_each_in_order(connection: Connection) -> None:
    for month in ("2017-03", "2016-07", "2017-03"):
        feedback.add(connection, replace(FORM, id=uuid4(), month=month))
    gone = replace(FORM, id=uuid4(), month="2015-01")
    feedback.add(connection, gone)
    feedback.set_deleted(connection, gone.id, deleted=True)
    assert feedback.months(connection, "ashford") == ("2016-07", "2017-03")
    assert feedback.find(connection, gone.id) is None
    assert feedback.find(connection, gone.id, deleted=True) == gone


def test_words_are_released_only_as_agreed(connection: Connection) -> None:
    silent = replace(FORM, id=uuid4(), agreed_to_quote=False)
    for form in (FORM, silent):
        feedback.add(connection, form)
    feedback.set_words(connection, FORM.id, WordsState.RELEASED, "Thank you")
    released = replace(FORM, words_state=WordsState.RELEASED, released_words="Thank you")
    assert feedback.find(connection, FORM.id) == released
    with pytest.raises(BrokenConstraint):
        feedback.set_words(connection, silent.id, WordsState.RELEASED, "Thank you")
    with pytest.raises(BrokenConstraint):
        feedback.set_words(connection, FORM.id, WordsState.WITHHELD, "Thank you")
