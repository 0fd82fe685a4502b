"""An old sheet read through a mapping."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from osslog.domain.code_lists import AGE_BAND, ETHNIC_GROUP, MODE, SEX, VISIT_NUMBER
from osslog.domain.old_sheet import Cell, OldRow, OldSheet
from osslog.domain.sheet_mapping import (
    LEFT_OUT,
    NAME_OF_COLUMN,
    NOTHING,
    REFERRAL_OUTCOME,
    TICKED_ABUSE,
    TICKED_AGENCY,
    TICKED_PLACE,
    SheetMapping,
    Undated,
    column_name,
    letters_of,
    problems_with_mapping,
    word_key,
)
from osslog.domain.sheet_reading import MOST_WORDS, FoundWords, SheetReading
from osslog.domain.visit_sheet import (
    AGENCIES,
    DATE,
    REFERRALS,
    ROW_ID,
    RowProblem,
    Values,
    judge_rows,
)

LISTED = ("Kent Police", "Rising Sun")
DAY = date(2016, 9, 6)
TODAY = date(2017, 7, 3)


def sheet(
    names: tuple[str, ...], *rows: tuple[Cell, ...], starts_1904: bool | None = None
) -> OldSheet:
    numbered = enumerate((names, *rows), start=1)
    return OldSheet("x", tuple(OldRow(line, cells) for line, cells in numbered), starts_1904)


def mapping(*targets: str, answers: Mapping[tuple[int, str], str] | None = None) -> SheetMapping:
    return SheetMapping(1, targets, answers or {})


def values(old: OldSheet, mapped: SheetMapping) -> list[Values]:
    found = SheetReading(old, mapped, LISTED).mapped()
    assert found.problems == ()
    return [row for _, row in found.rows]


def days(old: OldSheet, *, month_first: bool = False) -> list[str]:
    mapped = replace(mapping(DATE), month_first=month_first)
    return [row[DATE] for row in values(old, mapped)]


# Days --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "2016-09-06",
        "06/09/2016",
        "6/9/16",
        "6.9.2016",
        "06-09-16",
        "6 9 2016",
        "6 September 2016",
        "6th Sept 16",
        "Tuesday 6 September 2016",
        "Tue, 6th of Sep 2016",
        "6-Sep-16",
        "6 Sep. 2016",
        "06/09/2016 10:30",
        "2016-09-06T10:30:00",
        "6 Sep 2016 9.30am",
    ],
)
def test_a_day_is_read_however_it_is_written_and_its_time_is_dropped(written: str) -> None:
    assert days(sheet(("Date",), (written,))) == ["2016-09-06"]


def test_the_month_comes_first_only_where_somebody_says_so() -> None:
    old = sheet(("Date",), ("09/06/2016",))
    assert days(old) == ["2016-06-09"]
    assert days(old, month_first=True) == ["2016-09-06"]


@pytest.mark.parametrize("written", ["31/02/2016", "6 Smarch 2016", "soon", "13/13/2016", "42619"])
def test_what_is_no_day_stays_as_it_is_and_is_told(written: str) -> None:
    old = sheet(("Date",), (written,))
    assert days(old) == [written]
    (problem,) = judge_rows(
        SheetReading(old, mapping(DATE), LISTED).mapped().rows, today=TODAY
    ).problems
    assert problem.line == 2
    assert written in problem.sentence


def test_a_mere_number_is_a_day_only_where_the_file_says_how_it_counts() -> None:
    assert days(sheet(("Date",), ("42619",), starts_1904=False)) == ["2016-09-06"]
    assert days(sheet(("Date",), ("41157",), starts_1904=True)) == ["2016-09-06"]


@pytest.mark.parametrize(
    ("undated", "expected", "left_out"),
    [
        (Undated.TELL, ["2016-09-06", "", "2016-09-13"], 0),
        (Undated.AS_ABOVE, ["2016-09-06", "2016-09-06", "2016-09-13"], 0),
        (Undated.LEAVE_OUT, ["2016-09-06", "2016-09-13"], 1),
    ],
)
def test_rows_without_a_date_are_told_dated_or_left_out(
    undated: Undated, expected: list[str], left_out: int
) -> None:
    old = sheet(("Date", "Sex"), (DAY, "F"), ("", "M"), ("", ""), (date(2016, 9, 13), "F"))
    mapped = replace(mapping(DATE, SEX.code), undated=undated)
    found = SheetReading(old, mapped, LISTED).mapped()
    assert [row[DATE] for _, row in found.rows] == expected
    assert found.left_out == left_out


@pytest.mark.parametrize("word", ["Total", "TOTALS 2016", "Sub-total", "Grand total", "Average"])
def test_sums_below_the_visits_are_no_visits(word: str) -> None:
    old = sheet(("Date", "Sex"), (DAY, "F"), (word, "17"))
    found = SheetReading(old, mapping(DATE, LEFT_OUT), LISTED).mapped()
    assert [line for line, _ in found.rows] == [2]
    assert found.left_out == 1


def test_a_row_with_something_only_in_columns_that_are_left_out_is_no_visit() -> None:
    old = sheet(("Date", "Notes"), (DAY, ""), ("", "bank holiday"))
    assert len(values(old, mapping(DATE, LEFT_OUT))) == 1


# Words -------------------------------------------------------------------------------------------


def test_words_become_answers_and_what_is_left_out_goes_nowhere() -> None:
    old = sheet(
        ("Date", "Name", "Sex", "Age", "Visit", "How", "No"),
        (DAY, "Jane Doe", "F", "34", "2nd", "phone", "17"),
    )
    mapped = mapping(DATE, LEFT_OUT, SEX.code, AGE_BAND.code, VISIT_NUMBER.code, MODE.code, ROW_ID)
    (row,) = values(old, mapped)
    assert row == {
        DATE: "2016-09-06",
        "sex": "female",
        "age_band": "25_34",
        "visit_number": "second",
        "mode": "telephone",
        ROW_ID: "17",
        "agencies": "",
        "abuse": "",
        "referrals": "",
    }
    assert "Jane" not in str(row)


def test_a_sheet_that_does_not_say_which_visit_it_was_has_that_not_known() -> None:
    assert values(sheet(("Date",), (DAY,)), mapping(DATE))[0]["visit_number"] == "not_known"


def test_what_a_person_chose_counts_more_than_a_guess() -> None:
    old = sheet(("Date", "Sex"), (DAY, " f "), (DAY, "X"))
    mapped = mapping(DATE, SEX.code, answers={(1, "f"): "male", (1, "x"): NOTHING})
    first, second = values(old, mapped)
    assert first["sex"] == "male"
    assert "sex" not in second


def test_words_that_nobody_has_explained_are_told_row_by_row() -> None:
    old = sheet(("Date", "Group"), (DAY, "Martian"), (DAY, "White"), (DAY, "martian "))
    found = SheetReading(old, mapping(DATE, ETHNIC_GROUP.code), LISTED).mapped()
    sentence = "Group: nobody has said yet what “Martian” means."
    assert found.problems == (
        RowProblem(2, sentence),
        RowProblem(4, sentence.replace("Martian", "martian")),
    )
    assert len(found.rows) == 1


def test_the_words_of_each_column_are_listed_with_those_that_wait_first() -> None:
    old = sheet(("Date", "Visit"), (DAY, "New"), (DAY, "Repeat"), (DAY, "New"), (DAY, ""), ("", ""))
    found = SheetReading(old, mapping(DATE, VISIT_NUMBER.code), LISTED).found_words()
    assert found == (
        FoundWords(1, "Repeat", 1, None),
        FoundWords(1, "New", 2, "first"),
        FoundWords(1, "", 1, "not_known"),
    )


def test_a_column_of_very_many_words_lists_no_more_than_anybody_reads() -> None:
    old = sheet(("Sex",), *((f"word {number}",) for number in range(MOST_WORDS + 50)))
    assert len(SheetReading(old, mapping(SEX.code), LISTED).found_words()) == MOST_WORDS


# Several in a cell -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    ["Kent Police; Rising Sun", "Kent Police, rising sun", "kent police/Rising Sun",
     "Kent Police & Rising Sun", "Kent Police\nRising Sun", "Kent Police, Rising Sun, kent police"],
)  # fmt: skip
def test_a_cell_may_name_several_agencies(written: str) -> None:
    (row,) = values(sheet(("Date", "Seen"), (DAY, written)), mapping(DATE, AGENCIES))
    assert row["agencies"] == "Kent Police;Rising Sun"


def test_an_answer_that_has_a_comma_of_its_own_is_one_answer() -> None:
    words = "Psychological, emotional or other abuse; physical, economic"
    (row,) = values(sheet(("Date", "Abuse"), (DAY, words)), mapping(DATE, "abuse"))
    assert row["abuse"] == "psychological_emotional;physical_sexual;economic"


def test_who_saw_none_saw_none_unless_another_column_names_somebody() -> None:
    old = sheet(("Date", "Seen 1", "Seen 2"), (DAY, "none", ""), (DAY, "none", "Kent Police"))
    first, second = values(old, mapping(DATE, AGENCIES, AGENCIES))
    assert (first["agencies"], second["agencies"]) == ("none", "Kent Police")


def test_each_referral_has_the_outcome_of_the_column_that_follows_it() -> None:
    old = sheet(
        ("Date", "Referral", "Outcome", "Referral 2", "Outcome 2"),
        (DAY, "MARAC", "waiting", "Refuge, Housing", "declined"),
        (DAY, "MARAC", "", "", ""),
    )
    mapped = mapping(DATE, REFERRALS, REFERRAL_OUTCOME, REFERRALS, REFERRAL_OUTCOME)
    first, second = values(old, replace(mapped, outcome="signposted"))
    assert set(first["referrals"].split(";")) == {
        "marac:waiting",
        "refuge:declined",
        "housing_options:declined",
    }
    assert second["referrals"] == "marac:signposted"


def test_ticked_columns_stand_for_what_their_names_mean() -> None:
    old = sheet(
        ("Date", "Rising Sun", "Refuge", "Financial", "DV"),
        (DAY, "x", "waiting", "1", "y"),
        (DAY, "", "Y", "", ""),
        (DAY, "n", "", "0", ""),
    )
    targets = (DATE, TICKED_AGENCY, TICKED_PLACE, TICKED_ABUSE, TICKED_ABUSE)
    mapped = mapping(*targets, answers={(4, NAME_OF_COLUMN): "violent_threatening"})
    rows = values(old, mapped)
    assert [row["agencies"] for row in rows] == ["Rising Sun", "", ""]
    assert [row["referrals"] for row in rows] == ["refuge:waiting", "refuge:referred", ""]
    assert [row["abuse"] for row in rows] == ["economic;violent_threatening", "", ""]
    names = [one for one in SheetReading(old, mapped, LISTED).found_words() if one.is_name]
    assert [(one.column, one.words) for one in names] == [
        (1, "Rising Sun"),
        (2, "Refuge"),
        (3, "Financial"),
        (4, "DV"),
    ]


def test_a_ticked_column_that_nobody_has_explained_is_told() -> None:
    old = sheet(("Date", "Xyz"), (DAY, "x"), (DAY, ""))
    found = SheetReading(old, mapping(DATE, TICKED_AGENCY), LISTED).mapped()
    assert found.problems == (RowProblem(2, "Nobody has said yet what the column “Xyz” means."),)


def test_what_comes_out_is_judged_as_a_sheet_of_visits_is() -> None:
    old = sheet(
        ("Date", "Sex", "Seen", "To"), (DAY, "F", "Kent Police", "MARAC"), (TODAY, "M", "", "")
    )
    found = SheetReading(old, mapping(DATE, SEX.code, AGENCIES, REFERRALS), LISTED).mapped()
    judged = judge_rows(found.rows, today=date(2017, 7, 1))
    (row,) = judged.rows
    assert (row.held_on, row.agencies_seen, row.line) == (DAY, ("Kent Police",), 2)
    assert judged.problems == (RowProblem(3, "03/07/2017 is in the future."),)


# Mappings ----------------------------------------------------------------------------------------


def test_a_mapping_needs_one_date_and_has_nothing_twice() -> None:
    old = sheet(("When", "Day", "Sex"), (DAY, DAY, "F"))
    assert problems_with_mapping(old, mapping(DATE, LEFT_OUT, SEX.code)) == ()
    assert problems_with_mapping(old, mapping(LEFT_OUT, LEFT_OUT, SEX.code)) == (
        "Say which column holds the date of the visit.",
    )
    (problem,) = problems_with_mapping(old, mapping(DATE, DATE, SEX.code))
    assert "“When” and “Day”" in problem
    assert problems_with_mapping(old, mapping(DATE, AGENCIES, AGENCIES)) == ()
    (problem,) = problems_with_mapping(old, mapping(DATE, LEFT_OUT, REFERRAL_OUTCOME))
    assert "none says where to" in problem


def test_a_column_without_a_name_is_called_by_its_letters() -> None:
    old = sheet(("Date", ""), (DAY, "x"))
    assert column_name(old, mapping(DATE), 0) == "Date"
    assert column_name(old, mapping(DATE), 1) == "(B)"
    assert [letters_of(column) for column in (0, 25, 26, 255)] == ["A", "Z", "AA", "IV"]


def test_spellings_that_differ_in_case_and_spaces_are_the_same_words() -> None:
    assert word_key("  Kent\n POLICE ") == "kent police"
