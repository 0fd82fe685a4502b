"""A summary follows from the counts that storage selects."""

from dataclasses import replace
from decimal import Decimal

from osslog.domain.annual_summary import (
    Origin,
    PreviousYear,
    ReferralCounts,
    YearCounts,
    build_summary,
)
from osslog.domain.figures import CountRange
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.summary_consistency import inconsistencies

ASHFORD = Location("ashford", "Ashford")
YEAR = ReportingYear(2016)
COUNTS = YearCounts(
    drop_ins_by_month={"2016-07": 2, "2017-06": 1},
    visits_by_month={"2016-07": 6, "2017-06": 4},
    drop_ins_cancelled=1,
    answers={
        "visit_number": {"first": 5, "second": 2, "third_or_later": 1, "not_known": 2},
        "mode": {"in_person": 9, "video": 1},
        "sex": {"female": 4, "male": 1, "prefer_not_to_say": 1},
        "abuse": {"economic": 3, "physical_sexual": 3, "not_known": 1},
    },
    asked={"visit_number": 10, "mode": 10, "sex": 6, "abuse": 5},
    agencies={"Mind": 0, "Housing Options": 3},
    agencies_seen={"Housing Options": 4},
    agencies_asked=6,
    referrals={("refuge", "waiting"): 1, ("marac", "referred"): 2, ("refuge", "referred"): 1},
    feedback_forms=4,
    feedback={
        ("helpful", "yes"): 3,
        ("helpful", "not_answered"): 1,
        ("better_informed", "partly"): 4,
        ("feels_safer", "not_answered"): 4,
    },
    words=("thank you", "Kind people"),
)
SUMMARY = build_summary(ASHFORD, YEAR, 1, COUNTS, PreviousYear("2015/16", 8, Origin.COMPUTED))


def test_a_summary_built_from_counts_agrees_with_itself() -> None:
    assert inconsistencies(SUMMARY) == ()


def test_unknown_visit_numbers_turn_people_into_ranges_and_take_the_share_away() -> None:
    assert SUMMARY.visits == 10
    assert SUMMARY.people == CountRange(5, 7)
    assert SUMMARY.people_twice_or_more == CountRange(2, 4)
    assert SUMMARY.twice_or_more_share is None


def test_with_every_visit_number_known_people_and_share_are_exact() -> None:
    known = {**COUNTS.answers, "visit_number": {"first": 5, "second": 2, "third_or_later": 3}}
    summary = build_summary(ASHFORD, YEAR, 1, replace(COUNTS, answers=known), None)
    assert summary.people == CountRange(5, 5)
    assert summary.people_twice_or_more == CountRange(2, 2)
    assert summary.twice_or_more_share == Decimal("40.00")


def test_the_base_of_a_question_is_the_visits_that_were_asked() -> None:
    sex = SUMMARY.question("sex")
    assert sex is not None
    assert (sex.base, sex.not_asked, sex.prefer_not_to_say) == (6, 4, 1)
    assert [(answer.code, answer.visits) for answer in sex.answers] == [("female", 4), ("male", 1)]


def test_a_question_that_nobody_was_asked_has_no_table() -> None:
    assert SUMMARY.question("risk") is None
    assert [table.question for table in SUMMARY.questions] == ["mode", "sex", "abuse"]


def test_each_month_of_the_year_is_there_even_when_nothing_happened() -> None:
    assert len(SUMMARY.months) == 12
    assert SUMMARY.drop_ins_held == 3
    assert (SUMMARY.months[0].visits, SUMMARY.months[1].visits) == (6, 0)


def test_agencies_are_by_name_with_drop_ins_attended_and_visits_that_saw_them() -> None:
    assert [(a.agency, a.attended, a.seen_in) for a in SUMMARY.agencies] == [
        ("Housing Options", 3, 4),
        ("Mind", 0, 0),
    ]


def test_where_no_visit_was_asked_about_agencies_none_is_said_to_be_seen() -> None:
    counts = replace(COUNTS, agencies_asked=0, agencies_seen={})
    summary = build_summary(ASHFORD, YEAR, 1, counts, None)
    assert [agency.seen_in for agency in summary.agencies] == [None, None]
    assert inconsistencies(summary) == ()


def test_referrals_stand_in_the_lists_order_with_each_outcome() -> None:
    assert SUMMARY.referrals == (
        ReferralCounts("marac", referred=2),
        ReferralCounts("refuge", referred=1, waiting=1),
    )


def test_the_helpful_share_counts_only_those_who_answered() -> None:
    helpful, informed, safer = SUMMARY.feedback
    assert (helpful.base, helpful.yes_share) == (3, Decimal("100.00"))
    assert (informed.base, informed.yes_share) == (4, Decimal("0.00"))
    assert (safer.base, safer.yes_share) == (0, None)


def test_words_are_sorted_by_text_so_that_order_tells_nothing() -> None:
    assert SUMMARY.words == ("Kind people", "thank you")
    assert "Kind people" not in repr(SUMMARY)


def test_a_year_without_visits_is_a_summary_too() -> None:
    empty = YearCounts({}, {}, 0, {}, {}, {}, {}, 0, {}, 0, {})
    summary = build_summary(ASHFORD, YEAR, 1, empty, None)
    assert (summary.visits, summary.people) == (0, CountRange(0, 0))
    assert inconsistencies(summary) == ()
