"""A vault that is open, with what its people can do in it whosever it is."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from osslog.services.clock import Today
from osslog.storage.key_slots import STANDARD, KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

if TYPE_CHECKING:
    from osslog.services.backups import Backups
    from osslog.services.keys import Keys
    from osslog.services.preferences import Preferences


@dataclass(frozen=True, slots=True)
class OpenVault:
    """One open vault; used and closed by the thread that opened it.

    Each part is loaded when it is first asked for, so that the first page need not wait.
    """

    vault: Vault = field(repr=False)
    today: Today = field(repr=False)
    kdf: KdfProfile = field(default=STANDARD, repr=False)

    @property
    def kind(self) -> VaultKind:
        """Whether it is a location's or the county's."""
        return self.vault.kind

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.vault.folder

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

    @property
    def preferences(self) -> "Preferences":
        """What its people set for it."""
        from osslog.services.preferences import Preferences

        return Preferences(self.vault)

    def close(self) -> None:
        """Close the vault; closing twice does nothing."""
        self.vault.close()
