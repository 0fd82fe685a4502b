"""Each rule by which a county tells figures that contradict each other, made to fail once."""

from dataclasses import replace
from decimal import Decimal
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings

from osslog.domain.annual_summary import (
    AgencyAttendance,
    AnnualSummary,
    AnswerCount,
    FeedbackTable,
    MonthFigures,
    Origin,
    PreviousYear,
    QuestionTable,
    ReferralCounts,
)
from osslog.domain.figures import CountRange
from osslog.domain.summary_consistency import inconsistencies
from tests.data.example_summaries import YEAR, empty_summary, full_summary, summaries

FULL = full_summary()
NUMBERS = FULL.visit_numbers
MODE, SEX, AGE_BAND, ABUSE = FULL.questions
JULY = FULL.months[0]
MIND, HOUSING, POLICE = FULL.agencies
REFUGE, OTHER = FULL.referrals
HELPFUL, INFORMED, SAFER = FULL.feedback


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(summaries())
def test_whatever_a_vault_counts_agrees_with_itself(summary: AnnualSummary) -> None:
    assert inconsistencies(summary) == ()


def test_full_and_empty_years_agree_with_themselves() -> None:
    assert inconsistencies(FULL) == inconsistencies(empty_summary()) == ()


def test_a_year_that_is_none_is_not_judged() -> None:
    with pytest.raises(ValueError, match="is not a reporting year"):
        inconsistencies(replace(FULL, year="2016/18"))


def with_july(july: MonthFigures) -> AnnualSummary:
    return replace(FULL, months=(july, *FULL.months[1:]))


def with_sex(table: QuestionTable) -> AnnualSummary:
    return replace(FULL, questions=(MODE, table, AGE_BAND, ABUSE))


def with_abuse(table: QuestionTable) -> AnnualSummary:
    return replace(FULL, questions=(MODE, SEX, AGE_BAND, table))


def with_police(agency: AgencyAttendance) -> AnnualSummary:
    return replace(FULL, agencies=(MIND, HOUSING, agency))


def with_helpful(table: FeedbackTable) -> AnnualSummary:
    return replace(FULL, feedback=(table, INFORMED, SAFER))


def abuse_of(*counts: int) -> QuestionTable:
    answers = zip((answer.code for answer in ABUSE.answers), counts, strict=True)
    return replace(ABUSE, answers=tuple(AnswerCount(*answer) for answer in answers))


IDENTITY = {
    "The location's id is not an id.": [replace(FULL, location_id="Ashford")],
    "The location's name cannot be printed.": [
        replace(FULL, location_name=""),
        replace(FULL, location_name="Ash\u202edrof"),
        replace(FULL, location_name="x" * 81),
    ],
    "The reporting year is not written as it should be.": [replace(FULL, year="2016-17")],
    "Revisions count from 1.": [replace(FULL, revision=0)],
    "The previous year's figure is not of the year before.": [
        replace(FULL, previous_year=PreviousYear(YEAR.label, 20, Origin.ENTERED)),
        replace(FULL, previous_year=PreviousYear("2014/15", 20, Origin.COMPUTED)),
        replace(FULL, previous_year=PreviousYear("2015/16", -1, Origin.ENTERED)),
    ],
}

PEOPLE = {
    "A count of visit numbers is below zero.": [
        replace(FULL, visit_numbers=replace(NUMBERS, first=16, third_or_later=-1)),
        replace(FULL, visit_numbers=replace(NUMBERS, first=16, not_asked=-1)),
        replace(FULL, visit_numbers=replace(NUMBERS, first=16, prefer_not_to_say=-1)),
    ],
    "The visit numbers do not add up to the visits.": [
        replace(FULL, visit_numbers=replace(NUMBERS, third_or_later=4)),
    ],
    "The number of people does not follow from the visit numbers.": [
        replace(FULL, people=CountRange(15, 16)),
        replace(FULL, people=None),
    ],
    "The number of people who came twice does not follow from the visit numbers.": [
        replace(FULL, people_twice_or_more=CountRange(5, 6)),
        replace(FULL, people_twice_or_more=None),
    ],
    "The share of people who came twice does not follow from the visit numbers.": [
        replace(FULL, twice_or_more_share=Decimal("40.01")),
        replace(FULL, twice_or_more_share=None),
    ],
}

MONTHS = {
    "The months are not the twelve of the reporting year.": [
        replace(FULL, months=FULL.months[::-1]),
        with_july(replace(JULY, month="2017-07")),
    ],
    "A month's figure is below zero.": [
        with_july(replace(JULY, visits=-1)),
        with_july(replace(JULY, drop_ins=-1)),
    ],
    "A month has visits without a drop-in.": [with_july(replace(JULY, drop_ins=0))],
    "The months do not add up to the visits.": [
        replace(FULL, months=FULL.months[:-1]),
        with_july(replace(JULY, visits=10)),
    ],
    "The months do not add up to the drop-ins held.": [with_july(replace(JULY, drop_ins=5))],
    "The cancelled drop-ins are below zero.": [replace(FULL, drop_ins_cancelled=-1)],
}

QUESTIONS = {
    "The questions are unknown, doubled or out of order.": [
        replace(FULL, questions=(MODE, AGE_BAND, SEX, ABUSE)),
        replace(FULL, questions=(MODE, SEX, SEX)),
        with_sex(replace(SEX, question="star_sign")),
        with_sex(replace(SEX, question="visit_number")),
    ],
    "Mode is not given for each visit.": [
        replace(FULL, questions=(SEX, AGE_BAND, ABUSE)),
        replace(FULL, questions=(replace(MODE, base=23, not_asked=1), SEX)),
    ],
    "Sex: the answers are not those of the list.": [
        with_sex(replace(SEX, answers=SEX.answers[::-1])),
        with_sex(replace(SEX, answers=SEX.answers[:1])),
    ],
    "Abuse: the answers are not those of the list.": [with_abuse(replace(ABUSE, answers=()))],
    "Sex: whether several answers are possible is wrong.": [with_sex(replace(SEX, multiple=True))],
    "Sex: a count is below zero.": [
        with_sex(replace(SEX, prefer_not_to_say=-1)),
        with_sex(replace(SEX, not_asked=-1)),
        with_sex(replace(SEX, answers=(AnswerCount("female", 22), AnswerCount("male", -1)))),
    ],
    "Sex: asked and not asked do not add up to the visits.": [
        with_sex(replace(SEX, not_asked=3)),
        with_sex(replace(SEX, base=0, not_asked=24)),
    ],
    "Sex: the answers do not agree with the base.": [
        with_sex(replace(SEX, not_known=1)),
        with_sex(replace(SEX, answers=(AnswerCount("female", 21), AnswerCount("male", 1)))),
    ],
    # Several answers to one visit: each visit has one at least, and none is counted twice.
    "Abuse: the answers do not agree with the base.": [
        with_abuse(abuse_of(6, 0, 19, 9, 0)),
        with_abuse(abuse_of(4, 0, 4, 9, 0)),
    ],
}

AGENCIES = {
    "The agencies are doubled or out of order.": [
        replace(FULL, agencies=FULL.agencies[::-1]),
        replace(FULL, agencies=(MIND, HOUSING, HOUSING, POLICE)),
    ],
    "An agency's name cannot be printed.": [
        with_police(replace(POLICE, agency="Kent\u2066Police")),
        replace(FULL, agencies=(replace(MIND, agency=""), HOUSING, POLICE)),
    ],
    "An agency attended more drop-ins than were held.": [
        with_police(replace(POLICE, attended=13)),
        with_police(replace(POLICE, attended=-1)),
    ],
    "More visits were asked about agencies than there were.": [replace(FULL, agencies_asked=25)],
    "An agency was seen in more visits than were asked.": [
        with_police(replace(POLICE, seen_in=21)),
        with_police(replace(POLICE, seen_in=-1)),
        with_police(replace(POLICE, seen_in=None)),
        replace(FULL, agencies_asked=0),
    ],
}

REFERRALS = {
    "The places referred to are unknown, doubled or out of order.": [
        replace(FULL, referrals=(OTHER, REFUGE)),
        replace(FULL, referrals=(REFUGE, REFUGE, OTHER)),
        replace(FULL, referrals=(replace(REFUGE, destination="the moon"), OTHER)),
    ],
    "A referral count is below zero or a line has none.": [
        replace(FULL, referrals=(replace(REFUGE, waiting=-1), OTHER)),
        replace(FULL, referrals=(ReferralCounts("refuge"), OTHER)),
    ],
    "There are more referrals of one kind than visits.": [
        replace(empty_summary(), referrals=(REFUGE,)),
        replace(FULL, referrals=(replace(REFUGE, waiting=FULL.visits + 1), OTHER)),
    ],
}

FEEDBACK = {
    "The feedback questions are not those of the list.": [
        replace(FULL, feedback=(INFORMED, HELPFUL, SAFER)),
        replace(FULL, feedback=(HELPFUL, INFORMED)),
    ],
    "The feedback answers do not add up to the forms.": [
        replace(FULL, feedback_forms=7),
        with_helpful(replace(HELPFUL, yes=6, partly=1, no=-1)),
    ],
    "A feedback question's base is not its answers.": [with_helpful(replace(HELPFUL, base=5))],
    "A feedback question's share does not follow from its answers.": [
        with_helpful(replace(HELPFUL, yes_share=Decimal("83.34"))),
        with_helpful(replace(HELPFUL, yes_share=None)),
        replace(FULL, feedback=(HELPFUL, INFORMED, replace(SAFER, yes_share=Decimal("0.00")))),
    ],
    "The words are out of order or more than the forms.": [
        replace(FULL, words=FULL.words[::-1]),
        replace(FULL, words=("Thank you.",) * 7),
    ],
    "Somebody's words cannot be printed.": [
        replace(FULL, words=("",)),
        replace(FULL, words=("Thank\x07you.",)),
        replace(FULL, words=("x" * 2001,)),
    ],
}

FAULTS = [
    pytest.param(sentence, summary, id=f"{sentence} ({number})")
    for sentence, broken in chain.from_iterable(
        rules.items()
        for rules in (IDENTITY, PEOPLE, MONTHS, QUESTIONS, AGENCIES, REFERRALS, FEEDBACK)
    )
    for number, summary in enumerate(broken, start=1)
]


@pytest.mark.parametrize(("sentence", "summary"), FAULTS)
def test_each_contradiction_is_told_by_its_own_sentence(
    sentence: str, summary: AnnualSummary
) -> None:
    assert sentence in inconsistencies(summary)


def test_several_answers_may_exceed_their_base() -> None:
    assert sum(answer.visits for answer in ABUSE.answers) > ABUSE.base
    assert inconsistencies(with_abuse(abuse_of(4, 0, 5, 9, 0))) == ()
    assert inconsistencies(with_abuse(abuse_of(18, 18, 18, 18, 18))) == ()
