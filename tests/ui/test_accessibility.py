"""Every control has a name, the Tab key follows the eye, and nothing is too small or cut off."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from osslog.settings import Appearance, Settings
from osslog.ui.chips import ChipRow
from osslog.ui.labelled_field import LabelledField
from osslog.ui.page import Page
from osslog.ui.pages.set_up import SetUpPage
from osslog.ui.reading_order import tab_stops
from osslog.ui.theme import Theme
from tests.ui.person import Person

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, ChipRow)
LEAST_TARGET = 24
LOCATION_PAGES = range(1, 5)


def controls(page: QWidget) -> list[QWidget]:
    """Everything on a page that a person can use."""
    return [
        widget
        for kind in CONTROLS
        for widget in page.findChildren(kind)
        if widget.isVisibleTo(page) and not isinstance(widget, QHeaderView)
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def pages_of(person: Person) -> list[Page]:
    """Each page in turn, brought to the front."""
    pages = []
    for number in LOCATION_PAGES:
        person.go_to(number)
        assert person.window.page is not None
        pages.append(person.window.page)
    return pages


def place(widget: QWidget) -> QPoint:
    """Where a control stands in its window."""
    return widget.mapTo(widget.window(), QPoint(0, 0))


def test_every_control_of_every_page_has_a_name(busy_coordinator: Person) -> None:
    nameless = [
        (type(page).__name__, widget)
        for page in pages_of(busy_coordinator)
        for widget in controls(page)
        if not name_of(widget).strip()
    ]
    assert nameless == []


def test_every_control_before_the_first_page_has_a_name(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    person = open_window(tmp_path / "data")
    page = person.page(SetUpPage)
    person.type("\r")
    assert [widget for widget in controls(page) if not name_of(widget).strip()] == []


def test_every_field_has_a_label_that_belongs_to_it(busy_coordinator: Person) -> None:
    for page in pages_of(busy_coordinator):
        buddies = {label.buddy() for label in page.findChildren(QLabel)}
        for field in page.findChildren(LabelledField):
            assert field.line in buddies


def test_every_target_is_large_enough(busy_coordinator: Person) -> None:
    small = [
        (type(page).__name__, name_of(widget), widget.size())
        for page in pages_of(busy_coordinator)
        for widget in controls(page)
        if isinstance(widget, QAbstractButton | QLineEdit)
        and widget.isVisible()
        and not isinstance(widget.parent(), QComboBox)
        and min(widget.width(), widget.height()) < LEAST_TARGET
    ]
    assert small == []


@pytest.mark.parametrize("number", LOCATION_PAGES)
def test_the_tab_key_follows_the_reading_order(busy_coordinator: Person, number: int) -> None:
    busy_coordinator.go_to(number)
    page = busy_coordinator.window.page
    assert page is not None
    # What stands in the foot of a page stays there while the rest is scrolled.
    stops = [
        stop for stop in tab_stops(busy_coordinator.window) if page.scroll_area.isAncestorOf(stop)
    ]
    assert len(stops) > 4
    for before, after in pairwise(stops):
        goes_up = place(after).y() + after.height() < place(before).y()
        to_the_next_column = place(after).x() > place(before).x()
        assert not goes_up or to_the_next_column, (name_of(before), name_of(after))


def test_the_tab_key_comes_round_and_goes_back(busy_coordinator: Person) -> None:
    stops = tab_stops(busy_coordinator.window)
    start = busy_coordinator.focused
    busy_coordinator.press(Qt.Key.Key_Tab, times=len(stops))
    assert busy_coordinator.focused is start
    busy_coordinator.press(Qt.Key.Key_Tab)
    busy_coordinator.press(Qt.Key.Key_Backtab)
    assert busy_coordinator.focused is start


@pytest.mark.parametrize("size", [100, 150, 200])
def test_no_text_is_cut_off_at_any_size(
    busy_coordinator: Person, theme: Theme, qapp: QApplication, size: int
) -> None:
    theme.apply(Settings(Appearance.LIGHT, size))
    busy_coordinator.window.resize(1280, 720)
    cut = []
    for page in pages_of(busy_coordinator):
        qapp.processEvents()
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text() and label.width() > 0:
                needed = (
                    label.heightForWidth(label.width())
                    if label.wordWrap()
                    else label.sizeHint().height()
                )
                if label.height() < needed - 1:
                    cut.append((type(page).__name__, label.text(), label.height(), needed))
        for chip in page.findChildren(QAbstractButton):
            if chip.isVisible() and chip.hasHeightForWidth():
                needed = chip.heightForWidth(chip.width())
                if chip.height() < needed:
                    cut.append((type(page).__name__, chip.text(), chip.height(), needed))
    assert cut == []


@pytest.mark.parametrize("size", [100, 200])
def test_no_page_has_to_be_scrolled_sideways(
    busy_coordinator: Person, theme: Theme, qapp: QApplication, size: int
) -> None:
    theme.apply(Settings(Appearance.LIGHT, size))
    busy_coordinator.window.resize(1280, 720)
    for page in pages_of(busy_coordinator):
        qapp.processEvents()
        assert page.scroll_area.horizontalScrollBar().maximum() == 0, type(page).__name__
    assert busy_coordinator.window.width() == 1280
    assert busy_coordinator.window.height() == 720


def test_what_gets_the_focus_comes_into_view(
    busy_coordinator: Person, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(Settings(Appearance.LIGHT, 200))
    busy_coordinator.window.resize(1280, 720)
    busy_coordinator.go_to(1)
    page = busy_coordinator.window.page
    assert page is not None
    for _ in range(12):
        busy_coordinator.press(Qt.Key.Key_Tab)
        qapp.processEvents()
        focused = busy_coordinator.focused
        if page.scroll_area.isAncestorOf(focused):
            top = focused.mapTo(page.scroll_area.viewport(), QPoint(0, 0)).y()
            assert -1 <= top <= page.scroll_area.viewport().height() - min(focused.height(), 40)
