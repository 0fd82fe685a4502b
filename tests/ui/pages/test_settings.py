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
from tests.ui.county_made_up import choose
from tests.ui.person import Person


def settings_of(person: Person, section: str = "questions") -> SettingsPage:
    """Go to the page and, by its key, to one of its sections."""
    person.go_to(5)
    page = person.page(SettingsPage)
    person.tab_to(page.sections)
    person.type(page.sections.choice.chip(section).choice.key)
    assert page.sections.code == section
    return page


def test_questions_are_kept_at_once_and_asked_from_then_on(coordinator: Person) -> None:
    page = settings_of(coordinator)
    asked = page.questions.questions
    coordinator.tab_to(asked)
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
    page = settings_of(coordinator, "agencies")
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
    settings_of(coordinator, "agencies")
    assert [chip.text() for chip in page.agencies.agencies.chips] == ["Kent Police", "Rising Sun"]


def test_an_agency_that_many_list_is_offered_while_its_name_is_typed(coordinator: Person) -> None:
    page = settings_of(coordinator, "agencies")
    coordinator.tab_to(page.agencies.add)
    coordinator.type("cit")
    assert page.agencies.add.fits.chips[0].text() == "Citizens Advice"
    coordinator.press(Qt.Key.Key_Down)
    coordinator.type("1")
    assert [chip.text() for chip in page.agencies.agencies.chips] == ["Citizens Advice"]


def test_the_signer_card_is_written_and_its_words_are_shown(
    coordinator: Person, tmp_path: Path
) -> None:
    page = settings_of(coordinator, "card")
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
    page = settings_of(coordinator, "appearance")
    before = qapp.palette().color(QPalette.ColorRole.Window)
    coordinator.tab_to(page.appearance.colours)
    coordinator.type("3")
    assert qapp.palette().color(QPalette.ColorRole.Window) != before
    coordinator.tab_to(page.appearance.text_size)
    coordinator.type("5")
    assert QFontInfo(page.title.font()).pixelSize() == 50
    assert QFontInfo(qapp.font()).pixelSize() == 30
    assert settings.read(location_folder) == Settings(Appearance.DARK, 200)


def test_each_section_is_in_front_alone_and_stays_while_another_page_is_looked_at(
    coordinator: Person,
) -> None:
    page = settings_of(coordinator)
    assert page.questions.isVisible()
    settings_of(coordinator, "appearance")
    assert page.appearance.isVisible()
    assert not page.questions.isVisible()
    coordinator.go_to(1)
    coordinator.go_to(5)
    assert page.sections.code == "appearance"
    assert page.sections.isAncestorOf(coordinator.focused)


def test_the_half_typed_name_of_an_agency_is_known_in_every_section(coordinator: Person) -> None:
    page = settings_of(coordinator, "agencies")
    coordinator.tab_to(page.agencies.add)
    coordinator.type("Ris")
    assert page.has_unsaved()
    page.show_section("appearance")
    coordinator.wait()
    assert page.has_unsaved()


def test_the_folder_of_the_backups_is_remembered_and_what_went_wrong_is_told(
    coordinator: Person, tmp_path: Path
) -> None:
    page = settings_of(coordinator, "backups")
    panel = page.backup
    assert "Latest backup: today" in panel.latest.text()
    assert not panel.choose_folder.isVisible()
    stick = tmp_path / "stick"
    stick.mkdir()
    coordinator.tab_to(panel.back_up)
    coordinator.type("\r")
    choose(coordinator, stick)
    coordinator.wait()
    assert panel.where.text() == f"Backups go to {stick}"
    coordinator.tab_to(panel.back_up)
    coordinator.type("\r")  # no question this time
    assert len(list(stick.iterdir())) == 2
    assert panel.choose_folder.isVisible()
    stick.rename(tmp_path / "pulled out")
    coordinator.tab_to(panel.back_up)
    coordinator.type("\r")
    assert panel.trouble.isVisible()
    assert "no longer there" in panel.trouble.text()
    assert "Plug the stick in" in panel.where.text()
    (tmp_path / "pulled out").rename(stick)
    coordinator.go_to(1)
    coordinator.go_to(5)
    coordinator.tab_to(panel.back_up)
    coordinator.type("\r")
    assert coordinator.focused is panel.back_up
    assert not panel.trouble.isVisible()


def test_where_a_restore_begins_is_one_press_away(coordinator: Person) -> None:
    page = settings_of(coordinator, "backups")
    coordinator.tab_to(page.restore.lock)
    coordinator.type("\r")
    assert coordinator.page(UnlockPage).restore_button.isVisible()
