"""Sleep and the screen's lock on Linux, as the desktop's message buses tell of them.

Both buses are sockets on this computer; one that is reached in any other way is left alone. The
names are those of systemd-logind (org.freedesktop.login1(5)) and of the desktops' screen savers.
Signals are taken from any sender: somebody who sends a false one makes osslog lock, no more.
"""

import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
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

_SYSTEM_SOCKET: Final = Path("/run/dbus/system_bus_socket")

# As Qt's SLOT macro writes the name of a slot. PySide takes a str and calls it bytes in its types.
_TAKE_FLAG: Final = cast("bytes", "1take_flag(bool)")
_TAKE_CALL: Final = cast("bytes", "1take_call()")


class BusWatch(QObject):
    """Listens on the buses that there are; `leaving` says that nobody will be looking.

    A bus that does not answer holds up whoever calls it first, so a thread of its own does; then
    `listening` is told.
    """

    leaving = Signal()
    listening = Signal()
    _found = Signal()

    def __init__(self, environment: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_system = is_on_this_computer(system_address(environment))
        self._has_session = is_on_this_computer(session_address(environment))
        self._found.connect(self._listen, Qt.ConnectionType.QueuedConnection)
        if self._has_system or self._has_session:
            threading.Thread(target=self._find, name="buses", daemon=True).start()

    @Slot(bool)
    def take_flag(self, on: bool) -> None:  # noqa: FBT001 as the bus calls it
        """Take a signal that says whether something has begun or has ended."""
        if on:
            self.leaving.emit()

    @Slot()
    def take_call(self) -> None:
        """Take a signal that says one thing only."""
        self.leaving.emit()

    def _find(self) -> None:
        if self._has_system:
            QDBusConnection.systemBus()
        if self._has_session:
            QDBusConnection.sessionBus()
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._found.emit()

    def _listen(self) -> None:
        if self._has_system:
            self._listen_on(QDBusConnection.systemBus(), _SYSTEM_FLAGS, _SYSTEM_CALLS)
        if self._has_session:
            self._listen_on(QDBusConnection.sessionBus(), _SESSION_FLAGS, _SESSION_CALLS)
        self.listening.emit()

    def _listen_on(
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


def system_address(environment: Mapping[str, str]) -> str:
    """Where the system's bus is, empty where there is none."""
    usual = f"unix:path={_SYSTEM_SOCKET}" if _SYSTEM_SOCKET.exists() else ""
    return environment.get("DBUS_SYSTEM_BUS_ADDRESS", usual)


def session_address(environment: Mapping[str, str]) -> str:
    """Where this person's own bus is, empty where there is none: Qt would then start one."""
    return environment.get("DBUS_SESSION_BUS_ADDRESS", "")


def is_on_this_computer(address: str) -> bool:
    """Whether every way to a bus that an address names is a socket on this computer."""
    ways = [way for way in address.split(";") if way]
    return bool(ways) and all(way.startswith("unix:") for way in ways)
