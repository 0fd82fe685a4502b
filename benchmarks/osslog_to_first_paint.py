"""osslog as it starts, ended once its first page is painted."""

import sys

from PySide6.QtWidgets import QApplication

from osslog.__main__ import main
from osslog.ui.main_window import MainWindow

AFTER_FIRST_PAINT = "_begin"


def end(_window: MainWindow) -> None:
    """Leave the program."""
    QApplication.exit()


if __name__ == "__main__":
    setattr(MainWindow, AFTER_FIRST_PAINT, end)
    sys.argv = ["osslog"]
    sys.exit(main())
