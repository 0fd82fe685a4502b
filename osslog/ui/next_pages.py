"""What comes after the way in: its pages are loaded while a person types a passphrase."""

from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osslog.services.clock import Today
    from osslog.services.workspace import Workspace
    from osslog.settings import Settings
    from osslog.ui.background import Background
    from osslog.ui.workspace_view import WorkspaceView


def load_what_comes_next() -> tuple[ModuleType, ...]:
    """Load the services and the pages; for the worker thread."""
    from osslog.services import drop_ins, session_pin, visits, workspace
    from osslog.ui import county_view, location_view, merge_panel, posts_panel, safekeeping
    from osslog.ui.pages import county_settings, county_table, feedback, returns, today, year
    from osslog.ui.pages import help as help_page
    from osslog.ui.pages import settings as location_settings

    pages = (today, feedback, year, location_settings, returns, county_table, county_settings)
    sheets = (merge_panel, posts_panel, help_page)
    safety = (session_pin, safekeeping)
    return workspace, drop_ins, visits, location_view, county_view, *safety, *pages, *sheets


def view_of(
    workspace: "Workspace", background: "Background", today: "Today", chosen: "Settings"
) -> "WorkspaceView":
    """The pages of a workspace: a coordinator's or those of the county."""
    from osslog.services.county_workspace import CountyWorkspace
    from osslog.ui.county_view import CountyView
    from osslog.ui.location_view import LocationView

    if isinstance(workspace, CountyWorkspace):
        return CountyView(workspace, background, today, chosen)
    return LocationView(workspace, background, today, chosen)
