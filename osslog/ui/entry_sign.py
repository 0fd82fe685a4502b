"""The four signs of the diary: drawn the same in the list, in the calendar and in its key."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from osslog.domain.diary import EntryState
from osslog.ui.diary_words import state_name
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.widgets import in_proportion, label

_SIDE: Final = 12

_INKS: Final = {
    EntryState.HELD: QPalette.ColorRole.Highlight,
    EntryState.CANCELLED: QPalette.ColorRole.Dark,
    EntryState.MISSING: QPalette.ColorRole.BrightText,
    EntryState.EXPECTED: QPalette.ColorRole.Dark,
}


def theme_palette() -> QPalette:
    """The window's own colours: a view's are changed by the style sheet's for what is chosen."""
    return QApplication.palette()


def ink_of(state: EntryState) -> QColor:
    """The colour of a sign on the window's or a panel's ground."""
    return theme_palette().color(_INKS[state])


def draw_sign(painter: QPainter, box: QRectF, state: EntryState, ink: QColor) -> None:
    """Draw a sign into a square: a tick, a cross, an exclamation mark or a ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, box.width() * 0.17)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is EntryState.HELD:
        painter.drawPolyline([_at(box, 0.1, 0.55), _at(box, 0.4, 0.85), _at(box, 0.92, 0.18)])
    elif state is EntryState.CANCELLED:
        painter.drawLine(_at(box, 0.15, 0.15), _at(box, 0.85, 0.85))
        painter.drawLine(_at(box, 0.85, 0.15), _at(box, 0.15, 0.85))
    elif state is EntryState.MISSING:
        pen.setWidthF(box.width() * 0.22)
        painter.setPen(pen)
        painter.drawLine(_at(box, 0.5, 0.1), _at(box, 0.5, 0.58))
        painter.drawPoint(_at(box, 0.5, 0.92))
    else:
        painter.drawEllipse(box.center(), box.width() * 0.36, box.width() * 0.36)
    painter.restore()


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())


class EntrySign(QWidget):
    """One sign, as high as a line of text."""

    def __init__(self, state: EntryState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName(state_name(state))

    def sizeHint(self) -> QSize:
        """As large as the text asks for."""
        side = in_proportion(_SIDE, self)
        return QSize(side, max(side, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign in the middle."""
        del event
        side = float(in_proportion(_SIDE, self))
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        draw_sign(painter, box, self._state, ink_of(self._state))


class SignKey(QWidget):
    """What the signs mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=12)
        for state in EntryState:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(5)
            meaning = label(state_name(state), role="small")
            meaning.setWordWrap(False)
            row.addWidget(EntrySign(state))
            row.addWidget(meaning)
            flow.addWidget(pair)
