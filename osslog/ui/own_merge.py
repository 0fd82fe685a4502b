"""Merging this computer's feedback posts after an unlock, a little at a time."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from osslog.errors import ClockSetBack, KnownError
from osslog.progress import Cancelled
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.merge_words import came_from_own_post, gap_in_words, was_set_aside
from osslog.ui.merge_work import OwnMerged, merge_own


class OwnMerge(QObject):
    """Merges in steps, so that whoever works meanwhile waits for one step at the most.

    `came` says that answers or visits came in, `ended` that it is done or could not be. What is
    to be told stays until somebody has looked.
    """

    came = Signal()
    ended = Signal()

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._is_running = False
        self._has_ended_well = False
        self._under_way: OwnMerged | None = None
        self._arrived: OwnMerged | None = None
        self.trouble: KnownError | None = None

    def begin(self, location_id: str) -> None:
        """Merge, unless that is under way or was done; `location_id` has the gaps to be told."""
        if self._is_running or self._has_ended_well or not location_id:
            return
        self._location_id = location_id
        self._is_running = True
        self.trouble = None
        self._go_on()

    @property
    def needs_an_eye(self) -> bool:
        """Whether something was not accepted, is missing or damaged."""
        done = self._arrived
        return done is not None and bool(
            done.merged.refused or done.new_gaps or done.merged.post_damaged
        )

    def sentence(self) -> str:
        """What there is to tell; empty where nothing is."""
        done = self._arrived
        if done is None:
            return ""
        gaps = [told for gap in done.new_gaps for told in gap_in_words(gap)]
        in_use = (
            self.tr("A feedback post of this computer is open; its answers come in later.")
            if done.merged.post_in_use
            else ""
        )
        damaged = (
            self.tr(
                "A file of this computer’s feedback post was damaged. Its answers came in all the "
                "same, and the next handing over makes a new post."
            )
            if done.merged.post_damaged
            else ""
        )
        told = (
            came_from_own_post(done.merged),
            was_set_aside(done.merged),
            *gaps,
            damaged,
            in_use,
        )
        return " ".join(filter(None, told))

    def forget(self) -> None:
        """Somebody has looked."""
        self._arrived = None

    def _go_on(self) -> None:
        step = partial(merge_own, self._workspace, self._location_id, self._under_way)
        self._background.run(step, self._take, self._give_up)

    def _take(self, done: OwnMerged) -> None:
        """Go on while entries wait; a merge that could take none of them says that none do."""
        if done.merged.more:
            self._under_way = done
            self._go_on()
            return
        self._under_way = None
        self._is_running = False
        self._has_ended_well = not done.merged.post_in_use
        self._arrived = done
        if done.merged.feedback or done.merged.visits:
            self.came.emit()
        self.ended.emit()

    def _give_up(self, trouble: KnownError) -> None:
        """Say why; of a clock that is wrong the page Today asks already."""
        self._under_way = None
        self._is_running = False
        if not isinstance(trouble, Cancelled | ClockSetBack):
            self.trouble = trouble
        self.ended.emit()
