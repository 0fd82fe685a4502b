"""Backups: a verified copy of a vault in one dated file, kept by a simple rule."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from osslog.errors import AlreadyThere, DamagedFile
from osslog.safe_files import make_private_folder, sync_folder, writing_troubles
from osslog.storage import backup_file, health
from osslog.storage.cipher import Connection, connect, delete_database
from osslog.storage.vault_file import VaultFile

NEWEST_KEPT = 7
WEEKS_KEPT = 5
MONTHS_KEPT = 12

_NAME = re.compile(r"osslog-backup-(\d{4}-\d{2}-\d{2})-(\d{1,6})\.zip")


@dataclass(frozen=True, slots=True, order=True)
class BackupName:
    """The day of a backup and its number on that day, from 1."""

    made_on: date
    number: int

    @property
    def file_name(self) -> str:
        """The name of the backup's file."""
        return f"osslog-backup-{self.made_on.isoformat()}-{self.number}.zip"


def write(
    connection: Connection, key: bytes, vault: VaultFile, folder: Path, *, today: date
) -> Path:
    """Write a new backup into `folder`, verified by opening the copy with the vault's key.

    Raises:
        DamagedFile: the vault or its copy does not pass the check.
        CannotWrite, DiskFull: as their names say; nothing is left behind.
    """
    make_private_folder(folder)
    copy = folder / f".osslog-backup-{vault.vault_id}.db"
    with writing_troubles(folder):
        delete_database(copy)  # of a backup that was killed
    try:
        connection.copy_into(copy)
        with connect(copy, key, read_only=True) as checked:
            problems = health.check(checked)
            if problems:
                raise DamagedFile(
                    f"The backup was not kept. {problems[0].replace(copy.name, 'It')}"
                )
        path = _write_under_free_name(folder, vault, copy, today)
        with writing_troubles(folder):
            sync_folder(folder)
    finally:
        with suppress(OSError):
            delete_database(copy)
    return path


def _write_under_free_name(folder: Path, vault: VaultFile, copy: Path, today: date) -> Path:
    """Write the file; another vault's osslog may be giving out names in the folder too."""
    while True:
        path = folder / _next_name(folder, today).file_name
        with suppress(AlreadyThere):
            backup_file.write(path, vault, copy, today)
            return path


def apply_keep_rule(folder: Path, vault_id: str) -> list[Path]:
    """Remove the backups of this vault that the rule does not keep, and say which.

    Other files and other vaults' backups stay.

    Raises:
        CannotWrite: one may not be removed.
    """
    own = {
        name: folder / name.file_name
        for name in _names_in(folder)
        if backup_file.vault_id_of(folder / name.file_name) == vault_id
    }
    removed = [own[name] for name in not_kept(own)]
    with writing_troubles(folder):
        for path in removed:
            path.unlink(missing_ok=True)
    return removed


def not_kept(names: Iterable[BackupName]) -> list[BackupName]:
    """The backups that the rule lets go, oldest first.

    Kept are the newest seven, the newest of each of the last five weeks, and the newest of each
    of the last twelve months; weeks and months without a backup do not count.
    """
    newest_first = sorted(names, reverse=True)
    kept = set(newest_first[:NEWEST_KEPT])
    kept |= _newest_of_each(newest_first, lambda day: day.isocalendar()[:2], WEEKS_KEPT)
    kept |= _newest_of_each(newest_first, lambda day: (day.year, day.month), MONTHS_KEPT)
    return sorted(set(newest_first) - kept)


def _newest_of_each(
    newest_first: list[BackupName], period: Callable[[date], tuple[int, int]], most: int
) -> set[BackupName]:
    found: dict[tuple[int, int], BackupName] = {}
    for name in newest_first:
        found.setdefault(period(name.made_on), name)
    return set(list(found.values())[:most])


def _names_in(folder: Path) -> list[BackupName]:
    names = []
    with writing_troubles(folder):
        found = [entry.name for entry in folder.iterdir()]
    for text in found:
        matched = _NAME.fullmatch(text)
        if matched:
            with suppress(ValueError):
                names.append(BackupName(date.fromisoformat(matched[1]), int(matched[2])))
    return [name for name in names if name.file_name in found]


def _next_name(folder: Path, today: date) -> BackupName:
    taken = [name.number for name in _names_in(folder) if name.made_on == today]
    return BackupName(today, max(taken, default=0) + 1)
