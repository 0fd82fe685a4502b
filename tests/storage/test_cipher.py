import os
import secrets
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from osslog.errors import CannotRead, CannotWrite, DamagedFile, InUse
from osslog.storage.cipher import BrokenConstraint, Connection, connect, statements

KEY = bytes(range(32))
PAGE = 4096
MARKER = "the heron stands in the sluice"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.db"


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    with connect(path, KEY, create=True) as opened:
        opened.execute("CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT")
        yield opened


def fill(connection: Connection, count: int = 400) -> None:
    with connection.transaction():
        connection.executemany(
            "INSERT INTO word (text) VALUES (?)",
            [(f"{MARKER} {number} {secrets.token_hex(60)}",) for number in range(count)],
        )


# Keys


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_never_used(path: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(path, b"k" * length, create=True)
    assert not path.exists()


def test_the_key_is_raw_and_not_a_passphrase(connection: Connection, path: Path) -> None:
    connection.close()
    raw = dbapi2.connect(str(path))
    raw.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    assert raw.execute("SELECT name FROM sqlite_master").fetchone() == ("word",)
    raw.close()


def test_another_key_does_not_fit(connection: Connection, path: Path) -> None:
    connection.close()
    with pytest.raises(DamagedFile):
        connect(path, KEY[::-1])


def test_no_error_shows_the_key(
    connection: Connection, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fill(connection)
    connection.close()
    content = bytearray(path.read_bytes())
    content[PAGE * 5 + 7] ^= 1
    path.write_bytes(content)
    with connect(path, KEY) as damaged, pytest.raises(DamagedFile) as refused:
        damaged.rows("SELECT * FROM word")
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__
    with pytest.raises(DamagedFile) as wrong:
        connect(path, KEY[::-1])
    said = "".join(capfd.readouterr()) + repr(refused.value) + repr(wrong.value)
    assert KEY.hex() not in said.lower()
    assert "key" not in said.lower()


def test_the_cipher_writes_nothing_to_the_terminal(
    connection: Connection, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    connection.close()
    with pytest.raises(DamagedFile):
        connect(path, KEY[::-1])
    assert capfd.readouterr() == ("", "")


def test_nothing_is_stored_in_clear(connection: Connection, path: Path) -> None:
    fill(connection)
    assert MARKER.encode() not in path.read_bytes()
    assert b"SQLite format" not in path.read_bytes()


# Opening


def test_a_new_database_is_private(connection: Connection, path: Path) -> None:
    assert connection.path == path
    assert path.stat().st_mode & 0o777 == 0o600


def test_creating_never_overwrites(path: Path) -> None:
    path.write_bytes(b"something else")
    with pytest.raises(CannotWrite):
        connect(path, KEY, create=True)
    assert path.read_bytes() == b"something else"


def test_a_missing_database_is_not_made_by_opening_it(path: Path) -> None:
    with pytest.raises(CannotRead):
        connect(path, KEY)
    assert not path.exists()


def test_an_empty_file_is_damaged_and_stays_empty(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(DamagedFile):
        connect(path, KEY)
    assert path.read_bytes() == b""


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    with connect(path, KEY, create=True) as other:
        other.execute("PRAGMA application_id = 7")
    with pytest.raises(DamagedFile, match="osslog made"):
        connect(path, KEY)


def test_a_plain_sqlite_file_is_refused(path: Path) -> None:
    raw = dbapi2.connect(str(path))
    raw.execute("CREATE TABLE word (text)")
    raw.close()
    with pytest.raises(DamagedFile):
        connect(path, KEY)


@pytest.mark.parametrize("name", ["a b.db", "50%.db", "what?.db", "#1.db", "ärger-\u062f.db"])
def test_any_file_name_opens(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    connect(path, KEY, create=True).close()
    connect(path, KEY).close()
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_the_settings_are_those_of_the_design(connection: Connection) -> None:
    settings = {
        name: connection.value(f"PRAGMA {name}")
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "temp_store",
            "trusted_schema",
            "secure_delete",
        )
    }
    assert settings == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "secure_delete": 1,
    }


def test_a_read_only_connection_cannot_write(connection: Connection, path: Path) -> None:
    connection.close()
    before = path.read_bytes()
    with connect(path, KEY, read_only=True) as reading, pytest.raises(CannotWrite):
        reading.execute("INSERT INTO word (text) VALUES ('no')")
    assert path.read_bytes() == before


def test_another_thread_may_not_use_the_connection(connection: Connection) -> None:
    troubles: list[BaseException] = []

    def use() -> None:
        try:
            connection.value("SELECT 1")
        except dbapi2.ProgrammingError as trouble:
            troubles.append(trouble)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(troubles) == 1


# Damage: each region of the file


@pytest.mark.parametrize(
    "place",
    ["salt", "first page", "first page's seal", "second page", "middle page", "last page"],
)
def test_a_flipped_byte_in_any_region_is_damage(
    connection: Connection, path: Path, place: str
) -> None:
    fill(connection)
    connection.close()
    content = bytearray(path.read_bytes())
    pages = len(content) // PAGE
    assert pages > 10
    at = {
        "salt": 3,
        "first page": 100,
        "first page's seal": PAGE - 5,
        "second page": PAGE + 50,
        "middle page": PAGE * (pages // 2) + 1000,
        "last page": PAGE * (pages - 1) + 9,
    }[place]
    content[at] ^= 0x10
    path.write_bytes(content)

    def read_all() -> None:
        with connect(path, KEY) as damaged:
            damaged.rows("SELECT * FROM word NOT INDEXED")
            damaged.rows("SELECT text FROM word ORDER BY text")

    with pytest.raises(DamagedFile):
        read_all()
    assert path.read_bytes() == bytes(content)


@pytest.mark.parametrize("left", [1, 1000, PAGE, PAGE * 4, PAGE * 4 + 77])
def test_a_truncated_file_is_damage(connection: Connection, path: Path, left: int) -> None:
    fill(connection)
    connection.close()
    content = path.read_bytes()[:left]
    path.write_bytes(content)

    def read_all() -> None:
        with connect(path, KEY) as damaged:
            damaged.rows("SELECT * FROM word")

    with pytest.raises(DamagedFile):
        read_all()
    assert path.read_bytes() == content


# Statements and transactions


def test_rows_row_and_value_read_what_was_written(connection: Connection) -> None:
    cursor = connection.execute("INSERT INTO word (text) VALUES (?)", ("one",))
    assert (cursor.last_row_id, cursor.row_count) == (1, 1)
    connection.execute("INSERT INTO word (text) VALUES (:text)", {"text": "two"})
    assert connection.rows("SELECT number, text FROM word") == [(1, "one"), (2, "two")]
    assert connection.row("SELECT text FROM word WHERE number = ?", (2,)) == ("two",)
    assert connection.value("SELECT count(*) FROM word") == 2
    assert connection.row("SELECT 1 FROM word WHERE number = 9") is None
    assert connection.value("SELECT 1 FROM word WHERE number = 9") is None
    assert list(connection.execute("SELECT text FROM word")) == [("one",), ("two",)]


def test_a_broken_rule_of_the_schema_is_no_trouble_of_the_disk(connection: Connection) -> None:
    connection.execute("INSERT INTO word (text) VALUES ('one')")
    with pytest.raises(BrokenConstraint):
        connection.execute("INSERT INTO word (text) VALUES ('one')")


def test_wrong_sql_is_a_defect_and_shows_as_one(connection: Connection) -> None:
    with pytest.raises(dbapi2.OperationalError):
        connection.execute("SELECT nothing FROM nowhere")


def test_a_transaction_is_kept_whole(connection: Connection, path: Path) -> None:
    with connection.transaction():
        connection.execute("INSERT INTO word (text) VALUES ('one')")
        connection.execute("INSERT INTO word (text) VALUES ('two')")
    connection.close()
    with connect(path, KEY) as again:
        assert again.value("SELECT count(*) FROM word") == 2


def test_a_failing_transaction_leaves_nothing(connection: Connection) -> None:
    def fail() -> None:
        with connection.transaction():
            connection.execute("INSERT INTO word (text) VALUES ('one')")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert connection.value("SELECT count(*) FROM word") == 0
    fill(connection, 1)


def test_a_transaction_inside_a_transaction_is_a_defect(connection: Connection) -> None:
    with connection.transaction():
        connection.execute("INSERT INTO word (text) VALUES ('one')")
        with pytest.raises(RuntimeError), connection.transaction():
            pass
        connection.execute("INSERT INTO word (text) VALUES ('two')")
    assert connection.value("SELECT count(*) FROM word") == 2


def test_a_second_writer_is_told_that_it_is_in_use(connection: Connection, path: Path) -> None:
    with connect(path, KEY) as other:
        other.execute("PRAGMA busy_timeout = 1")
        with connection.transaction(), pytest.raises(InUse), other.transaction():
            pass


def test_closing_twice_does_nothing(connection: Connection) -> None:
    connection.close()
    connection.close()


# Copies and keys


def test_a_copy_opens_with_the_same_key_and_is_private(
    connection: Connection, tmp_path: Path
) -> None:
    fill(connection)
    target = tmp_path / "copy.db"
    connection.copy_into(target)
    assert target.stat().st_mode & 0o777 == 0o600
    assert MARKER.encode() not in target.read_bytes()
    with connect(target, KEY) as copy:
        assert copy.rows("SELECT * FROM word") == connection.rows("SELECT * FROM word")


def test_a_copy_never_overwrites(connection: Connection, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"kept")
    with pytest.raises(CannotWrite):
        connection.copy_into(target)
    assert target.read_bytes() == b"kept"


def test_a_copy_of_a_damaged_database_is_refused_and_removed(
    connection: Connection, path: Path, tmp_path: Path
) -> None:
    fill(connection)
    connection.close()
    content = bytearray(path.read_bytes())
    content[PAGE * 6 + 9] ^= 1
    path.write_bytes(content)
    with connect(path, KEY) as damaged, pytest.raises(DamagedFile):
        damaged.copy_into(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_changed_key_fits_and_the_old_one_no_longer(connection: Connection, path: Path) -> None:
    fill(connection)
    connection.change_key(KEY[::-1])
    connection.close()
    with pytest.raises(DamagedFile):
        connect(path, KEY)
    with connect(path, KEY[::-1]) as again:
        assert again.value("SELECT count(*) FROM word") == 400


# Scripts


def test_a_script_is_split_into_its_statements() -> None:
    script = (
        "-- first; not a statement\n"
        "CREATE TABLE a (b TEXT DEFAULT ';');\n"
        "/* two; three */ CREATE TRIGGER t AFTER INSERT ON a BEGIN\n"
        "  SELECT 1; SELECT 2;\nEND;\n"
        "INSERT INTO a VALUES ('x;y');\n-- the end\n"
    )
    found = list(statements(script))
    assert len(found) == 3
    assert found[1].endswith("END;")
    assert found[2].endswith("INSERT INTO a VALUES ('x;y');")


@pytest.mark.parametrize("script", ["CREATE TABLE a (b)", "SELECT 1; SELECT 'x;"])
def test_a_script_that_ends_inside_a_statement_is_refused(script: str) -> None:
    with pytest.raises(ValueError, match="ends inside"):
        list(statements(script))


def test_an_empty_script_has_no_statements() -> None:
    assert list(statements("-- nothing\n\n")) == []


def test_a_journal_of_a_killed_writer_is_rolled_back_on_opening(
    connection: Connection, path: Path
) -> None:
    fill(connection, 50)
    connection.close()
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from osslog.storage.cipher import connect\n"
        "c = connect(Path(sys.argv[1]), bytes(range(32)))\n"
        "c.execute('PRAGMA cache_size = 1')\n"
        "c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('UPDATE word SET text = number || text')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-c", code, str(path)],
        env=os.environ | {"PYTHONPATH": str(root)},
        check=False,
    )
    assert path.with_name("some.db-journal").stat().st_size > 0
    with connect(path, KEY) as again:
        assert again.value("SELECT count(*) FROM word WHERE text LIKE ?", (f"{MARKER}%",)) == 50
        assert again.rows("PRAGMA cipher_integrity_check") == []
    assert not path.with_name("some.db-journal").exists()
