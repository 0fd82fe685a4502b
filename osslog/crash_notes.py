"""What a process of osslog leaves behind that ends all at once, and what the next one makes of it.

Python's faulthandler writes the places in the code that led to the end, and no values. Its paths
name the person's folders, so the next start keeps only the modules, and takes the file away.
"""

import faulthandler
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from osslog.errors import CannotRead
from osslog.safe_files import read_file

FILE_NAME: Final = "crash.txt"
LARGEST_BYTES: Final = 256 * 1024

_PRIVATE: Final = 0o600
# Neither a link to another file, nor a pipe, which would hold up the start.
_NOTHING_ELSE: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_MOST_PLACES: Final = 60
_ENDS: Final = (
    "Segmentation fault",
    "Aborted",
    "Bus error",
    "Illegal instruction",
    "Floating point exception",
    "Floating-point exception",
    "access violation",
    "stack overflow",
)
_PLACE: Final = re.compile(r'File "([^"]*)", line (\d+) in ([\w<>]+)')
_ELSEWHERE: Final = "elsewhere"
_NO_NAME: Final = re.compile(r"[^\w.]")


@contextmanager
def noting(folder: Path) -> Iterator[None]:
    """While this lasts, a sudden end leaves its places in the data folder, if there is one.

    The file is empty until then, and goes at the end.
    """
    path = folder / FILE_NAME
    try:
        flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY | _NOTHING_ELSE
        descriptor = os.open(path, flags, _PRIVATE)
    except OSError:  # no data folder yet, or nothing may be written there: then none is kept
        yield
        return
    faulthandler.enable(descriptor, all_threads=True)
    try:
        yield
    finally:
        faulthandler.disable()
        os.close(descriptor)
        with suppress(OSError):  # it is tidied up at the next start
            if not path.stat().st_size:
                path.unlink()


def take(folder: Path) -> str:
    """The report of a sudden end before this start, empty where there was none.

    The file is taken away.
    """
    path = folder / FILE_NAME
    try:
        found = read_file(path, at_most=LARGEST_BYTES)
    except CannotRead:
        return ""
    with suppress(OSError):
        path.unlink()
    return report(found.decode("utf-8", "replace")) if found.strip() else ""


def report(left: str) -> str:
    """What faulthandler wrote, without anything but modules, lines and names of functions."""
    ends = [end for end in _ENDS if end in left]
    places = [f"  {_module(path)} line {line}, {name}" for path, line, name in _PLACE.findall(left)]
    return "\n".join(["ended all at once", *ends, *places[:_MOST_PLACES]])


def _module(path: str) -> str:
    """The module that a path is of, named from the folder of its package on."""
    parts = re.split(r"[\\/]", path.removesuffix(".py"))
    libraries = [part for part in parts if part.startswith("python3")]
    for start in ("osslog", "site-packages", *libraries):
        if start in parts[:-1]:
            place = len(parts) - 1 - parts[::-1].index(start)
            kept = parts[place:] if start == "osslog" else parts[place + 1 :]
            return _NO_NAME.sub("_", ".".join(kept))
    return _NO_NAME.sub("_", path) if len(parts) == 1 else _ELSEWHERE
