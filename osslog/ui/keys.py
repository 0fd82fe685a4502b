"""Keys that mean the same on every page, and what widgets say of theirs for the list on F1."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Both keys that people call Enter."""


@dataclass(frozen=True, slots=True)
class KeyNote:
    """One key, or a few that belong together, and what they do, as a person reads it.

    `where` is the part of a page that the focus must be in, or empty.
    """

    keys: str
    does: str
    where: str = ""


@runtime_checkable
class TakesKeys(Protocol):
    """A widget that takes keys of its own, besides shortcuts, and says which."""

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What its keys do, the most useful first."""


SAME_AS_LAST = "="
"""What answers a question as it was answered for the visit before."""


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed without Ctrl, Alt and the like; Shift and the number pad may be."""
    return not event.modifiers() & ~_HARMLESS
