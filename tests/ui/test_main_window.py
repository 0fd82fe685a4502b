"""The window around the pages: what it tells, how it locks and closes, what a defect does."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from osslog import logs
from osslog.errors import InUse
from osslog.ui.background import Background
from osslog.ui.bug_report import BugReport
from osslog.ui.leave_question import LeaveQuestion
from osslog.ui.main_window import MainWindow
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from osslog.ui.theme import Theme
from tests.ui.conftest import LIGHT
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, CheapDoorway, that_day, unlocked
from tests.ui.person import Person

SECRET = "Mrs Pettigrew of Mill Lane"


@contextmanager
def answering(choose: Callable[[QDialog], None]) -> Iterator[None]:
    """Answer the dialog that opens in here, which has to be exactly one."""
    yield
    (dialog,) = dialogs()
    choose(dialog)


def dialogs() -> list[QDialog]:
    """Every dialog that can be seen."""
    everything = QApplication.topLevelWidgets()
    return [one for one in everything if isinstance(one, QDialog) and one.isVisible()]


def stay(dialog: QDialog) -> None:
    assert isinstance(dialog, LeaveQuestion)
    dialog.stay.click()


def leave(dialog: QDialog) -> None:
    assert isinstance(dialog, LeaveQuestion)
    dialog.leave.click()


def begin_a_visit(person: Person) -> TodayPage:
    """Open the drop-in and answer one question."""
    page = person.page(TodayPage)
    person.tab_to(page.drop_in.go)
    person.type("\r")
    person.type("2")
    return page


def test_title_and_icon_never_tell_what_is_shown(busy_coordinator: Person) -> None:
    window = busy_coordinator.window
    titles = {window.windowTitle()}
    for number in range(1, 5):
        busy_coordinator.go_to(number)
        titles.add(window.windowTitle())
    window.lock()
    titles.add(window.windowTitle())
    assert titles == {"osslog"}
    assert not window.windowIcon().isNull()
    assert window.windowFilePath() == ""


def test_ctrl_l_locks_at_once_from_every_page(busy_coordinator: Person) -> None:
    for number in range(1, 5):
        busy_coordinator.go_to(number)
        busy_coordinator.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert busy_coordinator.window.view is None
        busy_coordinator.page(UnlockPage)
        busy_coordinator.wait()
        busy_coordinator.unlock()


def test_nothing_of_the_pages_is_left_behind_the_lock(busy_coordinator: Person) -> None:
    busy_coordinator.go_to(4)
    busy_coordinator.window.lock()
    busy_coordinator.wait()
    QApplication.processEvents()
    left = {type(page).__name__ for page in busy_coordinator.window.pages.children()}
    assert not left & {"LocationView", "TodayPage", "YearPage"}


def test_a_locked_vault_is_closed_so_that_others_can_open_it(
    coordinator: Person, location_folder: Path
) -> None:
    with pytest.raises(InUse):
        unlocked(location_folder)
    coordinator.window.lock()
    coordinator.wait()
    unlocked(location_folder).close()


def test_closing_the_window_closes_the_vault_first(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    coordinator.window.close()
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    unlocked(location_folder).close()


def test_the_window_closes_while_work_runs_once_that_is_done(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    page = coordinator.page(TodayPage)
    started, may_end, ended = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        started.set()
        may_end.wait(10)
        ended.set()

    page.background.run(work, lambda _done: None, lambda _trouble: None)
    assert started.wait(10)
    coordinator.window.close()
    assert coordinator.window.isVisible()
    assert not coordinator.window.isEnabled()
    may_end.set()
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    assert ended.is_set()
    unlocked(location_folder).close()


def test_the_window_closes_while_it_is_being_unlocked(
    open_window: Callable[[Path], Person], location_folder: Path, qtbot: QtBot
) -> None:
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    page.passphrase.line.setText(PASSPHRASE)
    page.unlock_button.click()
    person.window.close()
    qtbot.waitUntil(lambda: not person.window.isVisible())
    unlocked(location_folder).close()


def test_a_half_typed_name_is_asked_about_before_the_window_closes(
    coordinator: Person, qtbot: QtBot
) -> None:
    page = coordinator.page(TodayPage)
    coordinator.tab_to(page.drop_in.add)
    coordinator.type("Rising")
    with answering(stay):
        coordinator.window.close()
    assert coordinator.window.isVisible()
    assert page.drop_in.add.text() == "Rising"
    with answering(leave):
        coordinator.window.close()
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())


def test_a_half_entered_visit_is_kept_without_a_question_when_the_window_closes(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    begin_a_visit(coordinator)
    coordinator.window.close()
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    with closing(unlocked(location_folder)) as workspace:
        (drop_in,) = workspace.drafts.waiting(LOCATION_ID)
        front = workspace.drafts.of(drop_in.id).front
    assert front is not None
    assert front.visit_number == "second"


def test_escape_loses_nothing_on_any_page(coordinator: Person) -> None:
    page = begin_a_visit(coordinator)
    coordinator.press(Qt.Key.Key_Escape, times=3)
    assert coordinator.window.isVisible()
    assert page.form.draft().visit_number == "second"


def test_a_defect_is_shown_and_written_down_without_what_was_typed(
    coordinator: Person, location_folder: Path
) -> None:
    page = coordinator.page(TodayPage)
    reports: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, BugReport)
        reports.append(dialog.text.toPlainText())
        dialog.close_button.click()

    with answering(read):
        page.background.run(partial(_fail_with, SECRET), lambda _done: None, page.refuse)
        coordinator.wait()
    (report,) = reports
    assert "ValueError" in report
    assert "_fail_with" in report
    assert "Pettigrew" not in report
    assert "Pettigrew" not in page.message.sentence
    assert "mistake" in page.message.sentence
    kept = (location_folder / logs.FILE_NAME).read_text()
    assert "ValueError" in kept
    assert "Pettigrew" not in kept
    assert coordinator.window.isVisible()


def _fail_with(words: str) -> None:
    raise ValueError(words)


def test_a_second_window_on_the_same_folder_says_who_has_it(
    coordinator: Person, open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    assert coordinator.window.view is not None
    second = open_window(location_folder)
    second.unlock()
    assert "already open" in second.page(UnlockPage).message.sentence


FIRST_PAGE = """
import sys
from datetime import date
from pathlib import Path
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
from osslog.settings import Settings
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway
from osslog.ui.main_window import MainWindow
from osslog.ui.theme import Theme
application = QApplication([])
theme = Theme(application)
theme.apply(Settings())
window = MainWindow(Doorway(Path(sys.argv[1]), date.today), theme, Background(), Settings())
heavy = {"sqlcipher3", "reportlab", "nacl", "msgspec", "zxcvbn", "mnemonic", "keyring", "click"}
print(type(window.page).__name__)
print(sorted(heavy & {name.partition(".")[0] for name in sys.modules}))
print("Qt" in vars(QtCore))
"""


@pytest.mark.parametrize("first", ["SetUpPage", "UnlockPage"])
def test_the_first_page_loads_none_of_what_only_later_pages_need(
    location_folder: Path, tmp_path: Path, first: str
) -> None:
    folder = location_folder if first == "UnlockPage" else tmp_path / "nothing"
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAGE, str(folder)], capture_output=True, text=True, check=True
    )
    page, heavy, namespace_of_qt = done.stdout.split("\n", 2)
    assert page == first
    assert heavy == "[]"
    assert namespace_of_qt.strip() == "False"


def test_who_unlocks_before_the_folder_was_looked_at_stays_in(
    qtbot: QtBot, theme: Theme, background: Background, year_folder: Path
) -> None:
    window = MainWindow(CheapDoorway(year_folder, that_day), theme, background, LIGHT)
    page = window.page
    assert isinstance(page, UnlockPage)
    page.passphrase.line.setText(PASSPHRASE)
    page.unlock_button.click()
    with qtbot.waitSignal(window.painted):
        window.show()
    qtbot.waitUntil(lambda: not background.is_busy)
    view = window.view
    qtbot.waitUntil(lambda: not background.is_busy)
    assert view is not None
    assert window.view is view
    assert window.page is view.page
    window.lock()
    qtbot.waitUntil(lambda: not background.is_busy)
    window.deleteLater()
