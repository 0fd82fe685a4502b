"""What the parts of a workbook say: texts that cells share, and the cells of one sheet."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar, TypeAlias

from osslog.domain.old_sheet import (
    FORMULA_WITHOUT_RESULT,
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    OldRow,
    day_of_serial,
    iso_day,
)
from osslog.services.sheet_refused import SheetDamaged, SheetTooLarge

Attributes: TypeAlias = Mapping[str, str]

MOST_MERGED = 100_000

_PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_LAST_ROW = 1_048_576
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_", re.ASCII)
_SURROGATES = range(0xD800, 0xE000)
_EXACT_INTEGERS = 10**15
_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)


class PartReader:
    """Is told of the elements of one part, by their names, and of the text between them."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Notice the beginning of an element."""

    def end(self, name: str) -> None:
        """Notice the end of an element."""

    def text(self, text: str) -> None:
        """Notice text."""


class SharedTexts(PartReader):
    """The texts that cells name by their number."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._current = ""
        self._wanted = False
        self._in_reading = False

    def start(self, name: str, _attributes: Attributes) -> None:
        """Notice the beginning of a text, and how it is read out, which is none of it."""
        if name == "si":
            self._current = ""
        elif name == "rPh":
            self._in_reading = True
        elif name == "t":
            self._wanted = not self._in_reading

    def end(self, name: str) -> None:
        """Keep a text that is whole."""
        if name == "t":
            self._wanted = False
        elif name == "rPh":
            self._in_reading = False
        elif name == "si":
            if len(self.texts) == MOST_CELLS:
                raise SheetTooLarge
            self.texts.append(plain(self._current))

    def text(self, text: str) -> None:
        """Collect as much of a text as any answer has."""
        if self._wanted and len(self._current) < LONGEST_CELL:
            self._current += text[:LONGEST_CELL]


class SheetCells(PartReader):
    """The cells of one sheet; `room` says how many more the workbook may have."""

    ROOM: ClassVar[int] = MOST_CELLS

    def __init__(
        self,
        texts: Sequence[str],
        dates: Collection[int],
        *,
        starts_1904: bool,
        room: int,
    ) -> None:
        self.room = room
        self._texts = texts
        self._dates = dates
        self._starts_1904 = starts_1904
        self._rows: dict[int, dict[int, Cell]] = {}
        self._merged: list[tuple[int, int, int]] = []
        self._row = 0
        self._column = -1
        self._kind = self._style = self._value = ""
        self._wanted = self._in_reading = self._has_formula = self._has_value = False

    def rows(self) -> tuple[OldRow, ...]:
        """The rows that have anything in them, merged cells told downwards."""
        numbers = sorted(self._rows)
        left = MOST_CELLS
        for column, first, last in self._merged:
            top = self._rows.get(first, {}).get(column, "")
            below = numbers[bisect_right(numbers, first) : bisect_right(numbers, last)]
            left -= len(below)
            if left < 0:
                raise SheetTooLarge
            if top:
                for number in below:
                    self._rows[number].setdefault(column, top)
        return tuple(OldRow(number, _in_line(self._rows[number])) for number in numbers)

    def start(self, name: str, attributes: Attributes) -> None:
        """Notice where a cell stands, what kind it is, and where its value begins."""
        if name == "row":
            self._begin_row(attributes.get("r"))
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "v" or (name == "t" and not self._in_reading):
            self._wanted = self._has_value = True
        elif name == "rPh":
            self._in_reading = True
        elif name == "f":
            self._has_formula = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """Keep a cell that is whole."""
        if name in {"v", "t"}:
            self._wanted = False
        elif name == "rPh":
            self._in_reading = False
        elif name == "c":
            self._keep()

    def text(self, text: str) -> None:
        """Collect as much of a value as any answer has."""
        if self._wanted and len(self._value) < LONGEST_CELL:
            self._value += text[:LONGEST_CELL]

    def _begin_row(self, number: str | None) -> None:
        if number is None:
            self._row += 1
        elif _WHOLE.fullmatch(number) and 0 < int(number) <= _LAST_ROW:
            self._row = int(number)
        else:
            raise SheetDamaged
        self._column = -1

    def _begin_cell(self, attributes: Attributes) -> None:
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            self._column, self._row = _place(place)
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "0")
        self._value = ""
        self._has_formula = self._has_value = False

    def _merge(self, place: str) -> None:
        first, _, last = place.partition(":")
        column, top = _place(first)
        bottom = _place(last)[1] if last else top
        if bottom > top:
            if len(self._merged) == MOST_MERGED:
                raise SheetTooLarge
            self._merged.append((column, top, bottom))

    def _keep(self) -> None:
        value = self._read_value()
        if isinstance(value, str):
            value = value.strip()
        if not value:
            return
        if self._column >= MOST_COLUMNS or self.room == 0:
            raise SheetTooLarge
        if self._row not in self._rows and len(self._rows) == MOST_ROWS:
            raise SheetTooLarge
        self.room -= 1
        self._rows.setdefault(self._row, {})[self._column] = value

    def _read_value(self) -> Cell:
        if self._has_formula and self._kind == "n" and not self._value.strip():
            return FORMULA_WITHOUT_RESULT
        if not self._has_value:
            return ""
        readers = {
            "s": self._read_shared,
            "b": _read_truth,
            "d": _read_day,
            "n": self._read_number,
        }
        return readers.get(self._kind, plain)(self._value)

    def _read_shared(self, text: str) -> Cell:
        number = int(text) if _WHOLE.fullmatch(text.strip()) else -1
        if not 0 <= number < len(self._texts):
            raise SheetDamaged
        return self._texts[number]

    def _read_number(self, text: str) -> Cell:
        number = _plain_number(text.strip())
        if self._style.isascii() and self._style.isdigit() and int(self._style) in self._dates:
            return day_of_serial(number, starts_1904=self._starts_1904) or number
        return number


def _read_truth(text: str) -> Cell:
    return "TRUE" if text.strip() == "1" else "FALSE"


def _read_day(text: str) -> Cell:
    return iso_day(text.strip()) or text


def plain(text: str) -> str:
    """A text of a workbook with its own way of writing control characters resolved."""
    return _ESCAPED.sub(_escaped, text[:LONGEST_CELL])


def _escaped(found: re.Match[str]) -> str:
    sign = int(found[1], 16)
    return found[0] if sign in _SURROGATES else chr(sign)


def _plain_number(text: str) -> str:
    """A number as people write it: without a fraction that is nought and without an exponent."""
    try:
        number = float(text)
    except ValueError:
        return text
    if number.is_integer() and abs(number) < _EXACT_INTEGERS:
        return str(int(number))
    return text


def _place(place: str) -> tuple[int, int]:
    """The column, from 0, and the row, from 1, that a name such as `B3` means."""
    match = _PLACE.fullmatch(place.replace("$", ""))
    if match is None or int(match[2]) > _LAST_ROW:
        raise SheetDamaged
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1, int(match[2])


def _in_line(cells: Mapping[int, Cell]) -> tuple[Cell, ...]:
    return tuple(cells.get(column, "") for column in range(max(cells) + 1))
