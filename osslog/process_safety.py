"""What a process does first so that the vault's secrets stay inside it."""

import ctypes
import os
import sys

PRIVATE_UMASK = 0o077
_SET_DUMPABLE = 4  # PR_SET_DUMPABLE in Linux's prctl(2)


def harden_process() -> None:
    """Make new files readable by this person only, and leave no memory image after a crash.

    On Linux a core limit of nought is not enough: the kernel still hands the image to a
    collector such as systemd-coredump (core(5)), so the process is marked not dumpable too, which
    also keeps this person's other programs from reading its memory. Windows writes no dump of a
    process unless an administrator asks for it.
    """
    os.umask(PRIVATE_UMASK)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)
