"""Who has returned the summary of a year."""

from datetime import date

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.import_batch import ImportBatch, ReceivedSummary, RefusedFile
from osslog.domain.location import LocationName
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.year_returns import LocationReturn, returns_of_year

YEAR = ReportingYear(2016)
DOVER = ExpectedLocation("dover", (LocationName("Dover"),))
SHEPWAY = ExpectedLocation(
    "shepway", (LocationName("Shepway"), LocationName("Folkestone", date(2018, 4, 1)))
)
TRUSTED = {"dover": date(2017, 7, 3)}
JULY, AUGUST = date(2017, 7, 20), date(2017, 8, 4)


def batch(
    number: int, day: date, *revisions: tuple[str, str, int], undone: bool = False
) -> ImportBatch:
    accepted = tuple(
        ReceivedSummary(location, year, revision, f"{location}{year}{revision}", undone)
        for location, year, revision in revisions
    )
    return ImportBatch(number, day, undone, accepted, (RefusedFile("x.zip", "not_zip"),))


def dover(*batches: ImportBatch) -> LocationReturn:
    (found,) = returns_of_year(YEAR, [DOVER], TRUSTED, batches)
    return found


def test_nothing_received_is_said_of_each_expected_location_in_their_order() -> None:
    assert returns_of_year(YEAR, [SHEPWAY, DOVER], TRUSTED, []) == (
        LocationReturn("shepway", "Shepway", None),
        LocationReturn("dover", "Dover", date(2017, 7, 3)),
    )


def test_a_location_bears_the_name_of_that_year() -> None:
    later = ReportingYear(2018)
    (found,) = returns_of_year(later, [SHEPWAY], {}, [])
    assert found.location_name == "Folkestone"


def test_the_highest_revision_counts_with_its_own_day_in_any_order() -> None:
    first, second = (
        batch(1, JULY, ("dover", "2016/17", 1)),
        batch(2, AUGUST, ("dover", "2016/17", 2)),
    )
    for order in ((first, second), (second, first)):
        found = dover(*order)
        assert (found.revision, found.received_on) == (2, AUGUST)
        assert found.undone_revision is None


def test_other_years_and_locations_do_not_count() -> None:
    found = dover(batch(1, JULY, ("dover", "2015/16", 1), ("thanet", "2016/17", 1)))
    assert (found.revision, found.received_on, found.undone_revision) == (None, None, None)


def test_an_import_that_was_taken_back_leaves_the_revision_before() -> None:
    first = batch(1, JULY, ("dover", "2016/17", 1))
    found = dover(first, batch(2, AUGUST, ("dover", "2016/17", 2), undone=True))
    assert (found.revision, found.received_on, found.undone_revision) == (1, JULY, None)


def test_where_nothing_counts_the_revision_that_was_taken_back_is_named() -> None:
    found = dover(
        batch(1, JULY, ("dover", "2016/17", 1), undone=True),
        batch(2, AUGUST, ("dover", "2016/17", 2), undone=True),
    )
    assert (found.revision, found.received_on, found.undone_revision) == (None, None, 2)
