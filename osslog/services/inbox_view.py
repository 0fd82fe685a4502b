"""How the answers of a location's feedback posts stand: what is missing, what is set aside."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from osslog.domain.sealed_entry import EntryFault, NotAnEntry, SealedEntry
from osslog.services.clock import Today
from osslog.services.desks import Desks
from osslog.services.inbox import Gap, Inbox
from osslog.storage import audit, desks, locations
from osslog.storage.entry_seal import CannotOpenSeal, NotWellSealed, open_seal
from osslog.storage.merged_entries import QuarantinedEntry
from osslog.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class SetAside:
    """Entries that were not accepted, which have reason, day and post in common.

    `desk_name` is the post that they name, whether it wrote them or not; empty where none is
    known. Those that are not `is_kept` are noted only: their files stay where they were found.
    """

    reason: EntryFault
    noted_on: date
    desk_name: str
    is_kept: bool
    file_hashes: tuple[bytes, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.file_hashes)


@dataclass(frozen=True, slots=True)
class InboxState:
    """How a location's answers stand; `words` are the eight that each of its posts must show."""

    words: tuple[str, ...]
    has_posts: bool
    merged_on: date | None
    gaps: tuple[Gap, ...]
    set_aside: tuple[SetAside, ...]


class InboxView:
    """What a coordinator looks at beside the answers themselves."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._inbox = Inbox(vault, today)
        self._desks = Desks(vault, today)

    def state(self, location_id: str) -> InboxState:
        """How the answers of a location's posts stand.

        What no key of the vault opens may be any location's, and is told at each.

        Raises:
            NotFound: there is no such location.
        """
        there = [
            entry
            for entry in self._inbox.set_aside()
            if entry.location_id is None or entry.location_id == location_id
        ]
        return InboxState(
            self._desks.words(location_id),
            bool(self._desks.all(location_id)),
            audit.latest_merge(self._vault.connection),
            self._inbox.gaps(location_id),
            self._grouped(there),
        )

    def _grouped(self, entries: Sequence[QuarantinedEntry]) -> tuple[SetAside, ...]:
        """The newest day first, one group for each reason and post of a day."""
        groups: defaultdict[tuple[date, EntryFault, str, bool], list[bytes]] = defaultdict(list)
        secrets = [secret for _, secret in locations.inbox_secrets(self._vault.connection)]
        for entry in entries:
            name = self._desk_name(entry, secrets)
            is_kept = bool(entry.content)
            groups[entry.noted_on, entry.reason, name, is_kept].append(entry.file_hash)
        in_order = sorted(groups.items(), key=lambda group: group[0], reverse=True)
        return tuple(
            SetAside(reason, day, name, is_kept, tuple(hashes))
            for (day, reason, name, is_kept), hashes in in_order
        )

    def _desk_name(self, entry: QuarantinedEntry, secrets: Sequence[bytes]) -> str:
        if entry.location_id is None:
            return ""
        for secret in secrets:
            try:
                opened = SealedEntry.from_bytes(open_seal(entry.content, secret).content)
            except (CannotOpenSeal, NotWellSealed, NotAnEntry):
                continue
            desk = desks.find(self._vault.connection, opened.desk_id)
            return "" if desk is None else desk.name
        return ""
