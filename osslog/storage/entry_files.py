"""Sealed entries as files: written whole, named at random, all of one date, and copied.

Neither the names of the files nor the dates at which they were changed tell in which order people
came. Some disks note besides when a file was made; the order is no secret from whoever opens the
files, and what they become has none.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from osslog.errors import CannotRead, CannotWrite
from osslog.safe_files import make_private_folder, read_file, remove_unfinished, write_file
from osslog.storage.entry_seal import SEALED_SIZE

SUFFIX: Final = ".osslog-entry"
FOLDER_ON_STICK: Final = "osslog-entries"

_ONE_DATE: Final = 315532800  # 1 January 1980, the first that a memory stick can note


def new_name() -> str:
    """A random name for a file."""
    return secrets.token_hex(16) + SUFFIX


def write(path: Path, sealed: bytes) -> None:
    """Write one sealed entry durably, with the date that all have.

    Raises:
        CannotWrite, DiskFull: as in `safe_files.write_file`.
    """
    write_file(path, sealed)
    with suppress(OSError):  # some sticks keep their own dates
        os.utime(path, (_ONE_DATE, _ONE_DATE))


def in_folder(folder: Path) -> Iterator[Path]:
    """The files in a folder, and in the one that posts make on a stick, that look like entries.

    Raises:
        CannotRead: the folder is gone or may not be read.
    """
    for place in (folder, folder / FOLDER_ON_STICK):
        try:
            found = sorted(place.iterdir())
        except FileNotFoundError:
            if place == folder:
                raise CannotRead(f"The folder {folder} is not there.") from None
            continue
        except OSError as trouble:
            raise CannotRead(f"osslog cannot read the folder {place}.") from trouble
        for path in found:
            if path.name.lower().endswith(SUFFIX) and not path.name.startswith("."):
                yield path


def read(path: Path) -> bytes:
    """A file's bytes, of which no more than one too many for an entry are read.

    Raises:
        CannotRead: as in `safe_files.read_file`.
    """
    return read_file(path, at_most=SEALED_SIZE)


def make_place(folder: Path) -> None:
    """Make the place for entries on a stick or in a folder, which itself has to be there.

    What a copy that was cut off left there is removed.

    Raises:
        CannotWrite, DiskFull: as their names say.
    """
    if not folder.is_dir():  # a stick that was pulled out is not made anew on the disk
        raise CannotWrite(
            f"The folder {folder} is not there.", "Put the stick in, or choose another folder."
        )
    make_private_folder(folder / FOLDER_ON_STICK)
    remove_unfinished(folder / FOLDER_ON_STICK)


def copy_to(path: Path, folder: Path) -> None:
    """Copy an entry to the place that `make_place` made, and read it back there.

    Raises:
        CannotRead: the entry itself cannot be read.
        CannotWrite, DiskFull: the copy is not there whole.
    """
    sealed = read(path)
    target = folder / FOLDER_ON_STICK
    write(target / path.name, sealed)
    if read(target / path.name) != sealed:
        raise CannotWrite(f"What was written to {folder} is not what it should be.")
