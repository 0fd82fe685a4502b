"""Ending this process so that another osslog takes its place.

Handing over to the feedback post ends the program that held the vault's key: Python cannot promise
that memory is wiped, and a process that is gone has none.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import NoReturn


def own_command(arguments: Sequence[str]) -> tuple[str, ...]:
    """What starts this osslog with other arguments, whether it is installed or frozen."""
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    return (sys.executable, "-m", "osslog", *arguments)


def replace_process(arguments: Sequence[str]) -> NoReturn:
    """Become osslog with these arguments; nothing of this process's memory is left.

    On Windows a process cannot become another: the new one is started and this one ends.
    """
    command = own_command(arguments)
    if sys.platform == "win32":
        subprocess.Popen(command, close_fds=True)  # noqa: S603 our own program
        sys.exit(0)
    os.execv(command[0], command)  # noqa: S606 our own program
