"""A location vault that is open."""

from osslog.services.agencies import Agencies
from osslog.services.backups import Backups
from osslog.services.drop_ins import DropIns
from osslog.services.feedback import FeedbackForms
from osslog.services.keys import Keys
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.locations import Locations
from osslog.services.visit_import import VisitImport
from osslog.services.visits import Visits
from osslog.services.year import YearEnd


def test_every_part_of_the_workspace_is_there(location: LocationWorkspace) -> None:
    assert isinstance(location.locations, Locations)
    assert isinstance(location.agencies, Agencies)
    assert isinstance(location.drop_ins, DropIns)
    assert isinstance(location.visits, Visits)
    assert isinstance(location.feedback, FeedbackForms)
    assert isinstance(location.year, YearEnd)
    assert isinstance(location.imports, VisitImport)
    assert isinstance(location.keys, Keys)
    assert isinstance(location.backups, Backups)


def test_it_shows_nothing_of_itself_when_it_is_printed(location: LocationWorkspace) -> None:
    assert repr(location) == "LocationWorkspace()"
