"""Re-key: a new vault key for the whole database, safe against a kill at any moment.

The new database is made complete beside the old one and takes its place by one rename. Before
the rename `vault.json` holds the slots of both keys, after it those of the new one alone; so
whatever moment a kill chooses, one of the keys fits the database, and the next opening tidies
up.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from osslog.safe_files import sync_folder, writing_troubles
from osslog.storage import audit, health, vault_file
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection, connect, delete_database
from osslog.storage.key_slots import KeySlot
from osslog.storage.vault_file import VaultFile

COPY_NAME = "vault-rekey.db"


def write_copy(
    connection: Connection,
    old_key: bytes,
    new_key: bytes,
    today: date,
    also: Callable[[Connection], None],
) -> Path:
    """A verified copy of the database under the new key, beside it, with the audit row.

    `also` changes in the copy's transaction what has to change together with the key.

    Raises:
        DamagedFile: the copy does not pass its check.
        DiskFull, CannotWrite: as their names say; the copy is removed.
    """
    copy = connection.path.with_name(COPY_NAME)
    remove_copy(copy.parent)
    connection.copy_into(copy)
    try:
        with connect(copy, old_key) as unfinished:
            unfinished.change_key(new_key)
        with connect(copy, new_key) as finished:
            with finished.transaction():
                audit.append(finished, AuditEvent.KEY_CHANGE, "", today)
                also(finished)
            health.demand_sound(finished)
    except BaseException:
        remove_copy(copy.parent)
        raise
    return copy


def put_in_place(copy: Path, database: Path) -> None:
    """Let the copy take the place of the closed database, durably and in one step."""
    with writing_troubles(database.parent):
        copy.replace(database)
        sync_folder(database.parent)


def announce(folder: Path, present: VaultFile, new_slots: tuple[KeySlot, ...]) -> VaultFile:
    """Write a `vault.json` that opens the database before and after the rename."""
    both = replace(present, slots=(*present.slots, *new_slots))
    vault_file.write(folder, both)
    return both


def settle(folder: Path, present: VaultFile, settled: VaultFile) -> None:
    """Leave the slots of the generation that the database has, and no unused copy."""
    remove_copy(folder)
    if settled != present:
        vault_file.write(folder, settled)


def only_generation(present: VaultFile, generation: int) -> VaultFile:
    """The file without the slots of other generations."""
    return replace(
        present, slots=tuple(slot for slot in present.slots if slot.generation == generation)
    )


def remove_copy(folder: Path) -> None:
    """Remove the copy that an interrupted re-key may have left."""
    with writing_troubles(folder):
        delete_database(folder / COPY_NAME)
