"""Sees to the system libraries that Qt and the tests need on Linux, and installs missing ones.

Run with the project's own Python after PySide6 is installed:

    .venv/bin/python packaging/system_libraries.py

Nothing is done where the window starts and `ssh-keygen` is there. Where something is missing it is
installed by apt-get, if this is root or `sudo` asks no password; otherwise the one command that
does it is printed and the exit status is 1. On Windows and macOS the wheels bring all they need.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

# What the window loads, below the PySide6 folder. The other modules of Qt are not used.
USED_PARTS = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtDBus.abi3.so",
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "Qt/lib/libQt6Core.so.6",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
)

# The Debian and Ubuntu package of each library that these may want.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

START_THE_WINDOW = "from PySide6.QtWidgets import QApplication; QApplication([])"

_NOT_FOUND = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)


def main() -> int:
    """Install or name what is missing; the exit status says whether all is there now."""
    if sys.platform != "linux":
        return 0
    wanted, unknown = missing_packages()
    if wanted and not install(wanted):
        return 1
    trouble = trouble_starting_the_window()
    if trouble:
        names = " ".join(sorted(unknown))
        say(f"Qt does not start on this system. {names}\n{trouble}")
        return 1
    return 0


def missing_packages() -> tuple[set[str], set[str]]:
    """The packages to install, and the missing libraries for which no package is known."""
    libraries = missing_libraries()
    packages = {PACKAGES[library] for library in libraries if library in PACKAGES}
    if shutil.which("ssh-keygen") is None:
        packages.add("openssh-client")
    return packages, libraries - PACKAGES.keys()


def missing_libraries() -> set[str]:
    """The names of the system libraries that Qt's used parts link to and that are not found."""
    place = find_spec("PySide6")
    if place is None or not place.submodule_search_locations:
        message = "PySide6 is not installed in this Python: run `make` first."
        raise SystemExit(message)
    folder = Path(place.submodule_search_locations[0])
    parts = [folder / part for part in USED_PARTS if (folder / part).exists()]
    listing = subprocess.run(
        ["ldd", *map(str, parts)], capture_output=True, text=True, check=False
    ).stdout
    return set(_NOT_FOUND.findall(listing))


def install(packages: set[str]) -> bool:
    """Install `packages` where that needs no question, else say how; whether it was done."""
    names = sorted(packages)
    apt_get = shutil.which("apt-get")
    if apt_get is None:
        say(f"Install by this system's own means what Debian calls: {' '.join(names)}")
        return False
    steps = [
        [apt_get, "update", "-qq"],
        [apt_get, "install", "-qq", "-y", "--no-install-recommends", *names],
    ]
    if os.geteuid() != 0 and not sudo_asks_nothing():
        say(f"Some system libraries are missing. This installs them:\n\n    {by_hand(names)}\n")
        return False
    say(f"Installing system libraries: {' '.join(names)}")
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    for step in steps:
        command = [*before, "env", "DEBIAN_FRONTEND=noninteractive", *step]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            say(f"{done.stdout}{done.stderr}That did not work. By hand:\n\n    {by_hand(names)}\n")
            return False
    return True


def sudo_asks_nothing() -> bool:
    """Whether this person may use sudo without typing a password."""
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def by_hand(names: list[str]) -> str:
    """The one command that a person can run to install the packages `names`."""
    install_them = shlex.join(["apt-get", "install", "-y", "--no-install-recommends", *names])
    return f"sudo sh -c 'apt-get update && {install_them}'"


def trouble_starting_the_window() -> str:
    """What Qt says when it cannot start without a screen; empty when it can."""
    attempt = subprocess.run(
        [sys.executable, "-c", START_THE_WINDOW],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return "" if attempt.returncode == 0 else attempt.stderr.strip() or "It ended at once."


def say(words: str) -> None:
    """Tell the person at the terminal."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
