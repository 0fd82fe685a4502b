from datetime import date

import pytest

from osslog.domain.old_sheet import OldRow, OldSheet, day_of_serial, is_date_format, iso_day


@pytest.mark.parametrize(
    ("number", "starts_1904", "day"),
    [
        ("1", False, date(1900, 1, 1)),
        ("59", False, date(1900, 2, 28)),
        ("60", False, None),
        ("61", False, date(1900, 3, 1)),
        ("42619", False, date(2016, 9, 6)),
        ("42619.99999", False, date(2016, 9, 6)),
        ("41157", True, date(2016, 9, 6)),
        ("0", True, date(1904, 1, 1)),
        ("0", False, None),
        ("-5", False, None),
        ("9999999", False, None),
        ("2958466", False, None),
        ("1e5", False, None),
        ("", False, None),
    ],
)
def test_a_number_means_the_day_that_spreadsheets_mean_by_it(
    *, number: str, starts_1904: bool, day: date | None
) -> None:
    assert day_of_serial(number, starts_1904=starts_1904) == day


@pytest.mark.parametrize(
    ("number", "code", "shows_days"),
    [
        (0, None, False),
        (14, None, True),
        (20, None, False),
        (22, None, True),
        (164, "dd/mm/yyyy;@", True),
        (164, "[$-809]d mmmm yyyy", True),
        (164, "mmmm", True),
        (164, "mm:ss", False),
        (164, "hh:mm", False),
        (164, '0.0" days"', False),
        (164, "[Red]0", False),
        (164, r"\d0", False),
        (164, "General", False),
        (14, "0.00", False),
    ],
)
def test_a_format_shows_days_or_it_does_not(
    *, number: int, code: str | None, shows_days: bool
) -> None:
    assert is_date_format(number, code) is shows_days


def test_a_day_is_read_where_a_text_begins_with_one() -> None:
    assert iso_day("2016-09-06T10:00") == date(2016, 9, 6)
    assert iso_day("2016-02-30") is None
    assert iso_day("6/9/2016") is None


def test_a_row_that_is_short_or_not_there_has_empty_cells() -> None:
    sheet = OldSheet("x", (OldRow(2, ("a", "b")), OldRow(5, ("c",))))
    assert sheet.row_at(2).cell(1) == "b"
    assert sheet.row_at(2).cell(7) == ""
    assert sheet.row_at(3).cell(0) == ""
    assert sheet.columns == 2
    assert [row.line for row in sheet.below(2)] == [5]
    assert "a" not in repr(sheet.rows)
