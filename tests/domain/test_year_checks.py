"""What is worth a look before a summary: found, counted, and never in the way."""

from dataclasses import replace
from datetime import date

from osslog.domain.year_checks import Check, CheckState, CheckSubject, LooseEnds, year_checks
from tests.export.pdf_samples import summary

AFTER = date(2017, 7, 1)
DAY = date(2017, 2, 7)


def by_subject(checks: tuple[Check, ...]) -> dict[CheckSubject, Check]:
    """The checks by what they look at."""
    return {check.subject: check for check in checks}


def test_each_subject_is_looked_at_once_in_its_order() -> None:
    checks = year_checks(summary(), LooseEnds(), today=AFTER)
    assert [check.subject for check in checks] == list(CheckSubject)


def test_a_year_that_is_in_order_is_good_throughout() -> None:
    given = summary(unknown_numbers=0)
    tidy = replace(given, referrals=tuple(replace(line, waiting=0) for line in given.referrals))
    checks = year_checks(tidy, LooseEnds(), today=AFTER)
    assert {check.state for check in checks} == {CheckState.GOOD}


def test_the_year_has_to_be_over() -> None:
    last_day = by_subject(year_checks(summary(), LooseEnds(), today=date(2017, 6, 30)))
    assert last_day[CheckSubject.YEAR_ENDED].state is CheckState.LATER
    day_after = by_subject(year_checks(summary(), LooseEnds(), today=AFTER))
    assert day_after[CheckSubject.YEAR_ENDED].state is CheckState.GOOD


def test_what_is_open_is_counted_with_its_base_and_days() -> None:
    given = summary(previous=None)
    loose = LooseEnds((DAY,), (DAY,), (DAY, AFTER), (), words_waiting=2)
    found = by_subject(year_checks(given, loose, today=AFTER))
    look = CheckState.LOOK
    assert found[CheckSubject.EXPECTED] == Check(CheckSubject.EXPECTED, look, 1, days=(DAY,))
    assert found[CheckSubject.HALF_ENTERED].count == 1
    assert found[CheckSubject.WITHOUT_VISITS].days == (DAY, AFTER)
    assert found[CheckSubject.WITHOUT_AGENCIES].state is CheckState.GOOD
    numbers = found[CheckSubject.VISIT_NUMBERS]
    assert (numbers.count, numbers.base) == (given.visit_numbers.unknown, given.visits)
    referrals = found[CheckSubject.REFERRALS_WAITING]
    assert referrals.count == sum(line.waiting for line in given.referrals)
    assert referrals.base == sum(line.total for line in given.referrals)
    assert found[CheckSubject.WORDS_WAITING].count == 2
    assert found[CheckSubject.YEAR_BEFORE].state is look
