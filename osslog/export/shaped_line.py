"""Lines of words in any script: broken to a width, put in order, and drawn.

The words can be copied out of the file again. Each letter says its sign; where the glyphs of a
script do not stand in the order of its signs, the piece says its words as a whole (`ActualText`).
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol, cast

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas

from osslog.export.line_order import is_right_to_left, levels_of, stretches
from osslog.export.shaped_font import ShapedFont, utf16
from osslog.export.shaping import Glyph, Shaped, Typeface, families_for, shaped

_UNITS: Final = 1000
_KILLS_A_VOWEL: Final = 9
"""The combining class of the sign that joins two letters of an Indian script."""
_JOINER: Final = "\N{ZERO WIDTH JOINER}"
_FIRST_TRY: Final = 16


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces of words on one line, each with its distance from the left in thousandths."""

    pieces: tuple[tuple[int, Shaped], ...]
    width: int


class _WithDocument(Protocol):
    """What reportlab's canvas has besides what its types say."""

    _doc: PDFDocument


class Words:
    """A text that is to be set in lines.

    `language` is a BCP 47 tag, where it is known: scripts are written differently in some.
    """

    def __init__(self, text: str, *, bold: bool = False, language: str = "und") -> None:
        self.text = text
        self.right_to_left = is_right_to_left(text)
        self._bold = bold
        self._language = language
        self._levels = levels_of(text, right_to_left=self.right_to_left)

    def line(self, start: int = 0, end: int | None = None) -> Line:
        """The signs from `start` up to `end` on one line."""
        pieces: list[tuple[int, Shaped]] = []
        at = 0
        until = len(self.text) if end is None else end
        base = int(self.right_to_left)
        for stretch in stretches(self.text, self._levels, start, until, base):
            parts = shaped(
                self.text[stretch.start : stretch.end],
                right_to_left=stretch.right_to_left,
                bold=self._bold,
                families=families_for(self._language),
                language=self._language,
            )
            for part in reversed(parts) if stretch.right_to_left else parts:
                pieces.append((at, replace(part, start=part.start + stretch.start)))
                at += part.width
        return Line(tuple(pieces), at)

    def lines(self, room: float) -> list[Line]:
        """The text in lines no wider than `room`, in thousandths of the size."""
        lines: list[Line] = []
        start = end = taken = 0
        for first, last in self._words():
            if end == start:
                start = end = first
            # A word with the space before it: what the whole line takes is found once, at its end.
            wanted = self._width(end, last)
            if end > start and taken + wanted > room:
                lines.append(self.line(start, end))
                start, taken = first, 0
                wanted = self._width(first, last)
            while start >= first and wanted > room:
                cut = self._cut(start, last, room)
                if cut == last:
                    break
                lines.append(self.line(start, cut))
                start = cut
                wanted = self._width(start, last)
            taken += wanted
            end = last
        return [*lines, self.line(start, end)]

    def _width(self, start: int, end: int) -> int:
        return self.line(start, end).width

    def _words(self) -> Iterator[tuple[int, int]]:
        """Where each word begins and ends."""
        start = 0
        for word in self.text.split(" "):
            if word:
                yield start, start + len(word)
            start += len(word) + 1

    def _cut(self, start: int, end: int, room: float) -> int:
        """Where a word that is wider than a line is broken: after one sign at least."""
        places = [place for place in range(start + 1, end) if self._may_break(place)] + [end]
        fits = 0
        beyond = min(_FIRST_TRY, len(places))
        while beyond < len(places) and self._width(start, places[beyond - 1]) <= room:
            fits, beyond = beyond, min(2 * beyond, len(places))
        while beyond - fits > 1:
            middle = (fits + beyond) // 2
            if self._width(start, places[middle - 1]) <= room:
                fits = middle
            else:
                beyond = middle
        return places[max(fits, 1) - 1]

    def _may_break(self, place: int) -> bool:
        """Whether a line may end before this place without parting what is one letter."""
        before, after = self.text[place - 1], self.text[place]
        return (
            unicodedata.category(after)[0] != "M"
            and unicodedata.category(after) != "Cf"
            and before != _JOINER
            and unicodedata.combining(before) != _KILLS_A_VOWEL
        )


def reach(lines: Sequence[Line]) -> tuple[float, float]:
    """How far letters of these lines reach above and below, as shares of the size."""
    faces = [piece.typeface for line in lines for _, piece in line.pieces]
    above = max((face.above for face in faces), default=1.0)
    return above, max((face.below for face in faces), default=0.0)


def ink(line: Line) -> tuple[float, float]:
    """How far the letters of one line really reach above and below, as shares of the size."""
    above = below = 0
    for _, piece in line.pieces:
        for glyph in piece.glyphs:
            extents = piece.typeface.font.get_glyph_extents(glyph.number)
            if extents is not None and glyph.has_ink:
                top = glyph.up + extents.y_bearing
                above, below = max(above, top), max(below, -top - extents.height)
    return above / _UNITS, below / _UNITS


def draw(canvas: Canvas, line: Line, x: float, y: float, size: float) -> None:
    """Draw a line from `x` on, its foot at `y`, in the colour that the canvas fills with."""
    outlined: list[tuple[Typeface, Glyph, float, float]] = []
    canvas.addLiteral("BT")
    for at, piece in sorted(line.pieces, key=_place):
        left = x + at * size / _UNITS
        font = _font(canvas, piece.typeface)
        canvas.addLiteral(f"/{font.name} {size:g} Tf 1 0 0 1 {left:.3f} {y:.3f} Tm")
        says_itself = piece.right_to_left or all(glyph.text for glyph in piece.glyphs)
        if not says_itself:
            canvas.addLiteral(f"/Span <</ActualText <FEFF{utf16(piece.text)}>>> BDC")
        pen = 0
        shown: list[tuple[int, Glyph]] = []
        for glyph in piece.glyphs:
            if piece.right_to_left and not glyph.text:
                place = (left + (pen + glyph.right) * size / _UNITS, y + glyph.up * size / _UNITS)
                outlined.append((piece.typeface, glyph, *place))
            else:
                shown.append((pen + glyph.right, glyph))
            pen += glyph.advance
        canvas.addLiteral(_in_codes(font, shown, size))
        if not says_itself:
            canvas.addLiteral("EMC")
    canvas.addLiteral("ET")
    for typeface, glyph, left, foot in outlined:
        canvas.addLiteral(_in_strokes(typeface, glyph, left, foot, size))


def _place(placed: tuple[int, Shaped]) -> int:
    return placed[1].start


def _font(canvas: Canvas, typeface: Typeface) -> ShapedFont:
    """The font of the document that the canvas draws, made when it is first used."""
    document = cast("_WithDocument", canvas)._doc  # noqa: SLF001 - there is no other way to it
    waiting: list[object] = document.delayedFonts
    ours = [font for font in waiting if isinstance(font, ShapedFont)]
    for font in ours:
        if font.typeface is typeface:
            return font
    made = ShapedFont(typeface, len(ours))
    waiting.append(made)
    return made


def _in_codes(font: ShapedFont, shown: Sequence[tuple[int, Glyph]], size: float) -> str:
    """What shows glyphs, each at its place from the left."""
    written: list[str] = []
    codes: list[str] = []
    pen = up = 0
    for place, glyph in shown:
        if glyph.up != up:
            written += [f"[{''.join(codes)}] TJ", f"{glyph.up * size / _UNITS:.3f} Ts"]
            codes, up = [], glyph.up
        if place != pen:
            codes.append(f"{pen - place}")
        codes.append(f"<{font.code(glyph.number, glyph.text):04X}>")
        pen = place + font.advance(glyph.number)
    written.append(f"[{''.join(codes)}] TJ")
    if up:
        written.append("0 Ts")
    return " ".join(written)


def _in_strokes(typeface: Typeface, glyph: Glyph, x: float, y: float, size: float) -> str:
    """What fills the outline of a glyph that says nothing by itself."""
    pen = _Outline()
    typeface.font.draw_glyph_with_pen(glyph.number, pen)
    scale = size / _UNITS
    return " ".join([f"q {scale:g} 0 0 {scale:g} {x:.3f} {y:.3f} cm", *pen.written, "f Q"])


_Point = tuple[float, float]


class _Outline:
    """Writes an outline as HarfBuzz tells it."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._at: _Point = (0, 0)

    def moveTo(self, point: _Point) -> None:  # noqa: N802 - HarfBuzz calls it so, and the others
        self._write("m", point)

    def lineTo(self, point: _Point) -> None:  # noqa: N802
        self._write("l", point)

    def curveTo(self, *points: _Point) -> None:  # noqa: N802
        self._write("c", *points)

    def qCurveTo(self, bend: _Point, end: _Point) -> None:  # noqa: N802
        """Write a curve with one bend as one with two, which is all that PDF knows."""
        first, second = (
            (bend[0] + (edge[0] - bend[0]) / 3, bend[1] + (edge[1] - bend[1]) / 3)
            for edge in (self._at, end)
        )
        self._write("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802
        self.written.append("h")

    def _write(self, what: str, *points: _Point) -> None:
        self.written += [*(f"{x:.1f} {y:.1f}" for x, y in points), what]
        self._at = points[-1]
