"""What merging asks of the workspace, on the worker thread."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from osslog.progress import Progress
from osslog.services.inbox import Gap, Merged
from osslog.services.inbox_view import InboxState
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.chosen_folder import still_there

AT_ONCE: Final = 200
"""So many entries of this computer's post are merged before others get at the vault again."""


@dataclass(frozen=True, slots=True)
class OwnMerged:
    """What one step of merging this computer's post did.

    `new_gaps` are those of the location that were not there before it.
    """

    merged: Merged
    new_gaps: tuple[Gap, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class FolderMerged:
    """What merging a folder did; `is_gone` says that the folder vanished meanwhile."""

    merged: Merged
    is_gone: bool


def merge_own(workspace: LocationWorkspace, location_id: str) -> OwnMerged:
    """Merge some of what this computer's posts wrote."""
    inbox = workspace.inbox
    before = inbox.gaps(location_id)
    merged = inbox.merge_own(at_most=AT_ONCE)
    return OwnMerged(merged, tuple(gap for gap in inbox.gaps(location_id) if gap not in before))


def merge_folder(workspace: LocationWorkspace, folder: Path, progress: Progress) -> FolderMerged:
    """Merge what lies in a folder or on a stick.

    Raises:
        CannotWrite: the folder is not there any longer.
        Cancelled: nothing came in.
    """
    merged = workspace.inbox.merge_folder(still_there(folder), progress=progress)
    return FolderMerged(merged, not folder.is_dir())


def read_inbox(workspace: LocationWorkspace, location_id: str) -> InboxState:
    """How the answers of a location's posts stand."""
    return workspace.inbox_view.state(location_id)


def throw_away(workspace: LocationWorkspace, file_hashes: tuple[bytes, ...]) -> int:
    """Throw away what was set aside; returns how many files."""
    workspace.inbox.discard(file_hashes)
    return len(file_hashes)
