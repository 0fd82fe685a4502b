"""Saying which file is meant: typed, or looked for."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from osslog.ui.file_dialog import FileDialog
from osslog.ui.labelled_field import LabelledField
from osslog.ui.widgets import button


class FileField(LabelledField):
    """A file that is there; `name_filter` is Qt's, such as `Backups (*.zip)`."""

    def __init__(
        self, text: str, hint: str = "", *, name_filter: str = "", parent: QWidget | None = None
    ) -> None:
        line = QLineEdit()
        beside = QWidget()
        super().__init__(text, hint, line=line, beside=beside, parent=parent)
        self._name_filter = name_filter

        # Widgets
        self.browse = button(self.tr("Browse"), beside)
        self.browse.setAccessibleName(self.tr("Browse: {field}").format(field=text))

        # Layout
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line, 1)
        row.addWidget(self.browse)

        # Signals
        self.browse.clicked.connect(self._look)

    def file(self) -> Path | None:
        """The file, or None with a sentence beside the field where there is none."""
        typed = self.text().strip()
        if not typed or not Path(typed).is_file():
            self.show_trouble(self.tr("There is no such file. Choose one that is there."))
            self.setFocus()
            return None
        self.show_trouble(None)
        return Path(typed)

    def _look(self) -> None:
        dialog = FileDialog.for_file(self, self.label.text(), self._name_filter)
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, files: tuple[Path, ...]) -> None:
        self.line.setText(str(files[0]))
        self.show_trouble(None)
