"""How figures are put into words, the same in every document."""

from collections.abc import Iterable
from decimal import Decimal

from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SHORTHAND = (
    f"{NOT_AVAILABLE} means that a figure is not available, "
    f"{NOT_APPLICABLE} that there is none to give, because its base is zero."
)


def counted(number: int, one: str, several: str = "") -> str:
    """The number with its noun: `1 visit`, `2,752 visits`."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def percentage(share: Decimal | None) -> str:
    """A share as printed, or `[z]` where its base is zero."""
    return NOT_APPLICABLE if share is None else str(share)


def month_name(month: str) -> str:
    """`July 2016` for `2016-07`."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def change_in_words(before: int, now: int, printed: str, year_before: str) -> str:
    """What became of `before`, as the end of a sentence about `now` visits."""
    past = f"the {counted(before, 'visit')} of {year_before}"
    if now == before:
        return f"the same as {past}"
    if before == 0:
        return f"after none in {year_before}"
    direction = "up" if now > before else "down"
    return f"{direction} {printed.removeprefix('-')}% on {past}"


def listed(names: Iterable[str]) -> str:
    """The names as people list them: `Dover, Medway and Thanet`."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
