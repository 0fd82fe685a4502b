"""The pages of the county team."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from osslog.services.clock import Today
from osslog.services.county_workspace import CountyWorkspace
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.page import Page
from osslog.ui.workspace_view import PlannedPage, WorkspaceView


class CountyView(WorkspaceView):
    """Returns, County table, Settings and Help."""

    def __init__(
        self,
        workspace: CountyWorkspace,
        background: Background,
        today: Today,
        chosen: Settings,
        parent: QWidget | None = None,
    ) -> None:
        self._workspace = workspace
        self._background = background
        self._today = today
        super().__init__(
            (
                PlannedPage(_tr("Returns"), self._returns_page, "returns"),
                PlannedPage(_tr("County table"), self._table_page, "county_table"),
                PlannedPage(_tr("Settings"), self._settings_page, "settings"),
                PlannedPage(_tr("Help"), self._help_page, "help", apart=True),
            ),
            chosen,
            parent,
        )

    def _returns_page(self) -> Page:
        from osslog.ui.pages.returns import ReturnsPage

        return ReturnsPage(self._workspace, self._background, self._today)

    def _table_page(self) -> Page:
        from osslog.ui.pages.county_table import CountyTablePage

        return CountyTablePage(self._workspace, self._background, self._today)

    def _settings_page(self) -> Page:
        from osslog.ui.pages.county_settings import CountySettingsPage

        page = CountySettingsPage(self._workspace, self._background, self.chosen)
        page.lock_wanted.connect(self.lock_wanted)
        page.settings_chosen.connect(self.settings_chosen)
        page.idle_minutes_chosen.connect(self.idle_minutes_chosen)
        return page

    def _help_page(self) -> Page:
        from osslog.ui.pages.help import HelpPage

        return HelpPage(self._background, "county.md")


def _tr(text: str) -> str:
    return QCoreApplication.translate("CountyView", text)
