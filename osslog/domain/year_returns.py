"""Which locations have returned their summary of a year, and which have not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.import_batch import ImportBatch
from osslog.domain.location import name_in_year
from osslog.domain.reporting_year import ReportingYear


@dataclass(frozen=True, slots=True)
class LocationReturn:
    """Where one expected location stands in one year.

    `revision` is the one that counts, received on `received_on`; both are None while none
    counts, and then `undone_revision` may name one whose import was taken back. `trusted_on` is
    None while no key is trusted for the location.
    """

    location_id: str
    location_name: str
    trusted_on: date | None
    revision: int | None = None
    received_on: date | None = None
    undone_revision: int | None = None


def returns_of_year(
    year: ReportingYear,
    expected: Iterable[ExpectedLocation],
    trusted: Mapping[str, date],
    batches: Iterable[ImportBatch],
) -> tuple[LocationReturn, ...]:
    """Where each expected location stands, in their order, from all imports in any order.

    `trusted` has the days since which keys are trusted, by location id.
    """
    counting: dict[str, tuple[int, date]] = {}
    undone: dict[str, int] = {}
    for batch in batches:
        for summary in batch.accepted:
            if summary.year != year.label:
                continue
            name, revision = summary.location_id, summary.revision
            if batch.undone:
                undone[name] = max(revision, undone.get(name, 0))
            elif name not in counting or revision > counting[name][0]:
                counting[name] = revision, batch.imported_on
    found = []
    for location in expected:
        name = location.location_id
        revision_here, received_on = counting.get(name, (None, None))
        found.append(
            LocationReturn(
                name,
                name_in_year(location.names, year),
                trusted.get(name),
                revision_here,
                received_on,
                undone.get(name) if revision_here is None else None,
            )
        )
    return tuple(found)
