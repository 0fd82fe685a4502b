"""Keeping what is half entered while it grows, so that neither a lock nor a crash loses it."""

from collections.abc import Callable
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from osslog.domain.visit_draft import HalfEntered
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background

KEPT_AFTER_MS: Final = 700
"""How long after a change at the latest it is given to the worker to be kept."""


class DraftKeeper(QObject):
    """Hands what a form holds to the vault, soon after each change and only where it differs.

    `half_entered` says what there is to keep, `refused` hears why it could not be kept.
    """

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        half_entered: Callable[[], HalfEntered],
        refused: Callable[[KnownError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._half_entered = half_entered
        self._refused = refused
        self._drop_in_id: UUID | None = None
        self._kept: HalfEntered | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep_now)

    def follow(self, drop_in_id: UUID | None, kept: HalfEntered) -> None:
        """Keep what is entered at this drop-in from now on; `kept` is there already."""
        self._timer.stop()
        self._drop_in_id = drop_in_id
        self._kept = kept

    def touch(self) -> None:
        """Something changed."""
        if not self._timer.isActive():
            self._timer.start()

    def is_being_saved(self, leaving: HalfEntered) -> None:
        """A visit is on its way into the vault, and `leaving` is kept together with it."""
        self._timer.stop()
        self._kept = leaving

    def was_not_saved(self) -> None:
        """What was to be kept together with a visit was not."""
        self._kept = None
        self.touch()

    def keep_now(self) -> None:
        """Give what there is to the worker."""
        self._timer.stop()
        half_entered = self._half_entered()
        if self._drop_in_id is not None and half_entered != self._kept:
            self._kept = half_entered
            keep = partial(self._workspace.drafts.keep, self._drop_in_id, half_entered)
            self._background.run(keep, self._was_kept, self._was_refused)

    def _was_kept(self, _done: None) -> None:
        """Nobody needs to hear of it."""

    def _was_refused(self, trouble: KnownError) -> None:
        self._kept = None
        self._refused(trouble)
