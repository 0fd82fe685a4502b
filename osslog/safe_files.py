"""Writing files so that a kill, a full disk or another reader never meets half of one.

A file gets its permissions before its content, is written under a temporary name, synced,
renamed into place, and the folder is synced where the system has that.
"""

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from osslog.errors import AlreadyThere, CannotRead, CannotWrite, DiskFull, KnownError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{16}\.part")

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def writing_troubles(place: Path) -> Iterator[None]:
    """Turn the system's refusals while writing at `place` into sentences for people.

    Raises:
        DiskFull: no room, a quota or a file-size limit.
        CannotWrite: no permission, a read-only disk, or the folder is gone.
    """
    try:
        yield
    except OSError as trouble:
        raise _known_writing_trouble(trouble, place) from trouble


def _known_writing_trouble(trouble: OSError, place: Path) -> KnownError:
    if trouble.errno in _FULL:
        return DiskFull()
    if trouble.errno in _FORBIDDEN:
        return CannotWrite(f"osslog may not write in {place}.")
    return CannotWrite(f"osslog could not write to {place}.")


def make_private_folder(folder: Path) -> None:
    """Make `folder` and its parents, readable by this person only (0700 where modes exist).

    Raises:
        CannotWrite, DiskFull: as in `writing_troubles`.
    """
    with writing_troubles(folder):
        for parent in reversed(folder.parents):
            if not parent.exists():  # `parents=True` would leave them open to everybody
                parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


def write_file(path: Path, content: bytes, *, replace: bool = True) -> None:
    """Write `content` to `path` whole or not at all, and durably.

    With `replace=False` a file that is there is kept.

    Raises:
        AlreadyThere: `replace` is false and the file exists.
        CannotWrite, DiskFull: as in `writing_troubles`; nothing is left behind.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(8).hex()}.part")
    with writing_troubles(path.parent):
        if not replace and path.exists():
            raise AlreadyThere(f"{path.name} is there already and was kept.")
        try:
            _write_synced(temporary, content)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def remove_unfinished(folder: Path) -> None:
    """Remove what writers that were killed in mid-write left in `folder`, as far as possible.

    Only for a folder in which nobody else writes now.
    """
    for path in folder.glob(".*.part"):
        if _UNFINISHED.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()


def _write_synced(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable, on systems where a folder can be opened and synced."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_file(path: Path, *, at_most: int) -> bytes:
    """The content of `path`, of which no more than `at_most` + 1 bytes are read.

    A caller compares the length with its limit; a larger file never fills the memory.

    Raises:
        CannotRead: the file is missing, no ordinary file, or may not be opened.
    """
    if not path.is_file():  # a device may do something when it is opened
        raise CannotRead(f"osslog cannot read {path.name}.")
    # A pipe that took the file's place since would be waited for without end.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise CannotRead(f"osslog cannot read {path.name}.")
            return file.read(at_most + 1)
    except OSError as trouble:
        raise CannotRead(f"osslog cannot read {path.name}.") from trouble
