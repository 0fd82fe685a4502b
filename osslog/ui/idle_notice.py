"""The line above the pages that says when the window will lock itself."""

from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from osslog.ui.widgets import PAGE_MARGIN, label

_SAID_ALOUD: Final = 10
"""Every how many seconds a screen reader says it again."""


class IdleNotice(QFrame):
    """Counts down in words; hidden while there is nothing to count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "idle")

        # Widgets
        self.sentence = label("", self)

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 8, PAGE_MARGIN, 8)
        row.addWidget(self.sentence)
        self.hide()

    def count(self, seconds: int) -> None:
        """Say how many seconds are left."""
        begins = self.isHidden()
        self.sentence.setText(
            self.tr("osslog locks in 1 second. Press any key to stay.")
            if seconds == 1
            else self.tr("osslog locks in {count} seconds. Press any key to stay.").format(
                count=seconds
            )
        )
        self.show()
        if begins or seconds % _SAID_ALOUD == 0:
            event = QAccessibleEvent(self.sentence, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)
