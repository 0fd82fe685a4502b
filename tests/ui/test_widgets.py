"""Labels, buttons and how far a page scrolls for what has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.widgets import Button, button, empty, in_proportion, label, labelled

pytestmark = pytest.mark.usefixtures("theme")


def test_words_that_look_like_markup_are_shown_as_they_are() -> None:
    quote = '<img src="x"><b>bold</b>'
    shown = label(quote)
    assert shown.textFormat() is Qt.TextFormat.PlainText
    assert shown.text() == quote


def test_a_label_belongs_to_its_field_and_names_it() -> None:
    field = QLineEdit()
    made = labelled("Passphrase", field)
    assert made.buddy() is field
    assert field.accessibleName() == "Passphrase"
    named = QLineEdit()
    named.setAccessibleName("Its own name")
    labelled("Passphrase", named)
    assert named.accessibleName() == "Its own name"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_well_as_by_the_space_bar(
    qtbot: QtBot, key: Qt.Key
) -> None:
    made = button("Save")
    made.setProperty("shown_by_test", True)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, key)


def test_emptying_a_layout_frees_its_widgets_at_once(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    for name in "abc":
        column.addWidget(button(name))
    empty(column)
    assert column.count() == 0
    qtbot.waitUntil(lambda: holder.findChildren(Button) == [])


def test_lengths_follow_the_size_of_the_text() -> None:
    widget = QWidget()
    font = widget.font()
    font.setPixelSize(30)
    widget.setFont(font)
    assert in_proportion(100, widget) == 200
