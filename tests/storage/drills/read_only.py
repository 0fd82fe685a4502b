"""Uses a vault in folders that may not be written in, as a person for whom that is so.

Root writes anywhere, so as root the process first gives up its privileges. Run with an empty
folder; prints what each use is told as JSON.
"""

import ctypes
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from osslog.errors import KnownError
from osslog.storage import restore, unlocking
from osslog.storage.key_slots import KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

ANN = "seven quiet herons by the sluice"
TODAY = date(2017, 6, 30)
CHEAP = KdfProfile(memory_mib=64, passes=1)


def prepare(folder: Path) -> None:
    """Make four vaults: one in order, one in a closed folder, one closed itself, one hidden."""
    for name in ("own", "closed", "file", "hidden"):
        vault, _ = Vault.create(
            folder / name, VaultKind.LOCATION, ANN, "Ann", today=TODAY, kdf=CHEAP
        )
        with vault:
            if name == "own":
                vault.back_up(folder / "stick", today=TODAY)
    (folder / "file" / "vault.db").chmod(0o400)
    (folder / "closed").chmod(0o500)
    (folder / "hidden").chmod(0o000)
    (folder / "stick").chmod(0o500)


class _CapabilityHeader(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class _Capabilities(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("effective", "permitted", "inheritable"))


def become_ordinary() -> None:
    """Give up for good what root may do beyond its own files' permissions.

    The person stays the same, so that osslog can be read wherever the checkout lies. Source:
    capset(2), with version 3 of its header and two empty sets.
    """
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        header = _CapabilityHeader(0x20080522, 0)
        if libc.capset(ctypes.byref(header), (_Capabilities * 2)()) != 0:
            raise OSError(ctypes.get_errno(), "capset")


def open_closed(folder: Path) -> None:
    """Open a vault in a folder that may not be written in."""
    Vault.open_with_passphrase(folder / "closed", ANN, today=TODAY)


def open_hidden(folder: Path) -> None:
    """Open a vault in a folder that may not be looked into."""
    Vault.open_with_passphrase(folder / "hidden", ANN, today=TODAY)


def write_into_file(folder: Path) -> None:
    """Store something in a database that may only be read."""
    with (
        Vault.open_with_passphrase(folder / "file", ANN, today=TODAY) as vault,
        vault.transaction(),
    ):
        vault.connection.execute("INSERT INTO import_batch VALUES (NULL, '2017-06-30', 0)")


def create_inside(folder: Path) -> None:
    """Make a vault below a folder that may not be written in."""
    Vault.create(folder / "closed" / "new", VaultKind.LOCATION, ANN, "Ann", today=TODAY, kdf=CHEAP)


def back_up_inside(folder: Path) -> None:
    """Write a backup into a folder that may not be written in."""
    with Vault.open_with_passphrase(folder / "own", ANN, today=TODAY) as vault:
        vault.back_up(folder / "closed", today=TODAY)


def restore_over(folder: Path) -> None:
    """Restore into a folder that may not be written in."""
    (path,) = (folder / "stick").iterdir()
    restore.restore(path, folder / "closed", unlocking.passphrase_opener(ANN), today=TODAY)


def go_on(folder: Path) -> None:
    """Use the vault that is in order."""
    with Vault.open_with_passphrase(folder / "own", ANN, today=TODAY) as vault:
        vault.rekey([ANN], today=TODAY, kdf=CHEAP)


USES: dict[str, Callable[[Path], None]] = {
    use.__name__: use
    for use in (
        open_closed,
        open_hidden,
        write_into_file,
        create_inside,
        back_up_inside,
        restore_over,
        go_on,
    )
}


def main(folder: Path) -> None:
    """Go through all uses."""
    prepare(folder)
    become_ordinary()
    told: dict[str, list[str]] = {}
    for name, use in USES.items():
        try:
            use(folder)
        except KnownError as trouble:
            told[name] = [type(trouble).__name__, trouble.sentence]
        else:
            told[name] = ["done", ""]
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
