"""Judging one sealed entry: whether it was written by a post of this vault, for this vault.

The checks follow one another in the order of `EntryFault`; the first that fails names the reason.
One that came in before, word for word, is no trouble whatever became of its post since.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid4

from nacl.public import PrivateKey

from osslog.domain.desk import Desk
from osslog.domain.sealed_entry import (
    EntryFault,
    NotAnEntry,
    SealedEntry,
    VisitBody,
    fingerprint,
)
from osslog.domain.validation import (
    EARLIEST_DROP_IN,
    problems_with_feedback,
    problems_with_visit,
)
from osslog.storage import agencies, desks, locations, merged_entries
from osslog.storage.cipher import Connection
from osslog.storage.entry_seal import (
    SEALED_SIZE,
    CannotOpenSeal,
    NotWellSealed,
    OpenedSeal,
    open_seal,
)

_ANY_ID: Final = UUID(int=0)


class EntryRefused(Exception):
    """An entry is not accepted; `location_id` is None where no key of the vault opens it."""

    def __init__(self, reason: EntryFault, location_id: str | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.location_id = location_id


@dataclass(frozen=True, slots=True)
class GoodEntry:
    """An entry that may come in, its post, and the two hashes that are kept of it.

    `is_there` says that the same entry came in before.
    """

    entry: SealedEntry
    desk: Desk
    content_hash: bytes
    file_hash: bytes
    is_there: bool


@dataclass(frozen=True, slots=True)
class _InboxKey:
    location_id: str
    secret: bytes
    fingerprint: bytes


class EntryJudge:
    """Judges entries as the vault is when it is made, and as those judged before leave it."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection = connection
        self._today = today
        self._keys = [
            _InboxKey(location_id, secret, fingerprint(bytes(PrivateKey(secret).public_key)))
            for location_id, secret in locations.inbox_secrets(connection)
        ]
        self._desks: dict[UUID, Desk | None] = {}
        self._agencies: dict[str, Mapping[UUID, None]] = {}
        self._seen: dict[UUID, bytes] = {}

    def judge(self, sealed: bytes) -> GoodEntry:
        """The entry in a sealed file.

        Raises:
            EntryRefused: says why it is not accepted.
        """
        if len(sealed) != SEALED_SIZE:
            raise EntryRefused(EntryFault.NOT_ENTRY)
        key, opened = self._open(sealed)
        try:
            entry = SealedEntry.from_bytes(opened.content)
        except NotAnEntry:
            raise EntryRefused(EntryFault.NOT_CANONICAL, key.location_id) from None
        desk = self._desk(entry.desk_id)
        fault = self._fault_of_origin(entry, desk, key, opened)
        if desk is None or fault is not None:
            raise EntryRefused(fault or EntryFault.UNKNOWN_DESK, key.location_id)
        content_hash = hashlib.sha256(opened.content).digest()
        before = self._content_hash_of(entry.entry_id)
        if before != content_hash:
            fault = self._fault_of_new(entry, desk, is_other=before is not None)
            if fault is not None:
                raise EntryRefused(fault, key.location_id)
        self._seen[entry.entry_id] = content_hash
        file_hash = hashlib.sha256(sealed).digest()
        return GoodEntry(entry, desk, content_hash, file_hash, before is not None)

    def _open(self, sealed: bytes) -> tuple[_InboxKey, OpenedSeal]:
        for key in self._keys:
            try:
                return key, open_seal(sealed, key.secret)
            except CannotOpenSeal:
                continue
            except NotWellSealed:
                raise EntryRefused(EntryFault.NOT_CANONICAL, key.location_id) from None
        raise EntryRefused(EntryFault.WRONG_INBOX_KEY)

    @staticmethod
    def _fault_of_origin(
        entry: SealedEntry, desk: Desk | None, key: _InboxKey, opened: OpenedSeal
    ) -> EntryFault | None:
        """Why the entry is not one that the post sealed for this location."""
        if desk is None:
            return EntryFault.UNKNOWN_DESK
        checks = (
            (EntryFault.SIGNATURE, opened.is_signed_by(desk.public_key)),
            (EntryFault.WRONG_INBOX_KEY, entry.inbox == key.fingerprint),
            (
                EntryFault.WRONG_LOCATION,
                entry.location_id == desk.location_id == key.location_id,
            ),
        )
        return next((fault for fault, holds in checks if not holds), None)

    def _fault_of_new(self, entry: SealedEntry, desk: Desk, *, is_other: bool) -> EntryFault | None:
        """Why an entry that did not come in before may not; `is_other` says that its id did."""
        if desk.withdrawn_on is not None:
            return EntryFault.WITHDRAWN_DESK
        if isinstance(entry.body, VisitBody) and not desk.takes_visits:
            return EntryFault.KIND
        if is_other:
            return EntryFault.ID_CONFLICT
        return None if self._is_good_record(entry) else EntryFault.RECORD

    def _desk(self, desk_id: UUID) -> Desk | None:
        if desk_id not in self._desks:
            self._desks[desk_id] = desks.find(self._connection, desk_id)
        return self._desks[desk_id]

    def _content_hash_of(self, entry_id: UUID) -> bytes | None:
        if entry_id in self._seen:
            return self._seen[entry_id]
        return merged_entries.content_hash_of(self._connection, entry_id)

    def _is_good_record(self, entry: SealedEntry) -> bool:
        if not isinstance(entry.body, VisitBody):
            feedback = entry.body.feedback(_ANY_ID, entry.location_id)
            first, last = f"{EARLIEST_DROP_IN:%Y-%m}", f"{self._today:%Y-%m}"
            return first <= feedback.month <= last and not problems_with_feedback(feedback)
        try:
            held_on = entry.body.held_on
            visit = entry.body.visit(uuid4(), _ANY_ID)
        except ValueError:
            return False
        listed = self._agencies_of(entry.location_id)
        is_possible = EARLIEST_DROP_IN <= held_on <= self._today
        return is_possible and not problems_with_visit(visit, agencies=listed)

    def _agencies_of(self, location_id: str) -> Mapping[UUID, None]:
        if location_id not in self._agencies:
            listed = agencies.ids_of_location(self._connection, location_id)
            self._agencies[location_id] = dict.fromkeys(listed)
        return self._agencies[location_id]
