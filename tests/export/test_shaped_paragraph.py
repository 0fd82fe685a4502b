import shutil
import subprocess
import time
import unicodedata
from pathlib import Path

import pytest
from reportlab.platypus import Flowable

from osslog.domain.words import LONGEST_FEEDBACK, is_tidy
from osslog.export.pdf_page import TEXT_WIDTH, Paper, build
from osslog.export.pdf_parts import quote
from osslog.export.pdf_text import BODY, CELL, QUOTE, paragraph
from osslog.export.shaped_line import Words
from osslog.export.shaped_paragraph import ShapedParagraph
from tests.export.pdf_samples import embedded_fonts, pages_of, text_of
from tests.export.spoken_words import AWKWARD, BOTH_WAYS, BY_LANGUAGE, letters

PAPER = Paper("Words", "Words", "words")
PIECES = (
    "شكرا ",
    "می\u200cخواهم",
    "क्ष",
    "ि",
    "ਸ਼",
    "Łódź ",
    "e" + "\u0301" * 9,
    "\u064e\u0651" * 5,
    "\u200f\u200e\u200d\u200c",
    "([{",
    ")]}",
    "٣٤,5%",
    "谷",
    "🙂",
    "\u00ad\u00a0",
    "<b>&",
)


def document(*parts: Flowable) -> bytes:
    return build(PAPER, parts)


def words_of_length(start: int) -> str:
    """Words of the greatest length, of every script at once, beginning with another piece."""
    mixed = "".join(PIECES[(start + place * (start + 3)) % len(PIECES)] for place in range(900))
    return unicodedata.normalize("NFC", mixed)[:LONGEST_FEEDBACK].strip(" ")


@pytest.mark.parametrize("words", [*BY_LANGUAGE.values(), *BOTH_WAYS], ids=lambda words: words[:9])
def test_words_of_every_language_can_be_read_back_in_their_order(words: str) -> None:
    assert letters(words) in letters(text_of(document(quote(words))))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="a system package more")
@pytest.mark.parametrize("words", BY_LANGUAGE.values(), ids=BY_LANGUAGE)
def test_another_program_reads_them_back_too(words: str, tmp_path: Path) -> None:
    file = tmp_path / "words.pdf"
    file.write_bytes(document(quote(words)))
    told = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", file, "-"], capture_output=True, check=True
    ).stdout.decode()

    assert letters(words) in letters(told)


@pytest.mark.parametrize("words", AWKWARD)
def test_words_that_look_like_something_else_are_printed_as_they_are(words: str) -> None:
    assert f"“{words}”" in text_of(document(quote(words)))


def test_words_that_run_leftwards_begin_at_the_right_and_end_with_their_own_quotation_mark() -> (
    None
):
    right, left = (quote(BY_LANGUAGE[code]) for code in ("ar", "ne"))
    for part in (right, left):
        part.wrap(TEXT_WIDTH, 1000)
    assert isinstance(right, ShapedParagraph)
    assert isinstance(left, ShapedParagraph)

    (line,) = right.lines
    assert right.left_of(line) + line.width * QUOTE.fontSize / 1000 == pytest.approx(
        TEXT_WIDTH - QUOTE.rightIndent
    )
    assert left.left_of(left.lines[0]) == QUOTE.leftIndent
    assert [piece.text[0] for _, piece in line.pieces[:1]] == ["“"]


def test_a_name_that_runs_leftwards_stays_in_its_column() -> None:
    name = paragraph("مكتبة", CELL)
    name.wrap(100, 100)

    assert isinstance(name, ShapedParagraph)
    assert name.left_of(name.lines[0]) == CELL.leftIndent


@pytest.mark.parametrize("start", range(0, len(PIECES), 3))
def test_the_longest_words_of_every_script_at_once_are_set_in_no_time(start: int) -> None:
    words = words_of_length(start)
    assert is_tidy(words, at_most=LONGEST_FEEDBACK)

    before = time.process_time()
    pages = pages_of(document(quote(words), paragraph("The end")))

    assert time.process_time() - before < 5
    assert "The end" in pages[-1]
    assert len(pages) < 9


@pytest.mark.parametrize(
    "words", ["ب" * 2000, "क" * 2000, "क्" * 1000, "🙂" * 2000, "a\u0301" * 900]
)
def test_a_word_wider_than_the_page_is_broken_within_it(words: str) -> None:
    part = paragraph(words, BODY)
    part.wrap(TEXT_WIDTH, 1000)
    assert isinstance(part, ShapedParagraph)

    widest = max(line.width for line in part.lines)
    assert widest * BODY.fontSize / 1000 <= TEXT_WIDTH or len(part.lines) == 1
    assert "".join(piece.text for line in part.lines for _, piece in line.pieces) == words


def test_blanks_at_the_beginning_do_not_keep_a_long_word_whole() -> None:
    lines = Words("   " + "ب" * 300).lines(5000)

    assert len(lines) > 10
    assert all(line.width <= 5000 for line in lines)


@pytest.mark.parametrize("letter", ["कि", "त्य", "र्\u200dय", "e\u0323\u0302", "بَّ", "ی\u200c"])
def test_what_is_one_letter_is_not_parted(letter: str) -> None:
    words = Words(letter * 9)
    for room in range(900, 4000, 60):
        lines = words.lines(room)

        assert len(lines) > 1 or lines[0].width <= room
        for line in lines:
            said = "".join(piece.text for _, piece in line.pieces)
            assert said == letter * (len(said) // len(letter))


def test_words_that_do_not_fit_on_the_page_go_on_on_the_next() -> None:
    long = " ".join([BY_LANGUAGE["fa"]] * 40)[:LONGEST_FEEDBACK]
    part = quote(long)
    _, height = part.wrap(TEXT_WIDTH, 1000)

    first, rest = part.split(TEXT_WIDTH, height / 2)

    assert first.wrap(TEXT_WIDTH, 1000)[1] <= height / 2
    assert first.wrap(TEXT_WIDTH, 1000)[1] + rest.wrap(TEXT_WIDTH, 1000)[1] == pytest.approx(height)
    assert part.split(TEXT_WIDTH, 20) == []
    assert part.split(TEXT_WIDTH, height) == [part]
    assert letters(long) in letters(text_of(document(*[quote(long)] * 3)))


def test_no_page_begins_or_ends_with_one_line_of_a_quote() -> None:
    part = quote(" ".join([BY_LANGUAGE["ckb"]] * 9))
    _, height = part.wrap(TEXT_WIDTH, 1000)
    assert isinstance(part, ShapedParagraph)
    lines = len(part.lines)

    first, _ = part.split(TEXT_WIDTH, height - 1)

    assert isinstance(first, ShapedParagraph)
    assert len(first.lines) == lines - 2
    assert part.split(TEXT_WIDTH, height / lines + 1) == []


def test_the_fonts_are_in_the_file_cut_to_what_is_used() -> None:
    content = document(*(quote(words) for words in BY_LANGUAGE.values()))

    assert {"NotoSansArabic-Regular", "NotoSansDevanagari-Regular"} <= {
        name.rpartition("+")[2] for name in embedded_fonts(content)
    }
    assert len(content) < 100_000


def test_the_same_words_give_the_same_bytes() -> None:
    made = {document(*map(quote, BY_LANGUAGE.values())) for _ in range(2)}

    assert len(made) == 1
