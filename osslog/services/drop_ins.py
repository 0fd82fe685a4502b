"""Drop-ins: begun, looked up, changed, cancelled."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from osslog.domain.code_lists import MODE
from osslog.domain.records import DropIn
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.validation import Problem, problems_with_drop_in
from osslog.domain.words import tidy
from osslog.errors import NotAllowedInput, NotFound
from osslog.services.clock import Today, believable_today
from osslog.services.locations import found_location
from osslog.services.record_refused import refuse_if_any
from osslog.storage import agencies as agency_table
from osslog.storage import drop_ins, visits
from osslog.storage.vault import Vault


class DropIns:
    """What a coordinator does with a location's drop-ins."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def begin(
        self,
        location_id: str,
        held_on: date,
        *,
        mode: str = MODE.codes[0],
        agencies: Sequence[UUID] = (),
    ) -> DropIn:
        """Record a drop-in, today's or a late entry; a day may have several.

        Raises:
            NotFound: there is no such location.
            RecordRefused: a date in the future, an unknown mode or another location's agency.
            ClockSetBack: as its name says.
        """
        return self.add(DropIn(uuid4(), location_id, held_on, mode, agencies=tuple(agencies)))

    def cancel(self, location_id: str, held_on: date, reason: str) -> DropIn:
        """Record that the drop-in of a day was cancelled, and why; the day may lie ahead.

        A drop-in of that day which has been begun and has no visits becomes the cancelled one.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: each drop-in of the day has visits.
            RecordRefused: there is no reason.
            ClockSetBack: as its name says.
        """
        begun = [one for one in self.on_day(location_id, held_on) if not one.cancelled_because]
        without_visits = [one for one in begun if not self._has_visits(one.id)]
        if begun and not without_visits:
            raise NotAllowedInput("A drop-in that has visits cannot be cancelled.")
        if without_visits:
            return self.change(
                replace(without_visits[-1], cancelled_because=tidy(reason), agencies=())
            )
        return self.add(DropIn(uuid4(), location_id, held_on, cancelled_because=tidy(reason)))

    def add(self, drop_in: DropIn) -> DropIn:
        """Record a drop-in as it is given, held or cancelled, under the id that it has.

        Raises:
            NotFound: there is no such location.
            RecordRefused: as for `begin` and `cancel`.
            ClockSetBack: as its name says.
        """
        with self._vault.transaction():
            found_location(self._vault, drop_in.location_id)
            now = believable_today(self._vault.connection, self._today)
            self._judge(drop_in, now)
            drop_ins.add(self._vault.connection, drop_in)
        return drop_in

    def get(self, drop_in_id: UUID) -> DropIn:
        """One drop-in.

        Raises:
            NotFound: there is none, or it is deleted.
        """
        return found_drop_in(self._vault, drop_in_id)

    def on_day(self, location_id: str, day: date) -> tuple[DropIn, ...]:
        """A location's drop-ins of one day, in order of entry."""
        return drop_ins.between(self._vault.connection, location_id, day, day)

    def in_year(self, location_id: str, year: ReportingYear) -> tuple[DropIn, ...]:
        """A location's drop-ins of a reporting year by day, the cancelled ones included."""
        return drop_ins.between(self._vault.connection, location_id, year.first_day, year.last_day)

    def last_agencies(self, location_id: str, before: date) -> tuple[UUID, ...]:
        """Who came to the last drop-in held before a day, without those no longer listed."""
        return drop_ins.active_agencies_before(self._vault.connection, location_id, before)

    def change(self, drop_in: DropIn) -> DropIn:
        """Correct a drop-in's day, mode, agencies or cancellation; its visits stay with it.

        Raises:
            NotFound: there is none, or it is deleted.
            NotAllowedInput: it moves to another location, or is cancelled and has visits.
            RecordRefused: as for `begin` and `cancel`.
        """
        with self._vault.transaction():
            present = self.get(drop_in.id)
            if present.location_id != drop_in.location_id:
                raise NotAllowedInput("A drop-in stays at its location.")
            if drop_in.cancelled_because is not None and self._has_visits(drop_in.id):
                raise NotAllowedInput("A drop-in that has visits cannot be cancelled.")
            self._judge(drop_in, self._today())
            drop_ins.change(self._vault.connection, drop_in)
        return drop_in

    def delete(self, drop_in_id: UUID) -> None:
        """Take away a drop-in that was entered by mistake; `undo_delete` brings it back.

        Raises:
            NotFound: there is none, or it is deleted already.
            NotAllowedInput: it has visits.
        """
        with self._vault.transaction():
            self.get(drop_in_id)
            if self._has_visits(drop_in_id):
                raise NotAllowedInput("A drop-in that has visits cannot be deleted.")
            drop_ins.set_deleted(self._vault.connection, drop_in_id, deleted=True)

    def undo_delete(self, drop_in_id: UUID) -> DropIn:
        """Bring back a deleted drop-in as it was.

        Raises:
            NotFound: there is no deleted drop-in of this id.
        """
        with self._vault.transaction():
            drop_in = drop_ins.find(self._vault.connection, drop_in_id, deleted=True)
            if drop_in is None:
                raise NotFound("There is no deleted drop-in to bring back.")
            drop_ins.set_deleted(self._vault.connection, drop_in_id, deleted=False)
        return drop_in

    def _judge(self, drop_in: DropIn, now: date) -> None:
        listed = agency_table.ids_of_location(self._vault.connection, drop_in.location_id)
        problems = list(problems_with_drop_in(drop_in, today=now))
        if not set(drop_in.agencies) <= listed:
            problems.append(Problem("agencies", "Name agencies of this location only."))
        refuse_if_any(problems)

    def _has_visits(self, drop_in_id: UUID) -> bool:
        return visits.count_on(self._vault.connection, drop_in_id) > 0


def found_drop_in(vault: Vault, drop_in_id: UUID) -> DropIn:
    """The drop-in with this id.

    Raises:
        NotFound: there is none, or it is deleted.
    """
    drop_in = drop_ins.find(vault.connection, drop_in_id)
    if drop_in is None:
        raise NotFound("There is no such drop-in in this vault.")
    return drop_in
