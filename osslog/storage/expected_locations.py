"""The locations that the county expects summaries from, in its order, with their names."""

from datetime import date

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.location import LocationName
from osslog.storage.cipher import Connection

_FROM_THE_BEGINNING = ""


def add(connection: Connection, location_id: str, name: str) -> None:
    """Expect a location, after those that are expected already, under a name from the first."""
    connection.execute(
        """
        INSERT INTO expected_location (location_id, position)
        VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM expected_location))
        """,
        (location_id,),
    )
    name_from(connection, location_id, name, None)


def all_expected(connection: Connection) -> tuple[ExpectedLocation, ...]:
    """Every expected location in the county's order, each with its names by their first day."""
    return tuple(
        ExpectedLocation(location_id, names(connection, location_id))
        for (location_id,) in connection.rows(
            "SELECT location_id FROM expected_location ORDER BY position"
        )
    )


def names(connection: Connection, location_id: str) -> tuple[LocationName, ...]:
    """The names of a location by the first day of each."""
    return tuple(
        LocationName(name, date.fromisoformat(since) if since else None)
        for since, name in connection.rows(
            "SELECT since, name FROM location_name WHERE location_id = ? ORDER BY since",
            (location_id,),
        )
    )


def exists(connection: Connection, location_id: str) -> bool:
    """Whether the county expects this location."""
    return bool(
        connection.value("SELECT 1 FROM expected_location WHERE location_id = ?", (location_id,))
    )


def name_from(connection: Connection, location_id: str, name: str, since: date | None) -> None:
    """Let the location bear `name` from a day on, or from the beginning.

    A name that began on the same day is replaced.
    """
    connection.execute(
        """
        INSERT INTO location_name (location_id, since, name) VALUES (?, ?, ?)
        ON CONFLICT (location_id, since) DO UPDATE SET name = excluded.name
        """,
        (location_id, since.isoformat() if since else _FROM_THE_BEGINNING, name),
    )
