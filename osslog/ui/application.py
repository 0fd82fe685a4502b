"""Qt's application object around the one window."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway
from osslog.ui.main_window import TITLE, MainWindow
from osslog.ui.theme import Theme
from osslog.ui.translation import translate_window


def start(
    folder: Path, today: Callable[[], date], chosen: Settings, arguments: Sequence[str]
) -> int:
    """Show the window until it is closed; returns the exit status."""
    application = QApplication(list(arguments))
    application.setApplicationName(TITLE)
    application.setApplicationDisplayName(TITLE)
    application.setDesktopFileName(TITLE)
    translate_window(application)
    theme = Theme(application)
    theme.apply(chosen)
    window = MainWindow(Doorway(folder, today), theme, Background(), chosen)
    follow = partial(theme.follow_computer, window.dress)
    window.painted.connect(follow)
    window.painted.connect(_describe_widgets)
    _report_what_nobody_catches(window)
    window.show()
    return application.exec()


def _describe_widgets() -> None:
    """Tell screen readers what the pages consist of; the way in needs no such help."""
    from osslog.ui.spoken_roles import describe_widgets

    describe_widgets()


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
