"""A day as people in Britain type it, read without guessing."""

import re
from datetime import date
from typing import Final

_CENTURY: Final = 2000
_SHORT_YEAR: Final = 2
_LEAST_OF_A_NAME: Final = 3
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_IN_FIGURES = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_WITH_NAME = re.compile(
    r"(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}),? (\d{4})", re.ASCII
)


def read_day(text: str) -> date | None:
    """The day that `4/7/2017`, `4 July 2017`, `Tuesday 4 Jul 2017` or `2017-07-04` names.

    None where it names none, as `31/4/2017`, or leaves out the year. The day comes before the
    month. The name of the weekday is not judged.
    """
    typed = " ".join(text.casefold().split())
    if found := _ISO.fullmatch(typed):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _IN_FIGURES.fullmatch(typed):
        year = int(found[3]) + (_CENTURY if len(found[3]) == _SHORT_YEAR else 0)
        return _day(year, int(found[2]), int(found[1]))
    if found := _WITH_NAME.fullmatch(typed):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month(name: str) -> int:
    fitting = [place for place, month in enumerate(_MONTHS, 1) if month.startswith(name)]
    return fitting[0] if len(fitting) == 1 and len(name) >= _LEAST_OF_A_NAME else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
