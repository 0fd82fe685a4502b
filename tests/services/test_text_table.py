"""Reading spreadsheets that were saved as text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osslog.domain.old_sheet import LONGEST_CELL, Cell
from osslog.progress import Cancelled, no_progress
from osslog.services import text_table
from osslog.services.sheet_refused import SheetRefused, SheetTooLarge
from osslog.services.text_table import read_text_table


def rows_of(content: bytes) -> dict[int, tuple[Cell, ...]]:
    """The rows by their lines."""
    return {
        one.line: one.cells
        for sheet in read_text_table(content, "old", no_progress)
        for one in sheet.rows
    }


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_what_stands_between_the_cells_is_found_out(separator: str) -> None:
    lines = [("Date", "Sex", "Seen by"), ("06/09/2016", "F", "A, B"), ("13/09/2016", "M", "")]
    quoted = "\r\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    plain = "\n".join(separator.join(line).replace(", ", " and ") for line in lines)
    assert rows_of(quoted.encode())[2] == ("06/09/2016", "F", "A, B")
    assert rows_of(plain.encode())[3] == ("13/09/2016", "M")


def test_excels_own_line_about_the_separator_counts_and_the_lines_stay_those_of_the_file() -> None:
    assert rows_of(b"sep=;\r\na,b;c\r\nd;e\r\n") == {2: ("a,b", "c"), 3: ("d", "e")}
    with pytest.raises(SheetRefused):
        rows_of(b"sep=x\r\na\r\n")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_the_encoding_is_found_out(encoding: str) -> None:
    text = "Datum;Präsenz;Zürich – “ja”\r\n06.09.2016;Ségolène;x\r\n"
    assert rows_of(text.encode(encoding)) == {
        1: ("Datum", "Präsenz", "Zürich – “ja”"),
        2: ("06.09.2016", "Ségolène", "x"),
    }


@pytest.mark.parametrize(
    "content",
    [
        b"\0\1\2\3" * 50,
        b"a,b\n\x81\x8d,c",
        b"\xff\xfea",
        b"\xef\xbb\xbf\xff\xff,b",
        b"a\x1bb,c",
        bytes(range(256)),
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(SheetRefused):
        rows_of(content)


def test_a_cell_with_lines_of_its_own_keeps_the_line_where_its_row_begins() -> None:
    assert rows_of(b'a,"one\r\ntwo"\r\n\r\n,,\r\nb,c\r\n') == {
        1: ("a", "one\r\ntwo"),
        5: ("b", "c"),
    }


def test_quotation_marks_that_do_not_pair_are_told_with_their_line() -> None:
    with pytest.raises(SheetRefused) as caught:
        rows_of(b'a,b\r\nc,d\r\ne,"f\r\ng,h\r\n')
    assert "line 3" in caught.value.sentence


def test_an_empty_file_has_no_sheet() -> None:
    assert read_text_table(b"", "old", no_progress) == ()
    assert read_text_table(b"\xef\xbb\xbf\r\n ,;\r\n".replace(b",;", b""), "o", no_progress) == ()


def test_too_many_rows_columns_or_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, limit in (("MOST_ROWS", 9), ("MOST_COLUMNS", 2), ("MOST_CELLS", 29)):
        monkeypatch.setattr(text_table, name, limit)
        with pytest.raises(SheetTooLarge):
            rows_of(b"a,b,c\r\n" * 10)
        monkeypatch.undo()
    assert len(rows_of(b"a,b,c\r\n" * 10)) == 10


def test_a_cell_without_end_is_refused_and_a_long_one_is_cut() -> None:
    with pytest.raises(SheetRefused):
        rows_of(b"a,b\r\n" + b"x" * 200_000 + b",c\r\n")
    assert rows_of(b"x" * 2000 + b",c\r\n") == {1: ("x" * LONGEST_CELL, "c")}


def test_the_reading_can_be_stopped() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_text_table(b"a,b\r\n", "old", stop)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        read_text_table(content, "old", no_progress)
    except SheetRefused:
        return
