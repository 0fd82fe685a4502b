"""Saying which folder a file goes into: typed, or looked for."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from osslog.ui.file_dialog import FileDialog
from osslog.ui.labelled_field import LabelledField
from osslog.ui.widgets import button


class FolderField(LabelledField):
    """A folder; at first the person's documents."""

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        line = QLineEdit()
        beside = QWidget()
        super().__init__(text, hint, line=line, beside=beside, parent=parent)

        # Widgets
        self.browse = button(self.tr("Browse"), beside)
        self.browse.setAccessibleName(self.tr("Browse: {field}").format(field=text))
        line.setText(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        line.setCursorPosition(0)

        # Layout
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line, 1)
        row.addWidget(self.browse)

        # Signals
        self.browse.clicked.connect(self._look)

    def folder(self) -> Path | None:
        """The folder, or None with a sentence beside the field where there is none."""
        typed = self.text().strip()
        folder = Path(typed)
        if not typed or not folder.is_dir():
            self.show_trouble(self.tr("There is no such folder. Choose one that is there."))
            self.setFocus()
            return None
        self.show_trouble(None)
        return folder

    def _look(self) -> None:
        dialog = FileDialog.for_folder(self, self.label.text())
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, folders: tuple[Path, ...]) -> None:
        self.line.setText(str(folders[0]))
        self.show_trouble(None)
