"""The charts of answers: who came, what people thought of the help, and how much was asked."""

from collections.abc import Sequence
from decimal import Decimal

from osslog.domain import code_lists
from osslog.domain.annual_summary import AnswerCount, FeedbackTable, QuestionTable
from osslog.domain.charts import Chart, ChartKind, ChartRow, ChartSubject, Say, in_words
from osslog.domain.code_lists import QUESTIONS, VISIT_NUMBER
from osslog.domain.figures import share
from osslog.domain.period_figures import Figures

WHO_CAME = (
    code_lists.SEX.code,
    code_lists.AGE_BAND.code,
    code_lists.ETHNIC_GROUP.code,
    code_lists.VISITOR_PART.code,
)
"""The questions whose answers the chart of who came shows, where they were asked."""

AGENCIES_LABEL = "Agencies seen"
"""What the question for the agencies seen is called in figures."""

_WHOLE = Decimal(100)


def charts_of(figures: Figures, say: Say) -> list[Chart]:
    """Every chart of answers that has something to show."""
    made = []
    who = [table for table in figures.questions if table.question in WHO_CAME and table.base]
    if who:
        made.append(_who_came(who, say))
    if any(table.base for table in figures.feedback):
        made.append(_feedback(figures.feedback, say))
    if figures.visits:
        made.append(_how_much_was_asked(figures, say))
    return made


def _who_came(tables: Sequence[QuestionTable], say: Say) -> Chart:
    rows: list[ChartRow] = []
    frequent = []
    for table in tables:
        question = QUESTIONS[table.question]
        base = say("base: {base} visits asked").format(base=f"{table.base:,}")
        rows.append(ChartRow(say(question.label), note=base))
        rows += [
            _share_row(say(question.label_of(answer.code)), answer.visits, table.base)
            for answer in table.answers
        ]
        most = max(table.answers, key=_by_visits)
        if most.visits:
            frequent.append(
                say("{answer} ({share}% of {base})").format(
                    answer=say(question.label_of(most.code)),
                    share=share(most.visits, table.base),
                    base=f"{table.base:,}",
                )
            )
    sentence = (
        say("The most frequent answers, of the visits that were asked: {answers}.").format(
            answers=in_words(frequent, say)
        )
        if frequent
        else say("None of these questions has an answer that is known.")
    )
    return Chart(
        ChartSubject.WHO_CAME,
        ChartKind.BARS,
        say("Who came"),
        sentence,
        say("Unit: visits, not people. Base: the visits that were asked."),
        (say("Visits"),),
        tuple(rows),
        _WHOLE,
    )


def _by_visits(answer: AnswerCount) -> int:
    return answer.visits


def _share_row(label: str, count: int, base: int) -> ChartRow:
    part = share(count, base) or Decimal(0)
    return ChartRow(label, (part,), (f"{count:,} ({part}%)",))


def _feedback(tables: Sequence[FeedbackTable], say: Say) -> Chart:
    labels = {question.code: say(question.label) for question in code_lists.FEEDBACK_QUESTIONS}
    first = tables[0]
    sentence = (
        say("{yes} of {base} forms answered Yes to “{question}” ({share}%).").format(
            yes=f"{first.yes:,}",
            base=f"{first.base:,}",
            question=labels[first.question],
            share=first.yes_share,
        )
        if first.base
        else say("No form answered “{question}”.").format(question=labels[first.question])
    )
    answers = code_lists.FEEDBACK_ANSWERS[:3]
    return Chart(
        ChartSubject.FEEDBACK,
        ChartKind.STACKED,
        say("What people thought of the help"),
        sentence,
        say("Unit: feedback forms. Base: the forms that answered the question."),
        tuple(say(label) for _, label in answers),
        tuple(
            _stacked_row(labels[table.question], (table.yes, table.partly, table.no), say)
            for table in tables
        ),
        _WHOLE,
    )


def _stacked_row(label: str, counts: tuple[int, ...], say: Say) -> ChartRow:
    base = sum(counts)
    return ChartRow(
        label,
        tuple(share(count, base) or Decimal(0) for count in counts),
        tuple(f"{count:,}" for count in counts),
        say("base: {base}").format(base=f"{base:,}"),
    )


def how_far_asked(figures: Figures) -> list[tuple[str, int, int, int, int]]:
    """For each question: its label, and the visits answered, not said, not known, not asked.

    The four are all visits together. An answer is one of the list's own.
    """
    numbers = figures.visit_numbers
    rows = [
        (
            VISIT_NUMBER.label,
            numbers.first + numbers.second + numbers.third_or_later,
            numbers.prefer_not_to_say,
            numbers.not_known,
            numbers.not_asked,
        )
    ]
    rows += [
        (
            QUESTIONS[table.question].label,
            table.base - table.prefer_not_to_say - table.not_known,
            table.prefer_not_to_say,
            table.not_known,
            table.not_asked,
        )
        for table in figures.questions
    ]
    if figures.agencies_asked:
        asked = figures.agencies_asked
        rows.append((AGENCIES_LABEL, asked, 0, 0, figures.visits - asked))
    return rows


def _how_much_was_asked(figures: Figures, say: Say) -> Chart:
    rows = how_far_asked(figures)
    not_asked = max(without for *_, without in rows)
    asked = figures.visits - not_asked
    least = [label for label, *_, without in rows if without == not_asked]
    if not not_asked:
        sentence = say("Each of these questions was asked in all {visits} visits.")
    elif len(least) == 1:
        sentence = say(
            "“{question}” was asked in the fewest visits: {asked} of {visits} ({share}%)."
        )
    else:
        sentence = say(
            "{count} questions were asked in the fewest visits: {asked} of {visits} ({share}%)."
        )
    sentence = sentence.format(
        question=say(least[0]),
        count=len(least),
        asked=f"{asked:,}",
        visits=f"{figures.visits:,}",
        share=share(asked, figures.visits),
    )
    return Chart(
        ChartSubject.ASKED,
        ChartKind.STACKED,
        say("How much was asked"),
        sentence,
        say("Unit: visits. Base: all {visits} visits.").format(visits=f"{figures.visits:,}"),
        (say("Answered"), say("Prefer not to say or not known"), say("Not asked")),
        tuple(
            _stacked_row(say(name), (answered, unsaid + unknown, without), say)
            for name, answered, unsaid, unknown, without in rows
        ),
        _WHOLE,
    )
