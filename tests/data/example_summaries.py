"""Annual summaries for tests: one with every kind of table, and random ones that add up."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from osslog.domain import code_lists
from osslog.domain.annual_summary import (
    AnnualSummary,
    Origin,
    PreviousYear,
    YearCounts,
    build_summary,
)
from osslog.domain.code_lists import CodeList
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.words import LONGEST_FEEDBACK, LONGEST_NAME, has_refused_character, is_tidy, tidy

_T = TypeVar("_T")

YEAR = ReportingYear(2016)
ASHFORD = Location("ashford", "Ashford")
TODAY = date(2017, 7, 14)

QUOTES = ("Somebody listened to me.", "=SUM(1,2) <b>thank you</b>", "سپاس\u200cگزارم")


def full_counts(*, more_visits: int = 0) -> YearCounts:
    """Counts that fill every table of a summary; `more_visits` are added to October's."""
    months = YEAR.months
    visits = {months[0]: 9, months[3]: 8 + more_visits, months[11]: 7}
    everyone = 24 + more_visits
    return YearCounts(
        drop_ins_by_month={months[0]: 4, months[3]: 3, months[5]: 1, months[11]: 4},
        visits_by_month=visits,
        drop_ins_cancelled=2,
        answers={
            "visit_number": {"first": 15 + more_visits, "second": 6, "third_or_later": 3},
            "mode": {"in_person": 20 + more_visits, "telephone": 3, "video": 1},
            "sex": {"female": 20, "male": 1, "prefer_not_to_say": 1},
            "age_band": {"18_24": 5, "25_34": 9, "65_over": 4, "not_known": 2},
            "abuse": {"physical_sexual": 6, "controlling_coercive": 14, "economic": 9},
        },
        asked={"mode": everyone, "sex": 22, "age_band": 20, "abuse": 18},
        agencies={"Housing Options": 12, "Kent Police": 7, "+Mind": 1},
        agencies_seen={"Housing Options": 11, "Kent Police": 4},
        agencies_asked=20,
        referrals={("refuge", "referred"): 2, ("refuge", "declined"): 1, ("other", "waiting"): 1},
        feedback_forms=6,
        feedback={
            ("helpful", "yes"): 5,
            ("helpful", "partly"): 1,
            ("better_informed", "yes"): 2,
            ("better_informed", "no"): 1,
            ("better_informed", "not_answered"): 3,
            ("feels_safer", "not_answered"): 6,
        },
        words=QUOTES,
    )


def full_summary(
    location: Location = ASHFORD,
    *,
    revision: int = 1,
    more_visits: int = 0,
    origin: Origin = Origin.ENTERED,
) -> AnnualSummary:
    """A summary of 2016/17 with every kind of table."""
    before = PreviousYear(YEAR.previous.label, 20, origin)
    return build_summary(location, YEAR, revision, full_counts(more_visits=more_visits), before)


def small_summary(visits: int = 3) -> AnnualSummary:
    """Ashford's summary of 2016/17 with few visits, one agency and one person's words."""
    month = YEAR.months[0]
    counts = YearCounts(
        drop_ins_by_month={month: 2},
        visits_by_month={month: visits},
        drop_ins_cancelled=0,
        answers={"visit_number": {"first": visits - 1, "second": 1}, "mode": {"in_person": visits}},
        asked={"mode": visits},
        agencies={"Kent Police": 1},
        agencies_seen={},
        agencies_asked=0,
        referrals={("refuge", "referred"): 1},
        feedback_forms=3,
        feedback={
            ("helpful", "yes"): 2,
            ("helpful", "no"): 1,
            ("better_informed", "not_answered"): 3,
            ("feels_safer", "not_answered"): 3,
        },
        words=("Somebody listened.",),
    )
    before = PreviousYear(YEAR.previous.label, 2, Origin.ENTERED)
    return build_summary(ASHFORD, YEAR, 1, counts, before)


def empty_summary(location: Location = ASHFORD, *, year: ReportingYear = YEAR) -> AnnualSummary:
    """A summary of a year in which nothing was recorded."""
    counts = YearCounts({}, {}, 0, {}, {}, {}, {}, 0, {}, 0, {})
    return build_summary(location, year, 1, counts, None)


def names() -> SearchStrategy[str]:
    """Names that people could have typed, in any script."""
    return _tidy_text(LONGEST_NAME)


def _tidy_text(at_most: int) -> SearchStrategy[str]:
    return (
        st.text(min_size=1, max_size=min(at_most, 60))
        .filter(lambda text: not has_refused_character(text))
        .map(tidy)
        .filter(lambda text: text != "" and is_tidy(text, at_most=at_most))
    )


@st.composite
def summaries(draw: DrawFn) -> AnnualSummary:
    """Summaries of random visits, built as a vault builds them."""
    year = ReportingYear(draw(st.integers(1990, 2016)))
    visits_by_month = {month: draw(st.integers(0, 30)) for month in draw(_some_of(year.months))}
    visits = sum(visits_by_month.values())
    drop_ins = {month: draw(st.integers(1, 5)) for month in visits_by_month}
    number = code_lists.VISIT_NUMBER
    answers: dict[str, Mapping[str, int]] = {
        number.code: draw(_shared_out((*number.codes, *code_lists.UNKNOWN_LABELS), visits)),
        "mode": draw(_shared_out(code_lists.MODE.codes, visits)),
    }
    asked = {"mode": visits}
    for question in draw(_some_of(code_lists.OPTIONAL_QUESTIONS)):
        asked[question.code] = draw(st.integers(0, visits))
        answers[question.code] = draw(_answers(question, asked[question.code]))
    agencies = draw(st.lists(names(), max_size=4, unique=True))
    agencies_asked = draw(st.integers(0, visits))
    forms = draw(st.integers(0, 12))
    counts = YearCounts(
        drop_ins_by_month=drop_ins,
        visits_by_month=visits_by_month,
        drop_ins_cancelled=draw(st.integers(0, 5)),
        answers=answers,
        asked=asked,
        agencies={name: draw(st.integers(0, sum(drop_ins.values()))) for name in agencies},
        agencies_seen={name: draw(st.integers(0, agencies_asked)) for name in agencies},
        agencies_asked=agencies_asked,
        referrals=draw(_referrals(visits)) if visits else {},
        feedback_forms=forms,
        feedback={
            (question.code, answer): count
            for question in code_lists.FEEDBACK_QUESTIONS
            for answer, count in draw(_shared_out(question.codes, forms)).items()
        },
        words=tuple(draw(st.lists(_tidy_text(LONGEST_FEEDBACK), max_size=min(forms, 3)))),
    )
    before = draw(
        st.none()
        | st.builds(
            PreviousYear,
            st.just(year.previous.label),
            st.integers(0, 9999),
            st.sampled_from(Origin),
        )
    )
    location = Location(draw(st.from_regex(r"[a-z0-9-]{2,40}", fullmatch=True)), draw(names()))
    return build_summary(location, year, draw(st.integers(1, 9)), counts, before)


def _some_of(choices: Sequence[_T]) -> SearchStrategy[list[_T]]:
    return st.lists(st.sampled_from(choices), unique=True)


@st.composite
def _shared_out(draw: DrawFn, codes: tuple[str, ...], total: int) -> Mapping[str, int]:
    return Counter(draw(st.lists(st.sampled_from(codes), min_size=total, max_size=total)))


@st.composite
def _answers(draw: DrawFn, question: CodeList, asked: int) -> Mapping[str, int]:
    if not question.multiple:
        unknown = (code_lists.PREFER_NOT_TO_SAY, code_lists.NOT_KNOWN)
        return draw(_shared_out((*question.codes, *unknown), asked))
    counted: Counter[str] = Counter()
    for _ in range(asked):
        counted.update(draw(st.sets(st.sampled_from(question.codes), min_size=1)))
    return counted


def _referrals(visits: int) -> SearchStrategy[Mapping[tuple[str, str], int]]:
    kinds = st.tuples(
        st.sampled_from(code_lists.DESTINATION.codes),
        st.sampled_from(code_lists.OUTCOME.codes),
    )
    return st.dictionaries(kinds, st.integers(1, min(visits, 20)), max_size=6)
