"""A screen of its own with a window manager, and processes on it that are looked at from outside.

The screen is Xvfb's, the window manager openbox, and keys and buttons are pressed through the X
server (xdotool).
"""

import fcntl
import getpass
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication, QImage

from osslog.storage.lock import HOLDER_NAME, LOCK_NAME
from tests.screen_reader import session_bus

TOOLS: Final = (
    *("Xvfb", "openbox", "xdotool", "xprop", "xwininfo", "setxkbmap"),
    "dbus-daemon",
)
SIZE: Final = (1280, 720)
SECONDS: Final = 60.0
"""How long anything may take."""

_BETWEEN: Final = 0.05
_STILL: Final = 4  # so many looks at the same picture: it stands still


def wait_for(is_so: Callable[[], bool], what: str, seconds: float = SECONDS) -> None:
    """Wait until something is so that another process does."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(f"did not happen: {what}")
        time.sleep(_BETWEEN)


class Screen:
    """One display with its window manager; knows the windows, and how the screen looks."""

    def __init__(self, environment: dict[str, str], pictures: Path | None) -> None:
        self.environment = environment
        self._pictures = pictures
        self._count = 0
        os.environ.update(environment)
        self._application = QGuiApplication(["watcher"])

    def look(self) -> QImage:
        """All that is on the screen now."""
        return self._application.primaryScreen().grabWindow(0).toImage()

    def settle(self) -> QImage:
        """Wait until nothing moves any longer; the picture."""
        seen: list[QImage] = []

        def stands_still() -> bool:
            seen.append(self.look())
            latest = seen[-_STILL:]
            return len(latest) == _STILL and all(one == latest[0] for one in latest)

        wait_for(stands_still, "a screen on which nothing moves")
        return seen[-1]

    def keep(self, place: str) -> None:
        """Keep a picture of the whole screen, for somebody to look at."""
        self.settle()
        self.keep_now(place)

    def keep_now(self, place: str) -> None:
        """Keep a picture of the screen as it is at this moment, moving or not."""
        if self._pictures is not None:
            self._count += 1
            self.look().save(str(self._pictures / f"{self._count:02}-{place}.png"))

    def windows(self) -> dict[str, str]:
        """The windows that the window manager knows: their numbers and titles."""
        listed = self.ask("xprop", "-root", "_NET_CLIENT_LIST").partition("# ")[2]
        numbers = [one.strip() for one in listed.split(",") if one.strip()]
        return {
            number: self.ask("xprop", "-id", number, "_NET_WM_NAME")
            .partition('= "')[2]
            .rstrip('"\n')
            for number in numbers
        }

    def bring_forward(self, title: str) -> None:
        """Go to a window, as with a click in a list of windows."""
        for number, known in self.windows().items():
            if known == title:
                self.ask("xdotool", "windowactivate", number)

    def everything(self) -> str:
        """Every window of the display with its title, those that are not to be seen too."""
        return self.ask("xwininfo", "-root", "-tree")

    def press(self, *keys: str) -> None:
        """Press keys by their names, one after another."""
        self.ask("xdotool", "key", "--clearmodifiers", "--delay", "40", *keys)

    def type(self, words: str) -> None:
        """Press the keys of a text."""
        self.ask("xdotool", "type", "--clearmodifiers", "--delay", "25", words)

    def click(self, place: tuple[int, int]) -> None:
        """Press the mouse, and take the pointer back to where it covers nothing."""
        across, down = map(str, place)
        self.ask("xdotool", "mousemove", across, down, "click", "1")
        self.park()

    def park(self) -> None:
        """Take the pointer out of the way."""
        self.ask("xdotool", "mousemove", str(SIZE[0] - 1), str(SIZE[1] - 1))

    def use_keyboard(self, layout: str) -> None:
        """Put a keyboard with these letters on the desk."""
        self.ask("setxkbmap", layout)

    def ask(self, *command: str) -> str:
        """Run one of X's tools."""
        ran = subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        )
        return ran.stdout


class Running:
    """One process of osslog, looked at from outside, whatever it has become."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        command = [sys.executable, "-m", "osslog", "--data-dir", str(folder)]
        self.process = subprocess.Popen(command, cwd=Path(__file__).parent.parent, env=environment)
        self._proc = Path("/proc") / str(self.process.pid)

    @property
    def id(self) -> int:
        """Its number, which stays the same when it becomes another program."""
        return self.process.pid

    def arguments(self) -> list[str]:
        """What it was started with."""
        return (self._proc / "cmdline").read_bytes().decode().split("\0")

    def is_post(self) -> bool:
        """Whether it is a feedback post now."""
        return "desk" in self.arguments()

    def has_vault(self) -> bool:
        """Whether the vault's lock says that it has it."""
        holder = self._folder / HOLDER_NAME
        return holder.exists() and f'"process_id":{self.id},' in holder.read_text()

    def is_vault_free(self) -> bool:
        """Whether anybody could have the vault's lock now."""
        with (self._folder / LOCK_NAME).open("rb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
        return True

    def may_be_looked_into(self) -> bool:
        """Whether this person may: a hardened process shows itself to an administrator alone."""
        return os.access(self._proc / "maps", os.R_OK) and getpass.getuser() == "root"

    def libraries(self) -> str:
        """What it has loaded."""
        return (self._proc / "maps").read_text()

    def open_files(self) -> set[Path]:
        """What it has open below the data folder."""
        links = [link.readlink() for link in (self._proc / "fd").iterdir() if link.is_symlink()]
        return {file for file in links if file.is_relative_to(self._folder)}

    def remembers(self, words: str) -> bool:
        """Whether these words stand anywhere in its memory, in one of the usual encodings."""
        forms = (words.encode(), words.encode("utf-16-le"), words.encode("utf-32-le"))
        with (self._proc / "mem").open("rb") as memory:
            for line in self.libraries().splitlines():
                place, rights = line.split()[:2]
                first, last = (int(number, 16) for number in place.split("-"))
                if "rw" not in rights:
                    continue
                try:
                    memory.seek(first)
                    held = memory.read(last - first)
                except (OSError, ValueError):  # the system's own pages
                    continue
                if any(form in held for form in forms):
                    return True
        return False


@contextmanager
def screen_of_its_own(home: Path, pictures: Path | None) -> Iterator[Screen]:
    """Start a bus, a screen, whose number the server chooses itself, and a window manager."""
    reading, writing = os.pipe()
    size = "x".join(map(str, (*SIZE, 24)))
    with ExitStack() as started:
        command = [
            *("Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"),
        ]
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        started.callback(end, server)
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        environment = {
            **os.environ,
            "HOME": str(home),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(home / "run"),
        }
        Path(environment["XDG_RUNTIME_DIR"]).mkdir(mode=0o700)
        address = started.enter_context(session_bus(environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        started.callback(end, manager)
        screen = Screen(environment, pictures)
        ask = ["xdotool", "get_num_desktops"]
        wait_for(
            lambda: (
                not subprocess.run(
                    ask, env=environment, capture_output=True, check=False
                ).returncode
            ),
            "the window manager answers",
        )
        yield screen


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process that was started here."""
    process.terminate()
    process.wait()
