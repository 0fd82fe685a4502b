"""A vault is counted as its pages count it."""

from datetime import date

from osslog.storage import vault_contents
from osslog.storage.vault import Vault
from osslog.storage.vault_contents import VaultContents


def test_a_new_vault_holds_nothing(open_vault: Vault) -> None:
    assert vault_contents.read(open_vault.connection) == VaultContents((), 0, 0, None, 0)


def test_what_was_deleted_corrected_or_cancelled_does_not_count(open_vault: Vault) -> None:
    connection = open_vault.connection
    with open_vault.transaction():
        connection.execute(
            "INSERT INTO location (id, position, name, signing_key, inbox_key)"
            " VALUES ('dover', 1, 'Dover', zeroblob(32), zeroblob(32))"
        )
        for key, day, because, deleted in (
            (1, "2017-06-06", None, 0),
            (2, "2017-06-13", "snow", 0),
            (3, "2017-06-20", None, 1),
        ):
            connection.execute(
                "INSERT INTO drop_in (key, id, location_id, held_on, mode, cancelled_because,"
                " deleted) VALUES (?, randomblob(16), 'dover', ?, 'in_person', ?, ?)",
                (key, day, because, deleted),
            )
        for key, drop_in, superseded_by, deleted in (
            (1, 1, None, 0),
            (2, 1, 1, 0),
            (3, 1, None, 1),
            (4, 3, None, 0),
        ):
            connection.execute(
                "INSERT INTO visit (key, id, drop_in, superseded_by, deleted, visit_number, mode,"
                " agencies_asked, abuse_asked)"
                " VALUES (?, randomblob(16), ?, ?, ?, 'first', 'in_person', 0, 0)",
                (key, drop_in, superseded_by, deleted),
            )
    held = vault_contents.read(connection)
    assert held == VaultContents(("Dover",), 1, 1, date(2017, 6, 6), 0)
