"""Any dates: counted from the records, honest about people and feedback, written as CSV."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from osslog.domain.figures import CountRange
from osslog.domain.records import Feedback
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import CannotWrite, NotAllowedInput, NotFound
from osslog.export import summary_file
from osslog.export.summary_refusal import SummaryRefused
from osslog.services.location_workspace import LocationWorkspace
from tests.data.location_records import visit_to
from tests.services.conftest import TODAY

SEPTEMBER, LAST = date(2016, 9, 1), date(2017, 3, 7)


def visited(location: LocationWorkspace, day: date, *numbers: str) -> None:
    """Record a drop-in and a visit for each of the numbers."""
    drop_in = location.drop_ins.begin("ashford", day)
    for number in numbers:
        location.visits.log(visit_to(drop_in.id, number))


def test_the_same_days_as_a_reporting_year_give_the_summarys_figures(
    location: LocationWorkspace,
) -> None:
    visited(location, SEPTEMBER, "first", "first", "second")
    visited(location, LAST, "not_known")
    year = ReportingYear(2016)
    summary = location.year.figures("ashford", year)
    figures = location.any_dates.figures("ashford", year.first_day, year.last_day)
    for name in (
        "visits",
        "people",
        "people_twice_or_more",
        "months",
        "questions",
        "agencies",
        "referrals",
        "feedback",
    ):
        assert getattr(figures, name) == getattr(summary, name), name
    assert figures.people == CountRange(2, 3)
    assert figures.counted_on == TODAY


def test_dates_that_do_not_begin_on_1_july_have_no_people(location: LocationWorkspace) -> None:
    visited(location, SEPTEMBER, "first", "second")
    figures = location.any_dates.figures("ashford", SEPTEMBER, LAST)
    assert figures.visits == 2
    assert figures.people is None
    assert figures.people_twice_or_more is None
    assert figures.twice_or_more_share is None


def test_dates_over_two_reporting_years_count_visits_of_both(location: LocationWorkspace) -> None:
    visited(location, date(2016, 6, 29), "first")
    visited(location, SEPTEMBER, "first")
    figures = location.any_dates.figures("ashford", date(2016, 4, 1), date(2017, 3, 31))
    assert figures.visits == 2
    assert figures.months[0].month == "2016-04"
    assert len(figures.months) == 12


def test_nothing_that_is_asked_is_changed(location: LocationWorkspace) -> None:
    visited(location, SEPTEMBER, "first")
    changes = location.vault.connection.value("SELECT total_changes()")
    location.any_dates.figures("ashford", SEPTEMBER, LAST)
    assert location.vault.connection.value("SELECT total_changes()") == changes


@pytest.mark.parametrize("last", [date(2016, 8, 31), date(2040, 1, 1)])
def test_what_is_no_span_is_refused(location: LocationWorkspace, last: date) -> None:
    with pytest.raises(NotAllowedInput):
        location.any_dates.figures("ashford", SEPTEMBER, last)


def test_another_location_is_not_found(location: LocationWorkspace) -> None:
    with pytest.raises(NotFound):
        location.any_dates.figures("dover", SEPTEMBER, LAST)


def test_the_csv_is_no_summary_that_a_county_would_take(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    visited(location, SEPTEMBER, "first")
    location.feedback.keep(
        Feedback(uuid4(), "ashford", "2016-09", words="Kind", agreed_to_quote=True)
    )
    path = location.any_dates.write_csv("ashford", SEPTEMBER, LAST, tmp_path)
    content = path.read_bytes()
    assert path.name == "osslog-figures-ashford-2016-09-01-to-2017-03-07.csv"
    assert b"Kind" not in content
    with pytest.raises(SummaryRefused):
        summary_file.verify(content, pinned=location.locations.pinned_keys(), today=TODAY)
    assert location.any_dates.write_csv("ashford", SEPTEMBER, LAST, tmp_path) == path
    assert path.read_bytes() == content


def test_a_folder_that_is_gone_is_told_and_not_made(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    with pytest.raises(CannotWrite):
        location.any_dates.write_csv("ashford", SEPTEMBER, LAST, tmp_path / "stick")
    assert not (tmp_path / "stick").exists()
