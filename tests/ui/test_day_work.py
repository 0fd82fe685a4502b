"""What the day's page asks of the vault."""

from datetime import timedelta

from osslog.domain.drop_in_pattern import Rhythm
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.day_work import DropInChoice, begin_drop_in, change_drop_in, read_day, read_locations
from tests.ui.made_up import LOCATION_ID, TODAY


def test_of_several_locations_the_one_of_today_is_offered(workspace: LocationWorkspace) -> None:
    workspace.locations.add("dover", "Dover")
    workspace.locations.add("thanet", "Thanet")
    assert read_locations(workspace)[1] == 0
    workspace.drop_in_plan.add("dover", Rhythm.WEEKLY, TODAY)
    locations, place = read_locations(workspace)
    assert locations[place].id == "dover"
    workspace.drop_ins.cancel(LOCATION_ID, TODAY, "Library closed")
    assert read_locations(workspace)[1] == place
    workspace.drop_ins.begin("thanet", TODAY)
    assert locations[read_locations(workspace)[1]].id == "thanet"


def test_new_agencies_are_listed_before_the_drop_in_is_opened(
    workspace: LocationWorkspace,
) -> None:
    listed = workspace.agencies.add(LOCATION_ID, "Mind")
    choice = DropInChoice("video", (listed.id,), ("Centra", "mind"))
    drop_in = begin_drop_in(workspace, LOCATION_ID, TODAY, choice)
    names = {agency.id: agency.name for agency in workspace.agencies.all(LOCATION_ID)}
    assert [names[agency] for agency in drop_in.agencies] == ["Mind", "Centra"]
    changed = change_drop_in(workspace, drop_in.id, DropInChoice("telephone", ()))
    assert (changed.mode, changed.agencies) == ("telephone", ())
    assert workspace.drop_ins.get(drop_in.id) == changed


def test_the_day_knows_what_is_expected_and_what_was_cancelled(
    workspace: LocationWorkspace,
) -> None:
    assert read_day(workspace, LOCATION_ID).expected is None
    workspace.drop_in_plan.add(LOCATION_ID, Rhythm.FORTNIGHTLY, TODAY)
    expected = read_day(workspace, LOCATION_ID).expected
    assert expected is not None
    assert (expected.is_today, expected.next_day) == (True, TODAY + timedelta(days=14))
    workspace.drop_ins.cancel(LOCATION_ID, TODAY, "Flood")
    assert read_day(workspace, LOCATION_ID).cancelled_because == "Flood"
    workspace.drop_ins.begin(LOCATION_ID, TODAY)
    content = read_day(workspace, LOCATION_ID)
    assert content.cancelled_because is None
    assert len(content.held) == 1
