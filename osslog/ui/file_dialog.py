"""Choosing files and folders: the only dialogs of the window besides those about its end.

Qt keeps the folders that somebody looked into in the person's own settings. The dialogs here
end in the home folder, so that what Qt keeps names no other.
"""

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialog(QFileDialog):
    """Asks for files or a folder; `chosen` carries their paths, one or more.

    It is opened with `open`, frees itself when it is closed, and is the system's own where the
    system has one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        mode: QFileDialog.FileMode,
        name_filter: str = "",
        start: Path | None = None,
    ) -> None:
        super().__init__(parent, title, str(start or QDir.homePath()), name_filter)
        self.setFileMode(mode)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QFileDialog.Option.ShowDirsOnly, mode is QFileDialog.FileMode.Directory)
        asks_for_files = mode in {
            QFileDialog.FileMode.ExistingFile,
            QFileDialog.FileMode.ExistingFiles,
        }
        self.setOption(QFileDialog.Option.ReadOnly, asks_for_files)

        # Signals
        self.filesSelected.connect(self._tell)
        self.finished.connect(self._leave_no_trace)

    @classmethod
    def for_files(cls, parent: QWidget, title: str, name_filter: str) -> "FileDialog":
        """Asks for any number of files that are there."""
        return cls(parent, title, QFileDialog.FileMode.ExistingFiles, name_filter)

    @classmethod
    def for_file(cls, parent: QWidget, title: str, name_filter: str) -> "FileDialog":
        """Asks for one file that is there."""
        return cls(parent, title, QFileDialog.FileMode.ExistingFile, name_filter)

    @classmethod
    def for_folder(cls, parent: QWidget, title: str, *, may_change: bool = True) -> "FileDialog":
        """Asks for a folder that is there, or that is made in the dialog.

        Without `may_change` Qt's own dialog makes, renames and removes nothing.
        """
        made = cls(parent, title, QFileDialog.FileMode.Directory)
        made.setOption(QFileDialog.Option.ReadOnly, not may_change)
        return made

    @classmethod
    def for_saving(
        cls, parent: QWidget, title: str, name_filter: str, suggested_name: str
    ) -> "FileDialog":
        """Asks where a file is to be written; the dialog itself asks before one is replaced."""
        made = cls(parent, title, QFileDialog.FileMode.AnyFile, name_filter)
        made.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        made.selectFile(suggested_name)
        made.setDefaultSuffix(Path(suggested_name).suffix)
        return made

    def _tell(self, names: list[str]) -> None:
        self.chosen.emit(tuple(Path(name) for name in names))

    def _leave_no_trace(self, _result: int) -> None:
        self.setDirectory(QDir.homePath())
        self.setHistory([])
