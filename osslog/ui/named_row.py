"""A row of a form: its name on the left, or above where there is no room for that."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from osslog.ui.widgets import UNBOUNDED, in_proportion

NAME_WIDTH = 172
_LEAST_HEIGHT = 38
_ABOVE_NAME = 8
_BESIDE_NAME = 8
_MOST_OF_ROW = 0.7
_NARROW = 560


class NamedRow(QWidget):
    """A name, something small that belongs to it, and `content`, where the row's parts go.

    What belongs to the name stands on the same line where both fit, else below it.
    """

    def __init__(
        self,
        name: QLabel,
        belonging: QWidget,
        *,
        name_width: int = NAME_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._belonging = belonging
        self._name_width = name_width

        # Layout
        self._named = QWidget(self)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._named)
        self._beside.setContentsMargins(0, _ABOVE_NAME, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(name)
        self._beside.addWidget(belonging)
        self._beside.addStretch(1)
        self.content = QVBoxLayout()
        self.content.setSpacing(2)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self._named, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self.content, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the name above the content where the row is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < in_proportion(_NARROW, self)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        self._row.setSpacing(0 if narrow else 10)
        self.setMinimumHeight(0 if narrow else in_proportion(_LEAST_HEIGHT, self))
        width = UNBOUNDED if narrow else in_proportion(self._name_width, self)
        self._named.setMinimumWidth(0 if narrow else width)
        self._named.setMaximumWidth(width)
        self.arrange_name()

    def arrange_name(self) -> None:
        """Let the name and what belongs to it share a line where they fit on one."""
        directions = QBoxLayout.Direction
        narrow = self._row.direction() == directions.TopToBottom
        room = int(self.width() * _MOST_OF_ROW) if narrow else self._named.maximumWidth()
        wide = self._name.fontMetrics().horizontalAdvance(self._name.text())
        beside = self._width_of_belonging()
        share = wide + beside + _BESIDE_NAME <= room
        self._beside.setDirection(directions.LeftToRight if share else directions.TopToBottom)
        self._beside.setSpacing(_BESIDE_NAME if share else 0)
        self._beside.setContentsMargins(0, self._above(share=share), 0, 0)
        self._name.setWordWrap(wide > room)
        if isinstance(self._belonging, QLabel):
            self._belonging.setWordWrap(beside > room)

    def _above(self, *, share: bool) -> int:
        """Where the name begins, so that it stands on a line with the content."""
        if not share or isinstance(self._belonging, QLabel):
            return _ABOVE_NAME
        higher = self._belonging.sizeHint().height() - self._name.sizeHint().height()
        return max(0, _ABOVE_NAME - higher // 2)

    def _width_of_belonging(self) -> int:
        belonging = self._belonging
        if isinstance(belonging, QLabel):
            return belonging.fontMetrics().horizontalAdvance(belonging.text())
        return belonging.sizeHint().expandedTo(belonging.minimumSize()).width()
