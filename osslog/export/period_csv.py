"""The figures of any dates as CSV, one a row: for a funder's question, never for the county.

The file is laid out as `summary.csv` is, but its columns name two days in the place of a year
and revision, and every row says that it is no summary. It is not signed and no program of osslog
reads it. Feedback keeps its month alone: its rows count the whole months of the period.
"""

from collections.abc import Iterator

from osslog.domain.figures import NOT_APPLICABLE
from osslog.domain.period_figures import NOT_A_SUMMARY, PeriodFigures
from osslog.export import figure_rows
from osslog.export.figure_rows import FigureRow, harmless

COLUMNS = (
    "location_id",
    "location_name",
    "first_day",
    "last_day",
    "counted_on",
    *figure_rows.COLUMNS,
    "marking",
)


def render(figures: PeriodFigures) -> bytes:
    """The file's bytes."""
    period = figures.period
    about = (
        figures.location_id,
        harmless(figures.location_name),
        period.first_day.isoformat(),
        period.last_day.isoformat(),
        figures.counted_on.isoformat(),
    )
    return figure_rows.write_rows(COLUMNS, about, _rows(figures), NOT_A_SUMMARY)


def file_name(figures: PeriodFigures) -> str:
    """What the file is called: it does not look like a summary's."""
    period = figures.period
    return f"osslog-figures-{figures.location_id}-{period.first_day}-to-{period.last_day}.csv"


def _rows(figures: PeriodFigures) -> Iterator[FigureRow]:
    for measure, unit, count in (
        ("Visits", "visits", figures.visits),
        ("Drop-ins held", "drop-ins", figures.drop_ins_held),
        ("Drop-ins cancelled", "drop-ins", figures.drop_ins_cancelled),
    ):
        yield FigureRow("Dates", "All days", measure, unit, NOT_APPLICABLE, count)
    months = figures.period.whole_months
    for measure, month in (
        ("First whole month of feedback", months[0] if months else None),
        ("Last whole month of feedback", months[-1] if months else None),
    ):
        yield FigureRow("Feedback", "All forms", measure, "month", NOT_APPLICABLE, month)
    yield from figure_rows.rows_of(figures)
