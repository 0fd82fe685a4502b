"""What stands beside a year's figures: the year before by month, charts, and what is open."""

from datetime import date
from pathlib import Path

import pytest

from osslog.domain.charts import Chart, ChartSubject
from osslog.domain.drop_in_pattern import Rhythm
from osslog.domain.figure_charts import YearBefore, charts_of
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.year_checks import CheckState, CheckSubject
from osslog.export import summary_archive
from osslog.services.location_workspace import LocationWorkspace
from tests.data.location_records import visit_to
from tests.export.pdf_samples import text_of

YEAR = ReportingYear(2016)


def visited(location: LocationWorkspace, day: date, *numbers: str) -> None:
    """Record a drop-in and a visit for each of the numbers."""
    drop_in = location.drop_ins.begin("ashford", day)
    for number in numbers:
        location.visits.log(visit_to(drop_in.id, number))


def charts_of_year(location: LocationWorkspace) -> tuple[Chart, ...]:
    before = location.year_view.months_before("ashford", YEAR)
    return charts_of(location.year.figures("ashford", YEAR), before)


def test_the_year_before_is_known_by_month_where_it_was_counted_here(
    location: LocationWorkspace,
) -> None:
    assert location.year_view.months_before("ashford", YEAR) is None
    visited(location, date(2015, 7, 7), "first", "first")
    visited(location, date(2016, 6, 7), "first")
    before = location.year_view.months_before("ashford", YEAR)
    assert before == YearBefore("2015/16", (2, *[0] * 10, 1))


def test_a_figure_that_was_typed_has_no_months(location: LocationWorkspace) -> None:
    visited(location, date(2016, 9, 6), "first")
    location.year.enter_previous("ashford", YEAR, 12)
    assert location.year_view.months_before("ashford", YEAR) is None
    months = charts_of_year(location)[0]
    assert months.subject is ChartSubject.MONTHS
    assert months.parts == ("Visits",)


def test_the_summarys_document_has_the_charts_with_the_year_before(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    visited(location, date(2015, 7, 7), "first", "first")
    visited(location, date(2016, 9, 6), "first")
    written = location.year.write("ashford", YEAR, tmp_path)
    members = summary_archive.read(written.path.read_bytes())
    text = text_of(members["summary.pdf"])
    assert "1 visit, in September 2016. The year before, 2015/16, had 2 in all." in text
    for chart in charts_of_year(location):
        assert chart.sentence in text, chart.subject


def test_expected_drop_ins_without_anything_are_worth_a_look(
    location: LocationWorkspace,
) -> None:
    location.drop_in_plan.add(
        "ashford", Rhythm.WEEKLY, date(2017, 6, 6), last_day=date(2017, 6, 20)
    )
    visited(location, date(2017, 6, 6), "first")
    location.drop_ins.cancel("ashford", date(2017, 6, 13), "Flood")
    checks = location.year_view.checks(location.year.figures("ashford", YEAR))
    expected = next(check for check in checks if check.subject is CheckSubject.EXPECTED)
    assert expected.state is CheckState.LOOK
    assert expected.days == (date(2017, 6, 20),)


@pytest.mark.parametrize("number", ["first", "not_known"])
def test_the_checks_are_about_the_year_as_it_stands(
    location: LocationWorkspace, number: str
) -> None:
    visited(location, date(2017, 6, 6), number)
    checks = location.year_view.checks(location.year.figures("ashford", YEAR))
    found = {check.subject: check.state for check in checks}
    assert (found[CheckSubject.VISIT_NUMBERS] is CheckState.GOOD) == (number == "first")
    assert found[CheckSubject.WITHOUT_AGENCIES] is CheckState.LOOK
    assert found[CheckSubject.YEAR_ENDED] is CheckState.GOOD
