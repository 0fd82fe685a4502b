"""How documents name the sources of a previous year's figure."""

from osslog.domain.annual_summary import Origin
from osslog.domain.county_year import CountyRow, CountyYear, PreviousFigure, PreviousSource
from osslog.export.wording import listed


def source_in_words(county: CountyYear, row: CountyRow, figure: PreviousFigure) -> str:
    """Where a previous figure comes from, such as "the file of 2016/17"."""
    if figure.source is PreviousSource.ACCEPTED_FILE:
        return f"the accepted file of {county.year.previous}"
    if figure.source is PreviousSource.ENTERED:
        return "an entry by the county team"
    summary = county.summaries.get(row.location_id)
    before = summary.previous_year if summary else None
    if before is not None and before.origin is Origin.ENTERED:
        return f"the file of {county.year}, where it was entered from an earlier report"
    return f"the file of {county.year}, where it was counted from the visits"


def disagreements(county: CountyYear) -> tuple[str, ...]:
    """A sentence for each location whose sources have different previous figures."""
    return tuple(
        f"{row.location_name}, {county.year.previous}: {row.previous.visits:,} counts "
        f"({source_in_words(county, row, row.previous)}); other sources say "
        + listed(
            f"{other.visits:,} ({source_in_words(county, row, other)})" for other in row.disagreeing
        )
        + "."
        for row in county.rows
        if row.previous is not None and row.disagreeing
    )
