"""Somebody at the window, who presses real keys and looks."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from osslog.errors import KnownError
from osslog.ui.background import Background
from osslog.ui.main_window import MainWindow
from osslog.ui.page import Page
from osslog.ui.workspace_view import WorkspaceView
from tests.ui.made_up import PASSPHRASE

P = TypeVar("P", bound=Page)
T = TypeVar("T")

KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace}


class Person:
    """Uses one window by its keys; `presses` counts them."""

    def __init__(self, window: MainWindow, background: Background, qtbot: QtBot) -> None:
        self.window = window
        self.background = background
        self.presses = 0
        self._qtbot = qtbot

    @property
    def view(self) -> WorkspaceView:
        """The unlocked pages."""
        assert self.window.view is not None
        return self.window.view

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
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self.background.is_busy, timeout=20_000)

    def ask(self, question: Callable[[], T]) -> T:
        """Ask the open workspace something, on the thread that owns it."""
        answers: list[T] = []
        troubles: list[KnownError] = []
        self.background.run(question, answers.append, troubles.append)
        self.wait()
        assert troubles == []
        return answers[0]

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        """Press a key, wherever the focus is."""
        for _ in range(times):
            self.presses += 1
            QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def type(self, keys: str) -> None:
        """Press the keys of a text, one after another; `\\r` is Enter and `\\t` the Tab key."""
        for sign in keys:
            self.presses += 1
            if sign in KEYS:
                QTest.keyClick(self.window.windowHandle(), KEYS[sign])
            else:
                QTest.keyClick(self.window.windowHandle(), ord(sign))
        self.wait()

    def tab_to(self, widget: QWidget, most: int = 60) -> None:
        """Go to a widget with the Tab key, as somebody without a mouse does."""
        for _ in range(most):
            if self.focused is _behind_proxies(widget):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"the Tab key does not get to {widget}")

    def unlock(self) -> None:
        """Go in with the passphrase."""
        self.type(PASSPHRASE + "\r")

    def go_to(self, number: int) -> None:
        """Bring a page to the front by its key."""
        self.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        self.wait()


def _behind_proxies(widget: QWidget) -> QWidget:
    proxy: QWidget | None = widget.focusProxy()
    while proxy is not None:
        widget, proxy = proxy, proxy.focusProxy()
    return widget


def hold_worker(person: Person) -> threading.Event:
    """Let the worker do nothing new until the event that is returned is set."""
    may_go_on = threading.Event()
    person.background.run(partial(may_go_on.wait, 10), _nothing, _nothing)
    return may_go_on


def _nothing(_outcome: object) -> None:
    """Nobody asks how the waiting ended."""
