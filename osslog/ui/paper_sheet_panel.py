"""The visit sheet for a morning without a laptop: saved in a folder, then opened to be printed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from osslog.errors import CannotRead
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.paper_sheets import WrittenSheet
from osslog.ui.background import Background
from osslog.ui.button_row import button_row
from osslog.ui.chosen_folder import still_there
from osslog.ui.folder_field import FolderField
from osslog.ui.section import Section
from osslog.ui.widgets import button


def write_sheet(workspace: LocationWorkspace, location_id: str, folder: Path) -> WrittenSheet:
    """Write the sheet of a location into a folder that is there."""
    return workspace.paper_sheets.write(location_id, still_there(folder))


class PaperSheetPanel(Section):
    """Writes the sheet, and opens it in the system's own viewer."""

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Visit sheet on paper"),
            self.tr(
                "For a morning without a laptop: your own questions as boxes to tick, with the "
                "keys of the window in them. Afterwards type the stack in on the page Today or "
                "Drop-ins, and shred it."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self._opens = False

        # Widgets
        self.folder = FolderField(self.tr("Folder for the sheet"))
        self.open_button = button(self.tr("Save and open to print"))
        self.open_button.setAccessibleName(self.tr("Save and open to print: visit sheet"))
        self.save_button = button(self.tr("Save only"))
        self.save_button.setAccessibleName(self.tr("Save only: visit sheet"))

        # Layout
        self.inside.addWidget(self.folder)
        self.inside.addLayout(button_row(self.open_button, self.save_button))

        # Signals
        self.open_button.clicked.connect(self._save_and_open)
        self.save_button.clicked.connect(self._save)

    def show_location(self, location_id: str) -> None:
        """Print the sheet of this location."""
        self._location_id = location_id

    def _save_and_open(self) -> None:
        self._write(opens=True)

    def _save(self) -> None:
        self._write(opens=False)

    def _write(self, *, opens: bool) -> None:
        folder = self.folder.folder()
        if folder is None:
            return
        self.message.clear()
        self._opens = opens
        write = partial(write_sheet, self._workspace, self._location_id, folder)
        self._background.run(write, self._was_written, self.message.refuse)

    def _was_written(self, sheet: WrittenSheet) -> None:
        if self._opens and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(sheet.path))):
            self.message.refuse(
                CannotRead(
                    self.tr("The sheet is saved as {file}, but no program opened it.").format(
                        file=sheet.path.name
                    ),
                    self.tr("Open it from its folder, then print it on both sides."),
                )
            )
            return
        self.message.succeed(
            self.tr(
                "Saved as {file}. Printed on both sides, one leaf takes {visits} visits."
            ).format(file=sheet.path.name, visits=sheet.visits)
        )
