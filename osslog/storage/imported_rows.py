"""Which rows of spreadsheets are in already, so that the same row never becomes two visits.

What tells a row and what it meant are kept as hashes; see `osslog.domain.visit_sheet`.
"""

from collections.abc import Iterable, Mapping

from osslog.domain.visit_sheet import SheetRow
from osslog.storage.cipher import Connection

_BETWEEN = "="


def contents(connection: Connection, location_id: str) -> Mapping[str, str]:
    """The content hash of each row that is in, by the row's identity."""
    rows = connection.rows(
        "SELECT row_identity FROM imported_row WHERE location_id = ?", (location_id,)
    )
    return dict(kept.split(_BETWEEN, 1) for (kept,) in rows)


def add(connection: Connection, location_id: str, rows: Iterable[tuple[SheetRow, int]]) -> None:
    """Remember rows, each with the integer key of the visit that it became."""
    connection.executemany(
        "INSERT INTO imported_row (location_id, row_identity, visit) VALUES (?, ?, ?)",
        [
            (location_id, f"{row.identity}{_BETWEEN}{row.content_hash}", visit)
            for row, visit in rows
        ],
    )
