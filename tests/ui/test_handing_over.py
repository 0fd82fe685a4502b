"""Handing over to feedback: what is kept, what is asked, and what makes the window stay."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog import restart
from osslog.errors import CannotRead
from osslog.services.desk_enrolment import posts_in
from osslog.services.desk_post import DeskPost
from osslog.ui.background import Background
from osslog.ui.location_view import LocationView
from osslog.ui.pages.set_up import SetUpPage
from osslog.ui.pages.today import TodayPage
from osslog.ui.pages.unlock import UnlockPage
from tests.ui.made_up import LOCATION_ID, that_day, unlocked
from tests.ui.person import Person, hold_worker
from tests.ui.test_main_window import answering, begin_a_visit, leave, stay

CONTROL = Qt.KeyboardModifier.ControlModifier


def post_of(folder: Path, location_id: str = LOCATION_ID) -> tuple[str, ...]:
    """What is started in the place of the window."""
    return restart.desk_arguments(folder, location_id, is_handed_over=True)


def test_one_key_hands_over_and_the_vault_is_closed_before_the_window_ends(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    coordinator.press(Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    assert coordinator.window.successor == post_of(location_folder)
    assert posts_in(location_folder) == (LOCATION_ID,)
    unlocked(location_folder).close()
    DeskPost.open(location_folder, LOCATION_ID, today=that_day).close()


def test_the_button_hands_over_too_and_its_key_is_on_the_list(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    view = coordinator.view
    assert isinstance(view, LocationView)
    coordinator.press(Qt.Key.Key_F1)
    shown = coordinator.window._shortcut_list  # noqa: SLF001 what the key brought
    assert shown is not None
    assert ("Ctrl+H", "Hand over to feedback") in {(one.keys, one.does) for one in shown.notes()}
    coordinator.press(Qt.Key.Key_Escape)
    coordinator.tab_to(view.hand_over_button)
    coordinator.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    assert coordinator.window.successor == post_of(location_folder)


def test_a_half_entered_visit_is_kept_without_a_question(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    begin_a_visit(coordinator)
    coordinator.press(Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    with closing(unlocked(location_folder)) as workspace:
        (drop_in,) = workspace.drafts.waiting(LOCATION_ID)
        front = workspace.drafts.of(drop_in.id).front
    assert front is not None
    assert front.visit_number == "second"


def test_what_would_be_lost_is_asked_about_first(
    coordinator: Person, location_folder: Path, qtbot: QtBot
) -> None:
    page = coordinator.page(TodayPage)
    coordinator.tab_to(page.drop_in.add)
    coordinator.type("Rising")
    with answering(stay):
        coordinator.press(Qt.Key.Key_H, CONTROL)
    coordinator.wait()
    assert coordinator.window.isVisible()
    assert not posts_in(location_folder)
    coordinator.window.activateWindow()  # a desktop gives the keys back by itself
    assert QTest.qWaitForWindowActive(coordinator.window)
    with answering(leave):
        coordinator.press(Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    assert coordinator.window.successor == post_of(location_folder)


def test_a_post_that_is_open_elsewhere_lets_the_window_stay_and_say_so(
    coordinator: Person, location_folder: Path
) -> None:
    page = coordinator.page(TodayPage)
    view = coordinator.view
    assert isinstance(view, LocationView)
    coordinator.ask(lambda: page.workspace.desks.hand_over(LOCATION_ID))
    with closing(DeskPost.open(location_folder, LOCATION_ID, today=that_day)):
        coordinator.tab_to(view.hand_over_button)
        coordinator.press(Qt.Key.Key_Space)
        coordinator.wait()
    assert coordinator.window.isVisible()
    assert coordinator.window.isEnabled()
    assert coordinator.window.successor == ()
    assert "already open" in page.message.sentence
    assert coordinator.focused is view.hand_over_button
    coordinator.ask(page.workspace.locations.all)  # the vault is still open


def test_a_program_that_is_gone_lets_the_window_stay(
    coordinator: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise CannotRead("osslog's own program is no longer where it was.")

    monkeypatch.setattr(restart, "demand_own_program", gone)
    coordinator.press(Qt.Key.Key_H, CONTROL)
    coordinator.wait()
    assert coordinator.window.isVisible()
    assert "no longer where it was" in coordinator.page(TodayPage).message.sentence


def test_long_work_is_stopped_for_it_as_for_a_close(
    coordinator: Person, background: Background, location_folder: Path, qtbot: QtBot
) -> None:
    may_go_on = hold_worker(coordinator)
    told: list[object] = []

    def count(progress: Callable[[int, int], None]) -> None:
        for number in range(1_000_000):
            progress(number, 1_000_000)

    background.run_long(count, told.append, told.append, lambda _done, _total: None)
    coordinator.press(Qt.Key.Key_H, CONTROL)
    assert not coordinator.window.isEnabled()
    may_go_on.set()
    qtbot.waitUntil(lambda: not coordinator.window.isVisible())
    assert told != [None]
    assert coordinator.window.successor == post_of(location_folder)


def test_nothing_is_handed_over_from_behind_the_blank_page(
    coordinator: Person, location_folder: Path
) -> None:
    coordinator.press(Qt.Key.Key_F12)
    coordinator.press(Qt.Key.Key_H, CONTROL)
    coordinator.wait()
    assert coordinator.window.is_hiding
    assert coordinator.window.isVisible()
    assert not posts_in(location_folder)


def test_hiding_while_the_post_is_made_ready_stops_the_handing_over(coordinator: Person) -> None:
    may_go_on = hold_worker(coordinator)
    coordinator.press(Qt.Key.Key_H, CONTROL)
    coordinator.window.hide_now()
    may_go_on.set()
    coordinator.wait()
    assert coordinator.window.is_hiding
    assert coordinator.window.isVisible()
    assert coordinator.window.successor == ()


def test_from_the_unlock_page_it_goes_back_to_feedback_without_a_coordinator(
    open_window: Callable[[Path], Person], location_folder: Path, qtbot: QtBot
) -> None:
    with closing(unlocked(location_folder)) as workspace:
        workspace.desks.hand_over(LOCATION_ID)
    person = open_window(location_folder)
    page = person.page(UnlockPage)
    assert page.passphrase.line.hasFocus()
    person.tab_to(page.post_button)
    person.type("\r")
    qtbot.waitUntil(lambda: not person.window.isVisible())
    assert person.window.successor == post_of(location_folder, "")


def test_where_no_post_is_the_unlock_page_offers_none(
    open_window: Callable[[Path], Person], location_folder: Path
) -> None:
    assert not open_window(location_folder).page(UnlockPage).post_button.isVisible()


def test_the_first_page_of_an_empty_folder_leads_to_a_post_as_well(
    open_window: Callable[[Path], Person], tmp_path: Path, qtbot: QtBot
) -> None:
    person = open_window(tmp_path / "nothing")
    person.tab_to(person.page(SetUpPage).for_post)
    person.type("\r")
    qtbot.waitUntil(lambda: not person.window.isVisible())
    assert person.window.successor == restart.desk_arguments(tmp_path / "nothing")
