"""Chips by keyboard: one stop of the Tab key, a key for each, arrows between them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.domain.code_lists import AGE_BAND, ETHNIC_GROUP
from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.question_row import choices_of

pytestmark = pytest.mark.usefixtures("theme")

COLOURS = (
    Choice("red", "Red", "1"),
    Choice("green", "Green", "2"),
    Choice("blue", "Blue", "3"),
    Choice("none", "None", "0", alone=True),
)


def shown(qtbot: QtBot, row: ChipRow, width: int = 600) -> ChipRow:
    row.setProperty("shown_by_test", True)
    row.resize(width, row.heightForWidth(width))
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    qtbot.waitExposed(row)
    row.setFocus()
    return row


def press(row: ChipRow, *keys: str | Qt.Key) -> None:
    window = row.windowHandle()
    for key in keys:
        if isinstance(key, str):
            QTest.keyClick(window, ord(key))
        else:
            QTest.keyClick(window, key)


@pytest.fixture
def single(qtbot: QtBot) -> ChipRow:
    return shown(qtbot, ChipRow("Colour", COLOURS))


@pytest.fixture
def several(qtbot: QtBot) -> ChipRow:
    return shown(qtbot, ChipRow("Colours", COLOURS, multiple=True))


def focused_code(row: ChipRow) -> str:
    return next(chip.choice.code for chip in row.chips if chip.hasFocus())


def test_a_chips_key_chooses_it_and_the_form_may_go_on(qtbot: QtBot, single: ChipRow) -> None:
    with qtbot.waitSignals([single.changed, single.answered]):
        press(single, "2")
    assert single.codes() == ("green",)
    assert focused_code(single) == "green"


def test_in_a_row_of_one_choice_the_next_replaces_the_last(single: ChipRow) -> None:
    press(single, "2", "3")
    assert single.codes() == ("blue",)


def test_pressing_the_same_key_again_takes_the_answer_back(qtbot: QtBot, single: ChipRow) -> None:
    press(single, "2")
    with qtbot.assertNotEmitted(single.answered):
        press(single, "2")
    assert single.codes() == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_an_answer_can_be_taken_back_without_knowing_its_key(single: ChipRow, key: Qt.Key) -> None:
    press(single, "1", key)
    assert single.codes() == ()


def test_a_row_that_always_has_an_answer_cannot_be_emptied(qtbot: QtBot) -> None:
    row = shown(qtbot, ChipRow("Colour", COLOURS, clearable=False))
    press(row, "1", "1", Qt.Key.Key_Backspace, Qt.Key.Key_Space)
    assert row.codes() == ("red",)


def test_the_arrows_move_without_choosing_and_the_space_bar_chooses(single: ChipRow) -> None:
    press(single, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert single.codes() == ()
    assert focused_code(single) == "blue"
    press(single, Qt.Key.Key_Space)
    assert single.codes() == ("blue",)
    press(single, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert focused_code(single) == "red"
    press(single, Qt.Key.Key_End)
    assert focused_code(single) == "none"


def test_several_can_be_chosen_and_the_row_is_not_left(qtbot: QtBot, several: ChipRow) -> None:
    with qtbot.assertNotEmitted(several.answered):
        press(several, "3", "1")
    assert several.codes() == ("red", "blue")


def test_an_answer_that_stands_alone_excludes_the_others_both_ways(several: ChipRow) -> None:
    press(several, "1", "2", "0")
    assert several.codes() == ("none",)
    press(several, "2")
    assert several.codes() == ("green",)


def test_a_key_with_control_is_left_to_the_window(single: ChipRow) -> None:
    QTest.keyClick(single.windowHandle(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert single.codes() == ()


def test_a_row_is_one_stop_of_the_tab_key(single: ChipRow) -> None:
    stops = [chip for chip in single.chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [chip.choice.code for chip in stops] == ["red"]
    press(single, "3")
    stops = [chip for chip in single.chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [chip.choice.code for chip in stops] == ["blue"]


def test_a_click_chooses(qtbot: QtBot, single: ChipRow) -> None:
    with qtbot.assertNotEmitted(single.answered):
        QTest.mouseClick(single.chip("blue"), Qt.MouseButton.LeftButton)
    assert single.codes() == ("blue",)


def test_other_chips_keep_what_is_still_among_them(single: ChipRow) -> None:
    press(single, "2")
    single.set_choices((COLOURS[1], Choice("black", "Black", "2")))
    assert single.codes() == ("green",)
    assert focused_code(single) == "green"


def test_each_chip_says_its_answer_and_its_key_to_a_screen_reader(single: ChipRow) -> None:
    chip = single.chip("green")
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface.text(QAccessible.Text.Name) == "Green"
    assert interface.text(QAccessible.Text.Description) == "key 2"
    assert interface.state().checkable
    assert single.accessibleName() == "Colour"


def test_chips_are_large_enough_to_be_hit(single: ChipRow) -> None:
    assert all(chip.height() >= 36 and chip.width() >= 36 for chip in single.chips)


def test_chips_go_over_several_lines_where_the_row_is_narrow(qtbot: QtBot) -> None:
    row = shown(qtbot, ChipRow("Ethnic group", choices_of(ETHNIC_GROUP)), width=260)
    assert all(row.rect().contains(chip.geometry()) for chip in row.chips)
    assert len({chip.y() for chip in row.chips}) > 4
    long = row.chip("black")
    assert long.height() > row.chip("white").height()


def test_one_line_of_chips_is_as_high_as_each_of_them(qtbot: QtBot) -> None:
    row = shown(qtbot, ChipRow("Age band", choices_of(AGE_BAND)), width=1400)
    assert len({chip.y() for chip in row.chips}) == 1
    assert len({chip.height() for chip in row.chips}) == 1


def test_brief_answers_stand_at_the_end_of_a_wide_row_and_in_words_in_a_narrow_one(
    qtbot: QtBot,
) -> None:
    row = ChipRow(
        "Sex",
        [
            Choice("female", "Female", "1"),
            Choice("unknown", "Not known", "K", alone=True, quiet=True, brief=True),
        ],
    )
    row.setProperty("shown_by_test", True)
    qtbot.addWidget(row)
    row.resize(800, 60)
    row.show()
    qtbot.waitExposed(row)
    unknown = row.chip("unknown")
    assert unknown.text() == ""
    assert unknown.accessibleName() == unknown.toolTip() == "Not known"
    qtbot.waitUntil(lambda: unknown.geometry().right() == row.rect().right())
    row.resize(300, 60)
    assert unknown.text() == "Not known"
    beside = row.chip("female")
    qtbot.waitUntil(lambda: unknown.geometry().left() == beside.geometry().right() + 1)
