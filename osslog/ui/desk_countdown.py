"""Seconds that run down to nothing unless somebody begins them anew."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_TICK_MS: Final = 250


class Countdown(QObject):
    """Counts from `begin`; `left` carries each whole second once, `ran_out` comes at the end."""

    left = Signal(int)
    ran_out = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._ends_at: float | None = None
        self._told: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._ends_at is not None

    def begin(self, seconds: int) -> None:
        """Count so many seconds, from now on."""
        self._ends_at = self._monotonic() + seconds
        self._told = None
        self._timer.start()
        self.look()

    def end(self) -> None:
        """Count no more."""
        self._ends_at = None
        self._timer.stop()

    def look(self) -> None:
        """See how many seconds are left."""
        if self._ends_at is None:
            return
        seconds = ceil(self._ends_at - self._monotonic())
        if seconds <= 0:
            self.end()
            self.ran_out.emit()
        elif seconds != self._told:
            self._told = seconds
            self.left.emit(seconds)
