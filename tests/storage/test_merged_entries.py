"""What is kept of entries, apart from what they became."""

import hashlib
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from osslog.domain.location import Location
from osslog.domain.sealed_entry import EntryFault
from osslog.storage import desks, locations, merged_entries
from osslog.storage.cipher import BrokenConstraint
from osslog.storage.locations import LocationKeys
from osslog.storage.merged_entries import MergedEntry, QuarantinedEntry
from osslog.storage.vault import Vault
from tests.data.desk_entries import DESK_ID
from tests.storage.test_desks import DESK

MERGED = MergedEntry(UUID(int=1), DESK_ID, 1, bytes([1] * 32), bytes([2] * 32), bytes(32))
ASIDE = QuarantinedEntry(
    hashlib.sha256(b"x").digest(), "ashford", EntryFault.SIGNATURE, date(2016, 9, 6), b"x" * 16384
)


@pytest.fixture
def vault(open_vault: Vault) -> Vault:
    """A vault with a location and a post."""
    with open_vault.transaction():
        locations.add(open_vault.connection, Location("ashford", "Ashford"), LocationKeys.new())
        desks.add(open_vault.connection, DESK)
    return open_vault


def test_merged_entries_are_kept_in_the_posts_order(vault: Vault) -> None:
    others = [replace(MERGED, id=UUID(int=9 - n), sequence=n) for n in (3, 2)]
    with vault.transaction():
        for one in (*others, MERGED):
            merged_entries.add(vault.connection, one)
    assert merged_entries.of_desk(vault.connection, DESK_ID) == (MERGED, others[1], others[0])
    assert merged_entries.content_hash_of(vault.connection, MERGED.id) == MERGED.content_hash
    assert merged_entries.content_hash_of(vault.connection, UUID(int=99)) is None
    assert merged_entries.of_desk(vault.connection, UUID(int=99)) == ()


@pytest.mark.parametrize(
    "broken",
    [
        MERGED,
        replace(MERGED, id=UUID(int=2), sequence=0),
        replace(MERGED, id=UUID(int=2), previous_hash=bytes(31)),
        replace(MERGED, id=UUID(int=2), desk_id=UUID(int=99)),
    ],
)
def test_an_entry_is_kept_once_and_whole_and_of_a_known_post(
    vault: Vault, broken: MergedEntry
) -> None:
    with vault.transaction():
        merged_entries.add(vault.connection, MERGED)
    with pytest.raises(BrokenConstraint), vault.transaction():
        merged_entries.add(vault.connection, broken)


def test_two_entries_of_one_number_are_kept_both(vault: Vault) -> None:
    with vault.transaction():
        merged_entries.add(vault.connection, MERGED)
        merged_entries.add(vault.connection, replace(MERGED, id=UUID(int=2)))
    assert len(merged_entries.of_desk(vault.connection, DESK_ID)) == 2


def test_what_is_set_aside_is_kept_as_it_came_with_its_newest_reason(vault: Vault) -> None:
    connection = vault.connection
    later = replace(ASIDE, reason=EntryFault.WITHDRAWN_DESK, noted_on=date(2017, 1, 1))
    with vault.transaction():
        merged_entries.set_aside(connection, ASIDE)
        merged_entries.set_aside(connection, later)
    assert merged_entries.quarantined(connection) == (replace(later, noted_on=ASIDE.noted_on),)
    with vault.transaction():
        merged_entries.discard(connection, ASIDE.file_hash)
        merged_entries.discard(connection, bytes(32))
    assert merged_entries.quarantined(connection) == ()


def test_content_is_added_where_there_was_none_and_never_lost(vault: Vault) -> None:
    connection = vault.connection
    unopened = replace(ASIDE, reason=EntryFault.WRONG_INBOX_KEY, location_id=None, content=b"")
    kept = []
    with vault.transaction():
        for one in (unopened, ASIDE, unopened):
            merged_entries.set_aside(connection, one)
            kept.append(merged_entries.quarantined(connection)[0].content)
    assert kept == [b"", ASIDE.content, ASIDE.content]


def test_no_more_than_an_entry_is_kept(vault: Vault) -> None:
    with pytest.raises(BrokenConstraint), vault.transaction():
        merged_entries.set_aside(vault.connection, replace(ASIDE, content=bytes(16385)))
