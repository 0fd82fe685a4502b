"""A button for a finger: large, with words that wrap, in any script and from either side."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from osslog.ui.desk_look import ANSWER, LEAST_TARGET, DeskLook
from osslog.ui.keys import ENTER_KEYS

RING: Final = 4  # the room around the button in which its focus shows
_SIDE: Final = 22
_NARROW_SIDE: Final = 10
_ABOVE: Final = 6
_NARROW_ABOVE: Final = 4
_RADIUS: Final = 10.0
_SLACK: Final = 4  # between a text's measured width and the one at which Qt wraps it
_TICK: Final = "✓"


class ButtonKind(Enum):
    """How much a button says for itself."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"


class BigButton(QPushButton):
    """Words on a large sheet; `key` is the digit that presses it too, shown at its beginning.

    A `narrow` one has less room around its words. One that can be chosen shows a tick while it
    is. The second press of a double click does nothing: by then another question may lie under
    the finger.
    """

    def __init__(
        self,
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        key: str = "",
        chosen_from_several: bool = False,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._key = key
        self._high = LEAST_TARGET
        self._side = _NARROW_SIDE if narrow else _SIDE
        self._above = _NARROW_ABOVE if narrow else _ABOVE
        self._scale = 1.0
        self._font = QFont()  # the style sheet changes a widget's own when it is first shown
        self.setCheckable(chosen_from_several)
        self.setAutoDefault(False)
        self.setAutoRepeat(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def be(self, kind: ButtonKind) -> None:
        """Say more or less for itself from now on."""
        self._kind = kind

    def dress(
        self, look: DeskLook, text: str, size: int = ANSWER, *, high: int = LEAST_TARGET
    ) -> None:
        """Say something in the look of the page, at least `high` at 100%."""
        self._high = high
        bold = self._kind is ButtonKind.MAIN or self.isCheckable()
        self.wear(look.font(size, bold=bold), look.percent, text)

    def wear(self, font: QFont, percent: int, text: str) -> None:
        """Say something in a font of its own, such as the name of a language."""
        self._scale = percent / 100
        self._font = QFont(font)
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Long words go over several lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words set in this width."""
        room = QRect(0, 0, max(1, width - self._beside() + 2 * _SLACK), 100_000)
        words = self._words_height(room)
        least = self._scaled(self._high)
        return max(least, words + 2 * self._scaled(self._above)) + 2 * RING

    def sizeHint(self) -> QSize:
        """All on one line."""
        metrics = self._metrics()
        words = max(
            metrics.horizontalAdvance(self.text()), metrics.boundingRect(self.text()).width()
        )
        wide = words + self._beside()
        wide = max(wide, self._scaled(LEAST_TARGET) + 2 * RING)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word, and for a finger."""
        least = self._scaled(LEAST_TARGET) + 2 * RING
        metrics = self._metrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(max(least, min(self.sizeHint().width(), longest + self._beside())), least)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double click go by."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it as the space bar does; a key that is held down presses once."""
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, the key or a tick, and the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        self._paint_sheet(painter, body)
        roles = QPalette.ColorRole
        ink = roles.HighlightedText if self._is_filled() else roles.Text
        if self._kind is ButtonKind.QUIET and not self._is_filled():
            ink = roles.Link
        painter.setPen(self.palette().color(ink))
        painter.setFont(self._font)
        side = self._scaled(self._side) + self._badge()
        room = body.toRect().adjusted(side - _SLACK, 0, _SLACK - side, 0)
        painter.drawText(room, self._flags() | int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _paint_sheet(self, painter: QPainter, body: QRectF) -> None:
        colours, roles = self.palette(), QPalette.ColorRole
        if self.hasFocus():
            painter.setPen(QPen(colours.color(roles.Accent), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = body.adjusted(-2.5, -2.5, 2.5, 2.5)
            painter.drawRoundedRect(ring, _RADIUS + 2, _RADIUS + 2)
        fill = roles.Highlight if self._is_filled() else roles.Base
        line = roles.Highlight if self._is_filled() else roles.Mid
        if self._kind is ButtonKind.QUIET and not self._is_filled():
            fill = roles.Window
        if self.isDown():
            fill = roles.Light if not self._is_filled() else roles.Dark
        painter.setPen(QPen(colours.color(line), 1.5))
        painter.setBrush(colours.color(fill))
        painter.drawRoundedRect(body.adjusted(0.75, 0.75, -0.75, -0.75), _RADIUS, _RADIUS)
        if self._badge():
            self._paint_badge(painter, body)

    def _paint_badge(self, painter: QPainter, body: QRectF) -> None:
        colours, roles = self.palette(), QPalette.ColorRole
        side = self._badge()
        gap = self._scaled(_NARROW_SIDE)
        across = body.right() - gap - side if self.isRightToLeft() else body.left() + gap
        box = QRectF(across, body.center().y() - side / 2, side, side)
        painter.setPen(colours.color(roles.HighlightedText if self.isChecked() else roles.Dark))
        font = QFont(self._font)
        font.setPixelSize(round(side * 0.72))
        painter.setFont(font)
        sign = _TICK if self.isChecked() else self._key
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    def _is_filled(self) -> bool:
        return self._kind is ButtonKind.MAIN or self.isChecked()

    def _scaled(self, pixels: int) -> int:
        return round(pixels * self._scale)

    def _badge(self) -> int:
        return self._scaled(ANSWER) if self.isCheckable() or self._key else 0

    def _beside(self) -> int:
        return 2 * (RING + self._scaled(self._side) + self._badge()) + 2 * _SLACK

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font)

    def _words_height(self, room: QRect) -> int:
        return self._metrics().boundingRect(room, self._flags(), self.text()).height()

    def _flags(self) -> int:
        return int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
