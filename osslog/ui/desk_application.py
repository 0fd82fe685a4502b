"""Qt's application object around the feedback post's window."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QApplication

from osslog import crash_notes
from osslog.services.desk_enrolment import folder_of_posts
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.collector import Collector
from osslog.ui.desk_spoken import describe_desk
from osslog.ui.desk_window import TITLE, DeskWindow
from osslog.ui.desk_work import DeskHome
from osslog.ui.theme import Theme
from osslog.ui.translation import translate_window
from osslog.ui.uncaught import UncaughtErrors


def start_desk(home: DeskHome, chosen: Settings, arguments: Sequence[str]) -> int:
    """Show the feedback post until somebody leaves it; returns the exit status."""
    application = QApplication(list(arguments))
    Collector(application).begin()
    application.setApplicationName(TITLE)
    application.setApplicationDisplayName(TITLE)
    application.setDesktopFileName(TITLE)
    translate_window(application)
    theme = Theme(application)
    theme.apply(chosen)
    describe_desk()
    window = DeskWindow(home, theme, Background(), chosen)
    window.painted.connect(partial(theme.follow_computer, window.dress))
    application.commitDataRequest.connect(window.end_with_session)
    errors = UncaughtErrors(application)
    errors.caught.connect(window.report_defect)
    errors.catch()
    folder = folder_of_posts(home.data_folder)
    sudden_end = crash_notes.take(folder)
    with crash_notes.noting(folder):
        window.showFullScreen()
        if sudden_end:
            window.report_sudden_end(sudden_end)
        return application.exec()
