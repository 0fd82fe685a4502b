"""What the worker thread reads for the page Year."""

from datetime import date, timedelta

from osslog.domain.reporting_year import ReportingYear
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.year_work import read_year
from tests.ui.made_up import LOCATION_ID, TODAY


def test_a_drop_in_that_is_cancelled_beforehand_does_not_hide_the_year_that_goes_on(
    workspace: LocationWorkspace,
) -> None:
    workspace.drop_ins.begin(LOCATION_ID, TODAY)
    workspace.drop_ins.cancel(LOCATION_ID, TODAY + timedelta(days=14), "Training")

    content = read_year(workspace, LOCATION_ID, None, TODAY)

    assert content.year == ReportingYear(2016)
    assert content.years == (ReportingYear(2017), ReportingYear(2016))
    assert content.summary.drop_ins_held == 1


def test_after_a_year_without_anything_the_last_one_that_has_something_is_shown(
    workspace: LocationWorkspace,
) -> None:
    workspace.drop_ins.begin(LOCATION_ID, TODAY)

    content = read_year(workspace, LOCATION_ID, None, date(2017, 7, 2))

    assert content.year == ReportingYear(2016)
    assert ReportingYear(2017) in content.years
