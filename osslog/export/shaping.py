"""Words of any script as glyphs: which font prints a sign, and where each glyph stands.

HarfBuzz joins and places the glyphs. It is told everything that it would otherwise ask the
computer's settings, so that the same words give the same glyphs everywhere.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Final

import uharfbuzz

from osslog.resource_files import resource

STAND_IN: Final = "\N{REPLACEMENT CHARACTER}"
"""What stands for a sign that no font has."""

LATIN: Final = "NotoSans"
ARABIC: Final = "NotoSansArabic"
NASTALIQ: Final = "NotoNastaliqUrdu"
FAMILIES: Final = (LATIN, ARABIC, "NotoSansDevanagari", "NotoSansGurmukhi")
"""Fonts by the order in which a sign is looked for; the first has Latin, Greek and Cyrillic."""

_SCRIPTS: Final = {ARABIC: "Arab", NASTALIQ: "Arab", FAMILIES[2]: "Deva", FAMILIES[3]: "Guru"}
_NEVER_PRINTED: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
_GOES_WITH_THE_SIGN_BEFORE: Final = frozenset({"Mn", "Mc", "Me", "Cf"})
_UNITS: Final = 1000
"""Every bundled font has this many units to the square in which a letter is drawn."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """One bundled font file."""

    name: str
    face: uharfbuzz.Face
    font: uharfbuzz.Font
    signs: frozenset[int]
    above: float
    below: float
    blank: int
    """A glyph without ink and width. `above` and `below` say how far letters reach from their
    line, as a share of the size."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a shaped text; `text` is what it says.

    One that says nothing is a part of a sign which another glyph says: a mark, a dot, the half of
    a vowel. One that says something and has no ink stands beside a glyph for several signs.
    Measures are in thousandths of the size.
    """

    number: int
    text: str
    advance: int = 0
    right: int = 0
    up: int = 0
    has_ink: bool = True


@dataclass(frozen=True, slots=True)
class Shaped:
    """Words in one font that run one way; their glyphs stand from left to right.

    `start` is where the words begin in the text that was given, and `text` is what they are.
    """

    typeface: Typeface
    start: int
    text: str
    glyphs: tuple[Glyph, ...]
    right_to_left: bool

    @property
    def width(self) -> int:
        """How wide it is, in thousandths of the size."""
        return sum(glyph.advance for glyph in self.glyphs)


@cache
def typeface(name: str) -> Typeface:
    """The bundled font of this name, read once: it never changes."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(resource(f"fonts/{name}.ttf"))))
    font = uharfbuzz.Font(face)
    extents = font.get_font_extents("ltr")
    return Typeface(
        name,
        face,
        font,
        frozenset(face.unicodes),
        extents.ascender / _UNITS,
        -extents.descender / _UNITS,
        font.get_nominal_glyph(ord("\N{ZERO WIDTH NON-JOINER}")) or 0,
    )


def families_for(language: str) -> tuple[str, ...]:
    """The fonts for words in a language; Urdu is written in Nastaliq where that is known."""
    if language == "ur":
        return (LATIN, NASTALIQ, *FAMILIES[1:])
    return FAMILIES


def needs_shaping(text: str) -> bool:
    """Whether the text holds more than letters of the first font, one after the other."""
    if text.isascii():
        return False
    plain = typeface(_file(LATIN, bold=False)).signs
    return is_mixed(text) or any(
        ord(sign) not in plain or unicodedata.category(sign) in _GOES_WITH_THE_SIGN_BEFORE
        for sign in text
    )


def is_mixed(text: str) -> bool:
    """Whether any of it runs from right to left."""
    return any(unicodedata.bidirectional(sign) in {"R", "AL", "AN"} for sign in text)


def shown(text: str, families: Sequence[str] = FAMILIES) -> str:
    """The text with `STAND_IN` for each sign that none of the fonts prints, one for one."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(sign if _is_printed(sign, families) else STAND_IN for sign in text)


def shaped(
    text: str,
    *,
    right_to_left: bool,
    bold: bool = False,
    families: Sequence[str] = FAMILIES,
    language: str = "und",
) -> list[Shaped]:
    """The words, which run one way, in pieces of one font, in the order in which they are read."""
    return [
        _shaped_in(family, part, start, right_to_left=right_to_left, bold=bold, language=language)
        for family, start, part in _by_family(text, families)
    ]


def _by_family(text: str, families: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    """The text in pieces, each with its font and its place."""
    chosen: list[str] = []
    for sign in text:
        chosen.append(_family_of(sign, families, chosen[-1] if chosen else None))
    start = 0
    for family, group in groupby(chosen):
        count = len(list(group))
        yield family, start, text[start : start + count]
        start += count


def _family_of(sign: str, families: Sequence[str], before: str | None) -> str:
    """The font that prints a sign: that of the sign before it, if the sign is of no script."""
    category = unicodedata.category(sign)
    is_of_a_script = category[0] in "LN"
    if (
        before is not None
        and not is_of_a_script
        and (_is_invisible(sign) or ord(sign) in _signs(before))
    ):
        return before
    return next((family for family in families if ord(sign) in _signs(family)), LATIN)


def _is_printed(sign: str, families: Sequence[str]) -> bool:
    category = unicodedata.category(sign)
    if category in _NEVER_PRINTED:
        return False
    return _is_invisible(sign) or any(ord(sign) in _signs(family) for family in families)


def _is_invisible(sign: str) -> bool:
    """Whether the sign only tells how others look: a joiner, or a choice among forms."""
    return sign in "\u200c\u200d\u200e\u200f\u061c" or "\ufe00" <= sign <= "\ufe0f"


def _signs(family: str) -> frozenset[int]:
    return typeface(_file(family, bold=False)).signs


def _file(family: str, *, bold: bool) -> str:
    return f"{family}-{'Bold' if bold else 'Regular'}"


def _shaped_in(
    family: str, text: str, start: int, *, right_to_left: bool, bold: bool, language: str
) -> Shaped:
    chosen = typeface(_file(family, bold=bold))
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(shown(text))
    buffer.language = language
    if family in _SCRIPTS:
        buffer.script = _SCRIPTS[family]
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.guess_segment_properties()
    uharfbuzz.shape(chosen.font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs: list[Glyph] = []
    for cluster, group in groupby(
        zip(infos, positions, strict=True), key=lambda one: one[0].cluster
    ):
        parts = [
            Glyph(info.codepoint, "", at.x_advance, at.x_offset, at.y_offset) for info, at in group
        ]
        glyphs += (_leftwards if right_to_left else _rightwards)(
            parts, text[cluster : ends[cluster]], chosen.blank
        )
    return Shaped(chosen, start, text, tuple(glyphs), right_to_left)


def _rightwards(parts: list[Glyph], text: str, _blank: int) -> list[Glyph]:
    """Let the first glyph of a cluster say the whole of it."""
    return [replace(parts[0], text=text), *parts[1:]]


def _leftwards(parts: list[Glyph], text: str, blank: int) -> list[Glyph]:
    """Let the glyphs of a cluster say one sign each, the last one at the left.

    Programs that copy words out of a PDF file turn those that run leftwards round, sign by sign;
    several signs of one glyph would come out in the wrong order. Marks say nothing, since they
    overlap the letter that they stand on.
    """
    signs = text[::-1]
    letters = [place for place, part in enumerate(parts) if part.advance]
    silent = max(0, len(signs) - len(letters))
    saying = dict(zip(letters, signs[silent:], strict=False))
    beside = [Glyph(blank, sign, has_ink=False) for sign in signs[:silent]]
    return [
        *beside,
        *(replace(part, text=saying.get(place, "")) for place, part in enumerate(parts)),
    ]
