"""The window as a program: puts its parts together and runs until it is closed."""

import sys
from pathlib import Path

from osslog import settings
from osslog.local_date import BelievedToday, local_today
from osslog.ui.application import start


def run(folder: Path) -> int:
    """Open the window on a data folder; returns the exit status."""
    return start(folder, BelievedToday(local_today), settings.read(folder), sys.argv[:1])
