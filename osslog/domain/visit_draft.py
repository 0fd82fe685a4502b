"""A visit while it is being entered, and what is half entered at a drop-in."""

from dataclasses import dataclass
from uuid import UUID

from osslog.domain.code_lists import MODE
from osslog.domain.records import Given, Referral, Visit


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """What an entry form holds; `visit_number` is None while it is not answered.

    `corrects` is the id of the visit whose place it takes, or None for a new one.
    """

    visit_number: str | None = None
    mode: str = MODE.codes[0]
    answers: tuple[Given, ...] = ()
    agencies_seen: tuple[UUID, ...] | None = None
    referrals: tuple[Referral, ...] = ()
    corrects: UUID | None = None

    @classmethod
    def correcting(cls, visit: Visit) -> "VisitDraft":
        """A visit as the form shows it, to be corrected."""
        return cls(
            visit.visit_number,
            visit.mode,
            visit.answers,
            visit.agencies_seen,
            visit.referrals,
            visit.id,
        )

    def visit(self, visit_id: UUID, drop_in_id: UUID) -> Visit:
        """The visit that this is.

        Raises:
            ValueError: the visit's number is not answered.
        """
        if self.visit_number is None:
            raise ValueError("the visit's number is not answered")
        return Visit(
            visit_id,
            drop_in_id,
            self.visit_number,
            self.mode,
            self.answers,
            self.agencies_seen,
            self.referrals,
        )


@dataclass(frozen=True, slots=True)
class HalfEntered:
    """What is half entered at one drop-in: the visit in the form, and one put aside behind it.

    A visit is put aside while another is corrected, or when it could not be saved and the next
    was begun meanwhile.
    """

    front: VisitDraft | None = None
    aside: VisitDraft | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to keep."""
        return self.front is None and self.aside is None
