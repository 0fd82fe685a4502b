"""The audit log: coarse facts about the vault, each row chained to the one before by SHA-256.

It says on which day something happened and never holds visit ids, contents, hashes of them or
times, so that it tells nothing about a single visit.
"""

import hashlib
from datetime import date
from enum import StrEnum

from osslog.domain import canonical_json
from osslog.storage.cipher import Connection

LONGEST_DETAIL = 200

_BEFORE_THE_FIRST = bytes(32)


class AuditEvent(StrEnum):
    """What the log records."""

    VAULT_MADE = "vault_made"
    UNLOCKED = "unlocked"
    LOCATION_ADDED = "location_added"
    SUMMARY_WRITTEN = "summary_written"
    REVISION_WRITTEN = "revision_written"
    FIGURE_ENTERED = "figure_entered"
    PURGE = "purge"
    KEY_CHANGE = "key_change"
    SLOT_ADDED = "slot_added"
    SLOT_REMOVED = "slot_removed"
    BACKUP = "backup"
    RESTORE = "restore"
    IMPORT = "import"
    IMPORT_UNDONE = "import_undone"
    SIGNER_TRUSTED = "signer_trusted"
    SIGNER_RETIRED = "signer_retired"
    DESK_ADDED = "desk_added"
    DESK_WITHDRAWN = "desk_withdrawn"
    ENTRIES_MERGED = "entries_merged"
    ENTRIES_DISCARDED = "entries_discarded"


_NO_WORK = (
    AuditEvent.VAULT_MADE,
    AuditEvent.UNLOCKED,
    AuditEvent.BACKUP,
    AuditEvent.RESTORE,
)


def append(connection: Connection, event: AuditEvent, detail: str, today: date) -> None:
    """Add a row inside the caller's transaction; a second unlock on one day adds none.

    Raises:
        ValueError: the detail is too long to be coarse.
    """
    if len(detail) > LONGEST_DETAIL:
        raise ValueError("the detail of an audit row is too long")
    on_date = today.isoformat()
    if event is AuditEvent.UNLOCKED and _is_unlocked_on(connection, on_date):
        return
    last = connection.row("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
    sequence, previous = (last[0] + 1, last[1]) if last else (1, _BEFORE_THE_FIRST)
    digest = _digest(sequence, on_date, event.value, detail, previous)
    connection.execute(
        "INSERT INTO audit (sequence, on_date, event, detail, previous, hash)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (sequence, on_date, event.value, detail, previous, digest),
    )


def head(connection: Connection) -> str:
    """The hash of the last row in hexadecimal: it stands for the whole log."""
    last = connection.value("SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1")
    return bytes(last or _BEFORE_THE_FIRST).hex()


def last_act(connection: Connection) -> date | None:
    """The latest day of anything but unlocking and backing up, or None where there is none.

    Those two happen on any day that the computer believes in. If they counted, one morning with
    a clock set a year ahead would close the vault to new visits for a year.
    """
    latest = connection.value(
        "SELECT max(on_date) FROM audit WHERE event NOT IN (?, ?)",
        (AuditEvent.UNLOCKED.value, AuditEvent.BACKUP.value),
    )
    return None if latest is None else date.fromisoformat(latest)


def latest_backup(connection: Connection) -> tuple[date, str] | None:
    """The day and the file name of the backup that was written last, or None."""
    found = connection.row(
        "SELECT on_date, detail FROM audit WHERE event = ? ORDER BY sequence DESC LIMIT 1",
        (AuditEvent.BACKUP.value,),
    )
    return None if found is None else (date.fromisoformat(found[0]), str(found[1]))


def latest_merge(connection: Connection) -> date | None:
    """The day on which something came in from a feedback post last, or None."""
    latest = connection.value(
        "SELECT max(on_date) FROM audit WHERE event = ?", (AuditEvent.ENTRIES_MERGED.value,)
    )
    return None if latest is None else date.fromisoformat(latest)


def latest_work(connection: Connection) -> date | None:
    """The latest day of something that a backup is needed for, drop-ins apart, or None."""
    latest = connection.value(
        "SELECT max(on_date) FROM audit WHERE event NOT IN (?, ?, ?, ?)",
        tuple(event.value for event in _NO_WORK),
    )
    return None if latest is None else date.fromisoformat(latest)


def verify(connection: Connection) -> list[str]:
    """What is wrong with the chain, as sentences; an unbroken log gives none."""
    previous = _BEFORE_THE_FIRST
    rows = connection.rows(
        "SELECT sequence, on_date, event, detail, previous, hash FROM audit ORDER BY sequence"
    )
    for expected, (sequence, on_date, event, detail, before, digest) in enumerate(rows, start=1):
        if sequence != expected:
            return [f"The audit log lacks row {expected}."]
        if before != previous or digest != _digest(sequence, on_date, event, detail, before):
            return [f"The audit log was changed at row {sequence} ({on_date})."]
        previous = digest
    return []


def _is_unlocked_on(connection: Connection, on_date: str) -> bool:
    return bool(
        connection.value(
            "SELECT 1 FROM audit WHERE event = ? AND on_date = ? LIMIT 1",
            (AuditEvent.UNLOCKED.value, on_date),
        )
    )


def _digest(sequence: int, on_date: str, event: str, detail: str, previous: bytes) -> bytes:
    fields = {
        "detail": detail,
        "event": event,
        "on_date": on_date,
        "previous": previous.hex(),
        "sequence": sequence,
    }
    return hashlib.sha256(canonical_json.encode(fields)).digest()
