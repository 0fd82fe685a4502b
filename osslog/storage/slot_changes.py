"""Changes to who opens a vault: from one `VaultFile` to the next, nothing is written here."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from osslog.errors import NotAllowedInput, NotFound, WrongPassphrase
from osslog.storage import key_slots, recovery_words
from osslog.storage.key_slots import KdfProfile, KeySlot, SlotKind, SlotOwner
from osslog.storage.passphrase import passphrase_problem
from osslog.storage.vault_file import VaultFile, VaultKind


@dataclass(frozen=True, slots=True)
class KeyChange:
    """What a re-key prepares: the new key, its slots, the words and those who are out."""

    key: bytes = field(repr=False)
    slots: tuple[KeySlot, ...]
    words: tuple[str, ...] = field(repr=False)
    ended: tuple[KeySlot, ...]


@dataclass(frozen=True, slots=True)
class Sealing:
    """How new slots are made: the day on their label and the cost of a guess."""

    today: date
    kdf: KdfProfile


def demand_good(passphrase: str) -> None:
    """Refuse a passphrase that may not protect a vault.

    Raises:
        NotAllowedInput: with the sentence of `passphrase_problem`.
    """
    problem = passphrase_problem(passphrase)
    if problem is not None:
        raise NotAllowedInput(problem, "Choose another passphrase.")


def first_file(
    vault_id: str, kind: VaultKind, key: bytes, passphrase: str, person: str, how: Sealing
) -> tuple[VaultFile, tuple[str, ...]]:
    """A new vault's file with one person's passphrase, and its recovery words."""
    words = recovery_words.new_words()
    owner = SlotOwner(vault_id, 1, person, how.today)
    slots = (
        key_slots.seal_with_passphrase(key, passphrase, owner, how.kdf),
        key_slots.seal_with_words(key, words, replace(owner, person=""), how.kdf),
    )
    return VaultFile(vault_id, kind, how.today, slots), words


def with_passphrase(
    file: VaultFile, key: bytes, person: str, passphrase: str, how: Sealing
) -> VaultFile:
    """One more person's passphrase.

    Raises:
        NotAllowedInput: the passphrase is too easy to guess.
    """
    demand_good(passphrase)
    slot = key_slots.seal_with_passphrase(key, passphrase, _owner(file, person, how), how.kdf)
    return replace(file, slots=(*file.slots, slot))


def with_other_passphrase(
    file: VaultFile, key: bytes, old: str, new: str, how: Sealing
) -> VaultFile:
    """The passphrase `new` in the place of `old`, for the same person.

    Raises:
        NotAllowedInput: `new` is too easy to guess.
        WrongPassphrase: `old` opens no slot.
    """
    demand_good(new)
    return with_replaced_passphrase(file, key, slot_of(file, old).id, new, how)


def with_replaced_passphrase(
    file: VaultFile, key: bytes, slot_id: str, new: str, how: Sealing
) -> VaultFile:
    """The passphrase `new` in the place of the one of a slot, for the same person.

    Raises:
        NotAllowedInput: `new` is too easy to guess.
        NotFound: no passphrase has the id.
    """
    demand_good(new)
    for present in file.slots:
        if present.id == slot_id and present.kind is SlotKind.PHRASE:
            owner = _owner(file, present.person, how)
            slot = key_slots.seal_with_passphrase(key, new, owner, how.kdf)
            return replace(
                file, slots=tuple(slot if one.id == slot_id else one for one in file.slots)
            )
    raise NotFound("There is no such passphrase in this vault.")


def with_new_words(file: VaultFile, key: bytes, how: Sealing) -> tuple[VaultFile, tuple[str, ...]]:
    """New recovery words in the place of the old."""
    words = recovery_words.new_words()
    slot = key_slots.seal_with_words(key, words, _owner(file, "", how), how.kdf)
    others = tuple(one for one in file.slots if one.kind is not SlotKind.RECOVERY)
    return replace(file, slots=(*others, slot)), words


def with_wrapping_key(
    file: VaultFile, key: bytes, wrapping_key: bytes, person: str, today: date
) -> tuple[VaultFile, KeySlot]:
    """One more slot, for a key that the system's keyring keeps."""
    owner = SlotOwner(file.vault_id, file.generations[0], person, today)
    slot = key_slots.seal_with_wrapping_key(key, wrapping_key, owner)
    return replace(file, slots=(*file.slots, slot)), slot


def without(file: VaultFile, slot_id: str) -> tuple[VaultFile, KeySlot]:
    """One slot fewer, and that slot.

    Raises:
        NotFound: no slot has the id.
        NotAllowedInput: no passphrase would be left.
    """
    removed = next((slot for slot in file.slots if slot.id == slot_id), None)
    if removed is None:
        raise NotFound("There is no such key in this vault.")
    left = tuple(slot for slot in file.slots if slot.id != slot_id)
    if not any(slot.kind is SlotKind.PHRASE for slot in left):
        raise NotAllowedInput(
            "This is the only passphrase.", "Add another passphrase before removing it."
        )
    return replace(file, slots=left), removed


def key_change(file: VaultFile, passphrases: Iterable[str], how: Sealing) -> KeyChange:
    """A new vault key that these passphrases and new recovery words open, and nothing else.

    Raises:
        WrongPassphrase: there is none, or one opens no slot.
    """
    key = key_slots.new_vault_key()
    words = recovery_words.new_words()
    next_generation = file.generations[0] + 1
    staying: set[str] = set()
    slots = []
    for passphrase in passphrases:
        present = slot_of(file, passphrase)
        staying.add(present.id)
        owner = SlotOwner(file.vault_id, next_generation, present.person, how.today)
        slots.append(key_slots.seal_with_passphrase(key, passphrase, owner, how.kdf))
    if not slots:
        raise WrongPassphrase
    owner = SlotOwner(file.vault_id, next_generation, "", how.today)
    slots.append(key_slots.seal_with_words(key, words, owner, how.kdf))
    ended = tuple(
        slot for slot in file.slots if slot.id not in staying and slot.kind is not SlotKind.RECOVERY
    )
    return KeyChange(key, tuple(slots), words, ended)


def slot_of(file: VaultFile, passphrase: str) -> KeySlot:
    """The slot that the passphrase opens.

    Raises:
        WrongPassphrase: it opens none.
    """
    for slot in file.slots:
        if key_slots.open_with_passphrase(slot, passphrase) is not None:
            return slot
    raise WrongPassphrase


def _owner(file: VaultFile, person: str, how: Sealing) -> SlotOwner:
    return SlotOwner(file.vault_id, file.generations[0], person, how.today)
