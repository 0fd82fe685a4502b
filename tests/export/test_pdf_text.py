import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from osslog.export import pdf_text
from osslog.export.pdf_text import (
    REGULAR,
    all_plain,
    all_printable,
    printable,
    shortened,
    width_of,
)
from osslog.export.shaping import STAND_IN
from osslog.resource_files import resource


@pytest.mark.parametrize(
    "text",
    [
        "Herne Bay",
        "Cảm ơn rất nhiều",
        "Łódź, Çay, Ðà",
        "Дякую за допомогу",
        "Ευχαριστώ",
        "“£5 – €6”",
    ],
)
def test_latin_greek_and_cyrillic_are_printed_as_they_are(text: str) -> None:
    assert printable(text) == text
    assert all_printable([text])


@pytest.mark.parametrize("text", ["شكرا", "धन्यवाद", "ਧੰਨਵਾਦ", "谢谢", "🙂"])
def test_a_sign_that_the_font_of_charts_lacks_is_replaced_one_for_one(text: str) -> None:
    assert printable(f"a{text}b") == "a" + STAND_IN * len(text) + "b"
    assert not all_plain(["fine", text])


@pytest.mark.parametrize("text", ["شكرا", "ڕۆژ", "پیشہ", "धन्यवाद", "ਧੰਨਵਾਦ"])
def test_words_in_every_script_of_the_feedback_post_can_be_printed(text: str) -> None:
    assert all_printable(["fine", text])


@pytest.mark.parametrize("text", ["谢谢", "🙂", "ไทย"])
def test_words_in_other_scripts_cannot(text: str) -> None:
    assert not all_printable(["fine", text])


@pytest.mark.parametrize("text", ["\n", "\r", "\t", "\x00", "\ud800", "\uffff"])
def test_a_sign_that_should_never_have_come_this_far_is_replaced_too(text: str) -> None:
    assert printable(text) == STAND_IN


def test_joiners_and_soft_hyphens_that_the_font_has_stay() -> None:
    assert printable("a\u200cb\u200dc\u00add") == "a\u200cb\u200dc\u00add"


@given(st.text())
def test_printing_keeps_the_number_of_signs_and_never_fails(text: str) -> None:
    assert len(printable(text)) == len(text)
    assert all_plain([printable(text)])


@given(st.text(alphabet="<>&;\"'abimgsrc=/#x0 ", max_size=40))
def test_markup_in_a_text_is_shown_letter_by_letter(text: str) -> None:
    shown = pdf_text.paragraph(text)

    assert isinstance(shown, Paragraph)
    assert shown.getPlainText().split() == text.split()


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shortened("Ashford", REGULAR, 8, 100) == "Ashford"


def test_a_text_that_is_too_wide_ends_in_an_ellipsis_within_the_width() -> None:
    short = shortened("W" * 80, REGULAR, 8, 100)

    assert short.startswith("WWWW")
    assert short.endswith("W…")
    assert width_of(short, REGULAR, 8) <= 100
    assert width_of(f"W{short}", REGULAR, 8) > 100


def test_the_bold_font_has_the_signs_of_the_regular_one() -> None:
    regular, bold = (
        set(TTFont(weight, resource(f"fonts/NotoSans-{weight}.ttf")).face.charToGlyph)
        for weight in ("Regular", "Bold")
    )
    assert regular <= bold
