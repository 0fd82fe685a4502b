"""What the pages of a coordinator share: the workspace and the location that is looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.page import Page


class LocationPage(Page):
    """A page about one location of the vault at a time."""

    def __init__(
        self,
        title: str,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        *,
        widest: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, widest=widest, parent=parent)
        self.workspace = workspace
        self.background = background
        self.today = today
        self.location_id = ""
        # What comes below leaves what stands above as it is painted already.
        for held in (self._inside, self._held):
            held.setAttribute(Qt.WidgetAttribute.WA_StaticContents)

    def show_location(self, location_id: str) -> None:
        """Look at another location; what the page shows follows with `refresh`."""
        self.location_id = location_id
