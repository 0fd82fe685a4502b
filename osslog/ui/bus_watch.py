"""Sleep and the screen's lock on Linux, as the desktop's message buses tell of them.

Both buses are sockets on this computer; one that is reached in any other way is left alone. The
names are those of systemd-logind (org.freedesktop.login1(5)) and of the desktops' screen savers.
Signals are taken from any sender: somebody who sends a false one makes osslog lock, no more.
"""

import os
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SYSTEM_FLAGS: Final = (("org.freedesktop.login1.Manager", "PrepareForSleep"),)
_SYSTEM_CALLS: Final = (("org.freedesktop.login1.Session", "Lock"),)
_SESSION_FLAGS: Final = (
    ("org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("org.gnome.ScreenSaver", "ActiveChanged"),
    ("org.cinnamon.ScreenSaver", "ActiveChanged"),
    ("org.mate.ScreenSaver", "ActiveChanged"),
    ("org.xfce.ScreenSaver", "ActiveChanged"),
)
_SESSION_CALLS: Final = (("com.canonical.Unity.Session", "Locked"),)

# As Qt's SLOT macro writes the name of a slot.
_TAKE_FLAG: Final = b"1take_flag(bool)"
_TAKE_CALL: Final = b"1take_call()"

_SYSTEM_ADDRESS: Final = "DBUS_SYSTEM_BUS_ADDRESS"
_SESSION_ADDRESS: Final = "DBUS_SESSION_BUS_ADDRESS"


class BusWatch(QObject):
    """Listens on the buses that there are; `leaving` says that nobody will be looking."""

    leaving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if is_on_this_computer(os.environ.get(_SYSTEM_ADDRESS, "unix:")):
            self._listen(QDBusConnection.systemBus(), _SYSTEM_FLAGS, _SYSTEM_CALLS)
        # Without an address Qt would start a bus of its own.
        if is_on_this_computer(session_address(os.environ)):
            self._listen(QDBusConnection.sessionBus(), _SESSION_FLAGS, _SESSION_CALLS)

    @Slot(bool)
    def take_flag(self, on: bool) -> None:  # noqa: FBT001 as the bus calls it
        """Take a signal that says whether something has begun or has ended."""
        if on:
            self.leaving.emit()

    @Slot()
    def take_call(self) -> None:
        """Take a signal that says one thing only."""
        self.leaving.emit()

    def _listen(
        self,
        bus: QDBusConnection,
        flags: tuple[tuple[str, str], ...],
        calls: tuple[tuple[str, str], ...],
    ) -> None:
        if not bus.isConnected():
            return
        for interface, name in flags:
            bus.connect("", "", interface, name, self, _TAKE_FLAG)
        for interface, name in calls:
            bus.connect("", "", interface, name, self, _TAKE_CALL)


def session_address(environment: Mapping[str, str]) -> str:
    """Where this person's own bus is, empty where there is none."""
    return environment.get(_SESSION_ADDRESS, "")


def is_on_this_computer(address: str) -> bool:
    """Whether every way to a bus that an address names is a socket on this computer."""
    ways = [way for way in address.split(";") if way]
    return bool(ways) and all(way.startswith("unix:") for way in ways)
