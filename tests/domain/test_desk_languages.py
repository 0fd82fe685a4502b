"""The languages of the visitor's page are the twelve promised ones, each by its own name."""

import unicodedata
from pathlib import Path

import pytest

from osslog.domain.desk_languages import DESK_LANGUAGES, DeskLanguage, desk_language

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "translations.md"


def test_the_languages_stand_in_the_order_in_which_they_are_offered() -> None:
    codes = [language.code for language in DESK_LANGUAGES]
    assert codes == ["en", "pl", "ro", "sk", "uk", "ne", "pa", "ur", "ar", "fa", "ckb", "tr"]


def test_a_language_is_found_by_its_code_and_another_is_not() -> None:
    polish = desk_language("pl")
    assert polish is not None
    assert (polish.own_name, polish.english_name) == ("Polski", "Polish")
    assert desk_language("PL") is None
    assert desk_language("cy") is None
    assert desk_language("") is None


@pytest.mark.parametrize("language", DESK_LANGUAGES, ids=lambda language: language.code)
def test_a_language_is_read_from_the_side_from_which_its_own_name_is(
    language: DeskLanguage,
) -> None:
    first_letter = unicodedata.bidirectional(language.own_name[0])
    assert language.right_to_left == (first_letter in {"R", "AL"})


def test_the_document_tells_of_each_language_the_state_that_the_program_goes_by() -> None:
    told = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in DOCUMENT.read_text(encoding="utf-8").splitlines()
        if line.startswith("|") and line.rstrip("| ").endswith("reviewed")
    ]
    assert told == [
        (
            language.code,
            language.english_name,
            language.own_name,
            "reviewed" if language.reviewed else "unreviewed",
        )
        for language in DESK_LANGUAGES
    ]
