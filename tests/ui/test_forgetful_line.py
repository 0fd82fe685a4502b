"""What was typed and cleared stays gone, whatever the next person at the keyboard tries."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from osslog.ui.forgetful_line import ForgetfulLine
from osslog.ui.labelled_field import LabelledField
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.recovery_words import RecoveryStep, WordField
from osslog.ui.type_ahead import TypeAheadLine
from tests.ui.made_up import PASSPHRASE
from tests.ui.person import Person

WORDS = " ".join(["abandon"] * 11 + ["about"])


def undo(line: QLineEdit) -> str:
    """Undo as often as somebody who is curious does; returns all that could be read meanwhile."""
    seen = line.text()
    for _ in range(4):
        QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        seen += line.text()
    return seen


def test_a_cleared_passphrase_does_not_come_back_shown_and_undone(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    field.setProperty("shown_by_test", True)
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field.line, PASSPHRASE)
    field.line.clear()
    field.reveal(shown=True)
    assert undo(field.line) == ""


def test_nobody_reads_the_last_way_back_from_hiding(coordinator: Person) -> None:
    coordinator.press(Qt.Key.Key_F12)
    coordinator.type(PASSPHRASE + "\r")
    assert not coordinator.window.is_hiding
    coordinator.press(Qt.Key.Key_F12)
    kept = coordinator.window.safekeeping
    assert kept is not None
    field = kept.hidden_page.passphrase
    coordinator.type("x")
    field.show_button.click()
    assert field.is_shown
    assert set(undo(field.line)) == {"x"}


def test_nobody_reads_typed_recovery_words_after_a_lock(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.other_way)
    person.type("\r" + WORDS)
    assert page.words.text() == WORDS
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert undo(page.words.line) == ""


def test_nobody_reads_what_was_typed_for_a_backup_after_a_lock(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    person.tab_to(page.restore_button)
    person.type("\r")
    form = page.restore.form
    for field, secret in ((form.passphrase, PASSPHRASE), (form.words, WORDS)):
        person.tab_to(field)
        person.type(secret)
        assert field.text() == secret
        person.tab_to(form.other_way)
        person.type("\r")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    form.passphrase.reveal(shown=True)
    assert [undo(field.line) for field in (form.passphrase, form.words)] == ["", ""]


def test_nobody_reads_rehearsed_words_at_a_laptop_that_was_left_open(coordinator: Person) -> None:
    coordinator.go_to(5)
    page = coordinator.page(SettingsPage)
    coordinator.tab_to(page.sections)
    coordinator.type(page.sections.choice.chip("people").choice.key)
    coordinator.tab_to(page.recovery.rehearse)
    coordinator.type("\r" + WORDS)
    fields = page.recovery.rehearsal.typed.fields
    assert [field.text() for field in fields] == WORDS.split()
    coordinator.press(Qt.Key.Key_Escape)
    assert [undo(field) for field in fields] == [""] * 12


def test_words_that_were_typed_back_are_forgotten(qtbot: QtBot) -> None:
    step = RecoveryStep()
    step.setProperty("shown_by_test", True)
    qtbot.addWidget(step)
    step.begin(tuple(WORDS.split()))
    step.show()
    step.go_on.click()
    for field, word in zip(step.typed.fields, WORDS.split(), strict=True):
        QTest.keyClicks(field, word)
    step.go_on.click()
    assert [field.text() for field in step.typed.fields] == [""] * 12
    assert [undo(field) for field in step.typed.fields] == [""] * 12


@pytest.mark.parametrize("kind", [PassphraseField, LabelledField])
def test_every_labelled_line_forgets(qtbot: QtBot, kind: type[LabelledField]) -> None:
    field = kind("Name")
    qtbot.addWidget(field)
    assert isinstance(field.line, ForgetfulLine)


def test_no_line_that_is_cleared_is_one_of_qts_own() -> None:
    assert issubclass(WordField, ForgetfulLine)
    assert issubclass(TypeAheadLine, ForgetfulLine)
    code = Path(__file__).parent.parent.parent / "osslog" / "ui"
    plain = {
        path.name
        for path in code.rglob("*.py")
        if re.search(r"QLineEdit\(\)|\(QLineEdit\):", path.read_text(encoding="utf-8"))
    }
    assert plain == {
        "forgetful_line.py",
        "file_field.py",  # a path
        "folder_field.py",  # a path
        "take_over_columns.py",  # a number
    }
