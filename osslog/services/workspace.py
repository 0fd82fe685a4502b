"""Setting up and unlocking the workspace of a data folder."""

from pathlib import Path

from osslog.errors import NotAVault, WrongPassphrase
from osslog.services.clock import Today
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.keys import good_person
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage import audit, keychain, recovery_words, vault_file
from osslog.storage.audit import AuditEvent
from osslog.storage.key_slots import STANDARD, KdfProfile, SlotKind
from osslog.storage.passphrase import offered_passphrase, passphrase_problem
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

__all__ = [
    "VaultKind",
    "Workspace",
    "keyring_may_open",
    "kind_of",
    "offered_passphrase",
    "passphrase_problem",
    "set_up_county",
    "set_up_location",
    "unlock",
    "unlock_with_keyring",
    "unlock_with_recovery_words",
]

Workspace = LocationWorkspace | CountyWorkspace


def kind_of(folder: Path) -> VaultKind | None:
    """Whose vault a folder holds, or None where it holds none.

    Raises:
        DamagedFile: one of the vault's two files is missing or damaged.
        NewerVersion, CannotRead: as their names say.
    """
    try:
        return vault_file.read(folder).kind
    except NotAVault:
        return None


def keyring_may_open(folder: Path) -> bool:
    """Whether a keyring was allowed to open a folder's vault and this computer has one.

    Raises:
        NotAVault, DamagedFile, NewerVersion, CannotRead: as their names say.
    """
    slots = vault_file.read(folder).slots
    return any(slot.kind is SlotKind.KEYRING for slot in slots) and keychain.available()


def set_up_location(
    folder: Path,
    *,
    location_id: str,
    name: str,
    passphrase: str,
    person: str,
    today: Today,
    kdf: KdfProfile = STANDARD,
) -> tuple[LocationWorkspace, tuple[str, ...]]:
    """Make a location vault with its first location, and the twelve recovery words.

    The words are shown once and kept nowhere.

    Raises:
        NotAllowedInput: the id, a name or the passphrase breaks the rules.
        AlreadyThere: the folder has a vault or a part of one, which is kept.
        CannotWrite, DiskFull, InUse: as their names say.
    """
    from osslog.services.locations import keep_new, new_location

    location = new_location(location_id, name)
    now = today()
    vault, words = Vault.create(
        folder,
        VaultKind.LOCATION,
        passphrase,
        good_person(person),
        today=now,
        kdf=kdf,
        fill=lambda connection: keep_new(connection, location, now),
    )
    return LocationWorkspace(vault, today, kdf), words


def set_up_county(
    folder: Path, *, passphrase: str, person: str, today: Today, kdf: KdfProfile = STANDARD
) -> tuple[CountyWorkspace, tuple[str, ...]]:
    """Make a county vault, and the twelve recovery words; raises as `set_up_location` does."""
    vault, words = Vault.create(
        folder, VaultKind.COUNTY, passphrase, good_person(person), today=today(), kdf=kdf
    )
    return CountyWorkspace(vault, today, kdf), words


def unlock(folder: Path, passphrase: str, *, today: Today, kdf: KdfProfile = STANDARD) -> Workspace:
    """Open the vault of a folder with a passphrase; `kdf` is for slots that are added later.

    Raises:
        NotAVault: there is none.
        WrongPassphrase: the passphrase opens no slot.
        DamagedFile: a file of the vault is missing or not whole.
        NewerVersion: a later osslog made it or brought it up to date.
        InUse, CannotRead, CannotWrite, DiskFull: as their names say.
    """
    return _opened(Vault.open_with_passphrase(folder, passphrase, today=today()), today, kdf)


def unlock_with_recovery_words(
    folder: Path, words: str, *, today: Today, kdf: KdfProfile = STANDARD
) -> Workspace:
    """Open the vault of a folder with its twelve words; raises as `unlock` does.

    Raises:
        NotAllowedInput: these are no twelve recovery words; says which one is wrong.
    """
    typed = recovery_words.split(words)
    return _opened(Vault.open_with_recovery_words(folder, typed, today=today()), today, kdf)


def unlock_with_keyring(folder: Path, *, today: Today, kdf: KdfProfile = STANDARD) -> Workspace:
    """Open the vault of a folder with this computer's keyring; raises as `unlock` does."""
    keyring = keychain.system_keychain()
    if keyring is None:
        raise WrongPassphrase("This computer has no keyring.", "Type the passphrase.")
    return _opened(Vault.open_with_keychain(folder, keyring, today=today()), today, kdf)


def _opened(vault: Vault, today: Today, kdf: KdfProfile) -> Workspace:
    try:
        with vault.transaction():
            audit.append(vault.connection, AuditEvent.UNLOCKED, "", today())
    except BaseException:
        vault.close()
        raise
    if vault.kind is VaultKind.COUNTY:
        return CountyWorkspace(vault, today, kdf)
    return LocationWorkspace(vault, today, kdf)
