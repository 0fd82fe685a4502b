import os
from pathlib import Path

import pytest

from osslog.errors import DamagedFile
from osslog.storage import health
from osslog.storage.cipher import Connection, connect
from osslog.storage.vault import Vault

KEY = bytes(range(32))
PAGE = 4096


def test_a_new_vault_is_sound(open_vault: Vault) -> None:
    assert open_vault.check() == []
    health.demand_sound(open_vault.connection)


@pytest.fixture
def damaged(tmp_path: Path) -> Connection:
    path = tmp_path / "some.db"
    with connect(path, KEY, create=True) as connection, connection.transaction():
        connection.execute("CREATE TABLE word (text TEXT) STRICT")
        connection.executemany("INSERT INTO word VALUES (?)", [("heron" * 50,)] * 300)
    content = bytearray(path.read_bytes())
    content[PAGE * 3 + 5] ^= 1
    content[PAGE * 7 + 5] ^= 1
    path.write_bytes(content)
    return connect(path, KEY)


def test_damaged_pages_are_counted(damaged: Connection) -> None:
    with damaged:
        assert health.check(damaged) == [
            "some.db is damaged: 2 of its pages are not as osslog wrote them."
        ]


def test_a_damaged_database_is_not_sound(damaged: Connection) -> None:
    with damaged, pytest.raises(DamagedFile, match="2 of its pages"):
        health.demand_sound(damaged)


def test_a_database_that_is_cut_short_while_open_is_found_out(damaged: Connection) -> None:
    with damaged:
        os.truncate(damaged.path, PAGE * 2 + 100)
        assert len(health.check(damaged)) == 1


def test_a_row_that_refers_to_nothing_is_found(open_vault: Vault) -> None:
    connection = open_vault.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO asked_question VALUES ('nowhere', 1, 'sex')")
    assert health.check(connection) == [
        "vault.db is damaged: 1 rows refer to rows that are missing."
    ]


def test_a_row_that_breaks_a_rule_is_found(open_vault: Vault) -> None:
    connection = open_vault.connection
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("INSERT INTO entered_figure VALUES ('ashford', '2015/16', -1)")
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    assert len(health.check(connection)) == 1


def test_a_changed_audit_log_is_found(open_vault: Vault) -> None:
    open_vault.connection.execute("UPDATE audit SET detail = 'county'")
    assert open_vault.check() == ["The audit log was changed at row 1 (2017-06-30)."]
