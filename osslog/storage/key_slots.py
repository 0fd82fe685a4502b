"""Key slots: the vault key, sealed once for each secret that may open the vault.

A slot is XChaCha20-Poly1305 over the vault key, with the canonical JSON of all the slot's other
fields as associated data, so that nothing in a slot can be changed or moved to another vault
unnoticed. The published format is docs/formats/vault.md.
"""

import secrets
import uuid
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from nacl import bindings, pwhash
from nacl.exceptions import CryptoError
from nacl.exceptions import RuntimeError as NaclRuntimeError

from osslog.domain import canonical_json
from osslog.errors import KnownError, NotAllowedInput
from osslog.storage import recovery_words
from osslog.storage.passphrase import normalised

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
SEALED_BYTES = KEY_BYTES + 16

_MIB = 1024 * 1024

LEAST_MEMORY_MIB = 64
MOST_MEMORY_MIB = 1024
MOST_PASSES = 10


@dataclass(frozen=True, slots=True)
class KdfProfile:
    """What one guess at a secret costs: Argon2id's memory in MiB and its passes, on one lane.

    Raises:
        ValueError: 64 to 1,024 MiB and 1 to 10 passes are allowed.
    """

    memory_mib: int
    passes: int

    def __post_init__(self) -> None:
        if not LEAST_MEMORY_MIB <= self.memory_mib <= MOST_MEMORY_MIB:
            raise ValueError("the key derivation's memory is outside its limits")
        if not 1 <= self.passes <= MOST_PASSES:
            raise ValueError("the key derivation's passes are outside their limits")


STANDARD = KdfProfile(memory_mib=256, passes=3)


class SlotKind(StrEnum):
    """What opens a slot."""

    PHRASE = "passphrase"
    RECOVERY = "recovery"
    KEYRING = "keyring"


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way into the vault; `kdf` and `salt` are None for a keyring slot.

    `generation` tells the vault keys of before and after a re-key apart; `person` names whose
    passphrase it is, and is empty for the recovery words.
    """

    id: str
    vault_id: str
    generation: int
    kind: SlotKind
    person: str
    made_on: date
    kdf: KdfProfile | None
    salt: bytes | None
    nonce: bytes
    sealed_key: bytes


@dataclass(frozen=True, slots=True)
class SlotOwner:
    """What a new slot is labelled with."""

    vault_id: str
    generation: int
    person: str
    made_on: date


def new_vault_key() -> bytes:
    """A random key for a vault's database."""
    return secrets.token_bytes(KEY_BYTES)


def seal_with_passphrase(
    vault_key: bytes, passphrase: str, owner: SlotOwner, kdf: KdfProfile
) -> KeySlot:
    """A slot that the passphrase opens."""
    return _seal_derived(vault_key, _phrase_bytes(passphrase), SlotKind.PHRASE, owner, kdf)


def seal_with_words(
    vault_key: bytes, words: tuple[str, ...], owner: SlotOwner, kdf: KdfProfile
) -> KeySlot:
    """A slot that the twelve recovery words open."""
    entropy = recovery_words.to_entropy(words)
    return _seal_derived(vault_key, entropy, SlotKind.RECOVERY, owner, kdf)


def seal_with_wrapping_key(vault_key: bytes, wrapping_key: bytes, owner: SlotOwner) -> KeySlot:
    """A slot that a random key of the system's keyring opens."""
    return _seal(vault_key, wrapping_key, SlotKind.KEYRING, owner, kdf=None, salt=None)


def open_with_passphrase(slot: KeySlot, passphrase: str) -> bytes | None:
    """The vault key, or None where the passphrase is not this slot's."""
    return _open_derived(slot, _phrase_bytes(passphrase), SlotKind.PHRASE)


def open_with_words(slot: KeySlot, words: tuple[str, ...]) -> bytes | None:
    """The vault key, or None where the words are not this slot's.

    Raises:
        NotAllowedInput: these are no twelve recovery words at all.
    """
    return _open_derived(slot, recovery_words.to_entropy(words), SlotKind.RECOVERY)


def open_with_wrapping_key(slot: KeySlot, wrapping_key: bytes) -> bytes | None:
    """The vault key, or None where the key is not this slot's."""
    if slot.kind is not SlotKind.KEYRING:
        return None
    return _unseal(slot, wrapping_key)


def _seal_derived(
    vault_key: bytes, secret: bytes, kind: SlotKind, owner: SlotOwner, kdf: KdfProfile
) -> KeySlot:
    salt = secrets.token_bytes(SALT_BYTES)
    return _seal(vault_key, derive(secret, salt, kdf), kind, owner, kdf=kdf, salt=salt)


def _seal(
    vault_key: bytes,
    wrapping_key: bytes,
    kind: SlotKind,
    owner: SlotOwner,
    *,
    kdf: KdfProfile | None,
    salt: bytes | None,
) -> KeySlot:
    unsealed = KeySlot(
        id=str(uuid.uuid4()),
        vault_id=owner.vault_id,
        generation=owner.generation,
        kind=kind,
        person=owner.person,
        made_on=owner.made_on,
        kdf=kdf,
        salt=salt,
        nonce=secrets.token_bytes(NONCE_BYTES),
        sealed_key=b"",
    )
    sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        vault_key, _associated_data(unsealed), unsealed.nonce, wrapping_key
    )
    return replace(unsealed, sealed_key=sealed)


def _open_derived(slot: KeySlot, secret: bytes, kind: SlotKind) -> bytes | None:
    if slot.kind is not kind or slot.kdf is None or slot.salt is None:
        return None
    return _unseal(slot, derive(secret, slot.salt, slot.kdf))


def _unseal(slot: KeySlot, wrapping_key: bytes) -> bytes | None:
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            slot.sealed_key, _associated_data(slot), slot.nonce, wrapping_key
        )
    except CryptoError:
        return None


def slot_fields(slot: KeySlot) -> dict[str, canonical_json.Json]:
    """The slot as it stands in `vault.json`."""
    return _open_fields(slot) | {"sealed_key": slot.sealed_key.hex()}


def _open_fields(slot: KeySlot) -> dict[str, canonical_json.Json]:
    fields: dict[str, canonical_json.Json] = {
        "generation": slot.generation,
        "id": slot.id,
        "kind": slot.kind.value,
        "made_on": slot.made_on.isoformat(),
        "nonce": slot.nonce.hex(),
        "person": slot.person,
        "vault_id": slot.vault_id,
    }
    if slot.kdf is not None and slot.salt is not None:
        fields |= {
            "lanes": 1,
            "memory_mib": slot.kdf.memory_mib,
            "passes": slot.kdf.passes,
            "salt": slot.salt.hex(),
        }
    return fields


def _associated_data(slot: KeySlot) -> bytes:
    return canonical_json.encode(_open_fields(slot))


def derive(secret: bytes, salt: bytes, kdf: KdfProfile) -> bytes:
    """The key that a secret leads to, as slowly as the profile says.

    Raises:
        KnownError: there is not enough free memory.
    """
    try:
        return pwhash.argon2id.kdf(
            KEY_BYTES, secret, salt, opslimit=kdf.passes, memlimit=kdf.memory_mib * _MIB
        )
    except (MemoryError, NaclRuntimeError) as trouble:
        raise KnownError(
            f"This computer has not enough free memory to open the vault ({kdf.memory_mib} MB).",
            "Close other programs and try again.",
        ) from trouble


def _phrase_bytes(passphrase: str) -> bytes:
    try:
        return normalised(passphrase).encode()
    except UnicodeEncodeError:
        raise NotAllowedInput(
            "The passphrase holds a character that cannot be stored.", "Type it again."
        ) from None
