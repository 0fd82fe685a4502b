"""Lets a font's letters hang together by their coordinates alone, and a bold font be bold.

    .venv/bin/python packaging/mend_font.py FONT.ttf

In a font of the Nastaliq hand each letter hangs on the one before at an anchor. An anchor of
OpenType's format 2 has coordinates and also names a point of the letter's outline, which Qt
prefers. Hinting has renumbered the points of `NotoNastaliqUrdu`, so that letters and dots land
on top of each other. This makes such anchors format 1, which is the same without the point, in
place. The mended font is called Desk instead of Noto, so that it is never taken for one with the
fault that the computer has already.

The bold font of the same hand says that its weight is an ordinary one. Qt then passes it over and
thickens the ordinary letters instead, which fails for large ones. Where a font calls itself bold,
its weight is made that of a bold font. Nothing else changes but the checksums.

The OpenType specification, chapters "GPOS", "name", "head" and "OS/2", is the source of the
numbers here.
"""

import argparse
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

_DIRECTORY = 12
_RECORD = 16
_CURSIVE, _MARK_TO_BASE, _MARK_TO_LIGATURE, _MARK_TO_MARK, _EXTENSION = 3, 4, 5, 6, 9
_COORDINATES, _COORDINATES_AND_POINT = 1, 2
_WHOLE_FONT = 0xB1B0AFBA
_ADJUSTMENT = 8
_STYLE_IN_HEAD, _BOLD = 44, 1
_WEIGHT_IN_OS2, _LEAST_BOLD, _WEIGHT_OF_BOLD = 4, 600, 700
_NOTO, _DESK = "Noto", "Desk"
_ENCODINGS = ("ascii", "utf-16-be")


def anchors(font: bytes) -> list[int]:
    """Where in the file the anchors begin at which its letters and marks hang, in order."""
    places = _tables(font)
    if "GPOS" not in places:
        return []
    found = {
        anchor
        for kind, subtable in _subtables(font, places["GPOS"][0])
        for anchor in _anchors_of(font, kind, subtable)
    }
    return sorted(found)


def anchors_at_points(font: bytes) -> list[int]:
    """Those of the anchors that name a point of the outline."""
    return [anchor for anchor in anchors(font) if _u16(font, anchor) == _COORDINATES_AND_POINT]


def is_bold_in_name_alone(font: bytes) -> bool:
    """Whether it calls itself bold and has the weight of a font that is not."""
    places = _tables(font)
    is_bold = _u16(font, places["head"][0] + _STYLE_IN_HEAD) & _BOLD
    return bool(is_bold) and _u16(font, places["OS/2"][0] + _WEIGHT_IN_OS2) < _LEAST_BOLD


def mended(font: bytes) -> bytes:
    """The font with coordinates alone, its own weight and name, and checksums that are right.

    A font without either fault stays as it is.
    """
    faulty = anchors_at_points(font)
    is_mistaken = is_bold_in_name_alone(font)
    if not faulty and not is_mistaken:
        return font
    made = bytearray(font)
    if is_mistaken:
        weight = _tables(font)["OS/2"][0] + _WEIGHT_IN_OS2
        struct.pack_into(">H", made, weight, _WEIGHT_OF_BOLD)
    for anchor in faulty:
        struct.pack_into(">H", made, anchor, _COORDINATES)
    tables = _tables(font)
    start, length = tables["name"]
    for encoding in _ENCODINGS:
        names = bytes(made[start : start + length])
        for before in (f"{_NOTO} Nastaliq", f"{_NOTO}Nastaliq"):
            after = before.replace(_NOTO, _DESK)
            names = names.replace(before.encode(encoding), after.encode(encoding))
        made[start : start + length] = names
    head = tables["head"][0]
    struct.pack_into(">I", made, head + _ADJUSTMENT, 0)
    for number, (start, length) in enumerate(tables.values()):
        checksum = _checksum(bytes(made[start : start + length]))
        struct.pack_into(">I", made, _DIRECTORY + _RECORD * number + 4, checksum)
    whole = (_WHOLE_FONT - _checksum(bytes(made))) % 2**32
    struct.pack_into(">I", made, head + _ADJUSTMENT, whole)
    return bytes(made)


def main(arguments: list[str]) -> int:
    """Mend a font file in place."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("font", type=Path)
    file: Path = parser.parse_args(arguments).font
    file.write_bytes(mended(file.read_bytes()))
    return 0


def _tables(font: bytes) -> dict[str, tuple[int, int]]:
    """Where each table begins and how long it is, in the order of the directory."""
    records = (_DIRECTORY + _RECORD * number for number in range(_u16(font, 4)))
    return {
        font[record : record + 4].decode("ascii"): struct.unpack_from(">II", font, record + 8)
        for record in records
    }


def _subtables(font: bytes, gpos: int) -> Iterator[tuple[int, int]]:
    """The kind and the place of each subtable of each lookup."""
    for lookup in _offsets(font, gpos + _u16(font, gpos + 8), 0):
        kind = _u16(font, lookup)
        for subtable in _offsets(font, lookup, 4):
            if kind == _EXTENSION:
                further = int(struct.unpack_from(">I", font, subtable + 4)[0])
                yield _u16(font, subtable + 2), subtable + further
            else:
                yield kind, subtable


def _anchors_of(font: bytes, kind: int, subtable: int) -> Iterator[int]:
    if kind == _CURSIVE:
        count = 2 * _u16(font, subtable + 4)  # an entry and an exit each
        yield from _places(font, subtable, subtable + 6, count)
    elif kind in {_MARK_TO_BASE, _MARK_TO_MARK, _MARK_TO_LIGATURE}:
        classes = _u16(font, subtable + 6)
        marks = subtable + _u16(font, subtable + 8)
        for number in range(_u16(font, marks)):
            yield from _places(font, marks, marks + 4 + 4 * number, 1)
        bearers = subtable + _u16(font, subtable + 10)
        is_ligature = kind == _MARK_TO_LIGATURE
        for array in _offsets(font, bearers, 0) if is_ligature else (bearers,):
            yield from _places(font, array, array + 2, classes * _u16(font, array))


def _offsets(font: bytes, start: int, count_at: int) -> Iterator[int]:
    """The places that a list of offsets from `start` names; its count stands before it."""
    return _places(font, start, start + count_at + 2, _u16(font, start + count_at))


def _places(font: bytes, start: int, first: int, count: int) -> Iterator[int]:
    for number in range(count):
        offset = _u16(font, first + 2 * number)
        if offset:
            yield start + offset


def _u16(font: bytes, place: int) -> int:
    return int.from_bytes(font[place : place + 2], "big")


def _checksum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
