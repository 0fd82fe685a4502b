import pytest

from osslog.errors import NotAllowedInput
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.preferences import FIRST_IDLE_MINUTES, IDLE_MINUTES
from osslog.storage import preferences
from osslog.storage.preferences import PreferenceName


def test_the_window_locks_after_ten_minutes_unless_somebody_chose(
    location: LocationWorkspace,
) -> None:
    assert location.preferences.idle_minutes() == FIRST_IDLE_MINUTES == 10
    location.preferences.set_idle_minutes(2)
    assert location.preferences.idle_minutes() == 2


def test_only_the_offered_minutes_can_be_chosen(location: LocationWorkspace) -> None:
    with pytest.raises(NotAllowedInput):
        location.preferences.set_idle_minutes(IDLE_MINUTES[-1] + 1)
    assert location.preferences.idle_minutes() == FIRST_IDLE_MINUTES


def test_minutes_that_this_osslog_does_not_offer_are_as_at_first(
    location: LocationWorkspace,
) -> None:
    with location.vault.transaction():
        preferences.keep(location.vault.connection, PreferenceName.IDLE_MINUTES, "never")
    assert location.preferences.idle_minutes() == FIRST_IDLE_MINUTES
