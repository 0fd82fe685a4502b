"""Opening whatever file somebody names."""

from pathlib import Path

import pytest

from osslog.errors import CannotRead
from osslog.services import old_sheets
from osslog.services.old_sheets import read_old_sheets, sheets_of
from osslog.services.sheet_refused import SheetRefused, SheetTooLarge
from tests.data.workbooks import cell, row, workbook, zipped


def test_a_file_is_known_by_what_is_in_it_and_not_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "visits.csv"
    file.write_bytes(workbook(row(1, cell("A1", "7"))))
    assert read_old_sheets(file)[0].rows[0].cells == ("7",)
    file = tmp_path / "visits.xlsx"
    file.write_bytes(b"a,b\n")
    (sheet,) = read_old_sheets(file)
    assert (sheet.name, sheet.rows[0].cells) == ("visits", ("a", "b"))
    assert sheet.starts_1904 is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "(.xls)"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, 0),
            "OpenDocument",
        ),
        (b"%PDF-1.7\n", "no spreadsheet"),
        (b"PK\x03\x04", "damaged"),
        (b"\x7fELF", "no spreadsheet"),
    ],
)
def test_other_kinds_of_files_are_named(content: bytes, words: str) -> None:
    with pytest.raises(SheetRefused) as caught:
        sheets_of(content, "x")
    assert words in caught.value.sentence
    assert caught.value.next_step


def test_an_empty_file_and_a_missing_one_are_told_apart(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    with pytest.raises(SheetRefused) as caught:
        read_old_sheets(empty)
    assert "nothing in this file" in caught.value.sentence
    with pytest.raises(CannotRead):
        read_old_sheets(tmp_path / "missing.csv")
    with pytest.raises(CannotRead):
        read_old_sheets(tmp_path)


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_sheets, "LARGEST_SPREADSHEET", 10)
    file = tmp_path / "visits.csv"
    file.write_bytes(b"a,b\n" * 10)
    with pytest.raises(SheetTooLarge):
        read_old_sheets(file)
