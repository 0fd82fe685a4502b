"""The files of each import that were not accepted: their names and the reasons."""

from collections import defaultdict
from collections.abc import Iterable

from osslog.domain.import_batch import RefusedFile
from osslog.storage.cipher import Connection


def add(connection: Connection, batch: int, files: Iterable[RefusedFile]) -> None:
    """Keep what an import refused."""
    connection.executemany(
        "INSERT INTO refused_file (batch, file, reason) VALUES (?, ?, ?)",
        ((batch, file.file, file.reason) for file in files),
    )


def by_batch(connection: Connection) -> dict[int, list[RefusedFile]]:
    """What each import refused, in the order in which the files were given."""
    found: defaultdict[int, list[RefusedFile]] = defaultdict(list)
    for batch, file, reason in connection.rows(
        "SELECT batch, file, reason FROM refused_file ORDER BY key"
    ):
        found[batch].append(RefusedFile(file, reason))
    return dict(found)
