"""The size of the text changes by keys on every page, and is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from osslog import settings
from osslog.ui.appearance_panel import AppearancePanel
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.window_keys import text_size_after
from tests.ui.person import Person

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("percent", "steps", "then"),
    [(100, 1, 125), (100, -1, 100), (200, 1, 200), (150, -1, 125), (175, 0, 100)],
)
def test_text_goes_by_steps_and_stops_at_the_ends(percent: int, steps: int, then: int) -> None:
    assert text_size_after(percent, steps) == then


def test_text_grows_and_shrinks_while_a_visit_is_typed(
    busy_coordinator: Person, year_folder: Path, qapp: QApplication
) -> None:
    focused = busy_coordinator.focused
    busy_coordinator.press(Qt.Key.Key_Plus, CONTROL)
    busy_coordinator.press(Qt.Key.Key_Equal, CONTROL)
    busy_coordinator.wait()
    assert QFontInfo(qapp.font()).pixelSize() == 22
    assert busy_coordinator.focused is focused
    busy_coordinator.press(Qt.Key.Key_Minus, CONTROL)
    busy_coordinator.wait()
    assert settings.read(year_folder).text_percent == 125
    busy_coordinator.press(Qt.Key.Key_0, CONTROL)
    busy_coordinator.wait()
    assert QFontInfo(qapp.font()).pixelSize() == 15


def test_text_grows_before_anybody_is_inside(
    open_window: Callable[[Path], Person], location_folder: Path, qapp: QApplication
) -> None:
    person = open_window(location_folder)
    person.press(Qt.Key.Key_Plus, CONTROL)
    person.wait()
    assert QFontInfo(qapp.font()).pixelSize() == 19


def test_the_settings_show_the_size_that_a_key_chose(busy_coordinator: Person) -> None:
    busy_coordinator.press(Qt.Key.Key_Plus, CONTROL)
    busy_coordinator.wait()
    busy_coordinator.go_to(5)
    appearance = busy_coordinator.page(SettingsPage).appearance
    assert isinstance(appearance, AppearancePanel)
    assert appearance.settings.text_percent == 125
    busy_coordinator.press(Qt.Key.Key_Plus, CONTROL)
    busy_coordinator.wait()
    assert busy_coordinator.page(SettingsPage).appearance.settings.text_percent == 150
