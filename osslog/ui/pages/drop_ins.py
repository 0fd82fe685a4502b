"""Drop-ins: those of a reporting year, held, cancelled and expected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.location_page import LocationPage


class DropInsPage(LocationPage):
    """Shows what was held, cancelled and forgotten; `entry_wanted` carries a drop-in's id."""

    entry_wanted = Signal(object)

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Drop-ins"), workspace, background, today, parent=parent)
        self.column.addStretch(1)
