"""Setting up: a location or the county, a good passphrase, the words typed back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from osslog.services.workspace import VaultKind, kind_of
from osslog.ui.file_dialog import FileDialog
from osslog.ui.message import MessageKind
from osslog.ui.new_vault_form import suggested_id
from osslog.ui.pages.set_up import SetUpPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from tests.ui.made_up import PASSPHRASE, TODAY, unlocked
from tests.ui.person import Person, hold_worker


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def person(open_window: Callable[[Path], Person], folder: Path) -> Person:
    """Somebody before a window with nothing behind it."""
    return open_window(folder)


def fill_in(person: Person, passphrase: str = PASSPHRASE, again: str | None = None) -> SetUpPage:
    """Choose a location and fill its form in."""
    page = person.page(SetUpPage)
    person.type("\rHerne Bay")
    person.tab_to(page.form.passphrase.first)
    person.type(passphrase)
    person.tab_to(page.form.passphrase.second)
    person.type(passphrase if again is None else again)
    person.tab_to(page.form.person)
    person.type("Coordinator")
    return page


def test_nothing_is_written_before_the_form_is_sent(person: Person, folder: Path) -> None:
    fill_in(person)
    assert not folder.exists()


def test_a_location_is_set_up_and_opened(person: Person, folder: Path) -> None:
    page = fill_in(person)
    person.type("\r")
    words = page.recovery.shown.accessibleName()
    person.type("\r")
    person.type(words + "\r")
    person.tab_to(page.backup.leave_button)
    person.type("\r")
    assert kind_of(folder) is VaultKind.LOCATION
    assert person.page(TodayPage).location_name.text() == "Herne Bay"


def test_the_county_is_asked_for_no_location(person: Person, folder: Path) -> None:
    page = person.page(SetUpPage)
    person.tab_to(page.for_county)
    person.type("\r")
    assert not page.form.name.isVisible()
    person.type("\r")
    person.type("County team\r")
    person.type("\r")
    assert kind_of(folder) is VaultKind.COUNTY


def test_two_different_passphrases_are_told_beside_the_second(person: Person, folder: Path) -> None:
    page = fill_in(person, again="seven quiet herons by the pond")
    person.type("\r")
    assert page.form.passphrase.second.trouble.isVisible()
    assert page.form.passphrase.second.isAncestorOf(person.focused)
    assert not folder.exists()


def test_a_passphrase_that_is_easy_to_guess_is_told_beside_it(person: Person, folder: Path) -> None:
    page = fill_in(person, "password1234")
    assert "easy to guess" in page.form.passphrase.first.trouble.text()
    person.type("\r")
    assert not folder.exists()
    assert not page.recovery.isVisible()


@pytest.mark.parametrize("location_id", ["Herne Bay", "x", ""])
def test_an_id_that_cannot_be_is_told_beside_it(
    person: Person, folder: Path, location_id: str
) -> None:
    page = fill_in(person)
    page.form.id.line.setText(location_id)
    person.type("\r")
    assert page.form.id.trouble.isVisible()
    assert page.form.id.isAncestorOf(person.focused)
    assert not folder.exists()


def test_the_id_follows_the_name_until_somebody_types_one(person: Person) -> None:
    page = person.page(SetUpPage)
    person.type("\rHerne")
    assert page.form.id.text() == "herne"
    person.type("\t")
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("hb")
    page.form.name.setFocus()
    person.type(" Bay")
    assert page.form.id.text() == "hb"


@pytest.mark.parametrize(
    ("name", "location_id"),
    [
        ("Herne Bay", "herne-bay"),
        ("  St. Mary’s  (Town) ", "st-marys-town"),
        ("Château", "chateau"),
        ("!!", ""),
        ("x" * 60, "x" * 40),
    ],
)
def test_ids_are_suggested_from_names(name: str, location_id: str) -> None:
    assert suggested_id(name) == location_id


def test_wrong_recovery_words_are_marked_and_can_be_looked_at_again(person: Person) -> None:
    page = fill_in(person)
    person.type("\r")
    words = page.recovery.shown.accessibleName().split()
    person.type("\r")
    assert page.recovery.shown.accessibleName() == ""
    person.type(" ".join([*words[:4], "wrong", *words[5:]]) + "\r")
    assert page.recovery.isVisible()
    assert page.recovery.typed.fields[4].hasFocus()
    marked = [bool(field.property("trouble")) for field in page.recovery.typed.fields]
    assert marked == [False] * 4 + [True] + [False] * 7
    person.tab_to(page.recovery.look_again)
    person.type("\r")
    assert page.recovery.shown.accessibleName().split() == words
    person.type("\r")
    person.tab_to(page.recovery.typed.fields[4])
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type(words[4])
    person.tab_to(page.recovery.go_on)
    person.type("\r")
    assert page.backup.isVisible()


def test_other_words_are_offered_on_request(person: Person) -> None:
    page = person.page(SetUpPage)
    person.type("\r")
    first = page.form.offer.text()
    person.tab_to(page.form.other_offer)
    person.type("\r")
    assert page.form.offer.text() != first
    assert len(page.form.offer.text().split()) == 6


def test_back_leads_to_the_choice_and_keeps_what_was_typed(person: Person) -> None:
    page = fill_in(person)
    person.tab_to(page.back)
    person.type("\r")
    assert page.choice.isVisible()
    person.type("\r")
    assert page.form.name.text() == "Herne Bay"
    assert page.form.passphrase.text() == PASSPHRASE


def save_as(person: Person, path: Path) -> None:
    """Name a file in the dialog that is open."""
    (dialog,) = person.window.findChildren(FileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)
    person.window.activateWindow()
    person.wait()


def test_the_recovery_words_can_be_written_on_a_page_to_print(
    person: Person, tmp_path: Path
) -> None:
    page = fill_in(person)
    person.type("\r")
    person.tab_to(page.recovery.print_sheet)
    person.type("\r")
    save_as(person, tmp_path / "words.pdf")
    assert (tmp_path / "words.pdf").read_bytes().startswith(b"%PDF")
    assert "delete the file" in page.recovery.message.sentence


def test_a_page_that_cannot_be_written_is_told_and_paper_is_offered(
    person: Person, tmp_path: Path
) -> None:
    page = fill_in(person)
    person.type("\r")
    (tmp_path / "folder.pdf").mkdir()
    page.recovery.sheet_wanted.emit(tmp_path / "folder.pdf")
    person.wait()
    assert page.recovery.message.kind is MessageKind.PROBLEM
    assert "by hand" in page.recovery.message.sentence
    assert page.recovery.shown.isVisible()


def to_first_backup(person: Person) -> SetUpPage:
    """Set up a location as far as the question for a first backup."""
    page = fill_in(person)
    person.type("\r")
    words = page.recovery.shown.accessibleName()
    person.type("\r")
    person.type(words + "\r")
    assert page.backup.isVisible()
    return page


def test_a_first_backup_is_written_and_its_folder_is_remembered(
    person: Person, tmp_path: Path
) -> None:
    page = to_first_backup(person)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert page.backup.folder.isAncestorOf(person.focused)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type(f"{stick}\r")
    (backup,) = stick.iterdir()
    assert page.backup.message.sentence.startswith(f"The backup {backup.name} is in {stick}.")
    assert page.has_unsaved()
    person.type("\r")
    workspace = person.page(TodayPage).workspace
    state = person.ask(workspace.backups.state)
    assert (state.folder, state.file_name) == (stick, backup.name)
    assert person.ask(workspace.keys.recovery_state).rehearsed_on == TODAY


def test_a_folder_for_the_first_backup_that_is_not_there_is_told(person: Person) -> None:
    page = to_first_backup(person)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("/nowhere\r")
    assert "no such folder" in page.backup.folder.trouble.text()
    person.press(Qt.Key.Key_Escape)
    person.wait()
    person.page(TodayPage)


def test_words_that_were_shown_and_never_typed_back_are_known_to_be_unproved(
    person: Person, folder: Path
) -> None:
    fill_in(person)
    person.type("\r")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    workspace = unlocked(folder)
    assert workspace.keys.recovery_state().is_unproved
    workspace.close()


def test_a_backup_is_looked_into_and_restored_on_an_empty_machine(
    open_window: Callable[[Path], Person], year_folder: Path, tmp_path: Path
) -> None:
    workspace = unlocked(year_folder)
    backup = workspace.backups.write(tmp_path / "stick")
    workspace.close()
    person = open_window(tmp_path / "new")
    page = person.page(SetUpPage)
    person.tab_to(page.for_restore)
    person.type("\r")
    person.type(str(backup))
    person.tab_to(page.restore.form.passphrase)
    person.type(PASSPHRASE + "\r")
    rows = {name: (there, here) for name, there, here in page.restore.comparison.rows}
    assert rows["Whose"] == ("Herne Bay", "–")
    assert rows["Last drop-in"] == ("20 June 2017", "–")
    assert rows["Drop-ins"] == ("5", "–")
    assert "nothing here yet" in page.restore.comparison.warnings[0]
    assert kind_of(tmp_path / "new") is None
    person.type("\r")
    assert "is in place" in person.page(UnlockPage).message.sentence
    person.unlock()
    person.page(TodayPage)


def test_a_restore_can_be_left_for_a_new_vault(person: Person) -> None:
    page = person.page(SetUpPage)
    person.tab_to(page.for_restore)
    person.type("\r")
    person.press(Qt.Key.Key_Escape)
    assert page.choice.isVisible()
    assert person.focused is page.for_location


def test_a_lock_while_the_vault_is_made_shows_no_recovery_words(
    person: Person, folder: Path
) -> None:
    fill_in(person)
    may_go_on = hold_worker(person)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    may_go_on.set()
    person.wait()
    page = person.page(UnlockPage)
    assert "before the recovery words were shown" in page.message.sentence
    workspace = unlocked(folder)  # closed, and whole
    assert workspace.keys.recovery_state().is_unproved
    workspace.close()


def test_a_lock_forgets_passphrases_that_are_being_chosen(person: Person, folder: Path) -> None:
    page = fill_in(person)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page.form.passphrase.text() == ""
    assert page.form.passphrase.second.text() == ""
    assert not folder.exists()
