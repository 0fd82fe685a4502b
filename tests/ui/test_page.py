"""What every page has."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
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


def test_what_is_given_the_focus_below_the_fold_comes_into_view(qtbot: QtBot) -> None:
    """A form goes on to its next question, or back to what is wrong: that must be seen."""
    page, first, last = tall_page(qtbot)
    first.setFocus()
    assert last.visibleRegion().isEmpty()
    last.setFocus()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())
    first.setFocus()
    qtbot.waitUntil(lambda: first.visibleRegion().boundingRect() == first.rect())
    assert page.scroll_area.verticalScrollBar().value() < page.scroll_area.height()


def test_what_is_clicked_stays_below_the_pointer(qtbot: QtBot) -> None:
    page, first, last = tall_page(qtbot)
    first.setFocus()
    bar = page.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QCoreApplication.processEvents()
    page.scroll_area.ensureWidgetVisible(last, 0, 0)
    before = bar.value()
    window = page.windowHandle()
    place = last.mapTo(page, last.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place)
    assert last.hasFocus()
    for _ in range(3):
        QCoreApplication.processEvents()
    assert bar.value() == before
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=place)


def tall_page(qtbot: QtBot) -> tuple[Page, QLineEdit, QLineEdit]:
    """A page with a line at the top and one far below it."""
    page = Page("Title")
    qtbot.addWidget(page)
    page.setProperty("shown_by_test", True)
    first, last, between = QLineEdit(), QLineEdit(), QWidget()
    between.setMinimumHeight(2_000)
    for part in (first, between, last):
        page.column.addWidget(part)
    page.resize(640, 400)
    with qtbot.waitActive(page):
        page.show()
    return page, first, last
