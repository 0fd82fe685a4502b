"""A county vault that is open, with everything that an analyst can do in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from osslog.services.open_vault import OpenVault

if TYPE_CHECKING:
    from osslog.services.county_tables import CountyTables
    from osslog.services.returns import Returns
    from osslog.services.trust import Trust


@dataclass(frozen=True, slots=True)
class CountyWorkspace(OpenVault):
    """One open county vault: its parts are loaded when they are first asked for."""

    @property
    def trust(self) -> "Trust":
        """The locations that are expected, and the keys that are trusted."""
        from osslog.services.trust import Trust

        return Trust(self.vault, self.today)

    @property
    def returns(self) -> "Returns":
        """Summary files that were sent in."""
        from osslog.services.returns import Returns

        return Returns(self.vault, self.today)

    @property
    def tables(self) -> "CountyTables":
        """The county's table and report."""
        from osslog.services.county_tables import CountyTables

        return CountyTables(self.vault, self.today)
