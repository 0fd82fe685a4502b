"""The drop-ins to which visits belong that were logged at feedback posts."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from osslog.domain.records import DropIn
from osslog.domain.sealed_entry import VisitBody
from osslog.storage import drop_ins
from osslog.storage.cipher import Connection


class EntryDropIns:
    """The drop-ins of the days on which visits were logged at posts, made where there is none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, date], DropIn] = {}

    def for_visit(self, location_id: str, body: VisitBody) -> DropIn:
        """The drop-in of a visit: the first of its day that was held, else a new one.

        An agency that the visitor saw was present.
        """
        day = body.held_on
        drop_in = self._known.get((location_id, day)) or self._find(location_id, day)
        present = tuple(dict.fromkeys((*drop_in.agencies, *(body.agency_ids or ()))))
        if present != drop_in.agencies:
            drop_in = replace(drop_in, agencies=present)
            drop_ins.change(self._connection, drop_in)
        self._known[location_id, day] = drop_in
        return drop_in

    def _find(self, location_id: str, day: date) -> DropIn:
        for drop_in in drop_ins.between(self._connection, location_id, day, day):
            if drop_in.cancelled_because is None:
                return drop_in
        made = DropIn(uuid4(), location_id, day)
        drop_ins.add(self._connection, made)
        return made
