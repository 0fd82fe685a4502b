"""Traces the coordinator's journey in a real window, and fails on what no document names.

Every file that osslog writes has to be in its data folder or on the stick of the journey, and
every socket has to be one of this computer: `make traces`. It wants strace besides the tools of
`tests/real_window.py`, and Linux.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DRIVER = Path(__file__).parent / "real_window.py"

_CALL = re.compile(r"^(?P<process>\d+) +(?P<name>\w+)\((?P<rest>.*)$")
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
_OPENED_TO_WRITE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_CHANGES = frozenset(
    {
        "chmod",
        "chown",
        "creat",
        "link",
        "linkat",
        "mkdir",
        "mkdirat",
        "mknod",
        "rename",
        "renameat",
        "renameat2",
        "rmdir",
        "symlink",
        "symlinkat",
        "truncate",
        "unlink",
    }
)
_LOCAL = ("AF_UNIX", "AF_NETLINK")
_TEMPORARY = re.escape(tempfile.gettempdir())
_HOME = re.compile(rf"^{_TEMPORARY}/{tempfile.gettempprefix()}[^/]+(?P<inside>.*)$")
"""The folder that the driver makes for the journey, and removes."""

_LOOK = re.compile(rf"^{_TEMPORARY}/\w{{8}}$")
"""Python's look for a place for temporary files, when the driver asks for that folder."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What osslog and its threads did: places that were changed, and kinds of sockets."""

    changed: tuple[str, ...]
    sockets: tuple[str, ...]

    @property
    def unnamed(self) -> tuple[str, ...]:
        """What no document names."""
        return tuple(
            [place for place in self.changed if not _is_named(place)]
            + [socket for socket in self.sockets if socket not in _LOCAL]
        )


def read(lines: Iterable[str]) -> Trace:
    """Read what strace wrote; the screen, the window manager and the keyboard are left out."""
    others: set[str] = set()
    changed: dict[str, None] = {}
    sockets: dict[str, None] = {}
    for line in lines:
        found = _CALL.match(line)
        if found is None:
            continue
        process, name, rest = found["process"], found["name"], found["rest"]
        if name == "execve" and process not in others:
            program = _TEXT.search(rest)
            if program is not None and Path(program[1]).name in _OTHER_PROGRAMS:
                others.add(process)
        if process in others or " = -1 " in rest:
            continue
        changed.update(dict.fromkeys(_places(name, rest)))
        if name == "socket":
            sockets[rest.partition(",")[0]] = None
    return Trace(tuple(changed), tuple(sockets))


_OTHER_PROGRAMS = {"Xvfb", "openbox", "sh", "strace", "xdotool", "xkbcomp"}


def _places(name: str, rest: str) -> Iterator[str]:
    opened = name in {"open", "openat", "openat2"} and _OPENED_TO_WRITE.search(rest)
    if opened or name in _CHANGES:
        yield from _TEXT.findall(rest)


def _is_named(place: str) -> bool:
    home = _HOME.match(place)
    if home is None:
        return place == "/dev/null" or _LOOK.match(place) is not None
    return home["inside"] in {"", "/data", "/stick"} or home["inside"].startswith(
        ("/data/", "/stick/")
    )


def main() -> int:
    """Go the journey under strace, and say what was written and opened."""
    if shutil.which("strace") is None:
        sys.stderr.write("Install strace first.\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "trace"
        strace = ["strace", "-f", "-qq", "-e", "trace=%file,socket", "-o", str(log)]
        subprocess.run([*strace, sys.executable, str(DRIVER)], check=True)
        with log.open(errors="replace") as lines:
            trace = read(lines)
    for place in trace.changed:
        sys.stdout.write(f"changed {place}\n")
    for socket in trace.sockets:
        sys.stdout.write(f"socket  {socket}\n")
    for unnamed in trace.unnamed:
        sys.stderr.write(f"not named in any document: {unnamed}\n")
    return 1 if trace.unnamed else 0


if __name__ == "__main__":
    raise SystemExit(main())
