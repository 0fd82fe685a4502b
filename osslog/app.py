"""The window as a program: puts its parts together and runs until it is closed."""

import sys
from datetime import date, datetime
from pathlib import Path

from osslog import settings
from osslog.ui.application import start


def run(folder: Path) -> int:
    """Open the window on a data folder; returns the exit status."""
    return start(folder, local_today, settings.read(folder), sys.argv[:1])


def local_today() -> date:
    """Today's date where this computer is."""
    return datetime.now().astimezone().date()
