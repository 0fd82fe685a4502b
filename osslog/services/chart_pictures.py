"""Pictures of charts for the screen: the drawings of the document, as SVG."""

from collections.abc import Iterable
from dataclasses import dataclass

from osslog.domain.charts import Chart, ChartColours

WIDTHS = (600.0, 340.0, 230.0)
"""How wide charts are drawn, in points of the document: for the room that a page has."""


@dataclass(frozen=True, slots=True)
class WantedPicture:
    """A chart that is wanted at one of `WIDTHS`."""

    chart: Chart
    width: float


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart drawn at one of `WIDTHS`, in some colours."""

    chart: Chart
    width: float
    colours: ChartColours
    drawing: bytes


def draw(wanted: Iterable[WantedPicture], colours: ChartColours) -> tuple[ChartPicture, ...]:
    """Draw the charts in these colours."""
    from osslog.export import chart_drawing, drawing_svg

    return tuple(
        ChartPicture(
            one.chart,
            one.width,
            colours,
            drawing_svg.render(chart_drawing.draw(one.chart, one.width, colours)),
        )
        for one in wanted
    )
