"""Backups of a vault: written, checked, restored."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from osslog.errors import CannotWrite, KnownError
from osslog.services.backup_look import opener_of
from osslog.services.clock import Today
from osslog.storage import audit, drop_ins, preferences
from osslog.storage import restore as restoring
from osslog.storage.preferences import PreferenceName
from osslog.storage.unlocking import Opener
from osslog.storage.vault import Vault

REMIND_AFTER_DAYS: Final = 14
"""How old the latest backup may be while there is newer work, before somebody is reminded."""


@dataclass(frozen=True, slots=True)
class RestoredBackup:
    """A backup that is in place: the day it was made, and where the files before it are kept."""

    made_on: date
    kept_in: Path | None


@dataclass(frozen=True, slots=True)
class BackupState:
    """Where a vault's backups go and how the latest turned out.

    `trouble` is the sentence of a try on `trouble_on` that came to nothing after the last backup
    that was written, or empty. `is_due` says that somebody should be reminded.
    """

    folder: Path | None
    is_folder_there: bool
    written_on: date | None
    file_name: str
    trouble_on: date | None
    trouble: str
    days_old: int | None
    is_due: bool


class Backups:
    """What is done to keep an open vault from being lost."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def write(self, folder: Path) -> Path:
        """Write a verified backup into `folder`, and remove those that need not be kept there.

        Raises:
            DamagedFile: the vault or its copy does not pass its check.
            CannotWrite, DiskFull: as their names say; nothing is left behind.
        """
        return self._vault.back_up(folder, today=self._today())

    def write_and_remember(self, folder: Path) -> Path:
        """As `write`, into a folder that is there and that is kept for the next time.

        How it turned out is kept too, for `state`.

        Raises:
            CannotWrite: the folder is not there, perhaps because a stick was pulled out, or may
                not be written in.
            DamagedFile, DiskFull: as in `write`.
        """
        self._keep(PreferenceName.BACKUP_FOLDER, str(folder))
        try:
            if not folder.is_dir():
                raise CannotWrite(f"The folder {folder} is no longer there.")
            path = self.write(folder)
        except KnownError as trouble:
            with suppress(KnownError):  # the first trouble is the one to be told
                day = self._today().isoformat()
                self._keep(PreferenceName.BACKUP_TROUBLE, f"{day} {trouble.sentence}"[:2000])
            raise
        self._keep(PreferenceName.BACKUP_TROUBLE, None)
        return path

    def state(self) -> BackupState:
        """Where backups go, what became of the latest, and whether it is time for another."""
        connection, today = self._vault.connection, self._today()
        chosen = preferences.read(connection, PreferenceName.BACKUP_FOLDER)
        folder = None if chosen is None else Path(chosen)
        latest = audit.latest_backup(connection)
        written_on, file_name = latest or (None, "")
        kept = preferences.read(connection, PreferenceName.BACKUP_TROUBLE) or ""
        day, _, trouble = kept.partition(" ")
        return BackupState(
            folder,
            folder is not None and folder.is_dir(),
            written_on,
            file_name,
            date.fromisoformat(day) if trouble else None,
            trouble,
            None if written_on is None else (today - written_on).days,
            self._is_due(written_on, today),
        )

    def _is_due(self, written_on: date | None, today: date) -> bool:
        connection = self._vault.connection
        if written_on is None:
            return self._vault.made_on < today
        days = (audit.latest_work(connection), drop_ins.latest_held(connection))
        worked_on = max((day for day in days if day is not None), default=written_on)
        return worked_on > written_on and (today - written_on).days >= REMIND_AFTER_DAYS

    def _keep(self, name: PreferenceName, value: str | None) -> None:
        with self._vault.transaction():
            preferences.keep(self._vault.connection, name, value)

    def check(self) -> tuple[str, ...]:
        """Everything that is wrong with the vault's database, as sentences; none is good."""
        return tuple(self._vault.check())


def restore(file: Path, folder: Path, passphrase: str, *, today: Today) -> RestoredBackup:
    """Put a backup into the data folder `folder`; the vault that is there is kept beside it.

    The passphrase is one that opened the vault when the backup was made.

    Raises:
        WrongPassphrase, DamagedFile, NewerVersion, CannotRead: about the backup; the folder is
            as it was.
        InUse, CannotWrite, DiskFull: about the folder; nothing in it was lost.
    """
    return _restore(file, folder, opener_of(passphrase, is_words=False), today)


def restore_with_recovery_words(
    file: Path, folder: Path, words: str, *, today: Today
) -> RestoredBackup:
    """As `restore`, with the twelve words of the time of the backup.

    Raises:
        NotAllowedInput: these are no twelve recovery words; says which one is wrong.
    """
    return _restore(file, folder, opener_of(words, is_words=True), today)


def _restore(file: Path, folder: Path, opener: Opener, today: Today) -> RestoredBackup:
    restored = restoring.restore(file, folder, opener, today=today())
    return RestoredBackup(restored.info.made_on, restored.kept_in)
