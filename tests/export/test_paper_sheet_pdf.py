"""The visit sheet on paper: its questions, its keys, its room, its bytes."""

from itertools import pairwise

import pytest

from osslog.domain.answer_keys import NONE_KEY, UNKNOWN_KEYS, keys_of
from osslog.domain.code_lists import (
    AGENCIES_SEEN,
    ASKED_AT_FIRST,
    DESTINATION,
    MODE,
    OPTIONAL_QUESTIONS,
    OUTCOME,
    STARTING_AGENCIES,
    VISIT_NUMBER,
    CodeList,
)
from osslog.domain.destination_letters import letters_of_destinations
from osslog.export.paper_sheet_pdf import (
    BOX,
    WARNING,
    PaperSheet,
    laid_out,
    questions_on,
    render,
    visits_on,
)
from osslog.export.pdf_page import TEXT_WIDTH
from tests.export.pdf_samples import LONG_NAMES, embedded_fonts, pages_of, text_of

EVERYTHING = (*(question.code for question in OPTIONAL_QUESTIONS), AGENCIES_SEEN)


def sheet(
    asked: tuple[str, ...] = ASKED_AT_FIRST,
    agencies: tuple[str, ...] = STARTING_AGENCIES[:7],
    name: str = "Herne Bay",
) -> PaperSheet:
    return PaperSheet(name, asked, agencies)


def squeezed(text: str) -> str:
    """A text without its spaces, which a PDF does not keep."""
    return "".join(text.split())


def test_it_is_one_leaf_that_takes_several_visits() -> None:
    assert visits_on(sheet()) == (2, 4)
    front, back = pages_of(render(sheet()))
    assert [number for number in range(1, 9) if f"Visit {number} " in front] == [1, 2]
    assert [number for number in range(1, 9) if f"Visit {number} " in back] == [3, 4, 5, 6]


@pytest.mark.parametrize("question", [VISIT_NUMBER, MODE, *OPTIONAL_QUESTIONS])
def test_each_question_stands_there_with_the_keys_of_the_window(question: CodeList) -> None:
    text = squeezed(text_of(render(sheet(EVERYTHING))))
    for key, answer in zip(keys_of(question), question.answers, strict=True):
        assert squeezed(f"{key}{answer.label}") in text
    for key in (*UNKNOWN_KEYS.values(), f"{NONE_KEY}None"):
        assert key in text


def test_only_what_the_location_asks_is_on_the_sheet() -> None:
    text = text_of(render(sheet(("sex",))))
    assert "Sex" in text
    assert "Age band" not in text
    assert "Agencies" not in text
    assert visits_on(sheet(())) > visits_on(sheet())


def test_places_to_refer_to_have_letters_and_outcomes_keys() -> None:
    front, back = (squeezed(page) for page in pages_of(render(sheet())))
    for code, letters in letters_of_destinations().items():
        label = squeezed(DESTINATION.label_of(code))[:20]
        assert f"{letters}{label}" in front
    for key, answer in zip(keys_of(OUTCOME), OUTCOME.answers, strict=True):
        assert squeezed(f"{key}{answer.label}") in back


def test_both_pages_say_that_nobody_is_named_and_leave_no_room_for_it() -> None:
    pages = pages_of(render(sheet(EVERYTHING)))
    assert all(WARNING in page for page in pages)
    assert "shred" in pages[0]
    assert "initials" in WARNING
    assert not any("Name" in page or "Notes" in page or "Time" in page for page in pages)


@pytest.mark.parametrize("name", LONG_NAMES)
@pytest.mark.parametrize("agencies", [(), STARTING_AGENCIES * 5, ("W" * 80,) * 40])
def test_it_stays_one_leaf_with_the_most_that_there_can_be(
    name: str, agencies: tuple[str, ...]
) -> None:
    most = sheet(EVERYTHING, agencies, name)
    assert len(pages_of(render(most))) == 2
    assert sum(visits_on(most)) >= 1


def test_agencies_that_do_not_fit_are_counted() -> None:
    front, _ = pages_of(render(sheet(agencies=STARTING_AGENCIES * 2)))
    assert "8 more in osslog." in front


def test_every_box_lies_inside_its_frame_and_no_two_overlap() -> None:
    placed, _ = laid_out(questions_on(sheet(EVERYTHING)))
    boxes = [(x, line) for one in placed for x, line, _ in one.options]
    assert len(set(boxes)) == len(boxes)
    for line in {at for _, at in boxes}:
        places = sorted(x for x, at in boxes if at == line)
        gaps = [second - first for first, second in pairwise(places)]
        assert all(gap >= BOX for gap in gaps)
        assert places[-1] + BOX <= TEXT_WIDTH


def test_a_name_with_markup_or_letters_that_the_font_lacks_is_shown_all_the_same() -> None:
    assert "<b>Bay</b>谷" in squeezed(text_of(render(sheet(name="<b>Bay</b> 谷"))))


def test_the_same_sheet_gives_the_same_bytes_and_other_questions_others() -> None:
    assert render(sheet()) == render(sheet())
    assert render(sheet()) != render(sheet(("sex",)))


def test_it_brings_all_its_fonts_along() -> None:
    assert embedded_fonts(render(sheet())) == {"NotoSans-Bold", "NotoSans-Regular"}
