"""F1 lists the keys that do something here, and nothing that does not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.keys import KeyNote
from osslog.ui.shortcut_list import ShortcutList, notes_of_shortcuts, shortcuts_of
from tests.ui.person import Person


def shown_list(person: Person) -> ShortcutList:
    """The panel, asked for by its key."""
    person.press(Qt.Key.Key_F1)
    (shown,) = person.window.findChildren(ShortcutList)
    assert shown.isVisible()
    return shown


def test_every_shortcut_of_every_page_says_what_it_does(busy_coordinator: Person) -> None:
    for number in range(1, len(busy_coordinator.view.buttons) + 1):
        busy_coordinator.go_to(number)
        silent = [
            shortcut.key().toString()
            for shortcut in busy_coordinator.window.findChildren(QShortcut)
            if not shortcut.whatsThis()
        ]
        assert silent == []


def test_the_list_has_every_shortcut_of_the_page_in_front(busy_coordinator: Person) -> None:
    shown = shown_list(busy_coordinator)
    keys = " ".join(note.keys for note in shown.notes())
    for shortcut in shortcuts_of(busy_coordinator.window):
        assert shortcut.key().toString() in keys
    assert KeyNote("Ctrl+L", "Lock now") in shown.notes()
    words = {label.text() for label in shown.findChildren(QLabel)}
    assert {note.does for note in shown.notes()} <= words


def test_the_list_tells_the_keys_of_chips_where_there_are_chips(busy_coordinator: Person) -> None:
    notes = shown_list(busy_coordinator).notes()
    assert any("Left" in note.keys for note in notes)
    assert len(notes) == len(set(notes))


def test_escape_goes_back_to_where_the_person_was(busy_coordinator: Person) -> None:
    before = busy_coordinator.focused
    shown = shown_list(busy_coordinator)
    assert shown.isAncestorOf(busy_coordinator.focused)
    busy_coordinator.press(Qt.Key.Key_Tab, times=3)
    assert shown.isAncestorOf(busy_coordinator.focused), "the Tab key went behind the list"
    busy_coordinator.press(Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert busy_coordinator.focused is before


def test_the_same_key_takes_the_list_away(busy_coordinator: Person) -> None:
    shown = shown_list(busy_coordinator)
    busy_coordinator.press(Qt.Key.Key_F1)
    assert not shown.isVisible()


def test_a_lock_takes_the_list_away(busy_coordinator: Person) -> None:
    shown = shown_list(busy_coordinator)
    busy_coordinator.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    busy_coordinator.wait()
    assert not shown.isVisible()
    assert not shown.isAncestorOf(busy_coordinator.focused)


def test_the_list_stays_at_the_side_where_reading_ends(
    busy_coordinator: Person, qapp: QApplication
) -> None:
    shown = shown_list(busy_coordinator)
    busy_coordinator.window.resize(1280, 720)
    qapp.processEvents()
    assert shown.geometry().right() == busy_coordinator.window.rect().right()
    assert shown.height() == busy_coordinator.window.height()
    busy_coordinator.press(Qt.Key.Key_Escape)
    busy_coordinator.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown_list(busy_coordinator).geometry().left() == 0


def test_one_thing_with_two_keys_is_one_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    for keys in ("Ctrl+U", "Ctrl+Shift+U"):
        shortcut = QShortcut(keys, holder)
        shortcut.setWhatsThis("Undo")
    assert notes_of_shortcuts(holder.findChildren(QShortcut)) == (
        KeyNote("Ctrl+U, Ctrl+Shift+U", "Undo"),
    )
