"""Whether a vault's database is whole: pages, structure, references and the audit log."""

from osslog.errors import CannotRead, DamagedFile
from osslog.storage import audit
from osslog.storage.cipher import Connection


def check(connection: Connection) -> list[str]:
    """Everything that is wrong with an open vault's database, as sentences."""
    problems = integrity_problems(connection)
    if problems:
        return problems
    return audit.verify(connection)


def demand_sound(connection: Connection) -> None:
    """Refuse a database that `check` finds anything wrong with.

    Raises:
        DamagedFile: with the first sentence of `check`.
    """
    problems = check(connection)
    if problems:
        raise DamagedFile(problems[0])


def integrity_problems(connection: Connection) -> list[str]:
    """What is wrong with the pages, the structure or the references, as sentences.

    A damaged page makes what follows meaningless, so the first kind of damage ends the check.
    """
    name = connection.path.name
    try:
        pages = connection.rows("PRAGMA cipher_integrity_check")
        if pages:
            return [f"{name} is damaged: {len(pages)} of its pages are not as osslog wrote them."]
        structure = connection.rows("PRAGMA integrity_check")
        if structure != [("ok",)]:
            return [f"{name} is damaged: its structure has {len(structure)} faults."]
        references = connection.rows("PRAGMA foreign_key_check")
    except (CannotRead, DamagedFile) as trouble:
        return [trouble.sentence]
    if references:
        return [f"{name} is damaged: {len(references)} rows refer to rows that are missing."]
    return []
