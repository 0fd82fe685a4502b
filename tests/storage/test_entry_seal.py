"""The seal: one size, one way in, and no way back for who sealed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_sign_ed25519_sk_to_curve25519
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey

from osslog.storage.entry_seal import (
    LARGEST_CONTENT,
    SEALED_SIZE,
    CannotOpenSeal,
    NotWellSealed,
    TooMuchForAnEntry,
    open_seal,
    seal,
)
from tests.data.desk_entries import INBOX_KEY, INBOX_SECRET, POST_SEED

CONTENT = b"osslog-sealed-entry-v1\nheron"
PUBLIC = bytes(SigningKey(POST_SEED).verify_key)


def boxed(plain: bytes) -> bytes:
    """Seal a plain text of any layout."""
    sealed: bytes = SealedBox(PublicKey(INBOX_KEY)).encrypt(plain)
    return sealed


def laid_out(content: bytes, *, length: int | None = None, padding: bytes = b"") -> bytes:
    signature = SigningKey(POST_SEED).sign(content).signature
    said = len(content) if length is None else length
    plain = said.to_bytes(4, "big") + content + signature + padding
    return boxed(plain.ljust(SEALED_SIZE - 48, b"\0"))


@given(st.binary(max_size=LARGEST_CONTENT))
def test_what_is_sealed_is_opened_and_has_always_one_size(content: bytes) -> None:
    sealed = seal(content, POST_SEED, INBOX_KEY)
    opened = open_seal(sealed, INBOX_SECRET)
    assert len(sealed) == SEALED_SIZE == 16384
    assert opened.content == content
    assert opened.is_signed_by(PUBLIC)


def test_one_thing_sealed_twice_has_no_part_in_common() -> None:
    first, second = (seal(CONTENT, POST_SEED, INBOX_KEY) for _ in range(2))
    assert sum(a == b for a, b in zip(first, second, strict=True)) < SEALED_SIZE / 64


def test_the_largest_content_fits_and_one_byte_more_is_refused_plainly() -> None:
    assert len(seal(bytes(LARGEST_CONTENT), POST_SEED, INBOX_KEY)) == SEALED_SIZE
    with pytest.raises(TooMuchForAnEntry) as refused:
        seal(bytes(LARGEST_CONTENT + 1), POST_SEED, INBOX_KEY)
    assert "not saved" in refused.value.sentence


@pytest.mark.parametrize(
    "secret",
    [
        POST_SEED,
        crypto_sign_ed25519_sk_to_curve25519(POST_SEED + PUBLIC),
        bytes(32),
        INBOX_KEY,
        PUBLIC,
        bytes(PrivateKey.generate()),
    ],
    ids=["signing", "turned_to_seal", "zeros", "inbox", "public", "any_other"],
)
def test_no_key_that_a_post_has_opens_it(secret: bytes) -> None:
    with pytest.raises(CannotOpenSeal):
        open_seal(seal(CONTENT, POST_SEED, INBOX_KEY), secret)


@pytest.mark.parametrize("size", [0, 1, 47, 48, 4096, SEALED_SIZE - 1, SEALED_SIZE + 1])
def test_a_file_of_another_size_is_not_opened(size: int) -> None:
    sealed = seal(CONTENT, POST_SEED, INBOX_KEY)
    with pytest.raises(CannotOpenSeal):
        open_seal((sealed + b"\0")[:size], INBOX_SECRET)


def test_a_shorter_box_that_opens_is_not_taken() -> None:
    with pytest.raises(CannotOpenSeal):
        open_seal(boxed(len(CONTENT).to_bytes(4, "big") + CONTENT + bytes(64)), INBOX_SECRET)


def test_the_layout_inside_is_demanded_to_the_last_byte() -> None:
    assert open_seal(laid_out(CONTENT), INBOX_SECRET).is_signed_by(PUBLIC)
    for wrong in (
        laid_out(CONTENT, padding=b"\1"),
        laid_out(CONTENT, padding=bytes(16000 - len(CONTENT)) + b"\1"),
        laid_out(CONTENT, length=LARGEST_CONTENT + 1),
        laid_out(CONTENT, length=2**32 - 1),
        laid_out(CONTENT, length=len(CONTENT) - 1),
    ):
        with pytest.raises(NotWellSealed):
            open_seal(wrong, INBOX_SECRET)


def test_a_signature_of_anybody_else_or_over_anything_else_is_none() -> None:
    other = bytes(reversed(POST_SEED))
    forged = open_seal(seal(CONTENT, other, INBOX_KEY), INBOX_SECRET)
    assert not forged.is_signed_by(PUBLIC)
    longer = open_seal(laid_out(CONTENT, length=len(CONTENT) + 1), INBOX_SECRET)
    assert not longer.is_signed_by(PUBLIC)
    assert not forged.is_signed_by(bytes(32))
    assert not forged.is_signed_by(b"short")


def test_what_was_in_a_seal_shows_in_no_text_of_it() -> None:
    assert "heron" not in repr(open_seal(seal(CONTENT, POST_SEED, INBOX_KEY), INBOX_SECRET))
