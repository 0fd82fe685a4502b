"""Feedback posts as the vault keeps them."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from osslog.domain.desk import Desk, DeskSetup
from osslog.domain.location import Location
from osslog.storage import desks, locations
from osslog.storage.cipher import BrokenConstraint
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault
from tests.data.desk_entries import DESK_ID

DESK = Desk(
    DESK_ID,
    "ashford",
    "Library laptop",
    bytes(range(32)),
    takes_visits=True,
    is_own=False,
    file_issue=1,
    enrolled_on=date(2016, 9, 6),
)


@pytest.fixture
def vault(open_vault: Vault) -> Vault:
    """A vault with a location."""
    with open_vault.transaction():
        locations.add(open_vault.connection, Location("ashford", "Ashford"), LocationKeys.new())
    return open_vault


def test_a_post_is_found_as_it_was_kept(vault: Vault) -> None:
    with vault.transaction():
        desks.add(vault.connection, DESK)
    assert desks.find(vault.connection, DESK_ID) == DESK
    assert desks.of_location(vault.connection, "ashford") == (DESK,)
    assert desks.find(vault.connection, uuid4()) is None
    assert desks.of_location(vault.connection, "dover") == ()


def test_what_can_change_of_a_post_is_changed_and_its_key_never(vault: Vault) -> None:
    changed = replace(
        DESK,
        name="Other",
        takes_visits=False,
        is_own=True,
        file_issue=7,
        withdrawn_on=date(2017, 1, 1),
        told=bytes([1] * 32),
    )
    with vault.transaction():
        desks.add(vault.connection, DESK)
        desks.change(vault.connection, replace(changed, public_key=bytes(32)))
    assert desks.find(vault.connection, DESK_ID) == changed


@pytest.mark.parametrize(
    "other",
    [
        replace(DESK, public_key=bytes(32)),
        replace(DESK, id=uuid4()),
        replace(DESK, id=uuid4(), public_key=bytes(31)),
        replace(DESK, id=uuid4(), public_key=bytes(32), file_issue=0),
        replace(DESK, id=uuid4(), public_key=bytes(32), location_id="dover"),
    ],
)
def test_two_posts_have_two_ids_and_two_keys_at_a_location_that_is_there(
    vault: Vault, other: Desk
) -> None:
    with vault.transaction():
        desks.add(vault.connection, DESK)
    with pytest.raises(BrokenConstraint), vault.transaction():
        desks.add(vault.connection, other)


def test_a_setup_is_kept_and_replaced(vault: Vault) -> None:
    connection = vault.connection
    assert desks.setup(connection, "ashford") == DeskSetup()
    for setup in (
        DeskSetup(("en", "ckb"), {"ckb": "بەخێربێیت"}, needs_second_look=True),
        DeskSetup(("en",), {}),
    ):
        with vault.transaction():
            desks.keep_setup(connection, "ashford", setup)
        assert desks.setup(connection, "ashford") == setup
