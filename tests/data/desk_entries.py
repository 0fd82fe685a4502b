"""Sealed entries, and feedback posts to write them, short to make in tests."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict
from uuid import UUID, uuid4

from nacl.public import PrivateKey
from nacl.signing import SigningKey

from osslog.domain.sealed_entry import (
    BEFORE_THE_FIRST,
    FeedbackBody,
    SealedEntry,
    VisitBody,
    fingerprint,
)
from osslog.storage.entry_seal import open_seal, seal

POST_SEED = bytes(range(32))
INBOX_SECRET = bytes(range(100, 132))
INBOX_KEY = bytes(PrivateKey(INBOX_SECRET).public_key)
DESK_ID = UUID("6d8a1b0e-3f1c-4e52-9a57-0c2b7d4e9f10")


class Answers(TypedDict):
    """What a visitor answers."""

    helpful: str
    better_informed: str
    feels_safer: str
    words: str
    agreed_to_quote: bool
    language: str


def answers(words: str = "", *, language: str = "en", helpful: str = "yes") -> Answers:
    """One person's answers, who agrees to be quoted."""
    return Answers(
        helpful=helpful,
        better_informed="partly",
        feels_safer="no",
        words=words,
        agreed_to_quote=True,
        language=language,
    )


def feedback_body(words: str = "Kind people.", *, month: str = "2016-09") -> FeedbackBody:
    """Feedback as an entry carries it."""
    return FeedbackBody(month, "yes", "partly", "no", words, agreed_to_quote=True, language="en")


def visit_body(day: str = "2016-09-06", *, seen: Iterable[UUID] | None = None) -> VisitBody:
    """A visit as an entry carries it."""
    return VisitBody(
        day, "first", "in_person", [], None if seen is None else [one.hex for one in seen], []
    )


@dataclass
class Hand:
    """Whoever seals: with which key it signs, and for whom."""

    seed: bytes = POST_SEED
    inbox_key: bytes = INBOX_KEY
    desk_id: UUID = DESK_ID
    location_id: str = "ashford"

    @property
    def public_key(self) -> bytes:
        """What its signatures are checked with."""
        return bytes(SigningKey(self.seed).verify_key)

    def entry(
        self,
        body: FeedbackBody | VisitBody | None = None,
        *,
        sequence: int = 1,
        previous: bytes = BEFORE_THE_FIRST,
        entry_id: UUID | None = None,
        inbox: bytes | None = None,
    ) -> SealedEntry:
        """One entry before it is sealed."""
        return SealedEntry(
            self.location_id,
            inbox or fingerprint(self.inbox_key),
            self.desk_id,
            sequence,
            previous,
            entry_id or uuid4(),
            body or feedback_body(),
        )

    def seal(self, entry: SealedEntry | None = None) -> bytes:
        """The file of an entry."""
        return seal((entry or self.entry()).to_bytes(), self.seed, self.inbox_key)


def opened(sealed: bytes, secret: bytes) -> SealedEntry:
    """The entry in a file."""
    return SealedEntry.from_bytes(open_seal(sealed, secret).content)


def key_of_post(folder: Path) -> bytes:
    """The signing key of the post in a folder."""
    return (folder / "desk.key").read_bytes()
