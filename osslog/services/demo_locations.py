"""The thirteen One Stop Shops of the demo, and the visits that its made-up years add up to.

The numbers of visits are those of the county table that a report of Ashford Borough Council
published in February 2018; so are Ashford's 26 male visitors of 2016/17. Days of the week and
what each location asks are made up.
"""

from dataclasses import dataclass

from osslog.domain.code_lists import (
    ABUSE,
    AGE_BAND,
    AGENCIES_SEEN,
    ASKED_AT_FIRST,
    CHILDREN,
    HEARD_FROM,
    INTERPRETER,
    RISK,
    SEX,
    VISITOR_PART,
)
from osslog.domain.reporting_year import ReportingYear

YEAR_BEFORE = ReportingYear(2015)
YEAR = YEAR_BEFORE.next

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY = range(5)
_MUCH = (*ASKED_AT_FIRST, VISITOR_PART.code, ABUSE.code, CHILDREN.code, INTERPRETER.code)
_MOST = (*_MUCH, HEARD_FROM.code, RISK.code)
_LITTLE = (SEX.code, AGE_BAND.code, AGENCIES_SEEN)


@dataclass(frozen=True, slots=True)
class DemoLocation:
    """One location of the demo: what its two years come to, and how it works.

    `weekday` counts from Monday, 0. `male_visits` is the number of 2016/17 where it was
    published; such a location knows each visitor's sex and each visit's number.
    """

    id: str
    name: str
    visits_before: int
    visits: int
    weekday: int
    asked: tuple[str, ...]
    male_visits: int | None = None


DEMO_LOCATIONS = (
    DemoLocation("ashford", "Ashford", 362, 443, _TUESDAY, _MOST, male_visits=26),
    DemoLocation("canterbury", "Canterbury", 328, 293, _THURSDAY, _MUCH),
    DemoLocation("dover", "Dover", 188, 208, _MONDAY, ASKED_AT_FIRST),
    DemoLocation("shepway", "Shepway", 260, 295, _WEDNESDAY, _MUCH),
    DemoLocation("maidstone", "Maidstone", 222, 182, _TUESDAY, _MOST),
    DemoLocation("dartford", "Dartford", 138, 111, _FRIDAY, ASKED_AT_FIRST),
    DemoLocation("gravesend", "Gravesend", 135, 106, _WEDNESDAY, ASKED_AT_FIRST),
    DemoLocation("herne-bay", "Herne Bay", 163, 157, _FRIDAY, _LITTLE),
    DemoLocation("medway", "Medway", 638, 546, _TUESDAY, _MOST),
    DemoLocation("sheerness", "Sheerness", 167, 64, _MONDAY, _LITTLE),
    DemoLocation("sittingbourne", "Sittingbourne", 208, 148, _THURSDAY, ASKED_AT_FIRST),
    DemoLocation("thanet", "Thanet", 281, 146, _WEDNESDAY, _MUCH),
    DemoLocation("tonbridge", "Tonbridge", 70, 53, _THURSDAY, _LITTLE),
)
"""The locations in the order of the published table."""
