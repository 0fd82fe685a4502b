"""The annual summaries that locations return: verified, judged against history, kept, undone.

An import is one batch: every file is judged, and what is accepted is kept together or not at
all. Why: docs/decisions/0005-an-import-is-one-transaction.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from osslog.domain.import_batch import (
    Arrival,
    HistoryReason,
    ImportBatch,
    Judgement,
    RefusedFile,
    judge,
)
from osslog.errors import KnownError, NotAllowedInput, NotFound
from osslog.export.manifest import Manifest
from osslog.export.summary_file import VerifiedSummary
from osslog.export.summary_refusal import Reason, SummaryRefused
from osslog.progress import Progress, no_progress
from osslog.services.arriving_files import GenuineFile, examined, shown_name
from osslog.services.clock import Today, believable_today
from osslog.storage import (
    audit,
    expected_locations,
    received_summaries,
    refused_files,
    signers,
)
from osslog.storage.audit import AuditEvent
from osslog.storage.vault import Vault

LONGEST_FILE_NAME = 200
"""How many characters of a refused file's name are kept."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file.

    `reason` is the published code of a refusal and None where the file is accepted; a file that
    was received before is accepted and changes nothing. `sentence` says what happened and what
    to do, `note` what else there is to know. `location`, `year` and `revision` are None where
    the file did not get as far as being genuine.
    """

    file: str
    accepted: bool
    reason: str | None
    sentence: str
    note: str | None = None
    location: str | None = None
    year: str | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file of an import, in the order in which they were given.

    `batch` is the number to undo it by, or None where every file had been received before.
    """

    batch: int | None
    results: tuple[FileResult, ...]


def verify_only(
    paths: Sequence[Path],
    pinned: Mapping[str, bytes],
    today: date,
    *,
    progress: Progress = no_progress,
) -> tuple[FileResult, ...]:
    """Whether each file is genuine by the `pinned` keys; nothing is kept, no history is asked.

    Raises:
        Cancelled: `progress` stopped the work.
    """
    return tuple(
        _refused(path, outcome)
        if isinstance(outcome, KnownError)
        else _accepted(path, outcome.verified, "genuine")
        for path, outcome in examined(paths, pinned, today, progress)
    )


class Returns:
    """What the county does with the files that locations return."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def import_files(
        self, paths: Sequence[Path], *, progress: Progress = no_progress
    ) -> ImportReport:
        """Judge each file and keep those that are accepted, all together.

        The order of the files does not matter: earlier revisions come first. A file that is
        refused, missing or unreadable does not keep the others back.

        Raises:
            ClockSetBack: the computer's date cannot be believed.
            Cancelled: `progress` stopped the work; nothing was kept.
            DiskFull, CannotWrite: nothing was kept.
        """
        connection = self._vault.connection
        now = believable_today(connection, self._today)
        pinned = {one.location_id: one.public_key for one in signers.in_force(connection)}
        arrived: dict[Arrival, GenuineFile] = {}
        outcomes: list[tuple[Path, Arrival | KnownError]] = []
        for path, outcome in examined(paths, pinned, now, progress):
            if isinstance(outcome, GenuineFile):
                # A file that is given twice is held once.
                arrived.setdefault(outcome.arrival, outcome)
                outcomes.append((path, outcome.arrival))
            else:
                outcomes.append((path, outcome))
        with self._vault.transaction():
            places = {(arrival.location_id, arrival.year) for arrival in arrived}
            judged = judge(arrived, received_summaries.ever_received(connection, places))
            results = _results(outcomes, arrived, judged, self._names())
            kept = [one for arrival, one in arrived.items() if judged[arrival].reason is None]
            batch = self._keep(kept, results, now)
            progress(len(paths), len(paths))
        return ImportReport(batch, results)

    def history(self) -> tuple[ImportBatch, ...]:
        """Every import with what it accepted and refused, the newest first."""
        connection = self._vault.connection
        accepted = received_summaries.by_batch(connection)
        refused = refused_files.by_batch(connection)
        return tuple(
            ImportBatch(
                number,
                imported_on,
                undone,
                tuple(accepted.get(number, ())),
                tuple(refused.get(number, ())),
            )
            for number, imported_on, undone in received_summaries.batches(connection)
        )

    def undo(self, batch: int) -> None:
        """Take an import back: the revisions that counted before it count again.

        The files stay known, so that nothing older than the newest of them is accepted later.

        Raises:
            NotFound: there is no such import.
            NotAllowedInput: it was undone already.
            ClockSetBack: as its name says.
        """
        connection = self._vault.connection
        with self._vault.transaction():
            now = believable_today(connection, self._today)
            undone = received_summaries.is_undone(connection, batch)
            if undone is None:
                raise NotFound(f"There is no import {batch}.")
            if undone:
                raise NotAllowedInput(f"Import {batch} was undone already.", "Nothing was changed.")
            received_summaries.undo(connection, batch)
            audit.append(connection, AuditEvent.IMPORT_UNDONE, f"import {batch}", now)

    def _names(self) -> dict[str, tuple[str, ...]]:
        """The names that each expected location has borne, the latest last."""
        return {
            location.location_id: tuple(name.name for name in location.names)
            for location in expected_locations.all_expected(self._vault.connection)
        }

    def _keep(
        self, kept: Sequence[GenuineFile], results: Sequence[FileResult], now: date
    ) -> int | None:
        refused = [
            RefusedFile(Path(result.file).name[:LONGEST_FILE_NAME], result.reason)
            for result in results
            if result.reason is not None
        ]
        if not kept and not refused:
            return None
        connection = self._vault.connection
        batch = received_summaries.add_batch(connection, now)
        for one in kept:
            received_summaries.add(connection, batch, one.accepted)
        refused_files.add(connection, batch, refused)
        detail = f"import {batch}: {len(kept)} accepted, {len(refused)} refused"
        audit.append(connection, AuditEvent.IMPORT, detail, now)
        return batch


def _results(
    outcomes: Sequence[tuple[Path, Arrival | KnownError]],
    arrived: Mapping[Arrival, GenuineFile],
    judged: Mapping[Arrival, Judgement],
    names: Mapping[str, tuple[str, ...]],
) -> tuple[FileResult, ...]:
    results = []
    told: set[Arrival] = set()
    for path, outcome in outcomes:
        if isinstance(outcome, KnownError):
            results.append(_refused(path, outcome))
            continue
        judgement = judged[outcome]
        if judgement.reason is None and outcome in told:
            judgement = Judgement(HistoryReason.ALREADY_RECEIVED)
        told.add(outcome)
        known = names[outcome.location_id]
        results.append(_judged(path, arrived[outcome].verified, judgement, known))
    return tuple(results)


def _judged(
    path: Path, verified: VerifiedSummary, judgement: Judgement, names: tuple[str, ...]
) -> FileResult:
    manifest = verified.manifest
    if judgement.reason is None:
        note = _note_on_accepted(manifest, judgement, names)
        return _accepted(path, verified, "accepted", note=note)
    refusal = SummaryRefused(
        Reason(judgement.reason),
        location_id=manifest.location_id,
        year=manifest.year,
        revision=manifest.revision,
        newest=judgement.newest,
    )
    if judgement.reason is HistoryReason.ALREADY_RECEIVED:
        return _accepted(path, verified, "here already", note=refusal.message)
    note = None
    if judgement.differs:
        note = (
            f"It also differs from the revision {manifest.revision} that was received: ask the "
            "location which of the two it stands by."
        )
    return replace(
        _refused(path, refusal),
        note=note,
        location=manifest.location_id,
        year=manifest.year,
        revision=manifest.revision,
    )


def _note_on_accepted(
    manifest: Manifest, judgement: Judgement, names: tuple[str, ...]
) -> str | None:
    notes = []
    if manifest.location_name not in names:
        notes.append(
            f"The file calls {manifest.location_id} {manifest.location_name}; the county's name "
            f"for it is {names[-1]}."
        )
    if judgement.replaces is not None:
        notes.append(f"It takes the place of revision {judgement.replaces}.")
    if judgement.lacks_predecessor:
        notes.append(f"Revision {manifest.revision - 1}, which it follows, was not received.")
    return " ".join(notes) or None


def _accepted(
    path: Path, verified: VerifiedSummary, what: str, *, note: str | None = None
) -> FileResult:
    manifest = verified.manifest
    sentence = f"{manifest.location_name}, {manifest.year}, revision {manifest.revision}: {what}."
    return FileResult(
        file=shown_name(str(path)),
        accepted=True,
        reason=None,
        sentence=sentence,
        note=note,
        location=manifest.location_id,
        year=manifest.year,
        revision=manifest.revision,
    )


def _refused(path: Path, trouble: KnownError) -> FileResult:
    return FileResult(shown_name(str(path)), False, trouble.code, trouble.message)
