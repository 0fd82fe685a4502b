"""What is judged before it is kept."""

from dataclasses import replace
from datetime import date
from itertools import product
from uuid import UUID

import pytest

from osslog.domain.code_lists import DESTINATION, OUTCOME
from osslog.domain.records import DropIn, Feedback, Given, Referral, Visit, WordsState
from osslog.domain.validation import (
    Problem,
    problems_with_drop_in,
    problems_with_feedback,
    problems_with_visit,
)

TODAY = date(2016, 9, 6)
HOUSING, POLICE, STRANGER = UUID(int=1), UUID(int=2), UUID(int=3)
DROP_IN = DropIn(UUID(int=9), "ashford", TODAY)
VISIT = Visit(UUID(int=8), DROP_IN.id, "first")
FEEDBACK = Feedback(UUID(int=7), "ashford", "2016-09")


def fields(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.field for problem in problems]


def visit_fields(visit: Visit) -> list[str]:
    return fields(problems_with_visit(visit, agencies=(HOUSING, POLICE)))


def test_a_plain_drop_in_visit_and_feedback_have_no_problems() -> None:
    assert not problems_with_drop_in(DROP_IN, today=TODAY)
    assert not visit_fields(VISIT)
    assert not problems_with_feedback(FEEDBACK)


def test_a_drop_in_is_not_held_in_the_future_but_may_be_cancelled_ahead() -> None:
    tomorrow = replace(DROP_IN, held_on=date(2016, 9, 7))
    assert fields(problems_with_drop_in(tomorrow, today=TODAY)) == ["held_on"]
    cancelled = replace(tomorrow, cancelled_because="Library closed")
    assert not problems_with_drop_in(cancelled, today=TODAY)


@pytest.mark.parametrize(
    ("drop_in", "field"),
    [
        (replace(DROP_IN, held_on=date(1999, 12, 31)), "held_on"),
        (replace(DROP_IN, mode="letter"), "mode"),
        (replace(DROP_IN, cancelled_because=""), "cancelled_because"),
        (replace(DROP_IN, cancelled_because="Snow", agencies=(HOUSING,)), "agencies"),
        (replace(DROP_IN, agencies=(HOUSING, HOUSING)), "agencies"),
    ],
)
def test_a_drop_in_with_one_thing_wrong_names_it(drop_in: DropIn, field: str) -> None:
    assert fields(problems_with_drop_in(drop_in, today=TODAY)) == [field]


@pytest.mark.parametrize(
    ("visit", "field"),
    [
        (replace(VISIT, visit_number=""), "visit_number"),
        (replace(VISIT, visit_number="fourth"), "visit_number"),
        (replace(VISIT, mode="letter"), "mode"),
        (replace(VISIT, answers=(Given("sex", ("female",)), Given("sex", ("male",)))), "answers"),
        (replace(VISIT, answers=(Given("shoe_size", ("9",)),)), "shoe_size"),
        (replace(VISIT, answers=(Given("visit_number", ("first",)),)), "visit_number"),
        (replace(VISIT, answers=(Given("sex", ()),)), "sex"),
        (replace(VISIT, answers=(Given("sex", ("not_asked",)),)), "sex"),
        (replace(VISIT, answers=(Given("sex", ("female", "male")),)), "sex"),
        (replace(VISIT, answers=(Given("sex", ("white",)),)), "sex"),
        (replace(VISIT, answers=(Given("abuse", ("economic", "economic")),)), "abuse"),
        (replace(VISIT, answers=(Given("abuse", ("economic", "not_known")),)), "abuse"),
        (replace(VISIT, agencies_seen=(STRANGER,)), "agencies_seen"),
        (replace(VISIT, agencies_seen=(HOUSING, HOUSING)), "agencies_seen"),
        (replace(VISIT, referrals=(Referral("moon", "referred"),)), "referrals"),
        (replace(VISIT, referrals=(Referral("refuge", "lost"),)), "referrals"),
        (replace(VISIT, referrals=(Referral("refuge", "waiting"),) * 2), "referrals"),
    ],
)
def test_a_visit_with_one_thing_wrong_names_it(visit: Visit, field: str) -> None:
    assert visit_fields(visit) == [field]


def test_too_many_referrals_are_refused() -> None:
    referrals = tuple(Referral(*pair) for pair in product(DESTINATION.codes, OUTCOME.codes))[:21]
    assert visit_fields(replace(VISIT, referrals=referrals)) == ["referrals"]
    assert not visit_fields(replace(VISIT, referrals=referrals[:20]))


def test_a_full_visit_may_be_kept() -> None:
    full = replace(
        VISIT,
        visit_number="not_known",
        answers=(
            Given("sex", ("prefer_not_to_say",)),
            Given("abuse", ("economic", "controlling_coercive")),
            Given("age_band", ("not_known",)),
        ),
        agencies_seen=(HOUSING, POLICE),
        referrals=(Referral("refuge", "waiting"), Referral("refuge", "referred")),
    )
    assert not visit_fields(full)


@pytest.mark.parametrize(
    ("feedback", "field"),
    [
        (replace(FEEDBACK, helpful="maybe"), "helpful"),
        (replace(FEEDBACK, month="2016-13"), "month"),
        (replace(FEEDBACK, month="2016-09-06"), "month"),
        (replace(FEEDBACK, language="English"), "language"),
        (replace(FEEDBACK, words="a" * 2001, words_state=WordsState.WAITING), "words"),
        (replace(FEEDBACK, words="kind", words_state=WordsState.NONE), "words_state"),
        (replace(FEEDBACK, words_state=WordsState.WAITING), "words_state"),
    ],
)
def test_feedback_with_one_thing_wrong_names_it(feedback: Feedback, field: str) -> None:
    assert fields(problems_with_feedback(feedback)) == [field]


def test_words_are_released_only_where_the_person_agreed() -> None:
    released = replace(
        FEEDBACK, words="So kind", words_state=WordsState.RELEASED, released_words="So kind"
    )
    assert fields(problems_with_feedback(released)) == ["released_words"]
    assert not problems_with_feedback(replace(released, agreed_to_quote=True))


def test_released_words_and_their_state_go_together() -> None:
    waiting = replace(
        FEEDBACK,
        words="So kind",
        agreed_to_quote=True,
        words_state=WordsState.WAITING,
        released_words="So kind",
    )
    assert "released_words" in fields(problems_with_feedback(waiting))


def test_the_words_of_feedback_do_not_show_in_its_representation() -> None:
    assert "secret" not in repr(replace(FEEDBACK, words="secret", released_words="secret"))
