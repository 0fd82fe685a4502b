"""The tables of an annual summary's document: answers, agencies, referrals and feedback."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from osslog.domain import code_lists, figures
from osslog.domain.annual_summary import AnnualSummary, QuestionTable
from osslog.domain.charts import ChartSubject
from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE
from osslog.export.pdf_parts import (
    MOST_ROWS_KEPT_TOGETHER,
    Column,
    block,
    figures_table,
    section,
    subsection,
)
from osslog.export.pdf_text import QUIET_BODY, paragraph
from osslog.export.summary_charts import SummaryCharts
from osslog.export.wording import counted, percentage


def questions(summary: AnnualSummary, charts: SummaryCharts) -> Iterable[Flowable]:
    """A table for each question that was asked."""
    if not summary.questions:
        return
    first, *others = (list(_question(table)) for table in summary.questions)
    yield from block(
        section("What visitors told us"),
        paragraph(
            "The base of a question is the visits that were asked it. A visit that was not "
            "asked is counted apart and is no part of the base. The bar beside an answer is its "
            "share of the base.",
        ),
        *first,
    )
    for parts in others:
        yield from block(*parts)
    yield from charts.of(ChartSubject.WHO_CAME)


def _question(table: QuestionTable) -> Iterable[Flowable]:
    question = code_lists.QUESTIONS[table.question]
    counts = [(question.label_of(answer.code), answer.visits) for answer in table.answers]
    counts.append(
        (code_lists.UNKNOWN_LABELS[code_lists.PREFER_NOT_TO_SAY], table.prefer_not_to_say)
    )
    counts.append((code_lists.UNKNOWN_LABELS[code_lists.NOT_KNOWN], table.not_known))
    shares = [figures.share(count, table.base) for _, count in counts]
    yield subsection(question.label)
    if table.multiple:
        yield paragraph(
            "More than one answer was possible, so the answers may add up to more than the base.",
            QUIET_BODY,
        )
    yield figures_table(
        (Column.of_text("Answer", 3), Column("Visits", 1), Column("Share of base, %", 1.2)),
        [
            (label, f"{count:,}", percentage(share))
            for (label, count), share in zip(counts, shares, strict=True)
        ],
        total=(
            "Base: visits asked",
            f"{table.base:,}",
            percentage(figures.share(table.base, table.base)),
        ),
        below=[
            (
                code_lists.UNKNOWN_LABELS[code_lists.NOT_ASKED],
                f"{table.not_asked:,}",
                NOT_APPLICABLE,
            )
        ],
        bars=shares,
    )


def agencies(summary: AnnualSummary, charts: SummaryCharts) -> Iterable[Flowable]:
    """Which agencies came, to how many of the drop-ins held, and how many visits saw them."""
    if not summary.agencies:
        yield from block(section("Agencies"), paragraph("No agency was recorded at any drop-in."))
        return
    columns = [
        Column.of_text("Agency", 4),
        Column("Drop-ins attended", 1.4),
        Column("Share of drop-ins held, %", 1.4),
        Column("Visits that saw it", 1.4),
    ]
    rows = [
        (
            line.agency,
            f"{line.attended:,}",
            percentage(figures.share(line.attended, summary.drop_ins_held)),
            NOT_AVAILABLE if line.seen_in is None else f"{line.seen_in:,}",
        )
        for line in summary.agencies
    ]
    asked = (
        f"{counted(summary.agencies_asked, 'visit')} of {summary.visits:,} "
        f"{'was' if summary.agencies_asked == 1 else 'were'} asked which agencies the visitor saw, "
        "which may be several."
        if summary.agencies_asked
        else "No visit was asked which agencies the visitor saw."
    )
    yield from block(
        section("Agencies"),
        paragraph(
            f"Drop-ins attended are out of {counted(summary.drop_ins_held, 'drop-in')} held. "
            + asked
        ),
        figures_table(columns, rows),
        whole=len(rows) <= MOST_ROWS_KEPT_TOGETHER,
    )
    yield from charts.of(ChartSubject.AGENCIES)


def referrals(summary: AnnualSummary, charts: SummaryCharts) -> Iterable[Flowable]:
    """Where visitors were referred, and what came of it."""
    if not summary.referrals:
        yield from block(section("Referrals"), paragraph("No referral was recorded."))
        return
    outcomes = code_lists.OUTCOME
    columns = [
        Column.of_text("Referred to", 3),
        *(Column(answer.label, 1.05) for answer in outcomes.answers),
        Column("All", 0.8),
    ]
    counts = [
        (
            code_lists.DESTINATION.label_of(line.destination),
            [*(getattr(line, code) for code in outcomes.codes), line.total],
        )
        for line in summary.referrals
    ]
    sums = [sum(column) for column in zip(*(line for _, line in counts), strict=True)]
    rows = [(label, *_plain(line)) for label, line in counts]
    yield from block(
        section("Referrals"),
        paragraph("The unit is referrals: one visit may have none or several."),
        figures_table(columns, rows, total=("All referrals", *_plain(sums))),
        whole=len(rows) <= MOST_ROWS_KEPT_TOGETHER,
    )
    yield from charts.of(ChartSubject.REFERRALS)


def _plain(counts: Iterable[int]) -> list[str]:
    return [f"{count:,}" for count in counts]


def feedback(summary: AnnualSummary, charts: SummaryCharts) -> Iterable[Flowable]:
    """The feedback questions with their bases."""
    heading = section("Feedback")
    if not summary.feedback_forms:
        yield from block(heading, paragraph("No feedback form was filled in."))
        return
    labels = {question.code: question.label for question in code_lists.FEEDBACK_QUESTIONS}
    columns = [
        Column.of_text("Question", 3.4),
        *(Column(label, 1) for _, label in code_lists.FEEDBACK_ANSWERS),
        Column("Base", 1),
        Column("Yes, % of base", 1.2),
    ]
    rows = [
        (
            labels[table.question],
            *_plain((table.yes, table.partly, table.no, table.not_answered, table.base)),
            percentage(table.yes_share),
        )
        for table in summary.feedback
    ]
    forms = counted(summary.feedback_forms, "feedback form")
    yield from block(
        heading,
        paragraph(
            f"{forms} {'was' if summary.feedback_forms == 1 else 'were'} filled in. "
            "The base of a question is the forms that answered it."
        ),
        figures_table(columns, rows),
    )
    yield from charts.of(ChartSubject.FEEDBACK)
