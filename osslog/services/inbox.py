"""Merging what feedback posts sealed: judged one by one, committed together, in no order.

An entry becomes feedback or a visit under a new id. What stays of the entry itself lies apart
and leads to neither. Files are removed from where they came only after the commit.
"""

import hashlib
import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from osslog.domain.desk import Desk
from osslog.domain.records import DropIn
from osslog.domain.sealed_entry import BEFORE_THE_FIRST, EntryFault, VisitBody
from osslog.errors import CannotRead, InUse
from osslog.progress import Progress, no_progress
from osslog.services.clock import Today, believable_today
from osslog.services.desks import Desks
from osslog.services.entry_judge import EntryJudge, EntryRefused, GoodEntry
from osslog.storage import (
    audit,
    desk_folder,
    desks,
    drop_ins,
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
"""So many entries are kept that were not accepted; more stay where they came from."""


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

    `refused` counts by reason what was not accepted, without what was set aside before;
    `left_there` of these stay where they came from, because enough is set aside already.
    `not_removed` files are dealt with, and could not be removed from where they came. `more` says
    that entries wait which this merge was not to take.
    """

    feedback: int = 0
    visits: int = 0
    already_there: int = 0
    refused: Mapping[EntryFault, int] = field(default_factory=dict)
    left_there: int = 0
    not_removed: int = 0
    post_in_use: bool = False
    more: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether nothing came in and nothing needs a person's eye."""
        return not (self.feedback or self.visits or self.refused or self.not_removed)


@dataclass(slots=True)
class _Found:
    """What the sealed files of one merge hold, and what becomes of each file."""

    new: list[GoodEntry] = field(default_factory=list)
    already_there: int = 0
    refused: dict[bytes, QuarantinedEntry] = field(default_factory=dict)
    files: list[tuple[Path, bytes]] = field(default_factory=list)


class Inbox:
    """What a coordinator does with the entries of feedback posts."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def merge_own(self, *, at_most: int = 0, progress: Progress = no_progress) -> Merged:
        """Merge what the posts on this computer wrote, and try again what was set aside.

        A post that is open now is left for the next time; so are, with `at_most`, entries beyond
        that number, so that nobody waits long for the thread that owns the vault.

        Raises:
            ClockSetBack: the computer's date cannot be believed.
            Cancelled: `progress` stopped the work; nothing was merged.
            DamagedDesk, CannotRead, CannotWrite, DiskFull: as their names say; nothing was
                merged, and the entries stay where they are.
        """
        files: list[Path] = []
        in_use = False
        for location_id in desk_folder.enrolled(self._vault.folder):
            if not locations.exists(self._vault.connection, location_id):
                continue
            folder = desk_folder.folder_of(self._vault.folder, location_id)
            try:
                desk_folder.settle(folder)
            except InUse:
                in_use = True
                continue
            with self._vault.transaction():
                Desks(self._vault, self._today).own(location_id)
            files.extend(entry_files.in_folder(folder / desk_folder.OUTBOX))
        taken = files[:at_most] if at_most else files
        more = len(taken) < len(files)
        return replace(self._merge(taken, progress), post_in_use=in_use, more=more)

    def merge_folder(self, folder: Path, *, progress: Progress = no_progress) -> Merged:
        """Merge the entries in a folder or on a stick; otherwise as `merge_own`."""
        return self._merge(list(entry_files.in_folder(folder)), progress)

    def set_aside(self) -> tuple[QuarantinedEntry, ...]:
        """The entries that were not accepted, with their reasons."""
        return merged_entries.quarantined(self._vault.connection)

    def discard(self, file_hashes: Iterable[bytes]) -> None:
        """Keep entries that were set aside no longer; they are gone for good."""
        with self._vault.transaction():
            for file_hash in file_hashes:
                merged_entries.discard(self._vault.connection, file_hash)

    def gaps(self, location_id: str) -> tuple[Gap, ...]:
        """The posts of a location of which entries are missing, or do not fit together."""
        connection = self._vault.connection
        found = (
            _gap(desk, merged_entries.of_desk(connection, desk.id))
            for desk in desks.of_location(connection, location_id)
        )
        return tuple(gap for gap in found if gap.missing or gap.is_forked)

    def _merge(self, files: Sequence[Path], progress: Progress) -> Merged:
        connection = self._vault.connection
        today = believable_today(connection, self._today)
        with self._vault.transaction():
            before = {entry.file_hash: entry for entry in merged_entries.quarantined(connection)}
            judge = EntryJudge(connection, today)
            found = _Found()
            for entry in before.values():
                self._sort(entry.content, judge, found, today)
            for done, path in enumerate(files):
                progress(done, len(files))
                self._read(path, judge, found, today)
            progress(len(files), len(files))
            self._keep(found, today)
            kept = self._set_aside(before, found)
        feedback = sum(not isinstance(one.entry.body, VisitBody) for one in found.new)
        fresh = [one for one in found.refused.values() if one.file_hash not in before]
        return Merged(
            feedback,
            len(found.new) - feedback,
            found.already_there,
            dict(Counter(entry.reason for entry in fresh)),
            len(found.refused.keys() - kept),
            _removed(found, kept),
        )

    def _read(self, path: Path, judge: EntryJudge, found: _Found, today: date) -> None:
        try:
            sealed = entry_files.read(path)
        except CannotRead:  # taken away or unreadable: it is left for another time
            return
        found.files.append((path, hashlib.sha256(sealed).digest()))
        self._sort(sealed, judge, found, today)

    @staticmethod
    def _sort(sealed: bytes, judge: EntryJudge, found: _Found, today: date) -> None:
        try:
            good = judge.judge(sealed)
        except EntryRefused as refused:
            file_hash = hashlib.sha256(sealed).digest()
            found.refused[file_hash] = QuarantinedEntry(
                file_hash, refused.location_id, refused.reason, today, sealed
            )
            return
        if good.is_there:
            found.already_there += 1
        else:
            found.new.append(good)

    def _keep(self, found: _Found, today: date) -> None:
        """Store what is new, shuffled, so that no order tells who said what."""
        connection = self._vault.connection
        found_drop_ins = _DropIns(self._vault)
        secrets.SystemRandom().shuffle(found.new)
        for good in found.new:
            entry = good.entry
            if isinstance(entry.body, VisitBody):
                drop_in = found_drop_ins.for_visit(entry.location_id, entry.body)
                visits.add(connection, entry.body.visit(uuid4(), drop_in.id))
            else:
                feedback_table.add(connection, entry.body.feedback(uuid4(), entry.location_id))
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
            count = f"{len(found.new)} entries"
            audit.append(connection, AuditEvent.ENTRIES_MERGED, count, today)

    def _set_aside(
        self, before: Mapping[bytes, QuarantinedEntry], found: _Found
    ) -> frozenset[bytes]:
        """Keep what was refused as far as there is room; returns the hashes of what is kept."""
        connection = self._vault.connection
        for file_hash in before.keys() - found.refused.keys():
            merged_entries.discard(connection, file_hash)
        kept = set(before.keys() & found.refused.keys())
        for file_hash in found.refused.keys() - before.keys():
            if len(kept) < MOST_SET_ASIDE:
                kept.add(file_hash)
        for file_hash in kept:
            merged_entries.set_aside(connection, found.refused[file_hash])
        return frozenset(kept)


class _DropIns:
    """The drop-ins of the days on which visits were logged at posts, made where there is none."""

    def __init__(self, vault: Vault) -> None:
        self._connection = vault.connection
        self._known: dict[tuple[str, date], DropIn] = {}

    def for_visit(self, location_id: str, body: VisitBody) -> DropIn:
        """The drop-in of a visit: the first of its day that was held, else a new one.

        An agency that the visitor saw was present.
        """
        day = body.held_on
        drop_in = self._known.get((location_id, day)) or self._find(location_id, day)
        seen = [UUID(hex=one) for one in body.agencies_seen or ()]
        present = tuple(dict.fromkeys((*drop_in.agencies, *seen)))
        if present != drop_in.agencies:
            drop_in = replace(drop_in, agencies=present)
            drop_ins.change(self._connection, drop_in)
        self._known[location_id, day] = drop_in
        return drop_in

    def _find(self, location_id: str, day: date) -> DropIn:
        for drop_in in drop_ins.between(self._connection, location_id, day, day):
            if drop_in.cancelled_because is None:
                return drop_in
        made = DropIn(uuid4(), location_id, day)
        drop_ins.add(self._connection, made)
        return made


def _removed(found: _Found, kept: frozenset[bytes]) -> int:
    """Remove the files that are dealt with; returns how many could not be removed."""
    failed = 0
    for path, file_hash in found.files:
        if file_hash in found.refused and file_hash not in kept:
            continue
        try:
            path.unlink()
        except FileNotFoundError:
            continue
        except OSError:
            failed += 1
    return failed


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
