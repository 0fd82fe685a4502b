"""A feedback post's own folder: what it was told, its key, its place in the order, its entries.

    desk.json    the coordinator's file, without the post's key
    desk.key     the post's signing key, 32 bytes: it signs, and opens nothing
    state.json   the number of the next entry, the hash of the one before, and what is under way
    outbox/      entries that wait to be merged or copied
    sent/        entries that were copied to a stick, until the coordinator's file names them

`state.json` is written ahead of each entry, so that a kill at any moment neither uses a number
twice nor leaves one out.
"""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from osslog.domain import canonical_json
from osslog.domain.sealed_entry import BEFORE_THE_FIRST
from osslog.errors import AlreadyThere, CannotRead, DamagedFile, DiskFull, KnownError, NotFound
from osslog.safe_files import (
    make_private_folder,
    read_file,
    remove_unfinished,
    sync_folder,
    write_file,
    writing_troubles,
)
from osslog.storage import entry_files, entry_seal
from osslog.storage.lock import FolderLock

DESKS_FOLDER: Final = "desk"
"""Where posts lie in a data folder, each in a folder named for its location."""

PLAN_NAME: Final = "desk.json"
KEY_NAME: Final = "desk.key"
STATE_NAME: Final = "state.json"
OUTBOX: Final = "outbox"
SENT: Final = "sent"

_LARGEST_PLAN: Final = 4 * 1024 * 1024
_LARGEST_STATE: Final = 4096
_SEED_SIZE: Final = 32

Content = Callable[[int, bytes], bytes]
"""Makes an entry's content of its number and of the hash of the file before."""


class DamagedDesk(DamagedFile):
    """A file of the post is missing or not what was written; its entries are unharmed."""

    code = "damaged_desk"
    default_sentence = "A file of this feedback post is missing or damaged."
    default_next_step = (
        "Answers that were saved are still there. Ask the coordinator to make a new file for "
        "this post."
    )


class _Pending(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    hash: str


class _State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The next entry's number, the file before it, and the entry that is being written."""

    sequence: int = 1
    previous: str = BEFORE_THE_FIRST.hex()
    pending: _Pending | None = None

    def after_pending(self) -> "_State":
        """The state once the entry that is being written is there."""
        if self.pending is None:
            return self
        return _State(self.sequence + 1, self.pending.hash)


def folder_of(data_folder: Path, location_id: str) -> Path:
    """Where the post of a location lies in a data folder."""
    return data_folder / DESKS_FOLDER / location_id


def enrolled(data_folder: Path) -> tuple[str, ...]:
    """The ids of the locations that have a post in a data folder."""
    with suppress(OSError):
        found = sorted(
            path.parent.name for path in (data_folder / DESKS_FOLDER).glob(f"*/{PLAN_NAME}")
        )
        return tuple(found)
    return ()


def read_plan(folder: Path) -> bytes:
    """What the coordinator's file said.

    Raises:
        NotFound: there is no post in the folder.
        DamagedDesk, CannotRead: as their names say.
    """
    if not (folder / PLAN_NAME).is_file():
        raise NotFound("There is no feedback post in this folder.")
    content = read_file(folder / PLAN_NAME, at_most=_LARGEST_PLAN)
    if len(content) > _LARGEST_PLAN:
        raise DamagedDesk
    return content


def enrol(folder: Path, plan: bytes, seed: bytes) -> None:
    """Make a post in a folder that has none.

    Raises:
        AlreadyThere: the folder has one, which is kept.
        CannotWrite, DiskFull, InUse: as their names say; there is no post then.
    """
    make_private_folder(folder / OUTBOX)
    make_private_folder(folder / SENT)
    with FolderLock(folder):
        if (folder / PLAN_NAME).exists():
            raise AlreadyThere("There is a feedback post in this folder already.")
        write_file(folder / KEY_NAME, seed)
        write_file(folder / STATE_NAME, _encode(_State()))
        write_file(folder / PLAN_NAME, plan)  # last: what makes it a post


def settle(folder: Path) -> None:
    """Note that an entry whose writing was cut off is there, before anybody takes it away.

    Raises:
        InUse: the post is open.
        DamagedDesk, CannotRead, CannotWrite, DiskFull: as their names say.
    """
    with FolderLock(folder):
        _settled(folder)


@dataclass(slots=True)
class OpenDesk:
    """A post's folder that this process writes to; closed by the thread that opened it."""

    folder: Path
    plan: bytes = field(repr=False)
    _seed: bytes = field(repr=False)
    _state: _State
    _lock: FolderLock

    @classmethod
    def open(cls, folder: Path) -> "OpenDesk":
        """Open the post in a folder.

        Raises:
            NotFound: there is none.
            DamagedDesk: a file of it is missing or not whole.
            InUse, CannotRead, CannotWrite, DiskFull: as their names say.
        """
        plan = read_plan(folder)
        lock = FolderLock(folder)
        lock.acquire()
        try:
            for place in (folder, folder / OUTBOX, folder / SENT):
                make_private_folder(place)
                remove_unfinished(place)
            seed = _read_seed(folder)
            state = _settled(folder)
        except BaseException:
            lock.release()
            raise
        return cls(folder, plan, seed, state, lock)

    def close(self) -> None:
        """Let others in; closing twice does nothing."""
        self._lock.release()

    def add(self, make_content: Content, inbox_key: bytes) -> None:
        """Seal one entry and keep it in the outbox, durably when this returns.

        Raises:
            CannotWrite, DiskFull: as their names say; then the entry is not there, and its
                number is used for the next.
        """
        state = self._state
        content = make_content(state.sequence, bytes.fromhex(state.previous))
        sealed = entry_seal.seal(content, self._seed, inbox_key)
        name = entry_files.new_name()
        pending = _with_pending(state, name, hashlib.sha256(sealed).hexdigest())
        write_file(self.folder / STATE_NAME, _encode(pending))
        entry_files.write(self.folder / OUTBOX / name, sealed)
        self._state = pending.after_pending()
        with suppress(KnownError):  # what is pending and there is settled at the next start
            write_file(self.folder / STATE_NAME, _encode(self._state))

    def outbox(self) -> tuple[Path, ...]:
        """The entries that wait, in the order of their random names."""
        return tuple(entry_files.in_folder(self.folder / OUTBOX))

    def sent(self) -> tuple[Path, ...]:
        """The entries that were copied and are kept all the same."""
        return tuple(entry_files.in_folder(self.folder / SENT))

    def copy_to(self, path: Path, target: Path) -> None:
        """Copy an entry to a stick or a folder; one of the outbox then lies with those sent.

        Raises:
            CannotRead, CannotWrite, DiskFull: as their names say; the entry stays where it is.
        """
        entry_files.copy_to(path, target)
        if path.parent.name == OUTBOX:
            with writing_troubles(self.folder):
                path.replace(self.folder / SENT / path.name)
                sync_folder(self.folder / SENT)
                sync_folder(self.folder / OUTBOX)

    def take_plan(self, plan: bytes, merged: frozenset[bytes]) -> None:
        """Go by another file of the coordinator from now on; copies that it names are removed.

        Raises:
            CannotWrite, DiskFull: the old one stays in force.
        """
        write_file(self.folder / PLAN_NAME, plan)
        self.plan = plan
        for path in self.sent() if merged else ():
            with suppress(CannotRead, OSError):
                if hashlib.sha256(entry_files.read(path)).digest()[:16] in merged:
                    path.unlink()


def _with_pending(state: _State, name: str, file_hash: str) -> _State:
    """The state while the entry of this name is being written."""
    return msgspec.structs.replace(state, pending=_Pending(name, file_hash))


def _settled(folder: Path) -> _State:
    """The state, with an entry that was being written counted where it is there."""
    state = _read_state(folder)
    if state.pending is None:
        return state
    settled = msgspec.structs.replace(state, pending=None)
    for place in (OUTBOX, SENT):
        path = folder / place / state.pending.name
        with suppress(CannotRead):
            if hashlib.sha256(entry_files.read(path)).hexdigest() == state.pending.hash:
                settled = state.after_pending()
    with suppress(DiskFull):  # it is settled again at the next start
        write_file(folder / STATE_NAME, _encode(settled))
    return settled


def _read_state(folder: Path) -> _State:
    try:
        content = read_file(folder / STATE_NAME, at_most=_LARGEST_STATE)
        return msgspec.convert(canonical_json.decode(content), _State)
    except (CannotRead, canonical_json.NotCanonical, msgspec.ValidationError) as trouble:
        raise DamagedDesk from trouble


def _read_seed(folder: Path) -> bytes:
    try:
        seed = read_file(folder / KEY_NAME, at_most=_SEED_SIZE)
    except CannotRead as trouble:
        raise DamagedDesk from trouble
    if len(seed) != _SEED_SIZE:
        raise DamagedDesk
    return seed


def _encode(state: _State) -> bytes:
    return canonical_json.encode(msgspec.to_builtins(state))
