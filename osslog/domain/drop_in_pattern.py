"""On which days a location expects its drop-ins: weekly, fortnightly or monthly, from a day on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from osslog.domain.validation import EARLIEST_DROP_IN, Problem

_WEEK = timedelta(days=7)
_MOST_NUMBERED_WEEKS = 4
_MONTHS_A_YEAR = 12
_FURTHEST_AHEAD = timedelta(days=2 * 366)


class Rhythm(StrEnum):
    """How often drop-ins are expected.

    `MONTHLY` counts the weekday from the month's beginning ("the second Tuesday"),
    `MONTHLY_LAST` takes the month's last one.
    """

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    MONTHLY_LAST = "monthly_last"


@dataclass(frozen=True, slots=True)
class DropInPattern:
    """A rhythm from `first_day`, which gives the weekday, to `last_day` or without an end."""

    id: UUID
    location_id: str
    rhythm: Rhythm
    first_day: date
    last_day: date | None = None

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """The expected days from `first` to `last`, both included, in order."""
        begin = max(first, self.first_day)
        end = last if self.last_day is None else min(last, self.last_day)
        return tuple(self._days_from(begin, end))

    def expects(self, day: date) -> bool:
        """Whether a drop-in is expected on this day."""
        return bool(self.days(day, day))

    def _days_from(self, begin: date, end: date) -> Iterator[date]:
        if self.rhythm in {Rhythm.WEEKLY, Rhythm.FORTNIGHTLY}:
            step = _WEEK if self.rhythm is Rhythm.WEEKLY else 2 * _WEEK
            day = begin + (self.first_day - begin) % step
            while day <= end:
                yield day
                day += step
            return
        year, month = begin.year, begin.month
        while (year, month) <= (end.year, end.month):
            day = self._in_month(year, month)
            if begin <= day <= end:
                yield day
            year, month = year + month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1

    def _in_month(self, year: int, month: int) -> date:
        if self.rhythm is Rhythm.MONTHLY:
            first = date(year, month, 1)
            ahead = (self.first_day.weekday() - first.weekday()) % _WEEK.days
            return first + timedelta(days=ahead) + (week_of_month(self.first_day) - 1) * _WEEK
        last = _last_of_month(year, month)
        return last - timedelta(days=(last.weekday() - self.first_day.weekday()) % _WEEK.days)


def week_of_month(day: date) -> int:
    """Which of its weekday a day is in its month: 2 for "the second Tuesday"."""
    return (day.day - 1) // _WEEK.days + 1


def rhythms_from(first_day: date) -> tuple[Rhythm, ...]:
    """The rhythms that can begin with this day; no month has a fifth Tuesday for certain."""
    monthly = []
    if week_of_month(first_day) <= _MOST_NUMBERED_WEEKS:
        monthly.append(Rhythm.MONTHLY)
    if (first_day + _WEEK).month != first_day.month:
        monthly.append(Rhythm.MONTHLY_LAST)
    return (Rhythm.WEEKLY, Rhythm.FORTNIGHTLY, *monthly)


def expected_days(patterns: Iterable[DropInPattern], first: date, last: date) -> tuple[date, ...]:
    """Each day from `first` to `last` that any of the patterns expects, once, in order."""
    return tuple(sorted({day for pattern in patterns for day in pattern.days(first, last)}))


def ended(pattern: DropInPattern, last_day: date) -> DropInPattern | None:
    """The pattern up to `last_day`, or None where no day of it would be left."""
    if not pattern.days(pattern.first_day, last_day):
        return None
    return replace(pattern, last_day=last_day)


def problems_with_pattern(pattern: DropInPattern, *, today: date) -> tuple[Problem, ...]:
    """What keeps this pattern from being set on `today`."""
    found = []
    if pattern.first_day < EARLIEST_DROP_IN:
        found.append(Problem("first_day", f"{pattern.first_day:%d/%m/%Y} is too long ago."))
    if pattern.first_day > today + _FURTHEST_AHEAD:
        found.append(Problem("first_day", f"{pattern.first_day:%d/%m/%Y} is too far ahead."))
    if pattern.rhythm not in rhythms_from(pattern.first_day):
        found.append(Problem("rhythm", "The first day does not fit how often it is."))
    if pattern.last_day is not None and pattern.last_day < pattern.first_day:
        found.append(Problem("last_day", "The last day comes before the first."))
    return tuple(found)


def _last_of_month(year: int, month: int) -> date:
    begin_of_next = date(year + month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1, 1)
    return begin_of_next - timedelta(days=1)
