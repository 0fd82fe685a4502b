"""What osslog writes down about its own defects: what happened, never who or what was typed.

A report names the kind of error and the places in the code that led to it. The words of an
error, values of variables and paths of files are left out, because any of them can hold what
somebody typed or the name of the person at this computer.
"""

from datetime import date
from pathlib import Path

from osslog.errors import CannotRead
from osslog.safe_files import read_file, write_file

FILE_NAME = "defects.log"
LARGEST_BYTES = 128 * 1024

_MOST_PLACES = 40


def defect_report(error: BaseException) -> str:
    """What happened, as lines that can be shown and sent to whoever mends osslog."""
    import platform  # wanted only when something is wrong, and the first page waits for imports
    from importlib.metadata import version

    lines = [
        f"osslog {version('osslog')}, Python {platform.python_version()}, {platform.system()}",
    ]
    current: BaseException | None = error
    seen: set[int] = set()
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines.extend(_places(current))
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def _places(error: BaseException) -> list[str]:
    import traceback

    places = [
        f"  {frame.f_globals.get('__name__', '?')} line {line}, {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    return places[-_MOST_PLACES:]


def keep_report(folder: Path, report: str, today: date) -> None:
    """Add a report to the data folder's file of them, from which the oldest drop out.

    Nothing is kept while there is no data folder.

    Raises:
        CannotWrite, DiskFull: as in `safe_files.write_file`.
    """
    if not folder.is_dir():
        return
    path = folder / FILE_NAME
    try:
        before = read_file(path, at_most=LARGEST_BYTES)
    except CannotRead:
        before = b""
    entry = f"{today.isoformat()}\n{report}\n\n".encode("utf-8", "replace")
    room = max(0, LARGEST_BYTES - len(entry))
    kept = before[-room:] if room else b""
    if len(kept) < len(before):
        kept = kept[kept.find(b"\n\n") + 2 :]
    write_file(path, kept + entry[:LARGEST_BYTES])
