"""The agencies that each location lists."""

from uuid import uuid4

import pytest

from osslog.errors import NotAllowedInput, NotFound
from osslog.services.location_workspace import LocationWorkspace


def test_agencies_come_by_name_and_those_no_longer_listed_last(
    location: LocationWorkspace,
) -> None:
    mind, centra, oasis = (
        location.agencies.add("ashford", name) for name in ("Mind", "Centra", "Oasis")
    )
    gone = location.agencies.set_active(centra.id, active=False)
    assert location.agencies.all("ashford") == (mind, oasis, gone)
    assert not gone.active


def test_the_same_name_again_is_the_same_agency_active_again(location: LocationWorkspace) -> None:
    first = location.agencies.add("ashford", "Kent Police")
    location.agencies.set_active(first.id, active=False)
    assert location.agencies.add("ashford", " KENT police\n") == first
    assert location.agencies.all("ashford") == (first,)


def test_each_location_has_its_own_list(location: LocationWorkspace) -> None:
    location.locations.add("dover", "Dover")
    ashford = location.agencies.add("ashford", "Oasis")
    dover = location.agencies.add("dover", "Oasis")
    assert ashford.id != dover.id
    assert location.agencies.all("ashford") == (ashford,)


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "Oa\u202esis", "Oa\u0007sis"])
def test_a_name_that_cannot_be_printed_is_refused(location: LocationWorkspace, name: str) -> None:
    with pytest.raises(NotAllowedInput):
        location.agencies.add("ashford", name)
    assert location.agencies.all("ashford") == ()


def test_an_agency_that_is_not_there_cannot_be_changed(location: LocationWorkspace) -> None:
    with pytest.raises(NotFound):
        location.agencies.set_active(uuid4(), active=True)
    with pytest.raises(NotFound):
        location.agencies.add("medway", "Oasis")
