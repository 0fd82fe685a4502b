"""The county's settings: how the window looks, backups, and locking."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.services.county_workspace import CountyWorkspace
from osslog.settings import Settings
from osslog.ui.appearance_choice import AppearanceChoice
from osslog.ui.background import Background
from osslog.ui.backup_panel import BackupPanel
from osslog.ui.page import Page
from osslog.ui.widgets import PANEL_MARGIN, button, label, panel


class CountySettingsPage(Page):
    """What can be set for the county on this computer; `settings_chosen` carries `Settings`."""

    lock_wanted = Signal()
    settings_chosen = Signal(object)

    def __init__(
        self,
        workspace: CountyWorkspace,
        background: Background,
        chosen: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Settings"), widest=820, parent=parent)

        # Widgets
        self.appearance = AppearanceChoice(chosen)
        self.backup = BackupPanel(workspace, background)
        sheet = panel()
        self.lock = button(self.tr("Lock now"))

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(10)
        inside.addWidget(label(self.tr("Lock"), role="heading"))
        inside.addWidget(
            label(
                self.tr(
                    "Locking asks for the passphrase again. Ctrl+L does it from every page; what "
                    "is half typed is lost."
                )
            )
        )
        inside.addWidget(self.lock)
        inside.addWidget(
            label(self.tr("Kept in {folder}").format(folder=workspace.folder), role="small")
        )
        for part in (self.appearance, self.backup, sheet):
            self.column.addWidget(part)
        self.column.addStretch(1)

        # Signals
        self.appearance.settings_chosen.connect(self.settings_chosen)
        self.lock.clicked.connect(self.lock_wanted)

    def start_here(self) -> None:
        """Begin with the colours."""
        self.appearance.setFocus()
