"""What is half entered at each drop-in, so that a lock or a crash does not lose it."""

from uuid import UUID

import msgspec

from osslog.domain.visit_draft import HalfEntered
from osslog.storage.cipher import Connection


def keep(connection: Connection, drop_in_id: UUID, half_entered: HalfEntered) -> None:
    """Store this in the place of what was half entered at a drop-in; nothing takes it away.

    Inside the caller's transaction.
    """
    connection.execute(
        "DELETE FROM draft WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?)",
        (drop_in_id.bytes,),
    )
    if not half_entered.is_nothing:
        connection.execute(
            """
            INSERT INTO draft (drop_in, content)
            VALUES ((SELECT key FROM drop_in WHERE id = ?), ?)
            """,
            (drop_in_id.bytes, msgspec.json.encode(half_entered)),
        )


def find(connection: Connection, drop_in_id: UUID) -> HalfEntered:
    """What is half entered at a drop-in.

    Content that another osslog wrote in a form unknown to this one is nothing to go on with.
    """
    content = connection.value(
        "SELECT content FROM draft WHERE drop_in = (SELECT key FROM drop_in WHERE id = ?)",
        (drop_in_id.bytes,),
    )
    if content is None:
        return HalfEntered()
    try:
        return msgspec.json.decode(content, type=HalfEntered)
    except msgspec.MsgspecError:
        return HalfEntered()


def drop_ins_with_any(connection: Connection, location_id: str) -> tuple[UUID, ...]:
    """The location's drop-ins at which something is half entered, the latest day first."""
    rows = connection.rows(
        """
        SELECT drop_in.id FROM draft JOIN drop_in ON drop_in.key = draft.drop_in
        WHERE drop_in.location_id = ? AND drop_in.deleted = 0
            AND drop_in.cancelled_because IS NULL
        ORDER BY drop_in.held_on DESC, drop_in.key DESC
        """,
        (location_id,),
    )
    return tuple(UUID(bytes=id_) for (id_,) in rows)
