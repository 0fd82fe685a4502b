"""Drop-ins as they are stored."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from osslog.domain.location import Location
from osslog.domain.records import Agency, DropIn
from osslog.domain.reporting_year import ReportingYear
from osslog.storage import agencies, drop_ins, locations
from osslog.storage.cipher import BrokenConstraint, Connection
from osslog.storage.locations import LocationKeys
from osslog.storage.vault import Vault

MARCH_7 = date(2017, 3, 7)
YEAR = ReportingYear(2016)


@pytest.fixture
def connection(open_vault: Vault) -> Connection:
    """A vault with two locations."""
    for location_id in ("ashford", "dover"):
        location = Location(location_id, location_id.title())
        locations.add(open_vault.connection, location, LocationKeys.new())
    return open_vault.connection


def listed(connection: Connection, *names: str) -> tuple[UUID, ...]:
    """Put agencies on Ashford's list."""
    made = [Agency(uuid4(), name) for name in names]
    for agency in made:
        agencies.add(connection, "ashford", agency)
    return tuple(agency.id for agency in made)


def stored(connection: Connection, drop_in: DropIn) -> DropIn:
    """Store a drop-in."""
    drop_ins.add(connection, drop_in)
    return drop_in


def test_a_stored_drop_in_is_found_whole(connection: Connection) -> None:
    present = listed(connection, "Oasis", "Centra")
    held = stored(connection, DropIn(uuid4(), "ashford", MARCH_7, "video", agencies=present))
    cancelled = stored(
        connection, DropIn(uuid4(), "ashford", MARCH_7, cancelled_because="Snow, again")
    )
    assert drop_ins.find(connection, held.id) == held
    assert drop_ins.find(connection, cancelled.id) == cancelled
    assert drop_ins.find(connection, uuid4()) is None
    assert drop_ins.between(connection, "ashford", MARCH_7, MARCH_7) == (held, cancelled)


def test_a_change_replaces_all_but_the_location(connection: Connection) -> None:
    first, second = listed(connection, "Oasis", "Centra")
    drop_in = stored(connection, DropIn(uuid4(), "ashford", MARCH_7, agencies=(first,)))
    other = stored(connection, DropIn(uuid4(), "ashford", MARCH_7, agencies=(first,)))
    changed = replace(drop_in, held_on=date(2017, 3, 8), mode="telephone", agencies=(second,))
    drop_ins.change(connection, changed)
    assert drop_ins.find(connection, drop_in.id) == changed
    assert drop_ins.find(connection, other.id) == other


def test_a_deleted_drop_in_is_found_only_as_deleted(connection: Connection) -> None:
    present = listed(connection, "Oasis")
    drop_in = stored(connection, DropIn(uuid4(), "ashford", MARCH_7, agencies=present))
    drop_ins.set_deleted(connection, drop_in.id, deleted=True)
    assert drop_ins.find(connection, drop_in.id) is None
    assert drop_ins.find(connection, drop_in.id, deleted=True) == drop_in
    assert drop_ins.between(connection, "ashford", MARCH_7, MARCH_7) == ()
    assert drop_ins.days(connection, "ashford", MARCH_7, MARCH_7) == ()
    assert drop_ins.months(connection, "ashford") == ()
    assert drop_ins.active_agencies_before(connection, "ashford", date(2017, 3, 8)) == ()


def test_the_latest_drop_in_that_was_held_is_known(connection: Connection) -> None:
    assert drop_ins.latest_held(connection) is None
    stored(connection, DropIn(uuid4(), "dover", MARCH_7))
    stored(connection, DropIn(uuid4(), "ashford", date(2017, 3, 6)))
    stored(connection, DropIn(uuid4(), "ashford", date(2017, 3, 14), cancelled_because="Snow"))
    gone = stored(connection, DropIn(uuid4(), "ashford", date(2017, 3, 13)))
    drop_ins.set_deleted(connection, gone.id, deleted=True)
    assert drop_ins.latest_held(connection) == MARCH_7


def test_a_year_has_a_drop_in_where_one_was_held(connection: Connection) -> None:
    def any_held() -> bool:
        return drop_ins.any_held(connection, "ashford", YEAR)

    stored(connection, DropIn(uuid4(), "dover", MARCH_7))
    stored(connection, DropIn(uuid4(), "ashford", MARCH_7, cancelled_because="Snow"))
    for day in (date(2016, 6, 30), date(2017, 7, 1)):
        stored(connection, DropIn(uuid4(), "ashford", day))
    assert not any_held()
    last = stored(connection, DropIn(uuid4(), "ashford", date(2017, 6, 30)))
    assert any_held()
    drop_ins.set_deleted(connection, last.id, deleted=True)
    assert not any_held()


def test_the_days_of_a_location_come_once_each_in_order(connection: Connection) -> None:
    for day in (MARCH_7, date(2016, 2, 29), MARCH_7):
        stored(connection, DropIn(uuid4(), "ashford", day))
    stored(connection, DropIn(uuid4(), "dover", date(2017, 1, 1)))
    first, before = date(2016, 2, 29), date(2017, 3, 6)
    assert drop_ins.days(connection, "ashford", first, MARCH_7) == (first, MARCH_7)
    assert drop_ins.days(connection, "ashford", first, before) == (first,)
    assert drop_ins.months(connection, "ashford") == ("2016-02", "2017-03")


def test_a_drop_in_belongs_to_a_location_that_is_there(connection: Connection) -> None:
    with pytest.raises(BrokenConstraint):
        drop_ins.add(connection, DropIn(uuid4(), "medway", MARCH_7))
    with pytest.raises(BrokenConstraint):
        drop_ins.add(connection, DropIn(uuid4(), "ashford", MARCH_7, agencies=(uuid4(),)))
