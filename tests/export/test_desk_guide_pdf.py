import re

from osslog.domain.code_lists import VISIT_NUMBER
from osslog.export import desk_guide_pdf
from tests.export.pdf_samples import embedded_fonts, pages_of

KEYS = ("F12", "Shift three times", "Ctrl", "Enter", "F1", "Tab")


def test_the_guide_is_one_page_with_the_keys_and_the_answers() -> None:
    (page,) = pages_of(desk_guide_pdf.render())
    text = " ".join(page.split())

    for expected in (*KEYS, *(answer.label for answer in VISIT_NUMBER.answers)):
        assert expected in text
    assert "Page 1 of 1" in text


def test_it_names_no_place_and_leaves_room_for_telephone_numbers() -> None:
    (page,) = pages_of(desk_guide_pdf.render())

    assert "Coordinator" in page
    assert re.search(r"\d{4}", page) is None
    assert "library" not in page.lower()


def test_it_says_what_is_never_written_down() -> None:
    (page,) = pages_of(desk_guide_pdf.render())
    text = " ".join(page.split())

    never = text[text.index("Never write down") :]
    for forbidden in ("name", "initials", "date of birth", "address", "case number", "time"):
        assert forbidden in never


def test_it_is_the_same_bytes_each_time_and_brings_its_fonts_along() -> None:
    assert desk_guide_pdf.render() == desk_guide_pdf.render()
    assert embedded_fonts(desk_guide_pdf.render()) == {"NotoSans-Bold", "NotoSans-Regular"}
