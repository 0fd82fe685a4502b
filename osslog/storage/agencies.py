"""The agencies of each location as they are stored."""

from uuid import UUID

from osslog.domain.records import Agency
from osslog.storage.cipher import Connection


def add(connection: Connection, location_id: str, agency: Agency) -> None:
    """Add an agency to a location's list."""
    connection.execute(
        "INSERT INTO agency (id, location_id, name, active) VALUES (?, ?, ?, ?)",
        (agency.id.bytes, location_id, agency.name, agency.active),
    )


def of_location(connection: Connection, location_id: str) -> tuple[Agency, ...]:
    """Every agency of a location: the active ones first, each part by name."""
    rows = connection.rows(
        "SELECT id, name, active FROM agency WHERE location_id = ? ORDER BY active DESC, name",
        (location_id,),
    )
    return tuple(Agency(UUID(bytes=id_), name, bool(active)) for id_, name, active in rows)


def ids_of_location(connection: Connection, location_id: str) -> frozenset[UUID]:
    """The ids of every agency of a location, the inactive ones included."""
    rows = connection.rows("SELECT id FROM agency WHERE location_id = ?", (location_id,))
    return frozenset(UUID(bytes=id_) for (id_,) in rows)


def find(connection: Connection, agency_id: UUID) -> Agency | None:
    """One agency, or None."""
    row = connection.row("SELECT name, active FROM agency WHERE id = ?", (agency_id.bytes,))
    return None if row is None else Agency(agency_id, row[0], bool(row[1]))


def set_active(connection: Connection, agency_id: UUID, *, active: bool) -> None:
    """Offer the agency for new drop-ins, or no longer."""
    connection.execute("UPDATE agency SET active = ? WHERE id = ?", (active, agency_id.bytes))
