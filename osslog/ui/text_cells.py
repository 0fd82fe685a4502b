"""The cells of a table: texts that wrap, measured and painted in the same way."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from osslog.ui.model_index import Index
from osslog.ui.text_grid_content import MARKED_ROLE

ACROSS = 10
ABOVE = 6


def height_of(text: str, font: QFont, width: int) -> int:
    """How high a cell is that shows this text in a column of this width."""
    layout = _laid_out(text, font, width - 2 * ACROSS, Qt.AlignmentFlag.AlignLeft)
    return round(layout.boundingRect().height()) + 2 * ABOVE


def width_of(text: str, font: QFont) -> int:
    """How wide a column is that shows this text in one line."""
    return QFontMetrics(font).horizontalAdvance(text) + 2 * ACROSS + 2


def words_of(text: str) -> list[str]:
    """The pieces that a text is broken into where a line is full."""
    return text.replace("-", "- ").split()


def _laid_out(text: str, font: QFont, width: int, side: Qt.AlignmentFlag) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(side)
    # A file's name may have no place to break it at.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


class CellDelegate(QStyledItemDelegate):
    """Paints a cell's text in full, on as many lines as it takes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The cell on one line."""
        self.initStyleOption(option, index)
        return QSize(width_of(option.text, option.font), height_of(option.text, option.font, 10**6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell's ground as the style has it, then its text."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        cell.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget
        )
        room: QRect = cell.rect.adjusted(ACROSS, ABOVE, -ACROSS, -ABOVE)
        aligned = QStyle.visualAlignment(cell.direction, cell.displayAlignment)
        across = aligned & Qt.AlignmentFlag.AlignHorizontal_Mask
        layout = _laid_out(text, cell.font, room.width(), across)
        spare = max(0.0, (room.height() - layout.boundingRect().height()) / 2)
        is_marked = bool(index.data(MARKED_ROLE))
        ink = QPalette.ColorRole.BrightText if is_marked else QPalette.ColorRole.Text
        painter.setPen(cell.palette.color(ink))
        layout.draw(painter, QPointF(room.left(), room.top() + spare))
