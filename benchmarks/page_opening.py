"""Opening each page of a location with ten years behind it: from the press to the painted page.

The window is the real one, without a screen. A page counts as open when the worker thread has
nothing left to do for it, all that it makes in turns is made, and its last change is painted.
"""

import os
import statistics
import time
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from benchmarks import ten_years
from benchmarks.held_time import HeldTime
from benchmarks.saving import PASSPHRASE
from osslog.settings import Appearance, Settings
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway
from osslog.ui.main_window import MainWindow
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.theme import Theme
from osslog.ui.workspace_view import WorkspaceView

_ROUNDS = 7
_MOST_SECONDS = 0.2
_LONGEST_WAIT_MS = 60_000
_QUIET_TURNS = 2  # what came back from the thread is painted in the next turn
_IDLE_SECONDS = 0.0005


def measure(folder: Path) -> list[HeldTime]:
    """The time of each page: made and shown for the first time, and shown again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The platform without a screen says of each window that it sets no least size.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    application = QApplication.instance() or QApplication(["osslog"])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application is running")
    data = folder / "data"
    ten_years.make(data)
    stage = _Stage(application, data)
    taken: dict[str, list[tuple[float, float]]] = {}
    for turn in range(_ROUNDS + 1):
        for name, times in stage.open_each().items():
            if turn:  # the first turn loads what later ones find loaded
                taken.setdefault(name, []).append(times)
    stage.close()
    return [
        HeldTime(
            name,
            statistics.median(opened for opened, _ in times),
            _ROUNDS,
            _MOST_SECONDS,
            statistics.median(held for _, held in times),
        )
        for name, times in taken.items()
    ]


class _Stage:
    """One window on the vault of ten years."""

    def __init__(self, application: QApplication, data: Path) -> None:
        self._application = application
        settings = Settings(Appearance.LIGHT)
        theme = Theme(application)
        theme.apply(settings)
        self._background = Background()
        self._window = MainWindow(
            Doorway(data, lambda: ten_years.TODAY), theme, self._background, settings
        )
        self._window.resize(1280, 720)
        self._window.show()
        self._settle()

    def open_each(self) -> dict[str, tuple[float, float]]:
        """Unlock, open each page twice, and lock: seconds and the longest hold of each."""
        page = self._window.page
        if not isinstance(page, UnlockPage):
            raise TypeError("the window is not locked")
        page.passphrase.line.setText(PASSPHRASE)
        page.unlock_button.click()
        self._settle()
        view = self._window.view
        if view is None:
            raise RuntimeError("the window did not unlock")
        names = [button.text() for button in view.buttons]
        times = {}
        for number, name in enumerate(names):
            self._open(view, (number + 1) % len(names))
            view.forget_hidden_pages()
            times[f"{name}, first time"] = self._open(view, number)
        for number, name in enumerate(names):
            self._open(view, (number + 1) % len(names))
            times[f"{name}, again"] = self._open(view, number)
        self._window.lock()
        self._settle()
        return times

    def close(self) -> None:
        """Close the window and wait for its thread."""
        self._window.close()
        self._settle()
        self._window.deleteLater()

    def _open(self, view: WorkspaceView, number: int) -> tuple[float, float]:
        began = time.perf_counter()
        view.go_to(number)
        longest = time.perf_counter() - began
        longest = max(longest, self._settle())
        return time.perf_counter() - began, longest

    def _is_complete(self) -> bool:
        page = self._window.page
        return page is None or page.is_complete()

    def _settle(self) -> float:
        """Wait until nothing is under way and all is painted; returns the longest hold."""
        deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        longest = 0.0
        idle = 0
        while idle < _QUIET_TURNS:
            began = time.perf_counter()
            self._application.processEvents()
            longest = max(longest, time.perf_counter() - began)
            idle = idle + 1 if self._is_complete() else 0
            if self._background.is_busy:
                idle = 0
                time.sleep(_IDLE_SECONDS)
            if deadline.hasExpired():
                raise TimeoutError("the window did not come to rest")
        return longest
