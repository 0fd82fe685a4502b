"""Ending this process so that another osslog takes its place.

Handing over to the feedback post ends the program that held the vault's key: Python cannot promise
that memory is wiped, and a process that is gone has none.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NoReturn

from osslog.errors import CannotRead

DESK: Final = "desk"
"""The command that opens a feedback post."""

HANDED_OVER: Final = "--handed-over"
"""Says to that command that the post is on the coordinator's own computer."""

NEW_OWNER: Final = "--new-owner"
"""Says to that command that a computer which is a post may become somebody else's."""

_OPEN_FILES: Final = Path("/dev/fd")
_FIRST_OF_OUR_OWN: Final = 3


def own_command(arguments: Sequence[str]) -> tuple[str, ...]:
    """What starts this osslog with other arguments, whether it is installed or frozen.

    With `-P` Python does not look for osslog in the folder that happens to be the current one.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    return (sys.executable, "-P", "-m", "osslog", *arguments)


def desk_arguments(
    data_folder: Path, location_id: str = "", *, is_handed_over: bool = False
) -> tuple[str, ...]:
    """The arguments that open the feedback post of a data folder.

    Without a location it is the one that the folder has, or one that is yet to be made.
    """
    which = ("--location", location_id) if location_id else ()
    return (DESK, "--data-dir", str(data_folder), *which, *(HANDED_OVER,) * is_handed_over)


def demand_own_program() -> None:
    """Find out whether another osslog can be started, before anything is closed for it.

    Raises:
        CannotRead: the program is not where it was, as after an update.
    """
    if not os.access(own_command(())[0], os.X_OK):
        raise CannotRead(
            "osslog's own program is no longer where it was.",
            "It may have been updated. Close osslog and start it again.",
        )


def replace_process(arguments: Sequence[str]) -> NoReturn:
    """Become osslog with these arguments; nothing of this process's memory is left.

    No file that is open here stays open there, beside the three of the terminal. On Windows a
    process cannot become another: the new one is started and this one ends.
    """
    command = own_command(arguments)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a window on Windows has none
            with suppress(OSError, ValueError):
                stream.flush()
    if sys.platform == "win32":
        import subprocess  # not at every start

        subprocess.Popen(command, close_fds=True)  # noqa: S603 our own program
        sys.exit(0)
    _close_at_exec()
    os.execv(command[0], command)  # noqa: S606 our own program


def _close_at_exec() -> None:
    """Let the system close every file of this process, those of libraries too, as it ends."""
    for number in [int(path.name) for path in _OPEN_FILES.iterdir()]:
        if number >= _FIRST_OF_OUR_OWN:
            with suppress(OSError):  # the one with which the folder was read is closed already
                os.set_inheritable(number, False)
