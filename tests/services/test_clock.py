"""The computer's date, and whether it can be believed."""

from datetime import date, timedelta

import pytest

from osslog.errors import ClockSetBack
from osslog.services.clock import believable_today
from osslog.services.location_workspace import LocationWorkspace
from tests.data.location_records import Calendar

TODAY = date(2017, 7, 14)
YESTERDAY = TODAY - timedelta(days=1)


def test_today_is_believed_after_what_was_recorded(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    for day in (TODAY, TODAY + timedelta(days=1)):
        calendar.day = day
        assert believable_today(location.vault.connection, calendar) == day


def test_a_day_before_the_last_unlocking_is_not_believed(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    calendar.day = YESTERDAY
    with pytest.raises(ClockSetBack, match="13/07/2017, but the vault has an entry of 14/07/2017"):
        believable_today(location.vault.connection, calendar)


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
