"""A location's annual summary as a document for the county team, made of `AnnualSummary` alone."""

from collections.abc import Iterable

from reportlab.platypus import Flowable

from osslog.domain import figures
from osslog.domain.annual_summary import (
    MARKING,
    AnnualSummary,
    Origin,
    PreviousYear,
)
from osslog.domain.charts import ChartSubject
from osslog.domain.figure_charts import YearBefore, charts_of
from osslog.domain.figures import NOT_AVAILABLE, CountRange
from osslog.domain.reporting_year import ReportingYear
from osslog.export import summary_tables
from osslog.export.pdf_page import Paper, build
from osslog.export.pdf_parts import (
    Column,
    block,
    figures_table,
    quote,
    section,
    subsection,
)
from osslog.export.pdf_text import (
    BODY,
    LEAD,
    QUIET_BODY,
    SUBTITLE,
    TITLE,
    all_plain,
    all_printable,
    paragraph,
)
from osslog.export.shaping import STAND_IN
from osslog.export.summary_charts import SummaryCharts
from osslog.export.wording import (
    SHORTHAND,
    change_in_words,
    counted,
    month_name,
    percentage,
)

_ORIGINS = {
    Origin.COMPUTED: "counted from the visits recorded here",
    Origin.ENTERED: "entered from an earlier report",
}


def render(summary: AnnualSummary, before: YearBefore | None = None) -> bytes:
    """The PDF of a summary; the same summary gives the same bytes.

    `before` has the months of the year before, for the chart of visits by month.

    Raises:
        ValueError: `summary.year` is not a reporting year.
    """
    paper = Paper(
        title=f"{summary.location_name}: annual summary {summary.year}",
        name=summary.location_name,
        about=f"{summary.year}, revision {summary.revision}",
        marking=MARKING,
    )
    charts = SummaryCharts(charts_of(summary, before))
    parts = (
        _opening(summary),
        _months(summary, charts),
        _people(summary, charts),
        summary_tables.questions(summary, charts),
        summary_tables.agencies(summary, charts),
        summary_tables.referrals(summary, charts),
        summary_tables.feedback(summary, charts),
        _words(summary),
        _notes(summary),
    )
    return build(paper, [flowable for part in parts for flowable in part])


def _opening(summary: AnnualSummary) -> Iterable[Flowable]:
    year = ReportingYear.parse(summary.year)
    yield paragraph(summary.location_name, TITLE)
    yield paragraph(
        f"One Stop Shop: annual summary {summary.year}, "
        f"1 July {year.first_day.year} to 30 June {year.last_day.year}, "
        f"revision {summary.revision}",
        SUBTITLE,
    )
    yield paragraph(_headline(summary), LEAD)


def _headline(summary: AnnualSummary) -> str:
    sentence = (
        f"{counted(summary.visits, 'visit')} at {counted(summary.drop_ins_held, 'drop-in')} held"
    )
    before = summary.previous_year
    if before is not None:
        change = figures.percent_change(before.visits, summary.visits)
        sentence += f", {change_in_words(before.visits, summary.visits, change, before.year)}"
    sentence += "."
    if summary.drop_ins_cancelled:
        cancelled = counted(summary.drop_ins_cancelled, "drop-in")
        were = "was" if summary.drop_ins_cancelled == 1 else "were"
        sentence += f" {cancelled} {were} cancelled."
    return sentence


def _people(summary: AnnualSummary, charts: SummaryCharts) -> Iterable[Flowable]:
    numbers = summary.visit_numbers
    share = (
        NOT_AVAILABLE
        if numbers.unknown or summary.people is None or summary.people_twice_or_more is None
        else percentage(summary.twice_or_more_share)
    )
    yield from block(
        section("People"),
        figures_table(
            (Column.of_text("Unit: people", 3), Column(summary.year, 1)),
            (
                ("People who came", _range(summary.people)),
                ("People who came on two or more occasions", _range(summary.people_twice_or_more)),
                ("Their share of all people, %", share),
            ),
        ),
        paragraph(_how_people_are_known(summary), BODY),
    )
    rows = [
        ("First visit since 1 July", numbers.first),
        ("Second visit", numbers.second),
        ("Third or later visit", numbers.third_or_later),
        ("Not known", numbers.not_known),
        ("Prefer not to say", numbers.prefer_not_to_say),
        ("Not asked", numbers.not_asked),
    ]
    yield from block(
        subsection("Which visit this year it was"),
        figures_table(
            (Column.of_text("Answer", 3), Column("Visits", 1)),
            [(label, f"{count:,}") for label, count in rows],
            total=("All visits", f"{numbers.visits:,}"),
            bars=[figures.share(count, numbers.visits) for _, count in rows],
        ),
    )
    yield from charts.of(ChartSubject.ASKED)


def _range(people: CountRange | None) -> str:
    return NOT_AVAILABLE if people is None else str(people)


def _how_people_are_known(summary: AnnualSummary) -> str:
    numbers = summary.visit_numbers
    if not summary.visits:
        return "There was no visit, so there were no people to count."
    if summary.people is None or summary.people_twice_or_more is None:
        return (
            "How we know: nobody is identified; each visit is asked whether it is the person's "
            "first, second or a later one here since 1 July. These answers disagree with each "
            "other, so no figure is given."
        )
    if numbers.unknown:
        return (
            "How we know: nobody is identified; each visit is asked whether it is the person's "
            "first, second or a later one here since 1 July. For "
            f"{counted(numbers.unknown, 'visit')} that is not known, so the number of people "
            "lies somewhere in the range, both ends included."
        )
    return (
        "How we know: nobody is identified; each visit is asked whether it is the person's "
        "first, second or a later one here since 1 July. Each person has one first visit, and "
        "each who came again one second visit. The answer is known for every visit."
    )


def _months(summary: AnnualSummary, charts: SummaryCharts) -> Iterable[Flowable]:
    rows = [
        (month_name(month.month), f"{month.drop_ins:,}", f"{month.visits:,}")
        for month in summary.months
    ]
    yield from block(
        section("Drop-ins and visits by month"),
        figures_table(
            (Column.of_text("Month", 3), Column("Drop-ins held", 1), Column("Visits", 1)),
            rows,
            total=(f"Year {summary.year}", f"{summary.drop_ins_held:,}", f"{summary.visits:,}"),
            below=_year_before(summary),
        ),
        paragraph(_origin_of(summary.previous_year), QUIET_BODY),
    )
    yield from charts.of(ChartSubject.MONTHS)


def _year_before(summary: AnnualSummary) -> list[tuple[str, str, str]]:
    before = summary.previous_year
    visits = None if before is None else before.visits
    label = ReportingYear.parse(summary.year).previous.label
    return [
        (
            f"Year before, {label}",
            NOT_AVAILABLE,
            NOT_AVAILABLE if visits is None else f"{visits:,}",
        ),
        (
            "Change from the year before, %",
            NOT_AVAILABLE,
            figures.percent_change(visits, summary.visits),
        ),
    ]


def _origin_of(before: PreviousYear | None) -> str:
    if before is None:
        return f"The visits of the year before are not known here. {SHORTHAND}"
    return f"The visits of {before.year} were {_ORIGINS[before.origin]}. {SHORTHAND}"


def _words(summary: AnnualSummary) -> Iterable[Flowable]:
    if not summary.words:
        return
    first, *others = summary.words
    agreed = "The person agreed to be quoted" if not others else "These people agreed to be quoted"
    yield from block(
        section("In visitors' own words"),
        paragraph(f"{agreed}, and a coordinator has read the words and released them."),
        quote(first),
        whole=False,
    )
    for words in others:
        yield quote(words)


def _notes(summary: AnnualSummary) -> Iterable[Flowable]:
    notes = [
        (
            "Visits are counted, not visitors: a person who came three times made three visits. "
            "People are given only where it can be said how they are known."
        ),
        (
            "Shares are in percent of the base that is named, to two places, rounded half up. "
            "A change is the difference in percent of the year before."
        ),
        (
            "The reporting year runs from 1 July to 30 June. A drop-in is one dated sitting; a "
            "cancelled one is no part of the drop-ins held."
        ),
        SHORTHAND,
    ]
    names = (summary.location_name, *(line.agency for line in summary.agencies))
    if not (all_plain(names) and all_printable(summary.words)):
        notes.append(
            f"{STAND_IN} stands for a sign that this document's letters lack; the words are "
            "exact in summary.json, which travels with it."
        )
    yield from block(section("Notes"), *(paragraph(note, QUIET_BODY) for note in notes))
