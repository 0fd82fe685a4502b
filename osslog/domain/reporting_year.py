"""The reporting year of One Stop Shops: 1 July to 30 June, written `2016/17`."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_LABEL = re.compile(r"(\d{4})[/-](\d{2})", re.ASCII)
_FIRST_MONTH = 7
EARLIEST = 1990
LATEST = 2100


@dataclass(frozen=True, slots=True, order=True)
class ReportingYear:
    """The twelve months from 1 July of `first_calendar_year` to the next 30 June."""

    first_calendar_year: int

    @classmethod
    def containing(cls, day: date) -> Self:
        """The reporting year that `day` falls into."""
        return cls(day.year if day.month >= _FIRST_MONTH else day.year - 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The year that `2016/17` or `2016-17` names.

        Raises:
            ValueError: not of that form, or the two parts do not follow each other.
        """
        match = _LABEL.fullmatch(text.strip())
        if match:
            year = cls(int(match[1]))
            if EARLIEST <= year.first_calendar_year <= LATEST and year._second_part == match[2]:
                return year
        raise ValueError(f"{text!r} is not a reporting year such as 2016/17.")

    @property
    def _second_part(self) -> str:
        return f"{(self.first_calendar_year + 1) % 100:02d}"

    @property
    def label(self) -> str:
        """As people write it: `2016/17`."""
        return f"{self.first_calendar_year}/{self._second_part}"

    @property
    def file_label(self) -> str:
        """As it stands in file names: `2016-17`."""
        return f"{self.first_calendar_year}-{self._second_part}"

    @property
    def column_label(self) -> str:
        """As it stands in the names of table columns: `2016_17`."""
        return f"{self.first_calendar_year}_{self._second_part}"

    @property
    def first_day(self) -> date:
        """1 July."""
        return date(self.first_calendar_year, _FIRST_MONTH, 1)

    @property
    def last_day(self) -> date:
        """30 June of the calendar year after."""
        return date(self.first_calendar_year + 1, _FIRST_MONTH - 1, 30)

    @property
    def months(self) -> tuple[str, ...]:
        """The twelve months from July to June, each as `YYYY-MM`."""
        first = self.first_calendar_year
        return tuple(
            f"{first if month >= _FIRST_MONTH else first + 1}-{month:02d}"
            for month in (*range(_FIRST_MONTH, 13), *range(1, _FIRST_MONTH))
        )

    @property
    def previous(self) -> Self:
        """The reporting year before this one."""
        return type(self)(self.first_calendar_year - 1)

    @property
    def next(self) -> Self:
        """The reporting year after this one."""
        return type(self)(self.first_calendar_year + 1)

    def contains(self, day: date) -> bool:
        """Whether `day` lies in this year, both ends included."""
        return self.first_day <= day <= self.last_day

    def __str__(self) -> str:
        return self.label
