"""Sleep and the session's lock on Windows, as its messages to a window tell of them.

The numbers are those of winuser.h and wtsapi32.h; what they mean is on learn.microsoft.com under
WM_POWERBROADCAST, WM_WTSSESSION_CHANGE and WM_QUERYENDSESSION.
"""

import ctypes
import sys
from ctypes import wintypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QObject, Signal

_POWER: Final = 0x0218  # WM_POWERBROADCAST
_SESSION: Final = 0x02B1  # WM_WTSSESSION_CHANGE
_QUERY_END: Final = 0x0011  # WM_QUERYENDSESSION

_LEAVING: Final = {
    # PBT_APMSUSPEND, and PBT_APMRESUMEAUTOMATIC for a sleep that came without a word
    _POWER: frozenset({0x4, 0x12}),
    # WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK
    _SESSION: frozenset({0x2, 0x4, 0x6, 0x7}),
    _QUERY_END: frozenset({0x0}),
}
_THIS_SESSION: Final = 0  # NOTIFY_FOR_THIS_SESSION


def means_leaving(message: int, parameter: int) -> bool:
    """Whether a window's message says that the computer sleeps or its session is locked."""
    return parameter in _LEAVING.get(message, frozenset())


class WindowsMessages(QAbstractNativeEventFilter):
    """Reads each message on its way to the window, and keeps none from it."""

    def __init__(self, watch: "WindowsWatch") -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at one message: a `MSG` of winuser.h at the address that is given."""
        if kind == b"windows_generic_MSG":
            read = wintypes.MSG.from_address(int(message))
            if means_leaving(read.message, int(read.wParam)):
                self._watch.leaving.emit()
        return False, 0


class WindowsWatch(QObject):
    """Asks Windows to tell the window of its session; `leaving` says nobody will be looking."""

    leaving = Signal()

    def __init__(self, window: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages = WindowsMessages(self)
        if sys.platform == "win32":
            register = ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification
            register.argtypes = [wintypes.HWND, wintypes.DWORD]
            register(window, _THIS_SESSION)
