"""What Windows tells a window of sleep and of its session, from messages made up here."""

import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from osslog.ui.windows_watch import WindowsWatch, means_leaving

LEAVING = [
    (0x0218, 0x04),  # the computer goes to sleep
    (0x0218, 0x12),  # it has woken
    (0x02B1, 0x02),  # another person is at the screen
    (0x02B1, 0x04),  # a remote session was cut off
    (0x02B1, 0x06),  # the session ends
    (0x02B1, 0x07),  # the session is locked
]
STAYING = [
    (0x0218, 0x0A),  # the battery's state has changed
    (0x0218, 0x8013),  # a setting of the power plan
    (0x02B1, 0x01),  # somebody is at the screen again
    (0x02B1, 0x08),  # the session is unlocked
    (0x0100, 0x04),  # a key
    (0x0200, 0x07),  # the mouse
]


@pytest.mark.parametrize(("message", "parameter"), LEAVING)
def test_sleep_and_lock_mean_that_nobody_is_looking(message: int, parameter: int) -> None:
    assert means_leaving(message, parameter)


@pytest.mark.parametrize(("message", "parameter"), STAYING)
def test_other_messages_mean_nothing(message: int, parameter: int) -> None:
    assert not means_leaving(message, parameter)


def test_a_message_is_read_where_it_lies_and_kept_from_nobody(qtbot: QtBot) -> None:
    watch = WindowsWatch(1)
    locked = wintypes.MSG(message=0x02B1, wParam=0x07)
    unlocked = wintypes.MSG(message=0x02B1, wParam=0x08)
    with qtbot.waitSignal(watch.leaving):
        answer = watch.messages.nativeEventFilter(
            QByteArray(b"windows_generic_MSG"), ctypes.addressof(locked)
        )
    assert answer == (False, 0)
    with qtbot.assertNotEmitted(watch.leaving):
        watch.messages.nativeEventFilter(
            QByteArray(b"windows_generic_MSG"), ctypes.addressof(unlocked)
        )


def test_a_message_of_another_kind_is_not_read(qtbot: QtBot) -> None:
    watch = WindowsWatch(1)
    with qtbot.assertNotEmitted(watch.leaving):
        assert watch.messages.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 0) == (False, 0)
