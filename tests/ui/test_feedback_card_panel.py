"""The feedback card, written and opened from the settings by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from osslog.domain.answer_keys import keys_of
from osslog.domain.code_lists import FEEDBACK_QUESTIONS, HELPFUL
from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.domain.feedback_card import AGREED_KEY, REFUSED_KEY
from osslog.export.feedback_card_pdf import FeedbackCard, render
from osslog.ui.feedback_card_panel import FeedbackCardPanel, card_words
from osslog.ui.feedback_form import FeedbackForm
from osslog.ui.pages.drop_ins import DropInsPage
from osslog.ui.pages.settings import SettingsPage
from tests.export.pdf_samples import pages_of, text_of
from tests.export.spoken_words import letters
from tests.ui.person import Person

CODES = [language.code for language in DESK_LANGUAGES]


def panel_of(person: Person, folder: Path) -> FeedbackCardPanel:
    """Go to the panel by keys, and name a folder."""
    person.go_to(5)
    page = person.page(SettingsPage)
    person.tab_to(page.sections)
    person.type(page.sections.choice.chip("paper").choice.key)
    page.feedback_card.folder.line.setText(str(folder))
    return page.feedback_card


def test_two_cards_on_a_sheet_are_saved_in_the_chosen_language(
    coordinator: Person, tmp_path: Path
) -> None:
    panel = panel_of(coordinator, tmp_path)
    assert not panel.unreviewed.isVisible()
    coordinator.tab_to(panel.language)
    coordinator.press(Qt.Key.Key_Down)
    assert "Polish is unreviewed" in panel.unreviewed.text()
    assert panel.unreviewed.isVisible()
    coordinator.tab_to(panel.save_button)
    coordinator.type("\r")
    (card,) = tmp_path.glob("*.pdf")
    assert card.name == "feedback-card-pl.pdf"
    text = text_of(card.read_bytes())
    assert text.count(card_words("pl").title) == 2
    assert text.count("Herne Bay") == 2
    assert card.name in panel.message.sentence


def test_one_card_of_a5_is_saved(coordinator: Person, tmp_path: Path) -> None:
    panel = panel_of(coordinator, tmp_path)
    coordinator.tab_to(panel.sheet)
    coordinator.type("2")
    coordinator.tab_to(panel.save_button)
    coordinator.type("\r")
    (card,) = tmp_path.glob("*.pdf")
    assert text_of(card.read_bytes()).count("How was it today?") == 1


def test_a_folder_that_is_not_there_is_said_beside_the_field(
    coordinator: Person, tmp_path: Path
) -> None:
    panel = panel_of(coordinator, tmp_path / "gone")
    coordinator.tab_to(panel.save_button)
    coordinator.type("\r")
    assert panel.folder.trouble.isVisible()
    assert not panel.message.isVisible()


def test_the_page_of_drop_ins_leads_to_the_card(coordinator: Person) -> None:
    coordinator.go_to(2)
    coordinator.tab_to(coordinator.page(DropInsPage).paper.card)
    coordinator.type("\r")
    assert coordinator.page(SettingsPage).sections.code == "paper"


def test_each_box_has_the_key_of_its_chip(qtbot: QtBot) -> None:
    form = FeedbackForm()
    qtbot.addWidget(form)
    for question in FEEDBACK_QUESTIONS:
        keys = tuple(chip.choice.key for chip in form.questions[question.code].chips.chips)
        assert keys == keys_of(HELPFUL)[: len(keys)]
        assert len(keys) == len(card_words("en").answers)
    assert [chip.choice.key for chip in form.agreed.chips.chips] == [AGREED_KEY, REFUSED_KEY]


@pytest.mark.parametrize("code", CODES)
def test_the_card_of_every_language_is_whole_on_one_page(qapp: object, code: str) -> None:
    assert qapp is not None
    words = card_words(code)
    (page,) = pages_of(render(FeedbackCard("Herne Bay", words)))

    for text in (words.title, *words.questions, words.words, words.quote, words.thanks):
        assert letters(text) in letters(page)
    assert words.language.code == code
    assert ("has checked these words yet" in page) == (not words.language.reviewed)
