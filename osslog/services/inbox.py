"""Merging what feedback posts sealed: judged one by one, committed together, in no order.

An entry becomes feedback or a visit under a new id. What stays of the entry itself lies apart
and leads to neither. Files are removed from where they came only after the commit, and only
those that came in or are kept in the vault: what no key opens may be meant for somebody else.
"""

import hashlib
import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final
from uuid import uuid4

from osslog.domain.desk import Desk
from osslog.domain.sealed_entry import BEFORE_THE_FIRST, EntryFault, VisitBody
from osslog.errors import CannotRead, CannotWrite, DiskFull, InUse
from osslog.progress import Progress, no_progress
from osslog.safe_files import make_private_folder
from osslog.services.clock import Today, believable_today
from osslog.services.desks import Desks
from osslog.services.entry_drop_ins import EntryDropIns
from osslog.services.entry_judge import EntryJudge, EntryRefused, GoodEntry
from osslog.storage import (
    audit,
    desk_folder,
    desks,
    entry_files,
    locations,
    merged_entries,
    visits,
)
from osslog.storage import feedback as feedback_table
from osslog.storage.audit import AuditEvent
from osslog.storage.merged_entries import MergedEntry, QuarantinedEntry
from osslog.storage.vault import Vault

MOST_SET_ASIDE: Final = 1000
"""So many entries are kept that were not accepted, and so many are noted that no key opens."""

_MOST_REFUSED: Final = 3 * MOST_SET_ASIDE  # so that a stick full of rubbish fits into the memory


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries of a post that have not come: runs of numbers, each from first to last.

    `is_forked` says that two entries have one number, or that one names another predecessor, as
    after an old copy of the post's folder was put back.
    """

    desk: Desk
    missing: tuple[tuple[int, int], ...]
    is_forked: bool

    @property
    def count(self) -> int:
        """How many entries are missing."""
        return sum(last - first + 1 for first, last in self.missing)


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did.

    `refused` counts by reason what was not accepted, without what was set aside before.
    `left_there` files were not accepted and stay where they came from: no key opens them, so
    that they may be meant for somebody else, or enough is set aside already. `not_removed` files
    are dealt with, and could not be removed; `unreadable` ones could not be read, as when a stick
    is pulled out. `post_in_use` and `post_damaged` speak of posts on this computer: entries of a
    damaged one come in all the same, and the next handing over makes a new one. `more` says that
    entries wait which this merge was not to take.
    """

    feedback: int = 0
    visits: int = 0
    already_there: int = 0
    refused: Mapping[EntryFault, int] = field(default_factory=dict)
    left_there: int = 0
    not_removed: int = 0
    unreadable: int = 0
    post_in_use: bool = False
    post_damaged: bool = False
    more: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether nothing came in and nothing needs a person's eye."""
        return not (
            self.feedback
            or self.visits
            or self.refused
            or self.not_removed
            or self.unreadable
            or self.post_damaged
        )


@dataclass(frozen=True, slots=True)
class _File:
    """A sealed file, and where it is moved if no key opens it; None leaves it where it is."""

    path: Path
    unread: Path | None = None


@dataclass(slots=True)
class _Found:
    """What the sealed files of one merge hold, and what becomes of each file."""

    new: list[GoodEntry] = field(default_factory=list)
    already_there: int = 0
    good: set[bytes] = field(default_factory=set)
    refused: dict[bytes, QuarantinedEntry] = field(default_factory=dict)
    files: list[tuple[_File, bytes]] = field(default_factory=list)
    too_many: Counter[EntryFault] = field(default_factory=Counter)
    unreadable: int = 0


class Inbox:
    """What a coordinator does with the entries of feedback posts."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def merge_own(self, *, at_most: int = 0, progress: Progress = no_progress) -> Merged:
        """Merge what the posts on this computer wrote, and try again what was set aside.

        A post that is open now is left for the next time; so are, with `at_most`, entries beyond
        that number, so that nobody waits long for the thread that owns the vault. Posts that are
        not this vault's are left alone.

        Raises:
            ClockSetBack: the computer's date cannot be believed.
            Cancelled: `progress` stopped the work; nothing was merged.
            CannotRead, CannotWrite, DiskFull: as their names say; nothing was merged, and the
                entries stay where they are.
        """
        files: list[_File] = []
        unopened: list[_File] = []
        in_use = damaged = False
        with ExitStack() as held:
            for location_id, folder in self._own_folders():
                try:
                    is_whole = held.enter_context(desk_folder.held(folder))
                    is_own = self._is_own(location_id)
                except InUse:
                    in_use = True
                    continue
                except desk_folder.DamagedDesk:
                    is_whole = is_own = False
                damaged |= not is_whole
                if is_own:
                    unread = folder / desk_folder.UNREAD
                    # Those that nothing opened come last and together, so that they hold none of
                    # the others up, and none of them keeps another from being tried.
                    unopened.extend(_File(path) for path in _entries_in(unread))
                    files.extend(_File(path, unread) for path in _entries_in(_outbox(folder)))
                elif not is_whole:
                    files.extend(_File(path) for path in _entries_in(_outbox(folder)))
            taken = files[:at_most] if at_most else files
            is_last = len(taken) == len(files)
            merged = self._merge([*taken, *unopened] if is_last else taken, progress)
            is_further = any(not file.path.exists() for file in taken)
        more = is_further and not is_last
        return replace(merged, post_in_use=in_use, post_damaged=damaged, more=more)

    def merge_folder(self, folder: Path, *, progress: Progress = no_progress) -> Merged:
        """Merge the entries in a folder or on a stick; otherwise as `merge_own`.

        Raises:
            ClockSetBack, Cancelled, CannotWrite, DiskFull: as for `merge_own`.
            CannotRead: the folder itself is gone or may not be read.
        """
        return self._merge([_File(path) for path in entry_files.in_folder(folder)], progress)

    def set_aside(self) -> tuple[QuarantinedEntry, ...]:
        """The entries that were not accepted, with their reasons."""
        return merged_entries.quarantined(self._vault.connection)

    def discard(self, file_hashes: Iterable[bytes]) -> None:
        """Keep entries that were set aside no longer; on this computer they are gone for good.

        Raises:
            ClockSetBack: as its name says.
        """
        wanted = frozenset(file_hashes)
        connection = self._vault.connection
        with self._vault.transaction():
            there = wanted & {entry.file_hash for entry in merged_entries.quarantined(connection)}
            for file_hash in there:
                merged_entries.discard(connection, file_hash)
            if there:
                today = believable_today(connection, self._today)
                audit.append(connection, AuditEvent.ENTRIES_DISCARDED, _entries(there), today)
        for _, folder in self._own_folders():
            for path in _entries_in(folder / desk_folder.UNREAD):
                with suppress(CannotRead, OSError):
                    if hashlib.sha256(entry_files.read(path)).digest() in wanted:
                        path.unlink()

    def gaps(self, location_id: str) -> tuple[Gap, ...]:
        """The posts of a location of which entries are missing, or do not fit together."""
        connection = self._vault.connection
        found = (
            _gap(desk, merged_entries.of_desk(connection, desk.id))
            for desk in desks.of_location(connection, location_id)
        )
        return tuple(gap for gap in found if gap.missing or gap.is_forked)

    def _own_folders(self) -> Iterator[tuple[str, Path]]:
        """The folders of posts on this computer that have the name of a location of the vault."""
        for location_id in desk_folder.enrolled(self._vault.folder):
            if locations.exists(self._vault.connection, location_id):
                yield location_id, desk_folder.folder_of(self._vault.folder, location_id)

    def _is_own(self, location_id: str) -> bool:
        """Whether the post of a location on this computer is this vault's."""
        with self._vault.transaction():
            return Desks(self._vault, self._today).own(location_id) is not None

    def _merge(self, files: Sequence[_File], progress: Progress) -> Merged:
        connection = self._vault.connection
        today = believable_today(connection, self._today)
        with self._vault.transaction():
            before = {entry.file_hash: entry for entry in merged_entries.quarantined(connection)}
            judge = EntryJudge(connection, today)
            found = _Found()
            for entry in before.values():
                if entry.content:
                    self._sort(entry.content, judge, found, today)
            for done, file in enumerate(files):
                progress(done, len(files))
                self._read(file, judge, found, today)
            progress(len(files), len(files))
            self._keep(found, today)
            kept = self._set_aside(before, found)
        feedback = sum(not isinstance(one.entry.body, VisitBody) for one in found.new)
        fresh = [one for one in found.refused.values() if one.file_hash not in before]
        left, not_removed = _clear_away(found, kept)
        refused = Counter(entry.reason for entry in fresh) + found.too_many
        return Merged(
            feedback,
            len(found.new) - feedback,
            found.already_there,
            dict(refused),
            left,
            not_removed,
            found.unreadable,
        )

    def _read(self, file: _File, judge: EntryJudge, found: _Found, today: date) -> None:
        try:
            sealed = entry_files.read(file.path)
        except CannotRead:  # taken away or unreadable: it is left for another time
            found.unreadable += 1
            return
        found.files.append((file, hashlib.sha256(sealed).digest()))
        self._sort(sealed, judge, found, today)

    @staticmethod
    def _sort(sealed: bytes, judge: EntryJudge, found: _Found, today: date) -> None:
        file_hash = hashlib.sha256(sealed).digest()
        try:
            good = judge.judge(sealed)
        except EntryRefused as refused:
            content = b"" if refused.location_id is None else sealed
            if len(found.refused) >= _MOST_REFUSED and file_hash not in found.refused:
                found.too_many[refused.reason] += 1
                return
            found.refused[file_hash] = QuarantinedEntry(
                file_hash, refused.location_id, refused.reason, today, content
            )
            return
        found.good.add(file_hash)
        if good.is_there:
            found.already_there += 1
        else:
            found.new.append(good)

    def _keep(self, found: _Found, today: date) -> None:
        """Store what is new, shuffled, so that no order tells who said what.

        What stays of the entries is stored afterwards in an order of its own: the pages of a
        database show in which order rows came to them.
        """
        connection = self._vault.connection
        found_drop_ins = EntryDropIns(connection)
        secrets.SystemRandom().shuffle(found.new)
        for good in found.new:
            entry = good.entry
            if isinstance(entry.body, VisitBody):
                drop_in = found_drop_ins.for_visit(entry.location_id, entry.body)
                visits.add(connection, entry.body.visit(uuid4(), drop_in.id))
            else:
                feedback_table.add(connection, entry.body.feedback(uuid4(), entry.location_id))
        for good in sorted(found.new, key=_entry_id):
            entry = good.entry
            merged_entries.add(
                connection,
                MergedEntry(
                    entry.entry_id,
                    entry.desk_id,
                    entry.sequence,
                    good.content_hash,
                    good.file_hash,
                    entry.previous,
                ),
            )
        if found.new:
            audit.append(connection, AuditEvent.ENTRIES_MERGED, _entries(found.new), today)

    def _set_aside(
        self, before: Mapping[bytes, QuarantinedEntry], found: _Found
    ) -> frozenset[bytes]:
        """Keep what was refused as far as there is room; returns the hashes of what is kept."""
        connection = self._vault.connection
        for file_hash in before.keys() & found.good:
            merged_entries.discard(connection, file_hash)
        taken = Counter(
            bool(one.content) for one in before.values() if one.file_hash not in found.good
        )
        kept = set()
        for file_hash, entry in found.refused.items():
            has_content = bool(entry.content)
            if file_hash not in before:
                if taken[has_content] >= MOST_SET_ASIDE:
                    continue
                taken[has_content] += 1
            merged_entries.set_aside(connection, entry)
            if has_content:
                kept.add(file_hash)
        return frozenset(kept)


def _clear_away(found: _Found, kept: frozenset[bytes]) -> tuple[int, int]:
    """Remove the files that are dealt with; returns how many stay, and how many had to.

    A file of a post on this computer that no key opens is moved out of the way of the others.
    """
    left = not_removed = 0
    for file, file_hash in found.files:
        is_left = file_hash not in found.good and file_hash not in kept
        left += is_left
        if is_left and file.unread is None:
            continue
        try:
            if is_left and file.unread is not None:
                make_private_folder(file.unread)
                file.path.replace(file.unread / file.path.name)
            else:
                file.path.unlink()
        except FileNotFoundError:
            continue
        except (OSError, CannotWrite, DiskFull):
            not_removed += not is_left
    return left, not_removed


def _outbox(folder: Path) -> Path:
    return folder / desk_folder.OUTBOX


def _entries_in(folder: Path) -> list[Path]:
    return list(entry_files.in_folder(folder)) if folder.is_dir() else []


def _entries(some: Sized) -> str:
    return "1 entry" if len(some) == 1 else f"{len(some)} entries"


def _entry_id(good: GoodEntry) -> bytes:
    return good.entry.entry_id.bytes


def _gap(desk: Desk, entries: Sequence[MergedEntry]) -> Gap:
    hashes: defaultdict[int, set[bytes]] = defaultdict(set)
    for entry in entries:
        hashes[entry.sequence].add(entry.file_hash)
    missing = []
    expected = 1
    for sequence in sorted(hashes):
        if sequence > expected:
            missing.append((expected, sequence - 1))
        expected = sequence + 1
    is_forked = any(len(there) > 1 for there in hashes.values())
    for entry in entries:
        before = hashes.get(entry.sequence - 1)
        first = entry.sequence == 1
        if (first and entry.previous_hash != BEFORE_THE_FIRST) or (
            before is not None and entry.previous_hash not in before
        ):
            is_forked = True
    return Gap(desk, tuple(missing), is_forked)
