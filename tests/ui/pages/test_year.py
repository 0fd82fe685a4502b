"""Year: figures with their bases, charts, the year's end and its summary, any dates as CSV."""

import csv
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel

from osslog.domain.annual_summary import MARKING
from osslog.domain.charts import ChartSubject
from osslog.domain.code_lists import ASKED_AT_FIRST, SEX
from osslog.domain.period import Period
from osslog.domain.period_figures import NOT_A_SUMMARY
from osslog.domain.records import Feedback, Given, Visit
from osslog.domain.year_checks import CheckState, CheckSubject
from osslog.services.location_workspace import LocationWorkspace
from osslog.settings import Appearance, Settings
from osslog.ui.figure_table_view import FigureModel, FigureTableView
from osslog.ui.figures_view import FiguresView
from osslog.ui.message import MessageKind
from osslog.ui.pages.year import ANY_DATES, YEAR_END, YearPage
from osslog.ui.theme import Theme
from tests.ui.made_up import LOCATION_ID, TODAY, unlocked
from tests.ui.person import Person

Opens = Callable[[Path], Person]


def year_of(person: Person) -> YearPage:
    """Go to the page."""
    person.go_to(4)
    page = person.page(YearPage)
    wait_for(person, page)
    return page


def wait_for(person: Person, page: YearPage) -> None:
    """Wait until every sheet is made and every chart is drawn."""
    deadline = QDeadlineTimer(20_000)
    QApplication.processEvents()
    while not (page.figures.is_complete and page.any_dates.figures.is_complete):
        assert not deadline.hasExpired()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    person.wait()


def visits_of_a_day(workspace: LocationWorkspace, day: date, *visits: Visit | str) -> None:
    """Hold a drop-in with these visits, each a whole one or only its number."""
    drop_in = workspace.drop_ins.begin(LOCATION_ID, day)
    for visit in visits:
        if isinstance(visit, Visit):
            answers = visit.answers
            number = visit.visit_number
        else:
            answers, number = (), visit
        workspace.visits.log(Visit(uuid4(), drop_in.id, number, answers=answers))


def answered(number: str, *codes: str) -> Visit:
    """A visit that was asked for the sex."""
    return Visit(uuid4(), uuid4(), number, answers=(Given(SEX.code, codes),))


def log_one_more(person: Person) -> None:
    """Log a visit of today, behind the page's back."""
    page = year_of(person)

    def log() -> None:
        visits_of_a_day(page.workspace, TODAY, "first")

    person.background.run(log, print, page.refuse)
    person.wait()


@pytest.fixture
def three_visits(open_window: Opens, location_folder: Path) -> Person:
    """Somebody at the window of a location with three visits, of which one was asked the sex."""
    workspace = unlocked(location_folder)
    visits_of_a_day(workspace, TODAY, "first", answered("second", "female"), "not_known")
    workspace.close()
    person = open_window(location_folder)
    person.unlock()
    return person


def shown(page: YearPage, view: FiguresView | None = None) -> dict[str, dict[str, tuple[str, ...]]]:
    """The tables on the page: for each title, its rows by their first cell."""
    tables = {}
    for table in (view or page.figures).findChildren(FigureTableView):
        model = table.model()
        assert isinstance(model, FigureModel)
        tables[model.table.title] = {row[0]: row[1:] for row in model.table.rows}
    return tables


def notes(page: YearPage) -> dict[str, str]:
    """What each table on the page says of its base."""
    return {
        model.table.title: model.table.note
        for view in page.figures.findChildren(FigureTableView)
        if isinstance(model := view.model(), FigureModel)
    }


def tiles(view: FiguresView) -> dict[str, tuple[str, str]]:
    """The tiles: for each name its figure and its basis."""
    return {tile.name: (tile.figure, tile.basis) for tile in view.tiles.tiles}


def go_to_part(person: Person, page: YearPage, key: str) -> None:
    """Choose a part of the page by its key."""
    person.tab_to(page.parts)
    person.type(key)


def write(person: Person, page: YearPage, folder: Path) -> None:
    """Name a folder and write the summary."""
    if page.part != YEAR_END:
        go_to_part(person, page, "2")
    person.tab_to(page.panel.folder)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type(str(folder))
    person.tab_to(page.panel.write_button)
    person.type("\r")


def test_a_year_without_anything_says_what_to_do(coordinator: Person) -> None:
    page = year_of(coordinator)
    assert page.nothing.isVisible()
    assert shown(page) == {}
    assert page.figures.charts == ()
    assert page.figures.tiles.tiles == ()
    assert page.years.codes() == ("2016/17",)


def test_figures_carry_their_unit_and_their_base(three_visits: Person) -> None:
    page = year_of(three_visits)
    tables = shown(page)
    assert tables["The year at a glance"]["Visits"] == ("3", "visits to drop-ins")
    assert tables["The year at a glance"]["People"] == (
        "1 to 2",
        "people; a range, because 1 visit has no known number",
    )
    assert tables["Sex"]["Female"] == ("1", "100.00%")
    assert tables["Month by month"]["June 2017"] == ("1", "3")
    assert page.marking.text() == MARKING


def test_tiles_say_what_is_counted_out_of_what(three_visits: Person) -> None:
    page = year_of(three_visits)
    shown_tiles = tiles(page.figures)
    assert shown_tiles["Visits"] == ("3", "visits; those of the year before are not known")
    assert shown_tiles["People"][0] == "1 to 2"
    assert shown_tiles["Found the help helpful"] == ("[x]", "no feedback form answered it")
    assert all(figure and basis for figure, basis in shown_tiles.values())


def test_what_was_not_asked_is_shown_apart_and_is_no_part_of_the_base(
    three_visits: Person,
) -> None:
    page = year_of(three_visits)
    assert shown(page)["Sex"]["Not asked"] == ("2", "[z]")
    assert notes(page)["Sex"] == "Base: 1 visit that was asked; 2 of 3 were not (66.67%)."
    assert shown(page)["How much was asked"]["Sex"] == ("1", "0", "0", "2", "66.67%")


def test_questions_that_change_in_mid_year_leave_each_base_at_the_visits_that_were_asked(
    open_window: Opens, location_folder: Path
) -> None:
    workspace = unlocked(location_folder)
    asked = answered("first", "female")
    visits_of_a_day(workspace, date(2016, 9, 6), asked, asked, answered("first", "male"))
    without_sex = tuple(code for code in ASKED_AT_FIRST if code != SEX.code)
    workspace.locations.choose_questions(LOCATION_ID, without_sex)
    visits_of_a_day(workspace, date(2017, 2, 7), "first", "first")
    workspace.locations.choose_questions(LOCATION_ID, ASKED_AT_FIRST)
    visits_of_a_day(workspace, TODAY, asked)
    workspace.close()
    person = open_window(location_folder)
    person.unlock()
    page = year_of(person)
    assert notes(page)["Sex"] == "Base: 4 visits that were asked; 2 of 6 were not (33.33%)."
    assert shown(page)["Sex"]["Female"] == ("3", "75.00%")
    who = next(view for view in page.figures.charts if view.chart.subject is ChartSubject.WHO_CAME)
    assert who.chart.rows[0].note == "base: 4 visits asked"
    assert who.chart.sentence.endswith("Female (75.00% of 4).")


def test_each_chart_has_its_picture_its_sentence_and_its_table(busy_coordinator: Person) -> None:
    page = year_of(busy_coordinator)
    texts = {label.text() for label in page.figures.findChildren(QLabel)}
    subjects = {view.chart.subject for view in page.figures.charts}
    assert subjects == set(ChartSubject)
    for view in page.figures.charts:
        page.scroll_area.ensureWidgetVisible(view)
        wait_for(busy_coordinator, page)
        assert view.picture is not None
        assert view.accessibleName() == view.chart.title
        assert view.accessibleDescription() == view.chart.sentence
        assert {view.chart.title, view.chart.sentence, view.chart.unit} <= texts
    assert {"Month by month", "Agencies", "Referrals", "Sex", "Feedback", "How much was asked"} <= (
        shown(page).keys()
    )


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_charts_are_drawn_in_the_windows_colours_and_follow_them(
    busy_coordinator: Person, theme: Theme, appearance: Appearance
) -> None:
    page = year_of(busy_coordinator)
    theme.apply(Settings(appearance))
    wait_for(busy_coordinator, page)
    palette = QApplication.palette()
    months = page.figures.charts[0]
    page.scroll_area.ensureWidgetVisible(months)
    wait_for(busy_coordinator, page)
    picture = months.grab().toImage()
    seen = {
        picture.pixelColor(x, y).rgb()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert palette.color(palette.ColorRole.Highlight).rgb() in seen
    black = 0xFF000000
    dark_share = (
        sum(picture.pixel(x, picture.height() // 2) == black for x in range(picture.width()))
        / picture.width()
    )
    assert dark_share < 0.2 or palette.color(palette.ColorRole.Base).rgb() == black


def test_months_stand_beside_those_of_the_year_before(
    open_window: Opens, location_folder: Path
) -> None:
    workspace = unlocked(location_folder)
    visits_of_a_day(workspace, date(2016, 6, 14), "first", "first")
    visits_of_a_day(workspace, TODAY, "first")
    workspace.close()
    person = open_window(location_folder)
    person.unlock()
    page = year_of(person)
    assert shown(page)["Month by month"]["June 2017"] == ("1", "1", "2")
    months = page.figures.charts[0].chart
    assert months.parts == ("2015/16", "2016/17")
    assert months.rows[-1].figures == ("2", "1")
    assert tiles(page.figures)["Visits"] == ("1", "visits, down 50.00% on the 2 of 2015/16")


def test_the_years_end_lists_what_is_worth_a_look(
    open_window: Opens, location_folder: Path
) -> None:
    workspace = unlocked(location_folder)
    visits_of_a_day(workspace, TODAY, "not_known")
    visits_of_a_day(workspace, date(2017, 6, 6))
    workspace.feedback.keep(
        Feedback(uuid4(), LOCATION_ID, "2017-06", words="Kind", agreed_to_quote=True)
    )
    workspace.close()
    person = open_window(location_folder)
    person.unlock()
    page = year_of(person)
    go_to_part(person, page, "2")
    assert page.checklist.isVisible()
    said = {line.check.subject: line for line in page.checklist.lines}
    assert set(said) == set(CheckSubject)
    assert said[CheckSubject.WITHOUT_VISITS].sentence == "1 drop-in has no visit: 6 June 2017."
    assert said[CheckSubject.YEAR_ENDED].check.state is CheckState.LATER
    assert said[CheckSubject.WORDS_WAITING].check.state is CheckState.LOOK
    assert said[CheckSubject.HALF_ENTERED].check.state is CheckState.GOOD
    states = [line.check.state for line in page.checklist.lines]
    assert states == sorted(states, key=lambda state: state is CheckState.GOOD)
    looks = sum(state is not CheckState.GOOD for state in states)
    assert page.checklist.outcome.text() == f"{looks} things are worth a look."


# Any dates --------------------------------------------------------------------------------------


def count_dates(person: Person, page: YearPage, first: str, last: str) -> None:
    """Type two days and have them counted."""
    go_to_part(person, page, "3")
    for field, day in ((page.any_dates.first_day, first), (page.any_dates.last_day, last)):
        person.tab_to(field)
        person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        person.type(day)
    person.type("\r")
    wait_for(person, page)


@pytest.fixture
def two_autumns(open_window: Opens, location_folder: Path) -> Person:
    """Somebody at the window of a location with visits on four days of two years."""
    workspace = unlocked(location_folder)
    visits_of_a_day(workspace, date(2016, 5, 31), "first")
    visits_of_a_day(workspace, date(2016, 9, 6), "first", "first")
    visits_of_a_day(workspace, date(2016, 10, 4), "second")
    visits_of_a_day(workspace, TODAY, "first")
    for month in ("2016-09", "2016-10"):
        workspace.feedback.keep(Feedback(uuid4(), LOCATION_ID, month, helpful="yes"))
    workspace.close()
    person = open_window(location_folder)
    person.unlock()
    return person


def test_any_dates_are_counted_and_marked_as_no_summary(two_autumns: Person) -> None:
    page = year_of(two_autumns)
    count_dates(two_autumns, page, "1 September 2016", "4/10/2016")
    panel = page.any_dates
    assert panel.heading.text() == "Herne Bay, 1 September 2016 to 4 October 2016"
    assert panel.marking.text() == NOT_A_SUMMARY
    assert panel.marking.isVisible()
    assert not page.years.isVisible()
    shown_tiles = tiles(panel.figures)
    assert shown_tiles["Visits"] == ("3", "visits on these dates")
    assert shown_tiles["People"][0] == "[x]"
    assert "numbered from 1 July" in shown_tiles["People"][1]
    assert shown_tiles["Found the help helpful"] == ("100.00%", "Yes on 1 of 1 feedback forms")
    assert panel.feedback_note.text().endswith("from September 2016 to September 2016 alone.")
    assert shown(page, panel.figures)["Month by month"] == {
        "September 2016": ("1", "2"),
        "October 2016": ("1", "1"),
    }
    months = panel.figures.charts[0]
    page.scroll_area.ensureWidgetVisible(months)
    wait_for(two_autumns, page)
    assert months.picture is not None


def test_people_are_counted_on_dates_that_begin_on_1_july(two_autumns: Person) -> None:
    page = year_of(two_autumns)
    count_dates(two_autumns, page, "1 July 2016", "31 December 2016")
    assert tiles(page.any_dates.figures)["People"][0] == "2"


def test_the_csv_of_any_dates_says_on_each_row_that_it_is_no_summary(
    two_autumns: Person, tmp_path: Path
) -> None:
    page = year_of(two_autumns)
    count_dates(two_autumns, page, "1 September 2016", "31 October 2016")
    two_autumns.tab_to(page.any_dates.folder)
    two_autumns.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    two_autumns.type(str(tmp_path))
    two_autumns.tab_to(page.any_dates.write_button)
    two_autumns.type("\r")
    name = "osslog-figures-herne-bay-2016-09-01-to-2016-10-31.csv"
    assert page.any_dates.saving.message.sentence == f"The figures are written: {name}"
    rows = list(csv.DictReader(StringIO((tmp_path / name).read_bytes().decode())))
    assert {row["marking"] for row in rows} == {NOT_A_SUMMARY}
    visits = next(row for row in rows if (row["table"], row["measure"]) == ("Dates", "Visits"))
    assert (visits["value"], visits["unit"], visits["counted_on"]) == ("3", "visits", "2017-06-20")


@pytest.mark.parametrize(
    ("first", "last", "trouble"),
    [
        ("1 July 2017", "30 June 2017", "The last day is before the first day."),
        ("1 July 1995", "30 June 2017", "The days are at most 20 years apart."),
    ],
)
def test_dates_that_are_no_span_are_told_beside_the_field(
    two_autumns: Person, first: str, last: str, trouble: str
) -> None:
    page = year_of(two_autumns)
    count_dates(two_autumns, page, first, last)
    assert page.any_dates.last_day.trouble.text() == trouble
    assert page.any_dates.last_day.isAncestorOf(two_autumns.focused)
    assert not page.any_dates.result.isVisible()


def test_dates_with_nothing_recorded_say_so(two_autumns: Person) -> None:
    page = year_of(two_autumns)
    count_dates(two_autumns, page, "1 March 2014", "30 April 2014")
    assert page.any_dates.asked.message.sentence == "Nothing is recorded on these dates."
    assert not page.any_dates.saving.isVisible()


def test_the_year_so_far_is_offered(two_autumns: Person) -> None:
    page = year_of(two_autumns)
    page.show_part(ANY_DATES)
    assert page.any_dates.first_day.day() == date(2016, 7, 1)
    assert page.any_dates.last_day.day() == TODAY
    page.any_dates.offer(Period(date(2015, 1, 1), TODAY))
    assert page.any_dates.first_day.day() == date(2016, 7, 1)


# The summary ------------------------------------------------------------------------------------


def test_the_summary_is_written_where_somebody_says(coordinator: Person, tmp_path: Path) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    assert "runs until 30 June 2017" in page.panel.state.text()
    write(coordinator, page, tmp_path)
    assert (tmp_path / "osslog-herne-bay-2016-17-r1.zip").is_file()
    assert page.panel.message.sentence == ("Revision 1 is written: osslog-herne-bay-2016-17-r1.zip")
    assert "Nothing has changed" in page.panel.state.text()
    assert coordinator.focused is page.panel.write_button


def test_the_figures_are_saved_as_a_spreadsheet_by_keys(
    coordinator: Person, tmp_path: Path
) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    go_to_part(coordinator, page, "2")
    coordinator.tab_to(page.panel.folder)
    coordinator.type(str(tmp_path))
    coordinator.tab_to(page.panel.workbook_button)
    coordinator.type("\r")
    assert [file.name for file in tmp_path.glob("*.xlsx")] == [
        "osslog-figures-herne-bay-2016-17.xlsx"
    ]
    assert page.panel.message.sentence == (
        "The spreadsheet is saved: osslog-figures-herne-bay-2016-17.xlsx"
    )
    assert coordinator.focused is page.panel.workbook_button
    assert not list(tmp_path.glob("*.zip"))


def test_a_spreadsheet_wants_a_folder_that_is_there(coordinator: Person, tmp_path: Path) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    go_to_part(coordinator, page, "2")
    coordinator.tab_to(page.panel.folder)
    coordinator.type(str(tmp_path / "nowhere"))
    coordinator.tab_to(page.panel.workbook_button)
    coordinator.type("\r")
    assert page.panel.workbook_button.isEnabled()
    assert not list(tmp_path.glob("*.xlsx"))


def test_an_unchanged_summary_is_given_out_again(coordinator: Person, tmp_path: Path) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    write(coordinator, page, tmp_path)
    first = (tmp_path / "osslog-herne-bay-2016-17-r1.zip").read_bytes()
    other = tmp_path / "other"
    other.mkdir()
    write(coordinator, page, other)
    assert (other / "osslog-herne-bay-2016-17-r1.zip").read_bytes() == first
    assert "given out again" in page.panel.message.sentence


def test_another_revision_asks_why(coordinator: Person, tmp_path: Path) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    write(coordinator, page, tmp_path)
    log_one_more(coordinator)
    page = year_of(coordinator)
    go_to_part(coordinator, page, "2")
    assert "makes revision 2" in page.panel.state.text()
    assert page.panel.reason.isVisible()
    write(coordinator, page, tmp_path)
    assert page.panel.reason.trouble.isVisible()
    assert not (tmp_path / "osslog-herne-bay-2016-17-r2.zip").exists()
    coordinator.type("A late form\r")
    coordinator.tab_to(page.panel.write_button)
    coordinator.type("\r")
    assert (tmp_path / "osslog-herne-bay-2016-17-r2.zip").is_file()
    assert not page.panel.reason.isVisible()


def test_a_folder_that_is_not_there_is_told_beside_it(coordinator: Person, tmp_path: Path) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    write(coordinator, page, tmp_path / "nowhere")
    assert page.panel.folder.trouble.isVisible()
    assert page.panel.folder.isAncestorOf(coordinator.focused)


def test_a_file_that_is_in_the_way_is_kept_and_told(coordinator: Person, tmp_path: Path) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    blocked = tmp_path / "osslog-herne-bay-2016-17-r1.zip"
    blocked.write_bytes(b"mine")
    write(coordinator, page, tmp_path)
    assert page.panel.message.kind is MessageKind.PROBLEM
    assert blocked.read_bytes() == b"mine"
    assert page.panel.write_button.isEnabled()


def test_the_year_befores_visits_can_be_typed_from_an_earlier_report(coordinator: Person) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    go_to_part(coordinator, page, "2")
    coordinator.tab_to(page.panel.previous)
    coordinator.type("2\r")
    wait_for(coordinator, page)
    tables = shown(page)
    assert tables["The year at a glance"]["Visits in 2015/16"] == (
        "2",
        "visits, from an earlier report",
    )
    assert tables["The year at a glance"]["Change"] == ("-50.00%", "of the visits in 2015/16")
    assert "typed from an earlier report" in page.panel.previous_state.text()
    coordinator.tab_to(page.panel.previous)
    coordinator.type("\b\r")
    wait_for(coordinator, page)
    assert "Visits in 2015/16" not in shown(page)["The year at a glance"]


def test_what_is_no_number_is_told_beside_the_field(coordinator: Person) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    go_to_part(coordinator, page, "2")
    coordinator.tab_to(page.panel.previous)
    coordinator.type("many\r")
    assert page.panel.previous.trouble.isVisible()
    assert page.panel.previous.text() == "many"


def test_a_year_before_that_was_counted_here_cannot_be_typed_over(
    coordinator: Person, location_folder: Path
) -> None:
    coordinator.window.lock()
    coordinator.wait()
    workspace = unlocked(location_folder)
    before = workspace.drop_ins.begin(LOCATION_ID, TODAY.replace(year=2016))
    workspace.visits.log(Visit(uuid4(), before.id, "first"))
    visits_of_a_day(workspace, TODAY, "first")
    workspace.close()
    coordinator.unlock()
    page = year_of(coordinator)
    go_to_part(coordinator, page, "2")
    assert "1 visit, counted in this vault." in page.panel.previous_state.text()
    assert page.panel.previous.isHidden()
    assert page.years.codes() == ("2016/17",)
    coordinator.tab_to(page.years)
    coordinator.type("2")
    assert page.years.codes() == ("2015/16",)
    go_to_part(coordinator, page, "1")
    wait_for(coordinator, page)
    assert shown(page)["The year at a glance"]["Visits"][0] == "1"
    assert "Summary of 2015/16" in page.panel.heading.text()


def test_tables_are_as_high_as_their_rows(busy_coordinator: Person) -> None:
    page = year_of(busy_coordinator)
    views = page.figures.findChildren(FigureTableView)
    assert len(views) >= 6
    for view in views:
        model = view.model()
        last = view.visualRect(model.index(model.rowCount() - 1, 0))
        assert view.viewport().rect().contains(last), view.accessibleName()
        assert not view.verticalScrollBar().isVisible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_figures_are_written_the_british_way_on_every_computer(
    coordinator: Person, language: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    log_one_more(coordinator)
    page = year_of(coordinator)
    assert shown(page)["The year at a glance"]["Share who came twice or more"][0] == "0.00%"
    QLocale.setDefault(before)
