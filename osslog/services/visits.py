"""Visits: logged, corrected, taken back."""

from dataclasses import replace
from uuid import UUID, uuid4

from osslog.domain.records import DropIn, Visit
from osslog.domain.validation import problems_with_visit
from osslog.domain.visit_draft import HalfEntered
from osslog.errors import AlreadyThere, NotAllowedInput, NotFound
from osslog.services.clock import Today, believable_today
from osslog.services.drop_ins import found_drop_in
from osslog.services.record_refused import refuse_if_any
from osslog.storage import agencies, drafts, visits
from osslog.storage.vault import Vault


class Visits:
    """What a coordinator does with the visits to a drop-in."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def log(self, visit: Visit, *, leaving: HalfEntered | None = None) -> Visit:
        """Record a visit, durably when this returns.

        `leaving` is what is still half entered at the drop-in once this visit is saved, and is
        committed together with it; None leaves alone what is kept as half entered.

        Raises:
            NotFound: there is no such drop-in.
            NotAllowedInput: the drop-in was cancelled.
            RecordRefused: the visit breaks the rules.
            AlreadyThere: a visit of this id is recorded already.
            ClockSetBack: as its name says.
        """
        with self._vault.transaction():
            connection = self._vault.connection
            believable_today(connection, self._today)
            self._judge(visit)
            if visits.exists(connection, visit.id):
                raise AlreadyThere("This visit is recorded already.")
            visits.add(connection, visit)
            self._leave(visit.drop_in_id, leaving)
        return visit

    def correct(
        self, visit_id: UUID, corrected: Visit, *, leaving: HalfEntered | None = None
    ) -> Visit:
        """Put `corrected` in the place of a visit; returns it under its new id.

        The visit as it was is kept, and no longer counts. The corrected one may belong to
        another drop-in of the same location. `leaving` is as for `log`.

        Raises:
            NotFound: there is no such visit, or it is deleted or corrected already.
            NotAllowedInput: it moves to another location or to a cancelled drop-in.
            RecordRefused: the corrected visit breaks the rules.
        """
        renewed = replace(corrected, id=uuid4())
        with self._vault.transaction():
            connection = self._vault.connection
            present = found_drop_in(self._vault, self._find(visit_id).drop_in_id)
            if self._judge(renewed).location_id != present.location_id:
                raise NotAllowedInput("A visit stays at its location.")
            visits.supersede(connection, visit_id, visits.add(connection, renewed))
            self._leave(renewed.drop_in_id, leaving)
        return renewed

    def delete(self, visit_id: UUID) -> None:
        """Take back a visit that was recorded by mistake; `undo_delete` brings it back.

        Raises:
            NotFound: there is no such visit, or it is deleted or corrected already.
        """
        with self._vault.transaction():
            self._find(visit_id)
            visits.set_deleted(self._vault.connection, visit_id, deleted=True)

    def undo_delete(self, visit_id: UUID) -> Visit:
        """Bring back a deleted visit as it was.

        Raises:
            NotFound: there is no deleted visit of this id, or its drop-in is deleted.
            NotAllowedInput: its drop-in has been cancelled.
        """
        with self._vault.transaction():
            visit = visits.find(self._vault.connection, visit_id, deleted=True)
            if visit is None:
                raise NotFound("There is no deleted visit to bring back.")
            self._demand_held(visit)
            visits.set_deleted(self._vault.connection, visit_id, deleted=False)
        return visit

    def of_drop_in(self, drop_in_id: UUID) -> tuple[Visit, ...]:
        """The visits of a drop-in that count, in order of entry; a corrected one in its place."""
        return visits.of_drop_in(self._vault.connection, drop_in_id)

    def count_on(self, drop_in_id: UUID) -> int:
        """How many visits of a drop-in count."""
        return visits.count_on(self._vault.connection, drop_in_id)

    def _leave(self, drop_in_id: UUID, half_entered: HalfEntered | None) -> None:
        if half_entered is not None:
            drafts.keep(self._vault.connection, drop_in_id, half_entered)

    def _find(self, visit_id: UUID) -> Visit:
        visit = visits.find(self._vault.connection, visit_id)
        if visit is None:
            raise NotFound("This visit is not there, or it was corrected or deleted before.")
        return visit

    def _judge(self, visit: Visit) -> DropIn:
        drop_in = self._demand_held(visit)
        listed = agencies.ids_of_location(self._vault.connection, drop_in.location_id)
        refuse_if_any(problems_with_visit(visit, agencies=listed))
        return drop_in

    def _demand_held(self, visit: Visit) -> DropIn:
        drop_in = found_drop_in(self._vault, visit.drop_in_id)
        if drop_in.cancelled_because is not None:
            raise NotAllowedInput("A cancelled drop-in has no visits.")
        return drop_in
