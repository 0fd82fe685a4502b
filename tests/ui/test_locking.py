"""The window locks by itself, whatever is open, and what was being saved is kept."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from osslog.domain.records import Visit
from osslog.errors import DiskFull
from osslog.progress import Progress
from osslog.ui.background import Background
from osslog.ui.file_dialog import FileDialog
from osslog.ui.guard import Clocks, Guard
from osslog.ui.idle_notice import IdleNotice
from osslog.ui.leave_question import LeaveQuestion
from osslog.ui.main_window import MainWindow
from osslog.ui.page import Page
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.theme import Theme
from tests.ui.conftest import LIGHT
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, CheapDoorway, that_day, unlocked
from tests.ui.person import Person


class HandClocks:
    """Both clocks of a computer, moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.wall = 1_500_000_000.0

    def pass_by(self, seconds: float) -> None:
        """Let time pass on both."""
        self.now += seconds
        self.wall += seconds


@pytest.fixture
def clocks() -> HandClocks:
    return HandClocks()


@pytest.fixture
def person(
    qtbot: QtBot, theme: Theme, background: Background, clocks: HandClocks, location_folder: Path
) -> Iterator[Person]:
    """Somebody at the unlocked window, whose clocks are moved by hand."""
    window = MainWindow(
        CheapDoorway(location_folder, that_day),
        theme,
        background,
        LIGHT,
        clocks=Clocks(lambda: clocks.now, lambda: clocks.wall),
    )
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


def guard_of(person: Person) -> Guard:
    """What watches over the window."""
    assert person.window.safekeeping is not None
    return person.window.safekeeping.guard


def notice_of(person: Person) -> IdleNotice:
    """The line that counts down."""
    assert person.window.safekeeping is not None
    return person.window.safekeeping.notice


def is_locked(person: Person) -> bool:
    """Whether the passphrase is asked for and nothing else is there."""
    return person.window.view is None and isinstance(person.window.page, UnlockPage)


def nothing(_result: object) -> None:
    """Take a result that is of no interest."""


# Nobody is there


def test_it_locks_after_ten_minutes_of_nothing_and_says_so(
    person: Person, clocks: HandClocks
) -> None:
    clocks.pass_by(570)
    guard_of(person).idle.look()
    assert notice_of(person).isVisible()
    assert "30 seconds" in notice_of(person).sentence.text()
    clocks.pass_by(29)
    guard_of(person).idle.look()
    assert "1 second." in notice_of(person).sentence.text()
    clocks.pass_by(1)
    guard_of(person).idle.look()
    assert is_locked(person)
    assert not notice_of(person).isVisible()
    assert "10 minutes" in person.page(UnlockPage).message.sentence


@pytest.mark.parametrize("sign", ["key", "click", "movement", "wheel"])
def test_any_sign_of_life_stops_the_countdown(
    person: Person, clocks: HandClocks, sign: str
) -> None:
    clocks.pass_by(590)
    guard_of(person).idle.look()
    handle = person.window.windowHandle()
    if sign == "key":
        person.press(Qt.Key.Key_Left)
    elif sign == "click":
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
    elif sign == "movement":
        QTest.mouseMove(handle, QPoint(321, 123))
    else:
        QTest.wheelEvent(handle, QPoint(600, 300), QPoint(0, 120))
    assert not notice_of(person).isVisible()
    clocks.pass_by(500)
    guard_of(person).idle.look()
    assert not is_locked(person)


def test_a_pointer_that_rests_is_no_sign_of_life(person: Person, clocks: HandClocks) -> None:
    handle = person.window.windowHandle()
    QTest.mouseMove(handle, QPoint(321, 123))
    clocks.pass_by(590)
    guard_of(person).idle.look()
    QTest.mouseMove(handle, QPoint(321, 123))
    assert notice_of(person).isVisible()


def test_the_minutes_that_were_chosen_hold_from_the_next_unlocking(
    person: Person, clocks: HandClocks, location_folder: Path
) -> None:
    person.window.lock()
    person.wait()
    workspace = unlocked(location_folder)
    workspace.preferences.set_idle_minutes(2)
    workspace.close()
    person.unlock()
    clocks.pass_by(120)
    guard_of(person).idle.look()
    assert is_locked(person)


def test_it_locks_while_the_pages_are_hidden_and_counts_nothing_there(
    person: Person, clocks: HandClocks
) -> None:
    person.press(Qt.Key.Key_F12)
    clocks.pass_by(590)
    guard_of(person).idle.look()
    assert not notice_of(person).isVisible()
    clocks.pass_by(10)
    guard_of(person).idle.look()
    assert is_locked(person)
    assert not person.window.is_hiding


def test_nothing_is_counted_while_it_is_locked(person: Person, clocks: HandClocks) -> None:
    person.window.lock()
    person.wait()
    person.type("half a passphrase")
    clocks.pass_by(3600)
    guard_of(person).idle.look()
    guard_of(person).clock.look()
    assert person.page(UnlockPage).passphrase.text() == "half a passphrase"


# The computer sleeps or is locked


def test_it_locks_when_the_computer_slept(person: Person, clocks: HandClocks) -> None:
    clocks.wall += 600
    guard_of(person).clock.look()
    assert is_locked(person)
    assert "slept" in person.page(UnlockPage).message.sentence


def test_it_locks_when_the_system_says_so(person: Person) -> None:
    guard_of(person).leave()
    assert is_locked(person)


def test_an_unlocking_under_way_at_a_lock_is_taken_back(
    person: Person, location_folder: Path
) -> None:
    person.window.lock()
    person.wait()
    person.type(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    assert person.background.is_busy
    person.window.lock()
    person.wait()
    assert is_locked(person)
    assert person.page(UnlockPage).passphrase.text() == ""
    unlocked(location_folder).close()
    person.unlock()
    person.page(TodayPage)


def test_a_passphrase_that_can_be_read_is_gone_after_a_lock(person: Person) -> None:
    person.window.lock()
    person.wait()
    page = person.page(UnlockPage)
    person.type("half a passphrase")
    page.passphrase.reveal(shown=True)
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page.passphrase.text() == ""
    assert not page.passphrase.is_shown


# Nothing stands in the way


def visible_windows() -> list[str]:
    """The kinds of the windows that can be seen."""
    return [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]


def file_dialog(person: Person) -> FileDialog:
    """A dialog for a folder, as pages open it."""
    assert person.window.page is not None
    dialog = FileDialog.for_folder(person.window.page, "Folder")
    dialog.setOption(FileDialog.Option.DontUseNativeDialog)
    dialog.open()
    return dialog


def open_file_dialog(person: Person) -> None:
    """Leave a file dialog open."""
    file_dialog(person)


def open_question_on_file_dialog(person: Person) -> None:
    """Leave a question open that a file dialog asks."""
    dialog = file_dialog(person)
    box = QMessageBox(dialog)
    box.setText("Replace it?")
    box.open()


def open_leave_question(person: Person) -> None:
    """Leave the question open that comes before closing."""
    LeaveQuestion.ask(person.window, person.window.lock)


def open_bug_report(person: Person) -> None:
    """Leave the report of a defect open."""
    person.window.report_defect(ValueError())


def open_list(person: Person) -> None:
    """Leave a list dropped down."""
    box = QComboBox(person.window.page)
    box.addItems(["one", "two"])
    box.show()
    box.view().window().setProperty("shown_by_test", True)
    box.showPopup()


def open_menu(person: Person) -> None:
    """Leave a menu open."""
    menu = QMenu(person.window.page)
    menu.setProperty("shown_by_test", True)
    menu.addAction("Copy")
    menu.popup(QPoint(50, 50))


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    "leave_open",
    [
        open_file_dialog,
        open_question_on_file_dialog,
        open_bug_report,
        open_leave_question,
        open_list,
        open_menu,
    ],
)
def test_no_open_window_holds_up_a_lock(
    person: Person, leave_open: Callable[[Person], None], location_folder: Path
) -> None:
    leave_open(person)
    assert len(visible_windows()) > 1
    guard_of(person).leaving.emit()
    assert visible_windows() == ["MainWindow"]
    assert is_locked(person)
    person.wait()
    unlocked(location_folder).close()


def test_ctrl_l_locks_from_within_a_dialog(person: Person, qtbot: QtBot) -> None:
    dialog = file_dialog(person)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert is_locked(person)
    assert visible_windows() == ["MainWindow"]


def test_long_work_is_stopped_by_a_lock(person: Person, location_folder: Path) -> None:
    began = threading.Event()

    def work(progress: Progress) -> None:
        for step in range(10_000):
            began.set()
            threading.Event().wait(0.01)
            progress(step, 10_000)

    person.background.run_long(work, nothing, nothing, lambda _done, _total: None)
    assert began.wait(10)
    person.window.lock()
    person.wait()
    unlocked(location_folder).close()


def test_a_page_that_fails_to_put_away_does_not_hold_up_the_lock(
    person: Person, location_folder: Path, qtbot: QtBot
) -> None:
    page = _FailingPage("Page")
    person.view.pages.addWidget(page)
    person.view._made[99] = page  # noqa: SLF001 a page that no view has
    with qtbot.captureExceptions() as raised:
        person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert [kind for kind, _error, _trace in raised] == [ArithmeticError]
    assert is_locked(person)
    person.wait()
    unlocked(location_folder).close()


class _FailingPage(Page):
    def put_away(self) -> None:
        raise ArithmeticError


# Nothing is lost


def test_a_save_in_flight_is_kept(person: Person, location_folder: Path) -> None:
    page = person.page(TodayPage)
    person.tab_to(page.drop_in.go)
    person.type("\r")
    person.type("2")
    may_go_on = threading.Event()
    person.background.run(partial(may_go_on.wait, 10), nothing, nothing)
    person.press(Qt.Key.Key_Return)
    person.window.lock()
    may_go_on.set()
    person.wait()
    workspace = unlocked(location_folder)
    (drop_in,) = workspace.drop_ins.on_day(LOCATION_ID, that_day())
    visits = workspace.visits.of_drop_in(drop_in.id)
    workspace.close()
    assert [visit.visit_number for visit in visits] == ["second"]


def test_what_could_not_be_saved_is_told_after_the_lock(person: Person) -> None:
    page = person.page(TodayPage)

    def fail() -> Visit:
        raise DiskFull

    person.background.run(fail, nothing, page.refuse)
    person.window.lock()
    person.wait()
    assert "disk is full" in person.page(UnlockPage).message.sentence


# The clipboard


@pytest.fixture
def own_clipboard(monkeypatch: pytest.MonkeyPatch) -> QClipboard:
    """The clipboard, which on the platform without a screen does not know whose its content is."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", _yes)
    return QGuiApplication.clipboard()


def _yes(_clipboard: QClipboard) -> bool:
    return True


def test_what_was_copied_goes_with_the_lock(person: Person, own_clipboard: QClipboard) -> None:
    own_clipboard.setText("words")
    person.window.lock()
    assert own_clipboard.text() == ""


def test_what_was_copied_goes_when_the_window_closes(
    person: Person, own_clipboard: QClipboard, qtbot: QtBot
) -> None:
    own_clipboard.setText("words")
    person.window.close()
    qtbot.waitUntil(lambda: not person.window.isVisible())
    assert own_clipboard.text() == ""


def test_what_others_copied_stays(person: Person) -> None:
    QGuiApplication.clipboard().setText("words of another program")
    person.window.lock()
    assert QGuiApplication.clipboard().text() == "words of another program"


@pytest.mark.usefixtures("person")
def test_what_is_copied_stays_off_clipboard_histories(own_clipboard: QClipboard) -> None:
    own_clipboard.setText("words")
    held = own_clipboard.mimeData()
    assert held.text() == "words"
    assert held.data("x-kde-passwordManagerHint") == b"secret"
    assert any("ExcludeClipboardContentFromMonitorProcessing" in kind for kind in held.formats())
