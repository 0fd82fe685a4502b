"""Keeping words as far as somebody has cleared them, so that no lock and no crash loses it."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from osslog.domain.words_to_read import OpenWords
from osslog.errors import KnownError
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background

KEPT_AFTER_MS: Final = 600
"""How long after the last change the words are to be kept."""


class WordsKeeper(QObject):
    """Hands words that are half cleared to the vault where they differ from what it has.

    `due` says that nobody has changed them for a moment, `refused` why they could not be kept.
    """

    due = Signal()
    refused = Signal(object)

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._kept: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self.due)

    def follow(self, opened: OpenWords) -> None:
        """Keep these words from now on; they are in the vault as they stand."""
        self._kept = opened.half_cleared

    def touch(self) -> None:
        """Something changed."""
        self._timer.start()

    def rest(self) -> None:
        """Wait for the next change."""
        self._timer.stop()

    def keep(self, opened: OpenWords, words: str) -> None:
        """Give the words to the worker, or that nobody has begun to clear them."""
        begun = None if words == opened.at_first else words
        if begun != self._kept:
            self._kept = begun
            keep = partial(self._workspace.feedback.keep_half_cleared, opened.feedback.id, begun)
            self._background.run(keep, self._was_kept, self._was_not_kept)

    def _was_kept(self, _done: None) -> None:
        """Nobody needs to hear of it."""

    def _was_not_kept(self, trouble: KnownError) -> None:
        self._kept = None
        self.refused.emit(trouble)
