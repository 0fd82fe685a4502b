"""What a screen reader is told of another process's window, over the bus of AT-SPI.

A run with real processes finds out in this way what stands on the screen: not from the program
itself, but as somebody does who cannot see it.
"""

import os
import re
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

# Of the libraries that come along with keyring; it has no types.
jeepney: Final = import_module("jeepney")
blocking: Final = import_module("jeepney.io.blocking")

_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_BUS: Final = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
_FOCUSED: Final = 1 << 12
_SHOWING: Final = 1 << 25
_ON_SCREEN: Final = 0
_SECONDS: Final = 30
_DEEPEST: Final = 40

Node = tuple[str, str]
"""The name of a program on the bus, and a path in it."""


class Gone(Exception):
    """The program does not answer any longer, or what was asked about is not there."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing in view: what it is, its name, the words in it, and where it lies."""

    role: str
    name: str
    words: str
    box: tuple[int, int, int, int]
    has_focus: bool

    @property
    def middle(self) -> tuple[int, int]:
        """Where one would press it."""
        left, top, width, height = self.box
        return left + width // 2, top + height // 2


class ScreenReader:
    """Reads the windows of one display; `environment` has the address of its session bus.

    What is started with `address` as its AT_SPI_BUS_ADDRESS lets itself be read from the start.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        self._session = blocking.open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])
        (address,) = _call(
            self._session, ("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress"
        )
        self.address: str = re.sub(",.*", "", address)
        self._bus = blocking.open_dbus_connection(self.address)

    def close(self) -> None:
        """Read no more."""
        self._bus.close()
        self._session.close()

    def programs(self) -> tuple[int, ...]:
        """The processes on the bus: those with windows that can be read, and the bus's own."""
        return tuple(process for _, process in self._members())

    def read(self, process: int) -> tuple[Seen, ...]:
        """Everything in view in the windows of a process, in reading order; empty if it is gone."""
        try:
            return tuple(
                seen
                for name, member in self._members()
                if member == process
                for window in self._children((name, _ROOT))
                for seen in self._below(window, _DEEPEST)
            )
        except Gone:
            return ()

    def _members(self) -> Iterator[tuple[str, int]]:
        (names,) = _call(self._bus, _BUS, _BUS[0], "ListNames")
        for name in names:
            if name.startswith(":"):
                yield name, self._process(name)

    def _below(self, node: Node, deepest: int) -> Iterator[Seen]:
        """What is in view; a part that goes away meanwhile is left out."""
        try:
            (states,) = _call(self._bus, node, _ACCESSIBLE, "GetState")
            if not states[0] & _SHOWING or not deepest:
                return
            (role,) = _call(self._bus, node, _ACCESSIBLE, "GetRoleName")
            name = self._property(node, "Name")
            (box,) = _call(
                self._bus, node, "org.a11y.atspi.Component", "GetExtents", "u", (_ON_SCREEN,)
            )
            words = self._words(node) if "text" in role else ""
            yield Seen(role, name, words, box, bool(states[0] & _FOCUSED))
            children = self._children(node)
        except Gone:
            return
        for child in children:
            yield from self._below(child, deepest - 1)

    def _words(self, node: Node) -> str:
        try:
            (words,) = _call(self._bus, node, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))
        except Gone:
            return ""
        return str(words)

    def _children(self, node: Node) -> list[Node]:
        (children,) = _call(self._bus, node, _ACCESSIBLE, "GetChildren")
        return list(children)

    def _property(self, node: Node, name: str) -> str:
        asked = (_ACCESSIBLE, name)
        ((_signature, value),) = _call(
            self._bus, node, "org.freedesktop.DBus.Properties", "Get", "ss", asked
        )
        return str(value)

    def _process(self, name: str) -> int:
        try:
            (process,) = _call(self._bus, _BUS, _BUS[0], "GetConnectionUnixProcessID", "s", (name,))
        except Gone:
            return 0
        return int(process)


def _call(
    connection: Any,  # noqa: ANN401 jeepney has no types
    node: Node,
    interface: str,
    method: str,
    signature: str | None = None,
    body: tuple[object, ...] = (),
) -> tuple[Any, ...]:
    address = jeepney.DBusAddress(node[1], bus_name=node[0], interface=interface)
    message = jeepney.new_method_call(address, method, signature, body)
    try:
        reply = connection.send_and_get_reply(message, timeout=_SECONDS)
    except TimeoutError as late:
        raise Gone from late
    if reply.header.message_type is not jeepney.MessageType.method_return:
        raise Gone
    return tuple(reply.body)


@contextmanager
def session_bus(environment: dict[str, str]) -> Iterator[str]:
    """Start a session bus of its own, and end it; its address.

    The environment has a folder as XDG_RUNTIME_DIR, or two buses of one person would meet.
    """
    reading, writing = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"]
    bus = subprocess.Popen(command, pass_fds=[writing], env=environment, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        ready, _, _ = select.select([reading], [], [], _SECONDS)
        address = os.read(reading, 4096).decode().strip() if ready else ""
        if not address:
            raise TimeoutError("the session bus did not start")
        yield address
    finally:
        os.close(reading)
        bus.terminate()
        bus.wait()
