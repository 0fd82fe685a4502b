"""One osslog at a time on a data folder.

The system drops the lock when its process ends, however it ends, so a stale lock file never
keeps anyone out. A second file beside it says who has the vault open.
"""

import getpass
import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from osslog.domain import canonical_json
from osslog.errors import CannotRead, DiskFull, InUse
from osslog.safe_files import PRIVATE_FILE, read_file, write_file, writing_troubles

LOCK_NAME = "osslog.lock"
HOLDER_NAME = "osslog.lock.json"

_LARGEST_HOLDER = 4096


@dataclass(frozen=True, slots=True)
class LockHolder:
    """Who has a data folder open; `since` is "YYYY-MM-DD HH:MM" of that computer's clock."""

    person: str
    computer: str
    process_id: int
    since: str


class FolderLock:
    """The lock on one data folder, from `acquire` to `release`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / LOCK_NAME, timeout=0, mode=PRIVATE_FILE, thread_local=False)

    def acquire(self) -> None:
        """Take the lock at once or not at all.

        Raises:
            InUse: another osslog has it; the sentence says who.
            CannotWrite: the folder cannot be written in.
        """
        with writing_troubles(self._folder):
            try:
                self._lock.acquire()
            except Timeout:
                raise _in_use(self._folder) from None
        try:
            self._say_who()
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Give the lock up; releasing twice does nothing."""
        if self._lock.is_locked:
            with suppress(OSError):  # the holder's file is a courtesy, not the lock
                (self._folder / HOLDER_NAME).unlink(missing_ok=True)
            self._lock.release()

    def _say_who(self) -> None:
        path = self._folder / HOLDER_NAME
        try:
            write_file(path, _encode(_myself()))
        except DiskFull:  # a full disk keeps nobody from reading, so only an old name goes
            path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()


def holder(folder: Path) -> LockHolder | None:
    """Who wrote the holder's file last, or None where it is missing or unreadable."""
    try:
        fields = canonical_json.decode(read_file(folder / HOLDER_NAME, at_most=_LARGEST_HOLDER))
    except (CannotRead, canonical_json.NotCanonical):
        return None
    match fields:
        case {
            "person": str(person),
            "computer": str(computer),
            "process_id": int(process_id),
            "since": str(since),
        }:
            return LockHolder(person, computer, process_id, since)
        case _:
            return None


def _encode(who: LockHolder) -> bytes:
    return canonical_json.encode(
        {
            "person": who.person,
            "computer": who.computer,
            "process_id": who.process_id,
            "since": who.since,
        }
    )


def _myself() -> LockHolder:
    try:
        person = getpass.getuser()
    except (OSError, KeyError):
        person = ""
    return LockHolder(
        person=_printable(person),
        computer=_printable(platform.node()),
        process_id=os.getpid(),
        since=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
    )


def _printable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _in_use(folder: Path) -> InUse:
    who = holder(folder)
    if who is None:
        return InUse()
    return InUse(
        f"osslog is already open on this folder: by {who.person or 'someone'} on "
        f"{who.computer or 'a computer'} since {who.since} (process {who.process_id})."
    )
