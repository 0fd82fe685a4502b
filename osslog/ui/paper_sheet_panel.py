"""The visit sheet for a morning without a laptop: saved in a folder, then opened to be printed."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from osslog.errors import CannotRead
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.paper_sheets import WrittenSheet
from osslog.ui.background import Background
from osslog.ui.chosen_folder import still_there
from osslog.ui.paper_panel import PaperPanel


def write_sheet(workspace: LocationWorkspace, location_id: str, folder: Path) -> WrittenSheet:
    """Write the sheet of a location into a folder that is there."""
    return workspace.paper_sheets.write(location_id, still_there(folder))


class PaperSheetPanel(PaperPanel):
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
            folder=self.tr("Folder for the sheet"),
            name=self.tr("visit sheet"),
            parent=parent,
        )
        self._workspace = workspace
        self._background = background
        self._location_id = ""
        self.add_folder_and_buttons()

    def show_location(self, location_id: str) -> None:
        """Print the sheet of this location."""
        self._location_id = location_id

    def write(self, folder: Path) -> None:
        """Begin to write the sheet into a folder."""
        write = partial(write_sheet, self._workspace, self._location_id, folder)
        self._background.run(write, self._was_written, self.message.refuse)

    def _was_written(self, sheet: WrittenSheet) -> None:
        if not self.is_open_where_wanted(sheet.path):
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
