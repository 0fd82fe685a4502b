"""The diary of a location, read from a real vault."""

from datetime import date

import pytest

from osslog.domain.diary import EntryState
from osslog.domain.drop_in_pattern import Rhythm
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import NotAllowedInput
from osslog.services.location_workspace import LocationWorkspace
from tests.data.location_records import visit_to

YEAR = ReportingYear(2016)
TUESDAY = date(2017, 6, 6)


def test_the_diary_has_what_is_recorded_and_what_was_forgotten(
    location: LocationWorkspace,
) -> None:
    location.drop_in_plan.add("ashford", Rhythm.WEEKLY, TUESDAY)
    held = location.drop_ins.begin("ashford", TUESDAY)
    visits = [location.visits.log(visit_to(held.id)) for _ in range(3)]
    location.visits.delete(visits[0].id)
    location.visits.correct(visits[1].id, visit_to(held.id, "second"))
    cancelled = location.drop_ins.cancel("ashford", date(2017, 6, 20), "Training")
    gone = location.drop_ins.begin("ashford", date(2017, 6, 8))
    location.drop_ins.delete(gone.id)
    entries = location.diary.between("ashford", YEAR.first_day, YEAR.last_day)
    assert [(entry.day.day, entry.state, entry.visits) for entry in entries] == [
        (6, EntryState.HELD, 2),
        (13, EntryState.MISSING, 0),
        (20, EntryState.CANCELLED, 0),
        (27, EntryState.MISSING, 0),
    ]
    assert entries[0].drop_in == held
    assert entries[2].drop_in == cancelled
    assert location.diary.missing("ashford", YEAR) == (date(2017, 6, 13), date(2017, 6, 27))


def test_the_years_reach_from_the_first_drop_in_to_today(location: LocationWorkspace) -> None:
    assert [year.label for year in location.diary.years("ashford")] == ["2017/18"]
    location.drop_ins.begin("ashford", date(2015, 3, 3))
    location.drop_ins.cancel("ashford", date(2018, 7, 3), "Moving")
    assert [year.label for year in location.diary.years("ashford")] == [
        "2014/15",
        "2015/16",
        "2016/17",
        "2017/18",
        "2018/19",
    ]


def test_drop_ins_are_found_by_where_somebody_was_referred(location: LocationWorkspace) -> None:
    location.locations.add("dover", "Dover")
    held = location.drop_ins.begin("ashford", TUESDAY)
    other = location.drop_ins.begin("ashford", date(2017, 6, 13))
    elsewhere = location.drop_ins.begin("dover", TUESDAY)
    refuge = (("refuge", "referred"), ("refuge", "waiting"))
    location.visits.log(visit_to(held.id, referrals=refuge))
    location.visits.log(visit_to(held.id, referrals=(("refuge", "declined"),)))
    taken_back = location.visits.log(visit_to(other.id, referrals=refuge))
    location.visits.delete(taken_back.id)
    location.visits.log(visit_to(elsewhere.id, referrals=refuge))
    ends = (YEAR.first_day, YEAR.last_day)
    assert location.diary.referring_to("ashford", "refuge", *ends) == {held.id: 2}
    assert location.diary.referring_to("ashford", "marac", *ends) == {}
    with pytest.raises(NotAllowedInput):
        location.diary.referring_to("ashford", "narnia", *ends)
