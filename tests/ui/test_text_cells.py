"""Words in the cells of a table stand where reading begins, below the name of their column."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from osslog.settings import Appearance, Settings
from osslog.ui.text_cells import CellDelegate
from osslog.ui.theme import Theme


def holding(word: str) -> QAbstractItemModel:
    """A table of one cell."""
    model = QStandardItemModel(1, 1)
    model.setItem(0, 0, QStandardItem(word))
    return model


def columns_with_ink(image: QImage) -> list[int]:
    """The columns of pixels where something is drawn upon the background."""
    background = image.pixel(image.width() // 2, image.height() // 2)
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != background for y in range(image.height()))
    ]


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_words_begin_where_reading_begins(
    qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    theme.apply(Settings(Appearance.LIGHT))
    table = QTableView()
    qtbot.addWidget(table)
    table.setProperty("shown_by_test", True)
    table.setLayoutDirection(direction)
    model = holding("Age")
    table.setModel(model)
    table.setItemDelegate(CellDelegate(table))
    table.setShowGrid(False)
    table.setColumnWidth(0, 300)
    table.resize(500, 200)
    table.show()
    cell = table.visualRect(model.index(0, 0)).adjusted(2, 2, -2, -2)
    ink = columns_with_ink(table.viewport().grab(cell).toImage())
    middle = cell.width() / 2
    assert ink
    if direction is Qt.LayoutDirection.LeftToRight:
        assert max(ink) < middle
    else:
        assert min(ink) > middle
