import pytest

from osslog.errors import NotAllowedInput
from osslog.storage.recovery_words import (
    COUNT,
    new_words,
    split,
    to_entropy,
    word_list,
    words_problem,
)

# The first test vector of BIP39: sixteen bytes of nought.
NOUGHT = ("abandon",) * 11 + ("about",)


def test_new_words_are_twelve_and_pass_their_own_check() -> None:
    words = new_words()
    assert len(words) == COUNT
    assert words_problem(words) is None


def test_words_are_drawn_anew_each_time() -> None:
    assert new_words() != new_words()


def test_the_published_vector_gives_its_entropy() -> None:
    assert to_entropy(NOUGHT) == bytes(16)


def test_the_list_is_the_published_one() -> None:
    words = word_list()
    assert len(words) == 2048
    assert (words[0], words[-1]) == ("abandon", "zoo")


def test_a_typed_line_is_read_whatever_its_case_and_spaces() -> None:
    assert split("  Abandon\tABANDON  about\n") == ("abandon", "abandon", "about")


def test_a_word_that_is_not_in_the_list_is_named_by_its_place() -> None:
    words = (*NOUGHT[:6], "abandom", *NOUGHT[7:])
    problem = words_problem(words)
    assert problem is not None
    assert problem.startswith("Word 7 ")


@pytest.mark.parametrize("count", [0, 11, 13, 24])
def test_another_number_of_words_is_refused(count: int) -> None:
    assert words_problem(("abandon",) * count) == (
        f"There are 12 recovery words; these are {count}."
    )


def test_words_in_each_others_place_are_noticed() -> None:
    assert words_problem((NOUGHT[-1], *NOUGHT[1:-1], NOUGHT[0])) is not None


def test_wrong_words_give_no_entropy() -> None:
    with pytest.raises(NotAllowedInput, match="Word 1 "):
        to_entropy(("hello!", *NOUGHT[1:]))
