"""An annual summary as tables: each figure with its unit and its base."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from osslog.domain.annual_summary import AnnualSummary, Origin, QuestionTable
from osslog.domain.code_lists import (
    DESTINATION,
    FEEDBACK_QUESTIONS,
    NOT_KNOWN,
    OUTCOME,
    PREFER_NOT_TO_SAY,
    QUESTIONS,
    UNKNOWN_LABELS,
    VISIT_NUMBER,
)
from osslog.domain.figures import NOT_AVAILABLE, CountRange, percent_change, share
from osslog.ui.dates import month_in_words


@dataclass(frozen=True, slots=True)
class FigureTable:
    """One table: `note` says what is counted and out of how many.

    `words_in` names the columns that hold words; the others hold figures.
    """

    title: str
    note: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words_in: tuple[int, ...] = (0,)


def tables_of(summary: AnnualSummary) -> list[FigureTable]:
    """Every table of the summary, those without anything to show left out."""
    tables = [_headline(summary), _visit_numbers(summary), _months(summary)]
    tables += [_question(table) for table in summary.questions]
    if summary.agencies:
        tables.append(_agencies(summary))
    if summary.referrals:
        tables.append(_referrals(summary))
    if summary.feedback_forms:
        tables.append(_feedback(summary))
    return tables


def _headline(summary: AnnualSummary) -> FigureTable:
    before = summary.previous_year
    rows = [(_tr("Visits"), f"{summary.visits:,}", _tr("visits to drop-ins"))]
    if before is not None:
        is_computed = before.origin is Origin.COMPUTED
        origin = _tr("counted here") if is_computed else _tr("from an earlier report")
        rows += [
            (
                _tr("Visits in {year}").format(year=before.year),
                f"{before.visits:,}",
                _tr("visits, {origin}").format(origin=origin),
            ),
            (
                _tr("Change"),
                _percent(percent_change(before.visits, summary.visits)),
                _tr("of the visits in {year}").format(year=before.year),
            ),
        ]
    rows += [
        (_tr("People"), _range(summary.people), _people_basis(summary)),
        (
            _tr("People who came twice or more"),
            _range(summary.people_twice_or_more),
            _people_basis(summary),
        ),
        (
            _tr("Share who came twice or more"),
            _percent(summary.twice_or_more_share),
            _tr("of people; known only where every visit’s number is"),
        ),
        (_tr("Drop-ins held"), f"{summary.drop_ins_held:,}", _tr("drop-ins")),
        (_tr("Drop-ins cancelled"), f"{summary.drop_ins_cancelled:,}", _tr("drop-ins")),
    ]
    return FigureTable(
        _tr("The year at a glance"),
        "",
        (_tr("Figure"), _tr("Count"), _tr("What is counted")),
        tuple(rows),
        words_in=(0, 2),
    )


def _people_basis(summary: AnnualSummary) -> str:
    unknown = summary.visit_numbers.unknown
    if unknown:
        return _tr("people; a range, because {count} visits have no known number").format(
            count=f"{unknown:,}"
        )
    return _tr("people, by first, second or later visit")


def _visit_numbers(summary: AnnualSummary) -> FigureTable:
    numbers = summary.visit_numbers
    counted = (
        (VISIT_NUMBER.label_of("first"), numbers.first),
        (VISIT_NUMBER.label_of("second"), numbers.second),
        (VISIT_NUMBER.label_of("third_or_later"), numbers.third_or_later),
        (UNKNOWN_LABELS[PREFER_NOT_TO_SAY], numbers.prefer_not_to_say),
        (UNKNOWN_LABELS[NOT_KNOWN], numbers.not_known),
    )
    return FigureTable(
        VISIT_NUMBER.label,
        _tr("Base: all {count} visits.").format(count=f"{numbers.visits:,}"),
        (_tr("Answer"), _tr("Visits"), _tr("Share")),
        tuple(_answer_row(answer, count, numbers.visits) for answer, count in counted),
    )


def _months(summary: AnnualSummary) -> FigureTable:
    return FigureTable(
        _tr("Month by month"),
        _tr("Drop-ins that were held, and visits to them."),
        (_tr("Month"), _tr("Drop-ins"), _tr("Visits")),
        tuple(
            (month_in_words(month.month), f"{month.drop_ins:,}", f"{month.visits:,}")
            for month in summary.months
        ),
    )


def _question(table: QuestionTable) -> FigureTable:
    question = QUESTIONS[table.question]
    counted = [(question.label_of(answer.code), answer.visits) for answer in table.answers]
    counted += [
        (UNKNOWN_LABELS[PREFER_NOT_TO_SAY], table.prefer_not_to_say),
        (UNKNOWN_LABELS[NOT_KNOWN], table.not_known),
    ]
    note = _tr("Base: {base} visits that were asked; {others} were not.").format(
        base=f"{table.base:,}", others=f"{table.not_asked:,}"
    )
    if table.multiple:
        note += " " + _tr("A visit can have several answers, which may add up to more.")
    return FigureTable(
        question.label,
        note,
        (_tr("Answer"), _tr("Visits"), _tr("Share")),
        tuple(_answer_row(answer, count, table.base) for answer, count in counted),
    )


def _answer_row(answer: str, count: int, base: int) -> tuple[str, ...]:
    return answer, f"{count:,}", _percent(share(count, base))


def _agencies(summary: AnnualSummary) -> FigureTable:
    note = _tr("Attended: out of {held} drop-ins held.").format(held=f"{summary.drop_ins_held:,}")
    if summary.agencies_asked:
        note += " " + _tr(
            "Seen: by {asked} visits that were asked, which may have seen several."
        ).format(asked=f"{summary.agencies_asked:,}")
    return FigureTable(
        _tr("Agencies"),
        note,
        (_tr("Agency"), _tr("Drop-ins attended"), _tr("Share"), _tr("Seen in visits")),
        tuple(
            (
                agency.agency,
                f"{agency.attended:,}",
                _percent(share(agency.attended, summary.drop_ins_held)),
                NOT_AVAILABLE if agency.seen_in is None else f"{agency.seen_in:,}",
            )
            for agency in summary.agencies
        ),
    )


def _referrals(summary: AnnualSummary) -> FigureTable:
    return FigureTable(
        _tr("Referrals"),
        _tr("Counted in referrals: a visit can have none or several."),
        (_tr("To"), *(answer.label for answer in OUTCOME.answers), _tr("All")),
        tuple(
            (
                DESTINATION.label_of(line.destination),
                *(f"{getattr(line, code):,}" for code in OUTCOME.codes),
                f"{line.total:,}",
            )
            for line in summary.referrals
        ),
    )


def _feedback(summary: AnnualSummary) -> FigureTable:
    labels = {question.code: question.label for question in FEEDBACK_QUESTIONS}
    answers = FEEDBACK_QUESTIONS[0].answers
    return FigureTable(
        _tr("Feedback"),
        _tr("{forms} forms. Share: Yes out of Yes, Partly and No.").format(
            forms=f"{summary.feedback_forms:,}"
        ),
        (_tr("Question"), *(answer.label for answer in answers), _tr("Share of yes"), _tr("Base")),
        tuple(
            (
                labels[table.question],
                *(f"{count:,}" for count in (table.yes, table.partly, table.no)),
                f"{table.not_answered:,}",
                _percent(table.yes_share),
                f"{table.base:,}",
            )
            for table in summary.feedback
        ),
    )


def _range(count: CountRange | None) -> str:
    return _tr("The answers disagree") if count is None else str(count)


def _percent(figure: object) -> str:
    """A share or a change with its sign; shorthand such as `[z]` and `[x]` as it is."""
    if figure is None:
        return NOT_AVAILABLE
    text = str(figure)
    return text if text.startswith("[") else f"{text}%"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Figures", text)
