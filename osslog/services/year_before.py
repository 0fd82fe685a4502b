"""What is known of the reporting year before: its visits, and its months where they were counted.

The vault's own count comes first, then the last summary that was written of that year, then what
somebody typed from an earlier report.
"""

from osslog.domain.annual_summary import Origin, PreviousYear
from osslog.domain.figure_charts import YearBefore
from osslog.domain.reporting_year import ReportingYear
from osslog.storage import drop_ins, entered_figures, summaries, year_counts
from osslog.storage.cipher import Connection


def previous_year(
    connection: Connection, location_id: str, before: ReportingYear
) -> PreviousYear | None:
    """The visits of the year `before`, and how they are known; None where they are not."""
    if drop_ins.any_held(connection, location_id, before):
        visits = year_counts.visits(connection, location_id, before)
        return PreviousYear(before.label, visits, Origin.COMPUTED)
    kept = summaries.last(connection, location_id, before)
    if kept is not None:
        from osslog.export import summary_json

        visits = summary_json.decode(kept.figures).visits
        return PreviousYear(before.label, visits, Origin.COMPUTED)
    entered = entered_figures.find(connection, location_id, before.label)
    return None if entered is None else PreviousYear(before.label, entered, Origin.ENTERED)


def months_before(
    connection: Connection, location_id: str, before: ReportingYear
) -> YearBefore | None:
    """The months of the year `before`, where this vault or a summary of its own counted them."""
    if drop_ins.any_held(connection, location_id, before):
        visits = year_counts.visits_by_month(connection, location_id, before)
        return YearBefore(before.label, tuple(visits.get(month, 0) for month in before.months))
    kept = summaries.last(connection, location_id, before)
    if kept is None:
        return None
    from osslog.export import summary_json

    months = summary_json.decode(kept.figures).months
    return YearBefore(before.label, tuple(month.visits for month in months))
