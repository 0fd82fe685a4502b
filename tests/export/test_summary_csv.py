"""`summary.csv`: figures for a spreadsheet, never people's words."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings

from osslog.domain.annual_summary import MARKING, AgencyAttendance, AnnualSummary, Origin
from osslog.export import summary_csv
from osslog.export.figure_rows import harmless
from tests.data.example_summaries import empty_summary, full_summary, summaries


def rows_of(summary: AnnualSummary) -> list[dict[str, str]]:
    text = summary_csv.render(summary).decode()
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def figure(summary: AnnualSummary, table: str, item: str, measure: str) -> tuple[str, str, str]:
    """The unit, base and value of the one row of that table, item and measure."""
    (row,) = (
        row
        for row in rows_of(summary)
        if (row["table"], row["item"], row["measure"]) == (table, item, measure)
    )
    return row["unit"], row["base"], row["value"]


FULL = full_summary()
FORMULA_SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.mark.parametrize(
    ("table", "item", "measure", "expected"),
    [
        ("Year", "2016/17", "Visits", ("visits", "[z]", "24")),
        ("Year", "2015/16", "Visits (Entered from an earlier report)", ("visits", "[z]", "20")),
        ("Year", "2016/17", "Drop-ins held", ("drop-ins", "[z]", "12")),
        ("Year", "2016/17", "Drop-ins cancelled", ("drop-ins", "[z]", "2")),
        ("People", "All people", "At least", ("people", "[z]", "15")),
        ("People", "All people", "At most", ("people", "[z]", "15")),
        ("People", "People who came twice or more", "Share", ("percent", "15", "40.00")),
        ("Month", "2016-10", "Visits", ("visits", "24", "8")),
        ("Month", "2016-12", "Drop-ins held", ("drop-ins", "12", "1")),
        ("Sex", "Male", "Visits", ("visits", "22", "1")),
        ("Sex", "Male", "Share", ("percent", "22", "4.55")),
        ("Sex", "Prefer not to say", "Visits", ("visits", "22", "1")),
        ("Sex", "Not asked", "Visits", ("visits", "24", "2")),
        ("Age band", "65 and over", "Visits", ("visits", "20", "4")),
        (
            "Abuse (several answers possible)",
            "Economic abuse",
            "Share",
            ("percent", "18", "50.00"),
        ),
        ("Agency", "Kent Police", "Drop-ins attended", ("drop-ins", "12", "7")),
        ("Agency", "Kent Police", "Visits that saw it", ("visits", "20", "4")),
        ("Referred to", "Refuge", "Declined", ("referrals", "3", "1")),
        ("Feedback", "All forms", "Forms", ("forms", "[z]", "6")),
        ("Are you better informed?", "Yes", "Forms", ("forms", "3", "2")),
        ("Are you better informed?", "Not answered", "Forms", ("forms", "6", "3")),
        ("Are you better informed?", "Yes", "Share", ("percent", "3", "66.67")),
        ("Do you feel safer?", "Yes", "Share", ("percent", "0", "[z]")),
    ],
)
def test_each_figure_stands_with_its_unit_and_base(
    table: str, item: str, measure: str, expected: tuple[str, str, str]
) -> None:
    assert figure(FULL, table, item, measure) == expected


def test_a_computed_previous_year_says_so() -> None:
    summary = full_summary(origin=Origin.COMPUTED)
    measure = "Visits (Computed from the visits)"
    assert figure(summary, "Year", "2015/16", measure) == ("visits", "[z]", "20")


def test_what_is_not_known_is_not_written_as_zero() -> None:
    summary = replace(FULL, people=None, people_twice_or_more=None, twice_or_more_share=None)
    assert figure(summary, "People", "All people", "At least") == ("people", "[z]", "[x]")
    twice = "People who came twice or more"
    assert figure(summary, "People", twice, "Share") == ("percent", "[x]", "[x]")
    assert figure(empty_summary(), "People", twice, "Share") == ("percent", "0", "[z]")
    agencies = (AgencyAttendance("Kent Police", 1, None),)
    summary = replace(FULL, agencies_asked=0, agencies=agencies)
    seen = figure(summary, "Agency", "Kent Police", "Visits that saw it")
    assert seen == ("visits", "[x]", "[x]")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(summaries())
def test_every_row_is_whole_and_no_two_are_the_same_figure(summary: AnnualSummary) -> None:
    content = summary_csv.render(summary)
    assert content.count(b"\n") == content.count(b"\r\n") == len(rows_of(summary)) + 1
    assert not content.startswith(b"\xef\xbb\xbf")
    rows = rows_of(summary)
    for row in rows:
        assert tuple(row) == summary_csv.COLUMNS
        assert all(row.values())
        assert row["marking"] == MARKING
        assert (row["location_id"], row["year"]) == (summary.location_id, summary.year)
        assert row["revision"] == str(summary.revision)
    figures = [(row["table"], row["item"], row["measure"]) for row in rows]
    assert len(set(figures)) == len(figures)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(summaries())
def test_no_name_becomes_a_formula_and_each_can_be_had_back(summary: AnnualSummary) -> None:
    names = {row["item"] for row in rows_of(summary) if row["table"] == "Agency"}
    names |= {row["location_name"] for row in rows_of(summary)}
    assert not any(name.startswith(FORMULA_SIGNS) for name in names)
    expected = {summary.location_name} | {agency.agency for agency in summary.agencies}
    assert {name.removeprefix("'") for name in names} == expected


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@SUM", "\uff1d1", "'quoted", "\tx", "\rx"])
def test_a_cell_that_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ashford", "3 or more", "Mind = help", "O'Neill"])
def test_any_other_cell_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_no_words_of_people_are_in_it() -> None:
    assert FULL.words
    content = summary_csv.render(FULL)
    assert content == summary_csv.render(replace(FULL, words=()))
    for words in FULL.words:
        assert words.encode() not in content
