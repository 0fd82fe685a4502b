# The part of uharfbuzz that osslog uses.

from collections.abc import Iterable
from enum import IntEnum, IntFlag
from typing import NamedTuple, Self

class Blob:
    data: bytes
    @classmethod
    def from_file_path(cls, filename: str) -> Self: ...

class Face:
    blob: Blob
    upem: int
    unicodes: Iterable[int]
    def __init__(self, blob: Blob, index: int = 0) -> None: ...

class FontExtents(NamedTuple):
    ascender: int
    descender: int
    line_gap: int

class GlyphExtents(NamedTuple):
    x_bearing: int
    y_bearing: int
    width: int
    height: int

class Font:
    def __init__(self, face: Face) -> None: ...
    def get_font_extents(self, direction: str) -> FontExtents: ...
    def get_nominal_glyph(self, unicode: int) -> int | None: ...
    def get_glyph_h_advance(self, gid: int) -> int: ...
    def get_glyph_extents(self, gid: int) -> GlyphExtents | None: ...
    def draw_glyph_with_pen(self, gid: int, pen: object) -> None: ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    x_offset: int
    y_offset: int

class BufferClusterLevel(IntEnum):
    MONOTONE_GRAPHEMES = 0

class Buffer:
    cluster_level: BufferClusterLevel
    direction: str
    script: str
    language: str
    glyph_infos: list[GlyphInfo]
    glyph_positions: list[GlyphPosition]
    def add_str(self, text: str) -> None: ...
    def guess_segment_properties(self) -> None: ...

class Set:
    def update(self, *values: Iterable[int]) -> None: ...

class SubsetFlags(IntFlag):
    NO_HINTING = 1
    RETAIN_GIDS = 2

class SubsetInput:
    glyph_set: Set
    drop_table_tag_set: Set
    flags: SubsetFlags

def shape(font: Font, buffer: Buffer) -> None: ...
def subset(face: Face, input: SubsetInput) -> Face: ...
