"""Looking into a backup before it takes the place of a vault: what it holds, and what is here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from osslog.errors import KnownError, NotAVault, WrongPassphrase
from osslog.storage import recovery_words, unlocking, vault_file
from osslog.storage import restore as restoring
from osslog.storage.key_slots import KeySlot, SlotKind
from osslog.storage.unlocking import Opener
from osslog.storage.vault_contents import VaultContents
from osslog.storage.vault_file import VaultFile, VaultKind


@dataclass(frozen=True, slots=True)
class Holding:
    """What one copy of a vault holds; a county's has no drop-ins and no visits."""

    kind: VaultKind
    people: tuple[str, ...]
    contents: VaultContents | None


@dataclass(frozen=True, slots=True)
class BackupLook:
    """A backup beside what is in the folder now.

    `here` is None where the folder has no vault, or one whose `vault.json` cannot be read; its
    `contents` are None where they cannot be read or the secret does not open it. `here_trouble`
    says what is wrong with what is here, and is empty where nothing is. The fields after
    `is_same_vault` are told for the same vault only: `returning` are people who were let out
    since and whom the backup lets in again, `older` those whose passphrase is another one since,
    `later` those who were let in since and whom it shuts out.
    """

    made_on: date
    backup: Holding
    here: Holding | None
    here_trouble: str
    is_same_vault: bool
    returning: tuple[str, ...] = ()
    older: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    has_older_keys: bool = False
    has_other_words: bool = False

    @property
    def visits_lost(self) -> int:
        """How many visits more are here than in the backup, as far as both are known."""
        there, here = self._both()
        return max(0, here.visits - there.visits) if there and here else 0

    @property
    def summaries_lost(self) -> int:
        """How many summaries more are here than in the backup, as far as both are known."""
        there, here = self._both()
        return max(0, here.summaries - there.summaries) if there and here else 0

    def _both(self) -> tuple[VaultContents | None, VaultContents | None]:
        if not self.is_same_vault or self.here is None:
            return None, None
        return self.backup.contents, self.here.contents


def look(file: Path, folder: Path, secret: str, *, is_words: bool) -> BackupLook:
    """Look into a backup with a passphrase or the twelve words of the day it was made.

    Nothing is changed; what is in the folder is counted where the same secret opens it too.

    Raises:
        NotAllowedInput: these are no twelve recovery words; says which one is wrong.
        WrongPassphrase, DamagedFile, NewerVersion, CannotRead: about the backup.
        InUse, CannotWrite, DiskFull: about the folder.
    """
    opener = opener_of(secret, is_words=is_words)
    found = restoring.look_into(file, folder, opener)
    backup = Holding(found.info.kind, people_of(found.vault.slots), found.contents)
    try:
        present = vault_file.read(folder)
    except NotAVault:
        return BackupLook(found.info.made_on, backup, None, "", is_same_vault=False)
    except KnownError as trouble:
        return BackupLook(found.info.made_on, backup, None, trouble.sentence, is_same_vault=False)
    contents, sentence = _contents_here(folder, opener)
    here = Holding(present.kind, people_of(present.slots), contents)
    if present.vault_id != found.info.vault_id:
        return BackupLook(found.info.made_on, backup, here, sentence, is_same_vault=False)
    return BackupLook(
        found.info.made_on,
        backup,
        here,
        sentence,
        is_same_vault=True,
        returning=tuple(name for name in backup.people if name not in here.people),
        older=_changed(found.vault, present),
        later=tuple(name for name in here.people if name not in backup.people),
        has_older_keys=found.vault.generations[0] < present.generations[0],
        has_other_words=_ids(found.vault, SlotKind.RECOVERY) != _ids(present, SlotKind.RECOVERY),
    )


def opener_of(secret: str, *, is_words: bool) -> Opener:
    """What opens slots with a passphrase or with twelve words.

    Raises:
        NotAllowedInput: these are no twelve recovery words; says which one is wrong.
    """
    if not is_words:
        return unlocking.passphrase_opener(secret)
    typed = recovery_words.split(secret)
    recovery_words.to_entropy(typed)
    return unlocking.words_opener(typed)


def people_of(slots: Sequence[KeySlot]) -> tuple[str, ...]:
    """The people who have a passphrase, each once."""
    return tuple(dict.fromkeys(slot.person for slot in slots if slot.kind is SlotKind.PHRASE))


def _contents_here(folder: Path, opener: Opener) -> tuple[VaultContents | None, str]:
    try:
        return restoring.look_here(folder, opener), ""
    except WrongPassphrase:  # the two need not have a secret in common
        return None, ""
    except KnownError as trouble:
        return None, trouble.sentence


def _changed(backup: VaultFile, present: VaultFile) -> tuple[str, ...]:
    """Who is in both, with another passphrase in the backup than here."""
    ids = _ids(present, SlotKind.PHRASE)
    here = people_of(present.slots)
    return tuple(
        dict.fromkeys(
            slot.person
            for slot in backup.slots
            if slot.kind is SlotKind.PHRASE and slot.person in here and slot.id not in ids
        )
    )


def _ids(file: VaultFile, kind: SlotKind) -> frozenset[str]:
    return frozenset(slot.id for slot in file.slots if slot.kind is kind)
