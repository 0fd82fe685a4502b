"""Letters on paper: the fonts, the styles, and which signs the fonts can print.

Whatever a person typed is data. It reaches reportlab's reader of markup only through `markup`,
which escapes it, so that a tag in it is printed and never obeyed. Words of which reportlab cannot
set every sign, one after the other, go the way of `shaped_paragraph`, which knows no markup.
"""

import unicodedata
from collections.abc import Iterable
from html import escape
from typing import cast

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from osslog.export import shaped_line, shaping
from osslog.export.shaped_paragraph import ShapedParagraph
from osslog.export.shaping import STAND_IN, needs_shaping
from osslog.resource_files import resource

REGULAR = "NotoSans"
BOLD = "NotoSans-Bold"

PAPER = HexColor(0xFFFFFF)
INK = HexColor(0x1D2733)
QUIET = HexColor(0x52606D)
RULE = HexColor(0xC3CBD3)
SHADE = HexColor(0xEEF2F5)
ACCENT = HexColor(0x1B5566)
TINT = HexColor(0xB7CFD6)
WARNING = HexColor(0x8C1D18)

BODY = ParagraphStyle(
    "body",
    fontName=REGULAR,
    bulletFontName=REGULAR,
    fontSize=9.5,
    leading=13.5,
    textColor=INK,
    spaceAfter=5,
)
LEAD = ParagraphStyle("lead", BODY, fontSize=12.5, leading=18, spaceAfter=6)
QUIET_BODY = ParagraphStyle("quiet", BODY, fontSize=8.5, leading=12, textColor=QUIET)
TITLE = ParagraphStyle(
    "title", BODY, fontName=BOLD, fontSize=21, leading=27, textColor=ACCENT, spaceAfter=2
)
SUBTITLE = ParagraphStyle("subtitle", BODY, fontSize=11, leading=15, textColor=QUIET, spaceAfter=12)
SECTION = ParagraphStyle(
    "section",
    BODY,
    fontName=BOLD,
    fontSize=13.5,
    leading=18,
    textColor=ACCENT,
    spaceBefore=16,
    spaceAfter=5,
)
SUBSECTION = ParagraphStyle(
    "subsection",
    BODY,
    fontName=BOLD,
    fontSize=10.5,
    leading=14,
    spaceBefore=10,
    spaceAfter=2,
)
CELL = ParagraphStyle("cell", BODY, fontSize=9, leading=12, spaceAfter=0)
CELL_BOLD = ParagraphStyle("cell_bold", CELL, fontName=BOLD)
HEADER = ParagraphStyle("header", CELL_BOLD, fontSize=8, leading=11)
AT_RIGHT = {
    style.name: ParagraphStyle(f"{style.name}_right", style, alignment=TA_RIGHT)
    for style in (CELL, CELL_BOLD, HEADER)
}
"""The cell styles for figures, by the name of the style for text."""
QUOTE = ParagraphStyle(
    "quote", BODY, leftIndent=12, rightIndent=12, spaceAfter=8, allowWidows=0, allowOrphans=0
)
SPOKEN = ParagraphStyle(
    "spoken",
    BODY,
    fontName=BOLD,
    fontSize=19,
    leading=25,
    leftIndent=28,
    bulletFontSize=10,
    spaceAfter=0,
)
PROSE = ParagraphStyle("prose", BODY, fontSize=10.5, leading=15)
NUMBERED = ParagraphStyle("numbered", PROSE, leftIndent=18)


def load_fonts() -> None:
    """Make the two fonts known to reportlab, which keeps them for the life of the process."""
    if BOLD in pdfmetrics.getRegisteredFontNames():
        return
    for name, file in ((REGULAR, "NotoSans-Regular.ttf"), (BOLD, "NotoSans-Bold.ttf")):
        # Words that want shaping never come here: see `paragraph`.
        pdfmetrics.registerFont(TTFont(name, resource(f"fonts/{file}"), shapable=False))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, REGULAR, BOLD)


def printable(text: str) -> str:
    """The text with `STAND_IN` for each sign that the first font lacks: nothing just vanishes."""
    if text.isascii() and text.isprintable():
        return text
    glyphs = _glyphs()
    return "".join(sign if _can_print(sign, glyphs) else STAND_IN for sign in text)


def all_printable(texts: Iterable[str]) -> bool:
    """Whether one of the fonts has every sign of these texts, in paragraphs and lines."""
    return all(shaping.shown(text) == text for text in texts)


def all_plain(texts: Iterable[str]) -> bool:
    """Whether the first font has every sign of these texts, so that charts show them too."""
    return all(printable(text) == text for text in texts)


def _glyphs() -> dict[int, int]:
    load_fonts()
    glyphs: dict[int, int] = cast("TTFont", pdfmetrics.getFont(REGULAR)).face.charToGlyph
    return glyphs


def _can_print(sign: str, glyphs: dict[int, int]) -> bool:
    return ord(sign) in glyphs and unicodedata.category(sign) not in {"Cc", "Cn"}


def markup(text: str) -> str:
    """What reportlab has to be given to show `text` letter by letter."""
    return escape(printable(text), quote=False)


def paragraph(
    text: str, style: ParagraphStyle = BODY, *, bullet: str | None = None, turns: bool = False
) -> Flowable:
    """A paragraph that shows `text`; no sign of it is read as markup.

    If it `turns`, one that is read from right to left begins at the right.
    """
    load_fonts()
    if bullet is None and needs_shaping(text):
        return ShapedParagraph(_words(text, style.fontName), style, turns=turns)
    return Paragraph(markup(text), style, bulletText=bullet)


def draw_text(
    canvas: Canvas, place: tuple[float, float], text: str, font: str, size: float
) -> None:
    """Draw a text on one line from `place` on, in the colour that the canvas fills with."""
    x, y = place
    if needs_shaping(text):
        shaped_line.draw(canvas, _words(text, font).line(), x, y, size)
    else:
        canvas.setFont(font, size)
        canvas.drawString(x, y, printable(text))


def width_of(text: str, font: str, size: float) -> float:
    """How wide the text is, in points."""
    load_fonts()
    if needs_shaping(text):
        return _words(text, font).line().width * size / 1000
    width: float = pdfmetrics.stringWidth(printable(text), font, size)
    return width


def _words(text: str, font: str) -> shaped_line.Words:
    return shaped_line.Words(text, bold=font == BOLD)


def shortened(text: str, font: str, size: float, width: float) -> str:
    """The text, cut with an ellipsis where it is wider than `width` points."""
    if width_of(text, font, size) <= width:
        return text
    kept = text
    while kept and width_of(kept + "…", font, size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"
