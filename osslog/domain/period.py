"""Any span of days that somebody asks the figures of, such as a funder's year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

from osslog.domain.reporting_year import EARLIEST, LATEST, ReportingYear

LONGEST_YEARS = 20
"""A span is no longer than this many years."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first_day` to `last_day`, both included."""

    first_day: date
    last_day: date

    @classmethod
    def of_year(cls, year: ReportingYear) -> Self:
        """A whole reporting year."""
        return cls(year.first_day, year.last_day)

    @property
    def months(self) -> tuple[str, ...]:
        """Each month of which any day is in it, as `YYYY-MM`."""
        return tuple(
            f"{number // 12}-{number % 12 + 1:02d}"
            for number in range(_number(self.first_day), _number(self.last_day) + 1)
        )

    @property
    def whole_months(self) -> tuple[str, ...]:
        """The months all of whose days are in it."""
        months = self.months
        last = self.last_day
        if last.day < monthrange(last.year, last.month)[1]:
            months = months[:-1]
        return months if self.first_day.day == 1 else months[1:]

    @property
    def begins_a_reporting_year(self) -> bool:
        """Whether it is the first part of one reporting year, or all of it.

        Visits are numbered from 1 July, so that people can be counted over such a span alone.
        """
        year = ReportingYear.containing(self.first_day)
        return self.first_day == year.first_day and year.contains(self.last_day)


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def problem_with(first_day: date, last_day: date) -> str | None:
    """Why there is no span from `first_day` to `last_day`, as a sentence, or None."""
    if last_day < first_day:
        return "The last day is before the first day."
    if first_day.year < EARLIEST or last_day.year > LATEST:
        return f"The days are in the years from {EARLIEST} to {LATEST}."
    if last_day.year - first_day.year > LONGEST_YEARS:
        return f"The days are at most {LONGEST_YEARS} years apart."
    return None
