"""`summary.csv`: the figures of an annual summary, one a row, for a spreadsheet.

Figures only: people's words are left out. RFC 4180, UTF-8, CRLF, no byte order mark, one header
row. The columns are described in `docs/formats/annual-summary.md`; the county computes from
`summary.json`, never from this.
"""

from collections.abc import Iterator

from osslog.domain.annual_summary import MARKING, AnnualSummary, Origin
from osslog.domain.figures import NOT_APPLICABLE
from osslog.export import figure_rows
from osslog.export.figure_rows import FigureRow, harmless

COLUMNS = (
    "location_id",
    "location_name",
    "year",
    "revision",
    *figure_rows.COLUMNS,
    "marking",
)

_ORIGINS = {
    Origin.COMPUTED: "Computed from the visits",
    Origin.ENTERED: "Entered from an earlier report",
}


def render(summary: AnnualSummary) -> bytes:
    """The file's bytes."""
    name = harmless(summary.location_name)
    about = (summary.location_id, name, summary.year, summary.revision)
    return figure_rows.write_rows(COLUMNS, about, _rows(summary), MARKING)


def _rows(summary: AnnualSummary) -> Iterator[FigureRow]:
    year = summary.year
    yield FigureRow("Year", year, "Visits", "visits", NOT_APPLICABLE, summary.visits)
    before = summary.previous_year
    if before:
        measure = f"Visits ({_ORIGINS[before.origin]})"
        yield FigureRow("Year", before.year, measure, "visits", NOT_APPLICABLE, before.visits)
    for measure, drop_ins in (
        ("Drop-ins held", summary.drop_ins_held),
        ("Drop-ins cancelled", summary.drop_ins_cancelled),
    ):
        yield FigureRow("Year", year, measure, "drop-ins", NOT_APPLICABLE, drop_ins)
    yield from figure_rows.rows_of(summary)
