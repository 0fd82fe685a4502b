"""Noticing on any system that the computer was asleep: its clocks no longer agree.

While a computer sleeps its wall clock goes on. On Linux and macOS the clock that measures how
long things take stands still (clock_gettime(2), CLOCK_MONOTONIC; mach_absolute_time), so the two
part. On Windows that clock counts sleep too, so there it is the pause between two looks that
tells.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

LONGEST_PAUSE: Final = 15.0
"""Seconds that may pass between two looks; the window itself never stands still that long."""

LARGEST_JUMP: Final = 15.0
"""Seconds by which the wall clock may be put right without anybody calling it sleep."""

_TICK_MS: Final = 1000


class ClockJump(QObject):
    """Compares the two clocks each second; `jumped` says that the computer may have slept.

    Setting the clock by hand looks the same. A lock too many does no harm.
    """

    jumped = Signal()

    def __init__(
        self,
        monotonic: Callable[[], float],
        wall: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._wall = wall
        self._last = (monotonic(), wall())
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look each second from now on."""
        self._last = (self._monotonic(), self._wall())
        self._timer.start()

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Compare how far both clocks have gone since the last look."""
        before, before_wall = self._last
        now, now_wall = self._last = (self._monotonic(), self._wall())
        passed = now - before
        if passed > LONGEST_PAUSE or abs(now_wall - before_wall - passed) > LARGEST_JUMP:
            self.jumped.emit()
