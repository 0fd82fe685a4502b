"""Whether the figures of an annual summary agree with each other.

The county refuses a file whose figures do not, even where it is rightly signed: sums, bases,
ranges and shares are worked out again from the counts.
"""

from collections.abc import Iterator

from osslog.domain import code_lists, figures
from osslog.domain.annual_summary import AnnualSummary, QuestionTable
from osslog.domain.location import problem_with_location_id
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.words import LONGEST_FEEDBACK, LONGEST_NAME, is_tidy


def inconsistencies(summary: AnnualSummary) -> tuple[str, ...]:
    """What does not add up in `summary`, each as a sentence; empty where everything does.

    Raises:
        ValueError: `summary.year` is not a reporting year.
    """
    year = ReportingYear.parse(summary.year)
    return tuple(
        sentence
        for part in (
            _about_identity(summary, year),
            _about_people(summary),
            _about_months(summary, year),
            _about_questions(summary),
            _about_agencies(summary),
            _about_referrals(summary),
            _about_feedback(summary),
        )
        for sentence in part
    )


def _about_identity(summary: AnnualSummary, year: ReportingYear) -> Iterator[str]:
    if problem_with_location_id(summary.location_id):
        yield "The location's id is not an id."
    if not summary.location_name or not is_tidy(summary.location_name, at_most=LONGEST_NAME):
        yield "The location's name cannot be printed."
    if summary.year != year.label:
        yield "The reporting year is not written as it should be."
    if summary.revision < 1:
        yield "Revisions count from 1."
    before = summary.previous_year
    if before and (before.year != year.previous.label or before.visits < 0):
        yield "The previous year's figure is not of the year before."


def _about_people(summary: AnnualSummary) -> Iterator[str]:
    numbers = summary.visit_numbers
    if min(numbers.first, numbers.second, numbers.third_or_later) < 0 or (
        min(numbers.not_known, numbers.prefer_not_to_say, numbers.not_asked) < 0
    ):
        yield "A count of visit numbers is below zero."
        return
    if numbers.visits != summary.visits:
        yield "The visit numbers do not add up to the visits."
    if summary.people != figures.people(numbers):
        yield "The number of people does not follow from the visit numbers."
    if summary.people_twice_or_more != figures.people_twice_or_more(numbers):
        yield "The number of people who came twice does not follow from the visit numbers."
    if summary.twice_or_more_share != figures.twice_or_more_share(numbers):
        yield "The share of people who came twice does not follow from the visit numbers."


def _about_months(summary: AnnualSummary, year: ReportingYear) -> Iterator[str]:
    if tuple(month.month for month in summary.months) != year.months:
        yield "The months are not the twelve of the reporting year."
    if any(month.visits < 0 or month.drop_ins < 0 for month in summary.months):
        yield "A month's figure is below zero."
    if any(month.visits and not month.drop_ins for month in summary.months):
        yield "A month has visits without a drop-in."
    if sum(month.visits for month in summary.months) != summary.visits:
        yield "The months do not add up to the visits."
    if sum(month.drop_ins for month in summary.months) != summary.drop_ins_held:
        yield "The months do not add up to the drop-ins held."
    if summary.drop_ins_cancelled < 0:
        yield "The cancelled drop-ins are below zero."


def _about_questions(summary: AnnualSummary) -> Iterator[str]:
    order = [question.code for question in (code_lists.MODE, *code_lists.OPTIONAL_QUESTIONS)]
    asked = [table.question for table in summary.questions]
    if asked != [code for code in order if code in asked]:
        yield "The questions are unknown, doubled or out of order."
        return
    mode = summary.question(code_lists.MODE.code)
    if summary.visits and (mode is None or mode.base != summary.visits):
        yield "Mode is not given for each visit."
    for table in summary.questions:
        yield from _about_question(table, summary.visits)


def _about_question(table: QuestionTable, visits: int) -> Iterator[str]:
    question = code_lists.QUESTIONS[table.question]
    counts = [answer.visits for answer in table.answers]
    unknown = table.prefer_not_to_say + table.not_known
    if tuple(answer.code for answer in table.answers) != question.codes:
        yield f"{question.label}: the answers are not those of the list."
        return
    if table.multiple != question.multiple:
        yield f"{question.label}: whether several answers are possible is wrong."
    if min(*counts, table.prefer_not_to_say, table.not_known, table.not_asked) < 0:
        yield f"{question.label}: a count is below zero."
    if table.base < 1 or table.base + table.not_asked != visits:
        yield f"{question.label}: asked and not asked do not add up to the visits."
    known = table.base - unknown
    adds_up = max(counts) <= known <= sum(counts) if question.multiple else known == sum(counts)
    if not adds_up:
        yield f"{question.label}: the answers do not agree with the base."


def _about_agencies(summary: AnnualSummary) -> Iterator[str]:
    names = [agency.agency for agency in summary.agencies]
    if names != sorted(set(names)):
        yield "The agencies are doubled or out of order."
    if not all(name and is_tidy(name, at_most=LONGEST_NAME) for name in names):
        yield "An agency's name cannot be printed."
    if not all(0 <= agency.attended <= summary.drop_ins_held for agency in summary.agencies):
        yield "An agency attended more drop-ins than were held."
    if not 0 <= summary.agencies_asked <= summary.visits:
        yield "More visits were asked about agencies than there were."
    if summary.agencies_asked:
        seen_adds_up = all(
            agency.seen_in is not None and 0 <= agency.seen_in <= summary.agencies_asked
            for agency in summary.agencies
        )
    else:
        seen_adds_up = all(agency.seen_in is None for agency in summary.agencies)
    if not seen_adds_up:
        yield "An agency was seen in more visits than were asked."


def _about_referrals(summary: AnnualSummary) -> Iterator[str]:
    destinations = [line.destination for line in summary.referrals]
    if destinations != [code for code in code_lists.DESTINATION.codes if code in destinations]:
        yield "The places referred to are unknown, doubled or out of order."
    for line in summary.referrals:
        outcomes = (line.referred, line.signposted, line.seen_here, line.declined, line.waiting)
        if min(outcomes) < 0 or line.total < 1:
            yield "A referral count is below zero or a line has none."
        if max(outcomes) > summary.visits:
            yield "There are more referrals of one kind than visits."


def _about_feedback(summary: AnnualSummary) -> Iterator[str]:
    if [table.question for table in summary.feedback] != [
        question.code for question in code_lists.FEEDBACK_QUESTIONS
    ]:
        yield "The feedback questions are not those of the list."
    for table in summary.feedback:
        counts = (table.yes, table.partly, table.no, table.not_answered)
        if min(counts) < 0 or sum(counts) != summary.feedback_forms:
            yield "The feedback answers do not add up to the forms."
            continue
        if table.base != table.yes + table.partly + table.no:
            yield "A feedback question's base is not its answers."
        elif table.yes_share != figures.share(table.yes, table.base):
            yield "A feedback question's share does not follow from its answers."
    if list(summary.words) != sorted(summary.words) or len(summary.words) > summary.feedback_forms:
        yield "The words are out of order or more than the forms."
    if not all(words and is_tidy(words, at_most=LONGEST_FEEDBACK) for words in summary.words):
        yield "Somebody's words cannot be printed."
