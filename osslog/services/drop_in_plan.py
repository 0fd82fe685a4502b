"""When a location expects its drop-ins: set, changed, ended, and asked about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from osslog.domain.drop_in_pattern import (
    DropInPattern,
    Rhythm,
    ended,
    expected_days,
    problems_with_pattern,
)
from osslog.errors import NotAllowedInput, NotFound
from osslog.services.clock import Today
from osslog.services.locations import found_location
from osslog.services.record_refused import refuse_if_any
from osslog.storage import drop_in_patterns
from osslog.storage.vault import Vault

_DAY = timedelta(days=1)


class DropInPlan:
    """The patterns of a location's drop-ins.

    Each change returns the patterns as they are after it; `put_back` with those from before
    undoes it.
    """

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def patterns(self, location_id: str) -> tuple[DropInPattern, ...]:
        """A location's patterns by their first day, those that have ended included."""
        return drop_in_patterns.of_location(self._vault.connection, location_id)

    def expected(self, location_id: str, first: date, last: date) -> tuple[date, ...]:
        """The days from `first` to `last` on which a drop-in is expected, recorded or not."""
        return expected_days(self.patterns(location_id), first, last)

    def is_expected(self, location_id: str, day: date) -> bool:
        """Whether a drop-in is expected on this day."""
        return any(pattern.expects(day) for pattern in self.patterns(location_id))

    def add(
        self,
        location_id: str,
        rhythm: Rhythm,
        first_day: date,
        last_day: date | None = None,
    ) -> tuple[DropInPattern, ...]:
        """Expect drop-ins in this rhythm, beside what is expected already.

        Raises:
            NotFound: there is no such location.
            RecordRefused: the days and the rhythm do not fit each other.
            NotAllowedInput: the same is expected already.
        """
        new = DropInPattern(uuid4(), location_id, rhythm, first_day, last_day)
        return self._keep(location_id, (*self.patterns(location_id), new), new)

    def change(
        self,
        location_id: str,
        pattern_id: UUID,
        rhythm: Rhythm,
        first_day: date,
        last_day: date | None = None,
    ) -> tuple[DropInPattern, ...]:
        """Expect drop-ins in another rhythm from `first_day` on; until then as before.

        Raises:
            NotFound: there is no such pattern.
            RecordRefused: the days and the rhythm do not fit each other.
            NotAllowedInput: the same is expected already.
        """
        old = self._found(location_id, pattern_id)
        new = DropInPattern(uuid4(), location_id, rhythm, first_day, last_day)
        before = ended(old, _earlier(first_day - _DAY, old.last_day))
        return self._keep(location_id, self._instead(old, before, new), new)

    def end(self, location_id: str, pattern_id: UUID, last_day: date) -> tuple[DropInPattern, ...]:
        """Expect no drop-in of a pattern after `last_day`; one without a day left goes.

        Raises:
            NotFound: there is no such pattern.
        """
        old = self._found(location_id, pattern_id)
        return self._keep(location_id, self._instead(old, ended(old, last_day)))

    def put_back(
        self, location_id: str, patterns: Iterable[DropInPattern]
    ) -> tuple[DropInPattern, ...]:
        """Expect drop-ins as these patterns have it and in no other way; to undo a change.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: a pattern is another location's.
        """
        kept = tuple(patterns)
        if any(pattern.location_id != location_id for pattern in kept):
            raise NotAllowedInput("A pattern stays at its location.")
        return self._keep(location_id, kept)

    def _found(self, location_id: str, pattern_id: UUID) -> DropInPattern:
        for pattern in self.patterns(location_id):
            if pattern.id == pattern_id:
                return pattern
        raise NotFound("There is no such pattern of drop-ins at this location.")

    def _instead(
        self, old: DropInPattern, *after: DropInPattern | None
    ) -> tuple[DropInPattern, ...]:
        others = (one for one in self.patterns(old.location_id) if one.id != old.id)
        return (*others, *(pattern for pattern in after if pattern is not None))

    def _keep(
        self,
        location_id: str,
        patterns: tuple[DropInPattern, ...],
        new: DropInPattern | None = None,
    ) -> tuple[DropInPattern, ...]:
        with self._vault.transaction():
            found_location(self._vault, location_id)
            if new is not None:
                refuse_if_any(problems_with_pattern(new, today=self._today()))
                if any(replace(new, id=one.id) == one for one in patterns if one.id != new.id):
                    raise NotAllowedInput("These drop-ins are expected already.")
            drop_in_patterns.put(self._vault.connection, location_id, patterns)
        return self.patterns(location_id)


def _earlier(day: date, other: date | None) -> date:
    return day if other is None else min(day, other)
