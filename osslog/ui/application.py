"""Qt's application object around the one window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from osslog import crash_notes
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.collector import Collector
from osslog.ui.doorway import Doorway
from osslog.ui.main_window import TITLE, MainWindow
from osslog.ui.theme import Theme
from osslog.ui.translation import translate_window
from osslog.ui.uncaught import UncaughtErrors


@dataclass(frozen=True, slots=True)
class Ended:
    """How the window ended: its exit status, and what osslog is to be started with after it."""

    status: int
    successor: tuple[str, ...] = ()


def start(
    folder: Path, today: Callable[[], date], chosen: Settings, arguments: Sequence[str]
) -> Ended:
    """Show the window until it is closed."""
    application = QApplication(list(arguments))
    Collector(application).begin()
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
    window.painted.connect(partial(_keep_on_screen, window, application))
    errors = UncaughtErrors(application)
    errors.caught.connect(window.report_defect)
    errors.catch()
    sudden_end = crash_notes.take(folder)
    with crash_notes.noting(folder):
        window.show()
        if sudden_end:
            window.report_sudden_end(sudden_end)
        status = application.exec()
    return Ended(status, window.successor)


def _describe_widgets() -> None:
    """Tell screen readers what the pages consist of; the way in needs no such help."""
    from osslog.ui.spoken_roles import describe_widgets

    describe_widgets()


def _keep_on_screen(window: MainWindow, application: QApplication) -> None:
    """Bring the window back when its screen is unplugged."""
    from osslog.ui.on_screen import OnScreen

    OnScreen(window, application)
