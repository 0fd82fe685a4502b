"""Kills one use of a vault before each of its steps in turn, and looks at what is left.

A step is a call that changes the disk: opening, syncing, renaming, linking or removing a file,
and each statement and change of key of a database. Run with a scratch folder and the name of
the use; prints the outcome as JSON. Deriving keys is made quick, in this process alone.
"""

import hashlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from nacl.pwhash import argon2id

from osslog.errors import KnownError, NotAVault, WrongPassphrase
from osslog.storage import backup_file, migration, restore, unlocking, vault_file
from osslog.storage.cipher import Connection
from osslog.storage.key_slots import KdfProfile
from osslog.storage.migration import Migration
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

ANN = "seven quiet herons by the sluice"
BOB = "eleven loud geese on the weir"
NEW = "one brown hen in the rain again"
TODAY = date(2017, 6, 30)
CHEAP = KdfProfile(memory_mib=64, passes=1)
DISK_CALLS = ("open", "fsync", "replace", "rename", "unlink", "link", "mkdir")
DATABASE_CALLS = ("execute", "executemany", "copy_into", "change_key", "close")
LATER = (
    *migration.bundled(),
    Migration(
        len(migration.bundled()) + 1,
        "CREATE TABLE later (a INTEGER) STRICT; INSERT INTO later VALUES (1);",
    ),
)


def quick_derivation(size: int, password: bytes, salt: bytes, **_: int) -> bytes:
    """Stand in for Argon2id, whose cost is not what is shown here."""
    return hashlib.blake2b(password, salt=salt[:16], digest_size=size).digest()


@dataclass
class Countdown:
    """Ends this process before a given step."""

    steps_left: int

    def step(self) -> None:
        """Count one step."""
        self.steps_left -= 1
        if self.steps_left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, owner: object, name: str) -> None:
        """Count the calls of one function."""
        original: Callable[..., Any] = getattr(owner, name)

        def counted(*arguments: object, **named: object) -> object:
            self.step()
            return original(*arguments, **named)

        setattr(owner, name, counted)


@dataclass
class Outcome:
    """What was seen."""

    steps: int = 0
    faults: list[str] = field(default_factory=list)


class Use:
    """One use of a vault: how it starts, what it does, and what must be true afterwards."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def prepare(self) -> None:
        """Make a vault of Ann's and Bob's, closed."""
        vault, _ = Vault.create(
            self.folder / "vault", VaultKind.LOCATION, ANN, "Ann", today=TODAY, kdf=CHEAP
        )
        with vault:
            vault.add_passphrase("Bob", BOB, today=TODAY, kdf=CHEAP)

    def act(self) -> None:
        """Do it."""
        raise NotImplementedError

    def faults(self) -> list[str]:
        """What is wrong after a kill."""
        return self.look(self.folder / "vault", ANN)

    def open(self, passphrase: str) -> Vault:
        """The vault, as one of the two opens it."""
        return Vault.open_with_passphrase(self.folder / "vault", passphrase, today=TODAY)

    def look(self, folder: Path, *passphrases: str) -> list[str]:
        """Demand a sound vault that one of the passphrases opens, and a tidy folder."""
        for passphrase in passphrases:
            try:
                with Vault.open_with_passphrase(
                    folder, passphrase, today=TODAY, migrations=LATER
                ) as vault:
                    found = vault.check()
                    if vault_file.read(folder).generations != [vault.slots[0].generation]:
                        found.append("vault.json still has two generations")
            except WrongPassphrase:
                continue
            except KnownError as trouble:
                return [f"{type(trouble).__name__}: {trouble.sentence}"]
            left = [path.name for path in folder.glob("*vault*") if path.is_file()]
            return found + [f"{name} is left" for name in left if name not in USUAL]
        return ["nobody can open it"]


USUAL = ("vault.json", "vault.db")


class Create(Use):
    """Set-up."""

    def prepare(self) -> None:
        """Start from nothing."""

    def act(self) -> None:
        """Make a vault."""
        Use.prepare(self)

    def faults(self) -> list[str]:
        """There is a whole vault, or none and another try succeeds."""
        try:
            self.open(ANN).close()
        except NotAVault:
            Use.prepare(self)
        return super().faults()


class ReKey(Use):
    """A change of keys that Bob is left out of."""

    def act(self) -> None:
        """Change the keys."""
        with self.open(ANN) as vault:
            vault.rekey([ANN], today=TODAY, kdf=CHEAP)

    def faults(self) -> list[str]:
        """Ann gets in; Bob gets in or is told that he does not."""
        try:
            self.open(BOB).close()
        except WrongPassphrase:
            pass
        except KnownError as trouble:
            return [f"Bob is told: {trouble.sentence}"]
        return super().faults()


class ChangePassphrase(Use):
    """A changed passphrase."""

    def act(self) -> None:
        """Change it."""
        with self.open(ANN) as vault:
            vault.change_passphrase(ANN, NEW, today=TODAY, kdf=CHEAP)

    def faults(self) -> list[str]:
        """The old or the new one opens the vault."""
        return self.look(self.folder / "vault", ANN, NEW)


class BackUp(Use):
    """A backup."""

    def act(self) -> None:
        """Write one."""
        with self.open(ANN) as vault:
            vault.back_up(self.folder / "stick", today=TODAY)

    def faults(self) -> list[str]:
        """Whatever has a backup's name is whole, and the next backup leaves nothing else."""
        found = super().faults()
        for path in (self.folder / "stick").glob("osslog-backup-*"):
            try:
                with backup_file.opened(path):
                    pass
            except KnownError as trouble:
                found.append(trouble.sentence)
        with Vault.open_with_passphrase(
            self.folder / "vault", ANN, today=TODAY, migrations=LATER
        ) as vault:
            vault.back_up(self.folder / "stick", today=TODAY)
        left = [path.name for path in (self.folder / "stick").iterdir()]
        return found + [f"{name} is left" for name in left if name.startswith(".")]


class Migrate(Use):
    """Opening a vault of an older osslog."""

    def act(self) -> None:
        """Open it, which brings it up to date."""
        Vault.open_with_passphrase(
            self.folder / "vault", ANN, today=TODAY, migrations=LATER
        ).close()

    def faults(self) -> list[str]:
        """The table is there once, with its row."""
        found = super().faults()
        with Vault.open_with_passphrase(
            self.folder / "vault", ANN, today=TODAY, migrations=LATER
        ) as vault:
            if vault.connection.rows("SELECT a FROM later") != [(1,)]:
                found.append("the migration is not whole")
        return found


class Restore(Use):
    """A restore over another vault."""

    def prepare(self) -> None:
        """Make a vault, a backup of it, and another vault in the way."""
        super().prepare()
        with self.open(ANN) as vault:
            vault.back_up(self.folder / "stick", today=TODAY)
        shutil.rmtree(self.folder / "vault")
        vault, _ = Vault.create(
            self.folder / "vault", VaultKind.COUNTY, NEW, "Cleo", today=TODAY, kdf=CHEAP
        )
        vault.close()

    def act(self) -> None:
        """Put the backup into its place."""
        (path,) = (self.folder / "stick").iterdir()
        opener = unlocking.passphrase_opener(ANN)
        restore.restore(path, self.folder / "vault", opener, today=TODAY)

    def faults(self) -> list[str]:
        """The other vault's files are still there, and the restore can be repeated."""
        pristine = self.folder.with_name("pristine") / "vault"
        present = {path.read_bytes() for path in self.folder.rglob("vault*") if path.is_file()}
        found = [
            f"the old {name} is lost"
            for name in USUAL
            if (pristine / name).read_bytes() not in present
        ]
        self.act()
        return found + super().faults()


USES: dict[str, type[Use]] = {
    "create": Create,
    "rekey": ReKey,
    "change_passphrase": ChangePassphrase,
    "back_up": BackUp,
    "migrate": Migrate,
    "restore": Restore,
}


def is_killed(use: Use, before_step: int) -> bool:
    """Whether the use had a step of that number and was killed before it."""
    child = os.fork()
    if child == 0:
        countdown = Countdown(before_step)
        for name in DISK_CALLS:
            countdown.watch(os, name)
        for name in DATABASE_CALLS:
            countdown.watch(Connection, name)
        use.act()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError("the use failed without being killed")
    return False


def main(scratch: Path, name: str) -> None:
    """Go through all steps of one use."""
    kind = USES[name]
    (scratch / "pristine").mkdir()
    kind(scratch / "pristine").prepare()
    outcome = Outcome()
    while True:
        place = scratch / f"killed before step {outcome.steps}"
        shutil.copytree(scratch / "pristine", place)
        use = kind(place)
        killed = is_killed(use, outcome.steps)
        outcome.faults += [f"step {outcome.steps}: {fault}" for fault in use.faults()]
        if not killed:
            break
        shutil.rmtree(place)
        outcome.steps += 1
    sys.stdout.write(json.dumps({"steps": outcome.steps, "faults": outcome.faults}))


if __name__ == "__main__":
    with patch.object(argon2id, "kdf", quick_derivation):
        main(Path(sys.argv[1]), sys.argv[2])
