"""The county's list of locations as it is stored."""

from datetime import date

import pytest

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.location import LocationName
from osslog.storage import expected_locations
from osslog.storage.cipher import BrokenConstraint
from osslog.storage.vault import Vault


def test_locations_keep_the_order_in_which_they_were_added(open_vault: Vault) -> None:
    connection = open_vault.connection
    for location_id in ("medway", "ashford", "dover"):
        expected_locations.add(connection, location_id, location_id.title())
    found = expected_locations.all_expected(connection)
    assert [location.location_id for location in found] == ["medway", "ashford", "dover"]


def test_a_location_has_one_name_from_the_beginning(open_vault: Vault) -> None:
    expected_locations.add(open_vault.connection, "shepway", "Shepway")
    assert expected_locations.all_expected(open_vault.connection) == (
        ExpectedLocation("shepway", (LocationName("Shepway"),)),
    )


def test_later_names_follow_by_their_first_day(open_vault: Vault) -> None:
    connection = open_vault.connection
    expected_locations.add(connection, "shepway", "Shepway")
    expected_locations.name_from(connection, "shepway", "Third", date(2020, 1, 1))
    expected_locations.name_from(connection, "shepway", "Second", date(2018, 4, 1))
    assert expected_locations.names(connection, "shepway") == (
        LocationName("Shepway"),
        LocationName("Second", date(2018, 4, 1)),
        LocationName("Third", date(2020, 1, 1)),
    )


def test_a_name_from_the_same_day_replaces_the_one_before(open_vault: Vault) -> None:
    connection = open_vault.connection
    expected_locations.add(connection, "shepway", "Shepwey")
    expected_locations.name_from(connection, "shepway", "Shepway", None)
    assert expected_locations.names(connection, "shepway") == (LocationName("Shepway"),)


def test_a_location_is_expected_once(open_vault: Vault) -> None:
    connection = open_vault.connection
    expected_locations.add(connection, "shepway", "Shepway")
    assert expected_locations.exists(connection, "shepway")
    assert not expected_locations.exists(connection, "ashford")
    with pytest.raises(BrokenConstraint):
        expected_locations.add(connection, "shepway", "Again")


def test_a_name_needs_a_location(open_vault: Vault) -> None:
    with pytest.raises(BrokenConstraint):
        expected_locations.name_from(open_vault.connection, "nowhere", "Nowhere", None)
