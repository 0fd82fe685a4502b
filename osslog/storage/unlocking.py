"""From a secret to the vault key: the slots of a `vault.json` are tried in turn."""

from collections.abc import Callable
from typing import TypeAlias

from osslog.errors import WrongPassphrase
from osslog.storage import key_slots
from osslog.storage.key_slots import KeySlot, SlotKind
from osslog.storage.keychain import Keychain
from osslog.storage.vault_file import VaultFile

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


def vault_keys(vault_file: VaultFile, opener: Opener) -> dict[int, bytes]:
    """The vault key of each generation that the secret opens; the newest generation first.

    Raises:
        WrongPassphrase: it opens no slot.
    """
    keys: dict[int, bytes] = {}
    for generation in vault_file.generations:
        for slot in vault_file.slots:
            if slot.generation != generation:
                continue
            key = opener(slot)
            if key is not None:
                keys[generation] = key
                break
    if not keys:
        raise WrongPassphrase
    return keys
