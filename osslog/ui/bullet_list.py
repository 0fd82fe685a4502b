"""Short sentences below each other, each with a dot before it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from osslog.ui.widgets import empty, label


class BulletList(QWidget):
    """A list of sentences; a long one goes on below its own beginning, not below the dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0

        # Layout
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)

    def add(self, sentence: str) -> None:
        """Add a sentence below the others."""
        dot = label("•")
        dot.setWordWrap(False)
        self._grid.addWidget(dot, self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label(sentence), self._count, 1, Qt.AlignmentFlag.AlignTop)
        self._count += 1

    def clear(self) -> None:
        """Take all sentences away."""
        empty(self._grid)
        self._count = 0
