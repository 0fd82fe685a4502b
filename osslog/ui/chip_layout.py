"""How the chips of a row stand: one after another, the brief ones at the far end of the row."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class ChipLayout(QLayout):
    """Lines of widgets in reading direction, with a tail of some at the end of the first line.

    The tails of rows below each other form a column, so that the eye finds in every row at the
    same place what every row has. A widget that is wider than its line gets a line of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._tail = 0
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def set_tail(self, count: int) -> None:
        """Let the last `count` widgets be the tail."""
        if count != self._tail:
            self._tail = count
            self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item over; Qt calls this."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at `index` up, or None."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all lines need at this width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), only_measure=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew: a widget came, went or changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, only_measure=False)

    def sizeHint(self) -> QSize:
        """All widgets on one line."""
        hints = [item.sizeHint() for item in self._items]
        return QSize(
            sum(hint.width() for hint in hints), max((hint.height() for hint in hints), default=0)
        )

    def minimumSize(self) -> QSize:
        """The largest of the widgets' least sizes, beside the tail."""
        main, tail = self._parts()
        size = QSize()
        for item in main:
            size = size.expandedTo(item.minimumSize())
        beside = sum(item.sizeHint().width() for item in tail)
        return QSize(size.width() + beside, size.height())

    def _parts(self) -> tuple[list[QLayoutItem], list[QLayoutItem]]:
        place = len(self._items) - self._tail
        return self._items[:place], self._items[place:]

    def _arrange(self, rect: QRect, *, only_measure: bool) -> int:
        main, tail = self._parts()
        tail_width = sum(item.sizeHint().width() for item in tail)
        x, y, line_height = rect.x(), rect.y(), 0
        room = rect.width() - tail_width
        for item in main:
            width = min(item.sizeHint().width(), room)
            if x > rect.x() and x + width > rect.x() + room:
                x, y, line_height, room = rect.x(), y + line_height, 0, rect.width()
                width = min(item.sizeHint().width(), room)
            height = item.heightForWidth(width)
            if not only_measure:
                self._put(item, QRect(x, y, width, height), rect)
            x += width
            line_height = max(line_height, height)
        x, first_line = rect.x() + rect.width() - tail_width, 0
        for item in tail:
            hint = item.sizeHint()
            if not only_measure:
                self._put(item, QRect(x, rect.y(), hint.width(), hint.height()), rect)
            x += hint.width()
            first_line = max(first_line, hint.height())
        return max(y + line_height - rect.y(), first_line)

    def _put(self, item: QLayoutItem, place: QRect, rect: QRect) -> None:
        holder = self.parentWidget()
        towards = Qt.LayoutDirection.LeftToRight if holder is None else holder.layoutDirection()
        item.setGeometry(QStyle.visualRect(towards, rect, place))
