from datetime import date
from io import BytesIO

from pypdf import PdfReader

from osslog.export import recovery_sheet_pdf
from tests.export.pdf_samples import embedded_fonts, pages_of

WORDS = (
    "abandon",
    "gravity",
    "subject",
    "mosquito",
    "universe",
    "thumb",
    "wheat",
    "oxygen",
    "language",
    "kangaroo",
    "identify",
    "zoo",
)
DAY = date(2017, 7, 3)

TELLING = (
    "abuse",
    "agenc",
    "council",
    "county",
    "domestic",
    "drop-in",
    "kent",
    "location",
    "osslog",
    "shop",
    "stop shop",
    "victim",
    "visit",
    "violence",
)
"""What would tell a stranger what the words are for."""


def test_the_sheet_is_one_page_with_the_numbered_words_and_the_day() -> None:
    (page,) = pages_of(recovery_sheet_pdf.render(WORDS, DAY))

    assert " ".join(f"{number} {word}" for number, word in enumerate(WORDS, start=1)) in page
    assert "Made on 3 July 2017." in page
    assert "The 12 words" in page


def test_the_longest_words_of_the_list_stand_on_one_line_each() -> None:
    (page,) = pages_of(recovery_sheet_pdf.render(["mushroom", "kangaroo", "mosquito"] * 4, DAY))

    assert "1 mushroom 2 kangaroo 3 mosquito 4 mushroom" in page


def test_nothing_on_the_sheet_or_in_its_properties_tells_what_it_is_for() -> None:
    pdf = recovery_sheet_pdf.render(WORDS, DAY)
    properties = PdfReader(BytesIO(pdf)).metadata
    assert properties is not None
    everything = " ".join([*pages_of(pdf), *map(str, properties.values())]).lower()

    assert [word for word in TELLING if word in everything] == []
    assert b"osslog" not in pdf


def test_the_same_words_and_day_give_the_same_bytes() -> None:
    assert recovery_sheet_pdf.render(WORDS, DAY) == recovery_sheet_pdf.render(WORDS, DAY)


def test_it_brings_all_its_fonts_along() -> None:
    assert embedded_fonts(recovery_sheet_pdf.render(WORDS, DAY)) == {
        "NotoSans-Bold",
        "NotoSans-Regular",
    }
