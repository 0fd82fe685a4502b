"""Sealed entries that were merged or set aside, apart from the feedback and visits they became."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from osslog.domain.sealed_entry import EntryFault
from osslog.storage.cipher import Connection


@dataclass(frozen=True, slots=True)
class MergedEntry:
    """What is kept of an entry: its id, where it stood in its post's order, and three hashes.

    `content_hash` is of what was signed, `file_hash` of the sealed file, `previous_hash` of the
    file that the post wrote before.
    """

    id: UUID
    desk_id: UUID
    sequence: int
    content_hash: bytes
    file_hash: bytes
    previous_hash: bytes


@dataclass(frozen=True, slots=True)
class QuarantinedEntry:
    """An entry that was not accepted.

    `location_id` is None, and `content` empty, where no key of the vault opens it: then the file
    stays where it was found, because it may be meant for somebody else. Any other is kept here as
    it came.
    """

    file_hash: bytes
    location_id: str | None
    reason: EntryFault
    noted_on: date
    content: bytes = field(repr=False)


def add(connection: Connection, merged: MergedEntry) -> None:
    """Store that an entry was merged. Inside the caller's transaction."""
    connection.execute(
        """
        INSERT INTO merged_entry (id, desk, sequence, content_hash, file_hash, previous_hash)
        VALUES (?, (SELECT key FROM desk WHERE id = ?), ?, ?, ?, ?)
        """,
        (
            merged.id.bytes,
            merged.desk_id.bytes,
            merged.sequence,
            merged.content_hash,
            merged.file_hash,
            merged.previous_hash,
        ),
    )


def content_hash_of(connection: Connection, entry_id: UUID) -> bytes | None:
    """The hash of what a merged entry said, or None where no entry of this id was merged."""
    found = connection.value(
        "SELECT content_hash FROM merged_entry WHERE id = ?", (entry_id.bytes,)
    )
    return None if found is None else bytes(found)


def of_desk(connection: Connection, desk_id: UUID) -> tuple[MergedEntry, ...]:
    """The merged entries of a post in its order."""
    rows = connection.rows(
        """
        SELECT merged_entry.id, desk.id, sequence, content_hash, file_hash, previous_hash
        FROM merged_entry JOIN desk ON desk.key = merged_entry.desk
        WHERE desk.id = ? ORDER BY sequence, merged_entry.id
        """,
        (desk_id.bytes,),
    )
    return tuple(
        MergedEntry(UUID(bytes=id_), UUID(bytes=desk), sequence, content, file, previous)
        for id_, desk, sequence, content, file, previous in rows
    )


def set_aside(connection: Connection, entry: QuarantinedEntry) -> None:
    """Keep an entry that was not accepted; one that is there gets its newest reason.

    Content that is kept stays, and is added where there was none.
    """
    connection.execute(
        """
        INSERT INTO quarantined_entry (file_hash, location_id, reason, noted_on, content)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (file_hash) DO UPDATE SET
            location_id = excluded.location_id,
            reason = excluded.reason,
            content = CASE length(excluded.content) WHEN 0 THEN content ELSE excluded.content END
        """,
        (
            entry.file_hash,
            entry.location_id,
            entry.reason.value,
            entry.noted_on.isoformat(),
            entry.content,
        ),
    )


def quarantined(connection: Connection) -> tuple[QuarantinedEntry, ...]:
    """All entries that are set aside, the oldest day first."""
    rows = connection.rows(
        """
        SELECT file_hash, location_id, reason, noted_on, content FROM quarantined_entry
        ORDER BY noted_on, file_hash
        """
    )
    return tuple(
        QuarantinedEntry(
            file_hash, location_id, EntryFault(reason), date.fromisoformat(noted_on), content
        )
        for file_hash, location_id, reason, noted_on, content in rows
    )


def discard(connection: Connection, file_hash: bytes) -> None:
    """Keep an entry that was set aside no longer."""
    connection.execute("DELETE FROM quarantined_entry WHERE file_hash = ?", (file_hash,))
