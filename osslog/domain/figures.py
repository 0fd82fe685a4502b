"""The arithmetic of printed figures: ranges of people, shares with bases, percentage change.

Nothing here is ever a binary fraction: shares and percentages are `Decimal` with two places,
rounded half up, as in the county's published tables.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

NOT_APPLICABLE = "[z]"
NOT_AVAILABLE = "[x]"
"""Shorthand of the Government Analysis Function for published tables."""

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class CountRange:
    """A count of people that is known to lie between `low` and `high`, both included."""

    low: int
    high: int

    @property
    def is_exact(self) -> bool:
        """Whether the range is a single number."""
        return self.low == self.high

    def __str__(self) -> str:
        return f"{self.low:,}" if self.is_exact else f"{self.low:,} to {self.high:,}"


@dataclass(frozen=True, slots=True)
class VisitNumbers:
    """How many visits were answered as the person's first, second or later here."""

    first: int = 0
    second: int = 0
    third_or_later: int = 0
    not_known: int = 0
    prefer_not_to_say: int = 0
    not_asked: int = 0

    @property
    def unknown(self) -> int:
        """Visits whose number is not known, was not asked or was not said."""
        return self.not_known + self.prefer_not_to_say + self.not_asked

    @property
    def visits(self) -> int:
        """All visits."""
        return self.first + self.second + self.third_or_later + self.unknown


def people(numbers: VisitNumbers) -> CountRange | None:
    """How many people the visits were, or None where the answers disagree.

    Each person has one first visit, so with every answer known this is the number of firsts.
    """
    low = max(numbers.first, numbers.second, 1 if numbers.visits else 0)
    high = numbers.first + numbers.unknown
    return CountRange(low, high) if low <= high and not _disagree(numbers) else None


def people_twice_or_more(numbers: VisitNumbers) -> CountRange | None:
    """How many people came on two or more occasions, or None where the answers disagree."""
    low = max(numbers.second, 1 if numbers.third_or_later else 0)
    high = min(
        numbers.second + numbers.unknown,
        (numbers.first + numbers.second + numbers.unknown) // 2,
    )
    return CountRange(low, high) if low <= high and not _disagree(numbers) else None


def _disagree(numbers: VisitNumbers) -> bool:
    return numbers.second > numbers.first + numbers.unknown


def twice_or_more_share(numbers: VisitNumbers) -> Decimal | None:
    """The share of people, in percent, who came twice or more; None unless all is known."""
    everyone, returning = people(numbers), people_twice_or_more(numbers)
    if numbers.unknown or everyone is None or returning is None:
        return None
    return share(returning.low, everyone.low)


def share(part: int, base: int) -> Decimal | None:
    """`part` of `base` in percent with two places, half up; None where the base is zero."""
    return _percent(part, base) if base else None


def percent_change(old: int | None, new: int | None) -> str:
    """The change from `old` to `new` in percent, as printed.

    Two places, half up, a minus sign but no plus sign; `[z]` where the old figure is zero and
    `[x]` where either figure is unknown.
    """
    if old is None or new is None:
        return NOT_AVAILABLE
    if old == 0:
        return NOT_APPLICABLE
    return str(_percent(new - old, old))


def _percent(part: int, base: int) -> Decimal:
    exact = Decimal(part) * 100 / Decimal(base)
    # An unchanged figure is 0.00, never -0.00, which quantize makes of small negative values.
    return exact.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP) + 0
