"""Visits that are half entered: kept in the vault while they grow, gone once they are saved."""

from uuid import UUID

from osslog.domain.records import DropIn
from osslog.domain.visit_draft import HalfEntered
from osslog.services.drop_ins import found_drop_in
from osslog.storage import drafts
from osslog.storage.vault import Vault


class Drafts:
    """Keeps what is half entered at each drop-in.

    Saving a visit takes its draft away in the same transaction: see `services.visits`.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def keep(self, drop_in_id: UUID, half_entered: HalfEntered) -> None:
        """Keep this in the place of what was half entered at the drop-in.

        Raises:
            NotFound: there is no such drop-in.
        """
        with self._vault.transaction():
            found_drop_in(self._vault, drop_in_id)
            drafts.keep(self._vault.connection, drop_in_id, half_entered)

    def of(self, drop_in_id: UUID) -> HalfEntered:
        """What is half entered at a drop-in."""
        return drafts.find(self._vault.connection, drop_in_id)

    def forget(self, drop_in_id: UUID) -> None:
        """Let go of what was half entered at a drop-in.

        Raises:
            NotFound: there is no such drop-in.
        """
        self.keep(drop_in_id, HalfEntered())

    def waiting(self, location_id: str) -> tuple[DropIn, ...]:
        """The location's drop-ins at which something is half entered, the latest day first."""
        found = drafts.drop_ins_with_any(self._vault.connection, location_id)
        return tuple(found_drop_in(self._vault, drop_in_id) for drop_in_id in found)
