"""The summaries that the county accepted, import by import.

`figures` are the bytes of a file's `summary.json`: they were judged before they came here.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from osslog.domain.import_batch import LocationYear, ReceivedSummary
from osslog.storage.cipher import Connection


@dataclass(frozen=True, slots=True)
class AcceptedFile:
    """An accepted file with its bytes."""

    summary: ReceivedSummary
    figures: bytes = field(repr=False)
    file: bytes = field(repr=False)


def add_batch(connection: Connection, imported_on: date) -> int:
    """Begin an import; returns its number."""
    return connection.execute(
        "INSERT INTO import_batch (imported_on) VALUES (?)", (imported_on.isoformat(),)
    ).last_row_id


def add(connection: Connection, batch: int, accepted: AcceptedFile) -> None:
    """Keep one accepted file."""
    summary = accepted.summary
    connection.execute(
        """
        INSERT INTO received_summary
            (batch, location_id, year, revision, manifest_hash, figures, file)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        (
            batch,
            summary.location_id,
            summary.year,
            summary.revision,
            summary.manifest_hash,
            accepted.figures,
            accepted.file,
        ),
    )


def is_undone(connection: Connection, batch: int) -> bool | None:
    """Whether an import was undone, or None where there is no such import."""
    undone = connection.value("SELECT undone FROM import_batch WHERE key = ?", (batch,))
    return None if undone is None else bool(undone)


def undo(connection: Connection, batch: int) -> None:
    """Let an import count for nothing; what it brought stays known."""
    connection.execute("UPDATE import_batch SET undone = 1 WHERE key = ?", (batch,))


def ever_received(
    connection: Connection, places: set[LocationYear]
) -> dict[LocationYear, list[ReceivedSummary]]:
    """All that was ever accepted for these locations and years, the undone included."""
    return {
        place: [
            ReceivedSummary(*place, revision, manifest_hash, bool(undone))
            for revision, manifest_hash, undone in connection.rows(
                """
                SELECT revision, manifest_hash, undone
                FROM received_summary JOIN import_batch ON import_batch.key = batch
                WHERE location_id = ? AND year = ? ORDER BY received_summary.key
                """,
                place,
            )
        ]
        for place in places
    }


def by_batch(connection: Connection) -> dict[int, list[ReceivedSummary]]:
    """All that was ever accepted, in the order in which each import brought it."""
    found: defaultdict[int, list[ReceivedSummary]] = defaultdict(list)
    for batch, location_id, year, revision, manifest_hash, undone in connection.rows(
        """
        SELECT batch, location_id, year, revision, manifest_hash, undone
        FROM received_summary JOIN import_batch ON import_batch.key = batch
        ORDER BY received_summary.key
        """
    ):
        found[batch].append(
            ReceivedSummary(location_id, year, revision, manifest_hash, bool(undone))
        )
    return dict(found)


def batches(connection: Connection) -> tuple[tuple[int, date, bool], ...]:
    """Each import's number, day, and whether it was undone, the newest first."""
    rows = connection.rows("SELECT key, imported_on, undone FROM import_batch ORDER BY key DESC")
    return tuple((key, date.fromisoformat(day), bool(undone)) for key, day, undone in rows)


def current_figures(connection: Connection, year: str) -> dict[str, bytes]:
    """The figures that count for a year, by location id: the highest revision not undone."""
    rows = connection.rows(
        """
        SELECT location_id, figures, max(revision)
        FROM received_summary JOIN import_batch ON import_batch.key = batch
        WHERE year = ? AND undone = 0 GROUP BY location_id
        """,
        (year,),
    )
    return {location_id: figures for location_id, figures, _ in rows}


def years(connection: Connection) -> tuple[str, ...]:
    """The years that any counting summary is of, the latest first."""
    rows = connection.rows(
        """
        SELECT DISTINCT year FROM received_summary JOIN import_batch ON import_batch.key = batch
        WHERE undone = 0 ORDER BY year DESC
        """
    )
    return tuple(year for (year,) in rows)
