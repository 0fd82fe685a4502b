"""Backups of a vault: written, checked, restored."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from osslog.services.clock import Today
from osslog.storage import recovery_words, unlocking
from osslog.storage import restore as restoring
from osslog.storage.unlocking import Opener
from osslog.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class RestoredBackup:
    """A backup that is in place: the day it was made, and where the files before it are kept."""

    made_on: date
    kept_in: Path | None


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
    return _restore(file, folder, unlocking.passphrase_opener(passphrase), today)


def restore_with_recovery_words(
    file: Path, folder: Path, words: str, *, today: Today
) -> RestoredBackup:
    """As `restore`, with the twelve words of the time of the backup.

    Raises:
        NotAllowedInput: these are no twelve recovery words; says which one is wrong.
    """
    typed = recovery_words.split(words)
    recovery_words.to_entropy(typed)
    return _restore(file, folder, unlocking.words_opener(typed), today)


def _restore(file: Path, folder: Path, opener: Opener, today: Today) -> RestoredBackup:
    restored = restoring.restore(file, folder, opener, today=today())
    return RestoredBackup(restored.info.made_on, restored.kept_in)
