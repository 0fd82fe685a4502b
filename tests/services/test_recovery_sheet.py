"""Handing over recovery words in a file."""

from datetime import date
from pathlib import Path

import pytest

from osslog.errors import AlreadyThere, CannotWrite, KnownError
from osslog.services import recovery_sheet

WORDS = tuple(f"word{number}" for number in range(12))
DAY = date(2017, 7, 3)


def test_the_words_are_one_line_for_this_person_only(tmp_path: Path) -> None:
    sheet = tmp_path / "words.txt"
    with recovery_sheet.reserved(sheet):
        assert sheet.stat().st_mode & 0o777 == 0o600
        recovery_sheet.write(sheet, WORDS, DAY)
    assert sheet.read_text() == " ".join(WORDS) + "\n"
    assert sheet.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["words.pdf", "WORDS.PDF"])
def test_a_pdf_is_a_page_to_print(tmp_path: Path, name: str) -> None:
    with recovery_sheet.reserved(tmp_path / name):
        recovery_sheet.write(tmp_path / name, WORDS, DAY)
    assert (tmp_path / name).read_bytes().startswith(b"%PDF-")


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    sheet = tmp_path / "words.txt"
    sheet.write_text("mine")
    with pytest.raises(AlreadyThere), recovery_sheet.reserved(sheet):
        sheet.write_text("not reached")
    assert sheet.read_text() == "mine"


def test_a_place_that_cannot_be_written_is_refused_before_there_are_words(tmp_path: Path) -> None:
    reached = []
    with pytest.raises(CannotWrite), recovery_sheet.reserved(tmp_path / "none" / "words.txt"):
        reached.append("the vault")
    assert reached == []


def test_a_vault_that_fails_leaves_no_file(tmp_path: Path) -> None:
    sheet = tmp_path / "words.txt"
    with pytest.raises(ZeroDivisionError), recovery_sheet.reserved(sheet):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_words_that_cannot_be_written_say_how_to_get_new_ones(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="recovery words could not be written") as caught:
        recovery_sheet.write(tmp_path / "none" / "words.txt", WORDS, DAY)
    assert "make new words" in caught.value.message


def test_a_page_to_print_ends_in_pdf_and_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    (tmp_path / "words.pdf").write_bytes(b"earlier")
    page = recovery_sheet.write_page(tmp_path / "words.txt", WORDS, DAY)
    assert page == tmp_path / "words.pdf"
    assert page.read_bytes().startswith(b"%PDF")


def test_a_page_that_cannot_be_written_says_nothing_of_a_vault(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as caught:
        recovery_sheet.write_page(tmp_path / "none" / "words.pdf", WORDS, DAY)
    assert "vault" not in caught.value.message
