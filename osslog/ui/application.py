"""Qt's application object around the one window."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway
from osslog.ui.main_window import TITLE, MainWindow
from osslog.ui.theme import Theme


def start(
    folder: Path, today: Callable[[], date], chosen: Settings, arguments: Sequence[str]
) -> int:
    """Show the window until it is closed; returns the exit status."""
    application = QApplication(list(arguments))
    application.setApplicationName(TITLE)
    application.setApplicationDisplayName(TITLE)
    application.setDesktopFileName(TITLE)
    theme = Theme(application)
    theme.apply(chosen)
    window = MainWindow(Doorway(folder, today), theme, Background(), chosen)
    application.styleHints().colorSchemeChanged.connect(window.dress)
    _report_what_nobody_catches(window)
    window.show()
    return application.exec()


def _report_what_nobody_catches(window: MainWindow) -> None:
    before = sys.excepthook

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            window.report_defect(error)
        else:
            before(kind, error, trace)

    sys.excepthook = report
