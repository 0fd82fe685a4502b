"""Drop-ins as they are stored, with the agencies that were present."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from osslog.domain.records import DropIn
from osslog.domain.reporting_year import ReportingYear
from osslog.storage.cipher import Connection, Row


def add(connection: Connection, drop_in: DropIn) -> None:
    """Store a new drop-in."""
    connection.execute(
        """
        INSERT INTO drop_in (id, location_id, held_on, mode, cancelled_because)
        VALUES (?, ?, ?, ?, ?)
        """,
        (
            drop_in.id.bytes,
            drop_in.location_id,
            drop_in.held_on.isoformat(),
            drop_in.mode,
            drop_in.cancelled_because,
        ),
    )
    _add_agencies(connection, drop_in)


def change(connection: Connection, drop_in: DropIn) -> None:
    """Store what `drop_in` says in the place of what was there; its location stays."""
    connection.execute(
        "UPDATE drop_in SET held_on = ?, mode = ?, cancelled_because = ? WHERE id = ?",
        (
            drop_in.held_on.isoformat(),
            drop_in.mode,
            drop_in.cancelled_because,
            drop_in.id.bytes,
        ),
    )
    connection.execute(
        "DELETE FROM agency_presence WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?)",
        (drop_in.id.bytes,),
    )
    _add_agencies(connection, drop_in)


def set_deleted(connection: Connection, drop_in_id: UUID, *, deleted: bool) -> None:
    """Mark a drop-in as deleted, or take the mark away."""
    connection.execute("UPDATE drop_in SET deleted = ? WHERE id = ?", (deleted, drop_in_id.bytes))


def find(connection: Connection, drop_in_id: UUID, *, deleted: bool = False) -> DropIn | None:
    """The drop-in with this id, or None; with `deleted` only where it is marked as deleted."""
    row = connection.row(
        """
        SELECT key, id, location_id, held_on, mode, cancelled_because
        FROM drop_in WHERE id = ? AND deleted = ?
        """,
        (drop_in_id.bytes, deleted),
    )
    if row is None:
        return None
    present = connection.rows(
        """
        SELECT agency.id FROM agency_presence
        JOIN agency ON agency.key = agency_presence.agency
        WHERE agency_presence.drop_in = ? ORDER BY agency.key
        """,
        (row[0],),
    )
    return _drop_in(row, tuple(UUID(bytes=id_) for (id_,) in present))


def between(
    connection: Connection, location_id: str, first: date, last: date
) -> tuple[DropIn, ...]:
    """A location's drop-ins from `first` to `last`, both included, by day; no deleted ones."""
    days = (location_id, first.isoformat(), last.isoformat())
    present = defaultdict(list)
    for key, agency in connection.execute(
        """
        SELECT agency_presence.drop_in, agency.id FROM drop_in
        JOIN agency_presence ON agency_presence.drop_in = drop_in.key
        JOIN agency ON agency.key = agency_presence.agency
        WHERE drop_in.location_id = ? AND drop_in.held_on BETWEEN ? AND ? AND drop_in.deleted = 0
        ORDER BY agency.key
        """,
        days,
    ):
        present[key].append(UUID(bytes=agency))
    rows = connection.rows(
        """
        SELECT key, id, location_id, held_on, mode, cancelled_because FROM drop_in
        WHERE location_id = ? AND held_on BETWEEN ? AND ? AND deleted = 0
        ORDER BY held_on, key
        """,
        days,
    )
    return tuple(_drop_in(row, tuple(present[row[0]])) for row in rows)


def visits_between(
    connection: Connection, location_id: str, first: date, last: date
) -> Mapping[UUID, int]:
    """How many visits count at each of a location's drop-ins of these days that has any."""
    rows = connection.rows(
        """
        SELECT drop_in.id, count(*)
        FROM drop_in CROSS JOIN visit ON visit.drop_in = drop_in.key
            AND visit.superseded_by IS NULL AND visit.deleted = 0
        WHERE drop_in.location_id = ? AND drop_in.held_on BETWEEN ? AND ? AND drop_in.deleted = 0
        GROUP BY drop_in.key
        """,
        (location_id, first.isoformat(), last.isoformat()),
    )
    return {UUID(bytes=id_): count for id_, count in rows}


def referring_between(
    connection: Connection, location_id: str, destination: str, first: date, last: date
) -> Mapping[UUID, int]:
    """The drop-ins of these days with visits that were referred somewhere, and how many."""
    rows = connection.rows(
        """
        SELECT drop_in.id, count(DISTINCT visit.key)
        FROM drop_in CROSS JOIN visit ON visit.drop_in = drop_in.key
            AND visit.superseded_by IS NULL AND visit.deleted = 0
        CROSS JOIN referral ON referral.visit = visit.key AND referral.destination = ?
        WHERE drop_in.location_id = ? AND drop_in.held_on BETWEEN ? AND ? AND drop_in.deleted = 0
        GROUP BY drop_in.key
        """,
        (destination, location_id, first.isoformat(), last.isoformat()),
    )
    return {UUID(bytes=id_): count for id_, count in rows}


def first_and_last_day(connection: Connection, location_id: str) -> tuple[date, date] | None:
    """The days of a location's first and last drop-in, held or cancelled, or None."""
    # One step into the index for each end.
    row = connection.row(
        """
        SELECT
            (SELECT held_on FROM drop_in WHERE location_id = :location AND deleted = 0
             ORDER BY held_on LIMIT 1),
            (SELECT held_on FROM drop_in WHERE location_id = :location AND deleted = 0
             ORDER BY held_on DESC LIMIT 1)
        """,
        {"location": location_id},
    )
    if row is None or row[0] is None:
        return None
    return date.fromisoformat(row[0]), date.fromisoformat(row[1])


def active_agencies_before(connection: Connection, location_id: str, day: date) -> tuple[UUID, ...]:
    """The agencies at the last drop-in held before `day` that the location still lists."""
    rows = connection.rows(
        """
        SELECT agency.id FROM agency_presence
        JOIN agency ON agency.key = agency_presence.agency
        WHERE agency.active = 1 AND agency_presence.drop_in = (
            SELECT key FROM drop_in
            WHERE location_id = ? AND held_on < ? AND deleted = 0 AND cancelled_because IS NULL
            ORDER BY held_on DESC, key DESC LIMIT 1
        )
        ORDER BY agency.key
        """,
        (location_id, day.isoformat()),
    )
    return tuple(UUID(bytes=id_) for (id_,) in rows)


def latest_held(connection: Connection) -> date | None:
    """The last day on which any location of the vault held a drop-in, or None."""
    # One step into the index for each location, so that it costs next to nothing at each visit.
    latest = connection.value(
        """
        SELECT max((
            SELECT held_on FROM drop_in
            WHERE location_id = location.id AND deleted = 0 AND cancelled_because IS NULL
            ORDER BY held_on DESC LIMIT 1
        )) FROM location
        """
    )
    return None if latest is None else date.fromisoformat(latest)


def any_held(connection: Connection, location_id: str, year: ReportingYear) -> bool:
    """Whether the vault has a drop-in that the location held in `year`."""
    held = connection.value(
        """
        SELECT 1 FROM drop_in
        WHERE location_id = ? AND held_on BETWEEN ? AND ? AND deleted = 0
            AND cancelled_because IS NULL
        LIMIT 1
        """,
        (location_id, year.first_day.isoformat(), year.last_day.isoformat()),
    )
    return held is not None


def days(connection: Connection, location_id: str, first: date, last: date) -> tuple[date, ...]:
    """Each day from `first` to `last` with a drop-in, held or cancelled, in order."""
    rows = connection.rows(
        """
        SELECT DISTINCT held_on FROM drop_in
        WHERE location_id = ? AND held_on BETWEEN ? AND ? AND deleted = 0 ORDER BY 1
        """,
        (location_id, first.isoformat(), last.isoformat()),
    )
    return tuple(date.fromisoformat(day) for (day,) in rows)


def months(connection: Connection, location_id: str) -> tuple[str, ...]:
    """Each month, "2016-09", for which the location has a drop-in, held or cancelled, in order."""
    rows = connection.rows(
        """
        SELECT DISTINCT substr(held_on, 1, 7) FROM drop_in
        WHERE location_id = ? AND deleted = 0 ORDER BY 1
        """,
        (location_id,),
    )
    return tuple(month for (month,) in rows)


def _add_agencies(connection: Connection, drop_in: DropIn) -> None:
    connection.executemany(
        """
        INSERT INTO agency_presence (drop_in, agency)
        VALUES ((SELECT key FROM drop_in WHERE id = ?), (SELECT key FROM agency WHERE id = ?))
        """,
        [(drop_in.id.bytes, agency.bytes) for agency in drop_in.agencies],
    )


def _drop_in(row: Row, agencies: tuple[UUID, ...]) -> DropIn:
    _, id_, location_id, held_on, mode, cancelled_because = row
    return DropIn(
        UUID(bytes=id_),
        location_id,
        date.fromisoformat(held_on),
        mode,
        cancelled_because,
        agencies,
    )
