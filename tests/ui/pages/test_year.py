"""Year: figures with their bases, the summary written, revisions with their reasons."""

from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QLocale, Qt

from osslog.domain.annual_summary import MARKING
from osslog.domain.records import Visit
from osslog.ui.figures_view import FigureModel, FigureTableView
from osslog.ui.message import MessageKind
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.year import YearPage
from tests.ui.made_up import LOCATION_ID, TODAY, unlocked
from tests.ui.person import Person


def year_of(person: Person) -> YearPage:
    """Go to the page."""
    person.go_to(4)
    return person.page(YearPage)


def shown(page: YearPage) -> dict[str, dict[str, tuple[str, ...]]]:
    """The tables on the page: for each title, its rows by their first cell."""
    tables = {}
    for view in page.figures.findChildren(FigureTableView):
        model = view.model()
        assert isinstance(model, FigureModel)
        tables[model.table.title] = {row[0]: row[1:] for row in model.table.rows}
    return tables


def write(person: Person, page: YearPage, folder: Path) -> None:
    """Name a folder and write the summary."""
    person.tab_to(page.panel.folder)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type(str(folder))
    person.tab_to(page.panel.write_button)
    person.type("\r")


def log_one_more(person: Person) -> None:
    """Log a visit on the page Today."""
    person.go_to(1)
    page = person.page(TodayPage)
    if page.drop_in.go.isVisible():
        person.tab_to(page.drop_in.go)
        person.type("\r")
    person.type("1\r")


def test_a_year_without_anything_says_what_to_do(coordinator: Person) -> None:
    page = year_of(coordinator)
    assert page.nothing.isVisible()
    assert shown(page) == {}
    assert page.years.codes() == ("2016/17",)


def test_figures_carry_their_unit_and_their_base(coordinator: Person) -> None:
    log_one_more(coordinator)
    coordinator.type("2114\rk\r")
    page = year_of(coordinator)
    tables = shown(page)
    assert tables["The year at a glance"]["Visits"] == ("3", "visits to drop-ins")
    assert tables["The year at a glance"]["People"] == (
        "1 to 2",
        "people; a range, because 1 visits have no known number",
    )
    assert tables["Sex"]["Female"] == ("1", "100.00%")
    assert tables["Month by month"]["June 2017"] == ("1", "3")
    notes = {
        model.table.title: model.table.note
        for view in page.figures.findChildren(FigureTableView)
        if isinstance(model := view.model(), FigureModel)
    }
    assert notes["Sex"] == "Base: 1 visits that were asked; 2 were not."
    assert page.marking.text() == MARKING


def test_the_summary_is_written_where_somebody_says(coordinator: Person, tmp_path: Path) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
    assert "runs until 30 June 2017" in page.panel.state.text()
    write(coordinator, page, tmp_path)
    assert (tmp_path / "osslog-herne-bay-2016-17-r1.zip").is_file()
    assert page.panel.message.sentence == ("Revision 1 is written: osslog-herne-bay-2016-17-r1.zip")
    assert "Nothing has changed" in page.panel.state.text()


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
    coordinator.tab_to(page.panel.previous)
    coordinator.type("2\r")
    tables = shown(page)
    assert tables["The year at a glance"]["Visits in 2015/16"] == (
        "2",
        "visits, from an earlier report",
    )
    assert tables["The year at a glance"]["Change"] == ("-50.00%", "of the visits in 2015/16")
    assert "typed from an earlier report" in page.panel.previous_state.text()
    coordinator.tab_to(page.panel.previous)
    coordinator.type("\b\r")
    assert "Visits in 2015/16" not in shown(page)["The year at a glance"]


def test_what_is_no_number_is_told_beside_the_field(coordinator: Person) -> None:
    log_one_more(coordinator)
    page = year_of(coordinator)
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
    workspace.close()
    coordinator.unlock()
    log_one_more(coordinator)
    page = year_of(coordinator)
    assert "1 visits, counted in this vault." in page.panel.previous_state.text()
    assert not page.panel.previous.isVisible()
    assert page.years.codes() == ("2016/17",)
    coordinator.tab_to(page.years)
    coordinator.type("2")
    assert page.years.codes() == ("2015/16",)
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
