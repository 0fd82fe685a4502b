"""Sheets of earlier years' visits."""

from datetime import date

import pytest

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.figure_sheet import (
    MOST_VISITS,
    EnteredFigure,
    FigureSheet,
    LineProblem,
    problem_with_visits,
    read_figure_sheet,
)
from osslog.domain.location import LocationName
from osslog.domain.reporting_year import ReportingYear

EXPECTED = (
    ExpectedLocation("ashford", (LocationName("Ashford"),)),
    ExpectedLocation("herne-bay", (LocationName("Herne Bay"),)),
    ExpectedLocation(
        "shepway",
        (LocationName("Shepway"), LocationName("Folkestone and Hythe", date(2018, 4, 1))),
    ),
)
Y2014, Y2015, Y2016 = (ReportingYear(first) for first in (2014, 2015, 2016))


def read(text: str | bytes) -> FigureSheet:
    content = text if isinstance(text, bytes) else text.encode()
    return read_figure_sheet(content, EXPECTED, this_year=Y2016)


def problems(text: str | bytes) -> list[tuple[int, str]]:
    sheet = read(text)
    assert sheet.problems
    return [(problem.line, problem.sentence) for problem in sheet.problems]


def test_each_cell_in_a_column_of_visits_is_a_figure() -> None:
    sheet = read(
        "location,visits_2014_15,visits_2015_16,percent_change_printed\r\n"
        "Ashford,300,362,20.67\r\n"
        "Herne Bay,,163,[x]\r\n"
    )
    assert sheet == FigureSheet(
        (
            EnteredFigure("ashford", Y2014, 300),
            EnteredFigure("ashford", Y2015, 362),
            EnteredFigure("herne-bay", Y2015, 163),
        ),
        (),
    )


def test_nought_is_a_figure_and_what_is_not_available_is_none() -> None:
    sheet = read("location_id,visits_2015_16\nashford,0\nherne-bay,[x]\nshepway,\n")
    assert sheet.figures == (EnteredFigure("ashford", Y2015, 0),)


def test_a_location_is_known_by_its_id_and_by_every_name_that_it_had() -> None:
    for name in ("shepway", "Shepway", " FOLKESTONE  and Hythe "):
        assert read(f"location,visits_2015_16\n{name},260\n").figures == (
            EnteredFigure("shepway", Y2015, 260),
        )


def test_a_column_of_ids_holds_no_names() -> None:
    (problem,) = problems("location_id,visits_2015_16\nFolkestone and Hythe,260\n")
    assert problem == (2, "No expected location is called 'Folkestone and Hythe'.")


def test_a_byte_order_mark_blank_lines_and_spaces_do_not_count() -> None:
    sheet = read(b"\xef\xbb\xbf Location , VISITS_2015_16\r\n\r\n Ashford , 362 \r\n,\r\n")
    assert sheet == FigureSheet((EnteredFigure("ashford", Y2015, 362),), ())


def test_quoted_cells_are_read_and_a_problem_names_the_line_it_begins_at() -> None:
    found = problems('location,visits_2015_16\n"Ashford","362"\n"Ash\nford",1\nNowhere,2\n')
    assert found == [
        (3, "No expected location is called 'Ash\\nford'."),
        (5, "No expected location is called 'Nowhere'."),
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Nowhere,5", "No expected location is called 'Nowhere'."),
        ("Ashford", "The header has 2 columns, this row 1."),
        ("Ashford,5,6", "The header has 2 columns, this row 3."),
        ("Ashford,-5", "visits_2015_16: A year's visits are a whole number from 0 to 1,000,000."),
        ("Ashford,5.0", "visits_2015_16: A year's visits are a whole number from 0 to 1,000,000."),
        ('Ashford,"1,234"', "visits_2015_16: A year's visits are a whole number"),
        ("Ashford,1000001", "visits_2015_16: A year's visits are a whole number"),
        ("Ashford," + "9" * 5000, "visits_2015_16: A year's visits are a whole number"),
        ("Ashford,\N{ARABIC-INDIC DIGIT FIVE}", "visits_2015_16: A year's visits"),
        ("Ashford,[c]", "visits_2015_16: A year's visits"),
    ],
)
def test_a_row_that_cannot_be_is_told_by_its_line(line: str, sentence: str) -> None:
    ((number, told),) = problems(f"location,visits_2015_16\nHerne Bay,163\n{line}\n")
    assert number == 3
    assert told.startswith(sentence)


def test_a_location_has_one_row_under_whatever_name() -> None:
    found = problems("location,visits_2015_16\nShepway,260\nFolkestone and Hythe,260\n")
    assert found == [(3, "Folkestone and Hythe has a row already.")]


def test_a_name_that_two_locations_bear_names_neither() -> None:
    twins = tuple(ExpectedLocation(each, (LocationName("Rainham"),)) for each in ("one", "two"))
    content = b"location,visits_2015_16\nRainham,5\ntwo,6\n"
    sheet = read_figure_sheet(content, twins, this_year=Y2016)
    assert sheet.problems == (LineProblem(2, "Several locations are called 'Rainham'."),)
    assert sheet.figures == (EnteredFigure("two", Y2015, 6),)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The header needs one column"),
        (b"visits_2015_16\n5\n", "The header needs one column"),
        (b"location,location_id,visits_2015_16\nA,a,5\n", "The header needs one column"),
        (b"location\nAshford\n", "The header needs a column of figures"),
        (b"location,visits_2015_16,visits_2015_16\nAshford,1,2\n", "Two columns"),
        (b"location,visits_2015_17\nAshford,1\n", "visits_2015_17 does not name"),
        (b"location,visits_2017_18\nAshford,1\n", "visits_2017_18 is about a year that has not"),
        (b"location,visits_2015_16,people\nAshford,1,2\n", "There is no column called 'people'"),
        (b"location,visits_2015_16\n", "The file has no rows"),
        (b"location,visits_2015_16\nAshford,\xff\n", "The file is not UTF-8 text"),
        (b"PK\x03\x04\x00\x00", "The header needs one column"),
    ],
)
def test_a_sheet_that_is_none_is_told_at_its_first_line(content: bytes, sentence: str) -> None:
    ((line, told),) = problems(content)
    assert line == 1
    assert told.startswith(sentence)


def test_quotation_marks_that_do_not_fit_together_are_told() -> None:
    found = problems('location,visits_2015_16\nAshford,"5\nHerne Bay,6\n')
    assert found == [(3, "This line is not CSV: look at its quotation marks.")]


def test_a_figure_of_the_year_that_is_going_on_is_allowed() -> None:
    assert read("location,visits_2016_17\nAshford,5\n").figures == (
        EnteredFigure("ashford", Y2016, 5),
    )


@pytest.mark.parametrize(
    ("visits", "good"), [(0, True), (MOST_VISITS, True), (-1, False), (MOST_VISITS + 1, False)]
)
def test_the_visits_of_a_year_have_bounds(visits: int, *, good: bool) -> None:
    assert (problem_with_visits(visits) is None) is good
