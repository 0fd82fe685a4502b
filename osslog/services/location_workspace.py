"""A location vault that is open, with everything that a coordinator can do in it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from osslog.services.clock import Today
from osslog.storage.key_slots import STANDARD, KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind

if TYPE_CHECKING:
    from osslog.services.agencies import Agencies
    from osslog.services.backups import Backups
    from osslog.services.drop_ins import DropIns
    from osslog.services.feedback import FeedbackForms
    from osslog.services.keys import Keys
    from osslog.services.locations import Locations
    from osslog.services.visit_import import VisitImport
    from osslog.services.visits import Visits
    from osslog.services.year import YearEnd


@dataclass(frozen=True, slots=True)
class LocationWorkspace:
    """One open location vault; used and closed by the thread that opened it.

    Each part is loaded when it is first asked for, so that the first page need not wait.
    """

    vault: Vault = field(repr=False)
    today: Today = field(repr=False)
    kdf: KdfProfile = field(default=STANDARD, repr=False)

    @property
    def kind(self) -> VaultKind:
        """That it is a location's."""
        return self.vault.kind

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.vault.folder

    @property
    def locations(self) -> "Locations":
        """Names, questions asked, signer cards."""
        from osslog.services.locations import Locations

        return Locations(self.vault, self.today)

    @property
    def agencies(self) -> "Agencies":
        """Each location's list of agencies."""
        from osslog.services.agencies import Agencies

        return Agencies(self.vault, self.today)

    @property
    def drop_ins(self) -> "DropIns":
        """Drop-ins and who attended them."""
        from osslog.services.drop_ins import DropIns

        return DropIns(self.vault, self.today)

    @property
    def visits(self) -> "Visits":
        """Visits, their corrections and undo."""
        from osslog.services.visits import Visits

        return Visits(self.vault, self.today)

    @property
    def feedback(self) -> "FeedbackForms":
        """Feedback and what may be quoted from it."""
        from osslog.services.feedback import FeedbackForms

        return FeedbackForms(self.vault, self.today)

    @property
    def year(self) -> "YearEnd":
        """Figures and the signed summary."""
        from osslog.services.year import YearEnd

        return YearEnd(self.vault, self.today)

    @property
    def imports(self) -> "VisitImport":
        """Visits from a spreadsheet."""
        from osslog.services.visit_import import VisitImport

        return VisitImport(self.vault, self.today)

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
