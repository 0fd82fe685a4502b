"""What the summaries of a county's year say together: people, male visitors, helpfulness.

People are added over locations and so labelled: somebody who went to two locations counts at
each. Shares come with the base over which they are taken.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from osslog.domain import code_lists
from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.county_year import CountyYear
from osslog.domain.figures import CountRange, share

PEOPLE_LABEL = "people at each location, added"
"""How added people are labelled wherever they are shown."""

MALE = "male"


@dataclass(frozen=True, slots=True)
class PartOfBase:
    """A count and the base it is a part of, in the same unit."""

    part: int
    base: int

    @property
    def share(self) -> Decimal | None:
        """The part in percent of the base; None where the base is zero."""
        return share(self.part, self.base)


@dataclass(frozen=True, slots=True)
class AddedPeople:
    """People at several locations, added.

    `total` covers `locations` locations; at `left_out` more the answers disagree, so that these
    have no figure. `total` is None where no location has one.
    """

    total: CountRange | None
    locations: int
    left_out: int


def male_visits(summary: AnnualSummary) -> PartOfBase | None:
    """Visits by male visitors, of the visits asked for the sex; None where none was asked."""
    table = summary.question(code_lists.SEX.code)
    if table is None:
        return None
    return PartOfBase(
        next(answer.visits for answer in table.answers if answer.code == MALE), table.base
    )


def found_helpful(summary: AnnualSummary) -> PartOfBase | None:
    """Feedback that found the help helpful, of the answers given; None without any form."""
    if not summary.feedback_forms:
        return None
    table = next(table for table in summary.feedback if table.question == code_lists.HELPFUL.code)
    return PartOfBase(table.yes, table.base)


def added(parts: Iterable[PartOfBase | None]) -> PartOfBase | None:
    """The parts over the bases of all that there are; None where there is none."""
    known = [part for part in parts if part is not None]
    if not known:
        return None
    return PartOfBase(sum(part.part for part in known), sum(part.base for part in known))


def added_people(ranges: Iterable[CountRange | None]) -> AddedPeople:
    """The ranges added, end by end."""
    every = list(ranges)
    known = [people for people in every if people is not None]
    total = CountRange(sum(people.low for people in known), sum(people.high for people in known))
    return AddedPeople(total if known else None, len(known), len(every) - len(known))


def in_county_order(county: CountyYear) -> tuple[tuple[str, AnnualSummary], ...]:
    """The summaries that are here, each with the location's name in this year's tables."""
    return tuple(
        (row.location_name, county.summaries[row.location_id])
        for row in county.rows
        if row.location_id in county.summaries
    )
