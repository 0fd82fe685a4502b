"""The figures of a year or of any dates as rows of a spreadsheet, each with its unit and base."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from decimal import Decimal
from io import StringIO

from osslog.domain import code_lists
from osslog.domain.annual_summary import QuestionTable
from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE, CountRange, share
from osslog.domain.period_figures import Figures

COLUMNS = ("table", "item", "measure", "unit", "base", "value")
"""What each row has of the figure itself."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'")
_Value = int | Decimal | str | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure; None where it is not available."""

    table: str
    item: str
    measure: str
    unit: str
    base: _Value
    value: _Value


def write_rows(
    header: Iterable[str],
    about: Iterable[object],
    rows: Iterable[FigureRow],
    marking: str,
) -> bytes:
    """A CSV file: `about` stands before each row and `marking` after it."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    before = tuple(about)
    for row in rows:
        cells = (NOT_AVAILABLE if cell is None else cell for cell in astuple(row))
        writer.writerow((*before, *cells, marking))
    return text.getvalue().encode()


def harmless(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula.

    A cell that begins with a sign that could start one, or with an apostrophe, gets an
    apostrophe before it, so that taking one away always gives the text back. Source: OWASP,
    CSV Injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def rows_of(figures: Figures) -> Iterator[FigureRow]:
    """Every figure but those that name the whole: people, months, answers, agencies and so on."""
    yield from _about_people(figures)
    for month in figures.months:
        held, visits = figures.drop_ins_held, figures.visits
        yield FigureRow("Month", month.month, "Drop-ins held", "drop-ins", held, month.drop_ins)
        yield FigureRow("Month", month.month, "Visits", "visits", visits, month.visits)
    for table in figures.questions:
        yield from _about_question(table, figures.visits)
    yield from _about_agencies(figures)
    yield from _about_referrals(figures)
    yield from _about_feedback(figures)


def _about_people(figures: Figures) -> Iterator[FigureRow]:
    numbers = figures.visit_numbers
    question = code_lists.VISIT_NUMBER
    for code in (*question.codes, *code_lists.UNKNOWN_LABELS):
        count: int = getattr(numbers, code)
        label = question.label_of(code)
        yield FigureRow(question.label, label, "Visits", "visits", figures.visits, count)
    for item, counted in (
        ("All people", figures.people),
        ("People who came twice or more", figures.people_twice_or_more),
    ):
        low, high = _ends(counted)
        yield FigureRow("People", item, "At least", "people", NOT_APPLICABLE, low)
        yield FigureRow("People", item, "At most", "people", NOT_APPLICABLE, high)
    everyone = figures.people.low if figures.people and figures.people.is_exact else None
    part = NOT_APPLICABLE if not figures.visits else figures.twice_or_more_share
    yield FigureRow("People", "People who came twice or more", "Share", "percent", everyone, part)


def _ends(counted: CountRange | None) -> tuple[int | None, int | None]:
    return (counted.low, counted.high) if counted else (None, None)


def _about_question(table: QuestionTable, visits: int) -> Iterator[FigureRow]:
    question = code_lists.QUESTIONS[table.question]
    label = f"{question.label} (several answers possible)" if table.multiple else question.label
    counted = [(answer.code, answer.visits) for answer in table.answers]
    counted += [
        (code_lists.PREFER_NOT_TO_SAY, table.prefer_not_to_say),
        (code_lists.NOT_KNOWN, table.not_known),
    ]
    for code, count in counted:
        item = question.label_of(code)
        yield FigureRow(label, item, "Visits", "visits", table.base, count)
        yield FigureRow(label, item, "Share", "percent", table.base, share(count, table.base))
    not_asked = question.label_of(code_lists.NOT_ASKED)
    yield FigureRow(label, not_asked, "Visits", "visits", visits, table.not_asked)


def _about_agencies(figures: Figures) -> Iterator[FigureRow]:
    held = figures.drop_ins_held
    for agency in figures.agencies:
        name = harmless(agency.agency)
        yield FigureRow("Agency", name, "Drop-ins attended", "drop-ins", held, agency.attended)
        base = figures.agencies_asked if agency.seen_in is not None else None
        yield FigureRow("Agency", name, "Visits that saw it", "visits", base, agency.seen_in)


def _about_referrals(figures: Figures) -> Iterator[FigureRow]:
    label = code_lists.DESTINATION.label
    for line in figures.referrals:
        item = code_lists.DESTINATION.label_of(line.destination)
        for outcome in code_lists.OUTCOME.answers:
            count: int = getattr(line, outcome.code)
            yield FigureRow(label, item, outcome.label, "referrals", line.total, count)


def _about_feedback(figures: Figures) -> Iterator[FigureRow]:
    forms = figures.feedback_forms
    yield FigureRow("Feedback", "All forms", "Forms", "forms", NOT_APPLICABLE, forms)
    labels = {question.code: question.label for question in code_lists.FEEDBACK_QUESTIONS}
    for table in figures.feedback:
        label = labels[table.question]
        for answer in code_lists.FEEDBACK_QUESTIONS[0].answers:
            count: int = getattr(table, answer.code)
            base = forms if answer.code == code_lists.NOT_ANSWERED else table.base
            yield FigureRow(label, answer.label, "Forms", "forms", base, count)
        yes_share = NOT_APPLICABLE if table.yes_share is None else table.yes_share
        yield FigureRow(label, "Yes", "Share", "percent", table.base, yes_share)
