"""`summary.csv`: the figures of an annual summary, one a row, for a spreadsheet.

Figures only: people's words are left out. RFC 4180, UTF-8, CRLF, no byte order mark, one header
row. The columns are described in `docs/formats/annual-summary.md`; the county computes from
`summary.json`, never from this.
"""

import csv
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from decimal import Decimal
from io import StringIO

from osslog.domain import code_lists
from osslog.domain.annual_summary import MARKING, AnnualSummary, Origin, QuestionTable
from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE, CountRange, share

COLUMNS = (
    "location_id",
    "location_name",
    "year",
    "revision",
    "table",
    "item",
    "measure",
    "unit",
    "base",
    "value",
    "marking",
)

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'")
_ORIGINS = {
    Origin.COMPUTED: "Computed from the visits",
    Origin.ENTERED: "Entered from an earlier report",
}
_Value = int | Decimal | str | None


@dataclass(frozen=True, slots=True)
class _Row:
    table: str
    item: str
    measure: str
    unit: str
    base: _Value
    value: _Value


def render(summary: AnnualSummary) -> bytes:
    """The file's bytes."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    name = harmless(summary.location_name)
    about = (summary.location_id, name, summary.year, summary.revision)
    for row in _rows(summary):
        figures = (NOT_AVAILABLE if cell is None else cell for cell in astuple(row))
        writer.writerow((*about, *figures, MARKING))
    return text.getvalue().encode()


def harmless(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula.

    A cell that begins with a sign that could start one, or with an apostrophe, gets an
    apostrophe before it, so that taking one away always gives the text back. Source: OWASP,
    CSV Injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _rows(summary: AnnualSummary) -> Iterator[_Row]:
    yield from _about_the_year(summary)
    yield from _about_people(summary)
    for month in summary.months:
        held, visits = summary.drop_ins_held, summary.visits
        yield _Row("Month", month.month, "Drop-ins held", "drop-ins", held, month.drop_ins)
        yield _Row("Month", month.month, "Visits", "visits", visits, month.visits)
    for table in summary.questions:
        yield from _about_question(table, summary.visits)
    yield from _about_agencies(summary)
    yield from _about_referrals(summary)
    yield from _about_feedback(summary)


def _about_the_year(summary: AnnualSummary) -> Iterator[_Row]:
    yield _Row("Year", summary.year, "Visits", "visits", NOT_APPLICABLE, summary.visits)
    before = summary.previous_year
    if before:
        measure = f"Visits ({_ORIGINS[before.origin]})"
        yield _Row("Year", before.year, measure, "visits", NOT_APPLICABLE, before.visits)
    for measure, drop_ins in (
        ("Drop-ins held", summary.drop_ins_held),
        ("Drop-ins cancelled", summary.drop_ins_cancelled),
    ):
        yield _Row("Year", summary.year, measure, "drop-ins", NOT_APPLICABLE, drop_ins)


def _about_people(summary: AnnualSummary) -> Iterator[_Row]:
    numbers = summary.visit_numbers
    question = code_lists.VISIT_NUMBER
    for code in (*question.codes, *code_lists.UNKNOWN_LABELS):
        count: int = getattr(numbers, code)
        label = question.label_of(code)
        yield _Row(question.label, label, "Visits", "visits", summary.visits, count)
    for item, counted in (
        ("All people", summary.people),
        ("People who came twice or more", summary.people_twice_or_more),
    ):
        low, high = _ends(counted)
        yield _Row("People", item, "At least", "people", NOT_APPLICABLE, low)
        yield _Row("People", item, "At most", "people", NOT_APPLICABLE, high)
    everyone = summary.people.low if summary.people and summary.people.is_exact else None
    part = NOT_APPLICABLE if not summary.visits else summary.twice_or_more_share
    yield _Row("People", "People who came twice or more", "Share", "percent", everyone, part)


def _ends(counted: CountRange | None) -> tuple[int | None, int | None]:
    return (counted.low, counted.high) if counted else (None, None)


def _about_question(table: QuestionTable, visits: int) -> Iterator[_Row]:
    question = code_lists.QUESTIONS[table.question]
    label = f"{question.label} (several answers possible)" if table.multiple else question.label
    counted = [(answer.code, answer.visits) for answer in table.answers]
    counted += [
        (code_lists.PREFER_NOT_TO_SAY, table.prefer_not_to_say),
        (code_lists.NOT_KNOWN, table.not_known),
    ]
    for code, count in counted:
        item = question.label_of(code)
        yield _Row(label, item, "Visits", "visits", table.base, count)
        yield _Row(label, item, "Share", "percent", table.base, share(count, table.base))
    not_asked = question.label_of(code_lists.NOT_ASKED)
    yield _Row(label, not_asked, "Visits", "visits", visits, table.not_asked)


def _about_agencies(summary: AnnualSummary) -> Iterator[_Row]:
    held = summary.drop_ins_held
    for agency in summary.agencies:
        name = harmless(agency.agency)
        yield _Row("Agency", name, "Drop-ins attended", "drop-ins", held, agency.attended)
        base = summary.agencies_asked if agency.seen_in is not None else None
        yield _Row("Agency", name, "Visits that saw it", "visits", base, agency.seen_in)


def _about_referrals(summary: AnnualSummary) -> Iterator[_Row]:
    label = code_lists.DESTINATION.label
    for line in summary.referrals:
        item = code_lists.DESTINATION.label_of(line.destination)
        for outcome in code_lists.OUTCOME.answers:
            count: int = getattr(line, outcome.code)
            yield _Row(label, item, outcome.label, "referrals", line.total, count)


def _about_feedback(summary: AnnualSummary) -> Iterator[_Row]:
    forms = summary.feedback_forms
    yield _Row("Feedback", "All forms", "Forms", "forms", NOT_APPLICABLE, forms)
    labels = {question.code: question.label for question in code_lists.FEEDBACK_QUESTIONS}
    for table in summary.feedback:
        label = labels[table.question]
        for answer in code_lists.FEEDBACK_QUESTIONS[0].answers:
            count: int = getattr(table, answer.code)
            base = forms if answer.code == code_lists.NOT_ANSWERED else table.base
            yield _Row(label, answer.label, "Forms", "forms", base, count)
        yes_share = NOT_APPLICABLE if table.yes_share is None else table.yes_share
        yield _Row(label, "Yes", "Share", "percent", table.base, yes_share)
