"""The county's tables out of real files in a real vault."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from osslog.domain.annual_summary import MARKING
from osslog.domain.county_year import PreviousFigure, PreviousSource
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import CannotWrite, ClockSetBack, NotAllowedInput, NotFound
from osslog.services.county_tables import (
    LARGEST_SHEET,
    MOST_PROBLEMS_TOLD,
    CountyTables,
    HistoryRefused,
)
from osslog.services.county_workspace import CountyWorkspace
from osslog.storage import entered_figures
from tests.data.county_returns import ASHFORD, PUBLISHED, file_in, published_files, summary
from tests.data.example_summaries import YEAR
from tests.data.summary_workshop import built

SHEPWAY = PUBLISHED[3][0]


def table(county: CountyWorkspace, year: ReportingYear = YEAR) -> list[list[str]]:
    """The rows of the CSV, without the header."""
    text = county.tables.csv(year).decode()
    return list(csv.reader(StringIO(text)))[1:]


def import_file(
    county: CountyWorkspace, folder: Path, *, visits: int, previous: int | None = None
) -> None:
    """Import Ashford's file of 2016/17 with these figures."""
    path = file_in(folder, built(summary(visits, ASHFORD, previous=previous)))
    (result,) = county.returns.import_files([path]).results
    assert result.accepted


def ashford(county: CountyWorkspace, year: ReportingYear = YEAR) -> list[str]:
    return next(row for row in table(county, year) if row[0] == "Ashford")


# The table --------------------------------------------------------------------------------------


def test_the_published_table_comes_out_of_thirteen_files(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    county_of_thirteen.returns.import_files(published_files(tmp_path))
    expected = "location,visits_2015_16,visits_2016_17,percent_change\r\n" + "".join(
        f"{location.name},{before},{now},{change}\r\n"
        for location, before, now, change in PUBLISHED
    )
    assert county_of_thirteen.tables.csv(YEAR).decode() == expected


def test_the_total_is_that_of_the_published_figures(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    county_of_thirteen.returns.import_files(published_files(tmp_path))
    total = county_of_thirteen.tables.collate(YEAR).total_of_both_years
    assert (total.locations, total.previous_visits, total.visits) == (13, 3160, 2752)
    assert total.percent_change == "-12.91"


def test_who_has_not_sent_a_summary_is_missing(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    files = published_files(tmp_path)
    county_of_thirteen.returns.import_files(files[:3] + files[5:])
    collated = county_of_thirteen.tables.collate(YEAR)
    assert [row.location_name for row in collated.missing] == ["Shepway", "Maidstone"]
    assert ["Shepway", "[x]", "[x]", "[x]"] in table(county_of_thirteen)
    text = county_of_thirteen.tables.text(YEAR)
    assert MARKING in text
    assert "No summary of 2016/17 from Shepway and Maidstone." in " ".join(text.split())


def test_a_county_that_expects_nobody_has_an_empty_table(county: CountyWorkspace) -> None:
    assert table(county) == []
    assert county.tables.years() == ()
    assert MARKING in county.tables.text(YEAR)


def test_years_are_those_of_the_files_that_are_here(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    for year in (YEAR.previous, YEAR):
        path = file_in(tmp_path, built(summary(5, year=year)))
        county_of_thirteen.returns.import_files([path])
    assert county_of_thirteen.tables.years() == (YEAR, YEAR.previous)


def test_a_location_bears_the_name_of_the_table_s_year(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    county_of_thirteen.trust.rename("shepway", "Folkestone and Hythe", date(2018, 4, 1))
    path = file_in(tmp_path, built(summary(295, SHEPWAY, previous=260)))
    county_of_thirteen.returns.import_files([path])
    assert ["Shepway", "260", "295", "13.46"] in table(county_of_thirteen)
    later = table(county_of_thirteen, ReportingYear(2017))
    assert ["Folkestone and Hythe", "295", "[x]", "[x]"] in later


# The year before --------------------------------------------------------------------------------


def test_the_accepted_file_of_the_year_before_counts_most(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    import_file(county_of_thirteen, tmp_path, visits=443, previous=360)
    assert ashford(county_of_thirteen)[1:] == ["360", "443", "23.06"]
    county_of_thirteen.tables.enter_figure("ashford", YEAR.previous, 361)
    assert ashford(county_of_thirteen)[1] == "360"
    before = built(summary(362, year=YEAR.previous))
    county_of_thirteen.returns.import_files([file_in(tmp_path, before)])
    assert ashford(county_of_thirteen)[1:] == ["362", "443", "22.38"]
    (row, *_) = county_of_thirteen.tables.collate(YEAR).rows
    assert row.disagreeing == (
        PreviousFigure(PreviousSource.THIS_YEARS_FILE, 360),
        PreviousFigure(PreviousSource.ENTERED, 361),
    )
    text = county_of_thirteen.tables.text(YEAR)
    assert all(figure in text for figure in ("360", "361", "362"))


def test_an_entered_figure_serves_where_no_file_has_one(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    import_file(county_of_thirteen, tmp_path, visits=443)
    assert ashford(county_of_thirteen)[1:] == ["[x]", "443", "[x]"]
    county_of_thirteen.tables.enter_figure("ashford", YEAR.previous, 362)
    assert ashford(county_of_thirteen)[1:] == ["362", "443", "22.38"]


def test_a_year_before_of_nought_has_no_change(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    import_file(county_of_thirteen, tmp_path, visits=443, previous=0)
    assert ashford(county_of_thirteen)[1:] == ["0", "443", "[z]"]


def test_undo_of_the_year_before_gives_the_next_source_its_place(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    import_file(county_of_thirteen, tmp_path, visits=443, previous=360)
    before = built(summary(362, year=YEAR.previous))
    report = county_of_thirteen.returns.import_files([file_in(tmp_path, before)])
    assert report.batch is not None
    county_of_thirteen.returns.undo(report.batch)
    assert ashford(county_of_thirteen)[1:] == ["360", "443", "23.06"]


# Entering earlier figures -----------------------------------------------------------------------


def test_a_figure_can_be_entered_again(county_of_thirteen: CountyWorkspace) -> None:
    for visits in (326, 362):
        county_of_thirteen.tables.enter_figure("ashford", YEAR.previous, visits)
    assert ashford(county_of_thirteen)[1] == "362"
    events = county_of_thirteen.vault.connection.rows("SELECT event, detail FROM audit")
    assert events[-2:] == [("figure_entered", "ashford 2015/16")] * 2


def test_what_cannot_be_a_figure_is_refused(county_of_thirteen: CountyWorkspace) -> None:
    tables = county_of_thirteen.tables
    for visits in (-1, 1_000_001, 10**30):
        with pytest.raises(NotAllowedInput):
            tables.enter_figure("ashford", YEAR.previous, visits)
    with pytest.raises(NotFound):
        tables.enter_figure("elsewhere", YEAR.previous, 5)
    with pytest.raises(NotAllowedInput, match="has not begun"):
        tables.enter_figure("ashford", ReportingYear(2018), 5)
    with pytest.raises(ClockSetBack):
        CountyTables(county_of_thirteen.vault, lambda: date(2001, 1, 1)).enter_figure(
            "ashford", YEAR.previous, 5
        )
    assert entered_figures.of_year(county_of_thirteen.vault.connection, "2015/16") == {}


def test_the_published_table_itself_can_be_loaded_as_history(
    county_of_thirteen: CountyWorkspace,
) -> None:
    sheet = "location,visits_2015_16,visits_2016_17,percent_change_printed\n" + "".join(
        f"{location.name},{before},{now},{change}\n" for location, before, now, change in PUBLISHED
    )
    assert county_of_thirteen.tables.load_history(sheet.encode()) == 26
    rows = county_of_thirteen.tables.collate(ReportingYear(2017)).rows
    assert [row.previous for row in rows] == [
        PreviousFigure(PreviousSource.ENTERED, now) for _, _, now, _ in PUBLISHED
    ]
    assert all(row.visits is None for row in county_of_thirteen.tables.collate(YEAR).rows)


def test_a_table_that_osslog_wrote_can_be_loaded_as_history(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    county_of_thirteen.returns.import_files(published_files(tmp_path)[:2])
    content = county_of_thirteen.tables.csv(YEAR)
    assert county_of_thirteen.tables.load_history(content) == 4


def test_history_is_loaded_whole_or_not_at_all(county_of_thirteen: CountyWorkspace) -> None:
    sheet = b"location,visits_2015_16\nAshford,362\nAtlantis,5\nDover,x\n"
    with pytest.raises(HistoryRefused, match="2 problems, in line 3: No expected") as refused:
        county_of_thirteen.tables.load_history(sheet)
    assert [problem.line for problem in refused.value.rows] == [3, 4]
    assert entered_figures.of_year(county_of_thirteen.vault.connection, "2015/16") == {}


def test_of_very_many_problems_the_first_are_told(county_of_thirteen: CountyWorkspace) -> None:
    sheet = b"location,visits_2015_16\n" + b"Atlantis,5\n" * 2000
    with pytest.raises(HistoryRefused, match="2,000 problems") as refused:
        county_of_thirteen.tables.load_history(sheet)
    assert len(refused.value.rows) == MOST_PROBLEMS_TOLD


def test_a_sheet_that_is_too_large_is_refused(county_of_thirteen: CountyWorkspace) -> None:
    with pytest.raises(HistoryRefused, match="too large"):
        county_of_thirteen.tables.load_history(b"x" * (LARGEST_SHEET + 1))


# The report -------------------------------------------------------------------------------------


def test_the_report_is_a_pdf_under_a_neutral_name(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    county_of_thirteen.returns.import_files(published_files(tmp_path))
    path = county_of_thirteen.tables.write_report(YEAR, tmp_path / "new" / "folder")
    assert path == tmp_path / "new" / "folder" / "osslog-county-report-2016-17.pdf"
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    for location, before, now, change in PUBLISHED:
        assert f"{location.name} {before} {now} {change}" in " ".join(text.split())


def test_a_report_is_replaced_by_the_next_and_the_same_figures_give_the_same_bytes(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    tables = county_of_thirteen.tables
    empty = tables.write_report(YEAR, tmp_path).read_bytes()
    county_of_thirteen.returns.import_files(published_files(tmp_path))
    full = tables.write_report(YEAR, tmp_path).read_bytes()
    assert tables.write_report(YEAR, tmp_path).read_bytes() == full != empty


def test_a_report_that_cannot_be_written_says_so(
    county_of_thirteen: CountyWorkspace, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        county_of_thirteen.tables.write_report(YEAR, tmp_path / "file")
