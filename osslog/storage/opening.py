"""Opening the vault in a folder: locked, tidied after a kill, and brought up to date."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from osslog.errors import DiskFull
from osslog.safe_files import remove_unfinished
from osslog.storage import backup, creation, migration, rekey, unlocking, vault_file
from osslog.storage.cipher import Connection
from osslog.storage.key_slots import KeySlot
from osslog.storage.lock import FolderLock
from osslog.storage.migration import Migration
from osslog.storage.unlocking import Opener
from osslog.storage.vault_file import VaultFile

BACKUPS_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Opened:
    """What an open vault consists of; `by` is the slot that the secret opened."""

    lock: FolderLock
    file: VaultFile
    key: bytes = field(repr=False)
    connection: Connection
    by: KeySlot


def open_folder(
    folder: Path, opener: Opener, today: date, migrations: Sequence[Migration] | None
) -> Opened:
    """Open the vault in `folder`; where that fails, its lock is given back.

    A database of an older osslog is backed up, and then brought up to date by `migrations`, or by
    those of this osslog.

    Raises:
        NotAVault: there is none.
        WrongPassphrase: `opener` opens no slot.
        DamagedFile: a file of the vault is missing or not whole.
        NewerVersion: a later osslog made it or brought it up to date.
        InUse, CannotRead, CannotWrite, DiskFull: as their names say.
    """
    vault_file.demand_any(folder)  # before a lock file is left in a folder that is no vault
    lock = FolderLock(folder)
    lock.acquire()
    try:
        remove_unfinished(folder)
        creation.finish_interrupted(folder)
        announced = vault_file.read(folder)
        opened: dict[int, KeySlot] = {}
        keys = unlocking.vault_keys(announced, unlocking.noting(opener, opened))
        generation, connection = unlocking.open_database(folder, announced, keys)
    except BaseException:
        lock.release()
        raise
    try:
        unlocking.demand_same_vault(connection, announced)
        file = rekey.only_generation(announced, generation)
        with suppress(DiskFull):  # it reads well enough untidied
            rekey.settle(folder, announced, file)
        waiting = migration.waiting(connection, migrations or migration.bundled())
        if waiting:
            backup.write(connection, keys[generation], file, folder / BACKUPS_FOLDER, today=today)
            migration.migrate(connection, waiting)
    except BaseException:
        connection.close()
        lock.release()
        raise
    return Opened(lock, file, keys[generation], connection, opened[generation])
