"""Everything that watches over an open workspace: keys, idleness, sleep, the system's own lock."""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from osslog.ui.clock_jump import ClockJump
from osslog.ui.idle_watch import IdleWatch
from osslog.ui.key_watch import KeyWatch


@dataclass(frozen=True, slots=True)
class Clocks:
    """How time passes: `monotonic` for how long something takes, `wall` as people set it."""

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time


class Guard(QObject):
    """Says when the window should hide or lock; on duty only while a workspace is open.

    `leaving` says that the computer sleeps, slept, or is locked itself.
    """

    leaving = Signal()

    def __init__(self, window: QWindow, clocks: Clocks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys = KeyWatch(clocks.monotonic, self)
        self.idle = IdleWatch(clocks.monotonic, self)
        self.clock = ClockJump(clocks.monotonic, clocks.wall, self)
        self.system = self._system_watch(window)
        self._application = QGuiApplication.instance()
        self._is_on_duty = False
        self.keys.watch(window)

        # Signals
        self.keys.stirred.connect(self.idle.stir)
        self.clock.jumped.connect(self.leave)
        if isinstance(self._application, QGuiApplication):
            self._application.focusWindowChanged.connect(self.keys.watch)
            self._application.commitDataRequest.connect(self._end_of_session)

    def begin(self, minutes: int) -> None:
        """Watch over a workspace that was opened; lock it after so many minutes of nothing."""
        self._is_on_duty = True
        self.idle.begin(minutes)
        self.clock.begin()

    def end(self) -> None:
        """There is nothing to watch over any more."""
        self._is_on_duty = False
        self.idle.end()
        self.clock.end()

    def _system_watch(self, window: QWindow) -> QObject:
        here: str = sys.platform
        if here == "win32":
            return self._windows_watch(window)
        if here == "linux":
            from osslog.ui.bus_watch import BusWatch

            bus = BusWatch(os.environ, self)
            bus.leaving.connect(self.leave)
            return bus
        return self.clock

    def _windows_watch(self, window: QWindow) -> QObject:
        from osslog.ui.windows_watch import WindowsWatch

        watch = WindowsWatch(int(window.winId()), self)
        watch.leaving.connect(self.leave)
        application = QGuiApplication.instance()
        if application is not None:
            application.installNativeEventFilter(watch.messages)
        return watch

    def _end_of_session(self, _manager: QObject) -> None:
        self.leave()

    def leave(self) -> None:
        """Nobody will be looking, or nobody was."""
        if self._is_on_duty:
            self.leaving.emit()
