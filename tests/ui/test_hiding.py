"""Hide now: blank at once, nothing behind it within reach, nothing lost, and the way back."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.background import Background
from osslog.ui.doorway import NewVault
from osslog.ui.file_dialog import FileDialog
from osslog.ui.guard import Clocks
from osslog.ui.hidden_page import HiddenPage
from osslog.ui.main_window import MainWindow
from osslog.ui.pages.set_up import SetUpPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.reading_order import tab_stops
from osslog.ui.theme import Theme
from tests.ui.conftest import LIGHT
from tests.ui.made_up import PASSPHRASE, CheapDoorway, that_day, unlocked
from tests.ui.person import Person

PIN = "473829"
OTHER_PIN = "918273"


class HandClocks:
    """Both clocks of a computer, moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.wall = 1_500_000_000.0

    def clocks(self) -> Clocks:
        """What the window looks at."""
        return Clocks(lambda: self.now, lambda: self.wall)


def shift(person: Person, times: int = 1) -> None:
    """Press Shift by itself."""
    person.press(Qt.Key.Key_Shift, times=times)


def hide(person: Person) -> HiddenPage:
    """Press F12; returns the blank page."""
    person.press(Qt.Key.Key_F12)
    return hidden_page(person)


def hidden_page(person: Person) -> HiddenPage:
    """The blank page, which is in front."""
    assert person.window.is_hiding
    kept = person.window.safekeeping
    assert kept is not None
    return kept.hidden_page


def begin_a_visit(person: Person) -> TodayPage:
    """Open the drop-in and answer one question."""
    page = person.page(TodayPage)
    person.tab_to(page.drop_in.go)
    person.type("\r")
    person.type("2")
    assert page.form.draft().visit_number == "second"
    return page


def unlock_with_pin(person: Person, pin: str = PIN) -> None:
    """Go in with the passphrase and choose a PIN."""
    page = person.page(UnlockPage)
    person.type(PASSPHRASE)
    person.tab_to(page.pin.line)
    person.type(pin + "\r")


def heard(accessible: QAccessibleInterface) -> Iterator[str]:
    """Everything that a screen reader finds, names and values and descriptions."""
    for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
        yield accessible.text(kind)
    for place in range(accessible.childCount()):
        child = accessible.child(place)
        if child is not None:
            yield from heard(child)


@pytest.fixture
def hand_clocks() -> HandClocks:
    """Clocks that stand still until they are moved."""
    return HandClocks()


@pytest.fixture
def timed(
    qtbot: QtBot,
    theme: Theme,
    background: Background,
    hand_clocks: HandClocks,
    location_folder: Path,
) -> Iterator[Person]:
    """Somebody at the unlocked window, whose clocks are moved by hand."""
    doorway = CheapDoorway(location_folder, that_day)
    window = MainWindow(doorway, theme, background, LIGHT, clocks=hand_clocks.clocks())
    with qtbot.waitSignal(window.painted):
        window.show()
        window.activateWindow()
    person = Person(window, background, qtbot)
    person.wait()
    person.unlock()
    yield person
    window.lock()
    person.wait()
    window.deleteLater()


# Going


def test_f12_leaves_a_page_of_one_colour(coordinator: Person) -> None:
    hide(coordinator)
    shown = coordinator.window.grab().toImage()
    first = shown.pixel(0, 0)
    assert all(
        shown.pixel(x, y) == first
        for x in range(shown.width())
        for y in range(0, shown.height(), 3)
    )


def test_hide_now_is_the_first_stop_of_the_tab_key_on_every_page(busy_coordinator: Person) -> None:
    for number in range(1, len(busy_coordinator.view.buttons) + 1):
        busy_coordinator.go_to(number)
        assert tab_stops(busy_coordinator.window)[0] is busy_coordinator.view.hide_button


def test_the_button_hides(coordinator: Person) -> None:
    coordinator.tab_to(coordinator.view.hide_button)
    coordinator.type("\r")
    assert coordinator.window.is_hiding
    assert hidden_page(coordinator).way_back.isHidden()


def test_shift_three_times_hides_from_within_a_field(coordinator: Person) -> None:
    shift(coordinator, 2)
    assert not coordinator.window.is_hiding
    shift(coordinator)
    assert coordinator.window.is_hiding


def test_capital_letters_do_not_hide(coordinator: Person) -> None:
    handle = coordinator.window.windowHandle()
    for _ in range(4):
        QTest.keyPress(handle, Qt.Key.Key_Shift)
        QTest.keyClick(handle, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle, Qt.Key.Key_Shift)
    shift(coordinator, 2)
    assert not coordinator.window.is_hiding
    shift(coordinator)
    assert coordinator.window.is_hiding


def test_another_key_between_begins_the_count_anew(coordinator: Person) -> None:
    shift(coordinator, 2)
    QTest.keyPress(coordinator.window.windowHandle(), Qt.Key.Key_Left)
    shift(coordinator)
    assert not coordinator.window.is_hiding
    QTest.keyRelease(coordinator.window.windowHandle(), Qt.Key.Key_Left)
    shift(coordinator, 2)
    assert not coordinator.window.is_hiding


def test_a_click_between_begins_the_count_anew(coordinator: Person) -> None:
    shift(coordinator, 2)
    QTest.mouseClick(coordinator.window.windowHandle(), Qt.MouseButton.LeftButton)
    shift(coordinator)
    assert not coordinator.window.is_hiding


def test_a_held_shift_key_counts_once(coordinator: Person) -> None:
    handle = coordinator.window.windowHandle()
    for _ in range(5):
        repeated = QKeyEvent(
            QKeyEvent.Type.KeyPress,
            Qt.Key.Key_Shift,
            Qt.KeyboardModifier.ShiftModifier,
            "",
            True,
        )
        QApplication.sendEvent(handle, repeated)
    shift(coordinator)
    assert not coordinator.window.is_hiding


def test_slow_presses_of_shift_do_not_hide(timed: Person, hand_clocks: HandClocks) -> None:
    for _ in range(5):
        shift(timed)
        hand_clocks.now += 1.5
    assert not timed.window.is_hiding
    shift(timed, 3)
    assert timed.window.is_hiding


def test_nothing_hides_while_there_is_nothing_to_hide(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    person.press(Qt.Key.Key_F12)
    shift(person, 3)
    assert not person.window.is_hiding
    person.page(UnlockPage)


def test_the_recovery_words_of_a_new_vault_can_be_hidden(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    person = open_window(tmp_path / "data")
    page = person.page(SetUpPage)
    new = NewVault("Ann", PASSPHRASE, "ashford", "Ashford")
    make = partial(CheapDoorway(tmp_path / "data", that_day).set_up_location, new)
    person.background.run(make, page.made.emit, page.refuse)
    person.wait()
    hide(person)
    person.type(PASSPHRASE + "\r")
    assert not person.window.is_hiding
    assert person.page(SetUpPage) is page
    hide(person)
    person.window.lock()
    person.wait()
    person.unlock()
    person.page(TodayPage)


# Nothing is within reach


def test_a_screen_reader_finds_nothing_behind(busy_coordinator: Person) -> None:
    root = QAccessible.queryAccessibleInterface(busy_coordinator.window)
    assert root is not None
    before = set(heard(root))
    assert {"Hide now", "Today", "Lock now"} <= before
    hide(busy_coordinator)
    application = QApplication.instance()
    assert application is not None
    for root in map(QAccessible.queryAccessibleInterface, (busy_coordinator.window, application)):
        assert root is not None
        names = {words for words in heard(root) if words}
        assert not names & before - {"osslog"}
    root = QAccessible.queryAccessibleInterface(busy_coordinator.window)
    assert root is not None
    after = {words for words in heard(root) if words}
    assert after <= {
        "osslog",
        "Paused",
        "Caps Lock is on.",
        "PIN",
        "Passphrase",
        "Show",
        "Show the passphrase",
        "Go on",
        "Use the passphrase",
        "Lock",
    }


def test_the_tab_key_and_the_keys_of_pages_get_nowhere(busy_coordinator: Person) -> None:
    before = busy_coordinator.window.page
    page = hide(busy_coordinator)
    for stop in tab_stops(busy_coordinator.window):
        assert stop is page or page.isAncestorOf(stop)
    for number in range(1, 5):
        busy_coordinator.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down):
        busy_coordinator.press(key)
    busy_coordinator.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    busy_coordinator.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert busy_coordinator.window.page is before
    focused = busy_coordinator.focused
    assert focused is page or page.isAncestorOf(focused)
    assert busy_coordinator.window.is_hiding


def test_work_that_ends_meanwhile_gives_no_page_the_focus(coordinator: Person) -> None:
    page = begin_a_visit(coordinator)
    blank = hide(coordinator)
    page.start_here()
    page.refresh()
    coordinator.wait()
    page.form.setFocus()
    assert coordinator.focused is blank
    coordinator.type("1")
    assert page.form.draft().visit_number == "second"


def test_a_page_that_is_made_meanwhile_stays_behind(coordinator: Person) -> None:
    blank = hide(coordinator)
    coordinator.view.go_to(2)
    coordinator.wait()
    assert blank.isVisible()
    assert not coordinator.view.isVisible()
    coordinator.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert coordinator.view.page is not coordinator.view.pages.widget(0)


def test_the_system_sees_one_window_of_the_same_name(
    busy_coordinator: Person, qtbot: QtBot
) -> None:
    busy_coordinator.go_to(1)
    dialog = FileDialog.for_folder(busy_coordinator.window, "Folder for the file")
    dialog.setOption(FileDialog.Option.DontUseNativeDialog)
    dialog.open()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F12)
    assert busy_coordinator.window.is_hiding
    seen = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
    assert [one.title() for one in seen] == ["osslog"]


def test_a_panel_over_the_page_is_gone_too(coordinator: Person) -> None:
    over = QWidget(coordinator.window)
    field = QLineEdit("words", over)
    over.show()
    field.setFocus()
    hide(coordinator)
    assert not over.isVisible()


def test_a_defect_is_told_only_after_the_hiding(coordinator: Person) -> None:
    hide(coordinator)
    coordinator.window.report_defect(ValueError("x"))
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [
        coordinator.window
    ]
    coordinator.type(PASSPHRASE + "\r")
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert len(shown) == 2
    coordinator.window.lock()


# Coming back


def test_the_passphrase_brings_everything_back_with_the_focus(coordinator: Person) -> None:
    page = begin_a_visit(coordinator)
    focused = coordinator.focused
    hide(coordinator)
    coordinator.type(PASSPHRASE + "\r")
    assert not coordinator.window.is_hiding
    assert coordinator.page(TodayPage) is page
    assert page.form.draft().visit_number == "second"
    assert coordinator.focused is focused
    coordinator.type("\r")
    assert "Saved" in page.bar.message.sentence


def test_what_is_typed_on_the_blank_page_goes_nowhere_else(coordinator: Person) -> None:
    page = begin_a_visit(coordinator)
    hide(coordinator)
    coordinator.type("1")
    coordinator.press(Qt.Key.Key_Escape)
    assert hidden_page(coordinator).way_back.isHidden()
    assert hidden_page(coordinator).passphrase.text() == ""
    assert page.form.draft().visit_number == "second"


def test_shortcuts_work_again_afterwards(coordinator: Person) -> None:
    hide(coordinator)
    coordinator.type(PASSPHRASE + "\r")
    coordinator.go_to(3)
    assert not isinstance(coordinator.window.page, TodayPage)
    hide(coordinator)


def test_a_wrong_passphrase_has_to_wait_longer_each_time(coordinator: Person) -> None:
    page = hide(coordinator)
    coordinator.type("not the passphrase\r")
    assert coordinator.window.is_hiding
    assert "not the passphrase" in page.passphrase.trouble.text()
    assert not page.go_on.isEnabled()
    coordinator.type(PASSPHRASE + "\r")
    assert coordinator.window.is_hiding


def test_the_pin_takes_enter_itself_so_that_no_enter_saves_what_is_half_typed(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    unlock_with_pin(person)
    person.type("\r")
    person.type("1")
    hide(person)
    person.type(PIN)
    waits_for_enter = person.window.is_hiding
    person.type("\r")
    assert waits_for_enter
    assert not person.window.is_hiding
    page = person.page(TodayPage)
    assert page.visits.lines == ()
    assert page.form.draft().visit_number == "first"


def test_after_three_wrong_pins_only_the_passphrase_opens(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    unlock_with_pin(person)
    page = hide(person)
    for left in ("2 more times", "once more", "Type the passphrase"):
        person.type(OTHER_PIN + "\r")
        shown = page.passphrase if page.pin.isHidden() else page.pin
        assert left in shown.trouble.text()
    person.type(PIN + "\r")
    assert person.window.is_hiding
    person.press(Qt.Key.Key_F12)
    assert page.pin.isHidden()


def test_hiding_again_gives_no_new_tries(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    unlock_with_pin(person)
    page = hide(person)
    for _ in range(3):
        person.type(OTHER_PIN + "\r")
        person.press(Qt.Key.Key_Escape)
        person.press(Qt.Key.Key_F12)
    person.type(PIN + "\r")
    assert person.window.is_hiding
    person.press(Qt.Key.Key_Escape)
    person.type(PASSPHRASE + "\r")
    person.page(TodayPage)
    hide(person)
    assert page.pin.isHidden()


def test_the_passphrase_is_taken_beside_the_pin(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    unlock_with_pin(person)
    page = hide(person)
    person.press(Qt.Key.Key_Space)
    person.tab_to(page.other_way)
    person.type("\r")
    person.type(PASSPHRASE + "\r")
    assert not person.window.is_hiding


def test_the_pin_is_forgotten_at_a_lock(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    unlock_with_pin(person)
    person.window.lock()
    person.wait()
    person.unlock()
    page = hide(person)
    person.type("4")
    assert page.pin.isHidden()
    assert page.passphrase.text() == "4"


def test_a_click_asks_for_the_way_back_and_time_takes_it_away(coordinator: Person) -> None:
    page = hide(coordinator)
    QTest.mouseClick(coordinator.window.windowHandle(), Qt.MouseButton.LeftButton)
    assert not page.way_back.isHidden()
    coordinator.type("half of it")
    page.be_blank()
    assert page.way_back.isHidden()
    assert page.passphrase.text() == ""


# Lock and end


@pytest.mark.parametrize("typed", ["", "x"])
def test_ctrl_l_locks_while_it_is_hidden(coordinator: Person, typed: str) -> None:
    page = hide(coordinator)
    coordinator.type(typed)
    coordinator.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not coordinator.window.is_hiding
    assert not page.isVisible()
    coordinator.page(UnlockPage)
    coordinator.wait()
    coordinator.unlock()
    coordinator.page(TodayPage)


def test_a_check_that_is_under_way_at_a_lock_opens_nothing(coordinator: Person) -> None:
    hide(coordinator)
    coordinator.type(PASSPHRASE)
    coordinator.press(Qt.Key.Key_Return)
    assert coordinator.background.is_busy
    coordinator.window.lock()
    coordinator.wait()
    coordinator.page(UnlockPage)
    assert coordinator.window.view is None


def test_closing_while_hidden_asks_nothing(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    begin_a_visit(coordinator)
    hide(coordinator)
    coordinator.window.close()
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    unlocked(location_folder).close()


def test_a_wrong_pin_counts_as_one_whatever_is_clicked_while_it_is_checked(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    person = open_window(location_folder)
    unlock_with_pin(person)
    page = hide(person)
    may_go_on = threading.Event()
    person.background.run(partial(may_go_on.wait, 10), lambda _done: None, lambda _trouble: None)
    for sign in OTHER_PIN:
        person.press(Qt.Key(ord(sign)))
    person.press(Qt.Key.Key_Return)
    page.other_way.click()
    may_go_on.set()
    person.wait()
    assert "2 more times" in page.pin.trouble.text()
    assert page.passphrase.trouble.text() == ""
    assert page.go_on.isEnabled()
