"""A reporting year looked at: the year before it, and what is worth a look before its summary."""

from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.figure_charts import YearBefore
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.year_checks import Check, LooseEnds, year_checks
from osslog.services.clock import Today
from osslog.services.diary import Diary
from osslog.services.year_before import months_before
from osslog.storage import loose_ends
from osslog.storage.vault import Vault


class YearView:
    """Reads what stands beside a year's figures; it changes nothing."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def months_before(self, location_id: str, year: ReportingYear) -> YearBefore | None:
        """The visits in each month of the year before `year`, where they were counted here."""
        return months_before(self._vault.connection, location_id, year.previous)

    def checks(self, summary: AnnualSummary) -> tuple[Check, ...]:
        """What is worth a look before the summary of these figures is written."""
        connection, location_id = self._vault.connection, summary.location_id
        year = ReportingYear.parse(summary.year)
        loose = LooseEnds(
            expected=Diary(self._vault, self._today).missing(location_id, year),
            half_entered=loose_ends.half_entered(connection, location_id, year),
            without_visits=loose_ends.without_visits(connection, location_id, year),
            without_agencies=loose_ends.without_agencies(connection, location_id, year),
            words_waiting=loose_ends.words_waiting(connection, location_id, year),
        )
        return year_checks(summary, loose, today=self._today())
