"""People and passphrases in the settings, by keys alone: let in, changed, removed, recovered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from osslog.errors import WrongPassphrase
from osslog.services.workspace import unlock, unlock_with_recovery_words
from osslog.storage import keychain
from osslog.storage.keychain import SystemKeychain
from osslog.ui.message import MessageKind
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.secret_form import SecretForm
from tests.ui.keyring_in_memory import KeyringInMemory
from tests.ui.made_up import PASSPHRASE, TODAY, that_day
from tests.ui.person import Person

BEA = "nine tall larches over the weir"
CY = "four grey slates under the ivy"


@pytest.fixture
def page(coordinator: Person) -> SettingsPage:
    """The section, in front."""
    coordinator.go_to(5)
    page = coordinator.page(SettingsPage)
    coordinator.tab_to(page.sections)
    coordinator.type(page.sections.choice.chip("people").choice.key)
    return page


def press(person: Person, button: QWidget) -> None:
    """Go to a button with the Tab key and press Enter."""
    person.tab_to(button)
    person.type("\r")


def fill(person: Person, field: QWidget, text: str) -> None:
    """Go to a field with the Tab key and type into it."""
    person.tab_to(field)
    person.type(text)


def let_in(person: Person, page: SettingsPage, name: str, passphrase: str) -> None:
    """Let somebody in."""
    press(person, page.people.add)
    form = page.people.add_form
    fill(person, form.own, PASSPHRASE)
    fill(person, form.person, name)
    fill(person, form.new_passphrase.pair.first, passphrase)
    fill(person, form.new_passphrase.pair.second, passphrase)
    person.type("\r")


def names(page: SettingsPage) -> list[str]:
    """Who is on the list."""
    return [line.name.text() for line in page.people.lines]


def wait_out(form: SecretForm) -> None:
    """Let the seconds after a wrong passphrase pass."""
    assert form.wait.seconds_left
    while form.wait.seconds_left:
        form.wait.count_down()


def opens(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the vault, which nobody has open."""
    try:
        unlock(folder, passphrase, today=that_day).close()
    except WrongPassphrase:
        return False
    return True


def lock(person: Person) -> None:
    """Lock, and wait until the vault is closed."""
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()


def test_a_second_coordinator_is_let_in_with_a_passphrase_of_their_own(
    coordinator: Person, page: SettingsPage, location_folder: Path
) -> None:
    assert names(page) == ["Coordinator"]
    assert not page.people.lines[0].remove.isVisible()
    let_in(coordinator, page, "Bea Marsh", BEA)
    assert names(page) == ["Coordinator", "Bea Marsh"]
    assert "Bea Marsh can open osslog now" in page.people.message.sentence
    assert page.people.lines[0].remove.isVisible()
    assert not page.has_unsaved()
    lock(coordinator)
    assert opens(location_folder, BEA)
    assert opens(location_folder, PASSPHRASE)


def test_nobody_is_let_in_without_the_word_of_somebody_who_is(
    coordinator: Person, page: SettingsPage
) -> None:
    press(coordinator, page.people.add)
    form = page.people.add_form
    fill(coordinator, form.own, "wrong horse")
    fill(coordinator, form.person, "Bea Marsh")
    press(coordinator, form.new_passphrase.use_offer)
    coordinator.type("\r")
    assert "nobody’s passphrase" in form.own.trouble.text()
    assert form.own.isAncestorOf(coordinator.focused)
    assert page.has_unsaved()
    coordinator.press(Qt.Key.Key_Escape)
    assert not page.has_unsaved()
    assert names(page) == ["Coordinator"]


def test_the_same_passphrase_for_two_or_a_name_that_is_there_is_refused(
    coordinator: Person, page: SettingsPage
) -> None:
    let_in(coordinator, page, "Bea Marsh", PASSPHRASE)
    form = page.people.add_form
    assert "your own" in form.new_passphrase.pair.first.trouble.text()
    coordinator.press(Qt.Key.Key_Escape)
    let_in(coordinator, page, "coordinator", BEA)
    assert "has a passphrase already" in form.message.sentence
    coordinator.press(Qt.Key.Key_Escape)
    assert names(page) == ["Coordinator"]


def test_a_passphrase_is_changed_and_old_backups_are_spoken_of(
    coordinator: Person, page: SettingsPage, location_folder: Path
) -> None:
    press(coordinator, page.people.change)
    form = page.people.change_form
    fill(coordinator, form.old, "wrong horse")
    press(coordinator, form.new_passphrase.use_offer)
    offered = form.new_passphrase.text()
    coordinator.type("\r")
    assert "nobody’s passphrase" in form.old.trouble.text()
    wait_out(form)
    coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type(PASSPHRASE + "\r")
    assert "Backups from before still open" in page.people.message.sentence
    lock(coordinator)
    assert opens(location_folder, offered)
    assert not opens(location_folder, PASSPHRASE)


def test_what_follows_from_a_removal_is_told_before_and_done_after(
    coordinator: Person, page: SettingsPage, location_folder: Path
) -> None:
    let_in(coordinator, page, "Bea Marsh", BEA)
    let_in(coordinator, page, "Cy Brook", CY)
    before = coordinator.ask(lambda: page.workspace.locations.signer_card("herne-bay").key_id)
    press(coordinator, page.people.lines[1].remove)
    form = page.people.removal_form
    assert form.heading.text() == "Remove Bea Marsh"
    told = [one.text() for one in form.consequences.findChildren(QLabel)]
    assert any("Feedback posts on other laptops need a later file" in one for one in told)
    assert [field.label.text() for field in form.fields] == [
        "Passphrase of Coordinator",
        "Passphrase of Cy Brook",
    ]
    coordinator.type("\r")
    assert "Somebody has to stay" in form.fields[0].trouble.text()
    coordinator.type(BEA + "\r")
    assert "not the passphrase of Coordinator" in form.message.sentence
    wait_out(form)
    coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type(PASSPHRASE + "\r")
    words = page.people.recovery.shown.accessibleName()
    assert len(words.split()) == 12
    assert page.has_unsaved()
    coordinator.type("\r")
    coordinator.type(words + "\r")
    assert "Shut out: Bea Marsh, Cy Brook." in page.people.message.sentence
    assert "signer card" in page.people.message.sentence
    assert "a later file" in page.people.message.sentence
    assert names(page) == ["Coordinator"]
    assert not page.has_unsaved()
    after = coordinator.ask(lambda: page.workspace.locations.signer_card("herne-bay").key_id)
    assert after != before
    assert not coordinator.ask(page.workspace.keys.recovery_state).is_unproved
    lock(coordinator)
    assert opens(location_folder, PASSPHRASE)
    assert not opens(location_folder, BEA)
    assert not opens(location_folder, CY)
    unlock_with_recovery_words(location_folder, words, today=that_day).close()


def test_new_words_that_a_lock_cut_off_are_told_as_unproved(
    coordinator: Person, page: SettingsPage
) -> None:
    press(coordinator, page.recovery.renew)
    coordinator.type(PASSPHRASE + "\r")
    assert page.has_unsaved()
    lock(coordinator)
    coordinator.page(UnlockPage)
    coordinator.unlock()
    coordinator.go_to(5)
    again = coordinator.page(SettingsPage)
    again.show_section("people")
    coordinator.wait()
    assert "perhaps they are on no paper" in again.recovery.state.text()


def test_the_words_are_rehearsed_from_the_paper(coordinator: Person, page: SettingsPage) -> None:
    press(coordinator, page.recovery.renew)
    coordinator.type("wrong horse\r")
    assert "nobody’s passphrase" in page.recovery.new_words.own.trouble.text()
    wait_out(page.recovery.new_words)
    coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type(PASSPHRASE + "\r")
    words = page.recovery.recovery.shown.accessibleName()
    coordinator.type("\r")
    coordinator.type(words + "\r")
    assert "in force" in page.recovery.message.sentence
    press(coordinator, page.recovery.rehearse)
    coordinator.type("abandon " * 11 + "about\r")
    assert "not this vault’s" in page.recovery.rehearsal.message.sentence
    coordinator.press(Qt.Key.Key_Escape)
    press(coordinator, page.recovery.rehearse)
    coordinator.type(words + "\r")
    assert page.recovery.message.kind is MessageKind.SUCCESS
    assert "Last typed from the paper on 20 June 2017." in page.recovery.state.text()
    assert coordinator.ask(page.workspace.keys.recovery_state).rehearsed_on == TODAY


def test_a_keyring_is_off_at_first_and_asks_for_the_passphrase_before_it_is_on(
    coordinator: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = KeyringInMemory()
    monkeypatch.setattr(keychain, "system_keychain", lambda: SystemKeychain(backend))
    coordinator.go_to(5)
    page = coordinator.page(SettingsPage)
    page.show_section("people")
    coordinator.wait()
    panel = page.keyring
    assert panel.state.text().startswith("Off")
    press(coordinator, panel.turn_on)
    assert "Anyone who can use this computer account" in panel.form.warning.text()
    coordinator.type("wrong horse\r")
    assert "nobody’s passphrase" in panel.form.own.trouble.text()
    assert backend.kept == {}
    wait_out(panel.form)
    coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type(PASSPHRASE + "\r")
    assert panel.state.text().startswith("On since 20 June 2017, by Coordinator")
    assert len(backend.kept) == 1
    press(coordinator, panel.turn_off)
    assert backend.kept == {}
    assert panel.state.text().startswith("Off")


def test_after_a_wrong_passphrase_a_form_waits_longer_each_time_and_can_be_left(
    coordinator: Person, page: SettingsPage
) -> None:
    press(coordinator, page.recovery.renew)
    form = page.recovery.new_words
    for seconds, sentence in ((1, "in 1 second."), (2, "in 2 seconds."), (4, "in 4 seconds.")):
        coordinator.type("wrong horse\r")
        assert form.wait.seconds_left == seconds
        assert form.state.text().endswith(sentence)
        coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        coordinator.type(PASSPHRASE + "\r")  # too early, so it is not even tried
        assert form.isVisible()
        wait_out(form)
        assert not form.state.isVisible()
        coordinator.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type("wrong horse\r")
    coordinator.press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    press(coordinator, page.recovery.renew)
    assert not form.act_button.isEnabled()  # leaving it does not shorten the wait


def test_a_wrong_passphrase_at_a_removal_waits_too(coordinator: Person, page: SettingsPage) -> None:
    let_in(coordinator, page, "Bea Marsh", BEA)
    press(coordinator, page.people.lines[1].remove)
    form = page.people.removal_form
    coordinator.type("wrong horse\r")
    assert "not the passphrase of Coordinator" in form.message.sentence
    assert form.wait.seconds_left == 1
    assert names(page) == ["Coordinator", "Bea Marsh"]


def test_a_computer_without_a_keyring_offers_none(
    coordinator: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keychain, "system_keychain", lambda: None)
    coordinator.go_to(5)
    page = coordinator.page(SettingsPage)
    page.show_section("people")
    coordinator.wait()
    assert "no keyring" in page.keyring.state.text()
    assert not page.keyring.turn_on.isVisible()
