"""Widgets stand in lines, in the direction of reading, and a new line begins where one is full."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.flow_layout import FlowLayout
from osslog.ui.widgets import button

pytestmark = pytest.mark.usefixtures("theme")


def places(qtbot: QtBot, direction: Qt.LayoutDirection) -> list[QRect]:
    """Where three widgets of 100 by 20 stand in 250 pixels."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(direction)
    flow = FlowLayout(holder, gap=10)
    inside = [QWidget() for _ in range(3)]
    for one in inside:
        one.setFixedSize(100, 20)
        flow.addWidget(one)
    holder.setProperty("shown_by_test", True)
    holder.resize(250, 100)
    holder.show()
    QApplication.processEvents()
    return [one.geometry() for one in inside]


def test_lines_are_read_from_left_to_right(qtbot: QtBot) -> None:
    first, second, third = places(qtbot, Qt.LayoutDirection.LeftToRight)
    assert (first.x(), second.x(), third.x()) == (0, 110, 0)
    assert first.y() == second.y() == 0
    assert third.y() == 30


def test_lines_are_mirrored_where_reading_begins_at_the_right(qtbot: QtBot) -> None:
    first, second, third = places(qtbot, Qt.LayoutDirection.RightToLeft)
    assert (first.x(), second.x(), third.x()) == (150, 40, 150)
    assert third.y() == 30


def test_a_link_stands_in_the_middle_of_the_line_of_its_buttons(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    beside, link = button("Correct"), button("Add another", role="link")
    flow.addWidget(beside)
    flow.addWidget(link)
    holder.setProperty("shown_by_test", True)
    holder.resize(500, 100)
    holder.show()
    QApplication.processEvents()
    assert link.height() < beside.height()
    assert link.geometry().center().y() == beside.geometry().center().y()
