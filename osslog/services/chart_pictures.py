"""Pictures of charts for the screen: the drawings of the document, as SVG."""

from collections.abc import Iterable
from dataclasses import dataclass

from osslog.domain.charts import Chart, ChartColours

WIDTHS = (600.0, 340.0, 230.0)
"""How wide charts are drawn, in points of the document: for the room that a page has."""


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart with its drawings, the widest first; the page shows the one that fits."""

    chart: Chart
    drawings: tuple[bytes, ...]


def draw(charts: Iterable[Chart], colours: ChartColours) -> tuple[ChartPicture, ...]:
    """Draw the charts in these colours."""
    from osslog.export import chart_drawing, drawing_svg

    return tuple(
        ChartPicture(
            chart,
            tuple(
                drawing_svg.render(chart_drawing.draw(chart, width, colours)) for width in WIDTHS
            ),
        )
        for chart in charts
    )
