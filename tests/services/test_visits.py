"""Visits: logged, corrected, taken back."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from osslog.domain.records import DropIn, Visit
from osslog.errors import AlreadyThere, ClockSetBack, NotAllowedInput, NotFound
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.record_refused import RecordRefused
from tests.data.location_records import MARKER, Calendar, visit_to

YESTERDAY = date(2017, 7, 13)


@pytest.fixture
def drop_in(location: LocationWorkspace) -> DropIn:
    """Yesterday's drop-in."""
    return location.drop_ins.begin("ashford", YESTERDAY)


def ids(visits: tuple[Visit, ...]) -> list[UUID]:
    return [visit.id for visit in visits]


def test_a_visit_comes_back_as_it_was_logged(location: LocationWorkspace, drop_in: DropIn) -> None:
    agency = location.agencies.add("ashford", "Rising Sun")
    visit = visit_to(
        drop_in.id,
        "second",
        mode="video",
        seen=(agency.id,),
        referrals=(("refuge", "waiting"), ("police", "declined")),
        sex="male",
        age_band="65_over",
        ethnic_group="not_known",
        visitor_part="experiencing",
        abuse=("economic", "psychological_emotional"),
        children="3_more",
        interpreter="no",
        heard_from="been_before",
        risk="not_assessed",
        gender_same="prefer_not_to_say",
        sexual_orientation="bisexual",
        long_condition="yes",
        condition_reduces="a_little",
    )
    assert location.visits.log(visit) == visit
    assert location.visits.of_drop_in(drop_in.id) == (visit,)
    assert location.visits.count_on(drop_in.id) == 1


def test_what_was_not_asked_comes_back_as_not_asked(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.visits.log(visit_to(drop_in.id))
    (kept,) = location.visits.of_drop_in(drop_in.id)
    assert kept.answers == ()
    assert kept.agencies_seen is None


def test_seeing_no_agency_is_not_the_same_as_not_being_asked(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.visits.log(visit_to(drop_in.id, seen=()))
    (kept,) = location.visits.of_drop_in(drop_in.id)
    assert kept.agencies_seen == ()


def test_visits_come_in_the_order_in_which_they_were_entered(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    logged = [location.visits.log(visit_to(drop_in.id)) for _ in range(5)]
    assert ids(location.visits.of_drop_in(drop_in.id)) == [visit.id for visit in logged]


def test_a_correction_takes_the_place_of_the_visit(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    first, second, third = (location.visits.log(visit_to(drop_in.id)) for _ in range(3))
    once = location.visits.correct(first.id, replace(first, visit_number="second"))
    twice = location.visits.correct(once.id, replace(once, mode="telephone"))
    assert len({first.id, once.id, twice.id}) == 3
    assert ids(location.visits.of_drop_in(drop_in.id)) == [twice.id, second.id, third.id]
    assert location.visits.of_drop_in(drop_in.id)[0].visit_number == "second"
    assert location.visits.count_on(drop_in.id) == 3


def test_a_correction_replaces_all_that_belongs_to_the_visit(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    agencies = [location.agencies.add("ashford", name).id for name in ("Centra", "Oasis")]
    wrong = location.visits.log(
        visit_to(
            drop_in.id, seen=(agencies[0],), abuse="economic", referrals=(("refuge", "referred"),)
        )
    )
    right = visit_to(drop_in.id, seen=(agencies[1],), abuse="not_known")
    corrected = location.visits.correct(wrong.id, right)
    assert location.visits.of_drop_in(drop_in.id) == (replace(right, id=corrected.id),)


def test_a_visit_can_be_moved_to_the_drop_in_where_it_belongs(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    other = location.drop_ins.begin("ashford", YESTERDAY - timedelta(days=7))
    visit = location.visits.log(visit_to(drop_in.id))
    location.visits.correct(visit.id, replace(visit, drop_in_id=other.id))
    assert location.visits.count_on(drop_in.id) == 0
    assert location.visits.count_on(other.id) == 1


def test_a_visit_cannot_be_moved_to_another_location(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.locations.add("dover", "Dover")
    elsewhere = location.drop_ins.begin("dover", YESTERDAY)
    visit = location.visits.log(visit_to(drop_in.id))
    with pytest.raises(NotAllowedInput, match="stays at its location"):
        location.visits.correct(visit.id, replace(visit, drop_in_id=elsewhere.id))
    assert ids(location.visits.of_drop_in(drop_in.id)) == [visit.id]


def test_a_visit_is_corrected_once_and_then_its_correction_is(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    visit = location.visits.log(visit_to(drop_in.id))
    location.visits.correct(visit.id, visit)
    with pytest.raises(NotFound):
        location.visits.correct(visit.id, visit)
    with pytest.raises(NotFound):
        location.visits.delete(visit.id)
    assert location.visits.count_on(drop_in.id) == 1


def test_a_deleted_visit_does_not_count_until_it_is_brought_back(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    first, second = (location.visits.log(visit_to(drop_in.id)) for _ in range(2))
    location.visits.delete(first.id)
    assert ids(location.visits.of_drop_in(drop_in.id)) == [second.id]
    with pytest.raises(NotFound):
        location.visits.delete(first.id)
    assert location.visits.undo_delete(first.id) == first
    assert ids(location.visits.of_drop_in(drop_in.id)) == [first.id, second.id]
    with pytest.raises(NotFound):
        location.visits.undo_delete(first.id)


def test_a_corrected_visit_can_be_deleted_and_brought_back_as_corrected(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    visit = location.visits.log(visit_to(drop_in.id))
    corrected = location.visits.correct(visit.id, replace(visit, visit_number="second"))
    location.visits.delete(corrected.id)
    assert location.visits.count_on(drop_in.id) == 0
    with pytest.raises(NotFound):
        location.visits.undo_delete(visit.id)
    assert location.visits.undo_delete(corrected.id) == corrected


def test_a_deleted_visit_stays_away_while_its_drop_in_is_deleted(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    visit = location.visits.log(visit_to(drop_in.id))
    location.visits.delete(visit.id)
    location.drop_ins.delete(drop_in.id)
    with pytest.raises(NotFound):
        location.visits.undo_delete(visit.id)
    location.drop_ins.undo_delete(drop_in.id)
    location.visits.undo_delete(visit.id)
    assert location.visits.count_on(drop_in.id) == 1


def test_a_deleted_visit_stays_away_while_its_drop_in_is_cancelled(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    visit = location.visits.log(visit_to(drop_in.id))
    location.visits.delete(visit.id)
    location.drop_ins.cancel("ashford", YESTERDAY, "Library closed")
    with pytest.raises(NotAllowedInput, match="cancelled"):
        location.visits.undo_delete(visit.id)


def test_the_same_visit_twice_is_one_visit(location: LocationWorkspace, drop_in: DropIn) -> None:
    visit = location.visits.log(visit_to(drop_in.id))
    with pytest.raises(AlreadyThere):
        location.visits.log(visit)
    assert location.visits.count_on(drop_in.id) == 1


def test_a_visit_needs_a_drop_in_that_was_held(location: LocationWorkspace) -> None:
    cancelled = location.drop_ins.cancel("ashford", YESTERDAY, "Snow")
    with pytest.raises(NotAllowedInput, match="cancelled"):
        location.visits.log(visit_to(cancelled.id))
    with pytest.raises(NotFound):
        location.visits.log(visit_to(uuid4()))


def test_all_that_is_wrong_with_a_visit_is_said_at_once(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    with pytest.raises(RecordRefused) as refused:
        location.visits.log(visit_to(drop_in.id, "", mode="by pigeon", sex="no such code"))
    assert [problem.field for problem in refused.value.problems] == ["visit_number", "mode", "sex"]
    assert all(problem.sentence in refused.value.message for problem in refused.value.problems)
    assert location.visits.count_on(drop_in.id) == 0


def test_another_location_s_agency_cannot_be_seen_here(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    location.locations.add("dover", "Dover")
    elsewhere = location.agencies.add("dover", "Oasis")
    with pytest.raises(RecordRefused):
        location.visits.log(visit_to(drop_in.id, seen=(elsewhere.id,)))


def test_an_agency_that_is_no_longer_listed_can_still_have_been_seen(
    location: LocationWorkspace, drop_in: DropIn
) -> None:
    agency = location.agencies.add("ashford", "Oasis")
    location.agencies.set_active(agency.id, active=False)
    location.visits.log(visit_to(drop_in.id, seen=(agency.id,)))
    assert location.visits.count_on(drop_in.id) == 1


def test_no_visit_is_logged_while_the_clock_is_set_back(
    location: LocationWorkspace, drop_in: DropIn, calendar: Calendar
) -> None:
    calendar.day = YESTERDAY - timedelta(days=1)
    with pytest.raises(ClockSetBack):
        location.visits.log(visit_to(drop_in.id))
    assert location.visits.count_on(drop_in.id) == 0


def test_nothing_of_a_visit_stands_in_a_refusal_or_a_log(
    location: LocationWorkspace, drop_in: DropIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    visit = location.visits.log(visit_to(drop_in.id, sex="female", heard_from="card_poster"))
    attempts: tuple[Callable[[], Visit], ...] = (
        lambda: location.visits.log(visit),
        lambda: location.visits.log(replace(visit, id=uuid4(), visit_number=MARKER)),
        lambda: location.visits.log(visit_to(drop_in.id, sex=MARKER)),
        lambda: location.visits.log(visit_to(drop_in.id, referrals=((MARKER, MARKER),))),
        lambda: location.visits.correct(visit.id, replace(visit, mode=MARKER)),
    )
    told = []
    for attempt in attempts:
        with pytest.raises((AlreadyThere, RecordRefused)) as refused:
            attempt()
        told.append(repr(refused.value) + refused.value.message)
    said = " ".join([*told, caplog.text, repr(location), repr(location.visits)])
    for secret in (MARKER, "female", "card_poster", str(visit.id), visit.id.hex):
        assert secret not in said
