"""The figures of any dates, for a funder's question: on screen and as CSV, never a summary."""

from datetime import date
from pathlib import Path

from osslog.domain.period import Period, problem_with
from osslog.domain.period_figures import PeriodFigures, build_period_figures
from osslog.errors import NotAllowedInput
from osslog.safe_files import write_file
from osslog.services.clock import Today
from osslog.services.locations import found_location
from osslog.storage import year_counts
from osslog.storage.vault import Vault


class AnyDates:
    """Counts a location's records from one day to another; it changes nothing."""

    def __init__(self, vault: Vault, today: Today) -> None:
        self._vault = vault
        self._today = today

    def figures(self, location_id: str, first_day: date, last_day: date) -> PeriodFigures:
        """What is recorded from `first_day` to `last_day`, both included.

        Raises:
            NotFound: there is no such location.
            NotAllowedInput: there is no such span of days.
        """
        problem = problem_with(first_day, last_day)
        if problem:
            raise NotAllowedInput(problem)
        location = found_location(self._vault, location_id)
        period = Period(first_day, last_day)
        counts = year_counts.select_period(self._vault.connection, location_id, period)
        return build_period_figures(location, period, counts, self._today())

    def write_csv(self, location_id: str, first_day: date, last_day: date, folder: Path) -> Path:
        """Write the figures as a spreadsheet into `folder`; an earlier one is replaced.

        Raises:
            NotFound, NotAllowedInput: as for `figures`.
            CannotWrite, DiskFull: as their names say; the folder has to be there.
        """
        from osslog.export import period_csv

        figures = self.figures(location_id, first_day, last_day)
        path = folder / period_csv.file_name(figures)
        write_file(path, period_csv.render(figures))
        return path
