import os
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osslog.export.shaping import (
    FAMILIES,
    NASTALIQ,
    STAND_IN,
    families_for,
    needs_shaping,
    shaped,
    shown,
    typeface,
)
from tests.export.spoken_words import BY_LANGUAGE

SHAPE_AND_TELL = """
from osslog.export.shaping import shaped

for words in ("شكراً", "सुरक्षित", "e\\u0301 ΐ"):
    for part in shaped(words, right_to_left=words[0] == "ش"):
        print(part.typeface.name, part.glyphs)
"""


def numbers(text: str, *, right_to_left: bool = False) -> list[int]:
    """The glyphs of a text, from where it begins."""
    return [
        glyph.number
        for part in shaped(text, right_to_left=right_to_left)
        for glyph in (reversed(part.glyphs) if right_to_left else part.glyphs)
    ]


@pytest.mark.parametrize("text", ["Ashford", "Łódź, Çay, Ðà", "Дякую", "“£5 – €6”", "Cảm ơn"])
def test_letters_of_the_first_font_need_no_shaping(text: str) -> None:
    assert not needs_shaping(text)


@pytest.mark.parametrize("text", ["شكرا", "धन्यवाद", "ਧੰਨਵਾਦ", "🙂", "e\u0323\u0301", "שלום"])
def test_everything_else_does(text: str) -> None:
    assert needs_shaping(f"see {text}")


@pytest.mark.parametrize("words", BY_LANGUAGE.values(), ids=BY_LANGUAGE)
def test_the_fonts_have_every_sign_of_every_language(words: str) -> None:
    assert shown(words) == words
    assert 0 not in numbers(words, right_to_left=unicodedata.bidirectional(words[0]) == "AL")


def test_arabic_letters_are_joined() -> None:
    alone = [numbers(letter, right_to_left=True)[0] for letter in "ببب"]
    joined = numbers("ببب", right_to_left=True)

    assert len(set(alone)) == 1
    assert len(set(joined)) == 3
    assert not set(joined) & set(alone)


def test_a_sign_that_forbids_joining_keeps_persian_letters_apart() -> None:
    assert numbers("می\u200cخواهم", right_to_left=True) != numbers("میخواهم", right_to_left=True)


def test_a_vowel_that_is_drawn_before_its_consonant_is_put_there() -> None:
    consonant, vowel = (numbers(sign)[-1] for sign in ("क", "\u00a0ि"))
    assert numbers("कि")[-1] == consonant
    assert numbers("कि") != [consonant, vowel]


def test_a_sign_that_no_font_has_is_drawn_as_the_stand_in_and_says_what_it_is() -> None:
    stand_in = typeface("NotoSans-Regular").font.get_nominal_glyph(ord(STAND_IN))
    (part,) = shaped("a谷b🙂", right_to_left=False)

    assert [glyph.number == stand_in for glyph in part.glyphs] == [False, True, False, True]
    assert "".join(glyph.text for glyph in part.glyphs) == "a谷b🙂"


@pytest.mark.parametrize("sign", ["\n", "\t", "\x00", "\ud800", "\uffff", "\ue000"])
def test_a_sign_that_should_never_have_come_this_far_is_replaced_too(sign: str) -> None:
    assert shown(sign) == STAND_IN


@pytest.mark.parametrize("words", BY_LANGUAGE.values(), ids=BY_LANGUAGE)
def test_words_of_every_language_are_said_in_the_order_of_their_signs(words: str) -> None:
    right_to_left = unicodedata.bidirectional(words[0]) == "AL"
    for part in shaped(words, right_to_left=right_to_left):
        glyphs = part.glyphs[::-1] if right_to_left else part.glyphs
        assert "".join(glyph.text for glyph in glyphs) == part.text
        assert not right_to_left or all(len(glyph.text) < 2 for glyph in glyphs)


@given(st.text(max_size=80), st.booleans())
def test_whatever_is_written_the_glyphs_say_it_whole(text: str, right_to_left: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    parts = shaped(text, right_to_left=right_to_left)

    assert "".join(part.text for part in parts) == text
    for part in parts:
        glyphs = part.glyphs[::-1] if right_to_left else part.glyphs
        assert "".join(glyph.text for glyph in glyphs) == part.text


def test_urdu_is_written_in_nastaliq_where_the_language_is_known() -> None:
    (part,) = shaped("شکریہ", right_to_left=True, families=families_for("ur"), language="ur")

    assert part.typeface.name == f"{NASTALIQ}-Regular"
    assert families_for("ar") == FAMILIES


@pytest.mark.parametrize("family", [*FAMILIES, NASTALIQ])
@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_font_is_drawn_on_the_same_square_and_has_a_glyph_without_width(
    family: str, weight: str
) -> None:
    face = typeface(f"{family}-{weight}")

    assert face.face.upem == 1000
    assert face.blank
    assert face.font.get_glyph_h_advance(face.blank) == 0
    assert typeface(f"{family}-Regular").signs <= face.signs


def test_a_language_that_is_known_has_its_own_digits() -> None:
    known, unknown = (
        [
            glyph.number
            for part in shaped("۴۷", right_to_left=True, language=one)
            for glyph in part.glyphs
        ]
        for one in ("ur", "und")
    )
    assert known != unknown


def test_glyphs_do_not_depend_on_the_language_of_the_computer() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", SHAPE_AND_TELL],
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "LC_ALL": language, "LANG": language, "LANGUAGE": language},
        ).stdout
        for language in ("C.UTF-8", "ur_PK.UTF-8", "sr_RS.UTF-8")
    }
    assert len(told) == 1
