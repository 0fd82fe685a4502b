"""What a screen reader is told of every page: a name for all that takes the focus, and its role.

The tree is read as the system reads it (QAccessible), page by page and section by section.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.chip import Chip, Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.folder_field import FolderField
from osslog.ui.labelled_field import LabelledField
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.spoken_roles import SpokenButton, describe_widgets
from osslog.ui.widgets import button
from tests.ui.every_view import described, every_view, seen_by_screen_readers
from tests.ui.person import Person

Role = QAccessible.Role
PRESSED = {Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab}
TYPED_IN = {Role.EditableText, Role.ComboBox, Role.SpinBox}
NOTHING_SAID = {Role.Client, Role.NoRole, Role.Border}


@pytest.fixture(scope="module", autouse=True)
def _described() -> None:
    describe_widgets()


def faults_of(one: QAccessibleInterface) -> Iterator[str]:
    """What is wrong with one thing that a screen reader meets."""
    role, name, _ = described(one)
    if one.state().focusable and not name.strip():
        yield f"{role} has no name: {one.object()}"
    if one.state().focusable and one.role() in NOTHING_SAID:
        yield f"{name!r} takes the focus and is said to be a {role}"
    if one.role() in PRESSED | TYPED_IN and not any(sign.isalnum() for sign in name):
        yield f"{role} is called {name!r}"
    if one.role() in {Role.Grouping, Role.Table, Role.Graphic} and not name.strip():
        yield f"{role} has no name: {one.object()}"
    if isinstance(one.object(), Chip) and described(one.parent())[0] != Role.Grouping.name:
        yield f"{name!r} stands outside of a group"


def doubles(root: QWidget) -> list[str]:
    """The names that several buttons in view have, so that nobody can tell them apart."""
    names = Counter(
        described(one)[1] for one in seen_by_screen_readers(root) if one.role() == Role.Button
    )
    return [name for name, count in names.items() if count > 1]


def faults(person: Person) -> list[str]:
    """What is wrong on any page."""
    found = []
    for view in every_view(person):
        for one in seen_by_screen_readers(person.window):
            found += [f"{view}: {fault}" for fault in faults_of(one)]
        found += [f"{view}: two buttons are called {name!r}" for name in doubles(person.window)]
    return list(dict.fromkeys(found))


def test_a_coordinator_hears_what_everything_is(busy_coordinator: Person) -> None:
    assert faults(busy_coordinator) == []


@pytest.mark.parametrize("make", [FolderField, PassphraseField, LabelledField])
def test_of_a_field_only_its_line_is_said_to_have_the_focus(
    make: Callable[[str], LabelledField], qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = make("Folder")
    QVBoxLayout(holder).addWidget(field)
    holder.setProperty("shown_by_test", True)
    with qtbot.waitActive(holder):
        holder.show()
    field.setFocus()
    assert field.line.hasFocus()
    focused = [described(one)[:2] for one in seen_by_screen_readers(field) if one.state().focused]
    assert focused == [("EditableText", "Folder")]


def test_one_thing_at_a_time_is_said_to_have_the_focus(busy_coordinator: Person) -> None:
    twice = {}
    for view in every_view(busy_coordinator):
        page = busy_coordinator.window.page
        assert page is not None
        page.start_here()
        focused = [
            described(one)
            for one in seen_by_screen_readers(busy_coordinator.window)
            if one.state().focused
        ]
        if len(focused) > 1:
            twice[view] = focused
    assert twice == {}


def test_on_the_first_day_too(coordinator: Person) -> None:
    assert faults(coordinator) == []


def test_the_county_hears_what_everything_is(analyst_with_returns: Person) -> None:
    assert faults(analyst_with_returns) == []


def test_everybody_hears_the_way_in(
    open_window: Callable[[Path], Person], location_folder: Path, tmp_path: Path
) -> None:
    for folder in (location_folder, tmp_path / "new"):
        person = open_window(folder)
        seen = list(seen_by_screen_readers(person.window))
        assert [fault for one in seen for fault in faults_of(one)] == []
        assert any(one.role() in PRESSED for one in seen)


def test_pages_are_tabs_of_which_one_is_in_front(busy_coordinator: Person) -> None:
    busy_coordinator.go_to(3)
    tabs = {
        described(one)[1]: bool(one.state().selected)
        for one in seen_by_screen_readers(busy_coordinator.window)
        if one.role() == Role.PageTab
    }
    assert list(tabs) == [one.text() for one in busy_coordinator.view.buttons]
    assert [name for name, is_in_front in tabs.items() if is_in_front] == ["Feedback"]


def row_of_chips(qtbot: QtBot, *, multiple: bool) -> ChipRow:
    """A row of two chips, shown."""
    choices = [Choice("f", "Female", "1"), Choice("m", "Male", "2")]
    row = ChipRow("Sex", choices, multiple=multiple)
    qtbot.addWidget(row)
    row.setProperty("shown_by_test", True)
    row.show()
    return row


def spoken_chips(row: ChipRow) -> list[QAccessibleInterface]:
    """Its chips as a screen reader meets them."""
    group = QAccessible.queryAccessibleInterface(row)
    assert described(group)[:2] == ("Grouping", "Sex")
    return [group.child(place) for place in range(group.childCount())]


def test_one_answer_is_a_radio_button_and_says_its_key_and_whether_it_is_chosen(
    qtbot: QtBot,
) -> None:
    row = row_of_chips(qtbot, multiple=False)
    row.set_codes(("m",))
    chips = spoken_chips(row)
    assert [described(chip) for chip in chips] == [
        ("RadioButton", "Female", "key 1"),
        ("RadioButton", "Male", "key 2"),
    ]
    assert [bool(chip.state().checked) for chip in chips] == [False, True]


def test_several_answers_are_tick_boxes(qtbot: QtBot) -> None:
    row = row_of_chips(qtbot, multiple=True)
    row.set_codes(("f",))
    chips = spoken_chips(row)
    assert {described(chip)[0] for chip in chips} == {"CheckBox"}
    assert [bool(chip.state().checked) for chip in chips] == [True, False]


def test_a_screen_reader_can_press_a_chip(qtbot: QtBot) -> None:
    row = row_of_chips(qtbot, multiple=False)
    first = spoken_chips(row)[0]
    assert isinstance(first, SpokenButton)
    with qtbot.waitSignal(row.changed):
        first.doAction("Press")
    assert row.codes() == ("f",)


def test_the_walk_finds_what_has_no_name(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    for one in (QLineEdit(), button("✓"), button("Save"), button("Save")):
        column.addWidget(one)
    holder.setProperty("shown_by_test", True)
    holder.show()
    found = [fault for one in seen_by_screen_readers(holder) for fault in faults_of(one)]
    assert len(found) == 3
    assert "EditableText has no name" in found[0]
    assert doubles(holder) == ["Save"]
