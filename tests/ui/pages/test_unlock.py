"""Unlocking: the passphrase, the recovery words, and the wait after a wrong one."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from osslog.domain.records import Visit
from osslog.errors import WrongPassphrase
from osslog.services.workspace import unlock
from osslog.storage import keychain
from osslog.storage.keychain import SystemKeychain
from osslog.ui.background import Background
from osslog.ui.growing_wait import LONGEST_WAIT, wait_after
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.passphrase_field import caps_lock_after
from tests.ui.keyring_in_memory import KeyringInMemory
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, TODAY, CheapDoorway, that_day, unlocked
from tests.ui.person import Person, hold_worker


@pytest.fixture
def person(open_window: Callable[[Path], Person], location_folder: Path) -> Person:
    """Somebody before the locked window."""
    return open_window(location_folder)


def test_the_passphrase_opens_the_first_page(person: Person) -> None:
    person.type(PASSPHRASE + "\r")
    assert person.page(TodayPage).location_name.text() == "Herne Bay"


def test_a_wrong_passphrase_gets_a_sentence_and_keeps_what_was_typed(person: Person) -> None:
    page = person.page(UnlockPage)
    person.type("wrong horse\r")
    assert "does not open this folder" in page.passphrase.trouble.text()
    assert page.passphrase.trouble.isVisible()
    assert page.passphrase.text() == "wrong horse"
    assert page.passphrase.line.hasFocus()


def test_waits_grow_from_one_second_to_thirty() -> None:
    assert [wait_after(wrong) for wrong in range(1, 8)] == [1, 2, 4, 8, 16, 30, 30]
    assert wait_after(10_000) == LONGEST_WAIT
    assert wait_after(0) == 0


def test_after_a_wrong_passphrase_the_next_try_waits_and_says_how_long(
    qtbot: QtBot, background: Background, location_folder: Path
) -> None:
    page = UnlockPage(CheapDoorway(location_folder, that_day), background, second=100)
    page.setProperty("shown_by_test", True)
    qtbot.addWidget(page)
    page.show()
    for wrong, sentence in ((1, "in 1 second."), (2, "in 2 seconds.")):
        page.passphrase.line.setText(f"wrong {wrong}")
        QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.is_waiting)
        assert page.state.text().endswith(sentence)
        assert not page.unlock_button.isEnabled()
        qtbot.waitUntil(lambda: not page.is_waiting)
        assert not page.state.isVisible()
        assert page.unlock_button.isEnabled()


def test_enter_does_nothing_while_the_next_try_waits(person: Person) -> None:
    page = person.page(UnlockPage)
    person.type("wrong horse\r")
    page.passphrase.line.setText(PASSPHRASE)
    person.type("\r")
    person.page(UnlockPage)


def test_an_empty_field_is_asked_for_and_costs_no_wait(person: Person) -> None:
    page = person.page(UnlockPage)
    person.type("\r")
    assert page.passphrase.trouble.text() == "Type it here first."
    assert not page.is_waiting


def test_the_passphrase_can_be_looked_at(person: Person) -> None:
    page = person.page(UnlockPage)
    person.type("seven")
    assert page.passphrase.line.echoMode() is QLineEdit.EchoMode.Password
    person.tab_to(page.passphrase.show_button)
    person.type("\r")
    assert page.passphrase.line.echoMode() is QLineEdit.EchoMode.Normal
    assert page.passphrase.show_button.accessibleName() == "Hide the passphrase"


BEA = "nine tall larches over the weir"


@pytest.fixture
def words(location_folder: Path) -> tuple[str, ...]:
    """New recovery words of a vault of two people, Coordinator and Bea Marsh."""
    workspace = unlocked(location_folder)
    workspace.keys.add_passphrase("Bea Marsh", BEA)
    words = workspace.keys.renew_recovery_words()
    workspace.close()
    return words


def recover(person: Person, words: tuple[str, ...]) -> UnlockPage:
    """Go in with the recovery words, as far as the choice of a passphrase."""
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\r")
    person.type(" ".join(words) + "\r")
    assert page.title.text() == "Choose a new passphrase"
    return page


def test_a_slip_in_the_recovery_words_says_which_word(
    open_window: Callable[[Path], Person], location_folder: Path, words: tuple[str, ...]
) -> None:
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\r")
    person.type(" ".join([*words[:2], "zzz", *words[3:]]) + "\r")
    assert "Word 3" in page.words.trouble.text()
    assert not page.is_waiting


def test_after_the_recovery_words_a_new_passphrase_takes_the_place_of_the_forgotten_one(
    open_window: Callable[[Path], Person], location_folder: Path, words: tuple[str, ...]
) -> None:
    person = open_window(location_folder)
    page = recover(person, words)
    form = page.new_owner
    assert [chip.text() for chip in form.whose.chips.chips] == [
        "Coordinator",
        "Bea Marsh",
        "Somebody else’s",
    ]
    person.type("1")
    person.tab_to(form.new_passphrase)
    offered = form.new_passphrase.offer.text()
    assert len(offered.split()) == 6
    person.type("\r\r")
    today = person.page(TodayPage)
    people = [one.person for one in today.workspace.keys.people()]
    assert people == ["Coordinator", "Bea Marsh"]
    assert person.ask(today.workspace.keys.recovery_state).rehearsed_on == TODAY
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    for passphrase, opens in ((PASSPHRASE, False), (BEA, True), (offered, True)):
        try:
            unlock(location_folder, passphrase, today=that_day).close()
        except WrongPassphrase:
            assert not opens
        else:
            assert opens


def test_nothing_of_the_vault_is_shown_before_the_new_passphrase_is_kept(
    open_window: Callable[[Path], Person], location_folder: Path, words: tuple[str, ...]
) -> None:
    person = open_window(location_folder)
    page = recover(person, words)
    person.tab_to(page.new_owner.act_button)
    person.type("\r")
    assert page.new_owner.whose.trouble.isVisible()
    assert person.window.view is None
    person.tab_to(page.new_owner.leave_button)
    person.type("\r")
    assert person.page(UnlockPage).title.text() == "Unlock"
    unlocked(location_folder).close()  # locked again, and nothing was changed


def test_the_window_locks_while_a_passphrase_is_chosen_too(
    open_window: Callable[[Path], Person], location_folder: Path, words: tuple[str, ...]
) -> None:
    person = open_window(location_folder)
    recover(person, words)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    assert person.page(UnlockPage).title.text() == "Unlock"
    unlocked(location_folder).close()


def test_somebody_who_is_not_on_the_list_gets_a_passphrase_of_their_own(
    open_window: Callable[[Path], Person], location_folder: Path, words: tuple[str, ...]
) -> None:
    person = open_window(location_folder)
    form = recover(person, words).new_owner
    person.type("3")
    person.tab_to(form.person)
    person.type("Cy Brook")
    person.tab_to(form.new_passphrase)
    person.type("\r\r")
    people = [one.person for one in person.page(TodayPage).workspace.keys.people()]
    assert people == ["Coordinator", "Bea Marsh", "Cy Brook"]


def test_caps_lock_is_told_while_a_passphrase_is_typed(person: Person) -> None:
    page = person.page(UnlockPage)
    person.type("s")
    assert not page.passphrase.caps_lock.isVisible()
    QTest.keyClick(page.passphrase.line, ord("S"))  # a capital without Shift
    assert page.passphrase.caps_lock.isVisible()
    QTest.keyClick(page.passphrase.line, Qt.Key.Key_CapsLock)
    assert not page.passphrase.caps_lock.isVisible()


@pytest.mark.parametrize(
    ("typed", "shift", "on"),
    [
        ("a", False, False),
        ("A", False, True),
        ("a", True, True),
        ("A", True, None),
        ("ß", False, False),
        ("7", False, None),
        ("", False, None),
        ("ش", False, None),
    ],
)
def test_what_a_typed_sign_tells_about_caps_lock(
    *, typed: str, shift: bool, on: bool | None
) -> None:
    assert caps_lock_after(typed, shift=shift) is on


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> KeyringInMemory:
    """The keyring of a machine that has one."""
    backend = KeyringInMemory()
    monkeypatch.setattr(keychain, "system_keychain", lambda: SystemKeychain(backend))
    return backend


def test_a_keyring_that_was_allowed_to_opens_without_a_passphrase(
    open_window: Callable[[Path], Person], location_folder: Path, keyring: KeyringInMemory
) -> None:
    workspace = unlocked(location_folder)
    workspace.keys.remember_in_keyring("Coordinator")
    workspace.close()
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.keyring_button)
    person.type("\r")
    person.page(TodayPage)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    keyring.kept.clear()
    page = person.page(UnlockPage)
    assert page.keyring_button.isVisible()
    person.tab_to(page.keyring_button)
    person.type("\r")
    assert "keyring does not open" in page.message.sentence
    assert not page.passphrase.trouble.isVisible()


def test_without_a_keyring_slot_nothing_is_offered(person: Person) -> None:
    assert not person.page(UnlockPage).keyring_button.isVisible()


def test_a_backup_is_looked_into_before_it_takes_the_place_of_what_is_here(
    open_window: Callable[[Path], Person], year_folder: Path, tmp_path: Path
) -> None:
    workspace = unlocked(year_folder)
    backup = workspace.backups.write(tmp_path / "stick")
    drop_in = workspace.drop_ins.on_day(LOCATION_ID, TODAY)[0]
    before = workspace.visits.count_on(drop_in.id)
    workspace.visits.log(Visit(UUID(int=7), drop_in.id, "first"))
    workspace.close()
    person = open_window(year_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.restore_button)
    person.type("\r")
    assert page.title.text() == "Restore a backup"
    person.type(str(backup))
    person.tab_to(page.restore.form.passphrase)
    person.type("wrong horse\r")
    wrong = page.restore.form.passphrase.trouble.text()
    assert "does not open this backup" in wrong
    assert "damaged" not in wrong
    assert page.restore.form.state.text() == "You can try again in 1 second."
    page.restore.form.wait.count_down()
    person.type(PASSPHRASE + "\r")
    assert "1 visit that is here now is not in the backup." in page.restore.comparison.warnings
    assert page.restore.decision.act_button.hasFocus()
    person.type("\r")
    assert page.title.text() == "Unlock"
    assert "kept in" in page.message.sentence
    person.type(PASSPHRASE + "\r")
    restored = person.page(TodayPage).workspace
    assert person.ask(lambda: restored.visits.count_on(drop_in.id)) == before


def test_a_damaged_backup_is_told_as_damaged_whatever_is_typed(
    person: Person, tmp_path: Path
) -> None:
    page = person.page(UnlockPage)
    file = tmp_path / "osslog-backup-2017-06-20-1.zip"
    file.write_bytes(b"PK\x03\x04 cut short")
    person.tab_to(page.restore_button)
    person.type("\r")
    person.type(str(file))
    person.tab_to(page.restore.form.passphrase)
    person.type(PASSPHRASE + "\r")
    assert "damaged" in page.restore.form.message.sentence
    assert not page.restore.form.passphrase.trouble.isVisible()
    person.press(Qt.Key.Key_Escape)
    assert page.front.isVisible()


def test_a_wrong_passphrase_and_a_damaged_file_never_share_a_sentence(
    person: Person, location_folder: Path
) -> None:
    page = person.page(UnlockPage)
    person.type("wrong horse\r")
    wrong = page.passphrase.trouble.text()
    assert page.message.sentence == ""
    assert "damaged" not in wrong
    database = location_folder / "vault.db"
    database.write_bytes(database.read_bytes()[:4096] + bytes(4096))
    page = UnlockPage(CheapDoorway(location_folder, that_day), person.background, second=10)
    page.passphrase.line.setText(PASSPHRASE)
    page.unlock_button.click()
    person.wait()
    assert "damaged" in page.message.sentence
    assert page.passphrase.trouble.text() == ""
    assert not page.is_waiting
    assert not set(sentences(wrong)) & set(sentences(page.message.sentence))


def sentences(text: str) -> list[str]:
    """The sentences of a text, but for the promise that both may make."""
    return [one for one in text.split(". ") if one != "Nothing was changed."]


def test_a_damaged_vault_is_told_and_nothing_is_set_up_over_it(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    before = sorted(entry.name for entry in location_folder.iterdir())
    (location_folder / "vault.json").write_bytes(b"{}")
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    assert "damaged" in page.message.sentence
    person.type(PASSPHRASE + "\r")
    person.page(UnlockPage)
    assert sorted(entry.name for entry in location_folder.iterdir()) == before


def test_a_folder_with_something_else_in_it_is_set_up_after_all(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("milk")
    person = open_window(tmp_path)
    assert type(person.window.page).__name__ == "SetUpPage"


def test_a_keyring_replaces_nobodys_passphrase_whatever_stands_in_the_words(
    open_window: Callable[[Path], Person], location_folder: Path, keyring: KeyringInMemory
) -> None:
    workspace = unlocked(location_folder)
    workspace.keys.remember_in_keyring("Coordinator")
    state = workspace.keys.recovery_state()
    workspace.close()
    assert keyring.kept
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\rno words at all")
    person.tab_to(page.keyring_button)
    person.type("\r")
    today = person.page(TodayPage)  # and no choice of a new passphrase
    assert person.ask(today.workspace.keys.recovery_state) == state


def test_after_recovery_words_a_passphrase_is_chosen_whatever_is_looked_at_meanwhile(
    open_window: Callable[[Path], Person], location_folder: Path, words: tuple[str, ...]
) -> None:
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\r" + " ".join(words))
    may_go_on = hold_worker(person)
    person.press(Qt.Key.Key_Return)
    page.other_way.click()
    may_go_on.set()
    person.wait()
    assert page.title.text() == "Choose a new passphrase"
    assert person.window.view is None


def begin_to_look(person: Person, backup: Path) -> UnlockPage:
    """Fill the form for a restore in, and stop before the Enter key."""
    page = person.page(UnlockPage)
    person.tab_to(page.restore_button)
    person.type("\r")
    person.type(str(backup))
    person.tab_to(page.restore.form.passphrase)
    person.type(PASSPHRASE)
    return page


@pytest.fixture
def backup(year_folder: Path, tmp_path: Path) -> Path:
    """A backup of the vault that is here."""
    workspace = unlocked(year_folder)
    written = workspace.backups.write(tmp_path / "stick")
    workspace.close()
    return written


def test_a_lock_shows_nothing_of_a_backup_that_is_being_looked_into(
    open_window: Callable[[Path], Person], year_folder: Path, backup: Path
) -> None:
    person = open_window(year_folder)
    page = begin_to_look(person, backup)
    may_go_on = hold_worker(person)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    may_go_on.set()
    person.wait()
    assert page.restore.decision.isHidden()
    assert page.restore.form.passphrase.text() == ""
    assert page.restore.form.act_button.isEnabled()


def test_what_was_typed_and_found_for_a_restore_does_not_stay_for_ever(
    open_window: Callable[[Path], Person], year_folder: Path, backup: Path
) -> None:
    person = open_window(year_folder)
    page = begin_to_look(person, backup)
    timer = page.restore.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    person.type("\r")
    assert page.restore.decision.isVisible()
    assert timer.interval() == 300_000
    timer.timeout.emit()  # nobody did anything for so long
    assert page.restore.decision.isHidden()
    assert page.restore.form.passphrase.text() == ""


def test_a_restore_that_fails_after_a_lock_is_told(
    open_window: Callable[[Path], Person], year_folder: Path, backup: Path
) -> None:
    person = open_window(year_folder)
    page = begin_to_look(person, backup)
    person.type("\r")
    backup.write_bytes(b"PK\x03\x04 cut short")
    may_go_on = hold_worker(person)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    may_go_on.set()
    person.wait()
    assert page.restore.form.message.isVisible()
    assert "damaged" in page.restore.form.message.sentence
    unlocked(year_folder).close()


def test_recovery_words_that_somebody_typed_and_left_do_not_stay_in_sight(person: Person) -> None:
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\rabandon ability able")
    timer = page.findChild(QTimer, "forget_later")
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    assert timer.interval() == 300_000
    timer.timeout.emit()  # nobody typed for so long
    assert page.words.text() == ""
    assert not timer.isActive()
