"""The county's trusted keys as they are stored."""

from datetime import date

import pytest

from osslog.storage import expected_locations, signers
from osslog.storage.cipher import BrokenConstraint
from osslog.storage.signers import Signer
from osslog.storage.vault import Vault

TODAY = date(2017, 7, 14)


@pytest.fixture
def county(open_vault: Vault) -> Vault:
    """A vault that expects Medway and Ashford, in this order."""
    for location_id in ("medway", "ashford"):
        expected_locations.add(open_vault.connection, location_id, location_id.title())
    return open_vault


def signer(location_id: str, key: int = 1) -> Signer:
    return Signer(location_id, b"card %d" % key, bytes([key]) * 32, TODAY)


def test_a_key_that_is_trusted_is_found_as_it_was(county: Vault) -> None:
    signers.add(county.connection, signer("ashford"))
    assert signers.of_location(county.connection, "ashford") == signer("ashford")
    assert signers.of_location(county.connection, "medway") is None


def test_trusted_keys_come_in_the_county_s_order(county: Vault) -> None:
    for location_id in ("ashford", "medway"):
        signers.add(county.connection, signer(location_id))
    assert signers.in_force(county.connection) == (signer("medway"), signer("ashford"))


def test_a_location_has_one_key_in_force(county: Vault) -> None:
    signers.add(county.connection, signer("ashford"))
    with pytest.raises(BrokenConstraint):
        signers.add(county.connection, signer("ashford", 2))


def test_a_retired_key_is_kept_and_no_longer_trusted(county: Vault) -> None:
    connection = county.connection
    signers.add(connection, signer("ashford"))
    signers.add(connection, signer("medway"))
    signers.retire(connection, "ashford", TODAY)
    signers.add(connection, signer("ashford", 2))
    assert signers.of_location(connection, "ashford") == signer("ashford", 2)
    assert len(signers.in_force(connection)) == 2
    retired = connection.rows("SELECT public_key, retired_on FROM signer WHERE retired_on NOT NULL")
    assert retired == [(bytes([1]) * 32, "2017-07-14")]


def test_only_an_expected_location_has_a_key(county: Vault) -> None:
    with pytest.raises(BrokenConstraint):
        signers.add(county.connection, signer("dover"))


def test_a_key_of_another_length_is_refused(county: Vault) -> None:
    with pytest.raises(BrokenConstraint):
        signers.add(county.connection, Signer("ashford", b"card", b"short", TODAY))
