"""The county table as plain text, aligned, within 80 columns."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from osslog.domain.annual_summary import MARKING
from osslog.domain.county_year import CountyYear
from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE
from osslog.export.previous_figures import disagreements
from osslog.export.wording import SHORTHAND, counted, listed

WIDTH = 80
_LEAST_NAME = 16
_FIGURE = 11
_FIGURES = 3
_INDENT = "  "


def render(county: CountyYear) -> str:
    """The table with its totals, who is missing, and where sources disagree; ends in a newline."""
    return "\n".join(_lines(county)) + "\n"


def _lines(county: CountyYear) -> Iterator[str]:
    before, now = county.year.previous.label, county.year.label
    yield f"Visits to One Stop Shops, {before} and {now}"
    yield MARKING
    yield ""
    total = county.total_of_both_years
    rows = [
        (
            row.location_name,
            NOT_AVAILABLE if row.previous is None else f"{row.previous.visits:,}",
            NOT_AVAILABLE if row.visits is None else f"{row.visits:,}",
            row.percent_change,
        )
        for row in county.rows
    ]
    last = (
        f"{counted(total.locations, 'location')} with both years",
        f"{total.previous_visits:,}",
        f"{total.visits:,}",
        total.percent_change,
    )
    yield from _table(("Location", before, now, "Change, %"), rows, last)
    notes = list(_notes(county, rows))
    if notes:
        yield ""
    for note in notes:
        yield from textwrap.wrap(note, WIDTH, subsequent_indent=_INDENT, break_on_hyphens=False)


def _notes(county: CountyYear, rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    missing = [row.location_name for row in county.missing]
    if missing:
        yield f"No summary of {county.year} from {listed(missing)}."
    if county.visits != county.total_of_both_years.visits:
        yield f"All summaries of {county.year} that are here: {counted(county.visits, 'visit')}."
    yield from disagreements(county)
    if any(cell in {NOT_AVAILABLE, NOT_APPLICABLE} for row in rows for cell in row[1:]):
        yield SHORTHAND


def _table(
    header: tuple[str, ...], rows: Sequence[tuple[str, ...]], last: tuple[str, ...]
) -> Iterator[str]:
    most = WIDTH - _FIGURES * _FIGURE
    longest = max(_columns(row[0]) for row in (header, *rows, last))
    name_width = min(most, max(_LEAST_NAME, longest))
    rule = "-" * (name_width + _FIGURES * _FIGURE)
    yield from _line(header, name_width)
    yield rule
    for row in rows:
        yield from _line(row, name_width)
    yield rule
    yield from _line(last, name_width)


def _line(cells: tuple[str, ...], name_width: int) -> Iterator[str]:
    first, *more = _folded(cells[0], name_width)
    figures = "".join(f" {cell}".rjust(_FIGURE) for cell in cells[1:])
    yield first + " " * (name_width - _columns(first)) + figures
    yield from more


def _folded(name: str, width: int) -> list[str]:
    """The name in lines of at most `width` columns, broken between words where possible."""
    lines = [""]
    for word in name.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1].strip() else lines[-1] + word
        if _columns(longer) <= width:
            lines[-1] = longer
            continue
        if lines[-1].strip():
            lines.append(_INDENT)
        for sign in word:
            if _columns(lines[-1] + sign) > width:
                lines.append(_INDENT)
            lines[-1] += sign
    return lines


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes; marks and joiners take none, CJK two."""
    return sum(
        0
        if unicodedata.category(sign) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(sign) in {"W", "F"})
        for sign in text
    )
