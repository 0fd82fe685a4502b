"""The diary of a location: drop-ins that were held, cancelled, expected or never recorded."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from osslog.domain.records import DropIn


class EntryState(StrEnum):
    """How an entry of the diary stands."""

    HELD = "held"
    CANCELLED = "cancelled"
    MISSING = "missing"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One drop-in, or a day on which one is or was expected and nothing is recorded.

    `visits` are those that count.
    """

    day: date
    state: EntryState
    drop_in: DropIn | None = None
    visits: int = 0


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody looks for in the diary; None looks for nothing in particular.

    `month` is `YYYY-MM`, `agency` one that was there, `referring` the drop-ins from which
    somebody was referred to where it is asked for.
    """

    month: str | None = None
    agency: UUID | None = None
    referring: Collection[UUID] | None = None

    def finds(self, entry: DiaryEntry) -> bool:
        """Whether an entry is what is looked for."""
        drop_in = entry.drop_in
        if self.month is not None and f"{entry.day:%Y-%m}" != self.month:
            return False
        if self.agency is not None and (drop_in is None or self.agency not in drop_in.agencies):
            return False
        return self.referring is None or (drop_in is not None and drop_in.id in self.referring)


def diary(
    recorded: Iterable[tuple[DropIn, int]], expected: Iterable[date], *, today: date
) -> tuple[DiaryEntry, ...]:
    """The diary by day: each drop-in with its visits, and expected days that have none.

    A day before `today` that was expected is missing; today and later ones still may come.
    """
    entries = [
        DiaryEntry(
            drop_in.held_on,
            EntryState.HELD if drop_in.cancelled_because is None else EntryState.CANCELLED,
            drop_in,
            visits,
        )
        for drop_in, visits in recorded
    ]
    there = {entry.day for entry in entries}
    entries += [
        DiaryEntry(day, EntryState.MISSING if day < today else EntryState.EXPECTED)
        for day in expected
        if day not in there
    ]
    return tuple(sorted(entries, key=_day))


def _day(entry: DiaryEntry) -> date:
    return entry.day
