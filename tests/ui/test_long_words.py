"""Where a word that is wider than a line may break."""

import pytest

from osslog.ui.long_words import BREAK, LONGEST, breakable

PATH = "/media/county/One_Stop_Shops_annual_returns_and_reports_2016_2017/table.csv"


@pytest.mark.parametrize(
    "sentence",
    ["Saved.", "osslog-county-table.csv is in /media/county. Nothing was changed.", ""],
)
def test_ordinary_words_are_left_as_they_are(sentence: str) -> None:
    assert breakable(sentence) == sentence


@pytest.mark.parametrize("word", [PATH, "x" * 300, "C:\\" + "ä" * 99, "." * 60, "-_/" * 30])
def test_no_piece_of_a_long_word_is_longer_than_a_short_one(word: str) -> None:
    broken = breakable(f"It is in {word} now.")
    assert max(len(piece) for piece in broken.replace(BREAK, " ").split()) <= LONGEST
    assert broken.replace(BREAK, "") == f"It is in {word} now."


def test_a_path_breaks_after_its_strokes() -> None:
    assert f"/{BREAK}media/{BREAK}county/{BREAK}One_{BREAK}Stop_{BREAK}" in breakable(PATH)
