"""Two columns beside each other, or below each other where the window is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from osslog.ui.widgets import SECTION_GAP, UNBOUNDED, in_proportion


class TwoColumns(QWidget):
    """`first` takes the room that `second` leaves.

    `second` has `second_width` where they stand beside each other, which they do from `beside`
    on; both are pixels at a text size of 100%.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        beside: int,
        second_width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._second = second
        self._beside = beside
        self._second_width = second_width

        # Layout
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SECTION_GAP)
        self._row.addWidget(first, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second column where there is room for it."""
        super().resizeEvent(event)
        wide = self.width() >= in_proportion(self._beside, self)
        width = in_proportion(self._second_width, self)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._second.setMinimumWidth(width if wide else 0)
        self._second.setMaximumWidth(width if wide else UNBOUNDED)
