from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from reportlab.platypus import Flowable, PageBreak

from osslog.export.pdf_page import Paper, build
from osslog.export.pdf_parts import section, subsection
from osslog.export.pdf_text import TITLE, paragraph
from tests.export.pdf_samples import embedded_fonts, objects_of, pages_of

PAPER = Paper(title="A & B <i>", name="Herne Bay", about="2016/17, revision 2", marking="Keep in")


def content(pages: int) -> list[Flowable]:
    flowables: list[Flowable] = [paragraph("Title", TITLE)]
    for number in range(2, pages + 1):
        flowables += [PageBreak(), paragraph(f"Content of page {number}")]
    return flowables


def titles(outline: list[Any]) -> list[Any]:
    """The titles of an outline, those below another one in a list."""
    return [titles(entry) if isinstance(entry, list) else str(entry["/Title"]) for entry in outline]


def test_each_page_has_the_marking_first_and_its_number_and_name_last() -> None:
    pages = pages_of(build(PAPER, content(12)))

    assert len(pages) == 12
    for number, page in enumerate(pages, start=1):
        assert page.startswith("Keep in ")
        assert page.endswith(f"Page {number} of 12 Herne Bay, 2016/17, revision 2")


def test_a_document_without_a_marking_begins_with_its_content() -> None:
    (page,) = pages_of(build(Paper("Title", "Name", "about"), content(1)))

    assert page == "Title Page 1 of 1 Name, about"


def test_a_long_name_at_the_foot_is_cut_and_what_follows_it_is_not() -> None:
    paper = Paper("Title", "W" * 80, "2016/17, revision 2")

    (page,) = pages_of(build(paper, content(1)))

    assert "W…, 2016/17, revision 2" in page


def test_the_properties_say_title_and_language_and_no_author() -> None:
    pdf = build(PAPER, content(1))
    reader = PdfReader(BytesIO(pdf))

    assert reader.metadata is not None
    assert reader.metadata.title == "A & B <i>"
    assert reader.metadata.author == ""
    assert reader.metadata.producer == "osslog"
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert [found["/DisplayDocTitle"] for found in objects_of(pdf) if "/DisplayDocTitle" in found]


def test_each_font_that_is_used_is_embedded_in_part() -> None:
    assert embedded_fonts(build(PAPER, content(2))) == {"NotoSans-Bold", "NotoSans-Regular"}


def test_the_bytes_depend_on_nothing_around(monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(PAPER, content(3))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setattr("time.time", lambda: 2e9)

    assert build(PAPER, content(3)) == first


def test_headings_make_the_outline() -> None:
    parts = [section("People"), subsection("By <b>age</b>"), section("Notes")]

    outline = PdfReader(BytesIO(build(PAPER, parts))).outline

    assert titles(outline) == ["People", ["By <b>age</b>"], "Notes"]
