"""The way into a data folder: set up, unlocked, or found to be something else.

Everything here but `looks_untouched` is for the worker thread: it loads the services, reads
files and derives keys.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from osslog import crash_notes, logs, settings

if TYPE_CHECKING:
    from osslog.services.backup_look import BackupLook
    from osslog.services.backups import RestoredBackup
    from osslog.services.session_pin import SessionPin
    from osslog.services.workspace import VaultKind, Workspace

_OWN_IN_CLEAR = frozenset(
    {
        settings.FILE_NAME,
        logs.FILE_NAME,
        crash_notes.FILE_NAME,
        "osslog.lock",  # stays, empty, where a backup was looked into
    }
)


_DESKS_FOLDER = "desk"
_VAULT_FILES = ("vault.json", "vault.db")


def has_vault(folder: Path) -> bool:
    """Whether a data folder has files of a vault, without loading the services."""
    return any((folder / name).exists() for name in _VAULT_FILES)


def looks_like_post(folder: Path) -> bool:
    """Whether a data folder has a feedback post and no vault, without loading the services."""
    return not has_vault(folder) and (folder / _DESKS_FOLDER).is_dir()


@dataclass(frozen=True, slots=True)
class NewVault:
    """What a new vault is to be; `location_id` and `name` are empty for the county's."""

    person: str
    passphrase: str = field(repr=False)
    location_id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class MadeVault:
    """A vault that was just set up, open, and the words that are shown this once."""

    workspace: "Workspace"
    recovery_words: tuple[str, ...] = field(repr=False)


class Doorway:
    """One data folder and what can be done before anybody is inside."""

    def __init__(self, folder: Path, today: Callable[[], date]) -> None:
        self.folder = folder
        self.today = today

    def looks_untouched(self) -> bool:
        """Whether nothing but what osslog writes without a vault can be in the folder.

        This is a guess, made so that the first page need not wait for the services.
        """
        try:
            return {entry.name for entry in self.folder.iterdir()} <= _OWN_IN_CLEAR
        except OSError:
            return not self.folder.exists()

    def kind(self) -> "VaultKind | None":
        """Whose vault the folder has, or None where it has none.

        Raises:
            KnownError: the folder has one that cannot be used; says why.
        """
        from osslog.services.workspace import kind_of

        return kind_of(self.folder)

    def has_post(self) -> bool:
        """Whether a feedback post lies in the folder."""
        from osslog.services.desk_enrolment import posts_in

        return bool(posts_in(self.folder))

    def unlock(self, passphrase: str) -> "Workspace":
        """Open the vault; raises as `services.workspace.unlock` does."""
        from osslog.services.workspace import unlock

        return unlock(self.folder, passphrase, today=self.today)

    def unlock_with_recovery_words(self, words: str) -> "Workspace":
        """Open the vault with its twelve words; raises as `unlock` does."""
        from osslog.services.workspace import unlock_with_recovery_words

        return unlock_with_recovery_words(self.folder, words, today=self.today)

    def has_keyring(self) -> bool:
        """Whether this computer's keyring may open the vault without a passphrase."""
        from osslog.services.workspace import keyring_may_open

        return keyring_may_open(self.folder)

    def unlock_with_keyring(self) -> "Workspace":
        """Open the vault with this computer's keyring; raises as `unlock` does."""
        from osslog.services.workspace import unlock_with_keyring

        return unlock_with_keyring(self.folder, today=self.today)

    def look_into_backup(self, file: Path, secret: str, *, is_words: bool) -> "BackupLook":
        """What is in a backup beside what is here; raises as `services.backup_look.look` does."""
        from osslog.services.backup_look import look

        return look(file, self.folder, secret, is_words=is_words)

    def restore(self, file: Path, secret: str, *, is_words: bool) -> "RestoredBackup":
        """Put a backup into the folder; raises as `services.backups.restore` does."""
        from osslog.services.backups import restore, restore_with_recovery_words

        with_secret = restore_with_recovery_words if is_words else restore
        return with_secret(file, self.folder, secret, today=self.today)

    def session_pin(self, digits: str) -> "SessionPin":
        """What tells whether these digits come again; raises as `SessionPin.choose` does."""
        from osslog.services.session_pin import SessionPin

        return SessionPin.choose(digits)

    def set_up_location(self, new: NewVault) -> MadeVault:
        """Make a location vault; raises as `services.workspace.set_up_location` does."""
        from osslog.services.workspace import set_up_location

        return MadeVault(
            *set_up_location(
                self.folder,
                location_id=new.location_id,
                name=new.name,
                passphrase=new.passphrase,
                person=new.person,
                today=self.today,
            )
        )

    def set_up_county(self, new: NewVault) -> MadeVault:
        """Make a county vault; raises as `services.workspace.set_up_county` does."""
        from osslog.services.workspace import set_up_county

        return MadeVault(
            *set_up_county(
                self.folder, passphrase=new.passphrase, person=new.person, today=self.today
            )
        )

    def write_recovery_sheet(self, words: tuple[str, ...], path: Path) -> Path:
        """Write a page with the recovery words, to be printed; returns where it is.

        Raises:
            KnownError: it cannot be written there.
        """
        from osslog.services import recovery_sheet

        return recovery_sheet.write_page(path, words, self.today())
