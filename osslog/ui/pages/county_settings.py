"""The county's settings: backups, how the window looks, and locking."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.services.county_workspace import CountyWorkspace
from osslog.settings import Settings
from osslog.ui.appearance_choice import AppearanceChoice
from osslog.ui.background import Background
from osslog.ui.backup_panel import BackupPanel
from osslog.ui.page import Page
from osslog.ui.safety_panel import SafetyPanel
from osslog.ui.section import Section
from osslog.ui.widgets import button, label


class CountySettingsPage(Page):
    """What can be set for the county on this computer; `settings_chosen` carries `Settings`."""

    lock_wanted = Signal()
    settings_chosen = Signal(object)
    idle_minutes_chosen = Signal(int)

    def __init__(
        self,
        workspace: CountyWorkspace,
        background: Background,
        chosen: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Settings"), widest=860, parent=parent)

        # Widgets
        self.appearance = AppearanceChoice(chosen)
        self.backup = BackupPanel(workspace, background)
        self.safety = SafetyPanel(workspace, background)
        locking = Section(
            self.tr("Lock"),
            self.tr(
                "Locking asks for the passphrase again. Ctrl+L does it from every page; what is "
                "half typed is lost."
            ),
        )
        self.lock_button = button(self.tr("Lock now"))
        self.lock_button.setAccessibleName(self.tr("Lock now, as the button beside the pages"))

        # Layout
        locking.inside.addWidget(self.lock_button)
        for part in (self.backup, self.safety, self.appearance, locking):
            self.column.addWidget(part)
        self.column.addWidget(
            label(self.tr("Kept in {folder}").format(folder=workspace.folder), role="small")
        )
        self.column.addStretch(1)

        # Signals
        self.appearance.settings_chosen.connect(self.settings_chosen)
        self.lock_button.clicked.connect(self.lock_wanted)
        self.safety.idle_minutes_chosen.connect(self.idle_minutes_chosen)

    def show_chosen(self, chosen: Settings) -> None:
        """Show how the window looks now."""
        self.appearance.show_settings(chosen)

    def refresh(self) -> None:
        """Read anew what is set."""
        self.safety.refresh()

    def start_here(self) -> None:
        """Begin with the backup."""
        self.backup.back_up.setFocus()
