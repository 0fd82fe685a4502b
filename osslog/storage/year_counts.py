"""Counting a location's year, or other days: all that its figures need, in a few passes.

Only what counts is counted: visits that no correction has superseded and that are not deleted,
at drop-ins that were held and are not deleted. How the passes were chosen, with measurements:
docs/decisions/0010-counting-a-year.md.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from operator import sub

from osslog.domain import code_lists
from osslog.domain.annual_summary import YearCounts
from osslog.domain.code_lists import UNKNOWN_LABELS, CodeList
from osslog.domain.period import Period
from osslog.domain.records import WordsState
from osslog.domain.reporting_year import ReportingYear
from osslog.storage.cipher import Connection, Value

_COLUMNS = (
    code_lists.VISIT_NUMBER,
    code_lists.MODE,
    *(question for question in code_lists.OPTIONAL_QUESTIONS if not question.multiple),
)

_AGENCIES_AT_ONCE = 500  # SQLite allows 2,000 columns in a result


def _all_codes(question: CodeList) -> tuple[str, ...]:
    return (*question.codes, *UNKNOWN_LABELS)


def _counts_of(column: str, codes: Iterable[str]) -> str:
    return ", ".join(f"count(*) FILTER (WHERE {column} = '{code}')" for code in codes)


def _statement(*parts: str) -> str:
    return "\n".join(parts)


# The statements below are put together from these parts and the code lists; what a caller gives
# is always bound. A CROSS JOIN keeps its order: first the year's few drop-ins, then their visits.
_HELD = """
WHERE drop_in.location_id = :location AND drop_in.held_on BETWEEN :first_day AND :last_day
    AND drop_in.deleted = 0 AND drop_in.cancelled_because IS NULL
"""
_FROM_VISITS = """
FROM drop_in CROSS JOIN visit ON visit.drop_in = drop_in.key
    AND visit.superseded_by IS NULL AND visit.deleted = 0
"""
_IN_FEEDBACK = """
FROM feedback
WHERE location_id = :location AND month BETWEEN :first_month AND :last_month AND deleted = 0
"""

_VISITS = _statement("SELECT count(*)", _FROM_VISITS, _HELD)
_VISITS_BY_MONTH = _statement(
    "SELECT substr(drop_in.held_on, 1, 7), count(*)", _FROM_VISITS, _HELD, "GROUP BY 1"
)
_KINDS_OF_ABUSE = _statement(
    "SELECT",
    _counts_of("visit_abuse.code", _all_codes(code_lists.ABUSE)),
    _FROM_VISITS,
    "CROSS JOIN visit_abuse ON visit_abuse.visit = visit.key",
    _HELD,
)
_SEEN = _statement(_FROM_VISITS, "CROSS JOIN visit_agency ON visit_agency.visit = visit.key", _HELD)
_REFERRALS = _statement(
    "SELECT referral.destination, referral.outcome, count(*)",
    _FROM_VISITS,
    "CROSS JOIN referral ON referral.visit = visit.key",
    _HELD,
    "GROUP BY referral.destination, referral.outcome",
)
_DROP_INS_BY_MONTH = _statement(
    "SELECT substr(held_on, 1, 7), count(*) FROM drop_in", _HELD, "GROUP BY 1"
)
_DROP_INS_CANCELLED = """
SELECT count(*) FROM drop_in
WHERE location_id = :location AND held_on BETWEEN :first_day AND :last_day
    AND deleted = 0 AND cancelled_because IS NOT NULL
"""
_AGENCIES_LISTED = "SELECT name, 0 FROM agency WHERE location_id = :location AND active = 1"
_AGENCIES_PRESENT = _statement(
    "SELECT agency.name, count(*) FROM drop_in",
    "JOIN agency_presence ON agency_presence.drop_in = drop_in.key",
    "JOIN agency ON agency.key = agency_presence.agency",
    _HELD,
    "GROUP BY agency.key",
)
_FEEDBACK = _statement(
    "SELECT helpful, better_informed, feels_safer, count(*)", _IN_FEEDBACK, "GROUP BY 1, 2, 3"
)
_RELEASED_WORDS = _statement("SELECT released_words", _IN_FEEDBACK, "AND words_state = :released")


def select(connection: Connection, location_id: str, year: ReportingYear) -> YearCounts:
    """Everything that a location's summary of `year` counts.

    An agency is named where the location lists it now, or it attended or was seen in the year.
    """
    period = Period.of_year(year)
    words = connection.rows(_RELEASED_WORDS, _span(location_id, period))
    counts = select_period(connection, location_id, period)
    return replace(counts, words=tuple(released for (released,) in words))


def select_period(connection: Connection, location_id: str, period: Period) -> YearCounts:
    """The same of any days, without anybody's words; feedback of the whole months alone."""
    span = _span(location_id, period)
    visits_by_month, agencies_asked, answers, asked = _count_visits(connection, span, period)
    forms, feedback = _count_feedback(connection, span)
    referrals = connection.rows(_REFERRALS, span)
    listed = connection.rows(_AGENCIES_LISTED, span)
    return YearCounts(
        drop_ins_by_month=dict(connection.rows(_DROP_INS_BY_MONTH, span)),
        visits_by_month=visits_by_month,
        drop_ins_cancelled=connection.value(_DROP_INS_CANCELLED, span),
        answers=answers,
        asked=asked,
        agencies=dict([*listed, *connection.rows(_AGENCIES_PRESENT, span)]),
        agencies_seen=_count_seen(connection, span) if agencies_asked else {},
        agencies_asked=agencies_asked,
        referrals={(destination, outcome): n for destination, outcome, n in referrals},
        feedback_forms=forms,
        feedback=feedback,
    )


def visits(connection: Connection, location_id: str, year: ReportingYear) -> int:
    """How many visits of a location's year count."""
    counted: int = connection.value(_VISITS, _span(location_id, Period.of_year(year)))
    return counted


def visits_by_month(
    connection: Connection, location_id: str, year: ReportingYear
) -> dict[str, int]:
    """How many visits of each month of a location's year count, months without any left out."""
    return dict(connection.rows(_VISITS_BY_MONTH, _span(location_id, Period.of_year(year))))


def _span(location_id: str, period: Period) -> dict[str, Value]:
    # Without a whole month there is none between the two.
    whole = period.whole_months or ("1", "0")
    return {
        "location": location_id,
        "first_day": period.first_day.isoformat(),
        "last_day": period.last_day.isoformat(),
        "first_month": whole[0],
        "last_month": whole[-1],
        "released": WordsState.RELEASED.value,
    }


def _answers_statement(months: int) -> str:
    """Counts visits up to the end of each month, and each answer that has a column."""
    up_to_ends = (f"count(*) FILTER (WHERE drop_in.held_on <= :end_{n})" for n in range(months))
    return _statement(
        "SELECT",
        "count(*) FILTER (WHERE visit.abuse_asked = 1),",
        "count(*) FILTER (WHERE visit.agencies_asked = 1),",
        ", ".join(up_to_ends),
        ",",
        ", ".join(_counts_of(f"visit.{column.code}", _all_codes(column)) for column in _COLUMNS),
        _FROM_VISITS,
        _HELD,
    )


def _count_visits(
    connection: Connection, span: dict[str, Value], period: Period
) -> tuple[dict[str, int], int, dict[str, dict[str, int]], dict[str, int]]:
    """Visits by month, those asked about agencies, and each question's answers and base."""
    months = period.months
    ends: dict[str, Value] = {f"end_{n}": f"{month}-31" for n, month in enumerate(months)}
    row = connection.row(_answers_statement(len(months)), span | ends) or ()
    abuse_asked, agencies_asked, *counts = row
    # A month's visits are those up to its end less those up to the end of the month before.
    up_to_end, each = counts[: len(months)], iter(counts[len(months) :])
    in_months = zip(months, map(sub, up_to_end, [0, *up_to_end[:-1]]), strict=True)
    answers = {
        column.code: {code: next(each) for code in _all_codes(column)} for column in _COLUMNS
    }
    asked = {question: sum(codes.values()) for question, codes in answers.items()}
    if abuse_asked:
        kinds = connection.row(_KINDS_OF_ABUSE, span) or ()
        answers[code_lists.ABUSE.code] = dict(zip(_all_codes(code_lists.ABUSE), kinds, strict=True))
        asked[code_lists.ABUSE.code] = abuse_asked
    by_month = {month: visits for month, visits in in_months if visits}
    return by_month, agencies_asked, answers, asked


def _count_seen(connection: Connection, span: dict[str, Value]) -> dict[str, int]:
    """The visits that saw each agency, without agencies that none saw."""
    listed = connection.rows("SELECT key, name FROM agency WHERE location_id = :location", span)
    seen: dict[str, int] = {}
    for start in range(0, len(listed), _AGENCIES_AT_ONCE):
        some = listed[start : start + _AGENCIES_AT_ONCE]
        columns = (f"count(*) FILTER (WHERE visit_agency.agency = {key:d})" for key, _ in some)
        row = connection.row(_statement("SELECT", ", ".join(columns), _SEEN), span) or ()
        seen |= {name: counted for (_, name), counted in zip(some, row, strict=True) if counted}
    return seen


def _count_feedback(
    connection: Connection, span: dict[str, Value]
) -> tuple[int, dict[tuple[str, str], int]]:
    """The forms, and for each question and answer how many have it."""
    forms = 0
    answers: Counter[tuple[str, str]] = Counter()
    for *given, counted in connection.execute(_FEEDBACK, span):
        forms += counted
        for question, answer in zip(code_lists.FEEDBACK_QUESTIONS, given, strict=True):
            answers[question.code, answer] += counted
    return forms, dict(answers)
