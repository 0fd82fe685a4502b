"""Visits logged at a second laptop: sealed, merged by the coordinator, and gone from the laptop."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from osslog.domain.records import Visit
from osslog.services.desk_enrolment import enrol
from osslog.ui.desk_work import DeskHome
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_visits import DeskVisitsPage
from tests.ui.desk_person import AtDesk, first_file
from tests.ui.made_up import LOCATION_ID, TODAY, that_day, unlocked

Opener = Callable[[DeskHome], AtDesk]


@pytest.fixture
def helper(open_desk: Opener, location_folder: Path, tmp_path: Path) -> AtDesk:
    """A second coordinator at the page for visits of a second laptop."""
    (tmp_path / "stick").mkdir()
    enrol(tmp_path / "laptop", first_file(location_folder, tmp_path / "stick").path)
    person = open_desk(DeskHome(tmp_path / "laptop", that_day))
    person.click(person.page(DeskStartPage).for_coordinator)
    person.click(person.page(DeskCoordinatorPage).visits)
    return person


def merged(helper: AtDesk, folder: Path, tmp_path: Path, day: date = TODAY) -> tuple[Visit, ...]:
    """The visits of a day, once the coordinator has merged them."""
    post = helper.window.post
    assert post is not None
    with closing(unlocked(folder)) as workspace:
        post.copy_to(tmp_path / "stick")
        workspace.inbox.merge_folder(tmp_path / "stick")
        drop_ins = workspace.drop_ins.on_day(LOCATION_ID, day)
        return tuple(
            visit for drop_in in drop_ins for visit in workspace.visits.of_drop_in(drop_in.id)
        )


def test_a_visit_is_entered_by_keys_and_merged(
    helper: AtDesk, location_folder: Path, tmp_path: Path
) -> None:
    page = helper.page(DeskVisitsPage)
    assert "Tuesday 20 June 2017" in page.day_name.text()
    helper.type("12\r")
    assert page.bar.message.sentence == "Saved and sealed, 1 since this page was opened"
    helper.type("2\r")
    assert page.bar.message.sentence == "Saved and sealed, 2 since this page was opened"
    visits = merged(helper, location_folder, tmp_path)
    assert sorted(visit.visit_number for visit in visits) == ["first", "second"]


def test_nothing_of_a_saved_visit_can_be_seen_or_brought_back(helper: AtDesk) -> None:
    page = helper.page(DeskVisitsPage)
    helper.type("12\r")
    assert not page.form.is_touched()
    helper.type("=")
    assert not page.form.is_touched(), "no answer of the visit before comes back"
    helper.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not page.form.is_touched()
    assert page.bar.message.action.isHidden()
    said = " ".join(one.text() for one in page.findChildren(QLabel))
    assert "cannot be seen or changed here" in said


def test_a_visit_of_another_day_goes_to_that_day(
    helper: AtDesk, location_folder: Path, tmp_path: Path
) -> None:
    page = helper.page(DeskVisitsPage)
    helper.click(page.another_day)
    page.day_field.line.clear()
    helper.type("13/6/2017")
    assert "Tuesday 13 June 2017" in page.day_name.text()
    page.start_here()
    helper.type("3\r")
    (visit,) = merged(helper, location_folder, tmp_path, date(2017, 6, 13))
    assert visit.visit_number == "third_or_later"


@pytest.mark.parametrize("typed", ["31/2/2017", "yesterday", ""])
def test_a_day_that_is_none_saves_nothing(helper: AtDesk, typed: str) -> None:
    page = helper.page(DeskVisitsPage)
    helper.click(page.another_day)
    page.day_field.line.clear()
    helper.type(typed)
    page.start_here()
    helper.type("1\r")
    assert page.day_field.trouble.text()
    assert page.form.is_touched()


def test_a_day_that_is_still_to_come_is_refused_and_the_visit_comes_back(helper: AtDesk) -> None:
    page = helper.page(DeskVisitsPage)
    helper.click(page.another_day)
    page.day_field.line.clear()
    helper.type("21/6/2017")
    page.start_here()
    helper.type("1\r")
    assert "future" in page.bar.message.sentence
    assert page.form.draft().visit_number == "first"


def test_the_visits_number_is_asked_for(helper: AtDesk) -> None:
    page = helper.page(DeskVisitsPage)
    helper.type("\r")
    assert page.form.row("visit_number").trouble.isVisible()
    helper.press(Qt.Key.Key_Escape)
    helper.page(DeskStartPage)


def test_a_referral_that_is_half_typed_is_asked_about(helper: AtDesk) -> None:
    page = helper.page(DeskVisitsPage)
    helper.type("1")
    page.form.referrals.setFocus()
    helper.type("ref")
    helper.click(page.save_button)
    assert page.form.referrals.add.field.trouble.isVisible()


def test_an_unfinished_visit_asks_and_is_then_cleared(helper: AtDesk) -> None:
    page = helper.page(DeskVisitsPage)
    helper.type("1")
    helper.after(50)
    assert helper.window.quiet.cover.isVisible()
    helper.after(10)
    assert helper.page(DeskVisitsPage) is page
    assert helper.window.quiet.cover.isHidden()
    assert not page.form.is_touched()
    assert "cleared" in page.bar.message.sentence


def test_an_unfinished_visit_can_be_gone_on_with_or_stopped(helper: AtDesk) -> None:
    page = helper.page(DeskVisitsPage)
    helper.type("1")
    helper.after(50)
    helper.type("\r")
    assert page.form.draft().visit_number == "first"
    helper.after(50)
    helper.press(Qt.Key.Key_Escape)
    assert not page.form.is_touched()
    assert helper.page(DeskVisitsPage) is page


def test_nobody_is_asked_while_nothing_is_begun(helper: AtDesk) -> None:
    for _ in range(10):
        helper.after(25)
        helper.page(DeskVisitsPage)
        assert helper.window.quiet.cover.isHidden()


def test_no_field_has_a_menu_from_which_something_could_be_pasted(helper: AtDesk) -> None:
    line = helper.page(DeskVisitsPage).form.referrals.add.line
    QApplication.clipboard().setText("The coordinator's own")
    spot = line.mapTo(helper.window, line.rect().center())
    line.setFocus()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, spot)
    QApplication.sendEvent(helper.window.windowHandle(), menu)
    helper.click(line, Qt.MouseButton.RightButton)
    assert QApplication.activePopupWidget() is None
    helper.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    helper.click(line, Qt.MouseButton.MiddleButton)
    assert line.text() == ""
    QApplication.clipboard().clear()


def test_a_visit_that_could_not_be_saved_waits_behind_the_next(helper: AtDesk) -> None:
    page = helper.page(DeskVisitsPage)
    post = helper.window.post
    assert post is not None
    outbox = post.folder / "outbox"
    outbox.rename(outbox.with_name("away"))
    may_go_on = helper.hold_worker()
    handle = helper.window.windowHandle()
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_2):
        QTest.keyClick(handle, key)
    may_go_on.set()
    helper.wait()
    outbox.with_name("away").rename(outbox)
    assert page.form.draft().visit_number == "second"
    helper.click(page.bar.message.action)
    assert page.form.draft().visit_number == "first"
    helper.type("\r")
    assert "Saved" in page.bar.message.sentence


def test_where_the_post_takes_no_visits_there_is_no_way_to_them(
    open_desk: Opener, location_folder: Path, tmp_path: Path
) -> None:
    written = first_file(location_folder, tmp_path, takes_visits=False)
    enrol(tmp_path / "laptop", written.path)
    person = open_desk(DeskHome(tmp_path / "laptop", that_day))
    person.click(person.page(DeskStartPage).for_coordinator)
    assert person.page(DeskCoordinatorPage).visits.isHidden()
