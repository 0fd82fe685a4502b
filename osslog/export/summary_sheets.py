"""The tables of a year's spreadsheet as values: headings and rows, without merged or blank cells.

All are made of `AnnualSummary` alone; `summary_workbook` writes them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from osslog.domain import code_lists, figures
from osslog.domain.annual_summary import MARKING, AnnualSummary, Origin, QuestionTable
from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE, CountRange
from osslog.domain.reporting_year import ReportingYear
from osslog.export.wording import SHORTHAND, listed, month_name

WORDS: Final = "Words"
"""The sheet of released words, and the heading of their column."""

Cell = int | Decimal | str

_ORIGINS: Final = {
    Origin.COMPUTED: "counted from the visits recorded here",
    Origin.ENTERED: "entered from an earlier report",
}
_YES_NO: Final = {True: "Yes", False: "No"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: each column's heading with its width in letters, and the rows.

    The first `texts` columns hold words, the others figures or the signs that stand for them.
    """

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Cell, ...], ...]
    texts: int = 1


def sheets(summary: AnnualSummary, standing: str) -> tuple[Sheet, ...]:
    """Every table that has a row, the cover first."""
    tables = tuple(
        sheet
        for sheet in (
            _year(summary),
            _months(summary),
            _answers(summary),
            _agencies(summary),
            _referrals(summary),
            _feedback(summary),
            _words(summary),
        )
        if sheet.rows
    )
    return (_cover(summary, standing, tables), *tables)


def _cover(summary: AnnualSummary, standing: str, tables: Sequence[Sheet]) -> Sheet:
    year = ReportingYear.parse(summary.year)
    rows = [
        ("Document", "Figures of a One Stop Shop for one reporting year"),
        ("For whom", MARKING),
        ("Location", summary.location_name),
        (
            "Reporting year",
            f"{summary.year}: 1 July {year.first_day.year} to 30 June {year.last_day.year}",
        ),
        ("Where these figures stand", standing),
        (
            "Before you pass it on",
            (
                "Small counts can tell who somebody is. Funders and everybody else outside the "
                "county team get figures only as the county team has agreed."
            ),
        ),
        ("Sheets", f"{listed(sheet.name for sheet in tables)}. Each has one table."),
        (
            "Units",
            (
                "Visits are counted, not visitors: a person who came three times made three "
                "visits. People are given only where it can be said how they are known."
            ),
        ),
        (
            "Bases",
            (
                "Shares are in percent of the base beside them, to two places, rounded half up. A "
                "visit that was not asked a question is no part of its base. Where several answers "
                "were possible they may add up to more than the base."
            ),
        ),
        (
            "Drop-ins",
            "A drop-in is one dated sitting; a cancelled one is no part of the drop-ins held.",
        ),
        ("Shorthand", SHORTHAND),
    ]
    if summary.words:
        rows.append(
            (
                WORDS,
                (
                    "What visitors said who agreed to be quoted, as a coordinator released it, "
                    "sorted by its letters. It is text in every cell: leave it so."
                ),
            )
        )
    return Sheet("Cover", (("About", 26), ("What to know", 92)), tuple(rows), texts=2)


def _year(summary: AnnualSummary) -> Sheet:
    whole = NOT_APPLICABLE
    before = summary.previous_year
    rows: list[tuple[Cell, ...]] = [
        ("Visits", "visits", whole, summary.visits),
        ("Drop-ins held", "drop-ins", whole, summary.drop_ins_held),
        ("Drop-ins cancelled", "drop-ins", whole, summary.drop_ins_cancelled),
    ]
    label = ReportingYear.parse(summary.year).previous.label
    origin = f" ({_ORIGINS[before.origin]})" if before else ""
    visits = None if before is None else before.visits
    rows += [
        (f"Visits in {label}{origin}", "visits", whole, _or(visits, NOT_AVAILABLE)),
        (
            f"Change of visits from {label}",
            "percent",
            _or(visits, NOT_AVAILABLE),
            _change(figures.percent_change(visits, summary.visits)),
        ),
    ]
    for name, people in (
        ("People who came", summary.people),
        ("People who came on two or more occasions", summary.people_twice_or_more),
    ):
        low, high = _ends(people)
        rows += [
            (f"{name}, at least", "people", whole, low),
            (f"{name}, at most", "people", whole, high),
        ]
    exact = summary.people is not None and summary.people.is_exact
    share: Cell = _or(summary.twice_or_more_share, NOT_AVAILABLE) if summary.visits else whole
    rows += [
        (
            "Share of people who came on two or more occasions",
            "percent",
            summary.people.low if exact and summary.people else NOT_AVAILABLE,
            share,
        ),
        ("Feedback forms", "forms", whole, summary.feedback_forms),
        (
            "Visits asked which agencies the visitor saw",
            "visits",
            summary.visits,
            summary.agencies_asked,
        ),
    ]
    columns = (("Measure", 60), ("Unit", 12), ("Base", 12), ("Value", 12))
    return Sheet("Year", columns, tuple(rows), texts=2)


def _months(summary: AnnualSummary) -> Sheet:
    return Sheet(
        "Months",
        (("Month", 20), ("Drop-ins held", 14), ("Visits", 12)),
        tuple((month_name(one.month), one.drop_ins, one.visits) for one in summary.months),
    )


def _answers(summary: AnnualSummary) -> Sheet:
    columns = (
        ("Question", 46),
        ("Several answers possible", 16),
        ("Answer", 40),
        ("Visits", 12),
        ("Base: visits asked", 14),
        ("Share of base, %", 14),
    )
    rows = [*_visit_numbers(summary)]
    for table in summary.questions:
        rows += _question(table)
    return Sheet("Answers", columns, tuple(rows), texts=3)


def _visit_numbers(summary: AnnualSummary) -> Iterator[tuple[Cell, ...]]:
    question = code_lists.VISIT_NUMBER
    for code in (*question.codes, *code_lists.UNKNOWN_LABELS):
        count: int = getattr(summary.visit_numbers, code)
        yield (
            question.label,
            _YES_NO[False],
            question.label_of(code),
            count,
            summary.visits,
            _or(figures.share(count, summary.visits), NOT_APPLICABLE),
        )


def _question(table: QuestionTable) -> Iterator[tuple[Cell, ...]]:
    question = code_lists.QUESTIONS[table.question]
    about = (question.label, _YES_NO[table.multiple])
    counts = [(answer.code, answer.visits) for answer in table.answers]
    counts += [
        (code_lists.PREFER_NOT_TO_SAY, table.prefer_not_to_say),
        (code_lists.NOT_KNOWN, table.not_known),
    ]
    for code, count in counts:
        share = _or(figures.share(count, table.base), NOT_APPLICABLE)
        yield (*about, question.label_of(code), count, table.base, share)
    not_asked = question.label_of(code_lists.NOT_ASKED)
    yield (*about, not_asked, table.not_asked, NOT_APPLICABLE, NOT_APPLICABLE)


def _agencies(summary: AnnualSummary) -> Sheet:
    held = summary.drop_ins_held
    rows = tuple(
        (
            line.agency,
            line.attended,
            held,
            _or(figures.share(line.attended, held), NOT_APPLICABLE),
            _or(line.seen_in, NOT_AVAILABLE),
            summary.agencies_asked if line.seen_in is not None else NOT_AVAILABLE,
        )
        for line in summary.agencies
    )
    columns = (
        ("Agency", 44),
        ("Drop-ins attended", 14),
        ("Base: drop-ins held", 14),
        ("Share of drop-ins held, %", 16),
        ("Visits that saw it", 14),
        ("Base: visits asked", 14),
    )
    return Sheet("Agencies", columns, rows)


def _referrals(summary: AnnualSummary) -> Sheet:
    outcomes = code_lists.OUTCOME
    columns = (
        ("Referred to", 40),
        *((answer.label, 12) for answer in outcomes.answers),
        ("All referrals", 12),
    )
    rows = tuple(
        (
            code_lists.DESTINATION.label_of(line.destination),
            *(getattr(line, code) for code in outcomes.codes),
            line.total,
        )
        for line in summary.referrals
    )
    return Sheet("Referrals", columns, rows)


def _feedback(summary: AnnualSummary) -> Sheet:
    labels = {question.code: question.label for question in code_lists.FEEDBACK_QUESTIONS}
    columns = (
        ("Question", 46),
        *((label, 14) for _, label in code_lists.FEEDBACK_ANSWERS),
        ("Base: forms that answered", 16),
        ("Yes, % of base", 14),
    )
    rows = tuple(
        (
            labels[table.question],
            table.yes,
            table.partly,
            table.no,
            table.not_answered,
            table.base,
            _or(table.yes_share, NOT_APPLICABLE),
        )
        for table in summary.feedback
        if summary.feedback_forms
    )
    return Sheet("Feedback", columns, rows)


def _words(summary: AnnualSummary) -> Sheet:
    return Sheet(WORDS, ((WORDS, 100),), tuple((words,) for words in summary.words))


def _or(figure: int | Decimal | None, otherwise: str) -> Cell:
    return otherwise if figure is None else figure


def _ends(people: CountRange | None) -> tuple[Cell, Cell]:
    return (NOT_AVAILABLE, NOT_AVAILABLE) if people is None else (people.low, people.high)


def _change(printed: str) -> Cell:
    """The change as a number, where there is one."""
    return printed if printed in {NOT_AVAILABLE, NOT_APPLICABLE} else Decimal(printed)
