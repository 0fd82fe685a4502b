from dataclasses import replace
from datetime import date

import pytest

from osslog.errors import NotAllowedInput, WrongPassphrase
from osslog.storage import key_slots
from osslog.storage.key_slots import KdfProfile, SlotOwner
from osslog.storage.keychain import Keychain
from osslog.storage.recovery_words import new_words
from osslog.storage.unlocking import (
    keychain_opener,
    passphrase_opener,
    vault_keys,
    words_opener,
)
from osslog.storage.vault_file import VaultFile, VaultKind

OWNER = SlotOwner("a-vault", 1, "Ann Weller", date(2017, 6, 30))
WORDS = new_words()


@pytest.fixture(scope="module")
def file(cheap_kdf: KdfProfile) -> VaultFile:
    old, new = b"o" * 32, b"n" * 32
    later = replace(OWNER, generation=2)
    return VaultFile(
        "a-vault",
        VaultKind.COUNTY,
        OWNER.made_on,
        (
            key_slots.seal_with_passphrase(old, "of both keys", OWNER, cheap_kdf),
            key_slots.seal_with_passphrase(old, "of the old key", OWNER, cheap_kdf),
            key_slots.seal_with_words(old, WORDS, OWNER, cheap_kdf),
            key_slots.seal_with_wrapping_key(old, b"w" * 32, OWNER),
            key_slots.seal_with_passphrase(new, "of both keys", later, cheap_kdf),
        ),
    )


def test_a_secret_gives_the_key_of_each_generation_the_newest_first(file: VaultFile) -> None:
    assert list(vault_keys(file, passphrase_opener("of both keys")).items()) == [
        (2, b"n" * 32),
        (1, b"o" * 32),
    ]
    assert vault_keys(file, passphrase_opener("of the old key")) == {1: b"o" * 32}


def test_recovery_words_give_the_key(file: VaultFile) -> None:
    assert vault_keys(file, words_opener(WORDS)) == {1: b"o" * 32}


def test_a_keyring_gives_the_key(file: VaultFile, keychain: Keychain) -> None:
    keychain.store(file.slots[3].id, b"w" * 32)
    assert vault_keys(file, keychain_opener(keychain)) == {1: b"o" * 32}


def test_a_secret_that_fits_no_slot_is_wrong(file: VaultFile) -> None:
    for opener in (passphrase_opener("of no key"), words_opener(new_words())):
        with pytest.raises(WrongPassphrase):
            vault_keys(file, opener)


def test_a_keyring_without_the_key_or_with_another_does_not_open(
    file: VaultFile, keychain: Keychain
) -> None:
    with pytest.raises(WrongPassphrase):
        vault_keys(file, keychain_opener(keychain))
    keychain.store(file.slots[3].id, b"v" * 32)
    with pytest.raises(WrongPassphrase):
        vault_keys(file, keychain_opener(keychain))


def test_words_that_are_no_recovery_words_say_so(file: VaultFile) -> None:
    with pytest.raises(NotAllowedInput, match="Word 3"):
        vault_keys(file, words_opener((*WORDS[:2], "hern", *WORDS[3:])))


def test_an_opener_that_is_printed_shows_no_secret() -> None:
    shown = repr(passphrase_opener("of both keys")) + repr(words_opener(WORDS))
    assert "of both keys" not in shown
    assert not set(WORDS) & set(shown.replace("'", " ").split())
