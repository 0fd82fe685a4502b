"""Taking the pages out of the window while it is hidden, and putting them back as they were.

A widget that is merely hidden stays in the accessibility tree and keeps its shortcuts. What is
behind the curtain hangs below a widget that is never shown, so that neither keys nor a screen
reader nor the list of windows gets to it.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Curtain:
    """Changes places between what a window shows and a page that shows nothing."""

    def __init__(
        self, window: QWidget, layout: QVBoxLayout, behind: QWidget, front: QWidget
    ) -> None:
        self._window = window
        self._layout = layout
        self._behind = behind
        self._front = front
        self._closet = QWidget()
        self._shelf = QVBoxLayout(self._closet)
        self._focused: QWidget | None = None
        self._silenced: list[QShortcut] = []

    @property
    def is_drawn(self) -> bool:
        """Whether the page that shows nothing is in front."""
        return self._closet.isAncestorOf(self._behind)

    def draw(self) -> None:
        """Show nothing, at once; everything else can wait until it is painted."""
        if self.is_drawn:
            return
        for panel in self._window.findChildren(QWidget, options=_DIRECT):
            if panel not in {self._behind, self._front} and not panel.isWindow():
                panel.hide()  # it lies over the pages, and may give the focus back to them
        self._focused = self._behind.focusWidget()
        self._behind.hide()
        self._layout.addWidget(self._front)
        self._front.show()
        self._front.setFocus()
        self._window.repaint()
        self._shelf.addWidget(self._behind)
        self._silenced = [
            shortcut for shortcut in self._window.findChildren(QShortcut) if shortcut.isEnabled()
        ]
        for shortcut in self._silenced:
            shortcut.setEnabled(False)

    def open(self) -> None:
        """Show what was there before, with the focus where it was."""
        if not self.is_drawn:
            return
        self._front.hide()
        self._shelf.addWidget(self._front)
        self._layout.addWidget(self._behind)
        self._behind.show()
        for shortcut in self._silenced:
            if isValid(shortcut):
                shortcut.setEnabled(True)
        self._silenced = []
        focused, self._focused = self._focused, None
        if focused is not None and isValid(focused):
            focused.setFocus()
