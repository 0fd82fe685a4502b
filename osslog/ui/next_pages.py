"""Loading what the next pages need while a person types a passphrase."""

from types import ModuleType


def load_what_comes_next() -> tuple[ModuleType, ...]:
    """Load the services and the pages; for the worker thread."""
    from osslog.services import drop_ins, session_pin, visits, workspace
    from osslog.ui import county_view, location_view, safekeeping
    from osslog.ui.pages import county_settings, county_table, feedback, returns, today, year
    from osslog.ui.pages import help as help_page
    from osslog.ui.pages import settings as location_settings

    pages = (today, feedback, year, location_settings, returns, county_table, county_settings)
    safety = (session_pin, safekeeping)
    return workspace, drop_ins, visits, location_view, county_view, *safety, *pages, help_page
