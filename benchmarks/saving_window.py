"""Saving a visit at the window with 200 visits in the list: what the window's thread does for it.

The keys are real key events. What counts is the processor time of the window's own thread, from
the press of Enter until the list shows the visit and all is painted; the vault is written by the
worker meanwhile. The longest time without an answer to the next key is measured beside it.
"""

import os
import statistics
import time
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.held_time import HeldTime
from benchmarks.saving import PASSPHRASE, new_location
from osslog.domain.records import Given, Referral, Visit
from osslog.settings import Appearance, Settings
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway
from osslog.ui.main_window import MainWindow
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.theme import Theme

TODAY = date(2016, 9, 6)

_VISITS = 200
_ROUNDS = 25
_MOST_SECONDS = 0.05
_LONGEST_WAIT_MS = 60_000
_IDLE_SECONDS = 0.0005
_ANSWERS = "114112"


def measure(folder: Path) -> list[HeldTime]:
    """The window's time for one saved visit, with the median of its longest holds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    application = QApplication.instance() or QApplication(["osslog"])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application is running")
    _make(folder / "data")
    desk = _Desk(application, folder / "data")
    taken = [desk.save_one() for _ in range(_ROUNDS + 1)][1:]
    desk.close()
    return [
        HeldTime(
            f"a visit saved with {_VISITS} in the list: the window's time",
            statistics.median(used for used, _ in taken),
            _ROUNDS,
            _MOST_SECONDS,
            statistics.median(held for _, held in taken),
        )
    ]


def _make(data: Path) -> None:
    """A location with one drop-in of a very full morning."""
    workspace = new_location(data, today=TODAY)
    agencies = [workspace.agencies.add("ashford", name).id for name in ("Mind", "Centra")]
    drop_in = workspace.drop_ins.begin("ashford", TODAY, agencies=agencies)
    for _ in range(_VISITS):
        workspace.visits.log(_full_visit(drop_in.id, agencies))
    workspace.close()


def _full_visit(drop_in_id: UUID, agencies: list[UUID]) -> Visit:
    return Visit(
        uuid4(),
        drop_in_id,
        "first",
        answers=(
            Given("sex", ("female",)),
            Given("age_band", ("25_34",)),
            Given("ethnic_group", ("white",)),
        ),
        agencies_seen=tuple(agencies),
        referrals=(Referral("refuge", "referred"), Referral("marac", "waiting")),
    )


class _Desk:
    """One window at which visits are entered."""

    def __init__(self, application: QApplication, data: Path) -> None:
        self._application = application
        settings = Settings(Appearance.LIGHT)
        theme = Theme(application)
        theme.apply(settings)
        self._background = Background()
        self._window = MainWindow(Doorway(data, lambda: TODAY), theme, self._background, settings)
        self._window.resize(1280, 720)
        self._window.show()
        self._window.activateWindow()
        self._settle()
        page = self._window.page
        if not isinstance(page, UnlockPage):
            raise TypeError("the window is not locked")
        page.passphrase.line.setText(PASSPHRASE)
        page.unlock_button.click()
        self._settle()

    def save_one(self) -> tuple[float, float]:
        """Enter a full visit and save it; seconds of the window's thread, and the longest hold."""
        page = self._window.page
        if not isinstance(page, TodayPage):
            raise TypeError("the window does not show Today")
        before = len(page.visits.lines)
        for sign in _ANSWERS:
            self._press(Qt.Key(ord(sign)))
        page.form.referrals.setFocus()
        for sign in "ma\r1hou\r2":
            self._press(Qt.Key.Key_Return if sign == "\r" else Qt.Key(ord(sign.upper())))
        self._settle()
        used, began = time.thread_time(), time.perf_counter()
        self._press(Qt.Key.Key_Return)
        held = time.perf_counter() - began
        held = max(held, self._settle())
        used = time.thread_time() - used
        if len(page.visits.lines) != before + 1:
            raise RuntimeError("the visit was not saved")
        return used, held

    def close(self) -> None:
        """Close the window and wait for its thread."""
        self._window.close()
        self._settle()
        self._window.deleteLater()

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window.windowHandle(), key)

    def _settle(self) -> float:
        """Wait until nothing is under way and all is painted; returns the longest hold."""
        deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        longest, idle = 0.0, 0
        turns_to_paint = 2
        while idle < turns_to_paint:
            began = time.perf_counter()
            self._application.processEvents()
            longest = max(longest, time.perf_counter() - began)
            if self._background.is_busy:
                idle = 0
                time.sleep(_IDLE_SECONDS)
            else:
                idle += 1
            if deadline.hasExpired():
                raise TimeoutError("the window did not come to rest")
        return longest
