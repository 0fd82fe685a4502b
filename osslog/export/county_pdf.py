"""The county's report of one year as a document: the table as published, and what it rests on."""

from collections.abc import Iterable, Sequence

from reportlab.platypus import Flowable

from osslog.domain import county_figures
from osslog.domain.annual_summary import MARKING
from osslog.domain.county_figures import PEOPLE_LABEL, AddedPeople, PartOfBase
from osslog.domain.county_year import CountyRow, CountyYear, PreviousSource
from osslog.domain.figures import NOT_AVAILABLE, CountRange
from osslog.export.pdf_page import Paper, build
from osslog.export.pdf_parts import (
    MOST_ROWS_KEPT_TOGETHER,
    Column,
    block,
    figures_table,
    section,
)
from osslog.export.pdf_text import (
    LEAD,
    QUIET_BODY,
    SUBTITLE,
    TITLE,
    all_plain,
    paragraph,
)
from osslog.export.previous_figures import disagreements, source_in_words
from osslog.export.shaping import STAND_IN
from osslog.export.wording import SHORTHAND, change_in_words, counted, listed, percentage


def render(county: CountyYear) -> bytes:
    """The PDF of a county's year; the same year gives the same bytes."""
    about = f"county report {county.year}"
    paper = Paper(
        title=f"One Stop Shops: {about}", name="One Stop Shops", about=about, marking=MARKING
    )
    parts = (
        _opening(county),
        _table(county),
        _disagreements(county),
        _drop_ins_and_people(county),
        _male_visitors(county),
        _helpful(county),
        _notes(county),
    )
    return build(paper, [flowable for part in parts for flowable in part])


def _opening(county: CountyYear) -> Iterable[Flowable]:
    year = county.year
    yield paragraph(f"One Stop Shops in {year}", TITLE)
    yield paragraph(
        f"County report: visits from 1 July {year.first_day.year} to 30 June "
        f"{year.last_day.year}, beside {year.previous}",
        SUBTITLE,
    )
    yield paragraph(_headline(county), LEAD)
    missing = [row.location_name for row in county.missing]
    if missing:
        yield paragraph(
            f"No summary of {year} is here from {listed(missing)}. The report is incomplete."
        )


def _headline(county: CountyYear) -> str:
    if not county.summaries:
        return f"No summary of {county.year} is here yet."
    total = county.total_of_both_years
    everything = (
        f"{counted(county.visits, 'visit')} at {counted(len(county.summaries), 'location')}"
    )
    if not total.locations:
        return f"{everything}. No location has a figure of {county.year.previous}."
    change = change_in_words(
        total.previous_visits, total.visits, total.percent_change, county.year.previous.label
    )
    if total.locations == len(county.summaries):
        return f"{everything}, {change}."
    return (
        f"{everything}. At the {counted(total.locations, 'location')} with figures of both "
        f"years {counted(total.visits, 'visit')}, {change}."
    )


def _table(county: CountyYear) -> Iterable[Flowable]:
    notes = _Notes(county)
    rows = [
        (
            row.location_name,
            NOT_AVAILABLE if row.previous is None else f"{row.previous.visits:,}",
            NOT_AVAILABLE if row.visits is None else f"{row.visits:,}",
            row.percent_change,
            ", ".join(notes.letters(row)),
        )
        for row in county.rows
    ]
    total = county.total_of_both_years
    yield from block(
        section("Visits by location"),
        figures_table(
            (
                Column.of_text("Location", 3.4),
                Column(county.year.previous.label, 1),
                Column(county.year.label, 1),
                Column("Change, %", 1.1),
                Column.of_text("Note", 0.7),
            ),
            rows,
            total=(
                f"{counted(total.locations, 'location')} with figures of both years",
                f"{total.previous_visits:,}",
                f"{total.visits:,}",
                total.percent_change,
                "",
            ),
        ),
        *(paragraph(f"{letter}: {text}", QUIET_BODY) for letter, text in notes.explained()),
        paragraph(SHORTHAND, QUIET_BODY),
        whole=len(rows) <= MOST_ROWS_KEPT_TOGETHER,
    )


class _Notes:
    """The letters beside the table's rows, given out in the order in which they are needed."""

    def __init__(self, county: CountyYear) -> None:
        self._texts: list[str] = []
        self._county = county

    def letters(self, row: CountyRow) -> list[str]:
        """The letters that belong to a row."""
        texts = []
        if row.previous is not None and row.previous.source is not PreviousSource.ACCEPTED_FILE:
            source = source_in_words(self._county, row, row.previous)
            texts.append(f"The figure of {self._county.year.previous} is from {source}.")
        if row.disagreeing:
            texts.append("Other sources have another figure, see below.")
        return [self._letter(text) for text in texts]

    def _letter(self, text: str) -> str:
        if text not in self._texts:
            self._texts.append(text)
        return chr(ord("a") + self._texts.index(text))

    def explained(self) -> list[tuple[str, str]]:
        """Each letter with what it says."""
        return [(self._letter(text), text) for text in self._texts]


def _disagreements(county: CountyYear) -> Iterable[Flowable]:
    sentences = disagreements(county)
    if sentences:
        yield from block(
            section(f"Figures of {county.year.previous} that disagree"),
            *(paragraph(sentence) for sentence in sentences),
            whole=len(sentences) <= MOST_ROWS_KEPT_TOGETHER,
        )


def _drop_ins_and_people(county: CountyYear) -> Iterable[Flowable]:
    here = county_figures.in_county_order(county)
    if not here:
        return
    people = county_figures.added_people(summary.people for _, summary in here)
    twice = county_figures.added_people(summary.people_twice_or_more for _, summary in here)
    held = sum(summary.drop_ins_held for _, summary in here)
    rows = [
        (
            name,
            f"{summary.drop_ins_held:,}",
            _range(summary.people),
            _range(summary.people_twice_or_more),
        )
        for name, summary in here
    ]
    yield from block(
        section("Drop-ins held and people"),
        figures_table(
            (
                Column.of_text("Location", 3.4),
                Column("Drop-ins held", 1.2),
                Column("People", 1.4),
                Column("Came on two or more occasions", 1.8),
            ),
            rows,
            total=(
                f"All drop-ins; {PEOPLE_LABEL}",
                f"{held:,}",
                _range(people.total),
                _range(twice.total),
            ),
        ),
        paragraph(_how_people_are_known(people, twice), QUIET_BODY),
        whole=len(rows) <= MOST_ROWS_KEPT_TOGETHER,
    )


def _range(people: CountRange | None) -> str:
    return NOT_AVAILABLE if people is None else str(people)


def _how_people_are_known(people: AddedPeople, twice: AddedPeople) -> str:
    sentence = (
        "Nobody is identified: each visit is asked whether it is the person's first, second or a "
        "later one at that location since 1 July, and where that is not known the figure is a "
        "range. The last line adds the locations' figures; a person who went to two locations "
        "counts at each."
    )
    left_out = max(people.left_out, twice.left_out)
    if left_out:
        sentence += (
            f" At {counted(left_out, 'location')} the answers disagree with each other; its "
            "people are not in the last line."
            if left_out == 1
            else f" At {counted(left_out, 'location')} the answers disagree with each other; "
            "their people are not in the last line."
        )
    return sentence


def _male_visitors(county: CountyYear) -> Iterable[Flowable]:
    here = county_figures.in_county_order(county)
    yield from _parts(
        "Male visitors",
        ("Visits by male visitors", "Base: visits asked for the sex"),
        [(name, county_figures.male_visits(summary)) for name, summary in here],
        "The unit is visits. Where a location does not ask for the sex, nothing is available.",
    )


def _helpful(county: CountyYear) -> Iterable[Flowable]:
    here = county_figures.in_county_order(county)
    yield from _parts(
        "Found the help helpful",
        ("Answered Yes", "Base: forms with an answer"),
        [(name, county_figures.found_helpful(summary)) for name, summary in here],
        "The unit is feedback forms. The base is the answers Yes, Partly and No.",
    )


def _parts(
    heading: str,
    columns: tuple[str, str],
    lines: Sequence[tuple[str, PartOfBase | None]],
    note: str,
) -> Iterable[Flowable]:
    if not lines:
        return
    every = county_figures.added(part for _, part in lines)
    yield from block(
        section(heading),
        figures_table(
            (
                Column.of_text("Location", 3),
                Column(columns[0], 1.4),
                Column(columns[1], 1.6),
                Column("Share of base, %", 1.2),
            ),
            [(name, *_cells(part)) for name, part in lines],
            total=("All that are available", *_cells(every)),
        ),
        paragraph(note, QUIET_BODY),
        whole=len(lines) <= MOST_ROWS_KEPT_TOGETHER,
    )


def _cells(part: PartOfBase | None) -> tuple[str, str, str]:
    if part is None:
        return (NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE)
    return (f"{part.part:,}", f"{part.base:,}", percentage(part.share))


def _notes(county: CountyYear) -> Iterable[Flowable]:
    notes = [
        "Visits are counted, not visitors: a person who came three times made three visits.",
        (
            "A change is the difference in percent of the year before; changes and shares have two "
            "places, rounded half up. Totals of two years are over the locations that have a "
            "figure in both."
        ),
        (
            "The figures are those of the summaries that the county accepted: each is signed with "
            "the location's own key."
        ),
        SHORTHAND,
    ]
    if not all_plain(row.location_name for row in county.rows):
        notes.append(
            f"{STAND_IN} stands for a sign that this document's letters lack; the names are "
            "exact in the county table."
        )
    yield from block(section("Notes"), *(paragraph(note, QUIET_BODY) for note in notes))
