"""Making a vault's two files so that a kill leaves either none or a vault that opens.

The database is made complete under another name, then `vault.json` is written, then the
database gets its own name. Killed before `vault.json`, there is no vault and a new try starts
afresh; killed after it, the next opening gives the database its name.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from osslog.errors import AlreadyThere
from osslog.safe_files import sync_folder, writing_troubles
from osslog.storage import audit, migration, vault_file
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection, connect, delete_database
from osslog.storage.vault_file import DATABASE_NAME, FILE_NAME, VaultFile

UNFINISHED_NAME = "vault-new.db"

Fill: TypeAlias = Callable[[Connection], None]
"""Writes, in one transaction with the vault's own row, what a new vault is of no use without."""


def nothing_more(_connection: Connection) -> None:
    """The `Fill` of a vault that is complete when it is empty."""


def demand_no_vault(folder: Path) -> None:
    """Refuse a folder that holds any part of a vault.

    Raises:
        AlreadyThere: it does, and is kept as it is.
    """
    names = (FILE_NAME, DATABASE_NAME, f"{DATABASE_NAME}-journal")
    if any((folder / name).exists() for name in names):
        raise AlreadyThere(
            "This folder has an osslog vault or a part of one, which was kept.",
            "Open it, restore a backup into it, or choose an empty folder.",
        )


def write(folder: Path, file: VaultFile, key: bytes, fill: Fill) -> None:
    """Write a new vault's files into a folder that has none.

    Raises:
        CannotWrite, DiskFull: as their names say; nothing of a vault is left.
    """
    unfinished = folder / UNFINISHED_NAME
    with writing_troubles(folder):
        delete_database(unfinished)
    try:
        _write_database(unfinished, file, key, fill)
        vault_file.write(folder, file)
        _give_name(folder)
    except BaseException:
        (folder / FILE_NAME).unlink(missing_ok=True)
        delete_database(unfinished)
        raise


def finish_interrupted(folder: Path) -> None:
    """Give the database its name where a kill came between `vault.json` and that.

    Raises:
        CannotWrite: as its name says.
    """
    unfinished = (folder / UNFINISHED_NAME).exists()
    if unfinished and (folder / FILE_NAME).exists() and not (folder / DATABASE_NAME).exists():
        _give_name(folder)


def _write_database(path: Path, file: VaultFile, key: bytes, fill: Fill) -> None:
    with connect(path, key, create=True) as connection:
        migration.migrate(connection, migration.bundled())
        with connection.transaction():
            connection.execute(
                "INSERT INTO vault (only_row, vault_id, kind, made_on) VALUES (1, ?, ?, ?)",
                (file.vault_id, file.kind.value, file.made_on.isoformat()),
            )
            audit.append(connection, AuditEvent.VAULT_MADE, file.kind.value, file.made_on)
            fill(connection)


def _give_name(folder: Path) -> None:
    with writing_troubles(folder):
        (folder / UNFINISHED_NAME).rename(folder / DATABASE_NAME)
        sync_folder(folder)
