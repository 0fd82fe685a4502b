"""Lines that each want an answer: gone through and answered by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.settings import Appearance, Settings
from osslog.ui.chip import Choice
from osslog.ui.choice_table import ChoiceLine, ChoiceTable
from osslog.ui.theme import Theme

FRUIT = (Choice("", "Nothing", "0"), Choice("a", "Apple", "1"), Choice("b", "Pear", "B"))
CITY = (Choice("x", "Ashford", "1"), Choice("y", "Dover", "2"))
LINES = (
    ChoiceLine(("one",), None, FRUIT, "What is one?"),
    ChoiceLine(("two",), "a", FRUIT, "What is two?"),
    ChoiceLine(("three",), "x", CITY, "What is three?"),
)


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> ChoiceTable:
    """What is tested, in a window of its own."""
    theme.apply(Settings(Appearance.LIGHT))
    made = ChoiceTable("Things", ("Thing", "Is"), "! Choose")
    made.setProperty("shown_by_test", True)
    made.resize(500, 400)
    qtbot.addWidget(made)
    made.show_lines(LINES)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def seen(table: ChoiceTable) -> list[str]:
    """The answers as the table shows them."""
    model = table.table.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def press(table: ChoiceTable, *keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(table.window().windowHandle(), key)


def test_a_line_that_waits_says_so_and_others_show_their_answer(table: ChoiceTable) -> None:
    assert seen(table) == ["! Choose", "Apple", "Ashford"]
    assert table.row == 0
    assert table.about.text() == "What is one?"
    assert table.chips.codes() == ()
    assert [chip.choice for chip in table.chips.chips] == list(FRUIT)


def test_a_key_answers_the_line_and_goes_on_to_the_next(table: ChoiceTable) -> None:
    told: list[tuple[int, str]] = []
    table.chosen.connect(lambda row, code: told.append((row, code)))
    press(table, Qt.Key.Key_B, Qt.Key.Key_0, Qt.Key.Key_2)
    assert seen(table) == ["Pear", "Nothing", "Dover"]
    assert told == [(0, "b"), (1, ""), (2, "y")]
    assert table.row == 2
    assert table.chips.codes() == ("y",)
    press(table, Qt.Key.Key_2)
    assert len(told) == 3


def test_the_chips_follow_the_line(table: ChoiceTable) -> None:
    press(table, Qt.Key.Key_Down)
    assert table.chips.codes() == ("a",)
    press(table, Qt.Key.Key_Down)
    assert [chip.choice.label for chip in table.chips.chips] == ["Ashford", "Dover"]
    assert table.chips.accessibleName() == "What is three?"
    press(table, Qt.Key.Key_Home)
    assert table.row == 0


def test_keys_that_no_chip_has_change_nothing(table: ChoiceTable) -> None:
    press(table, Qt.Key.Key_T, Qt.Key.Key_9)
    assert seen(table) == ["! Choose", "Apple", "Ashford"]
    assert table.row == 0


def test_a_chip_answers_too_and_the_line_stays(table: ChoiceTable) -> None:
    table.chips.chip("b").click()
    assert seen(table)[0] == "Pear"
    assert table.row == 0


def test_without_lines_there_is_nothing_to_choose(table: ChoiceTable) -> None:
    table.show_lines(())
    assert not table.chips.isVisible()
    assert table.row == -1
    press(table, Qt.Key.Key_1)
    assert table.lines == ()


def test_many_lines_scroll_so_that_the_chips_stay_in_view(table: ChoiceTable) -> None:
    table.resize(500, 600)
    table.show_lines([LINES[0]] * 300)
    QTest.qWait(0)
    assert table.table.height() <= 300
    assert table.table.verticalScrollBar().maximum() > 0
    press(table, Qt.Key.Key_End)
    assert table.row == 299
    assert len(table.key_notes()) == 2
