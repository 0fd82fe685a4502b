"""A sheet of earlier years' visits, one row a location, as the county's old tables have them.

A column `location` or `location_id` names the location, columns such as `visits_2015_16` hold
the figures. Columns that begin with `percent_change` do not count: change is computed, never
typed. An empty cell and `[x]` mean that the figure is not available. Reading is pure, and every
problem names its line in the file.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.figures import NOT_AVAILABLE
from osslog.domain.reporting_year import ReportingYear

MOST_VISITS = 1_000_000
"""More visits a year than any location can have: a slip of the keyboard."""

_NAMING = ("location_id", "location")
_IGNORED = "percent_change"
_VISITS = re.compile(r"visits_(?P<year>\d{4}_\d{2})", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class EnteredFigure:
    """One location's visits in one year, as somebody typed them."""

    location_id: str
    year: ReportingYear
    visits: int


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is wrong with one line; lines count from 1, the header included."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """The figures that can be read, and what is wrong with the rest."""

    figures: tuple[EnteredFigure, ...]
    problems: tuple[LineProblem, ...]


def problem_with_visits(visits: int) -> str | None:
    """Why `visits` cannot be a year's figure, as a sentence, or None."""
    if 0 <= visits <= MOST_VISITS:
        return None
    return f"A year's visits are a whole number from 0 to {MOST_VISITS:,}."


def read_figure_sheet(
    content: bytes, expected: Iterable[ExpectedLocation], *, this_year: ReportingYear
) -> FigureSheet:
    """The figures of a CSV file about the `expected` locations, up to `this_year`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _refused(1, "The file is not UTF-8 text: save it as CSV UTF-8.")
    reader = csv.reader(_LINE.findall(text), strict=True)
    try:
        header = [name.strip().casefold() for name in next(reader, [])]
        # A cell may hold a newline, so that a row ends at a later line than it begins.
        lines, rows, begins = [], [], reader.line_num + 1
        for row in reader:
            if any(cell.strip() for cell in row):
                lines.append(begins)
                rows.append([cell.strip() for cell in row])
            begins = reader.line_num + 1
    except csv.Error:
        return _refused(reader.line_num, "This line is not CSV: look at its quotation marks.")
    problem = _problem_with_header(header, this_year)
    if problem:
        return _refused(1, problem)
    if not rows:
        return _refused(1, "The file has no rows below its header.")
    return _Reading(header, expected).sheet(lines, rows)


def _refused(line: int, sentence: str) -> FigureSheet:
    return FigureSheet((), (LineProblem(line, sentence),))


def _problem_with_header(header: Sequence[str], this_year: ReportingYear) -> str | None:
    if len([name for name in header if name in _NAMING]) != 1:
        return "The header needs one column, location or location_id, that names the location."
    if len(set(header)) != len(header):
        return "Two columns have the same name."
    years = 0
    for name in header:
        match = _VISITS.fullmatch(name)
        if match:
            years += 1
            year = _year(match["year"])
            if year is None:
                return f"{name} does not name a reporting year, as visits_2015_16 does."
            if year > this_year:
                return f"{name} is about a year that has not begun."
        elif name not in _NAMING and not name.startswith(_IGNORED):
            return f"There is no column called {name[:40]!r} in such a file."
    return None if years else "The header needs a column of figures, such as visits_2015_16."


def _year(text: str) -> ReportingYear | None:
    try:
        return ReportingYear.parse(text.replace("_", "-"))
    except ValueError:
        return None


class _Reading:
    """One sheet while it is read."""

    def __init__(self, header: Sequence[str], expected: Iterable[ExpectedLocation]) -> None:
        self._header = header
        self._naming = next(name for name in _NAMING if name in header)
        self._years = {
            name: year
            for name in header
            if (match := _VISITS.fullmatch(name)) and (year := _year(match["year"]))
        }
        self._ids: dict[str, set[str]] = {}
        for location in expected:
            known_as = [location.location_id]
            if self._naming == "location":
                known_as += [name.name for name in location.names]
            for name in known_as:
                self._ids.setdefault(_key(name), set()).add(location.location_id)
        self._seen: set[str] = set()
        self._figures: list[EnteredFigure] = []
        self._problems: list[LineProblem] = []

    def sheet(self, lines: Sequence[int], rows: Sequence[Sequence[str]]) -> FigureSheet:
        """What the rows hold; `lines` has the line that each begins at."""
        for line, row in zip(lines, rows, strict=True):
            problem = self._read_row(row)
            if problem:
                self._problems.append(LineProblem(line, problem))
        return FigureSheet(tuple(self._figures), tuple(self._problems))

    def _read_row(self, row: Sequence[str]) -> str | None:
        if len(row) != len(self._header):
            return f"The header has {len(self._header)} columns, this row {len(row)}."
        values = dict(zip(self._header, row, strict=True))
        named = values[self._naming]
        ids = self._ids.get(_key(named), set())
        if len(ids) != 1:
            known = "Several locations are" if ids else "No expected location is"
            return f"{known} called {named[:80]!r}."
        (location_id,) = ids
        if location_id in self._seen:
            return f"{named} has a row already."
        self._seen.add(location_id)
        for name, year in self._years.items():
            cell = values[name]
            if cell in {"", NOT_AVAILABLE}:
                continue
            visits = int(cell) if _NUMBER.fullmatch(cell) else -1
            problem = problem_with_visits(visits)
            if problem:
                return f"{name}: {problem}"
            self._figures.append(EnteredFigure(location_id, year, visits))
        return None


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
