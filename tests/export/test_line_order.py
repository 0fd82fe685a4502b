import random
import unicodedata
from collections.abc import Sequence

import pytest
from bidi import get_base_level, get_display
from hypothesis import given
from hypothesis import strategies as st

from osslog.export.line_order import Stretch, is_right_to_left, levels_of, stretches
from tests.export.spoken_words import BOTH_WAYS, BY_LANGUAGE

LETTERS = "abcאבגءبتث0123٠١٢+-,.:/%$ ()[]{}!؟«»\u0301\u064e\u200d\u200c\u200e\u200f"
WITHOUT_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))


def seen(text: str, *, right_to_left: bool) -> str:
    """The signs of a text from left to right, as they would stand on one line."""
    levels = levels_of(text, right_to_left=right_to_left)
    line = stretches(text, levels, 0, len(text), int(right_to_left))
    return "".join(_from_left(text, line))


def _from_left(text: str, line: Sequence[Stretch]) -> list[str]:
    parts = [text[stretch.start : stretch.end] for stretch in line]
    return [
        part[::-1] if stretch.right_to_left else part
        for part, stretch in zip(parts, line, strict=True)
    ]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_signs_stand_where_another_hand_puts_them(right_to_left: bool) -> None:  # noqa: FBT001 - a parameter of the test
    chance = random.Random(20161)
    for _ in range(4000):
        words = "".join(chance.choices(LETTERS, k=chance.randint(1, 24)))
        ours = seen(words, right_to_left=right_to_left)
        other = get_display(words, base_dir="R" if right_to_left else "L")
        # Nobody sees where a joiner stands beside a blank.
        assert ours.translate(WITHOUT_JOINERS) == other.translate(WITHOUT_JOINERS)


@given(st.text(alphabet=LETTERS, min_size=1, max_size=12))
def test_a_paragraph_is_read_from_the_side_that_its_first_letter_says(text: str) -> None:
    assert is_right_to_left(text) == bool(get_base_level(text))


@pytest.mark.parametrize("words", [*BY_LANGUAGE.values(), *BOTH_WAYS])
def test_words_of_every_language_stand_where_another_hand_puts_them(words: str) -> None:
    assert seen(words, right_to_left=is_right_to_left(words)) == get_display(words)


def test_a_mark_of_what_was_removed_stands_whole_among_words_that_run_leftwards() -> None:
    assert "]name removed[" in seen("شكرا [name removed] جدا", right_to_left=True)


def test_more_brackets_than_can_be_matched_end_without_a_failure() -> None:
    assert len(levels_of("([{" * 700, right_to_left=True)) == 2100
    assert levels_of("", right_to_left=True) == []
    assert stretches("", [], 0, 0, 1) == []


@given(st.text(max_size=60), st.booleans())
def test_every_sign_stands_somewhere_once(text: str, right_to_left: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    levels = levels_of(text, right_to_left=right_to_left)
    line = stretches(text, levels, 0, len(text), int(right_to_left))
    places = [place for one in line for place in range(one.start, one.end)]

    assert sorted(places) == list(range(len(text)))


def test_every_bracket_that_the_fonts_print_is_matched() -> None:
    from osslog.export.line_order import _BRACKETS
    from osslog.export.shaping import FAMILIES, typeface

    printed = {chr(sign) for family in FAMILIES for sign in typeface(f"{family}-Regular").signs}
    brackets = {
        sign
        for sign in printed
        if unicodedata.category(sign) in {"Ps", "Pe"} and unicodedata.mirrored(sign)
    }
    assert brackets == {*_BRACKETS, *_BRACKETS.values()}
