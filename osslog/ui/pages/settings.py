"""Settings of a location: what it asks, who comes, its card, backups, and how the window looks."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.location import Location
from osslog.domain.records import Agency
from osslog.services.clock import Today
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.locations import WrittenCard
from osslog.settings import Settings
from osslog.ui.appearance_panel import AppearancePanel
from osslog.ui.asked_panel import AgenciesPanel, QuestionsPanel
from osslog.ui.background import Background
from osslog.ui.backup_panel import BackupPanel, RestoreHint
from osslog.ui.keyring_panel import KeyringPanel
from osslog.ui.location_page import LocationPage
from osslog.ui.paper_sheet_panel import PaperSheetPanel
from osslog.ui.people_panel import PeoplePanel
from osslog.ui.recovery_panel import RecoveryPanel
from osslog.ui.safety_panel import SafetyPanel
from osslog.ui.section import Section
from osslog.ui.settings_sections import PlannedSection, SettingsSections
from osslog.ui.signer_card_panel import SignerCardPanel
from osslog.ui.take_over_panel import TakeOverPanel

if TYPE_CHECKING:
    from osslog.ui.feedback_card_panel import FeedbackCardPanel
    from osslog.ui.post_languages_panel import PostLanguagesPanel
    from osslog.ui.post_welcome_panel import PostWelcomePanel
    from osslog.ui.posts_panel import PostsPanel
    from osslog.ui.second_look_panel import SecondLookPanel


def read_card(workspace: LocationWorkspace, location_id: str) -> tuple[tuple[str, ...], str]:
    """The words of a location's signer card and the fingerprint of its key."""
    card = workspace.locations.signer_card(location_id)
    return card.words, card.key_id


class SettingsPage(LocationPage):
    """Everything that is set once and seldom changed; each change is kept at once.

    It is in sections, of which one is in front; sheets are made when they are first wanted.
    """

    lock_wanted = Signal()
    settings_chosen = Signal(object)
    idle_minutes_chosen = Signal(int)

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
        self._chosen = chosen

        # Widgets
        self.sections = SettingsSections(
            self.tr("Sections of the settings"),
            (
                PlannedSection(
                    "questions", self.tr("Questions"), self._question_sheets, self._read_questions
                ),
                PlannedSection(
                    "agencies", self.tr("Agencies"), self._agency_sheets, self._read_agencies
                ),
                PlannedSection("people", self.tr("People and passphrases"), self._people_sheets),
                PlannedSection(
                    "posts", self.tr("Feedback posts"), self._post_sheets, self._read_posts
                ),
                PlannedSection("backups", self.tr("Backups"), self._backup_sheets),
                PlannedSection("safety", self.tr("Safety"), self._safety_sheets),
                PlannedSection("paper", self.tr("Paper"), self._paper_sheets, self._show_paper),
                PlannedSection(
                    "spreadsheet",
                    self.tr("Old spreadsheet"),
                    self._spreadsheet_sheets,
                    self._show_take_over,
                ),
                PlannedSection("appearance", self.tr("Appearance"), self._appearance_sheets),
                PlannedSection("card", self.tr("Signer card"), self._card_sheets, self._read_card),
            ),
        )

        # Layout
        self.column.addWidget(self.sections)
        self.column.addStretch(1)

    @cached_property
    def questions(self) -> QuestionsPanel:
        """Which questions are asked."""
        made = QuestionsPanel()
        made.chosen.connect(self._ask)
        return made

    @cached_property
    def agencies(self) -> AgenciesPanel:
        """Which agencies are listed."""
        made = AgenciesPanel()
        made.activity_chosen.connect(self._set_active)
        made.agency_wanted.connect(self._add_agency)
        return made

    @cached_property
    def people(self) -> PeoplePanel:
        """Who can open the vault."""
        made = PeoplePanel(self.workspace, self.background)
        made.changed.connect(self.refresh)
        return made

    @cached_property
    def recovery(self) -> RecoveryPanel:
        """The paper with the recovery words."""
        return RecoveryPanel(self.workspace, self.background)

    @cached_property
    def keyring(self) -> KeyringPanel:
        """Whether this computer opens the vault by itself."""
        return KeyringPanel(self.workspace, self.background)

    @cached_property
    def restore(self) -> RestoreHint:
        """Where a restore begins."""
        made = RestoreHint()
        made.lock_wanted.connect(self.lock_wanted)
        return made

    @cached_property
    def backup(self) -> BackupPanel:
        """Backups, and the check of the vault."""
        return BackupPanel(self.workspace, self.background)

    @cached_property
    def safety(self) -> SafetyPanel:
        """When the window locks itself."""
        made = SafetyPanel(self.workspace, self.background)
        made.idle_minutes_chosen.connect(self.idle_minutes_chosen)
        return made

    @cached_property
    def paper(self) -> PaperSheetPanel:
        """The visit sheet to print."""
        return PaperSheetPanel(self.workspace, self.background)

    @cached_property
    def feedback_card(self) -> "FeedbackCardPanel":
        """The feedback card to print."""
        from osslog.ui.feedback_card_panel import FeedbackCardPanel

        return FeedbackCardPanel(self.workspace, self.background)

    @cached_property
    def take_over(self) -> TakeOverPanel:
        """Taking over an old spreadsheet."""
        return TakeOverPanel(self.workspace, self.background)

    @cached_property
    def posts(self) -> "PostsPanel":
        """The location's feedback posts."""
        from osslog.ui.posts_panel import PostsPanel

        return PostsPanel(self.workspace, self.background)

    @cached_property
    def post_languages(self) -> "PostLanguagesPanel":
        """The languages of the visitor's page."""
        from osslog.ui.post_languages_panel import PostLanguagesPanel

        made = PostLanguagesPanel(self.workspace, self.background)
        made.changed.connect(self._read_posts)
        return made

    @cached_property
    def post_welcome(self) -> "PostWelcomePanel":
        """Words of welcome."""
        from osslog.ui.post_welcome_panel import PostWelcomePanel

        made = PostWelcomePanel(self.workspace, self.background)
        made.changed.connect(self._read_posts)
        return made

    @cached_property
    def second_look(self) -> "SecondLookPanel":
        """Who releases words."""
        from osslog.ui.second_look_panel import SecondLookPanel

        return SecondLookPanel(self.workspace, self.background)

    @cached_property
    def appearance(self) -> AppearancePanel:
        """How the window looks."""
        made = AppearancePanel(self._chosen)
        made.settings_chosen.connect(self.settings_chosen)
        return made

    def show_chosen(self, chosen: Settings) -> None:
        """Show how the window looks now, where that section was made."""
        self._chosen = chosen
        if "appearance" in self.__dict__:
            self.appearance.show_settings(chosen)

    @cached_property
    def card(self) -> SignerCardPanel:
        """The location's signer card."""
        made = SignerCardPanel()
        made.write_wanted.connect(self._write_card)
        return made

    def refresh(self) -> None:
        """Read anew what the section in front shows."""
        self.sections.refresh()

    def start_here(self) -> None:
        """Begin with the choice of a section."""
        self.sections.setFocus()

    def show_section(self, code: str) -> None:
        """Bring a section to the front, such as "backups"."""
        self.sections.show_section(code)

    def has_unsaved(self) -> bool:
        """Whether something is half typed in any section."""
        return self.sections.has_unsaved()

    def _question_sheets(self) -> tuple[Section, ...]:
        return (self.questions,)

    def _agency_sheets(self) -> tuple[Section, ...]:
        return (self.agencies,)

    def _backup_sheets(self) -> tuple[Section, ...]:
        return self.backup, self.restore

    def _safety_sheets(self) -> tuple[Section, ...]:
        return (self.safety,)

    def _people_sheets(self) -> tuple[Section, ...]:
        return self.people, self.recovery, self.keyring

    def _paper_sheets(self) -> tuple[Section, ...]:
        return self.paper, self.feedback_card

    def _spreadsheet_sheets(self) -> tuple[Section, ...]:
        return (self.take_over,)

    def _post_sheets(self) -> tuple[Section, ...]:
        return self.posts, self.post_languages, self.post_welcome, self.second_look

    def _read_posts(self) -> None:
        for sheet in (self.posts, self.post_languages, self.post_welcome, self.second_look):
            sheet.show_location(self.location_id)
            sheet.refresh()

    def _show_paper(self) -> None:
        self.paper.show_location(self.location_id)
        self.feedback_card.show_location(self.location_id)

    def _show_take_over(self) -> None:
        self.take_over.show_location(self.location_id)

    def _appearance_sheets(self) -> tuple[Section, ...]:
        return (self.appearance,)

    def _card_sheets(self) -> tuple[Section, ...]:
        return (self.card,)

    def _read_questions(self) -> None:
        read = partial(self.workspace.locations.get, self.location_id)
        self.background.run(read, self._show_questions, self.refuse)

    def _show_questions(self, location: Location) -> None:
        self.questions.show_asked(location.asked)

    def _read_agencies(self) -> None:
        read = partial(self.workspace.agencies.all, self.location_id)
        self.background.run(read, self._show_agencies, self.refuse)

    def _show_agencies(self, agencies: tuple[Agency, ...]) -> None:
        self.agencies.show_agencies(agencies)

    def _read_card(self) -> None:
        read = partial(read_card, self.workspace, self.location_id)
        self.background.run(read, self._show_card, self.refuse)

    def _show_card(self, card: tuple[tuple[str, ...], str]) -> None:
        self.card.show_card(*card)

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
        self._read_agencies()

    def _write_card(self, folder: Path) -> None:
        write = partial(self.workspace.locations.write_signer_card, self.location_id, folder)
        self.background.run(write, self._card_written, self.card.message.refuse)

    def _card_written(self, card: WrittenCard) -> None:
        self.card.was_written(card)
