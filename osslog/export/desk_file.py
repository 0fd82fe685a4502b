"""The file that a coordinator makes for a feedback post, signed by the location.

The first one for a post carries the post's own signing key, which opens nothing; later ones bring
changed agencies, questions and words. The format is published in `docs/formats/desk-file.md`.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

import msgspec
from nacl.bindings import crypto_core_ed25519_is_valid_point, crypto_scalarmult
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import SigningKey, VerifyKey

from osslog.domain import canonical_json
from osslog.domain.canonical_json import NotCanonical
from osslog.domain.desk import LONGEST_WELCOME, VOUCHER_SIZE, DeskPlan
from osslog.domain.location import problem_with_location_id
from osslog.domain.records import Agency
from osslog.domain.words import is_tidy, problem_with_name
from osslog.errors import KnownError, NewerVersion
from osslog.export.signer_card import SignerCard

TYPE: Final = "osslog-desk-file"
SCHEMA: Final = 1
LARGEST_FILE: Final = 4 * 1024 * 1024
SUFFIX: Final = ".osslog-desk"

_TAG: Final = b"osslog-desk-file-v1\n"
_KEY_SIZE: Final = 32
_MERGED_SIZE: Final = 16
_ANY_SECRET: Final = bytes([1] * 32)


class DeskFileRefused(KnownError):
    """A file is not one that a coordinator made for a feedback post."""

    code = "desk_file"
    default_sentence = "This file is not one for a feedback post, or it is damaged."
    default_next_step = "Ask the coordinator for a new one. Nothing was changed."


class _Agency(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    name: str


class _Content(msgspec.Struct, forbid_unknown_fields=True):
    """The file's fields as they are written; keys and ids in small hexadecimal digits."""

    type: str
    schema: int
    issue: int
    made_on: str
    desk_id: str
    desk_name: str
    desk_public_key: str
    location_id: str
    location_name: str
    public_key: str
    inbox_key: str
    takes_visits: bool
    asked: list[str]
    agencies: list[_Agency]
    languages: list[str]
    welcome: dict[str, str]
    merged: list[str]
    vouchers: list[str]


class _Signed(_Content, forbid_unknown_fields=True):
    seed: str | None
    signature: str


@dataclass(frozen=True, slots=True)
class DeskFile:
    """A plan as the location signed it; `seed` is the post's own key in its first file."""

    plan: DeskPlan
    signature: bytes
    seed: bytes | None = field(default=None, repr=False)

    @property
    def words(self) -> tuple[str, ...]:
        """The location's eight words: those of its signer card."""
        return card_of(self.plan).words

    @classmethod
    def signed(
        cls, plan: DeskPlan, signing_seed: bytes, *, seed: bytes | None = None
    ) -> "DeskFile":
        """A plan, signed with the location's key."""
        return cls(plan, SigningKey(signing_seed).sign(_signed_part(plan)).signature, seed)

    def without_seed(self) -> "DeskFile":
        """The file as a post keeps it beside its key."""
        return DeskFile(self.plan, self.signature)

    def to_json(self) -> bytes:
        """The canonical bytes of the file."""
        fields = msgspec.to_builtins(_content(self.plan))
        fields["seed"] = None if self.seed is None else self.seed.hex()
        fields["signature"] = self.signature.hex()
        return canonical_json.encode(fields)

    @classmethod
    def from_json(cls, content: bytes) -> "DeskFile":
        """The file that `content` is the one way to write, signed with the key that it names.

        Raises:
            NewerVersion: it is such a file of a later osslog.
            DeskFileRefused: it is anything else.
        """
        try:
            fields = canonical_json.decode(content)
            _demand_known_schema(fields)
            read = msgspec.convert(fields, _Signed)
            file = cls(
                _plan(read),
                bytes.fromhex(read.signature),
                None if read.seed is None else bytes.fromhex(read.seed),
            )
        except (NotCanonical, msgspec.ValidationError, ValueError) as trouble:
            raise DeskFileRefused from trouble
        if file.to_json() != content or not file._is_valid():
            raise DeskFileRefused
        return file

    def _is_valid(self) -> bool:
        plan = self.plan
        keys = (plan.desk_public_key, plan.location_public_key, plan.inbox_key)
        return (
            all(len(key) == _KEY_SIZE for key in keys)
            and crypto_core_ed25519_is_valid_point(plan.location_public_key)
            and crypto_core_ed25519_is_valid_point(plan.desk_public_key)
            and _can_be_sealed_to(plan.inbox_key)
            and plan.issue >= 1
            and problem_with_location_id(plan.location_id) is None
            and problem_with_name(plan.location_name, "location") is None
            and problem_with_name(plan.desk_name, "feedback post") is None
            and all(problem_with_name(one.name, "agency") is None for one in plan.agencies)
            and all(is_tidy(words, at_most=LONGEST_WELCOME) for words in plan.welcome.values())
            and all(len(part) == _MERGED_SIZE for part in plan.merged)
            and all(len(one) == VOUCHER_SIZE for one in plan.vouchers)
            and self._is_signed()
            and self._has_right_seed()
        )

    def _is_signed(self) -> bool:
        key = VerifyKey(self.plan.location_public_key)
        try:
            key.verify(_signed_part(self.plan), self.signature)
        except (BadSignatureError, ValueError):
            return False
        return True

    def _has_right_seed(self) -> bool:
        if self.seed is None:
            return True
        if len(self.seed) != _KEY_SIZE:
            return False
        return bytes(SigningKey(self.seed).verify_key) == self.plan.desk_public_key


def card_of(plan: DeskPlan) -> SignerCard:
    """The signer card of the location that a plan names."""
    return SignerCard(
        plan.location_id, plan.location_name, plan.location_public_key, plan.inbox_key
    )


def _demand_known_schema(fields: canonical_json.Json) -> None:
    if not isinstance(fields, dict) or fields.get("type") != TYPE:
        raise ValueError("another kind of file")
    schema = fields.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise NewerVersion("This file was made by a newer osslog than the one on this computer.")
    if schema is True or schema != SCHEMA:
        raise ValueError("another kind of file")


def _can_be_sealed_to(inbox_key: bytes) -> bool:
    """Whether the key is none of those few that everybody knows the shared secret of."""
    try:
        crypto_scalarmult(_ANY_SECRET, inbox_key)
    except CryptoError:
        return False
    return True


def _signed_part(plan: DeskPlan) -> bytes:
    return _TAG + canonical_json.encode(msgspec.to_builtins(_content(plan)))


def _content(plan: DeskPlan) -> _Content:
    return _Content(
        type=TYPE,
        schema=SCHEMA,
        issue=plan.issue,
        made_on=plan.made_on.isoformat(),
        desk_id=plan.desk_id.hex,
        desk_name=plan.desk_name,
        desk_public_key=plan.desk_public_key.hex(),
        location_id=plan.location_id,
        location_name=plan.location_name,
        public_key=plan.location_public_key.hex(),
        inbox_key=plan.inbox_key.hex(),
        takes_visits=plan.takes_visits,
        asked=list(plan.asked),
        agencies=[_Agency(one.id.hex, one.name) for one in plan.agencies],
        languages=list(plan.languages),
        welcome=dict(plan.welcome),
        merged=sorted(part.hex() for part in plan.merged),
        vouchers=sorted(one.hex() for one in plan.vouchers),
    )


def _plan(read: _Signed) -> DeskPlan:
    return DeskPlan(
        desk_id=UUID(hex=read.desk_id),
        desk_name=read.desk_name,
        desk_public_key=bytes.fromhex(read.desk_public_key),
        location_id=read.location_id,
        location_name=read.location_name,
        location_public_key=bytes.fromhex(read.public_key),
        inbox_key=bytes.fromhex(read.inbox_key),
        issue=read.issue,
        made_on=date.fromisoformat(read.made_on),
        takes_visits=read.takes_visits,
        asked=tuple(read.asked),
        agencies=tuple(Agency(UUID(hex=one.id), one.name) for one in read.agencies),
        languages=tuple(read.languages),
        welcome=read.welcome,
        merged=frozenset(bytes.fromhex(part) for part in read.merged),
        vouchers=frozenset(bytes.fromhex(one) for one in read.vouchers),
    )
