"""Bad days at the desk: locked, killed, no disk, a wrong clock, midnight, a pile of paper."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from osslog.domain.records import Visit
from osslog.errors import DiskFull
from osslog.local_date import BelievedToday
from osslog.services.clock import FAR_AHEAD
from osslog.ui.background import Background
from osslog.ui.draft_keeper import KEPT_AFTER_MS
from osslog.ui.main_window import MainWindow
from osslog.ui.message import MessageKind
from osslog.ui.pages.today import TodayPage
from osslog.ui.theme import Theme
from tests.data.location_records import Calendar, visit_to
from tests.ui.conftest import LIGHT
from tests.ui.made_up import LOCATION_ID, TODAY, CheapDoorway, unlocked
from tests.ui.person import Person

PROJECT = Path(__file__).parents[3]

KILLED_WHILE_TYPING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from osslog.settings import Appearance, Settings
from osslog.ui.background import Background
from osslog.ui.main_window import MainWindow
from osslog.ui.theme import Theme
from tests.ui.made_up import LOCATION_ID, PASSPHRASE, CheapDoorway, that_day

chosen = Settings(Appearance.LIGHT)
application = QApplication(["osslog"])
theme, background = Theme(application), Background()
theme.apply(chosen)
window = MainWindow(CheapDoorway(Path(sys.argv[1]), that_day), theme, background, chosen)
shown = []
window.painted.connect(lambda: shown.append(True))
window.show()
deadline = QDeadlineTimer(30_000)

def settle(is_there):
    while not is_there() or background.is_busy:
        if deadline.hasExpired():
            sys.exit("the window did not come so far")
        application.processEvents()

def type(text):
    for sign in text:
        key = Qt.Key.Key_Return if sign == "\\r" else ord(sign)
        QTest.keyClick(window.focusWidget(), key)

settle(lambda: shown)
type(PASSPHRASE + "\\r")
settle(lambda: window.view is not None and window.page is not None)
page = window.page
settle(lambda: page.form.isVisible())
type("214")
kept = []
def look():
    workspace = page.workspace
    return any(workspace.drafts.of(one.id).front is not None for one in
               workspace.drafts.waiting(LOCATION_ID))
while not any(kept):
    background.run(look, kept.append, print)
    settle(lambda: True)
type("1")
print("typing", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""

OpenOnDay = Callable[[Path, Callable[[], date]], Person]


@pytest.fixture
def open_on_day(qtbot: QtBot, theme: Theme, background: Background) -> Iterator[OpenOnDay]:
    """Opens the window on a data folder, with a computer that has a date of its own."""
    opened: list[MainWindow] = []

    def open_on(folder: Path, today: Callable[[], date]) -> Person:
        doorway = CheapDoorway(folder, BelievedToday(today))
        window = MainWindow(doorway, theme, background, LIGHT)
        opened.append(window)
        with qtbot.waitSignal(window.painted):
            window.show()
            window.activateWindow()
        person = Person(window, background, qtbot)
        person.wait()
        person.unlock()
        return person

    yield open_on
    for window in opened:
        window.lock()
        qtbot.waitUntil(lambda: not background.is_busy)
        window.deleteLater()


def lock_and_unlock(person: Person) -> TodayPage:
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    person.unlock()
    return person.page(TodayPage)


def begin(person: Person) -> TodayPage:
    """Open today's drop-in without an agency."""
    page = person.page(TodayPage)
    person.tab_to(page.drop_in.go)
    person.type("\r")
    if page.drop_in.agencies.trouble.isVisible():
        person.type("\r")
    assert page.form.isVisible()
    return page


def ask_the_vault(person: Person, question: Callable[[], object]) -> object:
    """Have something done by the thread that owns the vault."""
    answers: list[object] = []
    person.background.run(question, answers.append, answers.append)
    person.wait()
    return answers[0]


def fill_disk(person: Person, page: TodayPage) -> None:
    """Leave the vault's file no room for another page."""
    drop_in = page.shown_drop_in
    assert drop_in is not None

    def fill() -> None:
        connection = page.workspace.vault.connection
        connection.execute(f"PRAGMA max_page_count = {connection.value('PRAGMA page_count')}")
        for _ in range(1000):
            page.workspace.visits.log(visit_to(drop_in.id))

    assert isinstance(ask_the_vault(person, fill), DiskFull)


def make_room(person: Person, page: TodayPage) -> None:
    connection = page.workspace.vault.connection
    ask_the_vault(person, lambda: connection.execute("PRAGMA max_page_count = 1073741823"))


# Locked and killed


def test_a_visit_that_was_half_entered_at_a_lock_comes_back_after_it(coordinator: Person) -> None:
    begin(coordinator)
    coordinator.type("1\r2t14")
    page = lock_and_unlock(coordinator)
    draft = page.form.draft()
    assert (draft.visit_number, draft.mode) == ("second", "telephone")
    assert [given.codes for given in draft.answers] == [("female",), ("35_44",)]
    assert page.bar.message.sentence == "What you had begun is here again."
    coordinator.type("\r")
    assert len(page.visits.lines) == 2
    page = lock_and_unlock(coordinator)
    assert not page.form.is_touched()
    assert page.bar.message.sentence == ""


def test_what_came_back_can_be_cleared(coordinator: Person) -> None:
    begin(coordinator)
    coordinator.type("2")
    page = lock_and_unlock(coordinator)
    coordinator.tab_to(page.bar.message.action)
    coordinator.type("\r")
    assert not page.form.is_touched()
    assert not lock_and_unlock(coordinator).form.is_touched()


def test_a_correction_and_the_visit_behind_it_both_come_back_after_a_lock(
    coordinator: Person,
) -> None:
    page = begin(coordinator)
    coordinator.type("1\r2\r3")
    coordinator.tab_to(page.visits.list)
    coordinator.press(Qt.Key.Key_Down)
    coordinator.type("\rk")
    page = lock_and_unlock(coordinator)
    assert page.form_heading.text() == "Correct visit 1"
    assert page.form.draft().visit_number == "not_known"
    coordinator.type("\r")
    assert list(page.visits.lines) == ["2.  Second", "1.  Not known"]
    assert page.form.draft().visit_number == "third_or_later"


def test_a_correction_of_a_visit_that_is_gone_is_not_entered_as_a_new_one(
    coordinator: Person, location_folder: Path
) -> None:
    page = begin(coordinator)
    coordinator.type("1\r")
    coordinator.tab_to(page.visits.correct)
    coordinator.type("\r2")
    coordinator.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    with closing(unlocked(location_folder)) as workspace:
        (drop_in,) = workspace.drop_ins.on_day(LOCATION_ID, TODAY)
        (visit,) = workspace.visits.of_drop_in(drop_in.id)
        workspace.visits.delete(visit.id)
    coordinator.unlock()
    page = coordinator.page(TodayPage)
    assert not page.form.is_touched()
    assert page.form_heading.text() == "Visit 1"


def test_a_save_that_is_on_its_way_when_the_window_locks_is_kept_once(
    coordinator: Person,
) -> None:
    begin(coordinator)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_2):
        coordinator.press(key)
    page = lock_and_unlock(coordinator)
    assert list(page.visits.lines) == ["1.  First"]
    assert page.form.draft().visit_number == "second"


def test_a_half_entered_visit_is_kept_soon_without_any_lock(
    coordinator: Person, qtbot: QtBot
) -> None:
    page = begin(coordinator)
    drop_in = page.shown_drop_in
    assert drop_in is not None
    coordinator.type("2")
    of_drop_in = partial(page.workspace.drafts.of, drop_in.id)

    def is_kept() -> bool:
        return bool(getattr(ask_the_vault(coordinator, of_drop_in), "front", None))

    assert not is_kept()
    qtbot.waitUntil(is_kept, timeout=10 * KEPT_AFTER_MS)


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_window_that_is_killed_in_mid_typing_brings_the_visit_back(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_TYPING, str(year_folder)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (killed.stdout, killed.returncode) == ("typing\n", -signal.SIGKILL), killed.stderr
    person = open_window(year_folder)
    person.unlock()
    page = person.page(TodayPage)
    draft = page.form.draft()
    assert draft.visit_number == "second"
    assert [given.codes for given in draft.answers][:2] == [("female",), ("35_44",)]


# No room, no right date


def test_a_full_disk_is_told_and_the_visit_stays_in_the_form(coordinator: Person) -> None:
    page = begin(coordinator)
    fill_disk(coordinator, page)
    shown = page.visits.lines
    coordinator.type("2t1\r")
    assert page.bar.message.kind is MessageKind.PROBLEM
    assert "disk is full" in page.bar.message.sentence
    assert page.visits.lines == shown
    assert page.form.draft().visit_number == "second"
    make_room(coordinator, page)
    coordinator.type("\r")
    assert page.bar.message.sentence.startswith("Saved")
    assert page.visits.lines[0].endswith("Second · Telephone · Female")


def test_a_visit_that_was_refused_behind_the_next_one_can_be_shown_again(
    coordinator: Person,
) -> None:
    page = begin(coordinator)
    fill_disk(coordinator, page)
    may_go_on = threading.Event()
    coordinator.background.run(partial(may_go_on.wait, 10), lambda _done: None, page.refuse)
    for key in (Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_3):
        coordinator.press(key)
    may_go_on.set()
    coordinator.wait()
    assert page.form.draft().visit_number == "third_or_later"
    make_room(coordinator, page)
    coordinator.tab_to(page.bar.message.action)
    coordinator.type("\r")
    assert page.form.draft().visit_number == "second"
    coordinator.type("\r")
    assert page.visits.lines[0].endswith("Second")
    assert lock_and_unlock(coordinator).form.draft().visit_number == "third_or_later"


def test_a_clock_set_back_is_asked_about_and_the_right_day_taken(
    open_on_day: OpenOnDay, year_folder: Path
) -> None:
    person = open_on_day(year_folder, Calendar(TODAY - timedelta(days=365)))
    page = person.page(TodayPage)
    question = page.clock_question
    assert question.isVisible()
    assert not question.confirm.isVisible()
    assert not page.drop_in.isVisible()
    assert not page.form.isVisible()
    assert person.focused is question.day.line
    assert question.day.text() == ""
    assert page.title.text() == "Today"
    person.type("19/6/2017\r")
    assert "cannot be before" in question.day.trouble.text()
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("20/6/2017\r")
    assert not question.isVisible()
    assert page.title.text() == "Tuesday 20 June 2017"
    assert "Monday 20 June 2016" in page.clock_note.text()
    visits = len(page.visits.lines)
    person.type("1\r")
    assert len(page.visits.lines) == visits + 1
    lock_and_unlock(person)
    assert person.page(TodayPage).title.text() == "Tuesday 20 June 2017"


def test_a_clock_a_year_ahead_is_asked_about_before_anything_is_recorded(
    open_on_day: OpenOnDay, year_folder: Path
) -> None:
    person = open_on_day(year_folder, Calendar(TODAY + timedelta(days=365)))
    page = person.page(TodayPage)
    assert page.clock_question.confirm.text() == "Yes, today is Wednesday 20 June 2018"
    person.type("\r")
    assert page.clock_question.isVisible()
    assert page.clock_question.day.trouble.text()
    person.type("20 June 2017\r")
    assert page.title.text() == "Tuesday 20 June 2017"
    assert page.form.isVisible()


def test_a_long_break_is_confirmed_and_not_asked_about_again(
    open_on_day: OpenOnDay, year_folder: Path
) -> None:
    person = open_on_day(year_folder, Calendar(TODAY + FAR_AHEAD + timedelta(days=7)))
    page = person.page(TodayPage)
    person.tab_to(page.clock_question.confirm)
    person.type("\r")
    assert page.title.text() == "Tuesday 8 August 2017"
    assert not page.clock_note.isVisible()
    assert page.drop_in.go.isVisible()
    assert not lock_and_unlock(person).clock_question.isVisible()


# Other days than today


def test_a_drop_in_that_crosses_the_years_end_belongs_to_the_day_it_began(
    open_on_day: OpenOnDay, year_folder: Path
) -> None:
    calendar = Calendar(date(2017, 6, 30))
    person = open_on_day(year_folder, calendar)
    page = begin(person)
    person.type("1\r2")
    calendar.day = date(2017, 7, 1)
    person.go_to(3)
    person.go_to(1)
    assert page.title.text() == "Late entry: Friday 30 June 2017"
    assert page.form.draft().visit_number == "second"
    person.type("\r")
    assert page.bar.message.sentence == "Saved, 2 at this drop-in"
    person.tab_to(page.back_to_today)
    person.type("\r")
    assert page.title.text() == "Saturday 1 July 2017"
    assert page.drop_in.go.isVisible()
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    with closing(unlocked(year_folder)) as workspace:
        (drop_in,) = workspace.drop_ins.on_day(LOCATION_ID, date(2017, 6, 30))
        assert workspace.visits.count_on(drop_in.id) == 2
        assert workspace.drop_ins.on_day(LOCATION_ID, date(2017, 7, 1)) == ()


def past_drop_in(folder: Path) -> UUID:
    """A drop-in of two weeks ago without visits."""
    with closing(unlocked(folder)) as workspace:
        return workspace.drop_ins.begin(LOCATION_ID, TODAY - timedelta(days=14)).id


def test_a_pile_of_paper_is_entered_by_keys_alone_with_the_number_of_each(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    past = past_drop_in(location_folder)
    person = open_window(location_folder)
    person.unlock()
    page = person.page(TodayPage)
    page.show_drop_in(past)
    person.wait()
    assert page.title.text() == "Late entry: Tuesday 6 June 2017"
    before, numbers = person.presses, []
    for visit in ("113\r", "21k\r", "k\r"):
        numbers.append(page.form_heading.text())
        person.type(visit)
    assert person.presses - before == 10
    assert numbers == ["Visit 1", "Visit 2", "Visit 3"]
    assert page.bar.message.sentence == "Saved, 3 at this drop-in"
    person.tab_to(page.back_to_today)
    person.type("\r")
    assert page.title.text() == "Tuesday 20 June 2017"
    assert page.drop_in.heading.text() == "Open today’s drop-in"


def test_what_is_half_entered_at_another_drop_in_is_told_and_gone_on_with(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    past = past_drop_in(location_folder)
    person = open_window(location_folder)
    person.unlock()
    page = person.page(TodayPage)
    page.show_drop_in(past)
    person.wait()
    person.type("2")
    page = lock_and_unlock(person)
    assert page.message.sentence == "A visit is half entered at the drop-in of Tuesday 6 June 2017."
    person.tab_to(page.message.action)
    person.type("\r")
    assert page.title.text() == "Late entry: Tuesday 6 June 2017"
    assert page.form.draft().visit_number == "second"
    person.type("\r")
    assert list(page.visits.lines) == ["1.  Second"]


def test_two_hundred_visits_in_a_morning_are_all_in_the_list(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    with closing(unlocked(location_folder)) as workspace:
        drop_in = workspace.drop_ins.begin(LOCATION_ID, TODAY)
        with_visits(workspace.visits.log, drop_in.id)
    person = open_window(location_folder)
    person.unlock()
    page = person.page(TodayPage)
    person.type("2\r")
    assert page.bar.message.sentence == "Saved, 201 today"
    assert page.visits.heading.text() == "201 visits"
    assert page.visits.lines[0] == "201.  Second"
    assert page.visits.lines[-1] == "1.  First"
    assert page.visits.list.verticalScrollBar().maximum() > 0
    assert page.visits.height() <= page.entry.sheet.height()


def with_visits(log: Callable[[Visit], Visit], drop_in_id: UUID) -> None:
    for _ in range(200):
        log(visit_to(drop_in_id))


def test_a_drop_in_that_is_gone_is_told_and_today_shown_instead(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    past = past_drop_in(location_folder)
    with closing(unlocked(location_folder)) as workspace:
        workspace.drop_ins.delete(past)
    person = open_window(location_folder)
    person.unlock()
    page = person.page(TodayPage)
    page.show_drop_in(past)
    person.wait()
    assert page.message.sentence == "There is no such drop-in in this vault."
    assert page.title.text() == "Tuesday 20 June 2017"
    assert page.drop_in.go.isVisible()


def test_the_last_drop_in_that_was_wanted_is_shown_however_fast_another_follows(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    past = past_drop_in(location_folder)
    person = open_window(location_folder)
    person.unlock()
    page = person.page(TodayPage)
    page.refresh()
    page.show_drop_in(past)
    page.show_today()
    page.show_drop_in(past)
    person.wait()
    assert page.title.text() == "Late entry: Tuesday 6 June 2017"
    assert page.form.row("visit_number").isAncestorOf(person.focused)


def test_a_drop_in_that_was_taken_away_takes_what_was_begun_there_with_it(
    coordinator: Person,
) -> None:
    page = begin(coordinator)
    coordinator.type("2")
    drop_in = page.shown_drop_in
    assert drop_in is not None
    ask_the_vault(coordinator, partial(page.workspace.drop_ins.delete, drop_in.id))
    coordinator.go_to(3)
    coordinator.go_to(1)
    assert page.drop_in.go.isVisible()
    begin(coordinator)
    assert not page.form.is_touched()
    assert page.bar.message.sentence == ""


def test_what_is_begun_is_kept_at_once_when_another_drop_in_comes_to_the_front(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    past = past_drop_in(location_folder)
    person = open_window(location_folder)
    person.unlock()
    page = begin(person)
    person.press(Qt.Key.Key_2)
    page.show_drop_in(past)
    person.wait()
    assert not page.form.is_touched()
    person.press(Qt.Key.Key_3)
    page.show_today()
    person.wait()
    assert page.form.draft().visit_number == "second"
    page.show_drop_in(past)
    person.wait()
    assert page.form.draft().visit_number == "third_or_later"


def test_a_day_that_was_confirmed_is_asked_about_again_once_the_clock_goes_back(
    open_on_day: OpenOnDay, year_folder: Path
) -> None:
    calendar = Calendar(TODAY + FAR_AHEAD + timedelta(days=7))
    person = open_on_day(year_folder, calendar)
    page = person.page(TodayPage)
    person.tab_to(page.clock_question.confirm)
    person.type("\r")
    assert not page.clock_question.isVisible()
    calendar.day = TODAY - timedelta(days=1)
    person.go_to(3)
    person.go_to(1)
    assert page.clock_question.isVisible()
    assert not page.clock_question.confirm.isVisible()
