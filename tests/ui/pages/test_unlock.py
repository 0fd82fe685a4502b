"""Unlocking: the passphrase, the recovery words, and the wait after a wrong one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from osslog.services.workspace import set_up_location
from osslog.ui.background import Background
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import LONGEST_WAIT, UnlockPage, wait_after
from tests.ui.made_up import CHEAP, LOCATION_ID, PASSPHRASE, TODAY, CheapDoorway, that_day
from tests.ui.person import Person


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
    page = UnlockPage(CheapDoorway(location_folder, that_day), background, second=10)
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


def test_the_recovery_words_open_it_too_and_a_slip_says_which_word(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    workspace, words = set_up_location(
        tmp_path / "data",
        location_id=LOCATION_ID,
        name="Herne Bay",
        passphrase=PASSPHRASE,
        person="Coordinator",
        today=lambda: TODAY,
        kdf=CHEAP,
    )
    workspace.close()
    person = open_window(tmp_path / "data")
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\r")
    person.type(" ".join([*words[:2], "zzz", *words[3:]]) + "\r")
    assert "Word 3" in page.words.trouble.text()
    assert not page.is_waiting
    person.type(" ".join(words) + "\r")
    person.page(TodayPage)


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
