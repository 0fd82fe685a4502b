"""Sealing an entry to a location, and opening what was sealed.

A sealed file is a libsodium sealed box (X25519, XSalsa20-Poly1305) of always the same size, so
that its length tells nothing. In it stand the length of the content, the content, the post's
Ed25519 signature over the content, and zeros. The post throws away the key that it sealed with,
so it cannot open its own files again. The format is published in `docs/formats/sealed-entry.md`.
"""

from dataclasses import dataclass, field
from typing import Final

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

from osslog.errors import KnownError

SEALED_SIZE: Final = 16 * 1024

_LENGTH_SIZE: Final = 4
_SIGNATURE_SIZE: Final = 64
_SEAL_SIZE: Final = 48  # the one-time public key and the authenticator
_PLAIN_SIZE: Final = SEALED_SIZE - _SEAL_SIZE
LARGEST_CONTENT: Final = _PLAIN_SIZE - _LENGTH_SIZE - _SIGNATURE_SIZE


class TooMuchForAnEntry(KnownError):
    """The content is larger than an entry, which is always of one size."""

    code = "too_much"
    default_sentence = "This is more than one entry can hold, so it was not saved."
    default_next_step = "Make it shorter, then save again."


class CannotOpenSeal(Exception):
    """The file is not sealed to this key, or a byte of it was changed."""


class NotWellSealed(Exception):
    """The seal opens, and what is in it is not laid out as an entry is."""


@dataclass(frozen=True, slots=True)
class OpenedSeal:
    """What was in a seal: the content, and the signature that was put to it."""

    content: bytes = field(repr=False)
    signature: bytes

    def is_signed_by(self, public_key: bytes) -> bool:
        """Whether the owner of this Ed25519 key signed the content."""
        try:
            VerifyKey(public_key).verify(self.content, self.signature)
        except (BadSignatureError, ValueError):
            return False
        return True


def seal(content: bytes, signing_seed: bytes, inbox_key: bytes) -> bytes:
    """The file with `content`, signed with a post's key and sealed to a location's.

    Raises:
        TooMuchForAnEntry: the content is larger than `LARGEST_CONTENT`.
    """
    if len(content) > LARGEST_CONTENT:
        raise TooMuchForAnEntry
    signature = SigningKey(signing_seed).sign(content).signature
    plain = len(content).to_bytes(_LENGTH_SIZE, "big") + content + signature
    sealed: bytes = SealedBox(PublicKey(inbox_key)).encrypt(plain.ljust(_PLAIN_SIZE, b"\0"))
    return sealed


def open_seal(sealed: bytes, inbox_secret: bytes) -> OpenedSeal:
    """What is in a sealed file.

    Raises:
        CannotOpenSeal: it is not sealed to this key, or is not whole.
        NotWellSealed: the layout inside is wrong.
    """
    if len(sealed) != SEALED_SIZE:
        raise CannotOpenSeal
    try:
        plain: bytes = SealedBox(PrivateKey(inbox_secret)).decrypt(sealed)
    except CryptoError:
        raise CannotOpenSeal from None
    length = int.from_bytes(plain[:_LENGTH_SIZE], "big")
    if length > LARGEST_CONTENT:
        raise NotWellSealed
    content_end = _LENGTH_SIZE + length
    signature_end = content_end + _SIGNATURE_SIZE
    if plain[signature_end:].strip(b"\0"):
        raise NotWellSealed
    return OpenedSeal(plain[_LENGTH_SIZE:content_end], plain[content_end:signature_end])
