"""The annual summary: every figure that a location hands to the county, as one frozen value.

It is built once from counts that storage selects. JSON, CSV, PDF, screen and charts all render
this value, so that they cannot disagree. Its fields are those of `summary.json`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from osslog.domain import code_lists, figures
from osslog.domain.code_lists import NOT_KNOWN, PREFER_NOT_TO_SAY, CodeList
from osslog.domain.figures import CountRange, VisitNumbers
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear

MARKING = "County team only: contains small counts, not for publication"
"""What stands on every file, page and sheet that carries full counts."""


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One month's drop-ins held and visits; `month` is `YYYY-MM`."""

    month: str
    drop_ins: int
    visits: int


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """How many visits were answered with one code."""

    code: str
    visits: int


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """One code list: its base is the visits that were asked.

    `answers` has each answer of the list in its order, zeros included. Where `multiple` is true
    their sum may exceed the base.
    """

    question: str
    multiple: bool
    base: int
    answers: tuple[AnswerCount, ...]
    prefer_not_to_say: int
    not_known: int
    not_asked: int


@dataclass(frozen=True, slots=True)
class AgencyAttendance:
    """One agency: drop-ins attended, out of `AnnualSummary.drop_ins_held`, and visits that saw it.

    `seen_in` is None where no visit was asked which agencies it saw.
    """

    agency: str
    attended: int
    seen_in: int | None


@dataclass(frozen=True, slots=True)
class ReferralCounts:
    """Referrals to one destination, by what came of them. The unit is referrals, not visits."""

    destination: str
    referred: int = 0
    signposted: int = 0
    seen_here: int = 0
    declined: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """All referrals to this destination."""
        return self.referred + self.signposted + self.seen_here + self.declined + self.waiting


@dataclass(frozen=True, slots=True)
class FeedbackTable:
    """One feedback question; `base` is yes, partly and no together, `yes_share` a percentage."""

    question: str
    yes: int
    partly: int
    no: int
    not_answered: int
    base: int
    yes_share: Decimal | None


class Origin(StrEnum):
    """How a previous year's figure is known."""

    COMPUTED = "computed"
    ENTERED = "entered"


@dataclass(frozen=True, slots=True)
class PreviousYear:
    """The visits of the reporting year before, and how they are known."""

    year: str
    visits: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class AnnualSummary:
    """One location's reporting year in figures.

    `year` is `YYYY/YY`. `people` and `people_twice_or_more` are None where the answers about
    visit numbers disagree; `twice_or_more_share` is None unless every visit's number is known.
    `agencies_asked` is the number of visits that were asked which agencies they saw, the base
    of `AgencyAttendance.seen_in`. `words` are released quotes in code point order.
    """

    location_id: str
    location_name: str
    year: str
    revision: int
    visits: int
    visit_numbers: VisitNumbers
    people: CountRange | None
    people_twice_or_more: CountRange | None
    twice_or_more_share: Decimal | None
    drop_ins_held: int
    drop_ins_cancelled: int
    months: tuple[MonthFigures, ...]
    questions: tuple[QuestionTable, ...]
    agencies_asked: int
    agencies: tuple[AgencyAttendance, ...]
    referrals: tuple[ReferralCounts, ...]
    feedback_forms: int
    feedback: tuple[FeedbackTable, ...]
    words: tuple[str, ...] = field(repr=False)
    previous_year: PreviousYear | None

    def question(self, code: str) -> QuestionTable | None:
        """The table of one question, or None where nobody was asked."""
        return next((table for table in self.questions if table.question == code), None)


@dataclass(frozen=True, slots=True)
class YearCounts:
    """What storage counts for one location and year; the rest of a summary follows from it.

    Months are `YYYY-MM`. `answers` maps a question to the visits for each code answered, the
    unknown ones included; `asked` maps it to the visits that were asked. `agencies` maps an
    agency's name to drop-ins attended; `agencies_seen` to visits that saw it. `referrals` maps
    (destination, outcome) to referrals; `feedback` maps (question, answer) to forms.
    """

    drop_ins_by_month: Mapping[str, int]
    visits_by_month: Mapping[str, int]
    drop_ins_cancelled: int
    answers: Mapping[str, Mapping[str, int]]
    asked: Mapping[str, int]
    agencies: Mapping[str, int]
    agencies_seen: Mapping[str, int]
    agencies_asked: int
    referrals: Mapping[tuple[str, str], int]
    feedback_forms: int
    feedback: Mapping[tuple[str, str], int]
    words: tuple[str, ...] = field(default=(), repr=False)


def build_summary(
    location: Location,
    year: ReportingYear,
    revision: int,
    counts: YearCounts,
    previous_year: PreviousYear | None,
) -> AnnualSummary:
    """The summary that these counts make."""
    numbers = visit_numbers(counts)
    return AnnualSummary(
        location_id=location.id,
        location_name=location.name,
        year=year.label,
        revision=revision,
        visits=visits_counted(counts),
        visit_numbers=numbers,
        people=figures.people(numbers),
        people_twice_or_more=figures.people_twice_or_more(numbers),
        twice_or_more_share=figures.twice_or_more_share(numbers),
        drop_ins_held=sum(counts.drop_ins_by_month.values()),
        drop_ins_cancelled=counts.drop_ins_cancelled,
        months=month_figures(counts, year.months),
        questions=question_tables(counts),
        agencies_asked=counts.agencies_asked,
        agencies=agency_attendance(counts),
        referrals=referral_counts(counts),
        feedback_forms=counts.feedback_forms,
        feedback=feedback_tables(counts),
        words=tuple(sorted(counts.words)),
        previous_year=previous_year,
    )


def visits_counted(counts: YearCounts) -> int:
    """All visits of these counts."""
    return sum(counts.visits_by_month.values())


def visit_numbers(counts: YearCounts) -> VisitNumbers:
    """The visits by their number in the reporting year."""
    return VisitNumbers(**counts.answers.get(code_lists.VISIT_NUMBER.code, {}))


def month_figures(counts: YearCounts, months: Iterable[str]) -> tuple[MonthFigures, ...]:
    """Each of the months, those with nothing in them included."""
    return tuple(
        MonthFigures(
            month,
            counts.drop_ins_by_month.get(month, 0),
            counts.visits_by_month.get(month, 0),
        )
        for month in months
    )


def question_tables(counts: YearCounts) -> tuple[QuestionTable, ...]:
    """A table for each question that any visit was asked."""
    visits = visits_counted(counts)
    return tuple(
        _question_table(question, counts, visits)
        for question in (code_lists.MODE, *code_lists.OPTIONAL_QUESTIONS)
        if counts.asked.get(question.code)
    )


def _question_table(question: CodeList, counts: YearCounts, visits: int) -> QuestionTable:
    answers = counts.answers.get(question.code, {})
    base = counts.asked[question.code]
    return QuestionTable(
        question=question.code,
        multiple=question.multiple,
        base=base,
        answers=tuple(AnswerCount(code, answers.get(code, 0)) for code in question.codes),
        prefer_not_to_say=answers.get(PREFER_NOT_TO_SAY, 0),
        not_known=answers.get(NOT_KNOWN, 0),
        not_asked=visits - base,
    )


def agency_attendance(counts: YearCounts) -> tuple[AgencyAttendance, ...]:
    """Each agency that is listed, attended or was seen, by its name."""
    return tuple(
        AgencyAttendance(
            agency,
            counts.agencies.get(agency, 0),
            counts.agencies_seen.get(agency, 0) if counts.agencies_asked > 0 else None,
        )
        for agency in sorted({*counts.agencies, *counts.agencies_seen})
    )


def referral_counts(counts: YearCounts) -> tuple[ReferralCounts, ...]:
    """Each destination that anybody was referred to, in the order of the code list."""
    counted = counts.referrals
    destinations = {destination for destination, _ in counted}
    return tuple(
        ReferralCounts(
            code,
            **{outcome: counted.get((code, outcome), 0) for outcome in code_lists.OUTCOME.codes},
        )
        for code in code_lists.DESTINATION.codes
        if code in destinations
    )


def feedback_tables(counts: YearCounts) -> tuple[FeedbackTable, ...]:
    """The three feedback questions."""
    return tuple(_feedback_table(question, counts) for question in code_lists.FEEDBACK_QUESTIONS)


def _feedback_table(question: CodeList, counts: YearCounts) -> FeedbackTable:
    yes, partly, no, not_answered = (
        counts.feedback.get((question.code, answer), 0) for answer in question.codes
    )
    base = yes + partly + no
    return FeedbackTable(
        question.code, yes, partly, no, not_answered, base, figures.share(yes, base)
    )
