from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from osslog.errors import NewerVersion
from osslog.storage.cipher import Connection, connect
from osslog.storage.migration import Migration, bundled, migrate, version, waiting

FIRST = Migration(
    1,
    "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
    "CREATE TABLE word (text TEXT, place INTEGER REFERENCES place (id)) STRICT;\n"
    "INSERT INTO place VALUES (1, 'Ashford; Kent');\n",
)
SECOND = Migration(2, "ALTER TABLE place ADD COLUMN open INTEGER NOT NULL DEFAULT 1;\n")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with connect(tmp_path / "some.db", bytes(32), create=True) as opened:
        yield opened


def objects(connection: Connection) -> list[str]:
    return [name for (name,) in connection.rows("SELECT name FROM sqlite_master ORDER BY name")]


def test_migrations_run_in_order_and_mark_their_version(connection: Connection) -> None:
    assert version(connection) == 0
    migrate(connection, (FIRST, SECOND))
    assert version(connection) == 2
    assert connection.rows("SELECT * FROM place") == [(1, "Ashford; Kent", 1)]


def test_only_what_is_missing_waits(connection: Connection) -> None:
    assert waiting(connection, (FIRST, SECOND)) == (FIRST, SECOND)
    migrate(connection, (FIRST,))
    assert waiting(connection, (FIRST, SECOND)) == (SECOND,)
    migrate(connection, (SECOND,))
    assert waiting(connection, (FIRST, SECOND)) == ()


def test_a_migration_that_fails_half_way_leaves_nothing(connection: Connection) -> None:
    migrate(connection, (FIRST,))
    before = objects(connection)
    failing = Migration(
        2,
        "CREATE TABLE more (a INTEGER) STRICT;\n"
        "INSERT INTO place VALUES (2, 'Dover');\n"
        "DROP TABLE word;\n"
        "INSERT INTO nowhere VALUES (1);\n",
    )
    with pytest.raises(dbapi2.OperationalError):
        migrate(connection, (failing,))
    assert objects(connection) == before
    assert connection.value("SELECT count(*) FROM place") == 1
    assert version(connection) == 1


def test_a_migration_that_leaves_a_row_without_its_parent_is_undone(
    connection: Connection,
) -> None:
    migrate(connection, (FIRST,))
    connection.execute("INSERT INTO word VALUES ('quiet', 1)")
    failing = Migration(2, "PRAGMA defer_foreign_keys = ON;\nDELETE FROM place;\n")
    with pytest.raises(RuntimeError, match="refer to nothing"):
        migrate(connection, (failing,))
    assert connection.value("SELECT count(*) FROM place") == 1
    assert version(connection) == 1


def test_the_ones_before_a_failing_migration_stay(connection: Connection) -> None:
    with pytest.raises(dbapi2.OperationalError):
        migrate(connection, (FIRST, SECOND, Migration(3, "DROP TABLE nowhere;")))
    assert version(connection) == 2


def test_a_newer_database_is_refused_and_left_alone(connection: Connection) -> None:
    migrate(connection, (FIRST, SECOND))
    with pytest.raises(NewerVersion):
        waiting(connection, (FIRST,))
    assert version(connection) == 2


def test_the_bundled_migrations_are_numbered_from_one() -> None:
    assert [step.number for step in bundled()] == list(range(1, len(bundled()) + 1))


def test_the_bundled_migrations_give_strict_tables_that_pass_the_check(
    connection: Connection,
) -> None:
    migrate(connection, bundled())
    assert version(connection) == bundled()[-1].number
    tables = connection.rows(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite_%'"
    )
    assert ("vault", 1) in tables
    assert [name for name, strict in tables if not strict] == []
    assert connection.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_gap_in_the_numbers_is_a_defect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    for name in ("0001_first.sql", "0003_third.sql", "notes.txt"):
        (folder / name).write_text("SELECT 1;", encoding="utf-8")
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    with pytest.raises(RuntimeError, match="not numbered"):
        bundled()
