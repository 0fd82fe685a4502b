from uuid import UUID

import pytest

from osslog.domain.records import Given, Referral, Visit
from osslog.domain.visit_draft import HalfEntered, VisitDraft

VISIT = Visit(
    UUID(int=1),
    UUID(int=2),
    "second",
    "video",
    (Given("sex", ("female",)),),
    (UUID(int=3),),
    (Referral("refuge", "declined"),),
)


def test_a_visit_that_is_corrected_keeps_what_it_said_and_whose_place_it_takes() -> None:
    draft = VisitDraft.correcting(VISIT)
    assert draft.corrects == VISIT.id
    assert draft.visit(VISIT.id, VISIT.drop_in_id) == VISIT


def test_a_draft_without_the_visits_number_is_no_visit() -> None:
    with pytest.raises(ValueError, match="not answered"):
        VisitDraft().visit(UUID(int=1), UUID(int=2))


def test_half_entered_is_something_as_soon_as_either_place_is_taken() -> None:
    assert HalfEntered().is_nothing
    assert not HalfEntered(VisitDraft()).is_nothing
    assert not HalfEntered(aside=VisitDraft()).is_nothing
