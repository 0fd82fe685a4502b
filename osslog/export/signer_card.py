"""A location's signer card: its public keys, and eight words by which people compare them.

The card travels by e-mail or stick and proves nothing by itself; the words are read out over
the telephone. The format is published in `docs/formats/signer-card.md`.
"""

import hashlib
from dataclasses import dataclass

import msgspec
from mnemonic import Mnemonic
from nacl.bindings import crypto_core_ed25519_is_valid_point

from osslog.domain import canonical_json
from osslog.domain.canonical_json import NotCanonical
from osslog.domain.location import problem_with_location_id
from osslog.domain.words import problem_with_name
from osslog.errors import KnownError
from osslog.export import ssh_signature

TYPE = "osslog-signer-card"
SCHEMA = 1

_WORDS_PREFIX = b"osslog-card-v1\n"
_WORD_COUNT = 8
_BITS_IN_WORD = 11
_KEY_SIZE = 32


class CardRefused(KnownError):
    """A file is not a signer card as osslog writes it."""

    code = "card"
    default_sentence = "This file is not a location's signer card, or it is damaged."
    default_next_step = "Ask the location to send its signer card again."


class _Content(msgspec.Struct):
    """The card's fields as they are written; keys in small hexadecimal digits."""

    type: str
    schema: int
    location_id: str
    location_name: str
    public_key: str
    inbox_key: str


@dataclass(frozen=True, slots=True)
class SignerCard:
    """The public keys of one location: Ed25519 to sign with, X25519 to seal feedback to."""

    location_id: str
    location_name: str
    public_key: bytes
    inbox_key: bytes

    def to_json(self) -> bytes:
        """The canonical bytes of the card file."""
        content = _Content(
            type=TYPE,
            schema=SCHEMA,
            location_id=self.location_id,
            location_name=self.location_name,
            public_key=self.public_key.hex(),
            inbox_key=self.inbox_key.hex(),
        )
        return canonical_json.encode(msgspec.to_builtins(content))

    @classmethod
    def from_json(cls, content: bytes) -> "SignerCard":
        """The card that `content` is the one way to write.

        Raises:
            CardRefused: it is anything else.
        """
        try:
            fields = msgspec.convert(canonical_json.decode(content), _Content)
            card = cls(
                fields.location_id,
                fields.location_name,
                bytes.fromhex(fields.public_key),
                bytes.fromhex(fields.inbox_key),
            )
        except (NotCanonical, msgspec.ValidationError, ValueError) as trouble:
            raise CardRefused from trouble
        if card.to_json() != content or not card._is_valid():
            raise CardRefused
        return card

    def _is_valid(self) -> bool:
        return (
            problem_with_location_id(self.location_id) is None
            and problem_with_name(self.location_name, "location") is None
            and len(self.public_key) == len(self.inbox_key) == _KEY_SIZE
            and crypto_core_ed25519_is_valid_point(self.public_key)
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The eight words: 88 bits of the card's SHA-256 in the English list of BIP39."""
        words = Mnemonic("english").wordlist
        digest = hashlib.sha256(_WORDS_PREFIX + self.to_json()).digest()
        bits = int.from_bytes(digest[: _WORD_COUNT * _BITS_IN_WORD // 8], "big")
        return tuple(
            words[bits >> _BITS_IN_WORD * place & (1 << _BITS_IN_WORD) - 1]
            for place in reversed(range(_WORD_COUNT))
        )

    @property
    def key_id(self) -> str:
        """The fingerprint of the signing key as OpenSSH shows it: `SHA256:...`."""
        return ssh_signature.fingerprint(self.public_key)
