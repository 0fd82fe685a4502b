"""The county's table and what has to be said beside it, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from osslog.domain.annual_summary import Origin
from osslog.domain.county_year import CountyRow, CountyYear, PreviousFigure, PreviousSource
from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE
from osslog.ui.text_grid_content import GridColumn, GridContent

_SOURCE_COLUMN = 4


def table_of(county: CountyYear) -> GridContent:
    """The table: a row for each location, then the totals of those with both years."""
    before, now = county.year.previous.label, county.year.label
    total = county.total_of_both_years
    locations = (
        _tr("1 location with both years")
        if total.locations == 1
        else _tr("{count} locations with both years").format(count=total.locations)
    )
    rows = [
        (
            row.location_name,
            _figure(row.previous.visits if row.previous else None),
            _figure(row.visits),
            row.percent_change,
            _source(county, row),
        )
        for row in county.rows
    ]
    if total.locations:
        before_and_now = _figure(total.previous_visits), _figure(total.visits)
        rows.append((locations, *before_and_now, total.percent_change, ""))
    return GridContent(
        (
            GridColumn(_tr("Location"), grows=True),
            GridColumn(before, is_figure=True),
            GridColumn(now, is_figure=True),
            GridColumn(_tr("Change, %"), is_figure=True),
            GridColumn(_tr("{year} from").format(year=before), grows=True),
        ),
        tuple(rows),
        has_total=bool(total.locations),
        marked=frozenset(
            (place, _SOURCE_COLUMN) for place, row in enumerate(county.rows) if row.disagreeing
        ),
    )


def notes_on(county: CountyYear) -> tuple[str, ...]:
    """Who is missing, what sources disagree about, and what the shorthand means."""
    notes = []
    missing = [row.location_name for row in county.missing]
    if missing:
        notes.append(
            _tr("No summary of {year} yet from {names}.").format(
                year=county.year, names=listed(missing)
            )
        )
    if county.visits != county.total_of_both_years.visits:
        notes.append(
            _tr("All summaries of {year} that are here: {visits} visits.").format(
                year=county.year, visits=_figure(county.visits)
            )
        )
    notes += [_disagreement(county, row) for row in county.rows if row.disagreeing]
    shown = {cell for row in table_of(county).rows for cell in row}
    if NOT_AVAILABLE in shown:
        notes.append(_tr("{sign} means that a figure is not available.").format(sign=NOT_AVAILABLE))
    if NOT_APPLICABLE in shown:
        notes.append(
            _tr(
                "{sign} means that there is no change to give, because the old figure is 0."
            ).format(sign=NOT_APPLICABLE)
        )
    return tuple(notes)


def listed(names: Iterable[str]) -> str:
    """The names as people list them: `Dover, Medway and Thanet`."""
    *most, last = names
    if not most:
        return last
    return _tr("{names} and {last}").format(names=", ".join(most), last=last)


def _figure(visits: int | None) -> str:
    return NOT_AVAILABLE if visits is None else f"{visits:,}"


def _source(county: CountyYear, row: CountyRow) -> str:
    if row.previous is None:
        return ""
    words = source_in_words(county, row, row.previous)
    return _tr("! {source}; others differ").format(source=words) if row.disagreeing else words


def source_in_words(county: CountyYear, row: CountyRow, figure: PreviousFigure) -> str:
    """Where a figure of the year before comes from."""
    if figure.source is PreviousSource.ACCEPTED_FILE:
        return _tr("Summary of {year}").format(year=county.year.previous)
    if figure.source is PreviousSource.ENTERED:
        return _tr("Entered here")
    summary = county.summaries.get(row.location_id)
    before = summary.previous_year if summary else None
    if before is not None and before.origin is Origin.ENTERED:
        return _tr("Entered in the summary of {year}").format(year=county.year)
    return _tr("Summary of {year}").format(year=county.year)


def _disagreement(county: CountyYear, row: CountyRow) -> str:
    counting = row.previous
    others = listed(
        f"{_figure(other.visits)} ({source_in_words(county, row, other)})"
        for other in row.disagreeing
    )
    return _tr(
        "{name}, {year}: sources disagree. {figure} counts ({source}); elsewhere it is {others}."
    ).format(
        name=row.location_name,
        year=county.year.previous,
        figure=_figure(counting.visits if counting else None),
        source=source_in_words(county, row, counting) if counting else "",
        others=others,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("CountyTable", text)
