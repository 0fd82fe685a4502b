"""When a location expects its drop-ins: set, changed, ended, asked about."""

from datetime import date
from uuid import uuid4

import pytest

from osslog.domain.drop_in_pattern import DropInPattern, Rhythm
from osslog.errors import NotAllowedInput, NotFound
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.record_refused import RecordRefused

TUESDAY = date(2017, 7, 4)
WEDNESDAY = date(2017, 9, 6)


def test_a_day_is_expected_from_the_pattern_that_was_set(location: LocationWorkspace) -> None:
    assert not location.drop_in_plan.is_expected("ashford", TUESDAY)
    (kept,) = location.drop_in_plan.add("ashford", Rhythm.FORTNIGHTLY, TUESDAY)
    assert (kept.rhythm, kept.first_day, kept.last_day) == (Rhythm.FORTNIGHTLY, TUESDAY, None)
    assert location.drop_in_plan.is_expected("ashford", date(2017, 7, 18))
    assert not location.drop_in_plan.is_expected("ashford", date(2017, 7, 11))
    assert location.drop_in_plan.expected("ashford", date(2017, 7, 1), date(2017, 7, 31)) == (
        TUESDAY,
        date(2017, 7, 18),
    )


def test_a_change_holds_from_its_day_and_leaves_the_days_before(
    location: LocationWorkspace,
) -> None:
    plan = location.drop_in_plan
    (weekly,) = plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    before, after = plan.change("ashford", weekly.id, Rhythm.FORTNIGHTLY, WEDNESDAY)
    assert (before.id, before.last_day) == (weekly.id, date(2017, 9, 5))
    assert (after.rhythm, after.first_day) == (Rhythm.FORTNIGHTLY, WEDNESDAY)
    assert plan.expected("ashford", date(2017, 8, 29), date(2017, 9, 20)) == (
        date(2017, 8, 29),
        date(2017, 9, 5),
        WEDNESDAY,
        date(2017, 9, 20),
    )


def test_a_change_from_the_first_day_on_leaves_one_pattern(location: LocationWorkspace) -> None:
    plan = location.drop_in_plan
    (weekly,) = plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    (monthly,) = plan.change("ashford", weekly.id, Rhythm.MONTHLY, TUESDAY)
    assert monthly.rhythm is Rhythm.MONTHLY


def test_a_change_does_not_lengthen_what_had_ended(location: LocationWorkspace) -> None:
    plan = location.drop_in_plan
    (weekly,) = plan.add("ashford", Rhythm.WEEKLY, TUESDAY, date(2017, 8, 1))
    before, _after = plan.change("ashford", weekly.id, Rhythm.WEEKLY, WEDNESDAY)
    assert before.last_day == date(2017, 8, 1)


def test_an_ended_pattern_expects_nothing_more(location: LocationWorkspace) -> None:
    plan = location.drop_in_plan
    (weekly,) = plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    (until,) = plan.end("ashford", weekly.id, date(2017, 7, 11))
    assert until.last_day == date(2017, 7, 11)
    assert not plan.is_expected("ashford", date(2017, 7, 18))
    assert plan.end("ashford", weekly.id, date(2017, 7, 3)) == ()


def test_what_was_there_before_can_be_put_back(location: LocationWorkspace) -> None:
    plan = location.drop_in_plan
    before = plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    plan.end("ashford", before[0].id, TUESDAY)
    assert plan.put_back("ashford", before) == before
    assert plan.patterns("ashford") == before


def test_a_pattern_that_makes_no_sense_is_refused_and_nothing_changes(
    location: LocationWorkspace,
) -> None:
    plan = location.drop_in_plan
    before = plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    with pytest.raises(RecordRefused):
        plan.add("ashford", Rhythm.WEEKLY, date(2071, 7, 4))
    with pytest.raises(RecordRefused):
        plan.change("ashford", before[0].id, Rhythm.MONTHLY, date(2017, 8, 29))
    with pytest.raises(NotAllowedInput, match="already"):
        plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    with pytest.raises(NotFound):
        plan.end("ashford", uuid4(), TUESDAY)
    with pytest.raises(NotFound):
        plan.add("nowhere", Rhythm.WEEKLY, TUESDAY)
    with pytest.raises(NotAllowedInput):
        plan.put_back("ashford", [DropInPattern(uuid4(), "dover", Rhythm.WEEKLY, TUESDAY)])
    assert plan.patterns("ashford") == before


def test_locations_expect_apart_from_each_other(location: LocationWorkspace) -> None:
    location.locations.add("dover", "Dover")
    location.drop_in_plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    assert not location.drop_in_plan.is_expected("dover", TUESDAY)
