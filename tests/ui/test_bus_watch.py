"""Sleep and the screen's lock, told by a real message bus that is started for the test."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from osslog.ui.bus_watch import is_on_this_computer

PROGRAMS = ("dbus-daemon", "dbus-send")
LOGIN_MANAGER = "/org/freedesktop/login1 org.freedesktop.login1.Manager."
LOGIN_SESSION = "/org/freedesktop/login1/session/_31 org.freedesktop.login1.Session."

# Qt knows one bus of each kind in a process, so each case has a process of its own. It says when
# it listens, and ends with what it was told once the last signal, which nobody else sends, came.
LISTEN = """
import os
import sys
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from osslog.ui.bus_watch import BusWatch

class Listener(QObject):
    def __init__(self):
        super().__init__()
        self.told = 0

    @Slot()
    def listen(self):
        bus = buses[sys.argv[1]]()
        if not bus.connect("", "", "org.osslog.Test", "End", self, "1end()"):
            sys.exit("no bus")
        print("listening", flush=True)

    @Slot()
    def leave(self):
        self.told += 1

    @Slot()
    def end(self):
        sys.stdout.write(str(self.told))
        sys.stdout.flush()
        QCoreApplication.quit()

application = QCoreApplication([])
listener = Listener()
buses = {"system": QDBusConnection.systemBus, "session": QDBusConnection.sessionBus}
watch = BusWatch(os.environ)
watch.leaving.connect(listener.leave)
watch.listening.connect(listener.listen)
application.exec()
"""

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={path}</listen>
  <policy context="default">
    <allow user="*"/><allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
  </policy>
</busconfig>
"""


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a bus that lasts as long as the tests of this file."""
    if sys.platform != "linux" or not all(map(shutil.which, PROGRAMS)):
        pytest.skip("there is no message bus to be started here")
    folder = tmp_path_factory.mktemp("bus")
    (folder / "bus.conf").write_text(CONFIG.format(path=folder / "socket"))
    daemon = subprocess.Popen(
        ["dbus-daemon", "--nofork", "--print-address", f"--config-file={folder / 'bus.conf'}"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


def told_on(bus: str, kind: str, *signals: str) -> int:
    """How often a watch says that nobody will be looking, when these signals are sent."""
    environment = {**os.environ, f"DBUS_{kind.upper()}_BUS_ADDRESS": bus}
    with subprocess.Popen(
        [sys.executable, "-c", LISTEN, kind],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    ) as listener:
        assert listener.stdout is not None
        assert listener.stdout.readline() == "listening\n"
        for signal in (*signals, "/ org.osslog.Test.End"):
            path, name, *values = signal.split()
            sending = ["dbus-send", f"--bus={bus}", "--type=signal", path, name, *values]
            subprocess.run(sending, check=True)
        return int(listener.communicate(timeout=20)[0])


def test_the_computer_goes_to_sleep(bus: str) -> None:
    assert told_on(bus, "system", f"{LOGIN_MANAGER}PrepareForSleep boolean:true") == 1


def test_waking_and_what_others_send_means_nothing(bus: str) -> None:
    signals = (f"{LOGIN_MANAGER}PrepareForSleep boolean:false", f"{LOGIN_SESSION}Unlock")
    assert told_on(bus, "system", *signals) == 0


def test_the_login_manager_locks_the_session(bus: str) -> None:
    assert told_on(bus, "system", f"{LOGIN_SESSION}Lock") == 1


def test_each_desktops_screen_lock_is_heard(bus: str) -> None:
    savers = ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
    signals = [f"/saver org.{one}.ScreenSaver.ActiveChanged boolean:true" for one in savers]
    unlocked = [one.replace("true", "false") for one in signals]
    assert told_on(bus, "session", *signals, *unlocked) == len(savers)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("unix:path=/run/user/1000/bus", True),
        ("unix:path=/a;unix:abstract=/b", True),
        ("tcp:host=example.org,port=4711", False),
        ("unix:path=/a;tcp:host=example.org", False),
        ("autolaunch:", False),
        ("", False),
    ],
)
def test_only_a_socket_on_this_computer_is_a_bus(address: str, here: object) -> None:
    assert is_on_this_computer(address) is here
