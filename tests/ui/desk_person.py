"""Somebody at a feedback post, who presses real keys and looks, by a clock moved by hand."""

import threading
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from osslog.domain.desk import DeskSetup
from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.domain.records import Feedback
from osslog.services.desks import WrittenDeskFile
from osslog.ui.background import Background
from osslog.ui.desk_window import DeskWindow
from osslog.ui.guard import Clocks
from tests.ui.made_up import LOCATION_ID, TODAY, unlocked

EVERY_LANGUAGE = tuple(one.code for one in DESK_LANGUAGES)
MARKER = "Quillfeather-Zuppinger"

P = TypeVar("P", bound=QWidget)
KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace}


class HandClock:
    """Both clocks of a computer, which stand still until somebody moves them."""

    def __init__(self) -> None:
        self.monotonic = 1000.0
        self.wall = 1_500_000_000.0

    @property
    def clocks(self) -> Clocks:
        """What a window asks for the time."""
        return Clocks(lambda: self.monotonic, lambda: self.wall)


class AtDesk:
    """Uses a feedback post's window by its keys and by pressing on it."""

    def __init__(
        self, window: DeskWindow, background: Background, clock: HandClock, qtbot: QtBot
    ) -> None:
        self.window = window
        self.background = background
        self.clock = clock
        self.waits_for_copies = True
        self._qtbot = qtbot

    @property
    def focused(self) -> QWidget:
        """What the next key goes to."""
        focused: QWidget | None = self.window.focusWidget()
        assert focused is not None
        return focused

    def page(self, kind: type[P]) -> P:
        """The page in front, which is of this kind."""
        page = self.window.page
        assert isinstance(page, kind), page
        return page

    def wait(self) -> None:
        """Wait until nothing is under way, nor being copied unless that hangs on purpose."""
        self._qtbot.waitUntil(self._is_idle, timeout=20_000)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key, wherever the focus is."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        self.wait()

    def type(self, keys: str) -> None:
        """Press the keys of a text, one after another; `\\r` is Enter and `\\t` the Tab key."""
        for sign in keys:
            QTest.keyClick(self.window.windowHandle(), KEYS.get(sign) or ord(sign))
        self.wait()

    def send(self, sign: str, *, is_held: bool = False) -> None:
        """Press the key of any sign, such as of another script's keyboard."""
        key = ord(sign) if sign.isascii() else 0
        plain = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, plain, sign, autorep=is_held)
        QApplication.sendEvent(self.focused, event)

    def click(self, widget: QWidget, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Press on a widget, where it stands in the window."""
        assert widget.isVisible()
        place = widget.mapTo(self.window, widget.rect().center())
        QTest.mouseClick(self.window.windowHandle(), button, pos=QPoint(place))
        self.wait()

    def after(self, seconds: float) -> None:
        """Let time pass in which nobody does anything, second by second as a clock ticks."""
        whole = int(seconds)
        for step in [*[1.0] * whole, seconds - whole]:
            self.clock.monotonic += step
            self.clock.wall += step
            self.window.quiet.countdown.look()
            self.window.quiet.clock.look()
            self.window.thanks_time.look()
        self.wait()

    def settle(self) -> None:
        """Let what was deleted go."""
        self.wait()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        QApplication.processEvents()

    def _is_idle(self) -> bool:
        copying = self.window.copying if self.waits_for_copies else None
        return not (self.background.is_busy or (copying is not None and copying.is_under_way))

    def hold_worker(self) -> threading.Event:
        """Let the worker do nothing new until the event that is returned is set."""
        may_go_on = threading.Event()
        self.background.run(partial(may_go_on.wait, 10), _nothing, _nothing)
        return may_go_on


def hand_over(folder: Path, languages: tuple[str, ...] = EVERY_LANGUAGE) -> None:
    """Make the post on the coordinator's own computer."""
    with closing(unlocked(folder)) as workspace:
        workspace.desks.change_setup(LOCATION_ID, DeskSetup(languages))
        workspace.desks.hand_over(LOCATION_ID)


def first_file(folder: Path, stick: Path, *, takes_visits: bool = True) -> WrittenDeskFile:
    """Make the file with which a second laptop becomes a post."""
    with closing(unlocked(folder)) as workspace:
        workspace.agencies.add(LOCATION_ID, "Kent Police")
        return workspace.desks.enrol(
            LOCATION_ID, "Library laptop", stick, takes_visits=takes_visits
        )


def merged_feedback(folder: Path) -> tuple[Feedback, ...]:
    """What the coordinator reads of this computer's post; the post must be closed."""
    with closing(unlocked(folder)) as workspace:
        workspace.inbox.merge_own()
        return tuple(workspace.feedback.in_month(LOCATION_ID, f"{TODAY:%Y-%m}"))


def _nothing(_outcome: object) -> None:
    """Nobody asks how the waiting ended."""
