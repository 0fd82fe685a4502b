"""Pictures of charts for the screen: the drawings of the document, as SVG."""

from collections.abc import Iterable
from dataclasses import dataclass

from osslog.domain.charts import Chart, ChartColours

WIDE = 340.0
NARROW = 230.0
"""How wide charts are drawn, in points of the document: for much room, and for little."""


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart with its drawings; the page shows the one that fits."""

    chart: Chart
    wide: bytes
    narrow: bytes


def draw(charts: Iterable[Chart], colours: ChartColours) -> tuple[ChartPicture, ...]:
    """Draw the charts in these colours."""
    from osslog.export import chart_drawing, drawing_svg

    return tuple(
        ChartPicture(
            chart,
            *(
                drawing_svg.render(chart_drawing.draw(chart, width, colours))
                for width in (WIDE, NARROW)
            ),
        )
        for chart in charts
    )
