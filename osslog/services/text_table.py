"""Reading a spreadsheet that was saved as text: CSV, with whatever stands between its cells."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from osslog.domain.old_sheet import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    OldRow,
    OldSheet,
)
from osslog.progress import Progress
from osslog.services.sheet_refused import SheetRefused, SheetTooLarge

SEPARATORS = ",;\t|"

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NAMED_SEPARATOR = re.compile(r"sep=(.)(?:\r\n|\r|\n)", re.IGNORECASE)
_NOT_IN_TEXT = re.compile("[\0-\b\x0e-\x1f\x7f]")
_LINES_LOOKED_AT = 30
_LONGEST_FIELD = 131_072  # the csv module's own, beyond which it refuses
_ROWS_BETWEEN_PROGRESS = 1000


def read_text_table(content: bytes, name: str, progress: Progress) -> tuple[OldSheet, ...]:
    """The one sheet of a text file, called `name`; none where it has no cell.

    Raises:
        SheetRefused: it is no text, its quotation marks do not pair, or it is too large.
        Cancelled: `progress` stopped the work.
    """
    text = decoded(content)
    first_line = 1
    named = _NAMED_SEPARATOR.match(text)
    if named is not None:
        text, first_line = text[named.end() :], 2
    separator = named[1] if named is not None else separator_of(text)
    if separator not in SEPARATORS:
        raise SheetRefused("The first line of this file names a separator that osslog cannot use.")
    total = max(1, text.count("\n"))
    rows: list[OldRow] = []
    room = MOST_CELLS
    for line, cells in _cells_by_line(text, separator):
        if len(rows) % _ROWS_BETWEEN_PROGRESS == 0:
            progress(min(len(rows), total), total)
        kept = tuple(cell.strip()[:LONGEST_CELL] for cell in cells)
        if not any(kept):
            continue
        while not kept[-1]:
            kept = kept[:-1]
        room -= len(kept)
        if len(kept) > MOST_COLUMNS or len(rows) == MOST_ROWS or room < 0:
            raise SheetTooLarge
        rows.append(OldRow(line + first_line - 1, kept))
    progress(total, total)
    return (OldSheet(name, tuple(rows)),) if rows else ()


def decoded(content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16, else as Windows wrote it in western Europe.

    Raises:
        SheetRefused: it is no text.
    """
    marked = [encoding for mark, encoding in _BYTE_ORDER_MARKS if content.startswith(mark)]
    encoding = marked[0] if marked else _encoding_without_mark(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = _as_windows_wrote_it(content) if encoding == "utf-8" else "\0"
    if _NOT_IN_TEXT.search(text):
        raise SheetRefused
    return text


def separator_of(text: str) -> str:
    """What stands between the cells: the sign that parts most lines into equally many."""
    beginning = [match[0] for match in islice(_LINE.finditer(text), _LINES_LOOKED_AT)]

    def regularity(separator: str) -> tuple[int, int]:
        try:
            counts = Counter(
                len(cells) for cells in csv.reader(beginning, delimiter=separator) if len(cells) > 1
            )
        except csv.Error:
            return 0, 0
        width, lines = max(counts.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
        return lines, width

    return max(SEPARATORS, key=regularity)


def _encoding_without_mark(content: bytes) -> str:
    beginning = content[:1000]
    odd, even = beginning[1::2].count(0), beginning[::2].count(0)
    if odd > len(beginning) // 4 and not even:
        return "utf-16-le"
    if even > len(beginning) // 4 and not odd:
        return "utf-16-be"
    return "utf-8"


def _as_windows_wrote_it(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as trouble:
        raise SheetRefused from trouble


def _cells_by_line(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    lines = (match[0] for match in _LINE.finditer(text))
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as trouble:
            raise SheetRefused(
                f"The quotation marks in line {line:,} of this file do not pair, or a cell there "
                f"has more than {_LONGEST_FIELD:,} signs."
            ) from trouble
        yield line, cells
