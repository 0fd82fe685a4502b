"""A choice that drops down, with an arrow in the window's own colours."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from osslog.ui.widgets import in_proportion

_FROM_END = 16
_HALF_WIDTH = 4


class DropDown(QComboBox):
    """A combo box whose arrow is painted here: the style sheet takes the style's own away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop_down")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the arrow."""
        super().paintEvent(event)
        half = in_proportion(_HALF_WIDTH, self)
        aside = in_proportion(_FROM_END, self)
        across = aside if self.isRightToLeft() else self.width() - aside
        tip = QPointF(across, self.height() / 2 + half / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), half * 0.45))
        painter.drawPolyline([tip + QPointF(-half, -half), tip, tip + QPointF(half, -half)])
