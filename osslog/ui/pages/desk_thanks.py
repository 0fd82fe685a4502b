"""Thanks, for a few seconds: then the page clears itself for whoever comes next."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from osslog.ui.desk_button import BigButton
from osslog.ui.desk_frame import DeskFrame
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import BODY, LEAST_TARGET, TITLE, DeskLook
from osslog.ui.desk_words import DeskText

_MOVING_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Keys with which somebody still reads, or asks for larger text."""


class DeskThanksPage(DeskFrame):
    """Nothing of what was answered is on it; `done` says that it may go."""

    done = Signal()

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._seconds = 0
        self._is_pressed = False

        # Widgets
        self.thanks = DeskLabel(parent=self.body)
        self.more = DeskLabel(parent=self.body)
        self.help_now = DeskLabel(parent=self.body)
        self.left = DeskLabel("muted", parent=self)
        self.clear_now = BigButton(parent=self)

        # Layout
        for part in (self.thanks, self.more, self.help_now):
            self.column.addWidget(part)
        self.foot.addWidget(self.left, 1)
        self.foot.addWidget(self.clear_now)

        # Signals
        self.clear_now.clicked.connect(self.done)
        self.dress(look)

    def dress(self, look: DeskLook) -> None:
        """Thank in this look."""
        super().dress(look)
        self.thanks.dress(look.at_edge, look.say(DeskText.THANKS), TITLE, bold=True)
        self.more.dress(look, look.say(DeskText.THANKS_MORE), BODY)
        self.help_now.dress(look, look.say(DeskText.HELP_NOW), BODY, bold=True)
        edge = look.at_edge
        high = edge.same_at_any_size(LEAST_TARGET)
        self.clear_now.dress(edge, look.say(DeskText.CLEAR_NOW), BODY, high=high)
        self.count(self._seconds)

    def count(self, seconds: int) -> None:
        """Say how many seconds are left."""
        self._seconds = seconds
        said = self.look.words.count(DeskText.CLEARS_SOON, seconds=seconds)
        self.left.dress(self.look.at_edge, said if seconds else "", BODY)

    def start_here(self) -> None:
        """Offer to clear the page at once."""
        self.clear_now.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with any key, but those with which somebody still reads."""
        if event.key() in _MOVING_KEYS or event.isAutoRepeat():
            super().keyPressEvent(event)
        else:
            self.done.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the finger to go up."""
        self._is_pressed = True
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press on what was here before go by."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go with a press anywhere."""
        event.accept()
        if self._is_pressed:
            self.done.emit()
