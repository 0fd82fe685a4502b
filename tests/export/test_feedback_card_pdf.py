from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4, A5

from osslog.domain.desk_languages import ENGLISH, DeskLanguage
from osslog.domain.feedback_card import CardWords
from osslog.domain.words import LONGEST_NAME
from osslog.export.feedback_card_pdf import FeedbackCard, render
from tests.export.pdf_samples import embedded_fonts, pages_of, text_of
from tests.export.spoken_words import letters

ARABIC = DeskLanguage("ar", "العربية", "Arabic", right_to_left=True)


def words(language: DeskLanguage = ENGLISH, *, title: str = "How was it today?") -> CardWords:
    """Made-up texts of a card."""
    return CardWords(
        language,
        title=title,
        about="You can skip any of these.",
        questions=("Was it helpful?", "Are you better informed?", "Do you feel safer?"),
        answers=("Yes", "Partly", "No"),
        words="Anything to say?",
        words_hint="Please leave out names, addresses and phone numbers.",
        quote="May we print your words?",
        quote_more="We take out what could show who you are.",
        quote_no="No, only the team may read them",
        quote_yes="Yes, you may print them",
        thanks="Thank you",
        help_now="In danger now? Tell somebody here.",
    )


def card(name: str = "Herne Bay", language: DeskLanguage = ENGLISH) -> FeedbackCard:
    return FeedbackCard(name, words(language))


def test_the_card_asks_everything_and_has_no_room_for_a_name() -> None:
    (page,) = pages_of(render(card()))

    said = words()
    for text in (said.title, said.about, *said.questions, said.words, said.words_hint, said.quote):
        assert text in page
    assert page.count("Yes") == 4
    assert page.index(said.quote_no) < page.index(said.quote_yes)
    assert "Herne Bay" in page
    assert "Name" not in page


def test_each_box_has_its_key() -> None:
    reader = PdfReader(BytesIO(render(card())))
    keys: list[tuple[str, float, float]] = []

    def see(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
        if text.strip() and size == 5.5:
            keys.append((text.strip(), tm[4], tm[5]))

    reader.pages[0].extract_text(visitor_text=see)
    assert [key for key, _, _ in keys] == [*"123" * 3, "2", "1"]


@pytest.mark.parametrize(("two", "width", "height"), [(False, A5[0], A5[1]), (True, A4[1], A4[0])])
def test_it_is_one_page_of_a5_or_two_cards_on_one_of_a4(
    two: bool,  # noqa: FBT001 - a parameter of the test
    width: float,
    height: float,
) -> None:
    content = render(card(), two_on_a_sheet=two)
    (page,) = PdfReader(BytesIO(content)).pages

    assert float(page.mediabox.width) == pytest.approx(width, abs=0.01)
    assert float(page.mediabox.height) == pytest.approx(height, abs=0.01)
    assert text_of(content).count("How was it today?") == 1 + two


def test_an_unreviewed_language_is_said_to_be_so_in_english() -> None:
    assert "Nobody who speaks Arabic has checked these words yet" in text_of(
        render(card(language=ARABIC))
    )
    assert "checked" not in text_of(render(card()))


def test_a_card_that_is_read_from_right_to_left_begins_at_the_right() -> None:
    def first(language: DeskLanguage) -> float:
        found: list[float] = []

        def see(text: str, _cm: object, tm: list[float], _font: object, _size: float) -> None:
            if "better informed" in text:
                found.append(tm[4])

        page = PdfReader(BytesIO(render(card(language=language)))).pages[0]
        page.extract_text(visitor_text=see)
        return found[0]

    assert first(ENGLISH) < 40
    assert first(ARABIC) > 100


@pytest.mark.parametrize("name", ["W" * LONGEST_NAME, "<b>Bay</b> &", "مكتبة 🙂"])
def test_any_name_of_a_location_is_shown_on_one_page(name: str) -> None:
    (page,) = pages_of(render(card(name)))

    assert letters(name) in letters(page)


def test_the_same_card_gives_the_same_bytes_with_its_fonts() -> None:
    first = render(card(language=ARABIC), two_on_a_sheet=True)

    assert first == render(card(language=ARABIC), two_on_a_sheet=True)
    assert first != render(card(), two_on_a_sheet=True)
    assert embedded_fonts(first) == {"NotoSans-Regular", "NotoSans-Bold"}
