"""Words from people are kept as one line without characters that hide or reorder text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osslog.domain.words import (
    LONGEST_FEEDBACK,
    has_refused_character,
    is_tidy,
    problem_with_feedback,
    problem_with_name,
    tidy,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("thank you\nso much", "thank you so much"),
        ("thank you\r\nso much", "thank you so much"),
        ("one\n\ntwo", "one  two"),
        ("  edges  ", "edges"),
        ("e\u0301", "\u00e9"),
        ("a\u2028b", "a b"),
    ],
)
def test_each_newline_becomes_one_space_and_accents_are_composed(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@pytest.mark.parametrize(
    "sign",
    [
        "\0",
        "\t",
        "\x1b",
        "\x7f",
        "\x9b",
        "\u202e",
        "\u2066",
        "\ud800",
        "\ufdd0",
        "\ufffe",
        "\U0001ffff",
    ],
)
def test_controls_overrides_surrogates_and_noncharacters_are_refused(sign: str) -> None:
    assert has_refused_character(f"a{sign}b")
    assert problem_with_feedback(f"a{sign}b")
    assert problem_with_name(f"a{sign}b", "agency")


@pytest.mark.parametrize(
    "text", ["می\u200cخواهم", "क्\u200dष", "\u200eabc\u200f", "👍🏽", "<b>bold</b>", "=1+1"]
)
def test_joiners_direction_marks_emoji_and_markup_stay(text: str) -> None:
    assert problem_with_feedback(text) is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_feedback_ends_at_two_thousand_characters() -> None:
    assert problem_with_feedback("a" * LONGEST_FEEDBACK) is None
    assert "2,001" in str(problem_with_feedback("a" * (LONGEST_FEEDBACK + 1)))


def test_a_name_is_neither_empty_nor_endless() -> None:
    assert problem_with_name("", "location") == "The location needs a name."
    assert problem_with_name("a" * 81, "location")
    assert problem_with_name("Herne Bay", "location") is None


def test_text_that_tidying_would_change_is_not_tidy() -> None:
    assert is_tidy("a b", at_most=3)
    assert not is_tidy("a b ", at_most=9)
    assert not is_tidy("a b", at_most=2)
