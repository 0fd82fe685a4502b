"""The agencies of each location as they are stored."""

from uuid import uuid4

import pytest

from osslog.domain.location import Location
from osslog.domain.records import Agency
from osslog.storage import agencies, locations
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


def test_the_active_agencies_come_first_and_each_part_by_name(connection: Connection) -> None:
    mind, centra = Agency(uuid4(), "Mind"), Agency(uuid4(), "Centra")
    gone = Agency(uuid4(), "Choices", active=False)
    for agency in (gone, mind, centra):
        agencies.add(connection, "ashford", agency)
    agencies.add(connection, "dover", Agency(uuid4(), "Mind"))
    assert agencies.of_location(connection, "ashford") == (centra, mind, gone)
    assert agencies.ids_of_location(connection, "ashford") == {mind.id, centra.id, gone.id}


def test_an_agency_is_made_inactive_and_active_again(connection: Connection) -> None:
    mind, centra = Agency(uuid4(), "Mind"), Agency(uuid4(), "Centra")
    for agency in (mind, centra):
        agencies.add(connection, "ashford", agency)
    agencies.set_active(connection, mind.id, active=False)
    assert agencies.find(connection, mind.id) == Agency(mind.id, "Mind", active=False)
    assert agencies.find(connection, centra.id) == centra
    agencies.set_active(connection, mind.id, active=True)
    assert agencies.find(connection, mind.id) == mind
    assert agencies.find(connection, uuid4()) is None


def test_a_name_is_listed_once_at_a_location_that_is_there(connection: Connection) -> None:
    agencies.add(connection, "ashford", Agency(uuid4(), "Mind"))
    with pytest.raises(BrokenConstraint):
        agencies.add(connection, "ashford", Agency(uuid4(), "Mind"))
    with pytest.raises(BrokenConstraint):
        agencies.add(connection, "medway", Agency(uuid4(), "Mind"))
