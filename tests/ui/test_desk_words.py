"""What the visitor's page says is said in every language, with every gap, and nothing made up."""

import re
import unicodedata
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from osslog.domain.code_lists import FEEDBACK_ANSWERS, FEEDBACK_QUESTIONS
from osslog.domain.desk_languages import DESK_LANGUAGES, DeskLanguage
from osslog.resource_files import resource
from osslog.ui.desk_words import CONTEXT, DeskText, DeskWords

TRANSLATED = [language for language in DESK_LANGUAGES if language.code != "en"]
GAP = re.compile(r"\{(\w+)\}")
NUMBER = 1234567890

in_each_language = pytest.mark.parametrize(
    "language", DESK_LANGUAGES, ids=lambda language: language.code
)
in_each_translation = pytest.mark.parametrize(
    "language", TRANSLATED, ids=lambda language: language.code
)


def filled(words: DeskWords, text: DeskText) -> str:
    """A text as the page shows it, with numbers in its gaps."""
    number = words.number(NUMBER)
    return words.say(text).format(number=number, count=number, seconds=number)


def test_english_says_what_is_written_here() -> None:
    words = DeskWords("en")
    assert all(words.say(text) == text.value for text in DeskText)
    assert words.language.english_name == "English"


def test_the_questions_and_answers_are_those_that_figures_are_made_of() -> None:
    asked = [DeskText.HELPFUL, DeskText.BETTER_INFORMED, DeskText.FEELS_SAFER]
    assert [text.value for text in asked] == [question.label for question in FEEDBACK_QUESTIONS]
    answers = [text.value for text in (DeskText.YES, DeskText.PARTLY, DeskText.NO)]
    assert answers == [label for _, label in FEEDBACK_ANSWERS[:3]]


def test_a_language_that_the_page_lacks_is_english() -> None:
    words = DeskWords("cy")
    assert words.language.code == "en"
    assert words.say(DeskText.YES) == "Yes"
    assert words.direction is Qt.LayoutDirection.LeftToRight


@in_each_language
def test_no_number_stands_alone_on_a_line(language: DeskLanguage) -> None:
    words = DeskWords(language.code)
    gaps = {"number": 1, "count": 4, "seconds": 12}
    for text in DeskText:
        if GAP.search(text.value):
            said = words.count(text, **{gap: gaps[gap] for gap in GAP.findall(text.value)})
            for number in (words.number(gaps[gap]) for gap in GAP.findall(text.value)):
                assert number in said.replace("\N{NO-BREAK SPACE}", " ").split()
                assert number not in said.split(" "), "a line may break on both sides of it"
                before, _, after = said.partition(number)
                assert before[-1:] != " "
                assert after[:1] != " "


@in_each_translation
def test_every_text_is_translated_and_none_is_left_english(language: DeskLanguage) -> None:
    words = DeskWords(language.code)
    for text in DeskText:
        said = words.say(text)
        assert said.strip() == said
        assert said not in {"", text.value}, text.name


@in_each_translation
def test_a_translation_has_the_gaps_of_its_source_and_no_others(language: DeskLanguage) -> None:
    words = DeskWords(language.code)
    for text in DeskText:
        assert sorted(GAP.findall(words.say(text))) == sorted(GAP.findall(text)), text.name
        assert "{" not in filled(words, text)


@in_each_translation
def test_what_the_page_loads_is_what_the_translator_s_file_says(language: DeskLanguage) -> None:
    file = resource(f"translations/desk_{language.code}.ts")
    messages = list(ET.parse(file).getroot().iter("message"))  # noqa: S314 - a file of ours
    told = {str(message.findtext("source")): message.find("translation") for message in messages}
    assert list(told) == [text.value for text in DeskText]
    words = DeskWords(language.code)
    for source, translation in told.items():
        assert translation is not None
        assert translation.get("type") is None, f"{source}: unfinished"
        assert translation.text == words.say(DeskText(source))
        assert unicodedata.is_normalized("NFC", str(translation.text))


@in_each_translation
def test_two_buttons_never_say_the_same(language: DeskLanguage) -> None:
    said = [DeskWords(language.code).say(text) for text in DeskText]
    assert len(set(said)) == len(said)


@in_each_translation
def test_a_question_stays_a_question_and_a_sentence_ends(language: DeskLanguage) -> None:
    words = DeskWords(language.code)
    for text in DeskText:
        said = words.say(text)
        assert text.count("?") == sum(said.count(sign) for sign in "?؟"), text.name
        # A gap at the end has no full stop, in any language.
        ends = text.endswith(".")
        assert said.endswith((".", "।", "۔")) == ends, text.name


@in_each_language
def test_the_language_s_own_font_has_every_sign_that_the_page_shows(
    language: DeskLanguage,
) -> None:
    words = DeskWords(language.code)
    font = QRawFont.fromFont(words.font(12))
    bold = words.font(12)
    bold.setBold(True)
    shown = "".join(filled(words, text) for text in DeskText) + language.own_name
    for one in (font, QRawFont.fromFont(bold)):
        assert one.familyName() == words.font(12).families()[0]
        assert [sign for sign in sorted(set(shown)) if not one.supportsCharacter(ord(sign))] == []


@in_each_language
def test_words_are_read_from_the_side_that_their_letters_say(language: DeskLanguage) -> None:
    words = DeskWords(language.code)
    from_the_right = words.direction is Qt.LayoutDirection.RightToLeft
    for text in DeskText:
        said = words.say(text)
        kinds = {unicodedata.bidirectional(letter) for letter in GAP.sub("", said)}
        assert ("AL" in kinds) == from_the_right
        assert ("L" in kinds) != from_the_right


@pytest.mark.parametrize(
    ("code", "digits"),
    [
        ("en", "2047"),
        ("pl", "2047"),
        ("uk", "2047"),
        ("tr", "2047"),
        ("pa", "2047"),
        ("ur", "2047"),
        ("ne", "२०४७"),
        ("ar", "٢٠٤٧"),
        ("ckb", "٢٠٤٧"),
        ("fa", "۲۰۴۷"),
    ],
)
def test_numbers_have_the_digits_of_the_language(code: str, digits: str) -> None:
    assert DeskWords(code).number(2047) == digits


def test_the_page_s_words_leave_the_window_s_language_alone(qapp: QApplication) -> None:
    before = qapp.layoutDirection()
    words = DeskWords("ar")
    assert words.say(DeskText.YES) == "نعم"
    assert QCoreApplication.translate(CONTEXT, DeskText.YES.value) == "Yes"
    assert qapp.layoutDirection() is before


def test_turkish_keeps_its_dotted_and_its_dotless_i() -> None:
    said = " ".join(DeskWords("tr").say(text) for text in DeskText)
    assert {"ı", "İ", "ğ", "ş"} <= set(said)
    assert "\N{COMBINING DOT ABOVE}" not in said


def test_romanian_has_commas_and_no_cedillas_below_its_letters() -> None:
    said = " ".join(DeskWords("ro").say(text) for text in DeskText)
    assert {"ș", "ț"} <= set(said)
    assert not {"ş", "ţ", "Ş", "Ţ"} & set(said)


@pytest.mark.parametrize("code", ["fa", "ckb", "ur"])
def test_letters_that_only_arabic_has_stay_out_of_its_neighbours(code: str) -> None:
    said = " ".join(DeskWords(code).say(text) for text in DeskText)
    assert not {"ي", "ك", "ى"} & set(said)
