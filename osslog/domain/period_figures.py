"""The figures of any dates, for a funder's question: no annual summary and never signed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from osslog.domain import annual_summary as tables
from osslog.domain import figures
from osslog.domain.annual_summary import (
    MARKING,
    AgencyAttendance,
    AnnualSummary,
    FeedbackTable,
    MonthFigures,
    QuestionTable,
    ReferralCounts,
    YearCounts,
)
from osslog.domain.figures import CountRange, VisitNumbers
from osslog.domain.location import Location
from osslog.domain.period import Period

NOT_A_SUMMARY = f"Not an annual summary. {MARKING}"
"""What stands on figures of any dates, on screen and on each row of the file."""


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """One location's figures from one day to another, as they stood on `counted_on`.

    They have what an annual summary has, but for people's words. `people` and
    `people_twice_or_more` are None where the period does not begin on 1 July or passes the next
    30 June, because visits are numbered from 1 July, and where the answers disagree. Feedback
    keeps its month and no day, so that only the period's whole months are counted.
    """

    location_id: str
    location_name: str
    period: Period
    counted_on: date
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


Figures = AnnualSummary | PeriodFigures
"""What tables and charts are made of."""


def build_period_figures(
    location: Location, period: Period, counts: YearCounts, counted_on: date
) -> PeriodFigures:
    """The figures that these counts of the period make."""
    numbers = tables.visit_numbers(counts)
    countable = period.begins_a_reporting_year
    return PeriodFigures(
        location_id=location.id,
        location_name=location.name,
        period=period,
        counted_on=counted_on,
        visits=tables.visits_counted(counts),
        visit_numbers=numbers,
        people=figures.people(numbers) if countable else None,
        people_twice_or_more=figures.people_twice_or_more(numbers) if countable else None,
        twice_or_more_share=figures.twice_or_more_share(numbers) if countable else None,
        drop_ins_held=sum(counts.drop_ins_by_month.values()),
        drop_ins_cancelled=counts.drop_ins_cancelled,
        months=tables.month_figures(counts, period.months),
        questions=tables.question_tables(counts),
        agencies_asked=counts.agencies_asked,
        agencies=tables.agency_attendance(counts),
        referrals=tables.referral_counts(counts),
        feedback_forms=counts.feedback_forms,
        feedback=tables.feedback_tables(counts),
    )
