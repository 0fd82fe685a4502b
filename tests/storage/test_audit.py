from datetime import date, timedelta
from pathlib import Path

import pytest

from osslog.storage import audit
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection
from osslog.storage.vault import Vault


@pytest.fixture
def log(open_vault: Vault, today: date) -> Connection:
    connection = open_vault.connection
    with connection.transaction():
        audit.append(connection, AuditEvent.UNLOCKED, "", today)
        audit.append(connection, AuditEvent.SUMMARY_WRITTEN, "ashford 2016/17 r1", today)
        audit.append(connection, AuditEvent.PURGE, "2014/15", today + timedelta(days=1))
    return connection


def test_a_new_vault_says_that_it_was_made(open_vault: Vault, today: date) -> None:
    assert open_vault.connection.rows("SELECT sequence, on_date, event, detail FROM audit") == [
        (1, today.isoformat(), "vault_made", "location")
    ]


def test_each_row_carries_the_hash_of_the_one_before(log: Connection) -> None:
    rows = log.rows("SELECT previous, hash FROM audit ORDER BY sequence")
    assert rows[0][0] == bytes(32)
    assert [row[0] for row in rows[1:]] == [row[1] for row in rows[:-1]]
    assert len({row[1] for row in rows}) == 4


def test_the_head_is_the_last_hash_and_changes_with_each_row(log: Connection, today: date) -> None:
    before = audit.head(log)
    assert bytes.fromhex(before) == log.value("SELECT hash FROM audit WHERE sequence = 4")
    with log.transaction():
        audit.append(log, AuditEvent.BACKUP, "", today)
    assert audit.head(log) != before


def test_the_hash_is_the_published_one(log: Connection, today: date) -> None:
    import hashlib

    previous = log.value("SELECT hash FROM audit WHERE sequence = 2")
    written = (
        f'{{"detail":"ashford 2016/17 r1","event":"summary_written","on_date":"{today}",'
        f'"previous":"{previous.hex()}","sequence":3}}'
    )
    assert log.value("SELECT hash FROM audit WHERE sequence = 3") == (
        hashlib.sha256(written.encode()).digest()
    )


def test_one_day_has_one_unlock(log: Connection, today: date) -> None:
    with log.transaction():
        audit.append(log, AuditEvent.UNLOCKED, "", today)
        audit.append(log, AuditEvent.UNLOCKED, "", today + timedelta(days=1))
        audit.append(log, AuditEvent.UNLOCKED, "", today + timedelta(days=1))
    days = log.rows("SELECT on_date FROM audit WHERE event = 'unlocked' ORDER BY sequence")
    assert days == [(today.isoformat(),), ((today + timedelta(days=1)).isoformat(),)]


def test_the_latest_day_is_that_of_an_act_and_not_of_an_unlocking_or_a_backup(
    log: Connection, today: date
) -> None:
    later = today + timedelta(days=365)
    latest = audit.last_act(log)
    with log.transaction():
        audit.append(log, AuditEvent.UNLOCKED, "", later)
        audit.append(log, AuditEvent.BACKUP, "", later)
    assert audit.last_act(log) == latest
    with log.transaction():
        audit.append(log, AuditEvent.SUMMARY_WRITTEN, "", later)
    assert audit.last_act(log) == later


def test_an_unbroken_log_has_no_problems(log: Connection) -> None:
    assert audit.verify(log) == []


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE audit SET detail = 'ashford 2016/17 r2' WHERE sequence = 3",
        "UPDATE audit SET on_date = '2017-06-29' WHERE sequence = 3",
        "UPDATE audit SET event = 'backup' WHERE sequence = 3",
        "UPDATE audit SET previous = zeroblob(32) WHERE sequence = 3",
        "UPDATE audit SET hash = zeroblob(32) WHERE sequence = 3",
        "DELETE FROM audit WHERE sequence = 3",
        "DELETE FROM audit WHERE sequence = 1",
        "UPDATE audit SET sequence = 9 WHERE sequence = 4",
    ],
)
def test_a_changed_log_is_noticed(log: Connection, meddling: str) -> None:
    log.execute(meddling)
    assert len(audit.verify(log)) == 1


def test_a_row_goes_with_its_transaction(log: Connection, today: date) -> None:
    before = audit.head(log)

    def fail() -> None:
        with log.transaction():
            audit.append(log, AuditEvent.BACKUP, "", today)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert audit.head(log) == before


def test_a_detail_that_is_not_coarse_is_refused(log: Connection, today: date) -> None:
    with pytest.raises(ValueError, match="too long"), log.transaction():
        audit.append(log, AuditEvent.BACKUP, "x" * (audit.LONGEST_DETAIL + 1), today)


def test_an_empty_log_has_no_date(tmp_path: Path) -> None:
    from osslog.storage.cipher import connect

    with connect(tmp_path / "some.db", bytes(32), create=True) as connection:
        connection.execute(
            "CREATE TABLE audit (sequence INTEGER PRIMARY KEY, on_date, event, detail, previous,"
            " hash)"
        )
        assert audit.last_act(connection) is None
        assert audit.head(connection) == "00" * 32
        assert audit.verify(connection) == []


def test_the_latest_backup_is_known_by_its_day_and_its_file(log: Connection, today: date) -> None:
    assert audit.latest_backup(log) is None
    with log.transaction():
        audit.append(log, AuditEvent.BACKUP, "osslog-backup-2017-06-29-1.zip", today)
        audit.append(log, AuditEvent.BACKUP, "osslog-backup-2017-06-30-1.zip", today)
    assert audit.latest_backup(log) == (today, "osslog-backup-2017-06-30-1.zip")


def test_opening_backing_up_and_restoring_are_no_work(log: Connection, today: date) -> None:
    purged_on = today + timedelta(days=1)
    assert audit.latest_work(log) == purged_on
    with log.transaction():
        for event in (AuditEvent.UNLOCKED, AuditEvent.BACKUP, AuditEvent.RESTORE):
            audit.append(log, event, "", today + timedelta(days=9))
    assert audit.latest_work(log) == purged_on
