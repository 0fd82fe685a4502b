"""A feedback post's own folder: what it was told, its key, its place in the order, its entries.

    desk.json    the coordinator's file, without the post's key
    desk.key     the post's signing key, 32 bytes: it signs, and opens nothing
    state.json   the number of the next entry, the hash of the one before, and what is under way
    outbox/      entries that wait to be merged or copied
    sent/        entries that were copied to a stick, until the coordinator's file names them
    unread/      entries that no key of the vault in the same data folder opened at a merge

`state.json` is written ahead of each entry, so that a kill at any moment neither uses a number
twice nor leaves one out: what it says to be under way counts once the file is there whole.
"""

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec
from nacl.signing import SigningKey

from osslog.domain import canonical_json
from osslog.domain.sealed_entry import BEFORE_THE_FIRST
from osslog.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    DamagedFile,
    DiskFull,
    KnownError,
    NotFound,
)
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
UNREAD: Final = "unread"

NAMED_SIZE: Final = 16
"""So many bytes of the SHA-256 of an entry's file name it in a coordinator's file."""

_LARGEST_PLAN: Final = 4 * 1024 * 1024
_LARGEST_STATE: Final = 4096
_SEED_SIZE: Final = 32
_HASH: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)

Content = Callable[[int, bytes], bytes]
"""Makes an entry's content of its number and of the hash of the file before."""


class DamagedDesk(DamagedFile):
    """A file of the post is missing or not what was written; its entries are unharmed."""

    code = "damaged_desk"
    default_sentence = "A file of this feedback post is missing or damaged."
    default_next_step = (
        "Answers that were saved are still there. Ask the coordinator for the first file of a new "
        "post, and let it take the place of this one."
    )


class _Pending(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    hash: str


class _State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The next entry's number, the file before it, and the entry that is being written."""

    sequence: int
    previous: str
    pending: _Pending | None

    @classmethod
    def first(cls) -> "_State":
        """The state of a post that has written nothing."""
        return cls(1, BEFORE_THE_FIRST.hex(), None)

    @property
    def is_possible(self) -> bool:
        """Whether a post can have written this."""
        hashes = [self.previous] if self.pending is None else [self.previous, self.pending.hash]
        return self.sequence >= 1 and all(_HASH.fullmatch(one) for one in hashes)

    def after_pending(self) -> "_State":
        """The state once the entry that is being written is there."""
        if self.pending is None:
            return self
        return _State(self.sequence + 1, self.pending.hash, None)


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


def is_whole(folder: Path, public_key: bytes) -> bool:
    """Whether a post's state can be read, and its key is the one that its plan names."""
    try:
        _read_state(folder)
        seed = _read_seed(folder)
    except DamagedDesk:
        return False
    return bytes(SigningKey(seed).verify_key) == public_key


def enrol(folder: Path, plan: bytes, seed: bytes, *, replace: bool = False) -> None:
    """Make a post in a folder, with `replace` in the place of one that is there.

    Entries that are there stay, whichever post wrote them. After a kill in the middle there is
    no post, or one whose key does not fit its plan, which can be replaced in its turn.

    Raises:
        AlreadyThere: the folder has one and `replace` is false; it is kept.
        CannotWrite, DiskFull, InUse: as their names say.
    """
    for place in (OUTBOX, SENT):
        make_private_folder(folder / place)
    with FolderLock(folder):
        if not replace and (folder / PLAN_NAME).exists():
            raise AlreadyThere("There is a feedback post in this folder already.")
        write_file(folder / KEY_NAME, seed)
        write_file(folder / STATE_NAME, _encode(_State.first()))
        write_file(folder / PLAN_NAME, plan)  # last: what makes it a post


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Keep a post closed while entries are taken out of it; yields whether its state is whole.

    An entry whose writing was cut off is counted first, before anybody takes it away.

    Raises:
        InUse: the post is open.
        CannotWrite, DiskFull: as their names say.
    """
    with FolderLock(folder):
        try:
            state = _read_state(folder)
        except DamagedDesk:
            yield False
            return
        if state.pending is not None:
            write_file(folder / STATE_NAME, _encode(_settled(folder, state)))
        yield True


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
            opened = cls(folder, plan, _read_seed(folder), _read_state(folder), lock)
            with suppress(DiskFull):  # it is settled before the next entry
                opened._settle()
        except BaseException:
            lock.release()
            raise
        return opened

    @property
    def public_key(self) -> bytes:
        """What the post's signatures are checked with."""
        return bytes(SigningKey(self._seed).verify_key)

    def close(self) -> None:
        """Let others in; closing twice does nothing."""
        self._lock.release()

    def add(self, make_content: Content, inbox_key: bytes) -> None:
        """Seal one entry and keep it in the outbox, durably and read back when this returns.

        Raises:
            TooMuchForAnEntry, CannotWrite, DiskFull, CannotRead: as their names say; then the
                entry is not there, and its number is used for the next.
        """
        self._settle()
        state = self._state
        content = make_content(state.sequence, bytes.fromhex(state.previous))
        sealed = entry_seal.seal(content, self._seed, inbox_key)
        path = self.folder / OUTBOX / entry_files.new_name()
        pending = _Pending(path.name, hashlib.sha256(sealed).hexdigest())
        self._keep(msgspec.structs.replace(state, pending=pending))
        try:
            entry_files.write(path, sealed)
            self._demand_there(pending)
        except BaseException:
            with suppress(OSError):  # one that stays all the same is counted by `_settle`
                path.unlink(missing_ok=True)
            raise
        with suppress(KnownError):  # it is settled before the next entry, or at the next start
            self._settle()

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
        self.was_copied(path)

    def was_copied(self, path: Path) -> None:
        """Let an entry that was copied lie with those sent, where it is in the outbox still.

        Raises:
            CannotWrite, DiskFull: as their names say; the entry stays where it is.
        """
        self._settle()
        if path.parent.name == OUTBOX and path.exists():
            with writing_troubles(self.folder):
                path.replace(self.folder / SENT / path.name)
                sync_folder(self.folder / SENT)
                sync_folder(self.folder / OUTBOX)

    def take_plan(self, plan: bytes, merged: frozenset[bytes]) -> None:
        """Go by another file of the coordinator from now on; entries that it names are removed.

        Raises:
            CannotWrite, DiskFull: the old one stays in force.
        """
        self._settle()
        write_file(self.folder / PLAN_NAME, plan)
        self.plan = plan
        for path in (*self.sent(), *self.outbox()) if merged else ():
            with suppress(CannotRead, OSError):
                if hashlib.sha256(entry_files.read(path)).digest()[:NAMED_SIZE] in merged:
                    path.unlink()

    def _demand_there(self, pending: _Pending) -> None:
        try:
            is_there = _is_there(self.folder, pending)
        except CannotRead:
            is_there = False
        if not is_there:
            raise CannotWrite(f"What was written to {self.folder} is not what it should be.")

    def _settle(self) -> None:
        """Count what was being written where it is there, before anything else happens to it."""
        if self._state.pending is not None:
            self._keep(_settled(self.folder, self._state))

    def _keep(self, state: _State) -> None:
        write_file(self.folder / STATE_NAME, _encode(state))
        self._state = state


def _settled(folder: Path, state: _State) -> _State:
    """The state, with an entry that was being written counted where it is there.

    Raises:
        CannotRead: it cannot be said, so nothing may use its number.
    """
    if state.pending is None or not _is_there(folder, state.pending):
        return msgspec.structs.replace(state, pending=None)
    return state.after_pending()


def _is_there(folder: Path, pending: _Pending) -> bool:
    """Whether an entry lies in the post's folder, whole.

    Raises:
        CannotRead: a file of its name is there and cannot be read.
    """
    for path in (folder / place / pending.name for place in (OUTBOX, SENT)):
        if os.path.lexists(path):
            sealed = entry_files.read(path)
            if hashlib.sha256(sealed).hexdigest() == pending.hash:
                return True
    return False


def _read_state(folder: Path) -> _State:
    try:
        content = read_file(folder / STATE_NAME, at_most=_LARGEST_STATE)
        state = msgspec.convert(canonical_json.decode(content), _State)
    except (CannotRead, canonical_json.NotCanonical, msgspec.ValidationError) as trouble:
        raise DamagedDesk from trouble
    if not state.is_possible:
        raise DamagedDesk
    return state


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
