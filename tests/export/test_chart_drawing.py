"""Drawings of charts: everything on the sheet, figures beside lengths, one drawing for all."""

import itertools
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, String

from osslog.domain.annual_summary import AgencyAttendance
from osslog.domain.charts import Chart, ChartColours, ChartKind, ChartRow, ChartSubject
from osslog.domain.figure_charts import YearBefore, charts_of
from osslog.export import chart_drawing, drawing_svg
from osslog.export.pdf_text import REGULAR, width_of
from tests.export.pdf_samples import LONG_NAMES, summary

COLOURS = ChartColours("#FFFFFF", "#111111", "#555555", "#CCCCCC", "#1B5566", "#FEFEFE", "#E2EEF0")
BEFORE = YearBefore("2015/16", (30, 22, 41, 12, 33, 0, 28, 31, 40, 22, 51, 52))
WIDTHS = (482.0, 340.0, 230.0)


def with_long_names() -> tuple[Chart, ...]:
    """The charts of a year whose agencies have the longest names that there can be."""
    lines = tuple(AgencyAttendance(name, 20, None) for name in LONG_NAMES)
    return charts_of(replace(summary(), agencies=lines), BEFORE)


def texts(drawing: Drawing) -> list[str]:
    """Every text of a drawing."""
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


def ends(text: String) -> tuple[float, float]:
    """Where a text begins and ends."""
    width = width_of(text.text, text.fontName, text.fontSize)
    start = text.x if text.textAnchor == "start" else text.x - width / 2
    return start, start + width


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_stands_on_the_sheet(width: float) -> None:
    for chart in with_long_names():
        drawing = chart_drawing.draw(chart, width, COLOURS)
        assert drawing.width == width
        for shape in drawing.contents:
            if isinstance(shape, String):
                start, end = ends(shape)
                assert start >= -1, (chart.subject, shape.text)
                assert end <= width + 1, (chart.subject, shape.text)
                assert 0 <= shape.y <= drawing.height - 0.5 * shape.fontSize
            elif isinstance(shape, Rect):
                assert shape.x >= 0
                assert shape.x + shape.width <= width + 1
                assert shape.y >= 0
                assert shape.y + shape.height <= drawing.height
            else:
                assert isinstance(shape, Line)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_stands_on_another(width: float) -> None:
    for chart in with_long_names():
        drawing = chart_drawing.draw(chart, width, COLOURS)
        by_line: dict[float, list[tuple[float, float]]] = {}
        for shape in drawing.contents:
            if isinstance(shape, String) and shape.text:
                by_line.setdefault(round(shape.y, 1), []).append(ends(shape))
        for spans in by_line.values():
            spans.sort()
            for (_, end), (start, _) in itertools.pairwise(spans):
                assert end <= start + 0.6, chart.subject


def test_every_figure_is_written_beside_its_length() -> None:
    for chart in charts_of(summary(), BEFORE):
        if chart.kind is ChartKind.STACKED:
            continue
        written = texts(chart_drawing.draw(chart, 482, COLOURS))
        for row in chart.rows:
            for figure in row.figures:
                assert figure in written


def test_bars_are_as_long_as_their_figures() -> None:
    rows = tuple(
        ChartRow(name, (Decimal(count),), (str(count),))
        for name, count in (("One", 1), ("Two", 2), ("Four", 4), ("None", 0))
    )
    chart = Chart(ChartSubject.AGENCIES, ChartKind.BARS, "", "", "", ("Visits",), rows, Decimal(4))
    drawn = chart_drawing.draw(chart, 300, COLOURS).contents
    one, two, four = (shape.width for shape in drawn if isinstance(shape, Rect))
    assert two == pytest.approx(2 * one)
    assert four == pytest.approx(4 * one)


def test_parts_are_told_apart_without_colours() -> None:
    feedback = next(
        chart for chart in charts_of(summary()) if chart.subject is ChartSubject.FEEDBACK
    )
    drawn = chart_drawing.draw(feedback, 482, COLOURS).contents
    fills = {repr(shape.fillColor) for shape in drawn if isinstance(shape, Rect)}
    lines = {repr(shape.strokeColor) for shape in drawn if isinstance(shape, Rect)}
    assert len(fills) == 3
    assert len(lines) == 1
    named = [shape.text for shape in drawn if isinstance(shape, String)][:3]
    assert named == ["Yes", "Partly", "No"]


def test_a_long_label_is_wrapped_and_not_cut_where_it_fits_on_three_lines() -> None:
    asked = next(chart for chart in charts_of(summary()) if chart.subject is ChartSubject.ASKED)
    written = texts(chart_drawing.draw(asked, 230, COLOURS))
    assert "Reduces ability to" in written
    assert not any(text.endswith("…") for text in written)


def test_the_same_chart_gives_the_same_drawing() -> None:
    first, again = (
        [drawing_svg.render(chart_drawing.draw(chart, 340, COLOURS)) for chart in charts_of(given)]
        for given in (summary(), summary())
    )
    assert first == again


def test_svg_has_every_shape_in_its_place_and_no_clip_path() -> None:
    drawing = chart_drawing.draw(charts_of(summary(), BEFORE)[0], 340, COLOURS)
    svg = drawing_svg.render(drawing)
    root = ET.fromstring(svg)  # noqa: S314 -- made here a line above
    assert b"clip" not in svg
    assert len(root) == len(drawing.contents)
    line = next(shape for shape in drawing.contents if isinstance(shape, Line))
    drawn = next(element for element in root if element.tag.endswith("line"))
    assert float(drawn.attrib["y1"]) == pytest.approx(drawing.height - line.y1, abs=0.01)
    box = next(shape for shape in drawing.contents if isinstance(shape, Rect))
    drawn = next(element for element in root if element.tag.endswith("rect"))
    top = drawing.height - box.y - box.height
    assert float(drawn.attrib["y"]) == pytest.approx(top, abs=0.01)
    assert {element.attrib.get("font-family") for element in root} == {None, "Noto Sans"}


def test_what_a_person_typed_is_no_markup_in_the_svg() -> None:
    lines = (AgencyAttendance("<script>&\"' & Sons", 20, None),)
    agencies = charts_of(replace(summary(), agencies=lines))[1]
    svg = drawing_svg.render(chart_drawing.draw(agencies, 482, COLOURS))
    root = ET.fromstring(svg)  # noqa: S314 -- made here a line above
    assert "<script>&\"' & Sons" in [element.text for element in root]


def test_another_kind_of_shape_is_refused_and_not_left_out() -> None:
    drawing = Drawing(10, 10)
    drawing.add(Circle(5, 5, 2))
    with pytest.raises(TypeError):
        drawing_svg.render(drawing)


def test_letters_are_measured_in_the_font_that_draws_them() -> None:
    drawing = chart_drawing.draw(charts_of(summary())[1], 482, COLOURS)
    fonts = {shape.fontName for shape in drawing.contents if isinstance(shape, String)}
    assert fonts == {REGULAR}
