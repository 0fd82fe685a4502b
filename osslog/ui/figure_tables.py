"""The figures of a year or of any dates as tables: each with its unit and its base."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from osslog.domain.annual_summary import AnnualSummary, Origin, QuestionTable
from osslog.domain.answer_charts import WHO_CAME, how_far_asked
from osslog.domain.charts import ChartSubject
from osslog.domain.code_lists import (
    DESTINATION,
    FEEDBACK_QUESTIONS,
    NOT_ASKED,
    NOT_KNOWN,
    OUTCOME,
    PREFER_NOT_TO_SAY,
    QUESTIONS,
    UNKNOWN_LABELS,
    VISIT_NUMBER,
)
from osslog.domain.figure_charts import YearBefore
from osslog.domain.figures import NOT_APPLICABLE, NOT_AVAILABLE, CountRange, percent_change, share
from osslog.domain.period_figures import Figures
from osslog.ui.dates import month_in_words
from osslog.ui.figure_tile import people_basis
from osslog.ui.labels import worded


@dataclass(frozen=True, slots=True)
class FigureTable:
    """One table: `note` says what is counted and out of how many.

    `words_in` names the columns that hold words; the others hold figures. `subject` is that of
    the chart that it belongs to.
    """

    title: str
    note: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words_in: tuple[int, ...] = (0,)
    subject: ChartSubject | None = None


def tables_of(figures: Figures, before: YearBefore | None = None) -> list[FigureTable]:
    """Every table of the figures, those without anything to show left out."""
    tables = [_headline(figures), _visit_numbers(figures), _months(figures, before)]
    tables += [_question(table) for table in figures.questions]
    if figures.agencies:
        tables.append(_agencies(figures))
    if figures.referrals:
        tables.append(_referrals(figures))
    if figures.feedback_forms:
        tables.append(_feedback(figures))
    if figures.visits:
        tables.append(_how_much_was_asked(figures))
    return tables


def _headline(figures: Figures) -> FigureTable:
    rows = [(_tr("Visits"), f"{figures.visits:,}", _tr("visits to drop-ins"))]
    if isinstance(figures, AnnualSummary):
        rows += _against_the_year_before(figures)
    basis = people_basis(figures)
    rows += [
        (_tr("People"), _range(figures.people), basis),
        (_tr("People who came twice or more"), _range(figures.people_twice_or_more), basis),
        (
            _tr("Share who came twice or more"),
            _percent(figures.twice_or_more_share),
            _tr("of people; known only where every visit’s number is"),
        ),
        (_tr("Drop-ins held"), f"{figures.drop_ins_held:,}", _tr("drop-ins")),
        (_tr("Drop-ins cancelled"), f"{figures.drop_ins_cancelled:,}", _tr("drop-ins")),
    ]
    return FigureTable(
        _tr("The year at a glance")
        if isinstance(figures, AnnualSummary)
        else _tr("These dates at a glance"),
        "",
        (_tr("Figure"), _tr("Count"), _tr("What is counted")),
        tuple(rows),
        words_in=(0, 2),
    )


def _against_the_year_before(summary: AnnualSummary) -> list[tuple[str, str, str]]:
    before = summary.previous_year
    if before is None:
        return []
    is_computed = before.origin is Origin.COMPUTED
    origin = _tr("counted here") if is_computed else _tr("from an earlier report")
    return [
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


def _visit_numbers(figures: Figures) -> FigureTable:
    numbers = figures.visit_numbers
    counted = (
        (worded(VISIT_NUMBER.label_of("first")), numbers.first),
        (worded(VISIT_NUMBER.label_of("second")), numbers.second),
        (worded(VISIT_NUMBER.label_of("third_or_later")), numbers.third_or_later),
        (worded(UNKNOWN_LABELS[PREFER_NOT_TO_SAY]), numbers.prefer_not_to_say),
        (worded(UNKNOWN_LABELS[NOT_KNOWN]), numbers.not_known),
    )
    return FigureTable(
        worded(VISIT_NUMBER.label),
        _tr("Base: all {count} visits.").format(count=f"{numbers.visits:,}"),
        (_tr("Answer"), _tr("Visits"), _tr("Share")),
        (
            *(_answer_row(answer, count, numbers.visits) for answer, count in counted),
            _answer_row(worded(UNKNOWN_LABELS[NOT_ASKED]), numbers.not_asked, numbers.visits),
        ),
    )


def _months(figures: Figures, before: YearBefore | None) -> FigureTable:
    months = figures.months
    past = before.visits if before is not None and len(before.visits) == len(months) else None
    headers = [_tr("Month"), _tr("Drop-ins"), _tr("Visits")]
    rows = [
        [month_in_words(month.month), f"{month.drop_ins:,}", f"{month.visits:,}"]
        for month in months
    ]
    if before is not None and past is not None:
        headers.append(_tr("In {year}").format(year=before.label))
        for row, visits in zip(rows, past, strict=True):
            row.append(f"{visits:,}")
    return FigureTable(
        _tr("Month by month"),
        _tr("Drop-ins that were held, and visits to them."),
        tuple(headers),
        tuple(tuple(row) for row in rows),
        subject=ChartSubject.MONTHS,
    )


def _question(table: QuestionTable) -> FigureTable:
    question = QUESTIONS[table.question]
    counted = [(worded(question.label_of(answer.code)), answer.visits) for answer in table.answers]
    counted += [
        (worded(UNKNOWN_LABELS[PREFER_NOT_TO_SAY]), table.prefer_not_to_say),
        (worded(UNKNOWN_LABELS[NOT_KNOWN]), table.not_known),
    ]
    note = _asked_note(table)
    if table.multiple:
        note += " " + _tr("A visit can have several answers, which may add up to more.")
    return FigureTable(
        worded(question.label),
        note,
        (_tr("Answer"), _tr("Visits"), _tr("Share")),
        (
            *(_answer_row(answer, count, table.base) for answer, count in counted),
            (worded(UNKNOWN_LABELS[NOT_ASKED]), f"{table.not_asked:,}", NOT_APPLICABLE),
        ),
        subject=ChartSubject.WHO_CAME if table.question in WHO_CAME else None,
    )


def _asked_note(table: QuestionTable) -> str:
    everything = table.base + table.not_asked
    if not table.not_asked:
        return _tr("Base: all {base} visits; each was asked.").format(base=f"{table.base:,}")
    if table.base == 1:
        template = _tr("Base: 1 visit that was asked; {others} of {all} were not ({share}).")
    else:
        template = _tr("Base: {base} visits that were asked; {others} of {all} were not ({share}).")
    return template.format(
        base=f"{table.base:,}",
        others=f"{table.not_asked:,}",
        all=f"{everything:,}",
        share=_percent(share(table.not_asked, everything)),
    )


def _answer_row(answer: str, count: int, base: int) -> tuple[str, ...]:
    return answer, f"{count:,}", _percent(share(count, base))


def _agencies(figures: Figures) -> FigureTable:
    note = _tr("Attended: out of {held} drop-ins held.").format(held=f"{figures.drop_ins_held:,}")
    if figures.agencies_asked:
        note += " " + _tr(
            "Seen: by {asked} visits that were asked, which may have seen several."
        ).format(asked=f"{figures.agencies_asked:,}")
    return FigureTable(
        _tr("Agencies"),
        note,
        (_tr("Agency"), _tr("Drop-ins attended"), _tr("Share"), _tr("Seen in visits")),
        tuple(
            (
                agency.agency,
                f"{agency.attended:,}",
                _percent(share(agency.attended, figures.drop_ins_held)),
                NOT_AVAILABLE if agency.seen_in is None else f"{agency.seen_in:,}",
            )
            for agency in figures.agencies
        ),
        subject=ChartSubject.AGENCIES,
    )


def _referrals(figures: Figures) -> FigureTable:
    return FigureTable(
        _tr("Referrals"),
        _tr("Counted in referrals: a visit can have none or several."),
        (_tr("To"), *(worded(answer.label) for answer in OUTCOME.answers), _tr("All")),
        tuple(
            (
                worded(DESTINATION.label_of(line.destination)),
                *(f"{getattr(line, code):,}" for code in OUTCOME.codes),
                f"{line.total:,}",
            )
            for line in figures.referrals
        ),
        subject=ChartSubject.REFERRALS,
    )


def _feedback(figures: Figures) -> FigureTable:
    labels = {question.code: worded(question.label) for question in FEEDBACK_QUESTIONS}
    answers = FEEDBACK_QUESTIONS[0].answers
    return FigureTable(
        _tr("Feedback"),
        _tr("{forms} forms. Share: Yes out of Yes, Partly and No.").format(
            forms=f"{figures.feedback_forms:,}"
        ),
        (
            _tr("Question"),
            *(worded(answer.label) for answer in answers),
            _tr("Share of yes"),
            _tr("Base"),
        ),
        tuple(
            (
                labels[table.question],
                *(f"{count:,}" for count in (table.yes, table.partly, table.no)),
                f"{table.not_answered:,}",
                _percent(table.yes_share),
                f"{table.base:,}",
            )
            for table in figures.feedback
        ),
        subject=ChartSubject.FEEDBACK,
    )


def _how_much_was_asked(figures: Figures) -> FigureTable:
    return FigureTable(
        _tr("How much was asked"),
        _tr("Base: all {count} visits. A share is of them.").format(count=f"{figures.visits:,}"),
        (
            _tr("Question"),
            _tr("Answered"),
            worded(UNKNOWN_LABELS[PREFER_NOT_TO_SAY]),
            worded(UNKNOWN_LABELS[NOT_KNOWN]),
            worded(UNKNOWN_LABELS[NOT_ASKED]),
            _tr("Share not asked"),
        ),
        tuple(
            (
                worded(label),
                *(f"{count:,}" for count in counts),
                _percent(share(counts[-1], figures.visits)),
            )
            for label, *counts in how_far_asked(figures)
        ),
        subject=ChartSubject.ASKED,
    )


def _range(count: CountRange | None) -> str:
    return NOT_AVAILABLE if count is None else str(count)


def _percent(figure: object) -> str:
    """A share or a change with its sign; shorthand such as `[z]` and `[x]` as it is."""
    if figure is None:
        return NOT_AVAILABLE
    text = str(figure)
    return text if text.startswith("[") else f"{text}%"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Figures", text)
