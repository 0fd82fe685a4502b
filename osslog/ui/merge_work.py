"""What merging asks of the workspace, on the worker thread."""

from collections import Counter
from dataclasses import dataclass, replace
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
    """What merging this computer's posts did, and the gaps of a location before and after it."""

    merged: Merged
    gaps_before: tuple[Gap, ...] = ()
    gaps_after: tuple[Gap, ...] = ()

    @property
    def new_gaps(self) -> tuple[Gap, ...]:
        """The gaps that were not there before."""
        return tuple(gap for gap in self.gaps_after if gap not in self.gaps_before)

    def and_then(self, later: "OwnMerged") -> "OwnMerged":
        """What both steps did together."""
        first, second = self.merged, later.merged
        together = replace(
            second,
            feedback=first.feedback + second.feedback,
            visits=first.visits + second.visits,
            already_there=first.already_there + second.already_there,
            refused=Counter(first.refused) + Counter(second.refused),
        )
        return OwnMerged(together, self.gaps_before, later.gaps_after)


@dataclass(frozen=True, slots=True)
class FolderMerged:
    """What merging a folder did; `is_gone` says that the folder vanished meanwhile."""

    merged: Merged
    is_gone: bool


def merge_own(
    workspace: LocationWorkspace, location_id: str, before: OwnMerged | None = None
) -> OwnMerged:
    """Merge some of what this computer's posts wrote, after what was merged `before`."""
    inbox = workspace.inbox
    gaps_before = inbox.gaps(location_id) if before is None else before.gaps_before
    merged = inbox.merge_own(at_most=AT_ONCE)
    # While more waits there are gaps that will be filled.
    done = OwnMerged(merged, gaps_before, () if merged.more else inbox.gaps(location_id))
    return done if before is None else before.and_then(done)


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
