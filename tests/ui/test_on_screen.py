"""The window stays on a screen that is there."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.on_screen import OnScreen, place_in_view

MAIN = QRect(0, 0, 1280, 720)
SECOND = QRect(1280, 0, 1920, 1080)


@pytest.mark.parametrize(
    "frame",
    [QRect(40, 40, 1000, 600), QRect(1400, 100, 1180, 720), QRect(1200, 100, 1000, 600)],
)
def test_a_window_that_can_be_seen_stays_where_it_is(frame: QRect) -> None:
    assert place_in_view(frame, [MAIN, SECOND]) == frame


def test_a_window_comes_back_from_a_screen_that_was_unplugged() -> None:
    frame = QRect(1400, 100, 1180, 700)
    placed = place_in_view(frame, [MAIN])
    assert MAIN.contains(placed)
    assert placed.size() == frame.size()


def test_it_is_made_as_small_as_the_screen_that_is_left() -> None:
    assert place_in_view(QRect(1400, 100, 1800, 1000), [MAIN]) == MAIN


@pytest.mark.parametrize("frame", [QRect(1270, 300, 800, 600), QRect(300, -300, 800, 600)])
def test_a_corner_or_a_lost_title_bar_is_not_enough(frame: QRect) -> None:
    assert MAIN.contains(place_in_view(frame, [MAIN]))


def test_without_any_screen_nothing_is_done() -> None:
    assert place_in_view(SECOND, []) == SECOND


def test_the_real_window_is_brought_back(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setProperty("shown_by_test", True)
    window.setGeometry(5_000, 5_000, 400, 300)
    window.show()
    kept = OnScreen(window, qapp)
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert qapp.primaryScreen().availableGeometry().contains(window.frameGeometry())
    assert kept.parent() is window
