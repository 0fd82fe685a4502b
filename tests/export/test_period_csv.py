"""The CSV of any dates: laid out as a summary's, and marked on each row as none."""

import csv
from datetime import date
from io import StringIO

from osslog.domain.annual_summary import YearCounts
from osslog.domain.location import Location
from osslog.domain.period import Period
from osslog.domain.period_figures import NOT_A_SUMMARY, PeriodFigures, build_period_figures
from osslog.export import period_csv, summary_csv
from tests.export.pdf_samples import summary

PERIOD = Period(date(2016, 9, 6), date(2016, 11, 3))


def figures(period: Period = PERIOD, agency: str = "Mind") -> PeriodFigures:
    """Three visits at two drop-ins."""
    counts = YearCounts(
        drop_ins_by_month={"2016-09": 1, "2016-10": 1},
        visits_by_month={"2016-09": 1, "2016-10": 2},
        drop_ins_cancelled=1,
        answers={
            "visit_number": {"first": 2, "second": 1},
            "mode": {"in_person": 3},
            "sex": {"female": 1},
        },
        asked={"mode": 3, "sex": 1},
        agencies={agency: 2},
        agencies_seen={},
        agencies_asked=0,
        referrals={("refuge", "referred"): 1},
        feedback_forms=1,
        feedback={("helpful", "yes"): 1},
    )
    return build_period_figures(Location("dover", "=Dover"), period, counts, date(2017, 1, 9))


def rows(given: PeriodFigures) -> list[dict[str, str]]:
    """The rows of the file."""
    return list(csv.DictReader(StringIO(period_csv.render(given).decode())))


def test_each_row_names_the_days_and_says_that_it_is_no_summary() -> None:
    found = rows(figures())
    assert {row["marking"] for row in found} == {NOT_A_SUMMARY}
    assert NOT_A_SUMMARY.startswith("Not an annual summary.")
    assert {(row["first_day"], row["last_day"]) for row in found} == {("2016-09-06", "2016-11-03")}
    assert {row["counted_on"] for row in found} == {"2017-01-09"}
    assert "year" not in found[0]
    assert "revision" not in found[0]


def test_figures_have_unit_and_base() -> None:
    found = {(row["table"], row["item"], row["measure"]): row for row in rows(figures())}
    assert found["Dates", "All days", "Visits"]["value"] == "3"
    female = found["Sex", "Female", "Share"]
    assert (female["unit"], female["base"], female["value"]) == ("percent", "1", "100.00")
    assert found["Sex", "Not asked", "Visits"]["value"] == "2"
    assert found["Month", "2016-11", "Visits"]["value"] == "0"


def test_people_are_not_available_on_dates_that_do_not_begin_a_reporting_year() -> None:
    key = ("People", "All people", "At least")
    found = {(row["table"], row["item"], row["measure"]): row["value"] for row in rows(figures())}
    assert found[key] == "[x]"
    from_july = figures(Period(date(2016, 7, 1), date(2016, 11, 3)))
    found = {(row["table"], row["item"], row["measure"]): row["value"] for row in rows(from_july)}
    assert found[key] == "2"


def test_the_months_that_feedback_is_counted_of_are_named() -> None:
    found = {row["measure"]: row["value"] for row in rows(figures())}
    assert found["First whole month of feedback"] == "2016-10"
    assert found["Last whole month of feedback"] == "2016-10"
    none = {
        row["measure"]: row["value"]
        for row in rows(figures(Period(date(2016, 9, 6), date(2016, 9, 7))))
    }
    assert none["First whole month of feedback"] == "[x]"


def test_no_cell_is_taken_for_a_formula() -> None:
    found = rows(figures(agency="+Mind"))
    assert {row["location_name"] for row in found} == {"'=Dover"}
    assert {row["item"] for row in found if row["table"] == "Agency"} == {"'+Mind"}


def test_the_files_name_is_not_a_summarys() -> None:
    name = period_csv.file_name(figures())
    assert name == "osslog-figures-dover-2016-09-06-to-2016-11-03.csv"


def test_what_both_files_have_they_lay_out_alike() -> None:
    shared = [column for column in summary_csv.COLUMNS if column not in {"year", "revision"}]
    assert [column for column in period_csv.COLUMNS if column in shared] == shared
    assert summary_csv.render(summary()).startswith(b"location_id,location_name,year,revision,")
