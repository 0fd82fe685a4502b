"""Telling and writing down what went wrong in osslog itself, without a word of what was typed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from osslog import logs
from osslog.errors import KnownError


class DefectReports:
    """Keeps reports in the data folder, and shows them in front of a window."""

    def __init__(self, window: QWidget, folder: Path, today: Callable[[], date]) -> None:
        self._window = window
        self._folder = folder
        self._today = today
        self._waiting: list[str] = []

    @property
    def file(self) -> Path:
        """Where reports are kept."""
        return self._folder / logs.FILE_NAME

    def tell(self, error: BaseException, *, later: bool = False) -> None:
        """Keep the report of an error and show it, `later` only with `tell_waiting`."""
        self._waiting.append(self.keep(logs.defect_report(error)))
        if not later:
            self.tell_waiting()

    def tell_waiting(self) -> None:
        """Show what nobody was shown yet."""
        from osslog.ui.bug_report import BugReport

        waiting, self._waiting = self._waiting, []
        for report in waiting:
            BugReport.tell(report, self._window)

    def keep_sudden_end(self, report: str) -> str:
        """Add the report of an end all at once to the file; returns what is said of it."""
        self.keep(report)
        return QCoreApplication.translate(
            "DefectReports",
            "osslog ended all at once the last time. What was saved before is safe. Where in "
            "the program it happened is written in {file}, and nothing that anybody typed.",
        ).format(file=self.file)

    def keep(self, report: str) -> str:
        """Add a report to the file; returns it, with the trouble where it cannot be kept."""
        try:
            logs.keep_report(self._folder, report, self._today())
        except KnownError as trouble:
            return f"{report}\n{trouble.code}"
        return report
