"""When locations expect their drop-ins, as it is stored."""

from datetime import date
from uuid import uuid4

import pytest

from osslog.domain.drop_in_pattern import DropInPattern, Rhythm
from osslog.domain.location import Location
from osslog.storage import drop_in_patterns, locations
from osslog.storage.cipher import BrokenConstraint, Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault


@pytest.fixture
def connection(open_vault: Vault) -> Connection:
    """A vault with two locations."""
    for location_id in ("ashford", "dover"):
        location = Location(location_id, location_id.title())
        locations.add(open_vault.connection, location, LocationKeys.new())
    return open_vault.connection


def test_every_rhythm_comes_back_as_it_was_stored_by_first_day(connection: Connection) -> None:
    patterns = tuple(
        DropInPattern(uuid4(), "ashford", rhythm, date(2016, 12 - number, 27), last)
        for number, (rhythm, last) in enumerate(
            zip(Rhythm, (None, date(2017, 1, 3), None, date(2018, 2, 28)), strict=True)
        )
    )
    drop_in_patterns.put(connection, "ashford", patterns)
    assert drop_in_patterns.of_location(connection, "ashford") == patterns[::-1]


def test_what_is_put_takes_the_place_of_what_this_location_had(connection: Connection) -> None:
    first = DropInPattern(uuid4(), "ashford", Rhythm.WEEKLY, date(2016, 7, 5))
    dover = DropInPattern(uuid4(), "dover", Rhythm.WEEKLY, date(2016, 7, 6))
    second = DropInPattern(uuid4(), "ashford", Rhythm.FORTNIGHTLY, date(2016, 7, 7))
    drop_in_patterns.put(connection, "ashford", (first,))
    drop_in_patterns.put(connection, "dover", (dover,))
    drop_in_patterns.put(connection, "ashford", (second,))
    assert drop_in_patterns.of_location(connection, "ashford") == (second,)
    assert drop_in_patterns.of_location(connection, "dover") == (dover,)


def test_the_database_itself_refuses_an_end_before_the_beginning(connection: Connection) -> None:
    wrong = DropInPattern(
        uuid4(), "ashford", Rhythm.WEEKLY, date(2016, 7, 5), last_day=date(2016, 7, 4)
    )
    with pytest.raises(BrokenConstraint):
        drop_in_patterns.put(connection, "ashford", (wrong,))
