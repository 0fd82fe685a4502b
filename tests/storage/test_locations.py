"""Locations as they are stored."""

from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

from osslog.domain.location import Location
from osslog.storage import locations
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault


def test_a_stored_location_is_found_with_its_questions_in_order(open_vault: Vault) -> None:
    connection = open_vault.connection
    ashford = Location("ashford", "Ashford", ("risk", "sex", "agencies_seen"))
    dover = Location("dover", "Dover")
    for location in (dover, ashford):
        locations.add(connection, location, LocationKeys.new())
    assert locations.find(connection, "ashford") == ashford
    assert locations.find(connection, "medway") is None
    assert locations.all_locations(connection) == (dover, ashford)
    assert locations.exists(connection, "dover")
    assert not locations.exists(connection, "medway")


def test_keys_are_kept_and_replaced_for_one_location_alone(open_vault: Vault) -> None:
    connection = open_vault.connection
    first, second, third = (LocationKeys.new() for _ in range(3))
    locations.add(connection, Location("ashford", "Ashford"), first)
    locations.add(connection, Location("dover", "Dover"), second)
    assert locations.keys(connection, "ashford") == first
    locations.replace_keys(connection, "ashford", third)
    assert locations.keys(connection, "ashford") == third
    assert locations.keys(connection, "dover") == second
    assert locations.keys(connection, "medway") is None


def test_an_old_inbox_key_is_kept_to_read_with_after_those_in_force(open_vault: Vault) -> None:
    connection = open_vault.connection
    keys = [LocationKeys.new() for _ in range(4)]
    locations.add(connection, Location("ashford", "Ashford"), keys[0])
    locations.add(connection, Location("dover", "Dover"), keys[1])
    for new in keys[2:]:
        locations.replace_keys(connection, "ashford", new)
    secrets = locations.inbox_secrets(connection)
    assert secrets[:2] == (("ashford", keys[3].inbox_secret), ("dover", keys[1].inbox_secret))
    assert set(secrets[2:]) == {("ashford", keys[n].inbox_secret) for n in (0, 2)}
    signing = {row[0] for row in connection.rows("SELECT signing_key FROM location")}
    assert signing == {keys[3].signing_seed, keys[1].signing_seed}


def test_the_public_keys_belong_to_the_private_ones() -> None:
    keys = LocationKeys.new()
    signed = SigningKey(keys.signing_seed).sign(b"a summary")
    assert VerifyKey(keys.public_key).verify(signed) == b"a summary"
    sealed = SealedBox(PublicKey(keys.inbox_public_key)).encrypt(b"feedback")
    assert SealedBox(PrivateKey(keys.inbox_secret)).decrypt(sealed) == b"feedback"


def test_private_keys_do_not_show_when_they_are_printed() -> None:
    keys = LocationKeys.new()
    assert repr(keys) == "LocationKeys()"
