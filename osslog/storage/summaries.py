"""The annual summaries that a location has written: each revision's bytes, kept for good."""

from dataclasses import dataclass, field
from datetime import date

from osslog.domain.reporting_year import ReportingYear
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection, Row


@dataclass(frozen=True, slots=True)
class KeptSummary:
    """One revision: `figures` is its `summary.json` and `file` the whole signed file."""

    location_id: str
    year: ReportingYear
    revision: int
    reason: str | None
    written_on: date
    manifest_hash: str
    figures: bytes = field(repr=False)
    file: bytes = field(repr=False)


def add(connection: Connection, kept: KeptSummary) -> None:
    """Keep a new revision."""
    connection.execute(
        """
        INSERT INTO summary (
            location_id, year, revision, reason, written_on, manifest_hash, figures, file
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            kept.location_id,
            kept.year.label,
            kept.revision,
            kept.reason,
            kept.written_on.isoformat(),
            kept.manifest_hash,
            kept.figures,
            kept.file,
        ),
    )


def of_year(
    connection: Connection, location_id: str, year: ReportingYear
) -> tuple[KeptSummary, ...]:
    """Every revision of a location's year, the first one first."""
    rows = connection.rows(
        """
        SELECT location_id, year, revision, reason, written_on, manifest_hash, figures, file
        FROM summary WHERE location_id = ? AND year = ? ORDER BY revision
        """,
        (location_id, year.label),
    )
    return tuple(_kept(row) for row in rows)


def last(connection: Connection, location_id: str, year: ReportingYear) -> KeptSummary | None:
    """The last revision of a location's year, or None where none was written."""
    row = connection.row(
        """
        SELECT location_id, year, revision, reason, written_on, manifest_hash, figures, file
        FROM summary WHERE location_id = ? AND year = ? ORDER BY revision DESC LIMIT 1
        """,
        (location_id, year.label),
    )
    return None if row is None else _kept(row)


def years(connection: Connection, location_id: str) -> tuple[ReportingYear, ...]:
    """Each year of which the location has written a summary, in order."""
    rows = connection.rows(
        "SELECT DISTINCT year FROM summary WHERE location_id = ? ORDER BY 1", (location_id,)
    )
    return tuple(ReportingYear.parse(label) for (label,) in rows)


def audit_detail(location_id: str, year: ReportingYear, revision: int) -> str:
    """What the audit log says of a written revision."""
    return f"{location_id} {year.label} r{revision}"


def restored_on_since(connection: Connection, location_id: str, year: ReportingYear) -> date | None:
    """The day on which a backup was put back after the last revision of this year was written.

    None where there was none since, so that the vault holds every revision that went out.
    """
    # A location's id has no sign that LIKE gives a meaning to.
    day = connection.value(
        """
        SELECT on_date FROM audit
        WHERE event = :restore AND sequence > (
            SELECT coalesce(max(sequence), 0) FROM audit
            WHERE event IN (:first, :later) AND detail LIKE :any_revision
        )
        ORDER BY sequence DESC LIMIT 1
        """,
        {
            "restore": AuditEvent.RESTORE.value,
            "first": AuditEvent.SUMMARY_WRITTEN.value,
            "later": AuditEvent.REVISION_WRITTEN.value,
            "any_revision": f"{location_id} {year.label} r%",
        },
    )
    return None if day is None else date.fromisoformat(day)


def _kept(row: Row) -> KeptSummary:
    location_id, year, revision, reason, written_on, manifest_hash, figures, file = row
    return KeptSummary(
        location_id,
        ReportingYear.parse(year),
        revision,
        reason,
        date.fromisoformat(written_on),
        manifest_hash,
        figures,
        file,
    )
