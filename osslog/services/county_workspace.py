"""A county vault that is open, with everything that an analyst can do in it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from osslog.services.clock import Today
from osslog.storage.key_slots import STANDARD, KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

if TYPE_CHECKING:
    from osslog.services.backups import Backups
    from osslog.services.county_tables import CountyTables
    from osslog.services.keys import Keys
    from osslog.services.returns import Returns
    from osslog.services.trust import Trust


@dataclass(frozen=True, slots=True)
class CountyWorkspace:
    """One open county vault; used and closed by the thread that opened it.

    Each part is loaded when it is first asked for, so that the first page need not wait.
    """

    vault: Vault = field(repr=False)
    today: Today = field(repr=False)
    kdf: KdfProfile = field(default=STANDARD, repr=False)

    @property
    def kind(self) -> VaultKind:
        """That it is the county's."""
        return self.vault.kind

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.vault.folder

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

    @property
    def keys(self) -> "Keys":
        """Who can open the vault."""
        from osslog.services.keys import Keys

        return Keys(self.vault, self.today, self.kdf)

    @property
    def backups(self) -> "Backups":
        """Backups and the check of the vault."""
        from osslog.services.backups import Backups

        return Backups(self.vault, self.today)

    def close(self) -> None:
        """Close the vault; closing twice does nothing."""
        self.vault.close()
