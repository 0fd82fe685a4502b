"""The Tab key follows the eye, nothing is too small or cut off, and no page is wider than it.

What a screen reader is told is held by tests/ui/pages/test_screen_reader.py.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from osslog.settings import Appearance, Settings
from osslog.ui.chip_row import ChipRow
from osslog.ui.labelled_field import LabelledField
from osslog.ui.page import Page
from osslog.ui.pages.set_up import SetUpPage
from osslog.ui.reading_order import tab_stops
from osslog.ui.theme import Theme
from osslog.ui.widgets import button
from tests.ui.every_view import every_view
from tests.ui.person import Person

LEAST_TARGET = 24
_AROUND_TEXT = 6
_MOST_ROUNDS = 20
_ROUND_MS = 25
SMALL_SCREEN = QSize(1280, 720)


def page_of(person: Person) -> Page:
    """The page in front."""
    page = person.window.page
    assert page is not None
    return page


def place(widget: QWidget) -> QPoint:
    """Where a control stands in its window."""
    return widget.mapTo(widget.window(), QPoint(0, 0))


def words_of(widget: QWidget) -> str:
    """What a control is called."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def small_targets(root: QWidget) -> Iterator[str]:
    """The controls in view that are hard to hit."""
    for widget in (*root.findChildren(QAbstractButton), *root.findChildren(QLineEdit)):
        is_part = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QScrollBar)
        small = min(widget.width(), widget.height()) < LEAST_TARGET
        if widget.isVisible() and not is_part and small:
            yield f"{words_of(widget)!r}: {widget.width()} x {widget.height()}"


def room_for_words(one: QAbstractButton) -> int:
    """The width inside a button's edge and padding."""
    if not isinstance(one, QPushButton):
        return one.width()
    option = QStyleOptionButton()
    one.initStyleOption(option)
    part = QStyle.SubElement.SE_PushButtonContents
    return one.style().subElementRect(part, option, one).width()


def cut_off(root: QWidget) -> Iterator[str]:
    """The texts in view that have less room than they need."""
    for label in root.findChildren(QLabel):
        if label.isVisible() and label.text() and label.width() > 0:
            wraps = label.wordWrap()
            hint = label.sizeHint()
            needed = label.heightForWidth(label.width()) if wraps else hint.height()
            if label.height() < needed - 1 or (not wraps and label.width() < hint.width() - 1):
                yield f"{label.text()!r}: {label.size()} of {hint}"
    for one in root.findChildren(QAbstractButton):
        if one.isVisible() and one.text():
            letters, high = one.fontMetrics(), one.hasHeightForWidth()
            needed = one.heightForWidth(one.width()) if high else letters.height() + _AROUND_TEXT
            font = QFont(one.font())
            font.setBold(one.isChecked() or font.bold())  # as the page in front stands
            sign = 0 if one.icon().isNull() else one.iconSize().width()
            width = QFontMetrics(font).horizontalAdvance(one.text()) + sign
            narrow = not high and room_for_words(one) < width
            if one.height() < needed or narrow:
                yield f"{one.text()!r}: {one.size()}"


def cut_off_at_rest(root: QWidget) -> list[str]:
    """What is cut off once all sizes that follow from other sizes have come to rest."""
    found: list[str] = []
    for _ in range(_MOST_ROUNDS):
        QApplication.processEvents()
        found = list(cut_off(root))
        if not found:
            break
        QTest.qWait(_ROUND_MS)
    return found


def test_every_field_has_a_label_that_belongs_to_it(busy_coordinator: Person) -> None:
    for _ in every_view(busy_coordinator):
        page = page_of(busy_coordinator)
        buddies = {label.buddy() for label in page.findChildren(QLabel)}
        for field in page.findChildren(LabelledField):
            assert field.line in buddies


def test_every_target_is_large_enough(busy_coordinator: Person) -> None:
    small = [
        f"{view}: {target}"
        for view in every_view(busy_coordinator)
        for target in small_targets(busy_coordinator.window)
    ]
    assert small == []


def test_the_tab_key_follows_the_reading_order(busy_coordinator: Person) -> None:
    for view in every_view(busy_coordinator):
        page = page_of(busy_coordinator)
        # What stands in the foot of a page stays there while the rest is scrolled.
        stops = [
            stop
            for stop in tab_stops(busy_coordinator.window)
            if page.scroll_area.isAncestorOf(stop)
        ]
        assert stops, view
        for before, after in pairwise(stops):
            goes_up = place(after).y() + after.height() < place(before).y()
            to_the_next_column = place(after).x() > place(before).x()
            names = view, words_of(before), words_of(after)
            assert not goes_up or to_the_next_column, names


def test_the_tab_key_comes_round_and_goes_back(busy_coordinator: Person) -> None:
    start, seen = busy_coordinator.focused, []
    for _ in tab_stops(busy_coordinator.window):
        busy_coordinator.press(Qt.Key.Key_Tab)
        seen.append(busy_coordinator.focused)
        if seen[-1] is start:
            break
    # The pages are one stop: the arrows go from one to another.
    assert sorted(map(id, seen)) == sorted(map(id, tab_stops(busy_coordinator.window)))
    assert seen[-1] is start
    busy_coordinator.press(Qt.Key.Key_Tab)
    busy_coordinator.press(Qt.Key.Key_Backtab)
    assert busy_coordinator.focused is start


@pytest.mark.parametrize(
    ("size", "direction"),
    [
        (100, Qt.LayoutDirection.LeftToRight),
        (200, Qt.LayoutDirection.LeftToRight),
        (200, Qt.LayoutDirection.RightToLeft),
    ],
)
def test_nothing_is_cut_off_or_wider_than_a_small_screen(
    busy_coordinator: Person,
    theme: Theme,
    size: int,
    direction: Qt.LayoutDirection,
) -> None:
    window = busy_coordinator.window
    window.setLayoutDirection(direction)
    theme.apply(Settings(Appearance.LIGHT, size))
    window.resize(SMALL_SCREEN)
    faults = []
    for view in every_view(busy_coordinator):
        faults += [f"{view}: {text}" for text in cut_off_at_rest(window)]
        if page_of(busy_coordinator).scroll_area.horizontalScrollBar().maximum():
            faults.append(f"{view} has to be scrolled sideways")
        if window.size() != SMALL_SCREEN:
            faults.append(f"{view} makes the window {window.size()}")
    assert faults == []


def test_the_way_in_fits_a_small_screen_too(
    open_window: Callable[[Path], Person],
    location_folder: Path,
    tmp_path: Path,
    theme: Theme,
) -> None:
    theme.apply(Settings(Appearance.LIGHT, 200))
    for folder in (location_folder, tmp_path / "new"):
        person = open_window(folder)
        person.window.resize(SMALL_SCREEN)
        if isinstance(person.window.page, SetUpPage):
            person.type("\r")
        assert cut_off_at_rest(person.window) == []
        assert page_of(person).scroll_area.horizontalScrollBar().maximum() == 0
        assert person.window.size() == SMALL_SCREEN


def test_pages_are_mirrored_where_reading_begins_at_the_right(
    busy_coordinator: Person, qapp: QApplication
) -> None:
    window = busy_coordinator.window
    window.resize(SMALL_SCREEN)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.processEvents()
    navigation = busy_coordinator.view.navigation
    assert place(navigation).x() + navigation.width() == window.width()
    busy_coordinator.go_to(3)
    (first, second, *_), *_ = (
        row.chips for row in page_of(busy_coordinator).findChildren(ChipRow) if row.isVisible()
    )
    assert place(first).x() > place(second).x()
    first.setFocus()
    busy_coordinator.press(Qt.Key.Key_Left)
    assert busy_coordinator.focused is second, "the arrow does not follow the eye"


def test_what_gets_the_focus_comes_into_view(
    busy_coordinator: Person, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(Settings(Appearance.LIGHT, 200))
    busy_coordinator.window.resize(SMALL_SCREEN)
    busy_coordinator.go_to(1)
    page = page_of(busy_coordinator)
    for _ in range(12):
        busy_coordinator.press(Qt.Key.Key_Tab)
        qapp.processEvents()
        focused = busy_coordinator.focused
        if page.scroll_area.isAncestorOf(focused):
            top = focused.mapTo(page.scroll_area.viewport(), QPoint(0, 0)).y()
            assert -1 <= top <= page.scroll_area.viewport().height() - min(focused.height(), 40)


def test_the_page_in_front_has_room_for_its_bold_name(qtbot: QtBot, theme: Theme) -> None:
    theme.apply(Settings(Appearance.LIGHT, 200))
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setObjectName("navigation")
    one = button("County table")
    one.setCheckable(True)
    one.show_icon("county_table")
    QVBoxLayout(holder).addWidget(one)
    one.setChecked(True)
    holder.setProperty("shown_by_test", True)
    holder.show()
    assert list(cut_off(holder)) == []
    holder.setFixedWidth(holder.width() - 60)
    QApplication.processEvents()
    assert len(list(cut_off(holder))) == 1
    theme.apply(Settings(Appearance.LIGHT))
