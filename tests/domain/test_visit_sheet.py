"""Spreadsheets of visits: what a row means, and what is told about one that means nothing."""

from datetime import date

import pytest

from osslog.domain.code_lists import OPTIONAL_QUESTIONS
from osslog.domain.records import Given, Referral
from osslog.domain.visit_sheet import COLUMNS, RowProblem, SheetRow, VisitSheet, read_visit_sheet

TODAY = date(2017, 7, 3)


def read(*lines: str, newline: str = "\r\n") -> VisitSheet:
    return read_visit_sheet((newline.join(lines) + newline).encode(), today=TODAY)


def only_row(*lines: str) -> SheetRow:
    sheet = read(*lines)
    assert sheet.problems == ()
    (row,) = sheet.rows
    return row


def problem_of(*lines: str) -> RowProblem:
    sheet = read(*lines)
    (problem,) = sheet.problems
    return problem


def sentence_about(column: str, cell: str) -> str:
    problem = problem_of(f"date,visit_number,{column}", f'2016-09-06,First,"{cell}"')
    assert problem.line == 2
    return problem.sentence


def test_a_row_with_every_column_becomes_a_visit_with_every_answer() -> None:
    row = only_row(
        "date,mode,visit_number,sex,age_band,abuse,agencies,referrals,row_id",
        "06/09/2016,Telephone,Second,Female,25\u201334,"
        '"Economic abuse; Psychological, emotional or other abuse",'
        "Kent Police;Rising  Sun,Refuge: Waiting; IDVA (community):Referred,17",
    )
    assert row == SheetRow(
        line=2,
        held_on=date(2016, 9, 6),
        visit_number="second",
        mode="telephone",
        answers=(
            Given("sex", ("female",)),
            Given("age_band", ("25_34",)),
            Given("abuse", ("economic", "psychological_emotional")),
        ),
        agencies_seen=("Kent Police", "Rising  Sun"),
        referrals=(Referral("refuge", "waiting"), Referral("idva_community", "referred")),
        row_id="17",
    )


def test_labels_and_codes_mean_the_same() -> None:
    header = "date,visit_number,mode,age_band,abuse,referrals"
    labels = only_row(
        header, "2016-09-06,Third or later,In person,65 and over,Economic abuse,MARAC: Seen here"
    )
    codes = only_row(header, "2016-09-06,third_or_later,in_person,65_over,economic,marac:seen_here")
    assert labels == codes
    assert labels.identity == codes.identity


def test_every_optional_question_may_be_a_column_by_code_or_label() -> None:
    for question in OPTIONAL_QUESTIONS:
        for name in (question.code, question.label):
            row = only_row(f'date,visit_number,"{name}"', f"2016-09-06,1,{question.codes[0]}")
            assert row.answers == (Given(question.code, (question.codes[0],)),)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1", "first"),
        ("2", "second"),
        ("3", "third_or_later"),
        ("14", "third_or_later"),
        ("Not known", "not_known"),
        ("Prefer not to say", "prefer_not_to_say"),
    ],
)
def test_a_visit_number_may_be_a_figure_or_unknown(written: str, code: str) -> None:
    assert only_row("date,visit_number", f"2016-09-06,{written}").visit_number == code


def test_what_is_empty_or_said_to_be_not_asked_was_not_asked() -> None:
    row = only_row("date,visit_number,mode,sex,abuse,agencies", "2016-09-06,1,,,Not asked,")
    assert row.answers == ()
    assert row.agencies_seen is None
    assert row.mode is None


def test_unknown_answers_are_kept_apart_from_not_asked() -> None:
    row = only_row("date,visit_number,sex,abuse", "2016-09-06,1,Not known,Prefer not to say")
    assert row.answers == (
        Given("sex", ("not_known",)),
        Given("abuse", ("prefer_not_to_say",)),
    )


def test_a_visitor_who_saw_no_agency_is_not_one_who_was_not_asked() -> None:
    assert only_row("date,visit_number,agencies", "2016-09-06,1,None").agencies_seen == ()
    assert only_row("date,visit_number,agencies", "2016-09-06,1,not asked").agencies_seen is None


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("date,visit_number,postcode", 'There is no column called "postcode"'),
        ("date,visit_number,", "A column has no name"),
        ("date,visit_number,Date", 'The column "date" is there twice.'),
        ("date,sex", 'The column "visit_number" is missing.'),
        ("visit_number", 'The column "date" is missing.'),
        ("date;visit_number;sex", "not separated by commas"),
        ("date\tvisit_number", "not separated by commas"),
    ],
)
def test_a_header_that_cannot_be_used_is_refused_by_name(header: str, sentence: str) -> None:
    problem = problem_of(header, "2016-09-06,First,x")
    assert problem.line == 1
    assert sentence in problem.sentence


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("", "The date is missing."),
        ("04/07/2017", "04/07/2017 is in the future."),
        ("29/02/2017", 'There is no day "29/02/2017" in the calendar.'),
        ("2015-02-29", 'There is no day "2015-02-29" in the calendar.'),
        ("31/11/2016", 'There is no day "31/11/2016" in the calendar.'),
        ("09/31/2016", 'There is no day "09/31/2016" in the calendar.'),
        ("1999-12-31", "31/12/1999 is too long ago."),
        ("06/09/16", '"06/09/16" is not a date'),
        ("6 September 2016", '"6 September 2016" is not a date'),
        ("2016-9-6", '"2016-9-6" is not a date'),
    ],
)
def test_a_date_that_is_no_day_of_a_drop_in_is_refused(written: str, sentence: str) -> None:
    problem = problem_of("visit_number,date", f"First,{written}")
    assert problem.line == 2
    assert sentence in problem.sentence


@pytest.mark.parametrize("written", ["29/02/2016", "30/06/2016", "1/7/2016", "2017-07-03"])
def test_leap_days_ends_of_years_and_today_are_days(written: str) -> None:
    assert only_row("date,visit_number", f"{written},First").held_on <= TODAY


@pytest.mark.parametrize(
    ("column", "cell", "sentence"),
    [
        ("sex", "F", 'Sex: there is no answer called "F".'),
        ("mode", "Letter", 'Mode: there is no answer called "Letter".'),
        ("mode", "Not known", "in person, by telephone or by video"),
        ("sex", "Female;Male", 'there is no answer called "Female;Male"'),
        ("abuse", "Economic abuse;economic", "an answer is given twice"),
        ("abuse", "Economic abuse;Not known", "stand alone"),
        ("abuse", "Economic abuse;Not asked", "a question that was not asked has no answer"),
        ("agencies", "Kent Police;kent  police", "An agency is named twice."),
        ("agencies", "None;Kent Police", '"None" is no agency'),
        ("agencies", "Not known", '"Not known" is no agency'),
        ("agencies", "x" * 81, "at most 80 characters"),
        ("agencies", "Kent \u202e Police", "cannot be printed"),
        ("referrals", "Refuge", 'The referral "Refuge" does not say what came of it'),
        ("referrals", "Hospital: Referred", 'no place to refer to called "Hospital"'),
        ("referrals", "Not known: Referred", 'no place to refer to called "Not known"'),
        ("referrals", "Refuge: Gone", 'No referral ends as " Gone"'),
        ("referrals", "Refuge: Waiting;refuge:waiting", "A referral is entered twice."),
        ("row_id", "x" * 81, "at most 80 characters"),
        ("row_id", "a\x07b", "that can be printed"),
    ],
)
def test_a_cell_that_means_nothing_is_told_with_its_line(
    column: str, cell: str, sentence: str
) -> None:
    assert sentence in sentence_about(column, cell)


def test_a_visit_number_must_be_given() -> None:
    assert 'write "Not known"' in problem_of("date,visit_number", "2016-09-06,").sentence
    assert 'no answer called "0"' in problem_of("date,visit_number", "2016-09-06,0").sentence


def test_what_was_written_is_shown_short_and_without_hidden_signs() -> None:
    sentence = sentence_about("sex", "\u202e" + "x" * 500)
    assert "\u202e" not in sentence
    assert len(sentence) < 100


def test_all_problems_of_all_rows_are_told() -> None:
    sheet = read("date,visit_number,sex", "2016-09-06,First,F", "never,,M", "2016-09-06,First,")
    assert [problem.line for problem in sheet.problems] == [2, 3, 3, 3]
    assert [row.line for row in sheet.rows] == [4]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_cell_of_several_lines_does_not_shift_the_line_numbers(newline: str) -> None:
    sheet = read(
        'date,visit_number,"row_id"',
        f'2016-09-06,First,"a{newline}b{newline}{newline}c"',
        "",
        ",,",
        "2016-09-06,Never,",
        newline=newline,
    )
    assert [(row.line, row.row_id) for row in sheet.rows] == [(2, "a b  c")]
    assert [problem.line for problem in sheet.problems] == [8]


def test_signs_that_only_some_programs_take_for_line_ends_are_none() -> None:
    sheet = read("date,visit_number,row_id", "2016-09-06,First,a\u2028\x0bb", "x,First,")
    assert [problem.line for problem in sheet.problems] == [3]


def test_a_byte_order_mark_is_no_part_of_the_first_column() -> None:
    sheet = read_visit_sheet("\ufeffdate,visit_number\n2016-09-06,1".encode(), today=TODAY)
    assert (len(sheet.rows), sheet.problems) == (1, ())


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_that_is_not_utf_8_is_refused_with_its_line(encoding: str) -> None:
    content = "date,visit_number,agencies\n2016-09-06,1,Café\n".encode(encoding)
    (problem,) = read_visit_sheet(content, today=TODAY).problems
    assert "not UTF-8" in problem.sentence
    assert problem.line == (1 if encoding == "utf-16" else 2)


@pytest.mark.parametrize("content", [b"", b"\n\r\n\n", b"\xef\xbb\xbf", b" , ,\n"])
def test_an_empty_file_is_said_to_be_empty(content: bytes) -> None:
    sheet = read_visit_sheet(content, today=TODAY)
    assert sheet.problems == (RowProblem(1, "The file is empty."),)


def test_a_row_of_another_length_than_the_header_is_refused() -> None:
    sheet = read("date,visit_number,sex", "2016-09-06,1", "2016-09-06,1,,x")
    assert [problem.line for problem in sheet.problems] == [2, 3]
    assert "has 2 cells and the first row 3" in sheet.problems[0].sentence


def test_quotation_marks_that_do_not_pair_are_told_where_the_row_begins() -> None:
    sheet = read("date,visit_number,row_id", "2016-09-06,1,a", '2016-09-06,1,"b', "2016-09-06,1,c")
    assert [problem.line for problem in sheet.problems] == [3]
    assert "do not pair" in sheet.problems[0].sentence


def test_a_cell_larger_than_any_cell_is_a_problem_and_no_crash() -> None:
    assert read("date,visit_number,row_id", "2016-09-06,1," + "x" * 200_000).problems


def test_identical_rows_are_told_apart_by_which_of_them_they_are() -> None:
    once = read("date,visit_number", "2016-09-06,First")
    thrice = read("date,visit_number", "2016-09-06,First", "06/09/2016,1", "2016-09-06,first")
    assert [row.occurrence for row in thrice.rows] == [1, 2, 3]
    assert len({row.identity for row in thrice.rows}) == 3
    assert once.rows[0].identity == thrice.rows[0].identity


def test_the_order_of_columns_and_of_several_answers_makes_no_other_row() -> None:
    one = only_row(
        "date,visit_number,abuse,agencies",
        "2016-09-06,1,economic;controlling_coercive,Kent Police;Mind",
    )
    other = only_row(
        "agencies,abuse,sex,visit_number,date",
        "MIND; Kent police,controlling_coercive;economic,,1,2016-09-06",
    )
    assert one.identity == other.identity


@pytest.mark.parametrize(
    "change",
    [
        "2016-09-13,1,,,,",
        "2016-09-06,2,,,,",
        "2016-09-06,1,Male,,,",
        "2016-09-06,1,,Video,,",
        "2016-09-06,1,,,Mind,",
        "2016-09-06,1,,,None,",
        "2016-09-06,1,,,,Refuge: Waiting",
    ],
)
def test_another_value_makes_another_row(change: str) -> None:
    header = "date,visit_number,sex,mode,agencies,referrals"
    assert only_row(header, "2016-09-06,1,,,,").identity != only_row(header, change).identity


def test_a_row_id_tells_a_row_whatever_else_it_says() -> None:
    header = "date,visit_number,row_id"
    one, other = only_row(header, "2016-09-06,1,A7"), only_row(header, "2016-09-13,2,A7")
    assert one.identity == other.identity
    assert one.content_hash != other.content_hash
    assert "A7" not in one.identity


def test_a_row_id_is_not_given_twice_in_a_file() -> None:
    sheet = read("date,visit_number,row_id", "2016-09-06,1,A7", "2016-09-06,1,A7")
    assert sheet.problems == (RowProblem(3, "The row_id of this row is that of line 2 too."),)


def test_ten_thousand_rows_with_one_bad_name_that_one() -> None:
    rows = [f"2016-09-06,First,Female,Kent Police;Mind,{number}" for number in range(10_000)]
    rows[7_000] = "2016-09-06,First,Woman,,7000"
    sheet = read("date,visit_number,sex,agencies,row_id", *rows)
    assert [problem.line for problem in sheet.problems] == [7_002]


def test_the_columns_that_are_offered_are_all_understood() -> None:
    row = only_row(",".join(COLUMNS), "2016-09-06,,1" + "," * (len(COLUMNS) - 3))
    assert row.answers == ()
