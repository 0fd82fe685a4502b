"""A chart on a page: its picture as large as the text, on the colours of the window."""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from osslog.domain.charts import Chart, ChartColours, ChartKind
from osslog.services.chart_pictures import ChartPicture
from osslog.ui.widgets import in_proportion

_SIZE_OF_LETTERS: Final = 1.55
"""A point of a chart in pixels at a text size of 100%, so that its letters are small text."""

_SMALLEST: Final = 0.82
_LARGEST: Final = 1.2
"""How far a picture is made smaller or larger than that before another one is taken."""

_ROW_HEIGHT: Final = 17
_COLUMNS_HEIGHT: Final = 185


def chart_colours(palette: QPalette) -> ChartColours:
    """The window's own colours, as a chart uses them."""
    roles = QPalette.ColorRole
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
    """

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._drawings: tuple[tuple[bytes, QSize], ...] = ()
        self._painted: QPixmap | None = None
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.sentence)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    @property
    def chart(self) -> Chart:
        """What is shown."""
        return self._chart

    @property
    def has_picture(self) -> bool:
        """Whether the drawing is there."""
        return bool(self._drawings)

    def show_picture(self, picture: ChartPicture) -> None:
        """Show the drawing of the chart."""
        self._drawings = tuple(
            (drawing, QSvgRenderer(QByteArray(drawing)).defaultSize())
            for drawing in picture.drawings
        )
        self._painted = None
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self._painted = None
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture that fits."""
        del event
        if not self._drawings:
            return
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = self._paint(ratio)
        QPainter(self).drawPixmap(0, 0, self._painted)

    def _paint(self, ratio: float) -> QPixmap:
        drawing, size, scale = self._chosen()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = size.width() * scale
        left = self.width() - width if self.isRightToLeft() else 0.0
        room = QRectF(left, 0, width, size.height() * scale)
        QSvgRenderer(QByteArray(drawing)).render(painter, room)
        painter.end()
        return made

    def _chosen(self) -> tuple[bytes, QSize, float]:
        """The widest drawing for this width, its size, and how much it is enlarged."""
        natural = in_proportion(round(_SIZE_OF_LETTERS * 1000), self) / 1000
        least = natural * _SMALLEST
        fitting = [one for one in self._drawings if one[1].width() * least <= self.width()]
        drawing, size = fitting[0] if fitting else self._drawings[-1]
        return drawing, size, min(natural * _LARGEST, max(0.1, self.width() / size.width()))

    def _fit(self) -> None:
        if self._drawings:
            _drawing, size, scale = self._chosen()
            height = round(size.height() * scale)
        else:
            rows = len(self._chart.rows)
            is_columns = self._chart.kind is ChartKind.COLUMNS
            points = _COLUMNS_HEIGHT if is_columns else rows * _ROW_HEIGHT
            height = in_proportion(round(points * _SIZE_OF_LETTERS), self)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As high as the chart, as wide as there is room."""
        return QSize(0, self.minimumHeight())
