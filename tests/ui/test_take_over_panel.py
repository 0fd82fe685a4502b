"""Taking an old spreadsheet over in the window: by keys, and with what may go wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.message import MessageKind
from osslog.ui.page import Page
from osslog.ui.pages.drop_ins import DropInsPage
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.take_over_frame import Step
from osslog.ui.take_over_panel import TakeOverPanel
from tests.data.workbooks import cell, inline, parts_of, row, sheet, zipped
from tests.ui.county_made_up import MIDDLE, choose, drop
from tests.ui.made_up import LOCATION_ID, unlocked
from tests.ui.person import Person

LINES = (
    "Old drop-in",
    "Date;Client name;M/F;Age;New?;Seen by;Referred to",
    "06.09.2016;Jane Doe;F;34;New;Kent Police;MARAC",
    ";Ann Other;F;70;Repeat;none;",
    "13 Sep 2016;Bob Roe;M;n/k;2nd;Zebra Trust;IDVA",
    "Total;;;;3;;",
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """An old spreadsheet."""
    file = tmp_path / "Visits 2016.csv"
    file.write_bytes("\r\n".join(LINES).encode("cp1252"))
    return file


def panel_of(person: Person) -> TakeOverPanel:
    """Go to the panel by keys."""
    person.go_to(5)
    page = person.page(SettingsPage)
    person.tab_to(page.sections)
    person.type(page.sections.choice.chip("spreadsheet").choice.key)
    return page.take_over


def opened(person: Person, file: Path) -> TakeOverPanel:
    """Open a file through the dialog."""
    panel = panel_of(person)
    person.tab_to(panel.open_button)
    person.type("\r")
    choose(person, file)
    person.wait()
    return panel


def press(person: Person, panel: TakeOverPanel, name: str = "next_button") -> None:
    """Go to a button of the panel and press it."""
    person.tab_to(getattr(panel, name))
    person.type("\r")


def step_of(panel: TakeOverPanel) -> Step:
    """Where the person is now."""
    return panel.step


def is_in_view(widget: QWidget, page: Page) -> bool:
    """Whether the whole of a widget can be seen, and its place has come to rest."""
    seen = page.scroll_area.viewport()
    top = widget.mapTo(page, widget.rect().topLeft()).y()
    bottom = widget.mapTo(page, widget.rect().bottomLeft()).y()
    is_whole = widget.height() >= widget.sizeHint().height()
    return is_whole and top >= 0 and bottom <= seen.height()


def becomes(panel: TakeOverPanel) -> list[str]:
    """What each column is, as the table says it."""
    return [line.chosen_label("!") for line in panel.columns.columns.lines]


def waiting(panel: TakeOverPanel) -> list[str]:
    """The words that have no answer yet."""
    return [line.cells[1] for line in panel.words.lines if line.code is None]


def count_visits(folder: Path) -> int:
    """How many visits the vault holds, looked at after the window let go of it."""
    workspace: LocationWorkspace = unlocked(folder)
    try:
        from osslog.domain.reporting_year import ReportingYear

        days = workspace.drop_ins.in_year(LOCATION_ID, ReportingYear(2016))
        return sum(len(workspace.visits.of_drop_in(day.id)) for day in days)
    finally:
        workspace.close()


def test_a_spreadsheet_is_taken_over_by_keys_alone(
    coordinator: Person, old: Path, location_folder: Path, qtbot: QtBot
) -> None:
    coordinator.window.resize(1280, 720)
    panel = opened(coordinator, old)
    assert step_of(panel) is Step.COLUMNS
    assert becomes(panel) == [
        "Date of the visit",
        "Leave it out",
        "Sex",
        "Age band",
        "First, second or later visit here since 1 July",
        "Agencies seen",
        "Referred to",
    ]
    assert panel.columns.header.text() == "2"
    coordinator.tab_to(panel.columns.undated)
    coordinator.type("2")
    press(coordinator, panel)
    assert step_of(panel) is Step.WORDS
    assert waiting(panel) == ["Repeat", "Zebra Trust", "IDVA"]
    coordinator.type("K")
    coordinator.press(Qt.Key.Key_Home)
    for word, key in (("Zebra Trust", "N"), ("IDVA", "2")):
        row = [line.cells[1] for line in panel.words.lines].index(word)
        while panel.words.row < row:
            coordinator.press(Qt.Key.Key_Down)
        coordinator.type(key)
        coordinator.press(Qt.Key.Key_Home)
    assert waiting(panel) == []
    press(coordinator, panel)
    assert step_of(panel) is Step.CHECK
    assert panel.check.summary.text() == (
        "3 visits on 2 days from 6 September 2016 to 13 September 2016 will be added."
    )
    assert "Kent Police, Zebra Trust" in panel.check.notes.text()
    assert "Columns left out: Client name." in panel.check.notes.text()
    assert "cannot be undone in one step" in panel.check.notes.text()
    assert len(panel.check.grid.content.rows) == 3
    assert coordinator.focused is panel.next_button
    page = coordinator.page(SettingsPage)
    qtbot.waitUntil(lambda: is_in_view(panel.next_button, page))
    coordinator.type("\r")
    assert panel.message.kind is MessageKind.SUCCESS
    assert panel.message.sentence.startswith("Added: 3 visits, and 2 drop-ins")
    assert step_of(panel) is Step.FILE
    assert not panel.has_unsaved()
    coordinator.window.lock()
    coordinator.wait()
    assert count_visits(location_folder) == 3


def test_nothing_of_a_column_with_names_is_shown(coordinator: Person, old: Path) -> None:
    panel = opened(coordinator, old)
    shown = [text for line in panel.columns.columns.lines for text in line.cells]
    assert "34, 70, n/k" in shown
    assert not any("Jane" in text for text in shown)
    assert any("osslog keeps nothing of the kind" in text for text in shown)


def test_a_guess_is_changed_by_the_key_of_what_it_is(coordinator: Person, old: Path) -> None:
    panel = opened(coordinator, old)
    assert coordinator.focused is panel.columns.columns.table
    coordinator.type("0")
    assert becomes(panel)[0] == "Leave it out"
    press(coordinator, panel)
    assert step_of(panel) is Step.COLUMNS
    assert panel.message.sentence == "Say which column holds the date of the visit."
    coordinator.type("1")
    assert becomes(panel)[:2] == ["Leave it out", "Date of the visit"]
    assert coordinator.focused is panel.columns.columns.table


def test_words_without_an_answer_keep_the_way_shut(coordinator: Person, old: Path) -> None:
    panel = opened(coordinator, old)
    press(coordinator, panel)
    press(coordinator, panel)
    assert step_of(panel) is Step.WORDS
    assert panel.message.sentence.endswith("still wait for one: 3.")
    assert coordinator.focused is panel.words.table
    assert panel.words.lines[panel.words.row].cells[1] == "Repeat"
    press(coordinator, panel, "back_button")
    assert step_of(panel) is Step.COLUMNS


def test_what_is_wrong_is_listed_row_by_row_and_nothing_can_be_added(
    coordinator: Person, tmp_path: Path
) -> None:
    file = tmp_path / "old.csv"
    file.write_text("Date,Sex\n31/02/2016,F\n06/09/2016,F\n06/09/2031,M\n")
    panel = opened(coordinator, file)
    press(coordinator, panel)
    press(coordinator, panel)
    assert step_of(panel) is Step.CHECK
    assert panel.check.summary.text().startswith("2 problems are in the way")
    assert [row[0] for row in panel.check.grid.content.rows] == ["2", "4"]
    assert not panel.next_button.isVisible()
    assert coordinator.focused is panel.back_button
    coordinator.type("\r")
    assert step_of(panel) is Step.WORDS


def test_the_same_file_again_says_that_all_is_in_already(
    coordinator: Person, tmp_path: Path
) -> None:
    file = tmp_path / "old.csv"
    file.write_text("Date,Visit\n06/09/2016,1\n")
    panel = panel_of(coordinator)
    for expected in ("1 visit on 6 September 2016 will be added.", "Nothing will be added"):
        panel = opened(coordinator, file)
        press(coordinator, panel)
        press(coordinator, panel)
        assert panel.check.summary.text().startswith(expected)
        if panel.next_button.isVisible():
            assert panel.next_button.text() == "Add 1 visit"
            coordinator.type("\r")
            assert "Added: 1 visits" in panel.message.sentence
    assert not panel.next_button.isVisible()
    press(coordinator, panel, "leave_button")
    assert panel.message.sentence == "Nothing was added."
    assert step_of(panel) is Step.FILE


def test_a_workbook_of_several_sheets_offers_them_and_begins_with_the_first_shown(
    coordinator: Person, tmp_path: Path
) -> None:
    file = tmp_path / "old.xlsx"
    day = row(2, cell("A2", "42619", style=1))
    parts = parts_of(
        {
            "Lists": sheet(row(1, inline("A1", "White"))),
            "2016": sheet(row(1, inline("A1", "Date")), day),
            "2017": sheet(row(1, inline("A1", "Day")), day),
        },
        hidden=["Lists"],
    )
    file.write_bytes(zipped(parts))
    panel = opened(coordinator, file)
    labels = [chip.choice.label for chip in panel.sheet.chips.chips]
    assert labels == ["Lists (hidden)", "2016", "2017"]
    assert panel.sheet.codes() == ("1",)
    assert panel.columns.columns.lines[0].cells == ("Date", "06/09/2016")
    coordinator.tab_to(panel.sheet)
    coordinator.type("3")
    assert panel.columns.columns.lines[0].cells == ("Day", "06/09/2016")


def test_the_line_with_the_names_is_changed_by_keys(coordinator: Person, old: Path) -> None:
    panel = opened(coordinator, old)
    coordinator.tab_to(panel.columns.header)
    for keys, line in (("down", 3), ("\b4\r", 4), ("\b9999\r", 6), ("\bx\r", 6), ("up", 5)):
        if keys in {"down", "up"}:
            coordinator.press(Qt.Key.Key_Down if keys == "down" else Qt.Key.Key_Up)
            coordinator.wait()
        else:
            coordinator.type(keys)
        assert panel.columns.mapping is not None
        assert panel.columns.mapping.header_line == panel.columns.header.number == line
    assert panel.columns.columns.lines[2].cells[0] == "M"
    assert coordinator.focused is panel.columns.header


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "(.xls)"),
        (b"PK\x03\x04 not really", "damaged"),
        (b"", "nothing in this file"),
        (b"\0\1\2", "no spreadsheet"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_would_help(
    coordinator: Person, tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "old.xlsx"
    file.write_bytes(content)
    panel = opened(coordinator, file)
    assert step_of(panel) is Step.FILE
    assert panel.message.kind is MessageKind.PROBLEM
    assert words in panel.message.sentence
    assert coordinator.focused is panel.open_button


def test_a_file_may_be_dropped_and_two_may_not(coordinator: Person, old: Path) -> None:
    panel, data = panel_of(coordinator), QMimeData()
    for files, taken in (([old, old], False), ([old], True)):
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        enter = QDragEnterEvent(
            MIDDLE,
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        assert drop(panel, enter) is taken
    fall = QDropEvent(
        QPointF(MIDDLE),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert drop(panel, fall)
    coordinator.wait()
    assert step_of(panel) is Step.COLUMNS
    assert panel.has_unsaved()


def test_reading_can_be_stopped(coordinator: Person, tmp_path: Path) -> None:
    file = tmp_path / "old.xlsx"
    rows = (row(n, inline(f"A{n}", "x" * 400)) for n in range(1, 4000))
    file.write_bytes(zipped(parts_of({"Visits": sheet(*rows)})))
    panel = panel_of(coordinator)
    panel.open_from((file,))
    assert coordinator.focused is panel.stop_button
    coordinator.type("\r")
    assert step_of(panel) is Step.FILE
    assert panel.message.sentence == "Stopped. Nothing was changed."
    assert not panel.has_unsaved()


def test_another_location_lets_the_file_go(coordinator: Person, old: Path) -> None:
    panel = opened(coordinator, old)
    panel.show_location("dover")
    assert step_of(panel) is Step.FILE
    assert not panel.has_unsaved()


def test_a_lock_in_the_middle_takes_all_of_it_away(
    coordinator: Person, old: Path, location_folder: Path
) -> None:
    panel = opened(coordinator, old)
    press(coordinator, panel)
    coordinator.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    assert coordinator.window.view is None
    assert count_visits(location_folder) == 0


@pytest.mark.parametrize("section", ["paper", "spreadsheet"])
def test_the_page_of_drop_ins_leads_to_the_sheet_and_to_the_spreadsheet(
    coordinator: Person, section: str
) -> None:
    coordinator.go_to(2)
    page = coordinator.page(DropInsPage)
    coordinator.tab_to(page.paper.sheet if section == "paper" else page.paper.spreadsheet)
    coordinator.type("\r")
    assert coordinator.page(SettingsPage).sections.code == section
