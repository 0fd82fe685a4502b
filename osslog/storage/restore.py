"""Restore: a backup takes the place of a vault, and what was there is kept.

The backup is checked whole before anything is touched. The files that were there get a second
name in a folder of their own before the new ones take their place, so that a kill at any moment
loses nothing and the restore can be repeated.
"""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from osslog.errors import DamagedFile
from osslog.safe_files import (
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    make_private_folder,
    sync_folder,
    writing_troubles,
)
from osslog.storage import audit, backup_file, health, migration, unlocking, vault_file
from osslog.storage.audit import AuditEvent
from osslog.storage.backup_file import BackupInfo, OpenBackup
from osslog.storage.cipher import connect, delete_database
from osslog.storage.lock import FolderLock
from osslog.storage.migration import Migration
from osslog.storage.unlocking import Opener
from osslog.storage.vault_file import DATABASE_NAME, FILE_NAME

UNFINISHED_NAME = "vault-restore.db"

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and where the files that were there before are now, if there were any."""

    info: BackupInfo
    kept_in: Path | None


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
        unfinished = folder / UNFINISHED_NAME
        try:
            with writing_troubles(folder):
                delete_database(unfinished)  # of a restore that was killed
                _copy_out(backup.database, unfinished)
            _make_ready(unfinished, backup, opener, today, migrations or migration.bundled())
            kept_in = _keep_present(folder, today)
            with writing_troubles(folder):
                (folder / f"{DATABASE_NAME}-journal").unlink(missing_ok=True)
                unfinished.replace(folder / DATABASE_NAME)
                sync_folder(folder)
            vault_file.write(folder, backup.vault)
        finally:
            with suppress(OSError):
                delete_database(unfinished)
        return Restored(backup.info, kept_in)


def _copy_out(source: IO[bytes], target: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(target, flags, PRIVATE_FILE), "wb") as file:
        shutil.copyfileobj(source, file, _CHUNK)
        file.flush()
        os.fsync(file.fileno())


def _make_ready(
    database: Path,
    backup: OpenBackup,
    opener: Opener,
    today: date,
    migrations: Sequence[Migration],
) -> None:
    keys = unlocking.vault_keys(backup.vault, opener)
    if len(keys) != 1:
        raise DamagedFile("The backup was made in the middle of a change of keys.")
    with connect(database, next(iter(keys.values()))) as connection:
        problems = health.check(connection)
        if problems:
            raise DamagedFile(f"The backup is damaged. {problems[0]}")
        migration.waiting(connection, migrations)  # refuses what a later osslog made
        with connection.transaction():
            detail = f"backup of {backup.info.made_on.isoformat()}"
            audit.append(connection, AuditEvent.RESTORE, detail, today)


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
