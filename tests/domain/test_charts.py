"""Charts: they say what the figures say, in one sentence that fits."""

from dataclasses import replace
from decimal import Decimal

import pytest

from osslog.domain.annual_summary import (
    AgencyAttendance,
    AnnualSummary,
    MonthFigures,
    ReferralCounts,
)
from osslog.domain.charts import Chart, ChartKind, ChartSubject, in_words
from osslog.domain.code_lists import DESTINATION
from osslog.domain.figure_charts import (
    MOST_AGENCIES,
    MOST_DESTINATIONS,
    YearBefore,
    charts_of,
)
from tests.export.pdf_samples import empty_summary, summary

BEFORE = YearBefore("2015/16", (30, 22, 41, 12, 33, 0, 28, 31, 40, 22, 51, 52))


def chart(subject: ChartSubject, given: AnnualSummary, before: YearBefore | None = None) -> Chart:
    """The chart of one subject."""
    return next(made for made in charts_of(given, before) if made.subject is subject)


def of_agencies(*attended: int, held: int = 10) -> Chart:
    """The chart of agencies that came so often."""
    lines = tuple(
        AgencyAttendance(f"Agency {number:02}", count, None)
        for number, count in enumerate(attended)
    )
    return chart(ChartSubject.AGENCIES, replace(summary(), agencies=lines, drop_ins_held=held))


def of_referrals(*totals: int) -> Chart:
    """The chart of so many referrals to as many destinations."""
    lines = tuple(
        ReferralCounts(code, referred=total)
        for code, total in zip(DESTINATION.codes, totals, strict=False)
    )
    return chart(ChartSubject.REFERRALS, replace(summary(), referrals=lines))


def test_a_year_with_everything_has_every_chart_in_the_order_of_the_page() -> None:
    assert [made.subject for made in charts_of(summary(), BEFORE)] == list(ChartSubject)


def test_a_year_without_anything_has_no_chart() -> None:
    assert charts_of(empty_summary()) == ()


def test_lengths_are_the_figures_and_no_length_is_longer_than_the_whole() -> None:
    for made in charts_of(summary(), BEFORE):
        for row in made.rows:
            if row.is_heading:
                continue
            assert len(row.lengths) == len(row.figures) == len(made.parts)
            whole = sum(row.lengths) if made.kind is ChartKind.STACKED else max(row.lengths)
            assert 0 <= whole <= made.full + Decimal("0.01")


def test_months_are_the_summarys_beside_those_of_the_year_before() -> None:
    given = summary()
    made = chart(ChartSubject.MONTHS, given, BEFORE)
    assert made.parts == ("2015/16", "2016/17")
    assert [row.figures for row in made.rows] == [
        (str(before), str(month.visits))
        for before, month in zip(BEFORE.visits, given.months, strict=True)
    ]
    assert [row.label for row in made.rows][:2] == ["Jul\n2016", "Aug"]
    assert made.sentence == (
        "443 visits; the most in one month were 47, in May 2017. "
        "The year before, 2015/16, had 362 in all."
    )


def test_a_year_before_that_was_not_counted_leaves_one_column_a_month() -> None:
    made = chart(ChartSubject.MONTHS, summary())
    assert made.parts == ("Visits",)
    assert "year before" not in made.sentence


@pytest.mark.parametrize(
    ("visits", "sentence"),
    [
        ((0, 1), "1 visit, in August 2016."),
        ((2, 2), "4 visits; the most in one month were 2, in July 2016 and August 2016."),
        ((0, 0), "No visit was recorded in these months."),
        ((1, 1, 1, 1), "4 visits; the most in one month were 1, in 4 months."),
    ],
)
def test_the_busiest_months_are_named(visits: tuple[int, ...], sentence: str) -> None:
    months = tuple(MonthFigures(f"2016-{7 + n:02}", 1, count) for n, count in enumerate(visits))
    given = replace(summary(), months=months)
    assert chart(ChartSubject.MONTHS, given).sentence == sentence


def test_more_months_than_fit_are_drawn_as_reporting_years() -> None:
    months = tuple(
        MonthFigures(f"{number // 12}-{number % 12 + 1:02}", 1, 2)
        for number in range(2014 * 12, 2017 * 12)
    )
    made = chart(ChartSubject.MONTHS, replace(summary(), months=months))
    assert [(row.label, row.figures) for row in made.rows] == [
        ("2013/14", ("12",)),
        ("2014/15", ("24",)),
        ("2015/16", ("24",)),
        ("2016/17", ("12",)),
    ]
    assert made.title == "Visits by reporting year"


def test_agencies_stand_by_how_often_they_came_out_of_the_drop_ins_held() -> None:
    made = of_agencies(3, 10, 0, 5)
    assert [(row.label, row.figures) for row in made.rows] == [
        ("Agency 01", ("10 (100.00%)",)),
        ("Agency 03", ("5 (50.00%)",)),
        ("Agency 00", ("3 (30.00%)",)),
        ("Agency 02", ("0 (0.00%)",)),
    ]
    assert made.full == 10
    assert made.sentence == (
        "Agency 01 came most often, to 10 of 10 drop-ins held (100.00%); "
        "2 of 3 agencies came to half of them or more."
    )


def test_one_agency_alone_has_a_sentence_of_its_own() -> None:
    assert of_agencies(4).sentence == "Agency 00 came to 4 of 10 drop-ins held (40.00%)."


def test_a_long_list_of_agencies_says_where_the_others_are() -> None:
    made = of_agencies(*range(1, MOST_AGENCIES + 4), held=30)
    assert len(made.rows) == MOST_AGENCIES + 1
    assert made.rows[-1].note == "3 more agencies are in the table."
    assert made.rows[-1].is_heading


def test_referrals_beyond_the_most_named_are_one_bar_and_none_is_lost() -> None:
    totals = tuple(range(1, MOST_DESTINATIONS + 5))
    made = of_referrals(*totals)
    assert len(made.rows) == MOST_DESTINATIONS
    assert made.rows[-1].label == "5 other destinations"
    assert sum(row.lengths[0] for row in made.rows) == sum(totals)
    assert made.full == max(row.lengths[0] for row in made.rows)


@pytest.mark.parametrize(
    ("totals", "sentence"),
    [
        ((1,), "1 referral, to IDVA (community)."),
        ((5,), "5 referrals, all to IDVA (community)."),
        ((1, 2), "3 referrals to 2 destinations; the most, 2, to IDVA (hospital)."),
        ((1, 1, 1, 1), "4 referrals to 4 destinations, no more than 1 to any of them."),
    ],
)
def test_the_sentence_about_referrals_fits_them(totals: tuple[int, ...], sentence: str) -> None:
    assert of_referrals(*totals).sentence == sentence


def test_who_came_names_each_questions_base_and_most_frequent_answer() -> None:
    made = chart(ChartSubject.WHO_CAME, summary())
    assert [row.label for row in made.rows if row.is_heading] == [
        "Sex",
        "Age band",
        "Ethnic group",
        "Visitor's part",
    ]
    assert made.rows[0].note == "base: 443 visits asked"
    assert made.rows[1].figures == ("417 (94.13%)",)
    assert "Female (94.13% of 443)" in made.sentence


def test_feedback_says_how_many_of_those_who_answered() -> None:
    made = chart(ChartSubject.FEEDBACK, summary())
    assert made.sentence == (
        "41 of 52 forms answered Yes to “Was the help that you got today helpful?” (78.85%)."
    )
    assert made.rows[0].figures == ("41", "9", "2")
    assert made.rows[0].note == "base: 52"


def test_how_much_was_asked_adds_up_to_all_visits_for_each_question() -> None:
    given = summary()
    made = chart(ChartSubject.ASKED, given)
    for row in made.rows:
        assert sum(int(figure) for figure in row.figures) == given.visits
    assert made.rows[0].figures == ("402", "41", "0")
    assert made.sentence == "13 questions were asked in the fewest visits: 421 of 443 (95.03%)."


def test_a_question_that_was_asked_least_is_named() -> None:
    given = summary()
    first, *others = given.questions
    least = replace(first, base=100, not_asked=343, prefer_not_to_say=0, not_known=0)
    made = chart(ChartSubject.ASKED, replace(given, questions=(least, *others)))
    assert made.sentence == "“Mode” was asked in the fewest visits: 100 of 443 (22.57%)."


def test_every_word_of_a_chart_goes_through_the_readers_language() -> None:
    def marked(text: str) -> str:
        return f"«{text}»"

    for made in charts_of(summary(), BEFORE, marked):
        assert "«" in made.title
        assert "«" in made.sentence
        assert "«" in made.unit
        labels = [row.label for row in made.rows]
        if made.subject is not ChartSubject.AGENCIES:
            assert all("«" in label for label in labels)


def test_names_are_listed_as_people_list_them() -> None:
    assert in_words(["Dover"], str) == "Dover"
    assert in_words(["Dover", "Medway", "Thanet"], str) == "Dover, Medway and Thanet"
