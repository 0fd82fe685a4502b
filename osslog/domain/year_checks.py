"""What is worth a look before a year's summary is written: each thing good, open or to come.

Nothing here stops a summary: a drop-in without visits may have been just that. It says what a
coordinator can still put right while the year's records are there.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from osslog.domain.annual_summary import AnnualSummary
from osslog.domain.reporting_year import ReportingYear


class CheckState(StrEnum):
    """How one thing stands."""

    GOOD = "good"
    LOOK = "look"
    LATER = "later"


class CheckSubject(StrEnum):
    """What is looked at, in the order of the list."""

    YEAR_ENDED = "year_ended"
    EXPECTED = "expected"
    HALF_ENTERED = "half_entered"
    WITHOUT_VISITS = "without_visits"
    WITHOUT_AGENCIES = "without_agencies"
    VISIT_NUMBERS = "visit_numbers"
    REFERRALS_WAITING = "referrals_waiting"
    WORDS_WAITING = "words_waiting"
    YEAR_BEFORE = "year_before"


@dataclass(frozen=True, slots=True)
class LooseEnds:
    """What the records of a year leave open.

    `expected` are days on which a drop-in was expected and nothing is recorded. The others are
    days of drop-ins that were held: with a visit half entered, without a visit, or without an
    agency. `words_waiting` are words that nobody has read yet.
    """

    expected: tuple[date, ...] = ()
    half_entered: tuple[date, ...] = ()
    without_visits: tuple[date, ...] = ()
    without_agencies: tuple[date, ...] = ()
    words_waiting: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing and how it stands: `count` of it are open, of `base` where that is said.

    `days` are the days of drop-ins that it is about.
    """

    subject: CheckSubject
    state: CheckState
    count: int = 0
    base: int = 0
    days: tuple[date, ...] = ()


def year_checks(summary: AnnualSummary, loose: LooseEnds, *, today: date) -> tuple[Check, ...]:
    """Every check of a year, in its order."""
    subjects = CheckSubject
    ended = today > ReportingYear.parse(summary.year).last_day
    checks = [
        Check(subjects.YEAR_ENDED, CheckState.GOOD if ended else CheckState.LATER),
        _days(subjects.EXPECTED, loose.expected),
        _days(subjects.HALF_ENTERED, loose.half_entered),
        _days(subjects.WITHOUT_VISITS, loose.without_visits),
        _days(subjects.WITHOUT_AGENCIES, loose.without_agencies),
        _count(subjects.VISIT_NUMBERS, summary.visit_numbers.unknown, summary.visits),
        _count(
            subjects.REFERRALS_WAITING,
            sum(line.waiting for line in summary.referrals),
            sum(line.total for line in summary.referrals),
        ),
        _count(subjects.WORDS_WAITING, loose.words_waiting),
        _count(subjects.YEAR_BEFORE, int(summary.previous_year is None)),
    ]
    return tuple(checks)


def _days(subject: CheckSubject, days: tuple[date, ...]) -> Check:
    return Check(subject, _state(len(days)), len(days), days=days)


def _count(subject: CheckSubject, count: int, base: int = 0) -> Check:
    return Check(subject, _state(count), count, base)


def _state(count: int) -> CheckState:
    return CheckState.LOOK if count else CheckState.GOOD
