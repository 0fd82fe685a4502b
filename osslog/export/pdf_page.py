"""The page that every PDF of osslog shares: marking, running foot, page numbers, metadata.

A document is the same bytes for the same content: no clock (its properties bear reportlab's
fixed date), no random id, and the font is cut to the letters used, in the order of their use.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from osslog.export.pdf_text import (
    BOLD,
    QUIET,
    REGULAR,
    RULE,
    WARNING,
    draw_text,
    load_fonts,
    printable,
    shortened,
    width_of,
)
from osslog.export.shaping import needs_shaping

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE = 20 * mm
TOP = 24 * mm
BOTTOM = 22 * mm
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE
LANGUAGE = "en-GB"

_MARKING_SIZE = 8.5
_FOOT_SIZE = 8
_ROOM_FOR_PAGE_NUMBER = 90
_TOTAL = "number-of-pages"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a document is called and what stands around the content of each page.

    `marking` is printed at the top of every page, `name` and `about` at the foot, where a long
    name is cut. `program` is the name in the document's properties; the recovery sheet leaves
    it out.
    """

    title: str
    name: str
    about: str
    marking: str | None = None
    program: str = "osslog"


def build(paper: Paper, content: Sequence[Flowable]) -> bytes:
    """The PDF of `content`, on as many A4 pages as it takes."""
    load_fonts()
    file = BytesIO()
    document = BaseDocTemplate(
        file,
        pagesize=A4,
        title=printable(paper.title),
        author="",
        subject="",
        creator=paper.program,
        producer=paper.program,
        lang=LANGUAGE,
        displayDocTitle=True,
        invariant=1,
        pageCompression=1,
        initialFontName=REGULAR,
    )
    frame = Frame(SIDE, BOTTOM, TEXT_WIDTH, PAGE_HEIGHT - TOP - BOTTOM, 0, 0, 0, 0, id="content")

    def head(canvas: Canvas, _document: BaseDocTemplate) -> None:
        _draw_marking(canvas, paper)

    def foot(canvas: Canvas, _document: BaseDocTemplate) -> None:
        _draw_foot(canvas, paper)

    document.addPageTemplates(PageTemplate("page", [frame], onPage=head, onPageEnd=foot))
    document.build(list(content), canvasmaker=_CountedCanvas)
    return file.getvalue()


class _CountedCanvas(Canvas):
    """A canvas that says at the end, in a form which each page shows, how many pages there are."""

    def save(self) -> None:
        total = str(self.getPageNumber() - 1)
        self.beginForm(_TOTAL, 0, 0, 40, 12)
        _set_foot_font(self)
        self.drawString(0, 3, total)
        self.endForm()
        super().save()


def _set_foot_font(canvas: Canvas) -> None:
    canvas.setFont(REGULAR, _FOOT_SIZE)
    canvas.setFillColor(QUIET)


def _draw_marking(canvas: Canvas, paper: Paper) -> None:
    if paper.marking is None:
        return
    canvas.saveState()
    canvas.setFont(BOLD, _MARKING_SIZE)
    canvas.setFillColor(WARNING)
    height = PAGE_HEIGHT - 14 * mm
    canvas.drawString(SIDE, height, paper.marking)
    canvas.setStrokeColor(WARNING)
    canvas.setLineWidth(0.8)
    canvas.line(SIDE, height - 5, PAGE_WIDTH - SIDE, height - 5)
    canvas.restoreState()


def _draw_foot(canvas: Canvas, paper: Paper) -> None:
    canvas.saveState()
    height = 12 * mm
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.5)
    canvas.line(SIDE, height + 12, PAGE_WIDTH - SIDE, height + 12)
    _set_foot_font(canvas)
    number = f"Page {canvas.getPageNumber()} of "
    canvas.drawString(SIDE, height, number)
    canvas.translate(SIDE + width_of(number, REGULAR, _FOOT_SIZE), height - 3)
    canvas.doForm(_TOTAL)
    canvas.restoreState()
    canvas.saveState()
    _set_foot_font(canvas)
    about = f", {paper.about}"
    room = TEXT_WIDTH - _ROOM_FOR_PAGE_NUMBER - width_of(about, REGULAR, _FOOT_SIZE)
    name = shortened(paper.name, REGULAR, _FOOT_SIZE, room)
    if needs_shaping(name):
        # Apart, or else a name that runs leftwards would draw the year to its other side.
        left = PAGE_WIDTH - SIDE - width_of(about, REGULAR, _FOOT_SIZE)
        draw_text(canvas, (left, height), about, REGULAR, _FOOT_SIZE)
        left -= width_of(name, REGULAR, _FOOT_SIZE)
        draw_text(canvas, (left, height), name, REGULAR, _FOOT_SIZE)
    else:
        canvas.drawRightString(PAGE_WIDTH - SIDE, height, printable(name + about))
    canvas.restoreState()
