"""Locking when nobody is there: how long nothing has happened, counted down at the end."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

COUNTED_DOWN: Final = 30
"""For how many seconds before the lock the window says so."""

_TICK_MS: Final = 500


class IdleWatch(QObject):
    """Counts from the last sign of life.

    `counting_down` carries the whole seconds that are left, `stayed` says that somebody is there
    after all, and `ran_out` that nobody was.
    """

    counting_down = Signal(int)
    stayed = Signal()
    ran_out = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._seconds = 0.0
        self._last = 0.0
        self._told: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def minutes(self) -> int:
        """After how many minutes it runs out; nought while nothing is watched."""
        return int(self._seconds) // 60

    def begin(self, minutes: int) -> None:
        """Run out after so many minutes of nothing, from now on."""
        self._seconds = 60.0 * minutes
        self._timer.start()
        self.stir()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._seconds = 0.0
        self.stir()

    def stir(self) -> None:
        """Count anew: somebody is there."""
        self._last = self._monotonic()
        if self._told is not None:
            self._told = None
            self.stayed.emit()

    def look(self) -> None:
        """See how long nothing has happened."""
        if not self._seconds:
            return
        left = ceil(self._seconds - (self._monotonic() - self._last))
        if left <= 0:
            self.ran_out.emit()
        elif left <= COUNTED_DOWN and left != self._told:
            self._told = left
            self.counting_down.emit(left)
