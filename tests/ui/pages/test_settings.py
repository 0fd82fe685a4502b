"""Settings of a location: questions, agencies, the signer card, backups, the window's looks."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from osslog import settings
from osslog.settings import Appearance, Settings
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from tests.ui.person import Person


def settings_of(person: Person) -> SettingsPage:
    """Go to the page."""
    person.go_to(5)
    return person.page(SettingsPage)


def test_questions_are_kept_at_once_and_asked_from_then_on(coordinator: Person) -> None:
    page = settings_of(coordinator)
    asked = page.questions.questions
    assert asked.codes() == ("sex", "age_band", "ethnic_group", "agencies_seen")
    coordinator.type("15")
    assert asked.codes() == ("age_band", "ethnic_group", "abuse", "agencies_seen")
    coordinator.go_to(1)
    today = coordinator.page(TodayPage)
    coordinator.tab_to(today.drop_in.go)
    coordinator.type("\r")
    assert today.form.row("abuse").isVisible()
    with pytest.raises(KeyError):
        today.form.row("sex")


def test_an_agency_is_added_and_no_longer_offered(coordinator: Person) -> None:
    page = settings_of(coordinator)
    assert page.agencies.nothing.isVisible()
    coordinator.tab_to(page.agencies.add)
    coordinator.type("Rising Sun\r")
    coordinator.type("Kent Police\r")
    assert [chip.text() for chip in page.agencies.agencies.chips] == ["Kent Police", "Rising Sun"]
    coordinator.tab_to(page.agencies.agencies)
    coordinator.type("2")
    assert "no longer offered" in page.agencies.message.sentence
    coordinator.go_to(1)
    today = coordinator.page(TodayPage)
    assert [chip.text() for chip in today.drop_in.agencies.chips.chips] == ["Kent Police"]
    settings_of(coordinator)
    assert [chip.text() for chip in page.agencies.agencies.chips] == ["Kent Police", "Rising Sun"]


def test_an_agency_that_many_list_is_offered_while_its_name_is_typed(coordinator: Person) -> None:
    page = settings_of(coordinator)
    coordinator.tab_to(page.agencies.add)
    coordinator.type("cit")
    assert page.agencies.add.fits.chips[0].text() == "Citizens Advice"
    coordinator.press(Qt.Key.Key_Down)
    coordinator.type("1")
    assert [chip.text() for chip in page.agencies.agencies.chips] == ["Citizens Advice"]


def test_the_signer_card_is_written_and_its_words_are_shown(
    coordinator: Person, tmp_path: Path
) -> None:
    page = settings_of(coordinator)
    words = page.card.words.accessibleName().split()
    assert len(words) == 8
    coordinator.tab_to(page.card.folder)
    coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type(str(tmp_path))
    coordinator.tab_to(page.card.write_button)
    coordinator.type("\r")
    card = json.loads((tmp_path / "osslog-herne-bay-signer-card.json").read_bytes())
    assert card["location_id"] == "herne-bay"
    assert (tmp_path / "osslog-herne-bay-signer-card.pdf").read_bytes().startswith(b"%PDF")
    assert "osslog-herne-bay-signer-card.json" in page.card.message.sentence


def test_colours_and_text_size_change_at_once_and_are_kept(
    coordinator: Person, location_folder: Path, qapp: QApplication
) -> None:
    page = settings_of(coordinator)
    before = qapp.palette().color(QPalette.ColorRole.Window)
    coordinator.tab_to(page.appearance.colours)
    coordinator.type("3")
    assert qapp.palette().color(QPalette.ColorRole.Window) != before
    coordinator.tab_to(page.appearance.text_size)
    coordinator.type("5")
    assert QFontInfo(page.title.font()).pixelSize() == 50
    assert QFontInfo(qapp.font()).pixelSize() == 30
    assert settings.read(location_folder) == Settings(Appearance.DARK, 200)


def test_the_window_can_be_locked_from_here(coordinator: Person) -> None:
    page = settings_of(coordinator)
    coordinator.tab_to(page.lock_button)
    coordinator.type("\r")
    coordinator.page(UnlockPage)
