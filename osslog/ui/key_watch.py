"""Watching keys and the mouse in all windows of osslog: Hide now, Lock now, and any sign of life.

Dialogs and lists that drop down have windows of their own, which the shortcuts of the main window
do not reach. So each window is watched from when it first has the focus.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from osslog.ui.signs_of_life import SignsOfLife

SHIFT_PRESSES: Final = 3
SHIFT_SECONDS: Final = 2.0
"""How long the presses of Shift may take in all."""

_BETWEEN_PRESSES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class KeyWatch(QObject):
    """Says when somebody wants to hide or lock, and that somebody is there at all.

    Nothing is kept from whoever has the focus but F12, and Ctrl+L where a dialog is in front.
    """

    hide_wanted = Signal()
    lock_wanted = Signal()
    stirred = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._presses: list[float] = []
        self._shift_is_down = False
        self._signs = SignsOfLife()

    def watch(self, window: QWindow | None) -> None:
        """Look at what happens in a window from now on; twice is as good as once."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice keys and movements on their way to a window."""
        kind = event.type()
        if self._signs.is_one(event):
            self.stirred.emit()
        if kind in _BETWEEN_PRESSES:
            self._forget_presses()
        elif isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            if kind is QEvent.Type.KeyPress:
                return self._was_pressed(event)
            if kind is QEvent.Type.KeyRelease:
                self._was_released(event)
        return False

    def _was_pressed(self, event: QKeyEvent) -> bool:
        self._shift_is_down = event.key() == Qt.Key.Key_Shift
        if not self._shift_is_down:
            self._presses.clear()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_F12 and plain == Qt.KeyboardModifier.NoModifier:
            self.hide_wanted.emit()
            return True
        if event.key() == Qt.Key.Key_L and plain == Qt.KeyboardModifier.ControlModifier:
            self.lock_wanted.emit()
            return True
        return False

    def _was_released(self, event: QKeyEvent) -> None:
        was_alone, self._shift_is_down = self._shift_is_down, False
        if event.key() != Qt.Key.Key_Shift or not was_alone:
            self._presses.clear()
            return
        now = self._monotonic()
        self._presses = [at for at in self._presses if now - at <= SHIFT_SECONDS] + [now]
        if len(self._presses) >= SHIFT_PRESSES:
            self._presses.clear()
            self.hide_wanted.emit()

    def _forget_presses(self) -> None:
        self._presses.clear()
        self._shift_is_down = False
