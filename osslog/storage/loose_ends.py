"""What a year's records leave open: drop-ins with something missing, words that wait."""

from datetime import date

from osslog.domain.records import WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.storage.cipher import Connection, Value

_HELD = """
SELECT DISTINCT held_on FROM drop_in
WHERE location_id = :location AND held_on BETWEEN :first_day AND :last_day
    AND deleted = 0 AND cancelled_because IS NULL
"""
_IN_ORDER = "ORDER BY held_on"


def _statement(*parts: str) -> str:
    return "\n".join(parts)


_WITHOUT_VISITS = _statement(
    _HELD,
    "AND NOT EXISTS (SELECT 1 FROM visit WHERE visit.drop_in = drop_in.key",
    "AND visit.superseded_by IS NULL AND visit.deleted = 0)",
    _IN_ORDER,
)
_WITHOUT_AGENCIES = _statement(
    _HELD,
    "AND NOT EXISTS (SELECT 1 FROM agency_presence WHERE agency_presence.drop_in = drop_in.key)",
    _IN_ORDER,
)
_HALF_ENTERED = _statement(
    _HELD, "AND EXISTS (SELECT 1 FROM draft WHERE draft.drop_in = drop_in.key)", _IN_ORDER
)
_WORDS_WAITING = """
SELECT count(*) FROM feedback
WHERE location_id = :location AND month BETWEEN :first_month AND :last_month
    AND deleted = 0 AND words_state = :waiting
"""


def without_visits(
    connection: Connection, location_id: str, year: ReportingYear
) -> tuple[date, ...]:
    """The days of drop-ins that were held and have no visit."""
    return _days(connection, _WITHOUT_VISITS, location_id, year)


def without_agencies(
    connection: Connection, location_id: str, year: ReportingYear
) -> tuple[date, ...]:
    """The days of drop-ins that were held with no agency."""
    return _days(connection, _WITHOUT_AGENCIES, location_id, year)


def half_entered(connection: Connection, location_id: str, year: ReportingYear) -> tuple[date, ...]:
    """The days of drop-ins with a visit that was begun and is not saved."""
    return _days(connection, _HALF_ENTERED, location_id, year)


def words_waiting(connection: Connection, location_id: str, year: ReportingYear) -> int:
    """How many feedback forms have words that nobody has released or withheld."""
    waiting = {"waiting": WordsState.WAITING.value}
    counted: int = connection.value(_WORDS_WAITING, _span(location_id, year) | waiting)
    return counted


def _days(
    connection: Connection, statement: str, location_id: str, year: ReportingYear
) -> tuple[date, ...]:
    rows = connection.rows(statement, _span(location_id, year))
    return tuple(date.fromisoformat(day) for (day,) in rows)


def _span(location_id: str, year: ReportingYear) -> dict[str, Value]:
    return {
        "location": location_id,
        "first_day": year.first_day.isoformat(),
        "last_day": year.last_day.isoformat(),
        "first_month": year.months[0],
        "last_month": year.months[-1],
    }
