"""Putting a page that shows nothing in the place of all others, and taking it away again.

A widget that is merely hidden keeps its place in the accessibility tree, and may get the focus
from work that ends meanwhile; taken out of the window, a thousand widgets are dressed anew, which
holds the window up for half a second. So what is behind the curtain stays where it is: hidden,
disabled, and under a name that Qt's accessibility leaves out with all that is below.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

_DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly

# Qt's own rubber bands have it. QAccessibleWidget passes over a child of this name (Qt's source,
# childWidgets in qaccessiblewidget.cpp); a test walks the tree.
_LEFT_OUT: Final = "qt_rubberband"


class Curtain:
    """Changes between what a window shows and a page that shows nothing."""

    def __init__(
        self, window: QWidget, layout: QVBoxLayout, behind: QWidget, front: QWidget
    ) -> None:
        self._window = window
        self._layout = layout
        self._behind = behind
        self._front = front
        self._closet = QWidget()
        self._shelf = QVBoxLayout(self._closet)
        self._shelf.addWidget(front)
        self._focused: QWidget | None = None
        self._silenced: list[QShortcut] = []
        self._is_drawn = False

    @property
    def is_drawn(self) -> bool:
        """Whether the page that shows nothing is in front."""
        return self._is_drawn

    def draw(self) -> None:
        """Show nothing, at once."""
        if self._is_drawn:
            return
        self._is_drawn = True
        for panel in self._window.findChildren(QWidget, options=_DIRECT):
            if panel not in {self._behind, self._front} and not panel.isWindow():
                panel.hide()  # it lies over the pages, and may give the focus back to them
        self._focused = self._behind.focusWidget()
        self._behind.hide()
        self._behind.setEnabled(False)
        self._behind.setObjectName(_LEFT_OUT)
        self._layout.addWidget(self._front)
        self._front.show()
        self._front.setFocus()
        self._window.repaint()
        self._silenced = [
            shortcut for shortcut in self._window.findChildren(QShortcut) if shortcut.isEnabled()
        ]
        for shortcut in self._silenced:
            shortcut.setEnabled(False)

    def open(self) -> None:
        """Show what was there before, with the focus where it was."""
        if not self._is_drawn:
            return
        self._is_drawn = False
        self._front.hide()
        self._shelf.addWidget(self._front)
        self._behind.setObjectName("")
        self._behind.setEnabled(True)
        self._behind.show()
        for shortcut in self._silenced:
            if isValid(shortcut):
                shortcut.setEnabled(True)
        self._silenced = []
        focused, self._focused = self._focused, None
        if focused is not None and isValid(focused):
            focused.setFocus()
