"""Traces osslog in real windows, and fails on what no document names: `make traces`.

The coordinator's journey is gone, and the way to the feedback post and back. Every file that
osslog writes has to be in its data folder or on the stick, and what a post writes in the post's
own folder or on the stick; every socket has to be one of this computer. It wants strace besides
the tools of `tests/real_window.py` and `tests/real_handover.py`, and Linux.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

ROOT = Path(__file__).parent.parent
DRIVERS = ("tests.real_window", "tests.real_handover")

_CALL = re.compile(r"^(?P<process>\d+) +(?P<name>\w+)\((?P<rest>.*)$")
_BORN = re.compile(
    r"^(?P<parent>\d+) +(?:(?:clone3?|v?fork)\(|<\.\.\. (?:clone3?|v?fork) resumed>)"
    r".* = (?P<child>\d+)$"
)
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

_FOR_BUSES = "/run"
"""The empty folder that the driver makes for the sockets of its buses; osslog puts nothing in."""

_LOOK = re.compile(rf"^{_TEMPORARY}/\w{{8}}$")
"""Python's look for a place for temporary files, when the driver asks for that folder."""


class Part(Enum):
    """Whose doing something is."""

    WINDOW = "window"
    POST = "post"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Trace:
    """What osslog and its threads did: places that were changed, and kinds of sockets.

    `changed_by_post` are the places that a feedback post changed; they are not in `changed`.
    """

    changed: tuple[str, ...]
    sockets: tuple[str, ...]
    changed_by_post: tuple[str, ...] = ()
    has_post: bool = False

    @property
    def unnamed(self) -> tuple[str, ...]:
        """What no document names."""
        return tuple(
            [place for place in self.changed if not _is_named(place, ("/data", "/stick"))]
            + [f"{place} (by a post)" for place in self.changed_by_post if not _is_posts(place)]
            + [socket for socket in self.sockets if socket not in _LOCAL]
        )


def read(lines: Iterable[str]) -> Trace:
    """Read what strace wrote; the screen, the window manager and the keyboard are left out."""
    lines = tuple(lines)
    born = _born(lines)
    parts: dict[str, Part] = {}
    changed: dict[Part, dict[str, None]] = {part: {} for part in Part}
    sockets: dict[str, None] = {}
    has_post = False
    for line in lines:
        found = _CALL.match(line)
        if found is None or " = -1 " in line:
            continue
        process, name, rest = found["process"], found["name"], found["rest"]
        if name == "execve":
            parts[process] = _part(rest)
            has_post |= parts[process] is Part.POST
        part = parts.get(process) or born.get(process, Part.WINDOW)
        if part is Part.OTHER:
            continue
        changed[part].update(dict.fromkeys(_places(name, rest)))
        if name == "socket":
            sockets[rest.partition(",")[0]] = None
    return Trace(
        tuple(changed[Part.WINDOW]),
        tuple(sockets),
        tuple(changed[Part.POST]),
        has_post=has_post,
    )


def _born(lines: Iterable[str]) -> dict[str, Part]:
    """Of which part each thread and each process is at first: of its parent's.

    strace tells of a birth when the parent goes on, and the child may be at work before that.
    """
    parts: dict[str, Part] = {}
    born: dict[str, Part] = {}
    for line in lines:
        child = _BORN.match(line)
        call = _CALL.match(line)
        if child is not None:
            parent = child["parent"]
            part = parts.get(parent) or born.get(parent, Part.WINDOW)
            born.setdefault(child["child"], part)
        elif call is not None and call["name"] == "execve" and " = -1 " not in line:
            parts[call["process"]] = _part(call["rest"])
    return born


def _part(rest: str) -> Part:
    """What a process becomes that starts a program."""
    program = _TEXT.search(rest)
    if program is not None and Path(program[1]).name in _OTHER_PROGRAMS:
        return Part.OTHER
    return Part.POST if _BECOMES_POST in rest else Part.WINDOW


_BECOMES_POST = '"osslog", "desk", '
_OTHER_PROGRAMS = {
    "Xvfb",
    "at-spi-bus-launcher",
    "at-spi2-registryd",
    "dbus-daemon",
    "openbox",
    "setxkbmap",
    "sh",
    "ssh-keygen",
    "strace",
    "xdotool",
    "xkbcomp",
    "xprop",
    "xwininfo",
}


def _places(name: str, rest: str) -> Iterator[str]:
    opened = name in {"open", "openat", "openat2"} and _OPENED_TO_WRITE.search(rest)
    if opened or name in _CHANGES:
        yield from _TEXT.findall(rest)


def _is_named(place: str, folders: tuple[str, ...]) -> bool:
    """Whether a place is in one of these folders of the driver's, or such a folder itself."""
    home = _HOME.match(place)
    if home is None:
        return place == "/dev/null" or _LOOK.match(place) is not None
    inside = home["inside"]
    return inside in {"", _FOR_BUSES, *folders} or inside.startswith(
        tuple(f"{one}/" for one in folders)
    )


def _is_posts(place: str) -> bool:
    return _is_named(place, ("/data/desk", "/stick")) and not place.endswith("/data")


def main() -> int:
    """Go both ways under strace, and say what was written and opened."""
    if shutil.which("strace") is None:
        sys.stderr.write("Install strace first.\n")
        return 2
    traces = [_trace(driver) for driver in DRIVERS]
    for trace in traces:
        for place in trace.changed:
            sys.stdout.write(f"changed {place}\n")
        for place in trace.changed_by_post:
            sys.stdout.write(f"changed by a post {place}\n")
        for socket in trace.sockets:
            sys.stdout.write(f"socket  {socket}\n")
    unnamed = [one for trace in traces for one in trace.unnamed]
    for one in unnamed:
        sys.stderr.write(f"not named in any document: {one}\n")
    if not any(trace.has_post for trace in traces):
        sys.stderr.write("No feedback post was traced.\n")
        return 1
    return 1 if unnamed else 0


def _trace(driver: str) -> Trace:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "trace"
        strace = ["strace", "-f", "-qq", "-e", "trace=%file,%process,socket", "-o", str(log)]
        subprocess.run([*strace, sys.executable, "-m", driver], check=True, cwd=ROOT)
        with log.open(errors="replace") as lines:
            return read(lines)


if __name__ == "__main__":
    raise SystemExit(main())
