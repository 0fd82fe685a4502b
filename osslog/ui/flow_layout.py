"""A layout that sets its widgets beside each other and begins a new line where one is full."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lines of widgets in reading direction; one wider than the line gets a line of its own."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item over; Qt calls this."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at `index` up, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all lines need at this width."""
        return self._arrange(QRect(0, 0, width, 0), only_measure=True)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, only_measure=False)

    def sizeHint(self) -> QSize:
        """All widgets on one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The largest of the widgets' least sizes."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _direction(self) -> Qt.LayoutDirection:
        holder = self.parentWidget()
        return Qt.LayoutDirection.LeftToRight if holder is None else holder.layoutDirection()

    def _arrange(self, rect: QRect, *, only_measure: bool) -> int:
        x, y, line_height = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._shown():
            width = min(item.sizeHint().width(), rect.width())
            high_for_width = item.hasHeightForWidth()
            height = item.heightForWidth(width) if high_for_width else item.sizeHint().height()
            if x > rect.x() and x + width > rect.right() + 1:
                self._place(line, rect, line_height)
                x, y, line_height = rect.x(), y + line_height + self._gap, 0
                line = []
            if not only_measure:
                line.append((item, QRect(x, y, width, height)))
            x += width + self._gap
            line_height = max(line_height, height)
        self._place(line, rect, line_height)
        return y + line_height - rect.y()

    def _place(self, line: list[tuple[QLayoutItem, QRect]], rect: QRect, height: int) -> None:
        """Set the widgets of a line; a link stands in the middle of it, with the buttons' words."""
        direction = self._direction()
        for item, place in line:
            widget = item.widget()
            if widget is not None and widget.property("role") == "link":
                place.translate(0, (height - place.height()) // 2)
            item.setGeometry(QStyle.visualRect(direction, rect, place))
