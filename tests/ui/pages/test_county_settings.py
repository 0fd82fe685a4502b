"""Settings of the county: backups, the window's looks, locking."""

import threading
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from osslog import settings
from osslog.services.backups import restore
from osslog.settings import Appearance, Settings
from osslog.ui.pages.county_settings import CountySettingsPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.reading_order import tab_stops
from tests.data.example_summaries import YEAR
from tests.ui.county_made_up import choose, unlocked_county
from tests.ui.made_up import PASSPHRASE, that_day
from tests.ui.person import Person


def settings_of(person: Person, section: str = "backups") -> CountySettingsPage:
    """Go to the page and, by its key, to one of its sections."""
    person.go_to(3)
    page = person.page(CountySettingsPage)
    person.tab_to(page.sections)
    person.type(page.sections.choice.chip(section).choice.key)
    return page


def press(person: Person, button: QWidget) -> None:
    """Go to a button with the Tab key and press Enter."""
    person.tab_to(button)
    person.type("\r")


def ignore(_result: object) -> None:
    """Do nothing after holding the thread up."""


def test_a_backup_that_is_written_now_opens_elsewhere(
    analyst_with_returns: Person, tmp_path: Path
) -> None:
    page = settings_of(analyst_with_returns)
    stick = tmp_path / "stick"
    stick.mkdir()
    press(analyst_with_returns, page.backup.back_up)
    choose(analyst_with_returns, stick)
    analyst_with_returns.wait()
    (backup,) = stick.iterdir()
    assert page.backup.message.sentence.startswith(f"The backup {backup.name} is in {stick}.")
    assert page.backup.back_up.isEnabled()
    assert not page.backup.state.isVisible()
    assert set(ZipFile(backup).namelist()) >= {"vault.json", "vault.db"}
    elsewhere = tmp_path / "elsewhere"
    restore(backup, elsewhere, PASSPHRASE, today=that_day)
    workspace = unlocked_county(elsewhere)
    assert workspace.tables.collate(YEAR).visits == 2752
    workspace.close()


def test_a_stick_that_is_pulled_out_leaves_a_sentence(analyst: Person, tmp_path: Path) -> None:
    page = settings_of(analyst)
    stick = tmp_path / "stick"
    stick.mkdir()
    press(analyst, page.backup.back_up)
    pulled_out = threading.Event()
    analyst.background.run(pulled_out.wait, ignore, page.refuse)
    choose(analyst, stick)
    assert not page.backup.back_up.isEnabled()
    assert page.backup.state.text() == "Writing and checking the backup …"
    stick.rmdir()
    pulled_out.set()
    analyst.wait()
    assert page.backup.message.kind == "problem"
    assert str(stick) in page.backup.message.sentence
    assert page.backup.back_up.isEnabled()
    assert not stick.exists()


def test_a_sound_vault_is_called_so(analyst: Person) -> None:
    page = settings_of(analyst)
    press(analyst, page.backup.check)
    assert page.backup.message.sentence == "Nothing is wrong with the vault."


def test_a_vault_whose_audit_log_was_changed_is_called_so(
    analyst: Person, county_folder: Path
) -> None:
    analyst.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    analyst.wait()
    workspace = unlocked_county(county_folder)
    with workspace.vault.transaction():
        workspace.vault.connection.execute("UPDATE audit SET detail = 'dover' WHERE sequence = 2")
    workspace.close()
    analyst.unlock()
    page = settings_of(analyst)
    press(analyst, page.backup.check)
    assert page.backup.message.kind == "problem"
    assert "restore the latest backup elsewhere" in page.backup.message.sentence


def test_colours_and_text_size_are_kept(
    analyst: Person, county_folder: Path, qapp: QApplication
) -> None:
    page = settings_of(analyst, "appearance")
    before = qapp.palette().color(QPalette.ColorRole.Window)
    analyst.tab_to(page.appearance.colours)
    analyst.type("4")
    assert qapp.palette().color(QPalette.ColorRole.Window) != before
    analyst.tab_to(page.appearance.text_size)
    analyst.type("3")
    assert settings.read(county_folder) == Settings(Appearance.CONTRAST, 150)


def test_a_restore_begins_with_a_lock(analyst: Person) -> None:
    page = settings_of(analyst)
    press(analyst, page.restore.lock)
    analyst.page(UnlockPage)


def test_another_analyst_is_let_in_and_no_signer_card_is_spoken_of_at_a_removal(
    analyst: Person,
) -> None:
    page = settings_of(analyst, "people")
    assert [line.name.text() for line in page.people.lines] == ["Analyst"]
    press(analyst, page.people.add)
    form = page.people.add_form
    analyst.type(PASSPHRASE)
    analyst.tab_to(form.person)
    analyst.type("Bea Marsh")
    press(analyst, form.new_passphrase.use_offer)
    analyst.type("\r")
    assert [line.name.text() for line in page.people.lines] == ["Analyst", "Bea Marsh"]
    press(analyst, page.people.lines[1].remove)
    analyst.type(PASSPHRASE + "\r")
    words = page.people.recovery.shown.accessibleName()
    analyst.type("\r")
    analyst.type(words + "\r")
    assert [line.name.text() for line in page.people.lines] == ["Analyst"]
    assert "Shut out: Bea Marsh." in page.people.message.sentence
    assert "signer card" not in page.people.message.sentence


@pytest.mark.parametrize("section", ["people", "backups", "safety", "appearance"])
def test_everything_the_tab_key_stops_at_has_a_name(analyst: Person, section: str) -> None:
    stops = tab_stops(settings_of(analyst, section))
    assert len(stops) > 1
    assert [stop for stop in stops if not (stop.accessibleName() or stop.property("text"))] == []
