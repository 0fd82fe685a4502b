"""What taking a spreadsheet over asks of the workspace, on the worker thread."""

from dataclasses import dataclass, field
from pathlib import Path

from osslog.domain.old_sheet import OldSheet
from osslog.domain.sheet_mapping import SheetMapping
from osslog.domain.sheet_reading import FoundWords
from osslog.progress import Progress
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.take_over import TakeOverPreview
from osslog.services.visit_import import ImportOutcome

MOST_WORDS_SHOWN = 400
"""How many different words are matched; a sheet with more has other things in its columns."""


@dataclass(frozen=True, slots=True)
class MatchedWords:
    """The words of a sheet with their answers, and the agencies that are listed."""

    found: tuple[FoundWords, ...] = field(repr=False)
    agencies: tuple[str, ...]


def open_sheets(
    workspace: LocationWorkspace, path: Path, progress: Progress
) -> tuple[OldSheet, ...]:
    """The sheets of a file."""
    return workspace.take_over.open(path, progress=progress)


def guess_columns(
    workspace: LocationWorkspace, location_id: str, sheet: OldSheet, header_line: int | None
) -> SheetMapping:
    """What the columns seem to be."""
    return workspace.take_over.guess(location_id, sheet, header_line)


def match_words(
    workspace: LocationWorkspace, location_id: str, sheet: OldSheet, mapping: SheetMapping
) -> MatchedWords:
    """The words of the columns, with what they seem to mean."""
    return MatchedWords(
        workspace.take_over.words(location_id, sheet, mapping)[:MOST_WORDS_SHOWN],
        tuple(one.name for one in workspace.agencies.all(location_id)),
    )


def look_first(
    workspace: LocationWorkspace,
    location_id: str,
    sheet: OldSheet,
    mapping: SheetMapping,
    progress: Progress,
) -> TakeOverPreview:
    """What would be added."""
    return workspace.take_over.look(location_id, sheet, mapping, progress=progress)


def add_visits(
    workspace: LocationWorkspace,
    location_id: str,
    sheet: OldSheet,
    mapping: SheetMapping,
    progress: Progress,
) -> ImportOutcome:
    """Add the visits."""
    return workspace.take_over.add(location_id, sheet, mapping, progress=progress)
