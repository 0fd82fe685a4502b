"""Importing a One Stop Shop's old spreadsheet of visits: all of it or nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from osslog.domain.records import Agency, DropIn, Visit
from osslog.domain.validation import problems_with_visit
from osslog.domain.visit_sheet import (
    RowProblem,
    SheetRow,
    VisitSheet,
    agency_key,
    read_visit_sheet,
)
from osslog.errors import KnownError
from osslog.progress import Progress, no_progress
from osslog.safe_files import read_file
from osslog.services.clock import Today, believable_today
from osslog.services.locations import found_location
from osslog.services.record_refused import refuse_if_any
from osslog.storage import agencies, audit, drop_ins, imported_rows, visits
from osslog.storage.audit import AuditEvent
from osslog.storage.vault import Vault

LARGEST_FILE = 32 * 1024 * 1024
MOST_PROBLEMS_TOLD = 100

_ROWS_BETWEEN_PROGRESS = 100


class ImportRefused(KnownError):
    """Rows of the file cannot be imported, so none was.

    `rows` has the first problems, at most `MOST_PROBLEMS_TOLD`; `count` says how many there are.
    """

    code = "import_refused"
    default_next_step = "Put these lines right and import the file again; nothing was imported."

    def __init__(self, problems: Sequence[RowProblem]) -> None:
        self.rows = tuple(problems[:MOST_PROBLEMS_TOLD])
        self.count = len(problems)
        how_many = "1 problem" if self.count == 1 else f"{self.count:,} problems"
        first = self.rows[0]
        super().__init__(f"The file has {how_many}, the first in line {first.line}.")


class FileTooLarge(KnownError):
    """The file is larger than any sheet of visits."""

    code = "too_large"
    default_sentence = f"The file is larger than {LARGEST_FILE // 1024 // 1024} MiB."
    default_next_step = "Import a sheet of visits, or split it by year; nothing was imported."


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did: visits added, rows that were in before, and drop-ins made for them."""

    added: int
    already_there: int
    drop_ins_added: int


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do.

    `new` rows become visits, `already_there` rows were in before. `new_days` have no drop-in
    yet, `new_agencies` are not on the location's list. With any of `problems` nothing happens.
    """

    new: tuple[SheetRow, ...]
    already_there: int
    new_days: tuple[date, ...]
    new_agencies: tuple[str, ...]
    problems: tuple[RowProblem, ...]


class VisitImport:
    """Reads sheets of visits into a location's vault."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def read_file(
        self, location_id: str, path: Path, *, progress: Progress = no_progress
    ) -> ImportOutcome:
        """Import the file at `path`; otherwise as `read`.

        Raises:
            CannotRead, FileTooLarge: as their names say.
        """
        content = read_file(path, at_most=LARGEST_FILE)
        if len(content) > LARGEST_FILE:
            raise FileTooLarge
        return self.read(location_id, content, progress=progress)

    def read(
        self, location_id: str, content: bytes, *, progress: Progress = no_progress
    ) -> ImportOutcome:
        """Import each row that is not in yet, in one transaction.

        A drop-in is found by its day, the first that was held, or made; agencies that the
        location does not list are added, and an agency that a visitor saw was present.

        Raises:
            ImportRefused: some row has a problem; nothing was imported.
            NotFound: the vault has no such location.
            ClockSetBack: the computer's date cannot be believed.
            Cancelled: `progress` stopped the work; nothing was imported.
        """
        found_location(self._vault, location_id)
        today = believable_today(self._vault.connection, self._today)
        return self.add(location_id, read_visit_sheet(content, today=today), progress=progress)

    def plan(self, location_id: str, sheet: VisitSheet) -> ImportPlan:
        """What importing a sheet would do; nothing is changed.

        Raises:
            NotFound: the vault has no such location.
        """
        found_location(self._vault, location_id)
        known = imported_rows.contents(self._vault.connection, location_id)
        found = self._drop_ins_by_day(location_id, sheet.rows)
        new = tuple(row for row in sheet.rows if row.identity not in known)
        problems = [*sheet.problems, *_edited(sheet.rows, known), *_cancelled(new, found)]
        listed = {agency_key(one.name) for one in self._agencies(location_id)}
        named = {
            agency_key(name): " ".join(name.split())
            for row in reversed(new)
            for name in row.agencies_seen or ()
        }
        return ImportPlan(
            new,
            len(sheet.rows) - len(new),
            tuple(sorted({row.held_on for row in new} - found.keys())),
            tuple(sorted(named[key] for key in named.keys() - listed)),
            tuple(sorted(problems, key=lambda problem: problem.line)),
        )

    def add(
        self, location_id: str, sheet: VisitSheet, *, progress: Progress = no_progress
    ) -> ImportOutcome:
        """Import the rows of a sheet; otherwise as `read`."""
        plan = self.plan(location_id, sheet)
        today = believable_today(self._vault.connection, self._today)
        if plan.problems:
            raise ImportRefused(plan.problems)
        new = plan.new
        if not new:
            return ImportOutcome(0, plan.already_there, 0)
        connection = self._vault.connection
        with self._vault.transaction():
            ids = self._agency_ids(location_id, new)
            found = self._drop_ins_by_day(location_id, new)
            on_day, made = self._drop_ins_for(location_id, new, found, ids)
            kept = []
            for done, row in enumerate(new):
                if done % _ROWS_BETWEEN_PROGRESS == 0:
                    progress(done, len(new))
                kept.append((row, self._add_visit(row, on_day[row.held_on], ids)))
            imported_rows.add(connection, location_id, kept)
            audit.append(connection, AuditEvent.IMPORT, f"visits of {location_id}", today)
            progress(len(new), len(new))
        return ImportOutcome(len(new), plan.already_there, made)

    def _agencies(self, location_id: str) -> tuple[Agency, ...]:
        return agencies.of_location(self._vault.connection, location_id)

    def _drop_ins_by_day(self, location_id: str, rows: Sequence[SheetRow]) -> Mapping[date, DropIn]:
        """The drop-in for each day that has one: the first that was held, else a cancelled one."""
        if not rows:
            return {}
        days = [row.held_on for row in rows]
        by_day: dict[date, DropIn] = {}
        for drop_in in drop_ins.between(self._vault.connection, location_id, min(days), max(days)):
            first = by_day.setdefault(drop_in.held_on, drop_in)
            if first.cancelled_because is not None and drop_in.cancelled_because is None:
                by_day[drop_in.held_on] = drop_in
        return by_day

    def _agency_ids(self, location_id: str, rows: Sequence[SheetRow]) -> Mapping[str, UUID]:
        connection = self._vault.connection
        # Of two spellings that differ in case alone the active one counts: it is listed first.
        ids = {
            agency_key(agency.name): agency.id for agency in reversed(self._agencies(location_id))
        }
        for row in rows:
            for name in row.agencies_seen or ():
                if agency_key(name) not in ids:
                    agency = Agency(uuid4(), " ".join(name.split()))
                    agencies.add(connection, location_id, agency)
                    ids[agency_key(name)] = agency.id
        return ids

    def _drop_ins_for(
        self,
        location_id: str,
        rows: Sequence[SheetRow],
        found: Mapping[date, DropIn],
        ids: Mapping[str, UUID],
    ) -> tuple[Mapping[date, DropIn], int]:
        present: defaultdict[date, dict[UUID, None]] = defaultdict(dict)
        for row in rows:
            present[row.held_on] |= dict.fromkeys(_seen(row, ids) or ())
        on_day = {}
        for day, seen in sorted(present.items()):
            old = found.get(day) or DropIn(uuid4(), location_id, day)
            drop_in = replace(old, agencies=tuple(dict.fromkeys((*old.agencies, *seen))))
            if day not in found:
                drop_ins.add(self._vault.connection, drop_in)
            elif drop_in != old:
                drop_ins.change(self._vault.connection, drop_in)
            on_day[day] = drop_in
        return on_day, len(on_day.keys() - found.keys())

    def _add_visit(self, row: SheetRow, drop_in: DropIn, ids: Mapping[str, UUID]) -> int:
        visit = Visit(
            uuid4(),
            drop_in.id,
            row.visit_number,
            row.mode or drop_in.mode,
            row.answers,
            _seen(row, ids),
            row.referrals,
        )
        refuse_if_any(problems_with_visit(visit, agencies=drop_in.agencies))
        return visits.add(self._vault.connection, visit)


def _seen(row: SheetRow, ids: Mapping[str, UUID]) -> tuple[UUID, ...] | None:
    if row.agencies_seen is None:
        return None
    return tuple(ids[agency_key(name)] for name in row.agencies_seen)


def _edited(rows: Sequence[SheetRow], known: Mapping[str, str]) -> Iterator[RowProblem]:
    for row in rows:
        if row.row_id is not None and known.get(row.identity, row.content_hash) != (
            row.content_hash
        ):
            yield RowProblem(
                row.line,
                "A row with this row_id was imported before and said something else. Correct "
                "the visit in osslog, and take this row out of the file or put its old content "
                "back.",
            )


def _cancelled(rows: Sequence[SheetRow], found: Mapping[date, DropIn]) -> Iterator[RowProblem]:
    for row in rows:
        drop_in = found.get(row.held_on)
        if drop_in is not None and drop_in.cancelled_because is not None:
            yield RowProblem(
                row.line, f"The drop-in on {row.held_on:%d/%m/%Y} is recorded as cancelled."
            )
