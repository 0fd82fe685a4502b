"""The parts that osslog's documents are made of: headings, tables of figures, quotes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    KeepTogether,
    Paragraph,
    Table,
    TableStyle,
)

from osslog.export.line_order import is_right_to_left
from osslog.export.pdf_page import TEXT_WIDTH
from osslog.export.pdf_text import (
    AT_RIGHT,
    CELL,
    CELL_BOLD,
    HEADER,
    INK,
    PAPER,
    QUOTE,
    REGULAR,
    RULE,
    SECTION,
    SHADE,
    SPOKEN,
    SUBSECTION,
    TINT,
    load_fonts,
    markup,
    paragraph,
)

MOST_ROWS_KEPT_TOGETHER = 16
"""Tables with no more rows than this are not broken over two pages."""

_ROOM_FOR_A_BEGINNING = 42 * mm
_PADDING = 4
_BAR_WIDTH = 44 * mm
_BAR_HEIGHT = 7.5


class _Heading(Paragraph):
    """A heading that readers also find in the document's outline, at `outline_level`."""

    outline_level = 0

    def draw(self) -> None:
        text = self.getPlainText()
        key = f"{self.canv.getPageNumber()} {text}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(text, key, self.outline_level)
        super().draw()


class _Subheading(_Heading):
    outline_level = 1


def section(text: str) -> Flowable:
    """A heading of the first rank."""
    load_fonts()
    return _Heading(markup(text), SECTION)


def subsection(text: str) -> Flowable:
    """A heading below a section's."""
    load_fonts()
    return _Subheading(markup(text), SUBSECTION)


def block(*parts: Flowable, whole: bool = True) -> list[Flowable]:
    """A heading with what belongs to it, on one page; if not `whole`, at least its beginning."""
    if whole:
        return [KeepTogether(list(parts))]
    return [CondPageBreak(_ROOM_FOR_A_BEGINNING), *parts]


def quote(words: str) -> Flowable:
    """Somebody's words, between quotation marks as they stand where the words begin."""
    marked = f"”{words}“" if is_right_to_left(words) else f"“{words}”"
    return paragraph(marked, QUOTE, turns=True)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading and its share of the table's width.

    Figures stand at the right; names, and notes, at the left.
    """

    heading: str
    share: float
    is_figure: bool = True

    @classmethod
    def of_text(cls, heading: str, share: float) -> "Column":
        """A column of names or notes."""
        return cls(heading, share, is_figure=False)


def figures_table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    *,
    total: Sequence[str] | None = None,
    below: Sequence[Sequence[str]] = (),
    bars: Sequence[Decimal | None] = (),
) -> Flowable:
    """A table with its headings repeated on each page.

    `total` is set apart under the rows, and `below` are lines after it. `bars` are percentages
    that are drawn beside the first rows, as a sight of what the rows say in figures.
    """
    cells: list[list[Flowable]] = [_line([c.heading for c in columns], columns, HEADER)]
    cells += (_line(row, columns, CELL) for row in rows)
    if total is not None:
        cells.append(_line(total, columns, CELL_BOLD))
    cells += (_line(row, columns, CELL) for row in below)
    widths = _widths(columns, TEXT_WIDTH - _BAR_WIDTH if bars else TEXT_WIDTH)
    if bars:
        widths.append(_BAR_WIDTH)
        blanks = len(cells) - 1 - len(bars)
        drawn = (None, *bars, *[None] * blanks)
        cells = [[*line, _Bar(share)] for line, share in zip(cells, drawn, strict=True)]
    last = len(columns) - 1
    style = TableStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("BACKGROUND", (0, 0), (last, 0), SHADE),
            ("LINEBELOW", (0, 0), (last, 0), 0.8, INK),
            ("LINEBELOW", (0, 1), (last, -1), 0.4, RULE),
            ("TOPPADDING", (0, 0), (-1, -1), 2.2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
            ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
        ]
    )
    if total is not None:
        style.add("LINEABOVE", (0, len(rows) + 1), (last, len(rows) + 1), 0.8, INK)
    return Table(
        cells,
        colWidths=widths,
        repeatRows=1,
        style=style,
        hAlign="LEFT",
        spaceBefore=2,
        spaceAfter=6,
    )


def _widths(columns: Sequence[Column], width: float) -> list[float]:
    whole = sum(column.share for column in columns)
    return [width * column.share / whole for column in columns]


def _line(texts: Sequence[str], columns: Sequence[Column], style: ParagraphStyle) -> list[Flowable]:
    at_right = AT_RIGHT[style.name]
    return [
        paragraph(text, at_right if column.is_figure else style)
        for text, column in zip(texts, columns, strict=True)
    ]


class _Bar(Flowable):
    """A bar as long as its percentage of the room; the row says the figure."""

    def __init__(self, share: Decimal | None) -> None:
        super().__init__()
        self._share = share

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, _BAR_HEIGHT + 2

    def draw(self) -> None:
        if self._share:
            self.canv.setFillColor(TINT)
            self.canv.rect(
                0, 0, self.width * float(self._share) / 100, _BAR_HEIGHT, stroke=0, fill=1
            )


def words_table(words: Sequence[str], *, columns: int) -> Flowable:
    """Numbered words to be read out, large, in the order of reading along each line."""
    cells = [
        paragraph(word, SPOKEN, bullet=f"{number}") for number, word in enumerate(words, start=1)
    ]
    cells += [paragraph("", SPOKEN)] * (-len(cells) % columns)
    return Table(
        [cells[start : start + columns] for start in range(0, len(cells), columns)],
        colWidths=[TEXT_WIDTH / columns] * columns,
        style=TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("BACKGROUND", (0, 0), (-1, -1), SHADE),
                ("INNERGRID", (0, 0), (-1, -1), 3, PAPER),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 10),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ]
        ),
        hAlign="LEFT",
        spaceAfter=6,
    )


def details_table(details: Sequence[tuple[str, str]]) -> Flowable:
    """Names with what they stand for, in two columns."""
    return Table(
        [[paragraph(name, CELL_BOLD), paragraph(text, CELL)] for name, text in details],
        colWidths=[TEXT_WIDTH * 0.22, TEXT_WIDTH * 0.78],
        style=TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
                ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
                ("TOPPADDING", (0, 0), (-1, -1), 2.2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
            ]
        ),
        hAlign="LEFT",
        spaceAfter=6,
    )


def writing_line() -> Flowable:
    """A line to write on by hand."""
    return HRFlowable(width="100%", thickness=0.8, color=INK, spaceBefore=26, spaceAfter=0)
