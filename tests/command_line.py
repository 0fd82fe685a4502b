"""Running commands in process, and vaults for them that open cheaply."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from osslog import cli
from osslog.services import workspace
from osslog.storage.key_slots import KdfProfile

PASSPHRASE = "seven quiet herons by the sluice"
CHEAP = KdfProfile(memory_mib=64, passes=1)
"""The least that a slot may cost: for tests only, handed over in process."""

DAY = date(2017, 7, 3)
"""When the vaults of the tests were made."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command answered."""

    status: int
    output: bytes
    errors: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.output.decode()

    @property
    def answers(self) -> list[dict[str, Any]]:
        """Standard output as one JSON object a line."""
        return [json.loads(line) for line in self.text.splitlines()]


Run: TypeAlias = Callable[..., Ran]


def runner(captured: pytest.CaptureFixture[bytes]) -> Run:
    """A function that runs a command in this process."""

    def run(*arguments: str | Path) -> Ran:
        captured.readouterr()
        status = cli.main([str(argument) for argument in arguments])
        told = captured.readouterr()
        return Ran(status, told.out, told.err.decode())

    return run


def passphrase_file(folder: Path, content: bytes = f"{PASSPHRASE}\n".encode()) -> Path:
    """A file that opens the vaults of the tests."""
    file = folder / "passphrase.txt"
    file.write_bytes(content)
    return file


def make_location(folder: Path, location_id: str, name: str, *others: str) -> Path:
    """A location's vault that nobody has open; `others` are ids of further locations."""
    made, _ = workspace.set_up_location(
        folder,
        location_id=location_id,
        name=name,
        passphrase=PASSPHRASE,
        person="Ann Weller",
        today=lambda: DAY,
        kdf=CHEAP,
    )
    with closing(made):
        for other in others:
            made.locations.add(other, other.title())
    return folder


def make_county(folder: Path) -> Path:
    """A county's vault that nobody has open."""
    made, _ = workspace.set_up_county(
        folder, passphrase=PASSPHRASE, person="Bo Tran", today=lambda: DAY, kdf=CHEAP
    )
    made.close()
    return folder
