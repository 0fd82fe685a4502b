import pytest

from osslog.storage.passphrase import (
    LONGEST,
    OFFERED_WORDS,
    normalised,
    offered_passphrase,
    passphrase_problem,
)
from osslog.storage.recovery_words import word_list


@pytest.mark.parametrize(
    "typed",
    [
        "quiet herons by the sluice",
        "  quiet herons by the sluice ",
        "quiet  herons \t by\u00a0the\u3000sluice",
        "ｑｕｉｅｔ herons by the sluice",
        "quiet herons by the sluice\n",
    ],
)
def test_the_same_passphrase_typed_in_other_ways_is_the_same(typed: str) -> None:
    assert normalised(typed) == "quiet herons by the sluice"


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert normalised("cafe\u0301") == normalised("caf\u00e9")


def test_case_counts() -> None:
    assert normalised("Quiet") != normalised("quiet")


@pytest.mark.parametrize("typed", ["", "   ", "eleven char", "abc        defg hi"])
def test_fewer_than_twelve_characters_are_too_few(typed: str) -> None:
    assert passphrase_problem(typed) == "The passphrase needs at least 12 characters."


@pytest.mark.parametrize(
    "typed",
    ["passwordpassword", "aaaaaaaaaaaaaaaa", "123456789012", "qwertyuiop[]", "liverpool2016"],
)
def test_an_easy_passphrase_is_refused(typed: str) -> None:
    problem = passphrase_problem(typed)
    assert problem is not None
    assert "easy to guess" in problem


def test_several_unrelated_words_pass() -> None:
    assert passphrase_problem("seven quiet herons by the sluice") is None


def test_a_long_passphrase_is_judged_by_its_beginning_and_does_not_take_long() -> None:
    assert passphrase_problem("a" * LONGEST) is not None
    assert passphrase_problem("seven quiet herons by the sluice " * 20) is None


def test_a_passphrase_without_end_is_refused() -> None:
    assert passphrase_problem("k3" * LONGEST) is not None


def test_half_a_surrogate_pair_is_refused() -> None:
    assert passphrase_problem("seven quiet herons\ud800") is not None


def test_an_offered_passphrase_is_six_different_words_of_the_list() -> None:
    words = offered_passphrase().split(" ")
    assert len(set(words)) == OFFERED_WORDS
    assert set(words) <= set(word_list())


def test_every_offered_passphrase_passes() -> None:
    offered = {offered_passphrase() for _ in range(200)}
    assert len(offered) == 200
    assert [passphrase_problem(phrase) for phrase in offered] == [None] * 200


def test_one_word_six_times_is_no_offered_passphrase() -> None:
    assert passphrase_problem("abandon abandon abandon abandon abandon abandon") is not None
