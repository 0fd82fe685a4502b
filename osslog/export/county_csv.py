"""The county table as CSV: RFC 4180, UTF-8, CRLF, no byte order mark, one header, no totals."""

import csv
from io import StringIO

from osslog.domain.county_year import CountyYear
from osslog.domain.figures import NOT_AVAILABLE
from osslog.export.figure_rows import harmless


def render(county: CountyYear) -> bytes:
    """The table's bytes: location, visits in the year before and in the year, percent change.

    `[x]` stands where a figure is not available. A location's name that a spreadsheet could take
    for a formula has an apostrophe before it.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(
        (
            "location",
            f"visits_{county.year.previous.column_label}",
            f"visits_{county.year.column_label}",
            "percent_change",
        )
    )
    for row in county.rows:
        before = NOT_AVAILABLE if row.previous is None else row.previous.visits
        now = NOT_AVAILABLE if row.visits is None else row.visits
        writer.writerow((harmless(row.location_name), before, now, row.percent_change))
    return text.getvalue().encode()
