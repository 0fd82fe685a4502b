"""Goes the coordinator's journey in a real window, with the keys of a keyboard: `make journey`.

The window stands on a screen of its own (Xvfb) under a window manager (openbox), and every key
is pressed through the X server (xdotool), so that it takes the way of a real one: server, window
manager, Qt, widget. `--out` keeps a picture of the whole screen at each station.

It starts the screen, goes the way of `tests/ui/journey.py` and ends what it started.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from osslog.settings import Appearance, Settings
from osslog.ui.background import Background
from osslog.ui.main_window import MainWindow
from osslog.ui.theme import Theme
from tests.ui.journey import Journey
from tests.ui.made_up import CheapDoorway, that_day
from tests.ui.person import KEYS, Person

TOOLS = ("Xvfb", "openbox", "xdotool")
SCREEN = "1280x720x24"
_LONGEST_WAIT_MS = 20_000

_NAMES = {
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backspace: "BackSpace",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_F1: "F1",
    Qt.Key.Key_F2: "F2",
    Qt.Key.Key_F3: "F3",
    Qt.Key.Key_F6: "F6",
    Qt.Key.Key_F7: "F7",
    Qt.Key.Key_F8: "F8",
    Qt.Key.Key_F12: "F12",
}
"""X's names of keys that stand for no sign."""

_SIGNS = {
    " ": "space",
    ",": "comma",
    "-": "minus",
    ".": "period",
    "/": "slash",
    "@": "at",
    "_": "underscore",
}


class StrictWindow(MainWindow):
    """The window, but a defect ends the journey."""

    defect: BaseException | None = None

    def report_defect(self, error: BaseException) -> None:
        """Remember the defect for whoever waits."""
        self.defect = error


class Releases(QObject):
    """Counts the keys that were let go, wherever they went."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.count = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a key once: where the window itself is told of it."""
        if event.type() == QEvent.Type.KeyRelease and watched.inherits("QWindow"):
            self.count += 1
        return False


class PersonAtKeyboard(Person):
    """Presses the keys of the X server and waits until each has arrived."""

    def __init__(
        self, window: StrictWindow, background: Background, application: QApplication
    ) -> None:
        self.window = window
        self.background = background
        self.presses = 0
        self._strict = window
        self._application = application
        self._releases = Releases(application)

    def wait(self) -> None:
        """Wait until nothing is under way and all is painted."""
        self._wait_until(lambda: not self.background.is_busy)
        for _ in range(3):
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        self._wait_until(lambda: not self.background.is_busy)

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        """Press a key, wherever the focus is."""
        name = _NAMES.get(key) or chr(key.value).lower()
        held = "ctrl+" if modifiers & Qt.KeyboardModifier.ControlModifier else ""
        for _ in range(times):
            self._send(held + name)

    def type(self, keys: str) -> None:
        """Press the keys of a text, one after another."""
        for sign in keys:
            self._send(_NAMES[KEYS[sign]] if sign in KEYS else _SIGNS.get(sign, sign))
        self.wait()

    def _send(self, name: str) -> None:
        self.presses += 1
        before = self._releases.count
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        self._wait_until(lambda: self._releases.count > before)
        self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)

    def _wait_until(self, is_so: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        while not is_so():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if self._strict.defect is not None:
                raise self._strict.defect
            if deadline.hasExpired():
                raise TimeoutError("the window did not come to rest, or a key did not arrive")


def main(arguments: list[str]) -> int:
    """Start a screen, go the way, and say how it ended."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, help="a folder for pictures of the screen")
    asked = parser.parse_args(arguments)
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        sys.stderr.write(f"Install {', '.join(missing)} first.\n")
        return 2
    if asked.out is not None:
        asked.out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as started:
        home = Path(started.enter_context(tempfile.TemporaryDirectory()))
        os.environ.update(HOME=str(home), QT_QPA_PLATFORM="xcb")
        os.environ["DISPLAY"] = started.enter_context(_screen())
        started.enter_context(_ended(subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)))
        _wait_for_manager()
        presses = _go(home, asked.out)
    sys.stdout.write(f"The journey is done, with {presses} keys.\n")
    return 0


def _go(home: Path, pictures: Path | None) -> int:
    application = QApplication(["osslog"])
    chosen = Settings(Appearance.LIGHT)
    theme = Theme(application)
    theme.apply(chosen)
    background = Background()
    window = StrictWindow(CheapDoorway(home / "data", that_day), theme, background, chosen)
    person = PersonAtKeyboard(window, background, application)
    (home / "stick").mkdir()

    def show(place: str) -> None:
        person.wait()
        if pictures is not None:
            screen = application.primaryScreen().grabWindow(0)
            screen.save(str(pictures / f"{place}.png"))

    window.showMaximized()
    _wait_for_window(window)
    person.wait()
    Journey(person, home / "stick", show).go()
    window.close()
    person.wait()
    return person.presses


def _wait_for_manager() -> None:
    """Wait until the window manager answers: it gives no keyboard to what was there before."""
    ask = ["xdotool", "get_num_desktops"]
    deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
    while subprocess.run(ask, capture_output=True, check=False).returncode:
        if deadline.hasExpired():
            raise TimeoutError("the window manager did not start")


def _wait_for_window(window: MainWindow) -> None:
    """Wait until the window manager has given the window the keyboard."""
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=_LONGEST_WAIT_MS)
    late.timeout.connect(loop.quit)
    look = QTimer(interval=50)
    look.timeout.connect(lambda: loop.quit() if window.isActiveWindow() else None)
    late.start()
    look.start()
    loop.exec()
    if not window.isActiveWindow():
        raise TimeoutError("the window did not get the keyboard")


@contextmanager
def _screen() -> Iterator[str]:
    """Start a screen; its name, which the server chose itself."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with _ended(server), os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"


@contextmanager
def _ended(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    """End a process that was started here."""
    try:
        yield
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
