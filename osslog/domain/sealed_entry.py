"""What a feedback post seals: one person's feedback or one visit, and its place in the order.

This is the content before it is signed and sealed, with one way to write it. The format is
published in `docs/formats/sealed-entry.md`.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

import msgspec

from osslog.domain import canonical_json
from osslog.domain.canonical_json import NotCanonical
from osslog.domain.records import Feedback, Given, Referral, Visit, WordsState
from osslog.domain.visit_draft import VisitDraft

TAG: Final = b"osslog-sealed-entry-v1\n"
"""What each content begins with, so that its signature fits nothing else."""

BEFORE_THE_FIRST: Final = bytes(32)
"""What a post's first entry has in the place of the hash of the one before."""


_HASH_SIZE: Final = 32


class EntryKind(StrEnum):
    """What an entry holds."""

    FEEDBACK = "feedback"
    VISIT = "visit"


class EntryFault(StrEnum):
    """Why an entry is not accepted, in the order of the checks."""

    NOT_ENTRY = "not_entry"
    WRONG_INBOX_KEY = "wrong_inbox_key"
    NOT_CANONICAL = "not_canonical"
    UNKNOWN_DESK = "unknown_desk"
    SIGNATURE = "signature"
    WRONG_LOCATION = "wrong_location"
    WITHDRAWN_DESK = "withdrawn_desk"
    KIND = "kind"
    ID_CONFLICT = "id_conflict"
    RECORD = "record"


class NotAnEntry(ValueError):
    """The content is not written as an entry is."""


class FeedbackBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a visitor answered, as an entry carries it; fields as in `records.Feedback`."""

    month: str
    helpful: str
    better_informed: str
    feels_safer: str
    words: str
    agreed_to_quote: bool
    language: str

    @classmethod
    def of(cls, feedback: Feedback) -> "FeedbackBody":
        """The body of an entry with this feedback."""
        return cls(
            feedback.month,
            feedback.helpful,
            feedback.better_informed,
            feedback.feels_safer,
            feedback.words,
            feedback.agreed_to_quote,
            feedback.language,
        )

    def feedback(self, feedback_id: UUID, location_id: str) -> Feedback:
        """The feedback under an id of its own, which is not the entry's."""
        return Feedback(
            feedback_id,
            location_id,
            self.month,
            self.helpful,
            self.better_informed,
            self.feels_safer,
            self.words,
            self.agreed_to_quote,
            self.language,
            WordsState.WAITING if self.words else WordsState.NONE,
        )


class VisitBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One visit as an entry carries it: the day of its drop-in in the place of the drop-in."""

    day: str
    visit_number: str
    mode: str
    answers: list[tuple[str, list[str]]]
    agencies_seen: list[str] | None
    referrals: list[tuple[str, str]]

    @classmethod
    def of(cls, draft: VisitDraft, day: date) -> "VisitBody":
        """The body of an entry with this visit.

        Raises:
            ValueError: the visit's number is not answered.
        """
        if draft.visit_number is None:
            raise ValueError("the visit's number is not answered")
        return cls(
            day.isoformat(),
            draft.visit_number,
            draft.mode,
            [(given.question, list(given.codes)) for given in draft.answers],
            None if draft.agencies_seen is None else [one.hex for one in draft.agencies_seen],
            [(one.destination, one.outcome) for one in draft.referrals],
        )

    @property
    def held_on(self) -> date:
        """The day of the drop-in.

        Raises:
            ValueError: it is no day, or not written as YYYY-MM-DD.
        """
        day = date.fromisoformat(self.day)
        if day.isoformat() != self.day:
            raise ValueError("the day is not written in the one way")
        return day

    @property
    def agency_ids(self) -> tuple[UUID, ...] | None:
        """The agencies that the visitor saw, or None where that was not asked.

        Raises:
            ValueError: an id is none, or not written as 32 small hexadecimal digits.
        """
        if self.agencies_seen is None:
            return None
        ids = tuple(UUID(hex=one) for one in self.agencies_seen)
        if [one.hex for one in ids] != self.agencies_seen:
            raise ValueError("an id is not written in the one way")
        return ids

    def visit(self, visit_id: UUID, drop_in_id: UUID) -> Visit:
        """The visit at its drop-in, under an id of its own, which is not the entry's.

        Raises:
            ValueError: an agency's id is none.
        """
        return Visit(
            visit_id,
            drop_in_id,
            self.visit_number,
            self.mode,
            tuple(Given(question, tuple(codes)) for question, codes in self.answers),
            self.agency_ids,
            tuple(Referral(*pair) for pair in self.referrals),
        )


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry's fields as they are written; ids, keys and hashes in small hexadecimal digits."""

    kind: str
    location: str
    inbox: str
    desk: str
    sequence: int
    prev: str
    entry: str
    body: FeedbackBody | VisitBody


class _FeedbackContent(_Content, frozen=True, forbid_unknown_fields=True):
    body: FeedbackBody


class _VisitContent(_Content, frozen=True, forbid_unknown_fields=True):
    body: VisitBody


@dataclass(frozen=True, slots=True)
class SealedEntry:
    """One entry: what it says, which post wrote it, for whom, and where it stands in the order.

    `inbox` is the fingerprint of the inbox key that it is sealed to; `sequence` counts from 1;
    `previous` is the SHA-256 of the sealed file before, `BEFORE_THE_FIRST` for the first.
    """

    location_id: str
    inbox: bytes
    desk_id: UUID
    sequence: int
    previous: bytes
    entry_id: UUID
    body: FeedbackBody | VisitBody = field(repr=False)

    @property
    def kind(self) -> EntryKind:
        """Whether it is feedback or a visit."""
        return EntryKind.VISIT if isinstance(self.body, VisitBody) else EntryKind.FEEDBACK

    def to_bytes(self) -> bytes:
        """The one way to write it: the tag, then canonical JSON."""
        content = _Content(
            self.kind.value,
            self.location_id,
            self.inbox.hex(),
            self.desk_id.hex,
            self.sequence,
            self.previous.hex(),
            self.entry_id.hex,
            self.body,
        )
        return TAG + canonical_json.encode(msgspec.to_builtins(content))

    @classmethod
    def from_bytes(cls, content: bytes) -> "SealedEntry":
        """The entry that `content` is the one way to write.

        Raises:
            NotAnEntry: it is anything else.
        """
        if not content.startswith(TAG):
            raise NotAnEntry("the tag is missing")
        try:
            fields = canonical_json.decode(content[len(TAG) :])
            is_visit = isinstance(fields, dict) and fields.get("kind") == EntryKind.VISIT.value
            wanted = _VisitContent if is_visit else _FeedbackContent
            read = msgspec.convert(fields, wanted)
            entry = cls(
                read.location,
                bytes.fromhex(read.inbox),
                UUID(hex=read.desk),
                read.sequence,
                bytes.fromhex(read.prev),
                UUID(hex=read.entry),
                read.body,
            )
        except (NotCanonical, msgspec.ValidationError, ValueError) as trouble:
            raise NotAnEntry("the content is not written as an entry is") from trouble
        hashes = (entry.inbox, entry.previous)
        is_whole = entry.sequence >= 1 and all(len(one) == _HASH_SIZE for one in hashes)
        if not is_whole or entry.to_bytes() != content:
            raise NotAnEntry("the content is not written in the one way")
        return entry


def fingerprint(inbox_key: bytes) -> bytes:
    """What names a location's inbox key in an entry: the SHA-256 of the public key."""
    return hashlib.sha256(inbox_key).digest()
