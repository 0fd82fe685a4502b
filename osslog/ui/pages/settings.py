"""Settings of a location: what it asks, who comes, its card, backups, and how the window looks."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.location import Location
from osslog.domain.records import Agency
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.locations import WrittenCard
from osslog.settings import Settings
from osslog.ui.appearance_choice import AppearanceChoice
from osslog.ui.asked_panel import AgenciesPanel, QuestionsPanel
from osslog.ui.background import Background
from osslog.ui.backup_panel import BackupPanel
from osslog.ui.location_page import LocationPage
from osslog.ui.signer_card_panel import SignerCardPanel
from osslog.ui.widgets import button


@dataclass(frozen=True, slots=True)
class SettingsContent:
    """What the page shows of one location."""

    location: Location
    agencies: tuple[Agency, ...]
    card_words: tuple[str, ...]
    key_id: str


def read_settings(workspace: LocationWorkspace, location_id: str) -> SettingsContent:
    """Read what the page shows."""
    card = workspace.locations.signer_card(location_id)
    return SettingsContent(
        workspace.locations.get(location_id),
        workspace.agencies.all(location_id),
        card.words,
        card.key_id,
    )


class SettingsPage(LocationPage):
    """Everything that is set once and seldom changed; each change is kept at once."""

    lock_wanted = Signal()
    settings_chosen = Signal(object)

    def __init__(
        self,
        workspace: LocationWorkspace,
        background: Background,
        today: Today,
        chosen: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Settings"), workspace, background, today, widest=860, parent=parent
        )

        # Widgets
        self.questions = QuestionsPanel()
        self.agencies = AgenciesPanel()
        self.card = SignerCardPanel()
        self.backup = BackupPanel(workspace, background)
        self.appearance = AppearanceChoice(chosen)
        self.lock_button = button(self.tr("Lock now"))

        # Layout
        for part in (
            self.questions,
            self.agencies,
            self.card,
            self.backup,
            self.appearance,
            self.lock_button,
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)

        # Signals
        self.questions.chosen.connect(self._ask)
        self.agencies.activity_chosen.connect(self._set_active)
        self.agencies.agency_wanted.connect(self._add_agency)
        self.card.write_wanted.connect(self._write_card)
        self.appearance.settings_chosen.connect(self.settings_chosen)
        self.lock_button.clicked.connect(self.lock_wanted)

    def refresh(self) -> None:
        """Read the location anew."""
        read = partial(read_settings, self.workspace, self.location_id)
        self.background.run(read, self._show, self.refuse)

    def start_here(self) -> None:
        """Begin with the questions."""
        self.questions.questions.setFocus()

    def has_unsaved(self) -> bool:
        """Whether the name of an agency is half typed."""
        return bool(self.agencies.add.text())

    def _show(self, content: SettingsContent) -> None:
        self.questions.show_asked(content.location.asked)
        self.agencies.show_agencies(content.agencies)
        self.card.show_card(content.card_words, content.key_id)

    def _ask(self, codes: tuple[str, ...]) -> None:
        choose = partial(self.workspace.locations.choose_questions, self.location_id, codes)
        self.background.run(choose, self._asked, self.questions.message.refuse)

    def _asked(self, _location: Location) -> None:
        self.questions.message.succeed(self.tr("Kept. It counts from the next visit on."))

    def _set_active(self, agency: UUID, active: bool) -> None:  # noqa: FBT001 as the signal has it
        change = partial(self.workspace.agencies.set_active, agency, active=active)
        self.background.run(change, self._agency_changed, self.agencies.message.refuse)

    def _agency_changed(self, agency: Agency) -> None:
        self.agencies.message.succeed(
            self.tr("{name} is offered again.").format(name=agency.name)
            if agency.active
            else self.tr("{name} is no longer offered; what it attended stays.").format(
                name=agency.name
            )
        )

    def _add_agency(self, name: str) -> None:
        add = partial(self.workspace.agencies.add, self.location_id, name)
        self.background.run(add, self._agency_added, self.agencies.message.refuse)

    def _agency_added(self, agency: Agency) -> None:
        self.agencies.message.succeed(self.tr("{name} is on the list.").format(name=agency.name))
        self.refresh()

    def _write_card(self, folder: Path) -> None:
        write = partial(self.workspace.locations.write_signer_card, self.location_id, folder)
        self.background.run(write, self._card_written, self.card.message.refuse)

    def _card_written(self, card: WrittenCard) -> None:
        self.card.was_written(card)
