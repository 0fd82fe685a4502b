"""What the worker thread does for the Returns page."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from osslog.domain.import_batch import ImportBatch
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.year_returns import LocationReturn, returns_of_year
from osslog.progress import Progress
from osslog.services.clock import Today
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.offered_card import OfferedCard
from osslog.services.returns import FileResult
from osslog.ui.county_page import first_year, offered_years


@dataclass(frozen=True, slots=True)
class ReturnsContent:
    """One year's returns, all imports, and the years that can be looked at."""

    year: ReportingYear
    offered: tuple[ReportingYear, ...]
    returns: tuple[LocationReturn, ...]
    batches: tuple[ImportBatch, ...]


class Outcome(StrEnum):
    """What became of a file; the order is that of attention."""

    REFUSED = "refused"
    ACCEPTED = "accepted"
    HERE_ALREADY = "here_already"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One file of an import."""

    outcome: Outcome
    result: FileResult


def read_returns(
    workspace: CountyWorkspace, today: Today, wanted: ReportingYear | None
) -> ReturnsContent:
    """Read what the page shows of the wanted year, or of the one to look at first."""
    year = wanted or first_year(workspace, today)
    batches = workspace.returns.history()
    trusted = {signer.location_id: signer.trusted_on for signer in workspace.trust.signers()}
    return ReturnsContent(
        year,
        offered_years(workspace, today),
        returns_of_year(year, workspace.trust.expected(), trusted, batches),
        batches,
    )


def import_files(
    workspace: CountyWorkspace, paths: tuple[Path, ...], progress: Progress
) -> tuple[ImportedFile, ...]:
    """Import files; raises as `services.returns.Returns.import_files` does."""
    report = workspace.returns.import_files(paths, progress=progress)
    new = {
        (summary.location_id, summary.year, summary.revision)
        for batch in workspace.returns.history()
        if batch.number == report.batch
        for summary in batch.accepted
    }
    found = []
    for result in report.results:
        place = result.location, result.year, result.revision
        if not result.accepted:
            outcome = Outcome.REFUSED
        elif place in new:
            # The same file twice in one import is new once.
            new.discard(place)
            outcome = Outcome.ACCEPTED
        else:
            outcome = Outcome.HERE_ALREADY
        found.append(ImportedFile(outcome, result))
    return tuple(found)


def undo_import(workspace: CountyWorkspace, batch: int) -> int:
    """Take an import back; returns its number."""
    workspace.returns.undo(batch)
    return batch


def trust_card(workspace: CountyWorkspace, card: OfferedCard, words: str) -> Location:
    """Trust a card; raises as `services.trust.Trust.trust` does."""
    return workspace.trust.trust(card.content, words)


def replace_key(workspace: CountyWorkspace, card: OfferedCard, words: str) -> Location:
    """Trust a card in the place of another; raises as `services.trust.Trust.replace` does."""
    return workspace.trust.replace(card.content, words)
