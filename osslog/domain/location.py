"""A location: one One Stop Shop with an id that never changes and a name that may."""

import re
from dataclasses import dataclass
from datetime import date

from osslog.domain.reporting_year import ReportingYear

_ID = re.compile("[a-z0-9-]{2,40}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Location:
    """One One Stop Shop.

    `asked` holds the codes of the optional questions that the location asks, `agencies_seen`
    among them where it asks for those.
    """

    id: str
    name: str
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocationName:
    """A name that a location bears, from a day on or from the beginning."""

    name: str
    since: date | None = None


def problem_with_location_id(text: str) -> str | None:
    """Why `text` cannot be a location's id, as a sentence, or None."""
    if _ID.fullmatch(text):
        return None
    return "A location's id has 2 to 40 small letters, digits or hyphens, such as herne-bay."


def name_on(names: tuple[LocationName, ...], day: date) -> str:
    """The name that a location bears on a day: the latest that began on it or before.

    Before the first name began it is that one.

    Raises:
        ValueError: there is no name at all.
    """
    if not names:
        raise ValueError("A location has at least one name.")

    def began(name: LocationName) -> date:
        return name.since or date.min

    begun = [name for name in names if began(name) <= day]
    return (max(begun, key=began) if begun else min(names, key=began)).name


def name_in_year(names: tuple[LocationName, ...], year: ReportingYear) -> str:
    """The name that a location bears in tables of `year`: the one that it bears at its end.

    Raises:
        ValueError: there is no name at all.
    """
    return name_on(names, year.last_day)
