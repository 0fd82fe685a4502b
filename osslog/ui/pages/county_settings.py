"""The county's settings: who can open it, backups, when it locks, and how the window looks."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.services.county_workspace import CountyWorkspace
from osslog.settings import Settings
from osslog.ui.appearance_panel import AppearancePanel
from osslog.ui.background import Background
from osslog.ui.backup_panel import BackupPanel, RestoreHint
from osslog.ui.keyring_panel import KeyringPanel
from osslog.ui.page import Page
from osslog.ui.people_panel import PeoplePanel
from osslog.ui.recovery_panel import RecoveryPanel
from osslog.ui.safety_panel import SafetyPanel
from osslog.ui.section import Section
from osslog.ui.settings_sections import PlannedSection, SettingsSections
from osslog.ui.widgets import label


class CountySettingsPage(Page):
    """What can be set for the county, in sections as a location's; each is made when wanted."""

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
        self._workspace = workspace
        self._background = background
        self._chosen = chosen

        # Widgets
        self.sections = SettingsSections(
            self.tr("Sections of the settings"),
            (
                PlannedSection("people", self.tr("People and passphrases"), self._people_sheets),
                PlannedSection("backups", self.tr("Backups"), self._backup_sheets),
                PlannedSection("safety", self.tr("Safety"), self._safety_sheets),
                PlannedSection("appearance", self.tr("Appearance"), self._appearance_sheets),
            ),
        )

        # Layout
        self.column.addWidget(self.sections)
        self.column.addWidget(
            label(self.tr("Kept in {folder}").format(folder=workspace.folder), role="small")
        )
        self.column.addStretch(1)

    @cached_property
    def people(self) -> PeoplePanel:
        """Who can open the vault."""
        made = PeoplePanel(self._workspace, self._background)
        made.changed.connect(self.refresh)
        return made

    @cached_property
    def recovery(self) -> RecoveryPanel:
        """The paper with the recovery words."""
        return RecoveryPanel(self._workspace, self._background)

    @cached_property
    def keyring(self) -> KeyringPanel:
        """Whether this computer opens the vault by itself."""
        return KeyringPanel(self._workspace, self._background)

    @cached_property
    def backup(self) -> BackupPanel:
        """Backups, and the check of the vault."""
        return BackupPanel(self._workspace, self._background)

    @cached_property
    def restore(self) -> RestoreHint:
        """Where a restore begins."""
        made = RestoreHint()
        made.lock_wanted.connect(self.lock_wanted)
        return made

    @cached_property
    def safety(self) -> SafetyPanel:
        """When the window locks itself."""
        made = SafetyPanel(self._workspace, self._background)
        made.idle_minutes_chosen.connect(self.idle_minutes_chosen)
        return made

    @cached_property
    def appearance(self) -> AppearancePanel:
        """How the window looks."""
        made = AppearancePanel(self._chosen)
        made.settings_chosen.connect(self.settings_chosen)
        return made

    def show_section(self, code: str) -> None:
        """Bring a section to the front, such as "backups"."""
        self.sections.show_section(code)

    def show_chosen(self, chosen: Settings) -> None:
        """Show how the window looks now, where that section was made."""
        self._chosen = chosen
        if "appearance" in self.__dict__:
            self.appearance.show_settings(chosen)

    def refresh(self) -> None:
        """Read anew what the section in front shows."""
        self.sections.refresh()

    def start_here(self) -> None:
        """Begin with the choice of a section."""
        self.sections.setFocus()

    def has_unsaved(self) -> bool:
        """Whether something is half typed in any section."""
        return self.sections.has_unsaved()

    def _people_sheets(self) -> tuple[Section, ...]:
        return self.people, self.recovery, self.keyring

    def _backup_sheets(self) -> tuple[Section, ...]:
        return self.backup, self.restore

    def _safety_sheets(self) -> tuple[Section, ...]:
        return (self.safety,)

    def _appearance_sheets(self) -> tuple[Section, ...]:
        return (self.appearance,)
