"""The diary of a location: what was held, cancelled, expected and never recorded."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from osslog.domain.code_lists import DESTINATION
from osslog.domain.diary import DiaryEntry, diary
from osslog.domain.drop_in_pattern import expected_days
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import NotAllowedInput
from osslog.services.clock import Today
from osslog.storage import drop_in_patterns, drop_ins
from osslog.storage.vault import Vault


class Diary:
    """Reads a location's drop-ins together with the days on which they are expected."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def between(self, location_id: str, first: date, last: date) -> tuple[DiaryEntry, ...]:
        """The entries from `first` to `last`, both included, by day."""
        connection = self._vault.connection
        visits = drop_ins.visits_between(connection, location_id, first, last)
        recorded = drop_ins.between(connection, location_id, first, last)
        patterns = drop_in_patterns.of_location(connection, location_id)
        return diary(
            ((drop_in, visits.get(drop_in.id, 0)) for drop_in in recorded),
            expected_days(patterns, first, last),
            today=self._today(),
        )

    def missing(self, location_id: str, year: ReportingYear) -> tuple[date, ...]:
        """The days of a year before today that were expected and have nothing recorded."""
        connection, today = self._vault.connection, self._today()
        first, last = year.first_day, year.last_day
        recorded = set(drop_ins.days(connection, location_id, first, last))
        expected = expected_days(drop_in_patterns.of_location(connection, location_id), first, last)
        return tuple(day for day in expected if day < today and day not in recorded)

    def years(self, location_id: str) -> tuple[ReportingYear, ...]:
        """Every reporting year from the first drop-in to the last or to today's, in order."""
        ends = drop_ins.first_and_last_day(self._vault.connection, location_id)
        days = (self._today(), *(ends or ()))
        first = ReportingYear.containing(min(days)).first_calendar_year
        last = ReportingYear.containing(max(days)).first_calendar_year
        return tuple(ReportingYear(year) for year in range(first, last + 1))

    def referring_to(
        self, location_id: str, destination: str, first: date, last: date
    ) -> Mapping[UUID, int]:
        """The drop-ins at which somebody was referred there, with how many of its visits.

        Raises:
            NotAllowedInput: there is no such place to refer to.
        """
        if destination not in DESTINATION.codes:
            raise NotAllowedInput("There is no such place to refer to.")
        return drop_ins.referring_between(
            self._vault.connection, location_id, destination, first, last
        )
