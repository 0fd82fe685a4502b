"""A chart on a page: its picture as large as the text, on the colours of the window."""

from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from osslog.domain.charts import Chart, ChartColours, ChartKind
from osslog.services import chart_pictures
from osslog.services.chart_pictures import ChartPicture, WantedPicture
from osslog.ui.widgets import in_proportion

_SIZE_OF_LETTERS: Final = 1.55
"""A point of a chart in pixels at a text size of 100%, so that its letters are small text."""

_SMALLEST: Final = 0.82
_LARGEST: Final = 1.2
"""How far a picture is made smaller or larger than that before another one is taken."""

_ROW_HEIGHT: Final = 17
_COLUMNS_HEIGHT: Final = 185


def window_colours() -> ChartColours:
    """The window's own colours, as a chart uses them."""
    palette, roles = QGuiApplication.palette(), QPalette.ColorRole
    return ChartColours(
        paper=palette.color(roles.Base).name(),
        ink=palette.color(roles.Text).name(),
        quiet=palette.color(roles.Dark).name(),
        rule=palette.color(roles.Mid).name(),
        strong=palette.color(roles.Highlight).name(),
        on_strong=palette.color(roles.HighlightedText).name(),
        soft=palette.color(roles.Light).name(),
    )


class ChartView(QWidget):
    """Shows one chart; until its picture is there, the room that it will need.

    The chart's sentence and table stand beside it, so that nobody needs the picture.
    `picture_wanted` says that the one it has does not fit its width or the window's colours.
    """

    picture_wanted = Signal()

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._picture: ChartPicture | None = None
        self._painted: QPixmap | None = None
        self._is_seen = False
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.sentence)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self._chart

    @property
    def picture(self) -> ChartPicture | None:
        """The drawing that is shown, or None while there is none."""
        return self._picture

    @property
    def wanted(self) -> WantedPicture | None:
        """The drawing that it should have; None where it has it or has not come into view."""
        if not self._is_seen:
            return None
        least = self._natural() * _SMALLEST
        fitting = [width for width in chart_pictures.WIDTHS if width * least <= self.width()]
        width = fitting[0] if fitting else chart_pictures.WIDTHS[-1]
        has = self._picture
        if has is not None and (has.width, has.colours) == (width, window_colours()):
            return None
        return WantedPicture(self._chart, width)

    def show_picture(self, picture: ChartPicture) -> None:
        """Show a drawing of the chart."""
        self._picture = picture
        self._painted = None
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the window and the size of its text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture; ask for it where the chart comes into view for the first time."""
        del event
        if not self._is_seen:
            self._is_seen = True
            self.picture_wanted.emit()
        if self._picture is None:
            return
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = self._paint(self._picture, ratio)
        QPainter(self).drawPixmap(0, 0, self._painted)

    def sizeHint(self) -> QSize:
        """As high as the chart, as wide as there is room."""
        return QSize(0, self.minimumHeight())

    def _follow(self) -> None:
        self._painted = None
        self._fit()
        if self.wanted is not None:
            self.picture_wanted.emit()

    def _paint(self, picture: ChartPicture, ratio: float) -> QPixmap:
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer = QSvgRenderer(QByteArray(picture.drawing))
        size, scale = renderer.defaultSize(), self._scale(picture)
        left = self.width() - size.width() * scale if self.isRightToLeft() else 0.0
        renderer.render(painter, QRectF(left, 0, size.width() * scale, size.height() * scale))
        painter.end()
        return made

    def _natural(self) -> float:
        """How many pixels a point of the chart has, for letters of the small text's size."""
        return in_proportion(round(_SIZE_OF_LETTERS * 1000), self) / 1000

    def _scale(self, picture: ChartPicture) -> float:
        return min(self._natural() * _LARGEST, max(0.1, self.width() / picture.width))

    def _fit(self) -> None:
        if self._picture is not None:
            size = QSvgRenderer(QByteArray(self._picture.drawing)).defaultSize()
            height = round(size.height() * self._scale(self._picture))
        else:
            rows = len(self._chart.rows)
            is_columns = self._chart.kind is ChartKind.COLUMNS
            points = _COLUMNS_HEIGHT if is_columns else rows * _ROW_HEIGHT
            height = in_proportion(round(points * _SIZE_OF_LETTERS), self)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
