"""Records of a location, short to write in tests."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from osslog.domain.records import Feedback, Given, Referral, Visit

MARKER = "heron-by-the-sluice-7f3a"
"""Words that stand for what must never show in errors, logs and files."""


@dataclass
class Calendar:
    """A clock that a test sets."""

    day: date

    def __call__(self) -> date:
        return self.day


def visit_to(
    drop_in_id: UUID,
    number: str = "first",
    *,
    mode: str = "in_person",
    seen: tuple[UUID, ...] | None = None,
    referrals: tuple[tuple[str, str], ...] = (),
    **answers: str | tuple[str, ...],
) -> Visit:
    """A new visit; an answer is one code or several."""
    return Visit(
        uuid4(),
        drop_in_id,
        number,
        mode,
        tuple(
            Given(question, (codes,) if isinstance(codes, str) else codes)
            for question, codes in answers.items()
        ),
        seen,
        tuple(Referral(*referral) for referral in referrals),
    )


def feedback_of(month: str, words: str = "", *, location_id: str = "ashford") -> Feedback:
    """A new form that says Yes to everything and agrees to be quoted."""
    return Feedback(
        uuid4(), location_id, month, "yes", "yes", "yes", words, agreed_to_quote=bool(words)
    )
