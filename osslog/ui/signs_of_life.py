"""Which events show that somebody is there: a key, a finger, a wheel, a mouse that was moved."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent

_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class SignsOfLife:
    """Tells them from other events, and a movement from one that only looks like it.

    A system may tell of a movement when only what lies under the pointer has changed.
    """

    def __init__(self) -> None:
        self._pointer = QPointF()

    def is_one(self, event: QEvent) -> bool:
        """Whether this event is a sign of life."""
        kind = event.type()
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            before, self._pointer = self._pointer, event.globalPosition()
            return self._pointer != before
        return kind in _SIGNS
