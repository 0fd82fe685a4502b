"""County table: what it shows, what it writes, and earlier figures, by keys and on real vaults."""

import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from osslog.domain.annual_summary import MARKING
from osslog.domain.reporting_year import ReportingYear
from osslog.settings import Appearance, Settings
from osslog.ui.county_figures import visits_in
from osslog.ui.pages.county_table import CountyTablePage
from osslog.ui.pages.returns import ReturnsPage
from osslog.ui.reading_order import tab_stops
from osslog.ui.text_grid_content import MARKED_ROLE
from osslog.ui.theme import Theme
from tests.data.county_returns import PUBLISHED, file_in, published_files, summary
from tests.data.example_summaries import YEAR
from tests.data.summary_workshop import built
from tests.ui.county_made_up import choose, unlocked_county
from tests.ui.person import Person

ON_LINUX = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has a folder that nobody writes in"
)


def table_of(person: Person) -> CountyTablePage:
    """Go to the page."""
    person.go_to(2)
    return person.page(CountyTablePage)


def press(person: Person, button: QWidget) -> None:
    """Go to a button with the Tab key and press Enter."""
    person.tab_to(button)
    person.type("\r")


def import_files(person: Person, *paths: Path) -> None:
    """Import files on the page Returns."""
    person.go_to(1)
    press(person, person.page(ReturnsPage).import_button)
    choose(person, *paths)
    person.wait()


def enter(person: Person, page: CountyTablePage, place: int, visits: str) -> None:
    """Enter a figure for the location at this place of the list."""
    person.tab_to(page.figures.location)
    person.press(Qt.Key.Key_Home)
    person.press(Qt.Key.Key_Down, times=place)
    person.tab_to(page.figures.visits)
    person.type(visits + "\r")


def lock_and_open(person: Person, folder: Path) -> tuple[bytes, ...]:
    """Lock the window, and read from its vault the tables of two years as CSV."""
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    workspace = unlocked_county(folder)
    found = tuple(workspace.tables.csv(year) for year in (YEAR, YEAR.previous))
    workspace.close()
    return found


def ignore(_result: object) -> None:
    """Do nothing after holding the thread up."""


# The table --------------------------------------------------------------------------------------


def test_the_table_is_the_published_one(analyst_with_returns: Person) -> None:
    page = table_of(analyst_with_returns)
    rows = page.grid.content.rows
    assert [row[:4] for row in rows[:-1]] == [
        (location.name, str(before), str(now), change)
        for location, before, now, change in PUBLISHED
    ]
    assert {row[4] for row in rows[:-1]} == {"Summary of 2016/17"}
    assert rows[-1] == ("13 locations with both years", "3,160", "2,752", "-12.91", "")
    assert [column.name for column in page.grid.content.columns] == [
        "Location",
        "2015/16",
        "2016/17",
        "Change, %",
        "2015/16 from",
    ]
    assert page.notes == ()
    assert page.marking.isVisible()
    assert page.marking.text() == MARKING
    assert analyst_with_returns.focused is page.grid


def test_the_table_is_what_the_service_collates(
    analyst_with_returns: Person, post: Path, county_folder: Path
) -> None:
    person = analyst_with_returns
    ashford, dover = PUBLISHED[0][0], PUBLISHED[2][0]
    import_files(
        person,
        file_in(post, built(summary(99, ashford, year=YEAR.previous))),
        file_in(post, built(summary(0, dover, year=YEAR.previous))),
    )
    page = table_of(person)
    person.tab_to(page.year_choice)
    person.press(Qt.Key.Key_Home)
    person.wait()
    shown = page.grid.content.rows[:-1]
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    workspace = unlocked_county(county_folder)
    county = workspace.tables.collate(YEAR)
    workspace.close()
    assert [(row[0], row[1].replace(",", ""), row[2], row[3]) for row in shown] == [
        (
            row.location_name,
            "[x]" if row.previous is None else str(row.previous.visits),
            "[x]" if row.visits is None else str(row.visits),
            row.percent_change,
        )
        for row in county.rows
    ]
    assert shown[0][1] == "99"
    assert shown[2][3] == "[z]"


def test_sources_that_disagree_are_marked_and_named(
    analyst_with_returns: Person, post: Path
) -> None:
    ashford = PUBLISHED[0][0]
    path = file_in(post, built(summary(360, ashford, year=YEAR.previous)))
    import_files(analyst_with_returns, path)
    page = table_of(analyst_with_returns)
    row = page.grid.content.rows[0]
    assert row[1] == "360"
    assert row[4] == "! Summary of 2015/16; others differ"
    assert page.grid.model().index(0, 4).data(MARKED_ROLE) is True
    (note,) = page.notes
    assert note == (
        "Ashford, 2015/16: sources disagree. 360 counts (Summary of 2015/16); elsewhere it is "
        "362 (Summary of 2016/17)."
    )


def test_who_is_missing_is_named_and_the_shorthand_explained(analyst: Person, post: Path) -> None:
    files = published_files(post)
    import_files(analyst, *[path for path in files if "dover" not in path.name])
    page = table_of(analyst)
    dover = page.grid.content.rows[2]
    assert dover == ("Dover", "[x]", "[x]", "[x]", "")
    assert page.grid.content.rows[-1][0] == "12 locations with both years"
    assert page.notes == (
        "No summary of 2016/17 yet from Dover.",
        "[x] means that a figure is not available.",
    )


def test_an_old_figure_of_nought_is_explained(analyst: Person, post: Path) -> None:
    import_files(analyst, file_in(post, built(summary(20, PUBLISHED[0][0], previous=0))))
    page = table_of(analyst)
    assert page.grid.content.rows[0][:4] == ("Ashford", "0", "20", "[z]")
    assert any(note.startswith("[z] means that there is no change") for note in page.notes)


def test_a_county_without_locations_says_where_to_begin(first_analyst: Person) -> None:
    page = table_of(first_analyst)
    assert page.nothing.isVisible()
    assert page.nothing.text().startswith("No location is known here yet.")
    for part in (page.grid, page.figures, page.bar):
        assert not part.isVisible()


def test_a_year_without_summaries_says_where_to_import_them(analyst: Person) -> None:
    page = table_of(analyst)
    assert page.nothing.text().startswith("No summary of 2015/16 is here yet.")
    assert all(row[1:4] == ("[x]", "[x]", "[x]") for row in page.grid.content.rows)
    assert len(page.grid.content.rows) == len(PUBLISHED)


def test_a_year_that_nobody_chose_follows_what_was_received(analyst: Person, post: Path) -> None:
    page = table_of(analyst)
    assert page.year_choice.currentText() == "2015/16"
    import_files(analyst, file_in(post, built(summary(443))))
    table_of(analyst)
    assert page.year_choice.currentText() == "2016/17"


def test_a_year_that_somebody_chose_stays(analyst_with_returns: Person) -> None:
    page = table_of(analyst_with_returns)
    analyst_with_returns.tab_to(page.year_choice)
    analyst_with_returns.press(Qt.Key.Key_Down)
    analyst_with_returns.wait()
    assert page.table.heading.text() == "Visits to One Stop Shops, 2014/15 and 2015/16"
    analyst_with_returns.go_to(1)
    table_of(analyst_with_returns)
    assert page.year == ReportingYear(2015)


# Files ------------------------------------------------------------------------------------------


def test_the_csv_that_is_saved_is_the_services(
    analyst_with_returns: Person, tmp_path: Path, county_folder: Path
) -> None:
    page = table_of(analyst_with_returns)
    press(analyst_with_returns, page.csv_button)
    choose(analyst_with_returns, tmp_path / "table.csv")
    analyst_with_returns.wait()
    saved = (tmp_path / "table.csv").read_bytes()
    assert page.bar.message.sentence == f"table.csv is in {tmp_path}. {MARKING}."
    assert saved.startswith(b"location,visits_2015_16,visits_2016_17,percent_change\r\nAshford,362")
    assert lock_and_open(analyst_with_returns, county_folder)[0] == saved


def test_a_name_without_an_ending_gets_it(analyst_with_returns: Person, tmp_path: Path) -> None:
    page = table_of(analyst_with_returns)
    press(analyst_with_returns, page.csv_button)
    choose(analyst_with_returns, tmp_path / "table")
    analyst_with_returns.wait()
    assert (tmp_path / "table.csv").is_file()


def test_the_report_is_written_into_the_folder_that_was_chosen(
    analyst_with_returns: Person, tmp_path: Path
) -> None:
    page = table_of(analyst_with_returns)
    press(analyst_with_returns, page.report_button)
    choose(analyst_with_returns, tmp_path)
    analyst_with_returns.wait()
    report = tmp_path / "osslog-county-report-2016-17.pdf"
    assert report.read_bytes().startswith(b"%PDF")
    assert page.bar.message.sentence == f"{report.name} is in {tmp_path}. {MARKING}."


@pytest.mark.parametrize("what", ["csv", "report"])
def test_a_folder_that_has_vanished_is_told_and_not_made_again(
    analyst_with_returns: Person, tmp_path: Path, what: str
) -> None:
    person, page = analyst_with_returns, table_of(analyst_with_returns)
    stick = tmp_path / "stick"
    stick.mkdir()
    pulled_out = threading.Event()
    press(person, page.csv_button if what == "csv" else page.report_button)
    # The stick is pulled out after it was chosen and before the thread gets to writing.
    person.background.run(pulled_out.wait, ignore, page.refuse)
    choose(person, stick / "table.csv" if what == "csv" else stick)
    stick.rmdir()
    pulled_out.set()
    person.wait()
    assert str(stick) in page.bar.message.sentence
    assert page.bar.message.kind == "problem"
    assert not stick.exists()


@ON_LINUX
@pytest.mark.parametrize("what", ["csv", "report"])
def test_a_folder_that_may_not_be_written_in_is_told(
    analyst_with_returns: Person, what: str
) -> None:
    page = table_of(analyst_with_returns)
    press(analyst_with_returns, page.csv_button if what == "csv" else page.report_button)
    # Not even root can write here.
    folder = Path("/proc") / str(os.getpid())
    choose(analyst_with_returns, folder / "table.csv" if what == "csv" else folder)
    analyst_with_returns.wait()
    assert page.bar.message.kind == "problem"
    assert page.bar.message.sentence.startswith("osslog ")
    assert "Choose a folder that you may change" in page.bar.message.sentence


# Earlier figures --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "visits"),
    [
        ("362", 362),
        (" 1,234 ", 1234),
        ("0", 0),
        ("", None),
        ("-1", None),
        ("12.5", None),
        ("9999999", None),
        ("٣", None),
        ("1" * 5000, None),
    ],
)
def test_visits_are_read_as_people_write_them(typed: str, visits: int | None) -> None:
    assert visits_in(typed) == visits


def test_a_figure_from_an_earlier_report_is_entered_by_keys(
    analyst: Person, post: Path, county_folder: Path
) -> None:
    import_files(analyst, file_in(post, built(summary(208, PUBLISHED[2][0]))))
    page = table_of(analyst)
    enter(analyst, page, 2, "188")
    assert page.figures.message.sentence == "Kept: Dover, 188 visits in 2015/16."
    assert page.figures.visits.text() == ""
    assert page.grid.content.rows[2] == ("Dover", "188", "208", "10.64", "Entered here")
    assert b"Dover,188,208,10.64" in lock_and_open(analyst, county_folder)[0]


def test_a_figure_that_is_none_is_asked_for_again(analyst: Person) -> None:
    page = table_of(analyst)
    enter(analyst, page, 0, "many")
    assert page.figures.visits.trouble.text() == "Type a whole number of visits, such as 362."
    assert page.has_unsaved()
    assert all(row[1] == "[x]" for row in page.grid.content.rows)
    analyst.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    analyst.type("362\r")
    assert page.grid.content.rows[0][1] == "362"
    assert not page.has_unsaved()


def test_a_figure_that_is_half_typed_does_not_go_over_to_another_year(
    analyst_with_returns: Person,
) -> None:
    page = table_of(analyst_with_returns)
    analyst_with_returns.tab_to(page.figures.visits)
    analyst_with_returns.type("36")
    page.refresh()
    analyst_with_returns.wait()
    assert page.figures.visits.text() == "36"
    analyst_with_returns.tab_to(page.year_choice)
    analyst_with_returns.press(Qt.Key.Key_Down)
    analyst_with_returns.wait()
    assert page.figures.visits.text() == ""
    assert page.figures.visits.line.accessibleName() == "Visits in 2014/15"


def test_a_sheet_of_earlier_figures_is_loaded(analyst_with_returns: Person, tmp_path: Path) -> None:
    sheet = tmp_path / "old.csv"
    sheet.write_text("location,visits_2014_15\nAshford,300\nDover,1200\n", encoding="utf-8")
    page = table_of(analyst_with_returns)
    press(analyst_with_returns, page.figures.load_button)
    choose(analyst_with_returns, sheet)
    analyst_with_returns.wait()
    assert page.figures.message.sentence == "2 figures were kept."
    analyst_with_returns.tab_to(page.year_choice)
    analyst_with_returns.press(Qt.Key.Key_Down)
    analyst_with_returns.wait()
    assert [row[1] for row in page.grid.content.rows[:3]] == ["300", "[x]", "1,200"]


def test_a_sheet_with_bad_lines_is_refused_with_each_of_them(
    analyst_with_returns: Person, tmp_path: Path
) -> None:
    sheet = tmp_path / "old.csv"
    sheet.write_text(
        "location,visits_2014_15\nAshford,300\nAtlantis,1\nDover,lots\n", encoding="utf-8"
    )
    page = table_of(analyst_with_returns)
    press(analyst_with_returns, page.figures.load_button)
    choose(analyst_with_returns, sheet)
    analyst_with_returns.wait()
    assert page.figures.message.kind == "problem"
    assert page.figures.message.sentence.startswith("The file has 2 problems, in line 3:")
    assert page.figures.lines() == (
        "Line 3: No expected location is called 'Atlantis'.",
        "Line 4: visits_2014_15: A year's visits are a whole number from 0 to 1,000,000.",
    )
    enter(analyst_with_returns, page, 0, "362")
    assert page.figures.lines() == ()


def test_a_sheet_that_is_gone_is_told(analyst_with_returns: Person, tmp_path: Path) -> None:
    page = table_of(analyst_with_returns)
    sheet = tmp_path / "old.csv"
    sheet.touch()
    press(analyst_with_returns, page.figures.load_button)
    go_on = threading.Event()
    analyst_with_returns.background.run(go_on.wait, ignore, page.refuse)
    choose(analyst_with_returns, sheet)
    sheet.unlink()
    go_on.set()
    analyst_with_returns.wait()
    assert page.figures.message.sentence.startswith("old.csv is missing, or it is not a file.")


# For everybody ----------------------------------------------------------------------------------


def test_everything_the_tab_key_stops_at_has_a_name(analyst_with_returns: Person) -> None:
    stops = tab_stops(table_of(analyst_with_returns))
    assert len(stops) == 8
    assert [stop for stop in stops if not (stop.accessibleName() or stop.property("text"))] == []


def test_the_page_follows_the_arrow_keys_through_the_table(
    analyst_with_returns: Person,
) -> None:
    analyst_with_returns.window.resize(900, 420)
    page = table_of(analyst_with_returns)
    analyst_with_returns.wait()
    for row in range(1, len(page.grid.content.rows)):
        analyst_with_returns.press(Qt.Key.Key_Down)
        assert page.grid.currentIndex().row() == row
        place = page.grid.visualRect(page.grid.currentIndex()).center()
        seen = page.grid.viewport().mapTo(page.scroll_area.viewport(), place)
        assert page.scroll_area.viewport().rect().contains(seen), row


def test_a_folder_with_a_long_name_does_not_widen_the_window(
    analyst_with_returns: Person, tmp_path: Path, theme: Theme
) -> None:
    person, page = analyst_with_returns, table_of(analyst_with_returns)
    theme.apply(Settings(Appearance.LIGHT, 200))
    person.window.resize(1280, 720)
    person.wait()
    folder = tmp_path / "One_Stop_Shops_annual_returns_and_reports_of_the_county_team_2016_2017"
    folder.mkdir()
    press(person, page.csv_button)
    choose(person, folder / "table.csv")
    person.wait()
    assert (folder / "table.csv").is_file()
    assert str(folder) in page.bar.message.sentence
    assert person.window.minimumSizeHint().width() <= 1280
    assert person.window.width() == 1280
