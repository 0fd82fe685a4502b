"""Words in any script: which way they run, and what their language is called."""

import pytest

from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.ui.scripts import (
    has_other_script,
    language_in_words,
    language_name,
    runs_right_to_left,
)


@pytest.mark.parametrize("text", ["Thank you 🙏", "Дякую", "Ďakujem – “veľmi”", "Ευχαριστώ", ""])
def test_the_window_s_own_font_has_latin_greek_and_cyrillic(text: str) -> None:
    assert not has_other_script(text)


@pytest.mark.parametrize("text", ["شکریہ", "धन्यवाद", "ਧੰਨਵਾਦ", "Thank you, شہناز", "ﷲ", "谢谢"])
def test_other_scripts_want_other_fonts(text: str) -> None:
    assert has_other_script(text)


def test_every_language_of_the_desk_is_named_as_the_desk_names_it(qapp: object) -> None:
    assert qapp is not None
    for language in DESK_LANGUAGES:
        assert language_name(language.code) == language.english_name
        assert language.own_name in language_in_words(language.code)
    assert language_in_words("en") == "English"
    assert language_in_words("pl") == "Polish (Polski)"
    assert language_in_words("cy") == "cy"


def test_words_that_were_taken_out_do_not_turn_the_others_round() -> None:
    assert runs_right_to_left("[details removed] شکریہ [details removed]")
    assert not runs_right_to_left("07700 900123")
