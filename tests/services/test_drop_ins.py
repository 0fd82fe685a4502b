"""Drop-ins: begun, looked up, changed, cancelled."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from osslog.domain.reporting_year import ReportingYear
from osslog.errors import ClockSetBack, NotAllowedInput, NotFound
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.record_refused import RecordRefused
from tests.data.location_records import Calendar, visit_to

TODAY = date(2017, 7, 14)
LAST_WEEK = TODAY - timedelta(days=7)
YEAR_2016_17, YEAR_2017_18 = ReportingYear(2016), ReportingYear(2017)


def test_a_drop_in_comes_back_as_it_was_begun(location: LocationWorkspace) -> None:
    present = tuple(location.agencies.add("ashford", name).id for name in ("Oasis", "Centra"))
    begun = location.drop_ins.begin("ashford", TODAY, mode="telephone", agencies=present)
    assert location.drop_ins.get(begun.id) == begun
    assert location.drop_ins.on_day("ashford", TODAY) == (begun,)
    assert begun.agencies == present


def test_two_drop_ins_on_one_day_are_two(location: LocationWorkspace) -> None:
    morning = location.drop_ins.begin("ashford", TODAY)
    evening = location.drop_ins.begin("ashford", TODAY, mode="video")
    assert location.drop_ins.on_day("ashford", TODAY) == (morning, evening)


def test_30_june_and_1_july_are_in_different_years(location: LocationWorkspace) -> None:
    last = location.drop_ins.begin("ashford", date(2017, 6, 30))
    first = location.drop_ins.begin("ashford", date(2017, 7, 1))
    assert location.drop_ins.in_year("ashford", YEAR_2016_17) == (last,)
    assert location.drop_ins.in_year("ashford", YEAR_2017_18) == (first,)


def test_a_leap_day_has_its_drop_in(location: LocationWorkspace) -> None:
    leap = location.drop_ins.begin("ashford", date(2016, 2, 29))
    assert location.drop_ins.on_day("ashford", date(2016, 2, 29)) == (leap,)
    assert location.drop_ins.in_year("ashford", ReportingYear(2015)) == (leap,)


def test_the_drop_ins_of_a_year_come_by_day_however_they_were_entered(
    location: LocationWorkspace,
) -> None:
    later = location.drop_ins.begin("ashford", date(2017, 3, 7))
    cancelled = location.drop_ins.cancel("ashford", date(2017, 2, 28), "Snow")
    earlier = location.drop_ins.begin("ashford", date(2016, 9, 6))
    assert location.drop_ins.in_year("ashford", YEAR_2016_17) == (earlier, cancelled, later)


def test_locations_do_not_see_each_other_s_drop_ins(location: LocationWorkspace) -> None:
    location.locations.add("dover", "Dover")
    ashford = location.drop_ins.begin("ashford", TODAY)
    dover = location.drop_ins.begin("dover", TODAY)
    assert location.drop_ins.on_day("ashford", TODAY) == (ashford,)
    assert location.drop_ins.in_year("dover", YEAR_2017_18) == (dover,)


def test_a_drop_in_cannot_be_begun_tomorrow(location: LocationWorkspace) -> None:
    with pytest.raises(RecordRefused, match="future"):
        location.drop_ins.begin("ashford", TODAY + timedelta(days=1))
    assert location.drop_ins.in_year("ashford", YEAR_2017_18) == ()


def test_a_drop_in_can_be_cancelled_ahead(location: LocationWorkspace) -> None:
    ahead = TODAY + timedelta(days=30)
    cancelled = location.drop_ins.cancel("ashford", ahead, " Library\nclosed ")
    assert cancelled.cancelled_because == "Library closed"
    assert location.drop_ins.on_day("ashford", ahead) == (cancelled,)
    location.drop_ins.begin("ashford", TODAY)


def test_a_cancelled_drop_in_needs_a_reason(location: LocationWorkspace) -> None:
    with pytest.raises(RecordRefused, match="why"):
        location.drop_ins.cancel("ashford", TODAY, "  ")


def test_cancelling_a_drop_in_that_was_begun_leaves_one_drop_in(
    location: LocationWorkspace,
) -> None:
    agency = location.agencies.add("ashford", "Oasis")
    begun = location.drop_ins.begin("ashford", TODAY, agencies=(agency.id,))
    cancelled = location.drop_ins.cancel("ashford", TODAY, "Nobody with a key")
    assert location.drop_ins.on_day("ashford", TODAY) == (cancelled,)
    assert (cancelled.id, cancelled.agencies) == (begun.id, ())


def test_of_two_drop_ins_on_a_day_the_one_without_visits_is_cancelled(
    location: LocationWorkspace,
) -> None:
    visited = location.drop_ins.begin("ashford", TODAY)
    location.visits.log(visit_to(visited.id))
    empty = location.drop_ins.begin("ashford", TODAY)
    assert location.drop_ins.cancel("ashford", TODAY, "Nobody came").id == empty.id
    assert location.drop_ins.get(visited.id) == visited


def test_a_drop_in_with_visits_can_be_neither_cancelled_nor_deleted(
    location: LocationWorkspace,
) -> None:
    begun = location.drop_ins.begin("ashford", TODAY)
    visit = location.visits.log(visit_to(begun.id))
    with pytest.raises(NotAllowedInput, match="has visits"):
        location.drop_ins.cancel("ashford", TODAY, "Snow")
    with pytest.raises(NotAllowedInput, match="has visits"):
        location.drop_ins.change(replace(begun, cancelled_because="Snow"))
    with pytest.raises(NotAllowedInput, match="has visits"):
        location.drop_ins.delete(begun.id)
    location.visits.delete(visit.id)
    location.drop_ins.delete(begun.id)
    assert location.drop_ins.on_day("ashford", TODAY) == ()


def test_a_deleted_drop_in_is_gone_until_it_is_brought_back(location: LocationWorkspace) -> None:
    agency = location.agencies.add("ashford", "Oasis")
    begun = location.drop_ins.begin("ashford", TODAY, agencies=(agency.id,))
    location.drop_ins.delete(begun.id)
    with pytest.raises(NotFound):
        location.drop_ins.get(begun.id)
    with pytest.raises(NotFound):
        location.drop_ins.delete(begun.id)
    assert location.drop_ins.in_year("ashford", YEAR_2017_18) == ()
    assert location.drop_ins.undo_delete(begun.id) == begun
    assert location.drop_ins.get(begun.id) == begun
    with pytest.raises(NotFound):
        location.drop_ins.undo_delete(begun.id)


def test_a_drop_in_moves_to_its_right_day_with_its_visits(location: LocationWorkspace) -> None:
    begun = location.drop_ins.begin("ashford", date(2017, 7, 1))
    location.visits.log(visit_to(begun.id))
    moved = location.drop_ins.change(replace(begun, held_on=date(2017, 6, 30), mode="video"))
    assert location.drop_ins.in_year("ashford", YEAR_2016_17) == (moved,)
    assert location.visits.count_on(begun.id) == 1


def test_a_changed_drop_in_is_judged_like_a_new_one(location: LocationWorkspace) -> None:
    location.locations.add("dover", "Dover")
    elsewhere = location.agencies.add("dover", "Oasis")
    begun = location.drop_ins.begin("ashford", TODAY)
    with pytest.raises(RecordRefused):
        location.drop_ins.change(replace(begun, held_on=TODAY + timedelta(days=1)))
    with pytest.raises(RecordRefused):
        location.drop_ins.change(replace(begun, agencies=(elsewhere.id,)))
    with pytest.raises(NotAllowedInput):
        location.drop_ins.change(replace(begun, location_id="dover"))
    with pytest.raises(NotFound):
        location.drop_ins.change(replace(begun, id=uuid4()))
    assert location.drop_ins.get(begun.id) == begun


def test_the_agencies_present_are_those_named_last(location: LocationWorkspace) -> None:
    first, second, third = (
        location.agencies.add("ashford", name).id for name in ("Oasis", "Centra", "Mind")
    )
    begun = location.drop_ins.begin("ashford", TODAY, agencies=(first, second))
    location.drop_ins.change(replace(begun, agencies=(second, third)))
    assert location.drop_ins.get(begun.id).agencies == (second, third)


def test_the_last_agencies_are_those_of_the_drop_in_before(location: LocationWorkspace) -> None:
    first, second, gone = (
        location.agencies.add("ashford", name).id for name in ("Oasis", "Centra", "Mind")
    )
    location.drop_ins.begin("ashford", LAST_WEEK - timedelta(days=7), agencies=(first,))
    location.drop_ins.begin("ashford", LAST_WEEK, agencies=(second, gone))
    location.drop_ins.cancel("ashford", LAST_WEEK + timedelta(days=2), "Snow")
    location.agencies.set_active(gone, active=False)
    assert location.drop_ins.last_agencies("ashford", TODAY) == (second,)
    assert location.drop_ins.last_agencies("ashford", LAST_WEEK) == (first,)
    assert location.drop_ins.last_agencies("ashford", date(2017, 1, 1)) == ()


def test_no_drop_in_is_begun_before_one_that_was_recorded_as_held(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.drop_ins.begin("ashford", TODAY)
    calendar.day = TODAY - timedelta(days=1)
    with pytest.raises(ClockSetBack):
        location.drop_ins.begin("ashford", TODAY - timedelta(days=1))
    with pytest.raises(ClockSetBack):
        location.drop_ins.cancel("ashford", TODAY - timedelta(days=1), "Snow")


def test_a_location_that_is_not_there_has_no_drop_ins(location: LocationWorkspace) -> None:
    with pytest.raises(NotFound):
        location.drop_ins.begin("medway", TODAY)
