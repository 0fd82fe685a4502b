"""A text of the visitor's page, with as much room as the tallest script needs."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from osslog.ui.desk_button import RING
from osslog.ui.desk_fonts import overhang
from osslog.ui.desk_look import BODY, TITLE, DeskLook


class DeskLabel(QLabel):
    """Words that wrap; `role` is one of the style sheet's that sets a colour."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: QFont | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if role:
            self.setProperty("role", role)

    def dress(self, look: DeskLook, text: str, size: int = BODY, *, bold: bool = False) -> None:
        """Say something in the look of the page."""
        self._wanted = look.font(size, bold=bold)
        self.setFont(self._wanted)
        # In line with the sheets of buttons; and the edge would cut off what reaches out to the
        # right of a line, so all begin at the same place.
        self.setContentsMargins(RING, 0, RING + overhang(look.font(TITLE)), 0)
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words; by itself Qt begins a line from the right a space too far in.

        It sets such a line flush by its width without the space at which it was wrapped, and then
        draws it with that space. A text layout that knows the direction counts it both times.
        """
        if not self.isRightToLeft():
            super().paintEvent(event)
            return
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        lines = QTextLayout(self.text(), self.font(), self)
        lines.setTextOption(option)
        room, down = self.contentsRect(), 0.0
        leading = QFontMetricsF(self.font()).leading()
        lines.beginLayout()
        while (line := lines.createLine()).isValid():
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, down))
            down = float(round(down + line.height() + leading))
        lines.endLayout()
        above = max(0.0, (room.height() - (down - leading)) / 2)
        painter = QPainter(self)  # with the pen of the label
        lines.draw(painter, QPointF(room.left(), room.top() + above))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the page's font: the style sheet puts the window's in its place at first."""
        super().changeEvent(event)
        wanted = self._wanted
        if event.type() == QEvent.Type.FontChange and wanted is not None and differs(self, wanted):
            self.setFont(wanted)


def differs(widget: QWidget, wanted: QFont) -> bool:
    """Whether a widget has another family or size than is wanted."""
    font = widget.font()
    return (font.families(), font.pixelSize()) != (wanted.families(), wanted.pixelSize())
