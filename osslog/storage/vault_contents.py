"""How much a vault holds, in a few coarse numbers: enough to tell two copies of it apart."""

from dataclasses import dataclass
from datetime import date

from osslog.storage.cipher import Connection


@dataclass(frozen=True, slots=True)
class VaultContents:
    """What is in a vault; a county's has no drop-ins and no visits.

    `latest_day` is the last day on which a drop-in was held; `summaries` are those that a
    location wrote and those that a county received.
    """

    locations: tuple[str, ...]
    drop_ins: int
    visits: int
    latest_day: date | None
    summaries: int


def read(connection: Connection) -> VaultContents:
    """Count a vault's records as its pages do: nothing deleted, nothing superseded."""
    names = connection.rows("SELECT name FROM location ORDER BY position")
    drop_ins, latest = connection.row(
        "SELECT count(*), max(held_on) FROM drop_in WHERE deleted = 0 AND cancelled_because IS NULL"
    ) or (0, None)
    visits = connection.value(
        """
        SELECT count(*) FROM visit JOIN drop_in ON drop_in.key = visit.drop_in
        WHERE visit.superseded_by IS NULL AND visit.deleted = 0 AND drop_in.deleted = 0
        """
    )
    written = connection.value("SELECT count(*) FROM summary")
    received = connection.value(
        """
        SELECT count(*) FROM received_summary
        JOIN import_batch ON import_batch.key = received_summary.batch
        WHERE import_batch.undone = 0
        """
    )
    return VaultContents(
        tuple(str(name) for (name,) in names),
        int(drop_ins),
        int(visits),
        None if latest is None else date.fromisoformat(latest),
        int(written) + int(received),
    )
