"""Restore: a backup is looked into, then takes the place of a vault, and what was there is kept.

The backup is checked whole before anything is touched. The files that were there get a second
name in a folder of their own before the new ones take their place, so that a kill at any moment
loses nothing and the restore can be repeated.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from osslog.errors import DamagedFile, WrongPassphrase
from osslog.safe_files import (
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    make_private_folder,
    sync_folder,
    writing_troubles,
)
from osslog.storage import (
    audit,
    backup_file,
    health,
    migration,
    unlocking,
    vault_contents,
    vault_file,
)
from osslog.storage.audit import AuditEvent
from osslog.storage.backup_file import BackupInfo, OpenBackup
from osslog.storage.cipher import Connection, connect, delete_database
from osslog.storage.lock import FolderLock
from osslog.storage.migration import Migration
from osslog.storage.unlocking import Opener
from osslog.storage.vault_contents import VaultContents
from osslog.storage.vault_file import DATABASE_NAME, FILE_NAME, VaultFile

UNFINISHED_NAME = "vault-restore.db"

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and where the files that were there before are now, if there were any."""

    info: BackupInfo
    kept_in: Path | None


@dataclass(frozen=True, slots=True)
class LookedInto:
    """What a backup holds, found by opening it: the backup is whole and the secret fits."""

    info: BackupInfo
    vault: VaultFile
    contents: VaultContents


def look_into(
    path: Path, folder: Path, opener: Opener, *, migrations: Sequence[Migration] | None = None
) -> LookedInto:
    """Open the backup `path` as far as `restore` would, and change nothing.

    The copy that has to be opened lies in `folder` meanwhile, as encrypted as the backup is.

    Raises:
        CannotRead, DamagedFile, NewerVersion, WrongPassphrase: about the backup.
        InUse, CannotWrite, DiskFull: about the folder.
    """
    make_private_folder(folder)
    with FolderLock(folder), backup_file.opened(path) as backup:
        key = _key_of(backup, opener)
        with (
            _copied_out(backup, folder) as database,
            connect(database, key, read_only=True) as connection,
        ):
            _demand_usable(connection, migrations or migration.bundled())
            return LookedInto(backup.info, backup.vault, vault_contents.read(connection))


def look_here(folder: Path, opener: Opener) -> VaultContents:
    """What the closed vault of a folder holds now, found by opening it; nothing is changed.

    Raises:
        WrongPassphrase: the secret does not open it.
        NotAVault, DamagedFile, NewerVersion, CannotRead, InUse: as their names say.
    """
    vault_file.demand_any(folder)
    with FolderLock(folder):
        present = vault_file.read(folder)
        keys = unlocking.vault_keys(present, opener)
        _generation, connection = unlocking.open_database(folder, present, keys, read_only=True)
        with connection:
            unlocking.demand_same_vault(connection, present)
            return vault_contents.read(connection)


def restore(
    path: Path,
    folder: Path,
    opener: Opener,
    *,
    today: date,
    migrations: Sequence[Migration] | None = None,
) -> Restored:
    """Put the vault of the backup `path` into `folder`.

    `opener` comes from `osslog.storage.unlocking`; the backup opens with the secrets that were
    in force when it was made.

    Raises:
        CannotRead, DamagedFile, NewerVersion, WrongPassphrase: about the backup; the folder is
            as it was.
        InUse, CannotWrite, DiskFull: about the folder, which is as it was or keeps all its files.
    """
    make_private_folder(folder)
    with FolderLock(folder), backup_file.opened(path) as backup:
        key = _key_of(backup, opener)
        with _copied_out(backup, folder) as unfinished:
            with connect(unfinished, key) as connection:
                _demand_usable(connection, migrations or migration.bundled())
                with connection.transaction():
                    detail = f"backup of {backup.info.made_on.isoformat()}"
                    audit.append(connection, AuditEvent.RESTORE, detail, today)
            kept_in = _keep_present(folder, today)
            with writing_troubles(folder):
                (folder / f"{DATABASE_NAME}-journal").unlink(missing_ok=True)
                unfinished.replace(folder / DATABASE_NAME)
                sync_folder(folder)
            vault_file.write(folder, backup.vault)
        return Restored(backup.info, kept_in)


def _key_of(backup: OpenBackup, opener: Opener) -> bytes:
    try:
        keys = unlocking.vault_keys(backup.vault, opener)
    except WrongPassphrase:
        raise WrongPassphrase(
            "That does not open this backup.",
            "A backup opens with the passphrases and the recovery words of the day on which it "
            "was made. Nothing was changed.",
        ) from None
    if len(keys) != 1:
        raise DamagedFile("The backup was made in the middle of a change of keys.")
    return next(iter(keys.values()))


@contextmanager
def _copied_out(backup: OpenBackup, folder: Path) -> Iterator[Path]:
    """The backup's database as a file of the folder, gone afterwards unless it got its name."""
    unfinished = folder / UNFINISHED_NAME
    try:
        with writing_troubles(folder):
            delete_database(unfinished)  # of a restore that was killed
            _copy_out(backup.database, unfinished)
        yield unfinished
    finally:
        with suppress(OSError):
            delete_database(unfinished)


def _copy_out(source: IO[bytes], target: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(target, flags, PRIVATE_FILE), "wb") as file:
        shutil.copyfileobj(source, file, _CHUNK)
        file.flush()
        os.fsync(file.fileno())


def _demand_usable(connection: Connection, migrations: Sequence[Migration]) -> None:
    problems = health.check(connection)
    if problems:
        raise DamagedFile(f"The backup is damaged. {problems[0]}")
    migration.waiting(connection, migrations)  # refuses what a later osslog made


def _keep_present(folder: Path, today: date) -> Path | None:
    """Give the vault's files that are there a second name in a new folder."""
    names = (f"{DATABASE_NAME}-journal", DATABASE_NAME, FILE_NAME)
    present = [folder / name for name in names if (folder / name).exists()]
    if not present:
        return None
    with writing_troubles(folder):
        kept_in = _new_folder(folder, today)
        for path in present:
            _second_name(path, kept_in / path.name)
        sync_folder(kept_in)
        sync_folder(folder)
    return kept_in


def _new_folder(folder: Path, today: date) -> Path:
    number = 1
    while True:
        kept_in = folder / f"kept-{today.isoformat()}-{number}"
        with suppress(FileExistsError):
            kept_in.mkdir(mode=PRIVATE_FOLDER)
            return kept_in
        number += 1


def _second_name(path: Path, other: Path) -> None:
    try:
        other.hardlink_to(path)
    except OSError:  # a disk without hard links, such as a USB stick
        with path.open("rb") as source:
            _copy_out(source, other)
