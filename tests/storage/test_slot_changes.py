from datetime import date

import pytest

from osslog.errors import NotAllowedInput, NotFound, WrongPassphrase
from osslog.storage import key_slots, slot_changes
from osslog.storage.key_slots import KdfProfile, SlotKind
from osslog.storage.slot_changes import Sealing
from osslog.storage.vault_file import VaultFile, VaultKind

KEY = bytes(range(32))
ANN = "seven quiet herons by the sluice"
BOB = "eleven loud geese on the weir"


@pytest.fixture(scope="module")
def how(cheap_kdf: KdfProfile) -> Sealing:
    return Sealing(date(2017, 6, 30), cheap_kdf)


@pytest.fixture(scope="module")
def first(how: Sealing) -> tuple[VaultFile, tuple[str, ...]]:
    return slot_changes.first_file("a-vault", VaultKind.LOCATION, KEY, ANN, "Ann", how)


@pytest.fixture(scope="module")
def both(first: tuple[VaultFile, tuple[str, ...]], how: Sealing) -> VaultFile:
    return slot_changes.with_passphrase(first[0], KEY, "Bob", BOB, how)


def openers(file: VaultFile, passphrase: str) -> list[str]:
    """Who comes in with a passphrase."""
    return [
        slot.person
        for slot in file.slots
        if key_slots.open_with_passphrase(slot, passphrase) == KEY
    ]


def test_a_new_vault_opens_with_a_passphrase_and_with_words(
    first: tuple[VaultFile, tuple[str, ...]],
) -> None:
    file, words = first
    assert [slot.kind for slot in file.slots] == [SlotKind.PHRASE, SlotKind.RECOVERY]
    assert openers(file, ANN) == ["Ann"]
    assert key_slots.open_with_words(file.slots[1], words) == KEY


def test_a_second_person_comes_in_beside_the_first(both: VaultFile) -> None:
    assert (openers(both, ANN), openers(both, BOB)) == (["Ann"], ["Bob"])


def test_an_easy_passphrase_lets_nobody_in(both: VaultFile, how: Sealing) -> None:
    with pytest.raises(NotAllowedInput, match="easy"):
        slot_changes.with_passphrase(both, KEY, "Eve", "passwordpassword", how)
    with pytest.raises(NotAllowedInput, match="easy"):
        slot_changes.with_other_passphrase(both, KEY, ANN, "passwordpassword", how)


def test_a_changed_passphrase_takes_the_place_of_the_old(both: VaultFile, how: Sealing) -> None:
    changed = slot_changes.with_other_passphrase(both, KEY, ANN, "one brown hen in the rain", how)
    assert openers(changed, ANN) == []
    assert openers(changed, "one brown hen in the rain") == ["Ann"]
    assert openers(changed, BOB) == ["Bob"]


def test_changing_needs_the_old_passphrase(both: VaultFile, how: Sealing) -> None:
    with pytest.raises(WrongPassphrase):
        slot_changes.with_other_passphrase(both, KEY, "no such passphrase", BOB, how)


def test_new_words_take_the_place_of_the_old(
    first: tuple[VaultFile, tuple[str, ...]], how: Sealing
) -> None:
    file, old = first
    renewed, words = slot_changes.with_new_words(file, KEY, how)
    recovery = [slot for slot in renewed.slots if slot.kind is SlotKind.RECOVERY]
    assert len(recovery) == 1
    assert key_slots.open_with_words(recovery[0], words) == KEY
    assert key_slots.open_with_words(recovery[0], old) is None


def test_a_slot_is_removed(both: VaultFile) -> None:
    left, removed = slot_changes.without(both, both.slots[0].id)
    assert removed.person == "Ann"
    assert (openers(left, ANN), openers(left, BOB)) == ([], ["Bob"])


def test_the_last_passphrase_stays(first: tuple[VaultFile, tuple[str, ...]]) -> None:
    file, _ = first
    with pytest.raises(NotAllowedInput, match="only passphrase"):
        slot_changes.without(file, file.slots[0].id)


def test_a_keyring_is_never_the_only_slot_beside_the_words(
    first: tuple[VaultFile, tuple[str, ...]], how: Sealing
) -> None:
    file, _ = first
    more, slot = slot_changes.with_wrapping_key(file, KEY, bytes(32), "Ann", how.today)
    with pytest.raises(NotAllowedInput, match="only passphrase"):
        slot_changes.without(more, file.slots[0].id)
    assert slot_changes.without(more, slot.id)[0] == file


def test_a_slot_that_is_not_there_cannot_be_removed(both: VaultFile) -> None:
    with pytest.raises(NotFound):
        slot_changes.without(both, "no such slot")


def test_a_change_of_keys_leaves_out_whoever_gave_no_passphrase(
    both: VaultFile, how: Sealing
) -> None:
    change = slot_changes.key_change(both, [BOB], how)
    assert change.key != KEY
    assert {slot.generation for slot in change.slots} == {2}
    assert [slot.person for slot in change.ended] == ["Ann"]
    assert key_slots.open_with_passphrase(change.slots[0], BOB) == change.key
    assert key_slots.open_with_words(change.slots[1], change.words) == change.key


def test_a_change_of_keys_wants_passphrases_that_are_right(both: VaultFile, how: Sealing) -> None:
    for passphrases in ([], ["no such passphrase"], [BOB, "no such passphrase"]):
        with pytest.raises(WrongPassphrase):
            slot_changes.key_change(both, passphrases, how)


def test_a_change_of_keys_shows_neither_key_nor_words(both: VaultFile, how: Sealing) -> None:
    change = slot_changes.key_change(both, [BOB], how)
    assert repr(change.key) not in repr(change)
    assert repr(change.words) not in repr(change)


def test_a_forgotten_passphrase_is_replaced_for_the_same_person(
    both: VaultFile, how: Sealing
) -> None:
    ann = both.slots[0]
    file = slot_changes.with_replaced_passphrase(both, KEY, ann.id, "nine tall larches, wet", how)
    assert openers(file, "nine tall larches, wet") == ["Ann"]
    assert openers(file, ANN) == []
    assert openers(file, BOB) == ["Bob"]
    assert [slot.kind for slot in file.slots] == [slot.kind for slot in both.slots]
    words = next(slot for slot in both.slots if slot.kind is SlotKind.RECOVERY)
    for slot_id in (words.id, "no such slot"):
        with pytest.raises(NotFound):
            slot_changes.with_replaced_passphrase(both, KEY, slot_id, "nine tall larches, wet", how)
    with pytest.raises(NotAllowedInput):
        slot_changes.with_replaced_passphrase(both, KEY, ann.id, "password1234", how)
