"""What every page has."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.page import Page


def test_the_content_is_as_wide_whether_there_is_something_to_scroll_or_not(qtbot: QtBot) -> None:
    """Else a bar that comes and goes can change the height that brought it, without end."""
    page = Page("Title")
    qtbot.addWidget(page)
    page.resize(640, 400)
    page.setProperty("shown_by_test", True)
    page.show()
    bar = page.scroll_area.verticalScrollBar()
    policy = page.scroll_area.verticalScrollBarPolicy()
    assert policy == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    width = page.scroll_area.viewport().width()
    assert not bar.isEnabled()
    tall = QWidget()
    tall.setMinimumHeight(4_000)
    page.column.addWidget(tall)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.isEnabled()
    assert page.scroll_area.viewport().width() == width
