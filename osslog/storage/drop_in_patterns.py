"""When each location expects its drop-ins, as it is stored."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from osslog.domain.drop_in_pattern import DropInPattern, Rhythm
from osslog.storage.cipher import Connection


def of_location(connection: Connection, location_id: str) -> tuple[DropInPattern, ...]:
    """A location's patterns, by their first day."""
    rows = connection.rows(
        """
        SELECT id, rhythm, first_day, last_day FROM drop_in_pattern
        WHERE location_id = ? ORDER BY first_day, key
        """,
        (location_id,),
    )
    return tuple(
        DropInPattern(
            UUID(bytes=id_),
            location_id,
            Rhythm(rhythm),
            date.fromisoformat(first_day),
            None if last_day is None else date.fromisoformat(last_day),
        )
        for id_, rhythm, first_day, last_day in rows
    )


def put(connection: Connection, location_id: str, patterns: Iterable[DropInPattern]) -> None:
    """Store a location's patterns in the place of those before."""
    connection.execute("DELETE FROM drop_in_pattern WHERE location_id = ?", (location_id,))
    connection.executemany(
        """
        INSERT INTO drop_in_pattern (id, location_id, rhythm, first_day, last_day)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
            (
                pattern.id.bytes,
                location_id,
                pattern.rhythm.value,
                pattern.first_day.isoformat(),
                None if pattern.last_day is None else pattern.last_day.isoformat(),
            )
            for pattern in patterns
        ],
    )
