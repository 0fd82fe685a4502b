"""Uses a vault under a limit on the size of files, which stands for a disk that fills up.

The limit rises until the use succeeds; each time before that it must be told as a full disk, and
the vault must go on without the limit as if nothing had been. Run with a scratch folder; prints
the outcome as JSON.
"""

import json
import os
import resource
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from osslog.errors import DiskFull
from osslog.storage import restore, unlocking
from osslog.storage.key_slots import KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

ANN = "seven quiet herons by the sluice"
BOB = "eleven loud geese on the weir"
TODAY = date(2017, 6, 30)
CHEAP = KdfProfile(memory_mib=64, passes=1)
# The third lets a small transaction reach its commit and fail there.
LIMITS = (0, 4096, 12288, 16384, *range(65536, 40 * 65536, 65536))


@contextmanager
def small_disk(largest_file: int) -> Iterator[None]:
    """Let no file grow beyond a size."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def commit(vault: Vault, _: Path) -> None:
    """Store more than the database had."""
    with vault.transaction():
        vault.connection.execute("INSERT INTO import_batch VALUES (NULL, '2017-06-30', 0)")
        batch = vault.connection.value("SELECT max(key) FROM import_batch")
        vault.connection.execute(
            "INSERT INTO received_summary VALUES (NULL, ?, 'dover', '2016/17', 1, '', x'', ?)",
            (batch, secrets.token_bytes(100_000)),
        )


def back_up(vault: Vault, folder: Path) -> None:
    """Write a backup."""
    vault.back_up(folder / "stick", today=TODAY)


def re_key(vault: Vault, _: Path) -> None:
    """Change the keys."""
    vault.rekey([ANN], today=TODAY, kdf=CHEAP)


def add_passphrase(vault: Vault, _: Path) -> None:
    """Let another person in."""
    vault.add_passphrase("Bob", BOB, today=TODAY, kdf=CHEAP)


def open_again(vault: Vault, _: Path) -> None:
    """Close and open."""
    vault.close()
    Vault.open_with_passphrase(vault.folder, ANN, today=TODAY).close()


def create(_: Vault, folder: Path) -> None:
    """Make another vault."""
    vault, _words = Vault.create(
        folder / "new", VaultKind.COUNTY, ANN, "Ann", today=TODAY, kdf=CHEAP
    )
    vault.close()


def put_back(vault: Vault, folder: Path) -> None:
    """Restore the first backup over the vault."""
    vault.close()
    (path,) = (folder / "safe").iterdir()
    restore.restore(path, vault.folder, unlocking.passphrase_opener(ANN), today=TODAY)


USES: dict[str, Callable[[Vault, Path], None]] = {
    "commit": commit,
    "back_up": back_up,
    "rekey": re_key,
    "add_passphrase": add_passphrase,
    "open_again": open_again,
    "create": create,
    "restore": put_back,
}


def prepare(folder: Path) -> None:
    """Make a vault with some content and a backup of it."""
    vault, _ = Vault.create(
        folder / "vault", VaultKind.LOCATION, ANN, "Ann", today=TODAY, kdf=CHEAP
    )
    with vault:
        commit(vault, folder)
        vault.back_up(folder / "safe", today=TODAY)


def leftovers(folder: Path) -> list[str]:
    """Files that a failed use should have taken away; a journal goes when the database is used."""
    usual = {"vault.json", "vault.db", "vault.db-journal", "osslog.lock", "osslog.lock.json"}
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and path.name not in usual and path.parent.name != "safe"
    ]


def one_try(place: Path, use: Callable[[Vault, Path], None], limit: int) -> tuple[bool, list[str]]:
    """Whether the use succeeded under the limit, and what was wrong if it did not."""
    vault = Vault.open_with_passphrase(place / "vault", ANN, today=TODAY)
    described = (place / "vault" / "vault.json").read_bytes()
    faults = []
    try:
        before = vault.connection.value("SELECT count(*) FROM received_summary")
        with small_disk(limit):
            try:
                use(vault, place)
            except DiskFull:
                is_done = False
            else:
                return True, []
        faults += [f"{name} is left" for name in leftovers(place)]
        if (place / "vault" / "vault.json").read_bytes() != described:
            faults.append("vault.json is another")
        if use not in (open_again, put_back):  # those have closed it
            faults += go_on(vault, before)
    finally:
        vault.close()
    with Vault.open_with_passphrase(place / "vault", ANN, today=TODAY) as again:
        faults += again.check()
        if again.connection.value("SELECT count(*) FROM received_summary") < before:
            faults.append("a row is lost")
    if (place / "vault" / "vault.db-journal").exists():
        faults.append("a journal is left")
    return is_done, faults


def go_on(vault: Vault, before: int) -> list[str]:
    """Use the same open vault, now that there is room again."""
    if vault.connection.value("SELECT count(*) FROM received_summary") != before:
        return ["half of the use was stored"]
    commit(vault, vault.folder)
    return vault.check()


def main(scratch: Path) -> None:
    """Go through all uses and all limits."""
    (scratch / "pristine").mkdir()
    prepare(scratch / "pristine")
    refused: dict[str, int] = {}
    faults: list[str] = []
    for name, use in USES.items():
        refused[name] = 0
        for limit in LIMITS:
            place = scratch / f"{name} {limit}"
            shutil.copytree(scratch / "pristine", place)
            is_done, found = one_try(place, use, limit)
            faults += [f"{name} with {limit} bytes: {fault}" for fault in found]
            shutil.rmtree(place)
            if is_done:
                break
            refused[name] += 1
        else:
            faults.append(f"{name} never succeeds")
    sys.stdout.write(json.dumps({"refused": refused, "faults": faults}))


if __name__ == "__main__":
    os.umask(0o077)
    main(Path(sys.argv[1]))
