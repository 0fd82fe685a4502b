"""What keys and fingers may not do at a feedback post, and that somebody is there at all.

Nobody copies anything out or pastes anything in: what the person before, or the coordinator, left
on a clipboard is not for the next one to see. Nothing opens a menu either.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QWindow

from osslog.ui.signs_of_life import SignsOfLife

_REFUSED_KEYS: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.FullScreen,
    QKeySequence.StandardKey.Print,
)
_OTHER_BUTTONS: Final = ~Qt.MouseButton.LeftButton


class DeskKeys(QObject):
    """Stands before one window; `stirred` follows each sign of life."""

    stirred = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signs = SignsOfLife()

    def watch(self, window: QWindow) -> None:
        """Stand before a window from now on."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep from the window what it shall not get."""
        if self._signs.is_one(event):
            self.stirred.emit()
        if event.type() is QEvent.Type.ContextMenu:
            return True
        if isinstance(event, QKeyEvent):
            return _is_refused(event)
        if isinstance(event, QMouseEvent):
            return bool(event.button() & _OTHER_BUTTONS)
        return False


def _is_refused(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Menu or any(event.matches(keys) for keys in _REFUSED_KEYS)
