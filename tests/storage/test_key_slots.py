import dataclasses
from datetime import date

import pytest

from osslog.domain import canonical_json
from osslog.storage import key_slots
from osslog.storage.key_slots import STANDARD, KdfProfile, KeySlot, SlotKind, SlotOwner
from osslog.storage.recovery_words import new_words

VAULT_KEY = bytes(range(32))
PHRASE = "seven quiet herons by the sluice"
OWNER = SlotOwner("a-vault", 1, "Ann Weller", date(2017, 6, 30))


@pytest.fixture(scope="module")
def slot(cheap_kdf: KdfProfile) -> KeySlot:
    return key_slots.seal_with_passphrase(VAULT_KEY, PHRASE, OWNER, cheap_kdf)


def test_the_passphrase_opens_its_slot(slot: KeySlot) -> None:
    assert key_slots.open_with_passphrase(slot, PHRASE) == VAULT_KEY


def test_the_passphrase_typed_in_another_way_opens_it(slot: KeySlot) -> None:
    assert key_slots.open_with_passphrase(slot, f"  {PHRASE.replace(' ', '  ')} ") == VAULT_KEY


def test_another_passphrase_does_not(slot: KeySlot) -> None:
    assert key_slots.open_with_passphrase(slot, PHRASE.upper()) is None


def test_the_recovery_words_open_their_slot(cheap_kdf: KdfProfile) -> None:
    words = new_words()
    slot = key_slots.seal_with_words(VAULT_KEY, words, OWNER, cheap_kdf)
    assert slot.kind is SlotKind.RECOVERY
    assert key_slots.open_with_words(slot, words) == VAULT_KEY
    assert key_slots.open_with_words(slot, new_words()) is None


def test_a_wrapping_key_opens_its_slot() -> None:
    slot = key_slots.seal_with_wrapping_key(VAULT_KEY, b"w" * 32, OWNER)
    assert (slot.kind, slot.kdf, slot.salt) == (SlotKind.KEYRING, None, None)
    assert key_slots.open_with_wrapping_key(slot, b"w" * 32) == VAULT_KEY
    assert key_slots.open_with_wrapping_key(slot, b"v" * 32) is None


def test_a_secret_of_one_kind_is_not_tried_on_a_slot_of_another(slot: KeySlot) -> None:
    keyring = key_slots.seal_with_wrapping_key(VAULT_KEY, b"w" * 32, OWNER)
    assert key_slots.open_with_passphrase(keyring, PHRASE) is None
    assert key_slots.open_with_words(slot, new_words()) is None
    assert key_slots.open_with_wrapping_key(slot, b"w" * 32) is None


def test_two_slots_of_one_passphrase_have_nothing_in_common(
    slot: KeySlot, cheap_kdf: KdfProfile
) -> None:
    other = key_slots.seal_with_passphrase(VAULT_KEY, PHRASE, OWNER, cheap_kdf)
    assert other.id != slot.id
    assert other.salt != slot.salt
    assert other.nonce != slot.nonce
    assert other.sealed_key != slot.sealed_key


@pytest.mark.parametrize(
    "change",
    [
        {"id": "another"},
        {"vault_id": "another"},
        {"generation": 2},
        {"person": "Bob Weller"},
        {"made_on": date(2017, 7, 1)},
        {"kdf": KdfProfile(64, 2)},
        {"salt": bytes(16)},
        {"nonce": bytes(24)},
        {"sealed_key": bytes(48)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_slot_with_any_field_changed_does_not_open(
    slot: KeySlot, change: dict[str, object]
) -> None:
    fields = {field.name: getattr(slot, field.name) for field in dataclasses.fields(slot)}
    changed = KeySlot(**(fields | change))
    assert key_slots.open_with_passphrase(changed, PHRASE) is None


def test_the_associated_data_is_the_slot_without_its_sealed_key(slot: KeySlot) -> None:
    """An implementation of the published format, by other means, opens the slot."""
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
    from nacl.pwhash import argon2id

    fields = key_slots.slot_fields(slot)
    sealed = bytes.fromhex(str(fields.pop("sealed_key")))
    wrapping_key = argon2id.kdf(
        32, PHRASE.encode(), bytes.fromhex(str(fields["salt"])), 1, 64 * 1024 * 1024
    )
    assert (
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed,
            canonical_json.encode(fields),
            bytes.fromhex(str(fields["nonce"])),
            wrapping_key,
        )
        == VAULT_KEY
    )


def test_the_standard_cost_is_the_published_one() -> None:
    assert KdfProfile(memory_mib=256, passes=3) == STANDARD


@pytest.mark.parametrize(
    ("memory_mib", "passes"), [(63, 3), (1025, 3), (0, 3), (-256, 3), (256, 0), (256, 11)]
)
def test_a_cost_outside_the_limits_is_refused(memory_mib: int, passes: int) -> None:
    with pytest.raises(ValueError, match="limits"):
        KdfProfile(memory_mib, passes)


@pytest.mark.parametrize(("memory_mib", "passes"), [(64, 1), (1024, 10)])
def test_the_limits_themselves_are_allowed(memory_mib: int, passes: int) -> None:
    assert KdfProfile(memory_mib, passes).passes == passes
