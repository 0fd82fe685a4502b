"""The charts of a document: each with its title, its sentence, and what its figures count."""

from collections.abc import Iterable

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from osslog.domain.charts import Chart, ChartColours, ChartSubject
from osslog.export import chart_drawing
from osslog.export.pdf_page import TEXT_WIDTH
from osslog.export.pdf_parts import block, subsection
from osslog.export.pdf_text import ACCENT, INK, PAPER, QUIET, QUIET_BODY, RULE, SHADE, paragraph

_ABOVE, _BELOW = 4, 3


class SummaryCharts:
    """The charts of one summary, each given out where its table stands."""

    def __init__(self, charts: Iterable[Chart]) -> None:
        self._charts = {chart.subject: chart for chart in charts}

    def of(self, subject: ChartSubject) -> list[Flowable]:
        """The chart of a subject on one page with its sentence; nothing where there is none."""
        chart = self._charts.get(subject)
        if chart is None:
            return []
        drawing = chart_drawing.draw(chart, TEXT_WIDTH, _paper_colours())
        return block(
            subsection(chart.title),
            paragraph(chart.sentence),
            _Drawn(drawing),
            paragraph(chart.unit, QUIET_BODY),
        )


class _Drawn(Flowable):
    """A drawing as a part of a document.

    reportlab's own way begins each drawing in Helvetica, which no document here brings along.
    """

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.width, self.height = drawing.width, drawing.height
        self.spaceBefore, self.spaceAfter = _ABOVE, _BELOW

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        for shape in self._drawing.contents:
            self.canv.saveState()
            self._draw_shape(shape)
            self.canv.restoreState()

    def _draw_shape(self, shape: object) -> None:
        canvas = self.canv
        if isinstance(shape, String):
            canvas.setFont(shape.fontName, shape.fontSize)
            canvas.setFillColor(shape.fillColor or INK)
            write = canvas.drawString if shape.textAnchor == "start" else canvas.drawCentredString
            write(shape.x, shape.y, shape.text)
        elif isinstance(shape, Line | Rect):
            canvas.setStrokeColor(shape.strokeColor or INK)
            canvas.setLineWidth(shape.strokeWidth)
            if isinstance(shape, Line):
                canvas.line(shape.x1, shape.y1, shape.x2, shape.y2)
            else:
                canvas.setFillColor(shape.fillColor or INK)
                canvas.rect(shape.x, shape.y, shape.width, shape.height, fill=1)


def _paper_colours() -> ChartColours:
    return ChartColours(
        paper=_name(PAPER),
        ink=_name(INK),
        quiet=_name(QUIET),
        rule=_name(RULE),
        strong=_name(ACCENT),
        on_strong=_name(PAPER),
        soft=_name(SHADE),
    )


def _name(colour: Color) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in colour.rgb())
