"""A chip: one answer on a button of its own, with the key that chooses it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from osslog.ui.widgets import in_proportion, keep_in_view

LEAST_HEIGHT: Final = 32
CHIP_RING: Final = 3
"""The room around a chip in which its focus shows, in pixels."""

_SIDE: Final = 9
_ABOVE_AND_BELOW: Final = 10
_BADGE_GAP: Final = 6
_RADIUS: Final = 7.0
_SLACK: Final = 2  # between a text's measured width and the one at which Qt wraps it
_TICK: Final = "✓"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen.

    `key` is the character that chooses it, or empty. `alone` says that it excludes all others
    in a row of several, and `quiet` that it is drawn with less weight. A `brief` one shows its
    key alone, at the end of the row, where the row is wide; something near has to say what that
    key means.
    """

    code: str
    label: str
    key: str = ""
    alone: bool = False
    quiet: bool = False
    brief: bool = False


class Chip(QAbstractButton):
    """One answer with its key; its signals carry the chip itself.

    `is_one_of_several` says that choosing it takes the choice from the others of its row, and
    `takes_keys` that a key pressed now would choose it.
    """

    pressed_by_person = Signal(object)
    focus_came = Signal(object)
    focus_went = Signal(object)

    def __init__(
        self, choice: Choice, *, is_one_of_several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choice = choice
        self.is_one_of_several = is_one_of_several
        self.takes_keys = False
        self.setText(choice.label)
        self.setCheckable(True)
        self.setAccessibleName(choice.label)
        if choice.key:
            self.setAccessibleDescription(self.tr("key {key}").format(key=choice.key))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._tell)

    @property
    def is_brief(self) -> bool:
        """Whether it shows its key alone."""
        return not self.text()

    def shorten(self, *, brief: bool) -> None:
        """Show the key alone, or the answer in full."""
        if brief != self.is_brief:
            self.setText("" if brief else self.choice.label)
            self.setToolTip(self.choice.label if brief else "")
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """A long answer goes over two lines where the row is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the answer set in this width."""
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        room = QRect(0, 0, max(1, width - self._beside_text()), 10_000)
        text = self.fontMetrics().boundingRect(room, self._text_flags(), self.text())
        return max(LEAST_HEIGHT, text.height() + _ABOVE_AND_BELOW) + 2 * CHIP_RING

    def sizeHint(self) -> QSize:
        """All on one line."""
        metrics = self.fontMetrics()
        height = max(LEAST_HEIGHT, metrics.height() + _ABOVE_AND_BELOW) + 2 * CHIP_RING
        if self.is_brief:
            return QSize(height, height)
        return QSize(metrics.horizontalAdvance(self.text()) + self._beside_text(), height)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window; the text then goes over several lines."""
        return QSize(min(self.sizeHint().width(), 8 * self.fontMetrics().height()), LEAST_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar; leave every other key to the row."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusInEvent(event)
        self.focus_came.emit(self)
        keep_in_view(self.parentWidget())
        keep_in_view(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusOutEvent(event)
        self.focus_went.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click would choose it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that no more."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, the key or a tick, and the answer."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, roles = self.palette(), QPalette.ColorRole
        chosen = self.isChecked()
        body = QRectF(self.rect()).adjusted(CHIP_RING, CHIP_RING, -CHIP_RING, -CHIP_RING)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(roles.Accent), 2))
            ring = body.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, _RADIUS + 2, _RADIUS + 2)
        fill = roles.Highlight if chosen else roles.Light if self.underMouse() else roles.Base
        line = roles.Highlight if chosen else roles.Mid
        if not self.isEnabled() and not chosen:
            fill = roles.Window
        pen = QPen(palette.color(line), 1)
        if self.choice.quiet and not chosen:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(palette.color(fill))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._paint_key(painter, body)
        ink = roles.HighlightedText if chosen else roles.Dark if self.choice.quiet else roles.Text
        painter.setPen(palette.color(ink))
        room = QRect(
            int(body.left()) + _SIDE + self._badge_width(),
            int(body.top()),
            int(body.width()) - 2 * _SIDE - self._badge_width() + _SLACK,
            int(body.height()),
        )
        painter.drawText(
            QStyle.visualRect(self.layoutDirection(), self.rect(), room),
            self._text_flags() | Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )

    def _tell(self) -> None:
        self.pressed_by_person.emit(self)

    def _paint_key(self, painter: QPainter, body: QRectF) -> None:
        side = self._badge_side()
        if not side:
            return
        palette, roles = self.palette(), QPalette.ColorRole
        chosen = self.isChecked()
        across = body.right() - _SIDE - side if self.isRightToLeft() else body.left() + _SIDE
        if self.is_brief:
            across = body.center().x() - side / 2
        box = QRectF(across, body.center().y() - side / 2, side, side)
        if not chosen and self.takes_keys:
            painter.setPen(QPen(palette.color(roles.Mid), 1))
            painter.setBrush(palette.color(roles.Light))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(palette.color(roles.HighlightedText if chosen else roles.Dark))
        font = painter.font()
        ordinary = self.font()
        font.setPixelSize(round(self.fontInfo().pixelSize() * (1.0 if chosen else 0.87)))
        font.setBold(True)
        painter.setFont(font)
        sign = _TICK if chosen else self.choice.key
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
        painter.setFont(ordinary)

    def _badge_side(self) -> int:
        return self.fontMetrics().height() if self.choice.key else 0

    def _badge_width(self) -> int:
        side = self._badge_side()
        return side + in_proportion(_BADGE_GAP, self) if side else 0

    def _beside_text(self) -> int:
        return 2 * (CHIP_RING + _SIDE) + self._badge_width() + _SLACK

    def _text_flags(self) -> int:
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if self.isRightToLeft() else sides.AlignLeft
        return int(Qt.TextFlag.TextWordWrap) | int(side) | int(sides.AlignAbsolute)
