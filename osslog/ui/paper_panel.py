"""Something to be printed: saved in a folder, and opened there in the system's own viewer."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from osslog.ui.button_row import button_row
from osslog.ui.folder_field import FolderField
from osslog.ui.section import Section
from osslog.ui.widgets import button


class PaperPanel(Section):
    """Asks for the folder; `name` tells a screen reader which paper the buttons are about.

    A panel overrides `write`, and calls `add_folder_and_buttons` below what it asks itself.
    """

    def __init__(
        self,
        heading: str,
        explanation: str,
        *,
        folder: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(heading, explanation, parent)
        self._opens = False

        # Widgets
        self.folder = FolderField(folder)
        self.open_button = button(self.tr("Save and open to print"))
        self.open_button.setAccessibleName(
            self.tr("Save and open to print: {paper}").format(paper=name)
        )
        self.save_button = button(self.tr("Save only"))
        self.save_button.setAccessibleName(self.tr("Save only: {paper}").format(paper=name))

        # Signals
        self.open_button.clicked.connect(self._save_and_open)
        self.save_button.clicked.connect(self._save)

    def add_folder_and_buttons(self) -> None:
        """Put them below what is there."""
        self.inside.addWidget(self.folder)
        self.inside.addLayout(button_row(self.open_button, self.save_button))

    def write(self, folder: Path) -> None:
        """Begin to write the paper into a folder."""
        raise NotImplementedError

    def is_open_where_wanted(self, path: Path) -> bool:
        """Open what was written, if that is wanted; false where no program did."""
        return not self._opens or QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _save_and_open(self) -> None:
        self._begin(opens=True)

    def _save(self) -> None:
        self._begin(opens=False)

    def _begin(self, *, opens: bool) -> None:
        folder = self.folder.folder()
        if folder is not None:
            self.message.clear()
            self._opens = opens
            self.write(folder)
