"""A lock in the middle of each long work: it is whole or not at all, and nobody reads it after."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from PySide6.QtCore import Qt

from osslog.domain.reporting_year import ReportingYear
from osslog.errors import WrongPassphrase
from osslog.services.backups import restore
from osslog.services.workspace import unlock, unlock_with_recovery_words
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.pages.year import YearPage
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, that_day, unlocked
from tests.ui.person import Person, hold_worker

BEA = "nine tall larches over the weir"


def opens(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the vault, which nobody has open."""
    try:
        unlock(folder, passphrase, today=that_day).close()
    except WrongPassphrase:
        return False
    return True


def act_and_lock(person: Person) -> UnlockPage:
    """Press Enter, and Ctrl+L before the worker can be done."""
    may_go_on = hold_worker(person)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    may_go_on.set()
    person.wait()
    assert person.window.view is None
    return person.page(UnlockPage)


def people_section(person: Person) -> SettingsPage:
    """Go to the people of the vault by keys."""
    person.go_to(5)
    page = person.page(SettingsPage)
    person.tab_to(page.sections)
    person.type(page.sections.choice.chip("people").choice.key)
    return page


def begin_removing_bea(open_window: Callable[[Path], Person], folder: Path) -> Person:
    """Type the passphrase that removes Bea, and stop before the Enter key."""
    workspace = unlocked(folder)
    workspace.keys.add_passphrase("Bea Marsh", BEA)
    workspace.close()
    person = open_window(folder)
    person.unlock()
    page = people_section(person)
    person.tab_to(page.people.lines[1].remove)
    person.type("\r" + PASSPHRASE)
    return person


def test_a_removal_is_done_and_its_unseen_words_are_spoken_of(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    person = begin_removing_bea(open_window, year_folder)
    act_and_lock(person)
    assert not opens(year_folder, BEA)
    workspace = unlocked(year_folder)
    assert [one.person for one in workspace.keys.people()] == ["Coordinator"]
    assert workspace.keys.recovery_state().is_unproved
    assert workspace.backups.check() == ()
    workspace.close()
    assert not list(year_folder.glob("vault-*"))


def test_the_words_of_a_removal_wait_behind_hide_now(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = begin_removing_bea(open_window, location_folder)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_F12)
    person.wait()
    page = person.page(SettingsPage)
    words = page.people.recovery.shown
    assert not words.isVisible()
    person.type(PASSPHRASE + "\r")
    assert not person.window.is_hiding
    assert words.isVisible()
    shown = words.accessibleName()
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    unlock_with_recovery_words(location_folder, shown, today=that_day).close()


def test_a_changed_passphrase_is_the_one_that_was_typed(
    coordinator: Person, location_folder: Path
) -> None:
    page = people_section(coordinator)
    coordinator.tab_to(page.people.change)
    coordinator.type("\r" + PASSPHRASE)
    form = page.people.change_form
    coordinator.tab_to(form.new_passphrase.use_offer)
    coordinator.type("\r")
    offered = form.new_passphrase.text()
    act_and_lock(coordinator)
    assert opens(location_folder, offered)
    assert not opens(location_folder, PASSPHRASE)


def test_a_recovery_has_replaced_the_passphrase(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    workspace = unlocked(location_folder)
    words = workspace.keys.renew_recovery_words()
    workspace.close()
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\r" + " ".join(words) + "\r")
    form = page.new_owner
    person.tab_to(form.new_passphrase.use_offer)
    person.type("\r")
    offered = form.new_passphrase.text()
    act_and_lock(person)
    assert opens(location_folder, offered)
    assert not opens(location_folder, PASSPHRASE)


def test_a_backup_is_whole(
    open_window: Callable[[Path], Person], year_folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    workspace = unlocked(year_folder)
    first = workspace.backups.write_and_remember(stick)
    workspace.close()
    person = open_window(year_folder)
    person.unlock()
    person.go_to(5)
    page = person.page(SettingsPage)
    person.tab_to(page.sections)
    person.type(page.sections.choice.chip("backups").choice.key)
    person.tab_to(page.backup.back_up)
    act_and_lock(person)
    (backup,) = set(stick.iterdir()) - {first}
    restore(backup, tmp_path / "other", PASSPHRASE, today=that_day)
    unlocked(tmp_path / "other").close()
    workspace = unlocked(year_folder)
    assert workspace.backups.state().file_name == backup.name
    workspace.close()


def test_a_summary_is_written_whole_and_remembered(
    busy_coordinator: Person, year_folder: Path, tmp_path: Path
) -> None:
    busy_coordinator.go_to(4)
    page = busy_coordinator.page(YearPage)
    out = tmp_path / "out"
    out.mkdir()
    busy_coordinator.type("2")
    busy_coordinator.tab_to(page.panel.folder)
    busy_coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    busy_coordinator.type(str(out))
    busy_coordinator.tab_to(page.panel.write_button)
    act_and_lock(busy_coordinator)
    (written,) = out.iterdir()
    assert written.name == "osslog-herne-bay-2016-17-r1.zip"
    with ZipFile(written) as archive:
        assert archive.testzip() is None
    workspace = unlocked(year_folder)
    (receipt,) = workspace.year.written(LOCATION_ID, ReportingYear(2016))
    workspace.close()
    assert receipt.revision == 1


def test_a_half_typed_visit_comes_back_after_a_lock_behind_hide_now(
    coordinator: Person,
) -> None:
    page = coordinator.page(TodayPage)
    coordinator.tab_to(page.drop_in.go)
    coordinator.type("\r")
    coordinator.type("2")
    coordinator.press(Qt.Key.Key_F12)
    coordinator.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    coordinator.page(UnlockPage)
    coordinator.unlock()
    coordinator.wait()
    assert coordinator.page(TodayPage).form.draft().visit_number == "second"
