"""Charts drawn once, for the screen and the document: `Chart` into shapes.

A drawing is as wide as it is told and as high as its rows need. Each length has its figure
beside it, and parts differ in their filling and outline too, so that a chart is read without
colours. Lengths are measured from the left and upwards, as paper is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor

from osslog.domain.charts import Chart, ChartColours, ChartKind, ChartRow
from osslog.export.pdf_text import BOLD, REGULAR, load_fonts, printable, shortened, width_of

_SIZE = 8.5
_SMALL = 7.5
_LINE = 11
_GAP = 4
_BAR = 11
_BETWEEN_ROWS = 5
_COLUMNS_HEIGHT = 130
_LABEL_SHARE = 0.38
_MOST_LINES = 3
_SWATCH = 9
_HAIR = 0.6
_OUTLINE = 0.9
_WIDEST_COLUMN = 26


@dataclass(frozen=True, slots=True)
class _Filling:
    """How one part of a chart is filled; `words` is the colour of what stands on it."""

    fill: str
    line: str
    words: str


def draw(chart: Chart, width: float, colours: ChartColours) -> Drawing:
    """The chart, `width` points wide."""
    load_fonts()
    sheet = _Sheet(width, colours)
    if len(chart.parts) > 1:
        sheet.draw_key(chart.parts, _fillings(chart, colours))
    if chart.kind is ChartKind.COLUMNS:
        _draw_columns(chart, sheet)
    else:
        _draw_bars(chart, sheet)
    return sheet.drawing()


def _fillings(chart: Chart, colours: ChartColours) -> tuple[_Filling, ...]:
    strong = _Filling(colours.strong, colours.strong, colours.on_strong)
    soft = _Filling(colours.soft, colours.strong, colours.ink)
    hollow = _Filling(colours.paper, colours.strong, colours.ink)
    if len(chart.parts) == 1:
        return (strong,)
    return (hollow, strong) if chart.kind is ChartKind.COLUMNS else (strong, soft, hollow)


class _Sheet:
    """Shapes that are put down from the top, and turned over when the height is known."""

    def __init__(self, width: float, colours: ChartColours) -> None:
        self.width = width
        self.colours = colours
        self.depth = 0.0
        self._shapes: list[Rect | Line | String] = []

    def box(self, x: float, depth: float, width: float, height: float, filling: _Filling) -> None:
        """A filled box whose top is at `depth`."""
        box = Rect(x, -depth - height, width, height)
        box.fillColor = HexColor(filling.fill)
        box.strokeColor = HexColor(filling.line)
        box.strokeWidth = _OUTLINE
        self._shapes.append(box)

    def rule(self, x: float, depth: float, x_to: float, depth_to: float) -> None:
        """A fine line."""
        colour = HexColor(self.colours.rule)
        self._shapes.append(Line(x, -depth, x_to, -depth_to, strokeColor=colour, strokeWidth=_HAIR))

    def text(
        self,
        x: float,
        depth: float,
        text: str,
        *,
        size: float = _SIZE,
        bold: bool = False,
        anchor: Literal["start", "middle"] = "start",
        colour: str = "",
    ) -> None:
        """A line of text whose foot is at `depth`."""
        self._shapes.append(
            String(
                x,
                -depth,
                printable(text),
                fontName=BOLD if bold else REGULAR,
                fontSize=size,
                textAnchor=anchor,
                fillColor=HexColor(colour or self.colours.ink),
            )
        )

    def draw_key(self, parts: Sequence[str], fillings: Sequence[_Filling]) -> None:
        """What each filling stands for."""
        x = 0.0
        for name, filling in zip(parts, fillings, strict=True):
            needed = _SWATCH + _GAP + width_of(name, REGULAR, _SIZE)
            if x and x + needed > self.width:
                x, self.depth = 0.0, self.depth + _LINE + _GAP
            self.box(x + 0.5, self.depth + 1, _SWATCH, _SWATCH, filling)
            self.text(x + _SWATCH + _GAP + 1, self.depth + _SWATCH, name)
            x += needed + 4 * _GAP
        self.depth += _LINE + 2 * _GAP

    def drawing(self) -> Drawing:
        """Everything, on a sheet as high as it needs."""
        height = self.depth + 2
        drawing = Drawing(self.width, height)
        for shape in self._shapes:
            _lift(shape, height)
            drawing.add(shape)
        return drawing


def _lift(shape: Rect | Line | String, height: float) -> None:
    """Measure from the foot of the sheet what was measured from its top."""
    if isinstance(shape, Line):
        shape.y1 += height
        shape.y2 += height
    else:
        shape.y += height


# Columns ----------------------------------------------------------------------------------------


def _draw_columns(chart: Chart, sheet: _Sheet) -> None:
    fillings = _fillings(chart, sheet.colours)
    group = sheet.width / len(chart.rows)
    column = min(_WIDEST_COLUMN, group * 0.8 / len(fillings))
    foot = sheet.depth + _LINE + _COLUMNS_HEIGHT
    sheet.rule(0, foot, sheet.width, foot)
    below = 0
    for place, row in enumerate(chart.rows):
        middle = group * (place + 0.5)
        left = middle - column * len(fillings) / 2
        for part, (length, filling) in enumerate(zip(row.lengths, fillings, strict=True)):
            height = float(length / chart.full) * _COLUMNS_HEIGHT
            if height:
                sheet.box(left + part * column + 0.5, foot - height, column - 1, height, filling)
        _write_column_figures(chart, sheet, row, (left, column, foot))
        lines = _wrapped(row.label, group - 1, _SMALL)
        below = max(below, len(lines))
        for number, line in enumerate(lines, start=1):
            sheet.text(middle, foot + number * (_LINE - 1), line, size=_SMALL, anchor="middle")
    sheet.depth = foot + below * (_LINE - 1) + _GAP


def _write_column_figures(
    chart: Chart, sheet: _Sheet, row: ChartRow, at: tuple[float, float, float]
) -> None:
    """The figures above a group's columns; where they are too wide, that of the last part."""
    left, column, foot = at
    widest = max(width_of(figure, BOLD, _SMALL) for each in chart.rows for figure in each.figures)
    fits = widest + 1.5 <= column or len(row.figures) == 1
    last = len(row.figures) - 1
    for part, (figure, length) in enumerate(zip(row.figures, row.lengths, strict=True)):
        if not fits and part != last:
            continue
        top = foot - float(length / chart.full) * _COLUMNS_HEIGHT
        sheet.text(
            left + (part + 0.5) * column,
            top - 3,
            figure,
            size=_SMALL,
            bold=part == last,
            anchor="middle",
            colour=sheet.colours.ink if part == last else sheet.colours.quiet,
        )


# Bars -------------------------------------------------------------------------------------------


def _draw_bars(chart: Chart, sheet: _Sheet) -> None:
    stacked = chart.kind is ChartKind.STACKED
    rows = [row for row in chart.rows if not row.is_heading]
    labels = min(
        _LABEL_SHARE * sheet.width,
        max(width_of(row.label, REGULAR, _SIZE) for row in rows) + 1,
    )
    beside = [row.note for row in rows] if stacked else [row.figures[0] for row in rows]
    figures = max(width_of(text, REGULAR, _SIZE) for text in beside) + 2 * _GAP
    start = labels + 2 * _GAP
    room = max(20.0, sheet.width - start - figures)
    for row in chart.rows:
        if row.is_heading:
            _draw_heading(row, sheet)
            continue
        lines = _wrapped(row.label, labels, _SIZE)
        height = max(len(lines) * _LINE, _BAR)
        first = sheet.depth + (height - len(lines) * _LINE) / 2 + _SIZE
        for number, line in enumerate(lines):
            sheet.text(0, first + number * _LINE, line)
        top = sheet.depth + (height - _BAR) / 2
        sheet.rule(start, sheet.depth - 1, start, sheet.depth + height + 1)
        end = _draw_lengths(chart, sheet, row, (start, top, room))
        text = row.note if stacked else row.figures[0]
        after = start + room if stacked else end
        sheet.text(after + _GAP, top + _SIZE, text, colour=sheet.colours.quiet if stacked else "")
        sheet.depth += height + _BETWEEN_ROWS


def _draw_heading(row: ChartRow, sheet: _Sheet) -> None:
    if sheet.depth:
        sheet.depth += _GAP
    note = width_of(row.note, REGULAR, _SMALL)
    name = shortened(row.label, BOLD, _SIZE, sheet.width - note - 2 * _GAP)
    sheet.text(0, sheet.depth + _SIZE, name, bold=True)
    after = width_of(name, BOLD, _SIZE) + 2 * _GAP if name else 0
    sheet.text(after, sheet.depth + _SIZE, row.note, size=_SMALL, colour=sheet.colours.quiet)
    sheet.depth += _LINE + _GAP


def _draw_lengths(
    chart: Chart, sheet: _Sheet, row: ChartRow, at: tuple[float, float, float]
) -> float:
    """The bar of a row, part by part; returns where it ends."""
    x, top, room = at
    fillings = _fillings(chart, sheet.colours)
    for length, figure, filling in zip(row.lengths, row.figures, fillings, strict=True):
        width = float(length / chart.full) * room
        if not width:
            continue
        sheet.box(x, top, width, _BAR, filling)
        if len(row.lengths) > 1 and width_of(figure, REGULAR, _SMALL) + 2 <= width:
            sheet.text(
                x + width / 2,
                top + _SMALL + 0.8,
                figure,
                size=_SMALL,
                anchor="middle",
                colour=filling.words,
            )
        x += width
    return x


def _wrapped(text: str, width: float, size: float) -> list[str]:
    """The text on as few lines as its width needs; the last of several is cut where it must."""
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split():
            longer = f"{line} {word}".strip()
            if line and width_of(longer, REGULAR, size) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], " ".join(lines[_MOST_LINES - 1 :])]
    return [shortened(line, REGULAR, size, width) for line in lines]
