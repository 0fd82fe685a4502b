"""The quiet minute after which a page clears itself, because whoever comes next is another."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget

from osslog.ui.clock_jump import ClockJump
from osslog.ui.desk_countdown import Countdown
from osslog.ui.desk_cover import DeskCover
from osslog.ui.desk_keys import DeskKeys
from osslog.ui.desk_look import DeskLook
from osslog.ui.guard import Clocks

QUIET_SECONDS: Final = 60
"""After so many seconds in which nobody was here, a page clears itself."""

LONGEST_LOOK: Final = 3
"""For so many quiet minutes somebody may look for a file; then the dialog is closed."""

COUNTED_DOWN: Final = 20
"""In the last of these seconds it asks whether anybody is there, where something would be lost.

People who move with difficulty need so many to find a key (WCAG 2.2.1).
"""


def _always() -> bool:
    return True


class DeskQuiet(QObject):
    """Watches keys, fingers and clocks.

    `ran_out` says that nobody was here for a minute, or that the computer slept; `stopped` that
    somebody wants all cleared, and `stayed` that somebody is here after all.
    """

    ran_out = Signal()
    stopped = Signal()
    stayed = Signal()

    def __init__(self, window: QWidget, clocks: Clocks) -> None:
        super().__init__(window)
        self._look: DeskLook | None = None
        self._is_asked: Callable[[], bool] = _always
        self._looked = 0
        self.cover = DeskCover(window)
        self.countdown = Countdown(clocks.monotonic, self)
        self.clock = ClockJump(clocks.monotonic, clocks.wall, self)
        self.keys = DeskKeys(self)

        # Signals
        self.keys.stirred.connect(self._stir)
        self.countdown.left.connect(self._count)
        self.countdown.ran_out.connect(self._run_out)
        self.clock.jumped.connect(self._run_out)
        self.cover.stayed.connect(self._stay)
        self.cover.stopped.connect(self.stopped)

    def watch(self, window: QWindow) -> None:
        """Watch what happens in a window from now on."""
        self.keys.watch(window)
        self.clock.begin()

    def begin(self, look: DeskLook | None = None, is_asked: Callable[[], bool] = _always) -> None:
        """Count from now on; with a look, ask in it before the end where `is_asked` says so."""
        self._look = look
        self._is_asked = is_asked
        self._looked = 0
        self.countdown.begin(QUIET_SECONDS)

    def ask_in(self, look: DeskLook) -> None:
        """Ask in another look from now on."""
        if self._look is not None:
            self._look = look

    def end(self) -> None:
        """There is nothing to clear."""
        self._look = None
        self._is_asked = _always
        self.countdown.end()
        self.cover.hide()

    def _stir(self) -> None:
        self._looked = 0
        if self.countdown.is_running and self.cover.isHidden():
            self.countdown.begin(QUIET_SECONDS)

    def _stay(self) -> None:
        self.cover.hide()
        self.countdown.begin(QUIET_SECONDS)
        self.stayed.emit()

    def _count(self, seconds: int) -> None:
        if seconds <= COUNTED_DOWN and self._look is not None and self._is_asked():
            self.cover.ask(self._look, seconds)

    def _run_out(self) -> None:
        dialog: QWidget | None = QApplication.activeModalWidget()
        if dialog is not None:  # somebody looks for a file, and is not heard from meanwhile
            self._looked += 1
            self.countdown.begin(QUIET_SECONDS)
            if self._looked >= LONGEST_LOOK:
                dialog.close()
            return
        self.cover.hide()
        self.ran_out.emit()
