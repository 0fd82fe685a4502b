"""From a secret to the vault key: the slots of a `vault.json` are tried in turn."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from osslog.errors import DamagedFile, WrongPassphrase
from osslog.storage import key_slots, migration, vault_file
from osslog.storage.cipher import Connection, connect
from osslog.storage.key_slots import KeySlot, SlotKind
from osslog.storage.keychain import Keychain
from osslog.storage.vault_file import DATABASE_NAME, VaultFile

Opener: TypeAlias = Callable[[KeySlot], bytes | None]


def passphrase_opener(passphrase: str) -> Opener:
    """Opens the slots that this passphrase fits; printed, it shows nothing of it."""

    def open_slot(slot: KeySlot) -> bytes | None:
        return key_slots.open_with_passphrase(slot, passphrase)

    return open_slot


def words_opener(words: tuple[str, ...]) -> Opener:
    """Opens the slot that these recovery words fit; printed, it shows none of them."""

    def open_slot(slot: KeySlot) -> bytes | None:
        return key_slots.open_with_words(slot, words)

    return open_slot


def keychain_opener(keychain: Keychain) -> Opener:
    """Opens the slots whose wrapping key is in this system keyring."""

    def open_slot(slot: KeySlot) -> bytes | None:
        if slot.kind is not SlotKind.KEYRING:
            return None
        wrapping_key = keychain.load(slot.id)
        if wrapping_key is None:
            return None
        return key_slots.open_with_wrapping_key(slot, wrapping_key)

    return open_slot


def noting(opener: Opener, opened: dict[int, KeySlot]) -> Opener:
    """The same opener, which notes by generation the slot that it opened."""

    def open_slot(slot: KeySlot) -> bytes | None:
        key = opener(slot)
        if key is not None:
            opened[slot.generation] = slot
        return key

    return open_slot


def vault_keys(file: VaultFile, opener: Opener) -> dict[int, bytes]:
    """The vault key of each generation that the secret opens; the newest generation first.

    Raises:
        WrongPassphrase: it opens no slot.
    """
    keys: dict[int, bytes] = {}
    for generation in file.generations:
        for slot in file.slots:
            if slot.generation != generation:
                continue
            key = opener(slot)
            if key is not None:
                keys[generation] = key
                break
    if not keys:
        raise WrongPassphrase
    return keys


def open_database(
    folder: Path, file: VaultFile, keys: dict[int, bytes], *, read_only: bool = False
) -> tuple[int, Connection]:
    """Open the database with the key that fits; during a re-key that is one of two.

    `keys` comes from `vault_keys`; returns the generation of the key too.

    Raises:
        WrongPassphrase: the secret is one of the other generation's.
        DamagedFile: no key fits, and none is missing.
        CannotRead, CannotWrite, DiskFull, InUse: as in `cipher.connect`.
    """
    refusal: DamagedFile | None = None
    for generation, key in keys.items():
        try:
            return generation, connect(folder / DATABASE_NAME, key, read_only=read_only)
        except DamagedFile as trouble:
            refusal = trouble
    if refusal is None or len(keys) < len(file.generations):
        raise WrongPassphrase
    raise refusal


def demand_same_vault(connection: Connection, file: VaultFile) -> None:
    """Refuse an open database that is not the one that the file beside it is about.

    Raises:
        DamagedFile: it is empty inside or another vault's.
    """
    if migration.version(connection) == 0:
        raise DamagedFile(f"{DATABASE_NAME} is empty inside.")
    row = connection.row("SELECT vault_id, kind FROM vault")
    if row != (file.vault_id, file.kind.value):
        raise DamagedFile(f"{DATABASE_NAME} and {vault_file.FILE_NAME} are of different vaults.")
