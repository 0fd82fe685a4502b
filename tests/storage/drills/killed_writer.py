"""Kills a process that writes to a vault, again and again, and counts what is lost.

Run with a data folder, its passphrase and the number of kills; prints the outcome as JSON. A
kill ends the process, not the machine: what the system has taken over is still written.
"""

import json
import os
import random
import secrets
import select
import signal
import sys
import time
from pathlib import Path

from osslog.storage import audit, health, unlocking, vault_file
from osslog.storage.audit import AuditEvent
from osslog.storage.cipher import Connection, connect

BATCHES = 6
LONGEST_LIFE = 0.03  # seconds from the first acknowledged row


def write_without_end(database: Path, key: bytes, first: int, acknowledged: int) -> None:
    """Commit one row after another, larger and smaller, and say so after each commit."""
    today = vault_file.read(database.parent).made_on
    with connect(database, key) as connection:
        number = first
        while True:
            with connection.transaction():
                connection.execute(
                    "INSERT INTO import_batch (key, imported_on) VALUES (?, ?)",
                    (number, today.isoformat()),
                )
                audit.append(connection, AuditEvent.IMPORT, str(number), today)
                spread(connection, number)
            os.write(acknowledged, f"{number}\n".encode())
            number += 1


def spread(connection: Connection, number: int) -> None:
    """Change many pages, so that a kill may fall in the middle of them."""
    connection.execute(
        "INSERT OR REPLACE INTO received_summary"
        " (key, batch, location_id, year, revision, manifest_hash, figures, file)"
        " VALUES (?, ?, 'ashford', '2016/17', 1, '', x'', ?)",
        (number % BATCHES, number, secrets.token_bytes(secrets.randbelow(40_000))),
    )


def one_life(database: Path, key: bytes, first: int, life: float) -> list[int]:
    """The rows that a writer acknowledged before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write_without_end(database, key, first, writing)
    os.close(writing)
    try:
        select.select([reading], [], [])
        time.sleep(life)  # the moment of the kill, not a wait for something
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    said = b""
    while part := os.read(reading, 65536):
        said += part
    os.close(reading)
    return [int(line) for line in said.splitlines()]


def main(folder: Path, passphrase: str, kills: int) -> None:
    """Kill, look, and go on with what was found."""
    opener = unlocking.passphrase_opener(passphrase)
    (key,) = unlocking.vault_keys(vault_file.read(folder), opener).values()
    database = folder / "vault.db"
    acknowledged: list[int] = []
    interrupted, lost, problems = 0, [], []
    for _ in range(kills):
        first = acknowledged[-1] + 2 if acknowledged else 1
        acknowledged += one_life(database, key, first, random.uniform(0, LONGEST_LIFE))
        interrupted += (folder / "vault.db-journal").exists()
        with connect(database, key) as connection:
            present = {number for (number,) in connection.rows("SELECT key FROM import_batch")}
            lost += [number for number in acknowledged if number not in present]
            problems += health.check(connection)
            unsaid = present - set(acknowledged)
            acknowledged = sorted(present)
        if len(unsaid) > 1:
            problems.append(f"{len(unsaid)} rows that nobody acknowledged")
    outcome = {
        "acknowledged": len(acknowledged),
        "interrupted": interrupted,
        "lost": lost,
        "problems": problems,
    }
    sys.stdout.write(json.dumps(outcome))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
