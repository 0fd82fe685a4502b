"""The computer's date, and whether it can be believed."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from osslog.domain.records import Visit
from osslog.errors import ClockSetBack
from osslog.services.clock import FAR_AHEAD, DateDoubt, believable_today
from osslog.services.location_workspace import LocationWorkspace
from tests.data.location_records import Calendar
from tests.services.conftest import unlock_location

TODAY = date(2017, 7, 14)
YESTERDAY = TODAY - timedelta(days=1)


def test_today_is_believed_after_what_was_recorded(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    for day in (TODAY, TODAY + timedelta(days=1)):
        calendar.day = day
        assert believable_today(location.vault.connection, calendar) == day


def test_a_day_before_the_last_act_is_not_believed(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.locations.add("dover", "Dover")
    calendar.day = YESTERDAY
    with pytest.raises(ClockSetBack, match="13/07/2017, but the vault has an entry of 14/07/2017"):
        believable_today(location.vault.connection, calendar)


def test_a_morning_with_the_clock_a_year_ahead_does_not_close_the_vault_for_a_year(
    location: LocationWorkspace, calendar: Calendar, tmp_path: Path
) -> None:
    folder = location.folder
    location.close()
    calendar.day = TODAY + timedelta(days=365)
    ahead = unlock_location(folder, calendar)
    ahead.backups.write(tmp_path)
    mistaken = ahead.drop_ins.begin("ashford", calendar.day)
    ahead.close()
    calendar.day = TODAY
    mended = unlock_location(folder, calendar)
    with closing(mended), pytest.raises(ClockSetBack):
        mended.drop_ins.begin("ashford", TODAY)
    with closing(unlock_location(folder, calendar)) as mended:
        mended.drop_ins.change(replace(mistaken, held_on=TODAY))
        visit = Visit(uuid4(), mistaken.id, "first")
        assert mended.visits.log(visit) == visit


def test_a_day_before_a_drop_in_of_any_location_is_not_believed(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.locations.add("dover", "Dover")
    location.drop_ins.begin("ashford", YESTERDAY)
    calendar.day = TODAY + timedelta(days=7)
    location.drop_ins.begin("dover", calendar.day)
    calendar.day = TODAY + timedelta(days=6)
    with pytest.raises(ClockSetBack):
        believable_today(location.vault.connection, calendar)


def test_a_drop_in_cancelled_ahead_or_deleted_says_nothing_about_today(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.drop_ins.cancel("ashford", TODAY + timedelta(days=30), "Library closed")
    calendar.day = TODAY + timedelta(days=7)
    mistaken = location.drop_ins.begin("ashford", calendar.day)
    location.drop_ins.delete(mistaken.id)
    calendar.day = TODAY
    assert believable_today(location.vault.connection, calendar) == TODAY


def test_a_day_within_weeks_of_the_last_drop_in_is_not_asked_about(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.drop_ins.begin("ashford", TODAY)
    for day in (TODAY, TODAY + FAR_AHEAD):
        calendar.day = day
        assert location.doubt_about_today() is None


def test_a_clock_a_year_ahead_of_the_last_drop_in_is_asked_about(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.drop_ins.begin("ashford", TODAY)
    calendar.day = TODAY + FAR_AHEAD + timedelta(days=1)
    doubt = location.doubt_about_today()
    assert doubt == DateDoubt(calendar.day, TODAY)
    assert doubt is not None
    assert not doubt.is_set_back


def test_a_clock_set_back_is_asked_about(location: LocationWorkspace, calendar: Calendar) -> None:
    location.drop_ins.begin("ashford", TODAY)
    calendar.day = YESTERDAY
    doubt = location.doubt_about_today()
    assert doubt == DateDoubt(YESTERDAY, TODAY)
    assert doubt is not None
    assert doubt.is_set_back


def test_a_vault_that_held_no_drop_in_asks_about_a_year_and_not_about_a_summer(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    calendar.day = date(2015, 10, 1)
    assert location.doubt_about_today() is None
    calendar.day = date(2016, 7, 2)
    assert location.doubt_about_today() == DateDoubt(calendar.day, date(2015, 7, 1))
