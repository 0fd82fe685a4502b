"""What a coordinator records: drop-ins, agencies, visits, referrals and feedback.

No record holds a name, initials, a birth date, a postcode or the clock time of a visit.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from osslog.domain.code_lists import MODE, NOT_ANSWERED


@dataclass(frozen=True, slots=True)
class Agency:
    """An organisation that may attend a location's drop-ins."""

    id: UUID
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class DropIn:
    """One dated sitting at a location.

    `mode` is the default for its visits. `cancelled_because` is None for a drop-in that was
    held. `agencies` are those present.
    """

    id: UUID
    location_id: str
    held_on: date
    mode: str = MODE.codes[0]
    cancelled_because: str | None = None
    agencies: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered to one optional question: one code, or several where the list allows."""

    question: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Referral:
    """Where a visitor was referred, and what came of it."""

    destination: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit to a drop-in.

    An optional question that is missing from `answers` was not asked. `agencies_seen` is None
    where that was not asked, and empty where the visitor saw none.
    """

    id: UUID
    drop_in_id: UUID
    visit_number: str
    mode: str = MODE.codes[0]
    answers: tuple[Given, ...] = ()
    agencies_seen: tuple[UUID, ...] | None = None
    referrals: tuple[Referral, ...] = ()

    def answer_to(self, question: str) -> tuple[str, ...] | None:
        """The codes answered to `question`, or None where it was not asked."""
        for given in self.answers:
            if given.question == question:
                return given.codes
        return None


class WordsState(StrEnum):
    """Where somebody's words stand on their way into a summary."""

    NONE = "none"
    WAITING = "waiting"
    RELEASED = "released"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One person's feedback: the location and the month, nothing finer, and no link to a visit.

    `month` is `YYYY-MM`; `language` a BCP 47 tag. `released_words` are the words as a
    coordinator cleared them, which only `agreed_to_quote` allows.
    """

    id: UUID
    location_id: str
    month: str
    helpful: str = NOT_ANSWERED
    better_informed: str = NOT_ANSWERED
    feels_safer: str = NOT_ANSWERED
    words: str = field(default="", repr=False)
    agreed_to_quote: bool = False
    language: str = "en"
    words_state: WordsState = WordsState.NONE
    released_words: str | None = field(default=None, repr=False)
