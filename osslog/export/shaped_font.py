"""A font in a PDF file by its glyphs, so that shaped words can be printed and copied out again.

A code is made for each pair of a glyph and what it says: one glyph may stand for different signs
in different words, and a sign that no font has keeps its own meaning under its stand-in.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, cast

import uharfbuzz
from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from osslog.export.shaping import Typeface

_SYMBOLIC: Final = 4
_MOST_AT_ONCE: Final = 100
"""So many lines stand in one block of the table that says what codes mean."""
_TABLES_FOR_SCREENS: Final = (b"GSUB", b"GPOS", b"GDEF", b"OS/2", b"name", b"post", b"cmap")
"""What a font needs to be typed with, and not to be printed."""


class ShapedFont:
    """One font of one document: hands out codes, and writes itself at the end."""

    def __init__(self, typeface: Typeface, place: int) -> None:
        self.typeface = typeface
        self.name = f"S{place}"
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: int, text: str) -> int:
        """The code of a glyph that says `text`."""
        return self._codes.setdefault((glyph, text), len(self._codes) + 1)

    def advance(self, glyph: int) -> int:
        """How far the glyph alone moves on, in thousandths of the size."""
        return self.typeface.font.get_glyph_h_advance(glyph)

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - reportlab calls it so
        """Put the font into the document; reportlab asks for it when all pages are drawn."""
        name = f"/{'ABCDEFGHIJ'[int(self.name[1:])] * 6}+{self.typeface.name}"
        reference = cast("Callable[[PDFObject], PDFObject]", document.Reference)
        cut = self._cut()
        program = _stream(document, cut)
        program.dictionary["Length1"] = len(cut)
        above, below = (round(1000 * share) for share in (self.typeface.above, self.typeface.below))
        descriptor = PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([-1000, -below, 3000, above]),
                "ItalicAngle": 0,
                "Ascent": above,
                "Descent": -below,
                "CapHeight": above,
                "StemV": 80,
                "FontFile2": reference(program),
            }
        )
        widths = [self.advance(glyph) for glyph, _ in self._codes]
        glyphs = [0, *(glyph for glyph, _ in self._codes)]
        by_code = b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)
        signs = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {
                        "Registry": PDFString("Adobe"),
                        "Ordering": PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": reference(descriptor),
                "DW": 0,
                "W": PDFArray([1, PDFArray(widths)]),
                "CIDToGIDMap": reference(_stream(document, by_code)),
            }
        )
        font = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": PDFArray([reference(signs)]),
                "ToUnicode": reference(_stream(document, self._meanings())),
            }
        )
        fonts = cast("PDFDictionary", document.idToObject[BasicFonts])
        fonts.dict[self.name] = reference(font)

    def _cut(self) -> bytes:
        """The font with no more glyphs than were used; they keep their numbers."""
        wanted = uharfbuzz.SubsetInput()
        wanted.glyph_set.update(glyph for glyph, _ in self._codes)
        wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_HINTING
        wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _TABLES_FOR_SCREENS)
        return bytes(uharfbuzz.subset(self.typeface.face, wanted).blob.data)

    def _meanings(self) -> bytes:
        """The table that says what each code means (ToUnicode)."""
        return "\n".join(_cmap(list(self._codes))).encode("ascii")


def _cmap(codes: Sequence[tuple[int, str]]) -> Iterator[str]:
    yield "/CIDInit /ProcSet findresource begin"
    yield "12 dict begin begincmap"
    yield "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"
    yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    yield "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    for start in range(0, len(codes), _MOST_AT_ONCE):
        part = codes[start : start + _MOST_AT_ONCE]
        yield f"{len(part)} beginbfchar"
        for code, (_, text) in enumerate(part, start=start + 1):
            yield f"<{code:04X}> <{utf16(text)}>"
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"


def utf16(text: str) -> str:
    """The text as PDF writes it in hexadecimal digits."""
    return text.encode("utf-16-be", "surrogatepass").hex().upper()


def _stream(document: PDFDocument, content: bytes) -> PDFStream:
    return PDFStream(content=content, filters=[PDFZCompress] if document.compression else None)
