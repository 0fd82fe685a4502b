"""A sheet of an old spreadsheet as it was found: rows of cells, not yet visits.

A cell is a text, or a day where the spreadsheet itself says that it is one. Nothing here knows
of a file or a format: the reader that met one has brought it into this shape.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | date

LONGEST_CELL = 500
"""How much of a cell's text is kept: no answer is as long."""

FORMULA_WITHOUT_RESULT = "#FORMULA!"
"""What stands for a formula whose result the file does not hold."""

MOST_ROWS = 100_000
MOST_COLUMNS = 256
MOST_CELLS = 2_000_000

_DIGITS = re.compile(r"\d{1,7}", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_NOT_SHOWN_IN_FORMAT = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_*].')

_FIRST_OF_1900 = date(1899, 12, 31)
_FIRST_OF_1904 = date(1904, 1, 1)
_NO_DAY_OF_1900 = 60  # 29 February 1900, which the first spreadsheets took for a day
_BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58})


@dataclass(frozen=True, slots=True)
class OldRow:
    """One row that has anything in it; `line` is its number in the file, from 1."""

    line: int
    cells: tuple[Cell, ...] = field(repr=False)

    def cell(self, column: int) -> Cell:
        """The cell of a column; empty where the row ends before it."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class OldSheet:
    """One sheet. `starts_1904` says how it counts days that are written as mere numbers.

    It is None where the file does not say, so that such a number is no date. `hidden` sheets
    are those that the spreadsheet program does not show.
    """

    name: str
    rows: tuple[OldRow, ...] = field(repr=False)
    starts_1904: bool | None = None
    hidden: bool = False

    @property
    def columns(self) -> int:
        """How many columns the widest row has."""
        return max((len(row.cells) for row in self.rows), default=0)

    def below(self, line: int) -> Iterator[OldRow]:
        """The rows after a line."""
        return (row for row in self.rows if row.line > line)

    def row_at(self, line: int) -> OldRow:
        """The row of a line; one without cells where nothing stands there."""
        for row in self.rows:
            if row.line == line:
                return row
        return OldRow(line, ())


def day_of_serial(number: str, *, starts_1904: bool) -> date | None:
    """The day that a spreadsheet means by a number; what follows the day's number is the time."""
    whole = number.partition(".")[0]
    if not _DIGITS.fullmatch(whole):
        return None
    count = int(whole)
    try:
        if starts_1904:
            return _FIRST_OF_1904 + timedelta(days=count)
        if count in {0, _NO_DAY_OF_1900}:
            return None
        return _FIRST_OF_1900 + timedelta(days=count - (count > _NO_DAY_OF_1900))
    except OverflowError:
        return None


def iso_day(text: str) -> date | None:
    """The day that `text` begins with, as ISO 8601 writes it, or None."""
    match = _ISO_DAY.match(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def is_date_format(number: int, code: str | None) -> bool:
    """Whether a workbook's number format shows days: by its number, or by its code if it has one.

    A format of hours and minutes alone shows none.
    """
    if code is None:
        return number in _BUILT_IN_DATES
    signs = set(_NOT_SHOWN_IN_FORMAT.sub("", code).casefold())
    return bool(signs & set("dy")) or ("m" in signs and not signs & set("hs"))
