"""Judging what was typed before it is kept: pure functions that return problems.

A problem names the field and says in a sentence what is wrong; an empty tuple means that the
record may be kept.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from osslog.domain import code_lists
from osslog.domain.code_lists import NOT_ASKED, NOT_KNOWN, PREFER_NOT_TO_SAY
from osslog.domain.records import DropIn, Feedback, Given, Visit, WordsState
from osslog.domain.words import problem_with_feedback, problem_with_name

EARLIEST_DROP_IN = date(2000, 1, 1)
MOST_REFERRALS = 20

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field."""

    field: str
    sentence: str


def problems_with_drop_in(drop_in: DropIn, *, today: date) -> tuple[Problem, ...]:
    """What keeps this drop-in from being recorded on `today`.

    A drop-in that was held cannot lie in the future; a cancelled one can, and has no agencies.
    """
    found = []
    if drop_in.held_on < EARLIEST_DROP_IN:
        found.append(Problem("held_on", f"{drop_in.held_on:%d/%m/%Y} is too long ago."))
    if drop_in.held_on > today and drop_in.cancelled_because is None:
        found.append(Problem("held_on", f"{drop_in.held_on:%d/%m/%Y} is in the future."))
    if drop_in.mode not in code_lists.MODE.codes:
        found.append(Problem("mode", "Say whether it is in person, by telephone or by video."))
    if drop_in.cancelled_because is not None:
        reason = problem_with_name(drop_in.cancelled_because, "reason")
        if reason:
            found.append(Problem("cancelled_because", "Say why the drop-in was cancelled."))
        if drop_in.agencies:
            found.append(Problem("agencies", "No agency attends a cancelled drop-in."))
    if len(set(drop_in.agencies)) != len(drop_in.agencies):
        found.append(Problem("agencies", "An agency is named twice."))
    return tuple(found)


def problems_with_visit(visit: Visit, *, agencies: Collection[UUID]) -> tuple[Problem, ...]:
    """What keeps this visit from being recorded; `agencies` are the location's own."""
    found = []
    if visit.visit_number not in (*code_lists.VISIT_NUMBER.codes, *code_lists.UNKNOWN_LABELS):
        found.append(
            Problem("visit_number", "Say whether it is the first, second or a later visit.")
        )
    if visit.mode not in code_lists.MODE.codes:
        found.append(Problem("mode", "Say whether it was in person, by telephone or by video."))
    asked = [given.question for given in visit.answers]
    if len(set(asked)) != len(asked):
        found.append(Problem("answers", "A question is answered twice."))
    for given in visit.answers:
        problem = _problem_with_answer(given)
        if problem:
            found.append(Problem(given.question, problem))
    seen = visit.agencies_seen or ()
    if len(set(seen)) != len(seen) or not set(seen) <= set(agencies):
        found.append(
            Problem(code_lists.AGENCIES_SEEN, "Name each of the location's agencies once.")
        )
    found.extend(_problems_with_referrals(visit))
    return tuple(found)


def _problem_with_answer(given: Given) -> str | None:
    question = code_lists.QUESTIONS.get(given.question)
    if question is None or question not in code_lists.OPTIONAL_QUESTIONS:
        return f"There is no question called {given.question}."
    alone = {PREFER_NOT_TO_SAY, NOT_KNOWN}
    problem = None
    if not given.codes or NOT_ASKED in given.codes:
        problem = "a question that was not asked has no answer."
    elif not set(given.codes) <= {*question.codes, *alone}:
        problem = "there is no such answer."
    elif len(set(given.codes)) != len(given.codes):
        problem = "an answer is given twice."
    elif len(given.codes) > 1 and not question.multiple:
        problem = "give one answer."
    elif len(given.codes) > 1 and alone & set(given.codes):
        problem = "Prefer not to say and Not known stand alone."
    return problem and f"{question.label}: {problem}"


def _problems_with_referrals(visit: Visit) -> list[Problem]:
    found = []
    destinations = [referral.destination for referral in visit.referrals]
    if len(visit.referrals) > MOST_REFERRALS:
        found.append(Problem("referrals", f"A visit has at most {MOST_REFERRALS} referrals."))
    if len(set(visit.referrals)) != len(visit.referrals):
        found.append(Problem("referrals", "A referral is entered twice."))
    if not set(destinations) <= set(code_lists.DESTINATION.codes):
        found.append(Problem("referrals", "There is no such place to refer to."))
    if not {referral.outcome for referral in visit.referrals} <= set(code_lists.OUTCOME.codes):
        found.append(Problem("referrals", "Say what came of each referral."))
    return found


def problems_with_feedback(feedback: Feedback) -> tuple[Problem, ...]:
    """What keeps this feedback from being kept."""
    found = [
        Problem(question.code, f"{question.label} There is no such answer.")
        for question in code_lists.FEEDBACK_QUESTIONS
        if getattr(feedback, question.code) not in question.codes
    ]
    if not _MONTH.fullmatch(feedback.month):
        found.append(Problem("month", "Say which month the feedback is from."))
    if not _LANGUAGE.fullmatch(feedback.language):
        found.append(Problem("language", "Say which language the feedback is in."))
    words = problem_with_feedback(feedback.words)
    if words:
        found.append(Problem("words", words))
    if bool(feedback.words) == (feedback.words_state is WordsState.NONE):
        found.append(Problem("words_state", "Words wait for a coordinator, and only words do."))
    if (feedback.words_state is WordsState.RELEASED) != (feedback.released_words is not None):
        found.append(Problem("released_words", "Words that are released are kept as released."))
    if feedback.released_words is not None:
        found.extend(_problems_with_released_words(feedback, feedback.released_words))
    return tuple(found)


def _problems_with_released_words(feedback: Feedback, released: str) -> list[Problem]:
    found = []
    if not feedback.agreed_to_quote:
        found.append(Problem("released_words", "The person did not agree to be quoted."))
    problem = problem_with_feedback(released)
    if problem or not released:
        found.append(Problem("released_words", problem or "There are no words to release."))
    return found
