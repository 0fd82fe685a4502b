"""Feedback posts as the vault knows them, and what a location's posts show."""

from datetime import date
from uuid import UUID

import msgspec

from osslog.domain.desk import Desk, DeskSetup
from osslog.storage.cipher import Connection, Row

_SELECT = """
SELECT id, location_id, name, public_key, takes_visits, is_own, file_issue, enrolled_on,
    withdrawn_on, told
FROM desk
"""


class _Setup(msgspec.Struct):
    """A setup as it is stored; what a later osslog adds is left alone."""

    languages: list[str]
    welcome: dict[str, str]
    needs_second_look: bool


def add(connection: Connection, desk: Desk) -> None:
    """Store a new post."""
    connection.execute(
        """
        INSERT INTO desk (
            id, location_id, name, public_key, takes_visits, is_own, file_issue, enrolled_on,
            withdrawn_on, told
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            desk.id.bytes,
            desk.location_id,
            desk.name,
            desk.public_key,
            desk.takes_visits,
            desk.is_own,
            desk.file_issue,
            desk.enrolled_on.isoformat(),
            None if desk.withdrawn_on is None else desk.withdrawn_on.isoformat(),
            desk.told,
        ),
    )


def change(connection: Connection, desk: Desk) -> None:
    """Store what can change of a post: name, visits, its last file, whether it is withdrawn."""
    connection.execute(
        """
        UPDATE desk SET name = ?, takes_visits = ?, is_own = ?, file_issue = ?, withdrawn_on = ?,
            told = ?
        WHERE id = ?
        """,
        (
            desk.name,
            desk.takes_visits,
            desk.is_own,
            desk.file_issue,
            None if desk.withdrawn_on is None else desk.withdrawn_on.isoformat(),
            desk.told,
            desk.id.bytes,
        ),
    )


def find(connection: Connection, desk_id: UUID) -> Desk | None:
    """The post with this id, or None."""
    row = connection.row(f"{_SELECT} WHERE id = ?", (desk_id.bytes,))
    return None if row is None else _desk(row)


def of_location(connection: Connection, location_id: str) -> tuple[Desk, ...]:
    """A location's posts in the order in which they were enrolled."""
    rows = connection.rows(f"{_SELECT} WHERE location_id = ? ORDER BY key", (location_id,))
    return tuple(_desk(row) for row in rows)


def setup(connection: Connection, location_id: str) -> DeskSetup:
    """What a location's posts show."""
    content = connection.value(
        "SELECT content FROM desk_setup WHERE location_id = ?", (location_id,)
    )
    if content is None:
        return DeskSetup()
    read = msgspec.json.decode(content, type=_Setup)
    return DeskSetup(tuple(read.languages), read.welcome, read.needs_second_look)


def keep_setup(connection: Connection, location_id: str, kept: DeskSetup) -> None:
    """Store what a location's posts show. Inside the caller's transaction."""
    content = msgspec.json.encode(
        _Setup(list(kept.languages), dict(kept.welcome), kept.needs_second_look)
    )
    connection.execute("DELETE FROM desk_setup WHERE location_id = ?", (location_id,))
    connection.execute(
        "INSERT INTO desk_setup (location_id, content) VALUES (?, ?)", (location_id, content)
    )


def _desk(row: Row) -> Desk:
    (
        id_,
        location_id,
        name,
        public_key,
        takes_visits,
        is_own,
        file_issue,
        enrolled_on,
        withdrawn_on,
        told,
    ) = row
    return Desk(
        UUID(bytes=id_),
        location_id,
        name,
        public_key,
        bool(takes_visits),
        bool(is_own),
        file_issue,
        date.fromisoformat(enrolled_on),
        None if withdrawn_on is None else date.fromisoformat(withdrawn_on),
        told,
    )
