"""Migrations: numbered SQL files that bring a database to this osslog's schema.

Each file runs in one transaction together with its version mark (`PRAGMA user_version`), so that
a kill or an error leaves the version before, whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from osslog.errors import NewerVersion
from osslog.storage.cipher import Connection, statements

_FILE_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema, from `number` - 1 to `number`."""

    number: int
    script: str


def bundled() -> tuple[Migration, ...]:
    """The migrations that come with osslog, in order, without a gap.

    Raises:
        RuntimeError: a file is missing or wrongly named.
    """
    folder = resources.files("osslog.storage") / "migrations"
    found = []
    for entry in folder.iterdir():
        matched = _FILE_NAME.fullmatch(entry.name)
        if matched:
            found.append(Migration(int(matched[1]), entry.read_text(encoding="utf-8")))
    found.sort(key=lambda migration: migration.number)
    if not found or [step.number for step in found] != list(range(1, len(found) + 1)):
        raise RuntimeError("the migrations are not numbered 1, 2, 3 and so on")
    return tuple(found)


def version(connection: Connection) -> int:
    """The schema's version that the database says it has; 0 for an empty one."""
    return int(connection.value("PRAGMA user_version"))


def waiting(connection: Connection, migrations: Sequence[Migration]) -> tuple[Migration, ...]:
    """The migrations that the database has not had yet.

    Raises:
        NewerVersion: the database has had one that this osslog does not know.
    """
    present = version(connection)
    if present > migrations[-1].number:
        raise NewerVersion
    return tuple(step for step in migrations if step.number > present)


def migrate(connection: Connection, migrations: Sequence[Migration]) -> None:
    """Run the given migrations, each whole or not at all.

    Raises:
        RuntimeError: a migration leaves rows that refer to nothing; it is undone.
    """
    for step in migrations:
        with connection.transaction():
            for statement in statements(step.script):
                connection.execute(statement)
            if connection.row("PRAGMA foreign_key_check") is not None:
                raise RuntimeError(f"migration {step.number} leaves rows that refer to nothing")
            connection.execute(f"PRAGMA user_version = {step.number}")
