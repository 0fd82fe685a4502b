"""A text of the visitor's page, with as much room as the tallest script needs."""

import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from osslog.ui.desk_button import RING
from osslog.ui.desk_fonts import overhang
from osslog.ui.desk_look import BODY, DeskLook

_PART_OF_ARABIC: Final = 0.8
"""Of the height of a line: the upright font leaves room for signs that stand above one another."""


class DeskLabel(QLabel):
    """Words that wrap; `role` is one of the style sheet's that sets a colour."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: QFont | None = None
        self._kept: tuple[tuple[str, str, int], tuple[QTextLayout, float, float]] | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if role:
            self.setProperty("role", role)

    def dress(self, look: DeskLook, text: str, size: int = BODY, *, bold: bool = False) -> None:
        """Say something in the look of the page."""
        self._wanted = look.font(size, bold=bold)
        self.setFont(self._wanted)
        # In line with the sheets of buttons. On the other side there is room to move a line by
        # what its first letter reaches out, which the edge would cut off.
        self.setContentsMargins(RING + overhang(self._wanted), 0, RING, 0)
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def heightForWidth(self, width: int) -> int:
        """The height of the words set in this width."""
        if not self.isRightToLeft():
            return super().heightForWidth(width)
        around = self.contentsMargins()
        _, above, high = self._lines(width - around.left() - around.right())
        return math.ceil(above + high) + around.top() + around.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words; by itself Qt begins a line from the right a space too far in.

        It sets such a line flush by its width without the space at which it was wrapped, and then
        draws it with that space. A text layout that knows the direction counts it both times.
        """
        if not self.isRightToLeft():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        lines, above, high = self._lines(room.width())
        spare = max(0, room.height() - math.ceil(above + high)) // 2
        painter = QPainter(self)  # with the pen of the label
        lines.draw(painter, QPointF(room.left(), room.top() + spare + math.ceil(above)))

    def _lines(self, width: int) -> tuple[QTextLayout, float, float]:
        """The words in lines that begin at the right, what reaches above them, and the rest.

        They are kept, as a layout asks for the same width again and again.
        """
        wanted = (self.text(), self.font().key(), width)
        if self._kept is None or self._kept[0] != wanted:
            self._kept = (wanted, self._set_in(width))
        return self._kept[1]

    def _set_in(self, width: int) -> tuple[QTextLayout, float, float]:
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        lines = QTextLayout(self.text(), self.font(), self)
        lines.setTextOption(option)
        part = 1.0 if overhang(self.font()) else _PART_OF_ARABIC
        down = 0.0
        made = []
        lines.beginLayout()
        while (line := lines.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, round(down - (1 - part) * line.ascent())))
            down += part * line.height()
            made.append(line)
        lines.endLayout()
        if part < 1:
            return lines, 0.0, down
        # Each line of the slanting hand begins where its first letter is seen to begin; and the
        # font's own height is not enough for each word.
        letters = []
        for line in made:
            inked = _letters(line)
            reach = max((one.right() for one in inked), default=width) - width
            line.setPosition(line.position() - QPointF(reach, 0))
            letters += inked
        above = max([0.0, *(1 - one.top() for one in letters)])
        return lines, above, max([down, *(1 + one.bottom() for one in letters)])

    def changeEvent(self, event: QEvent) -> None:
        """Keep the page's font: the style sheet puts the window's in its place at first."""
        super().changeEvent(event)
        wanted = self._wanted
        if event.type() == QEvent.Type.FontChange and wanted is not None and differs(self, wanted):
            self.setFont(wanted)


def _letters(line: QTextLine) -> list[QRectF]:
    """Where each letter of a line is seen."""
    boxes = (
        run.rawFont().boundingRect(sign).translated(place)
        for run in line.glyphRuns()
        for sign, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    )
    return [box for box in boxes if not box.isEmpty()]


def differs(widget: QWidget, wanted: QFont) -> bool:
    """Whether a widget has another family or size than is wanted."""
    font = widget.font()
    return (font.families(), font.pixelSize()) != (wanted.families(), wanted.pixelSize())
