"""Today, at the desk: open a drop-in, log visits, take them back, correct them."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from osslog.domain.code_lists import (
    AGENCIES_SEEN,
    DESTINATION,
    OUTCOME,
    STARTING_AGENCIES,
    VISIT_NUMBER,
)
from osslog.domain.drop_in_pattern import Rhythm
from osslog.domain.records import Referral, Visit
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.pages.today import TodayPage
from tests.ui.made_up import LOCATION_ID, TODAY, unlocked
from tests.ui.person import Person


def open_drop_in(person: Person, *agencies: str) -> TodayPage:
    """Open today's drop-in with these agencies, and come to the first visit."""
    page = person.page(TodayPage)
    for agency in agencies:
        person.tab_to(page.drop_in.add)
        person.type(f"{agency}\r")
    person.tab_to(page.drop_in.go)
    person.type("\r")
    return page


def click(person: Person, button: QPushButton) -> None:
    person.tab_to(button, most=120)
    person.type("\r")


def remove_today(folder: Path) -> tuple[UUID, ...]:
    """Take today's drop-in out of a year that has one; returns who was at the one before."""
    with closing(unlocked(folder)) as workspace:
        for drop_in in workspace.drop_ins.on_day(LOCATION_ID, TODAY):
            for visit in workspace.visits.of_drop_in(drop_in.id):
                workspace.visits.delete(visit.id)
            workspace.drop_ins.delete(drop_in.id)
        return workspace.drop_ins.last_agencies(LOCATION_ID, TODAY)


@pytest.fixture
def early_coordinator(open_window: Callable[[Path], Person], year_folder: Path) -> Person:
    """Somebody at the window of a location with a year behind it, before today's drop-in."""
    remove_today(year_folder)
    person = open_window(year_folder)
    person.unlock()
    return person


def test_an_empty_day_says_what_to_do_next(coordinator: Person) -> None:
    page = coordinator.page(TodayPage)
    assert page.title.text() == "Tuesday 20 June 2017"
    assert page.drop_in.heading.text() == "Open today’s drop-in"
    assert "often come" in page.drop_in.hint.text()
    assert page.drop_in.agencies.isAncestorOf(coordinator.focused)
    assert not page.form.isVisible()


def test_on_the_first_day_the_usual_agencies_are_listed_by_one_key_each(
    coordinator: Person,
) -> None:
    page = coordinator.page(TodayPage)
    offered = [chip.text() for chip in page.drop_in.agencies.chips.chips]
    assert offered == list(STARTING_AGENCIES)
    coordinator.type("24\r")
    assert page.drop_in.summary.text() == "In person · here: Kent Police, Rising Sun"
    seen = [chip.text() for chip in page.form.row(AGENCIES_SEEN).chips.chips]
    assert seen == ["Kent Police", "Rising Sun", "None"]


def test_the_shortest_visit_takes_at_most_four_presses(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    before = coordinator.presses
    coordinator.type("1\r")
    assert coordinator.presses - before == 2
    assert page.bar.message.sentence == "Saved, 1 today"
    assert page.visits.heading.text() == "1 visit"


def test_a_full_visit_takes_at_most_twenty_presses(coordinator: Person) -> None:
    page = open_drop_in(coordinator, "Housing Options", "Kent Police", "Victim Support")
    before = coordinator.presses
    coordinator.type("1t14113\tma\r1hou\r2\r")
    assert coordinator.presses - before == 18
    (visit,) = visits_in_vault(coordinator, page)
    assert visit.visit_number == "first"
    assert visit.mode == "telephone"
    assert {given.question: given.codes for given in visit.answers} == {
        "sex": ("female",),
        "age_band": ("35_44",),
        "ethnic_group": ("white",),
    }
    assert len(visit.agencies_seen or ()) == 2
    assert visit.referrals == (
        Referral("marac", "referred"),
        Referral("housing_options", "signposted"),
    )
    assert page.visits.lines[0] == (
        "1.  First · Telephone · Female · 35-44 · White · Housing Options, Victim Support"
        " · 2 referrals"
    )


def visits_in_vault(person: Person, page: TodayPage) -> tuple[Visit, ...]:
    """The visits of the drop-in that is shown, read on the thread that owns the vault."""
    drop_in = page.shown_drop_in
    assert drop_in is not None
    found: list[tuple[Visit, ...]] = []
    read = partial(page.workspace.visits.of_drop_in, drop_in.id)
    person.background.run(read, found.append, page.refuse)
    person.wait()
    return found[0]


def test_visits_follow_each_other_without_leaving_the_keys(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r2\r3\rk\rp\r")
    shown = list(page.visits.lines)
    assert shown == [
        "5.  Prefer not to say",
        "4.  Not known",
        "3.  Third or later",
        "2.  Second",
        "1.  First",
    ]
    assert page.bar.message.sentence == "Saved, 5 today"


def test_a_visit_without_its_number_is_not_saved_and_the_question_says_so(
    coordinator: Person,
) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("\t\t1\r")
    row = page.form.row("visit_number")
    assert row.trouble.isVisible()
    assert row.isAncestorOf(coordinator.focused)
    assert len(page.visits.lines) == 0
    assert page.form.row("sex").codes() == ("female",)
    coordinator.type("1")
    assert not row.trouble.isVisible()
    coordinator.type("\r")
    assert len(page.visits.lines) == 1


def test_a_referral_that_is_half_typed_is_not_lost_by_saving(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1")
    coordinator.tab_to(page.form.referrals)
    coordinator.type("ref")
    coordinator.tab_to(page.save_button)
    coordinator.type("\r")
    assert page.visits.heading.text() == "0 visits"
    assert page.form.referrals.add.text() == "ref"
    assert page.form.referrals.add.field.trouble.isVisible()
    coordinator.type("\r\r")
    assert "1 referral" in page.visits.lines[0]


def test_a_saved_visit_can_be_taken_back_and_put_back(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r2\r")
    coordinator.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    assert page.visits.heading.text() == "1 visit"
    assert page.bar.message.sentence == "The visit was taken back."
    coordinator.tab_to(page.bar.message.action)
    coordinator.type("\r")
    assert page.visits.heading.text() == "2 visits"


def test_a_visit_can_be_deleted_from_the_list_and_brought_back(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r2\r")
    coordinator.tab_to(page.visits.list)
    coordinator.press(Qt.Key.Key_Down)
    assert page.visits.details.text() == "1.  First"
    coordinator.press(Qt.Key.Key_Delete)
    coordinator.wait()
    assert list(page.visits.lines) == ["1.  Second"]
    assert page.bar.message.sentence == "The visit was deleted."
    assert coordinator.focused is page.visits.list
    coordinator.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    assert list(page.visits.lines) == ["2.  Second", "1.  First"]


def test_a_visit_is_corrected_in_its_place_and_the_half_entered_one_comes_back(
    coordinator: Person,
) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r2\r")
    coordinator.type("3")
    coordinator.tab_to(page.visits.list)
    coordinator.press(Qt.Key.Key_Down)
    coordinator.type("\r")
    assert page.form_heading.text() == "Correct visit 1"
    assert page.form.draft().visit_number == "first"
    coordinator.type("k\r")
    shown = list(page.visits.lines)
    assert shown == ["2.  Second", "1.  Not known"]
    assert page.form_heading.text() == "Visit 3"
    assert page.form.draft().visit_number == "third_or_later"
    coordinator.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    assert page.visits.lines[1] == "1.  First"


def test_a_visit_that_was_to_be_corrected_can_be_left_as_it_was(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r")
    click(coordinator, page.visits.correct)
    coordinator.type("2")
    click(coordinator, page.stop_correcting)
    assert page.visits.lines[0] == "1.  First"
    assert not page.form.is_touched()


def test_last_times_agencies_stand_first_and_are_confirmed_by_one_key_each(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    before = {str(agency) for agency in remove_today(year_folder)}
    assert len(before) > 1
    person = open_window(year_folder)
    person.unlock()
    page = person.page(TodayPage)
    chips = page.drop_in.agencies.chips
    assert {chip.choice.code for chip in chips.chips[: len(before)]} == before
    assert chips.codes() == ()
    assert chips.isAncestorOf(person.focused)
    person.type("1")
    assert chips.codes() == (chips.chips[0].choice.code,)
    person.type("a")
    assert set(chips.codes()) == before
    person.type("\r")
    assert page.form.row(VISIT_NUMBER.code).isAncestorOf(person.focused)
    offered = page.form.row(AGENCIES_SEEN).chips.chips
    assert {chip.choice.code for chip in offered} == {*before, "none"}


def test_nobody_marked_as_here_is_asked_about_once(early_coordinator: Person) -> None:
    page = early_coordinator.page(TodayPage)
    early_coordinator.type("\r")
    assert page.drop_in.agencies.trouble.isVisible()
    assert not page.form.isVisible()
    early_coordinator.type("\r")
    assert page.form.isVisible()
    assert page.drop_in.summary.text() == "In person · no agency is marked as here"


def test_the_page_says_whether_a_drop_in_is_expected_today(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    remove_today(year_folder)
    with closing(unlocked(year_folder)) as workspace:
        monday = TODAY - timedelta(days=1)
        workspace.drop_in_plan.add(LOCATION_ID, Rhythm.WEEKLY, monday)
    person = open_window(year_folder)
    person.unlock()
    page = person.page(TodayPage)
    assert page.drop_in.expectation.text() == (
        "No drop-in is expected today. The next is on Monday 26 June 2017."
    )


def test_a_cancelled_day_says_so(open_window: Callable[[Path], Person], year_folder: Path) -> None:
    remove_today(year_folder)
    with closing(unlocked(year_folder)) as workspace:
        workspace.drop_ins.cancel(LOCATION_ID, TODAY, "Library closed")
    person = open_window(year_folder)
    person.unlock()
    page = person.page(TodayPage)
    assert page.drop_in.expectation.text() == "Today’s drop-in was cancelled: Library closed"
    assert page.drop_in.go.isVisible()


def test_a_question_is_answered_as_for_the_last_visit_by_one_key(coordinator: Person) -> None:
    page = open_drop_in(coordinator, "Housing Options", "Kent Police")
    coordinator.type("1t14112\tma\r1\r")
    coordinator.type("2===")
    draft = page.form.draft()
    assert draft.visit_number == "second"
    assert [given.codes for given in draft.answers] == [("female",), ("35_44",), ("white",)]
    assert draft.mode == "in_person"
    coordinator.type("==")
    assert len(page.form.draft().agencies_seen or ()) == 2
    assert page.form.draft().referrals == (Referral("marac", "referred"),)


def test_the_rest_of_a_visit_can_be_filled_like_the_last_one_but_for_its_number(
    coordinator: Person,
) -> None:
    page = open_drop_in(coordinator)
    assert not page.entry.same.isVisible()
    coordinator.type("1t14\r")
    coordinator.tab_to(page.form.row("sex"))
    coordinator.type("2")
    click(coordinator, page.entry.same)
    draft = page.form.draft()
    assert draft.visit_number is None
    assert draft.mode == "telephone"
    assert [given.codes for given in draft.answers] == [("male",), ("35_44",)]
    assert page.form.row(VISIT_NUMBER.code).isAncestorOf(coordinator.focused)


def test_escape_leaves_a_drop_in_as_it_was(coordinator: Person) -> None:
    page = open_drop_in(coordinator, "Housing Options")
    click(coordinator, page.drop_in.change)
    coordinator.tab_to(page.drop_in.mode)
    coordinator.type("t")
    coordinator.press(Qt.Key.Key_Escape)
    assert not page.drop_in.sheet.isVisible()
    assert page.drop_in.summary.text() == "In person · here: Housing Options"
    assert page.form.row(VISIT_NUMBER.code).isAncestorOf(coordinator.focused)
    click(coordinator, page.drop_in.change)
    assert page.drop_in.mode.chips.code() == "in_person"


def test_a_referral_is_named_in_full_beside_what_takes_it_out(coordinator: Person) -> None:
    page = open_drop_in(coordinator, "Housing Options")
    for place in DESTINATION.codes:
        page.form.referrals.set_referrals((Referral(place, OUTCOME.codes[0]),))
        coordinator.wait()
        [line] = page.form.referrals.lines
        name = line.name
        wide = name.fontMetrics().horizontalAdvance(name.text())
        assert name.wordWrap() or name.width() >= wide, place


def test_two_drop_ins_on_one_day_stand_beside_each_other(coordinator: Person) -> None:
    page = open_drop_in(coordinator, "Housing Options")
    coordinator.type("1\r2")
    click(coordinator, page.drop_in.change)
    click(coordinator, page.drop_in.another)
    assert page.drop_in.heading.text() == "Open another drop-in today"
    assert not page.form.isVisible()
    click(coordinator, page.drop_in.back)
    assert page.visits.lines == ("1.  First",)
    click(coordinator, page.drop_in.change)
    click(coordinator, page.drop_in.another)
    coordinator.tab_to(page.drop_in.mode)
    coordinator.type("t\r\r")
    assert page.visits.heading.text() == "0 visits"
    assert page.form.draft().mode == "telephone"
    coordinator.type("3\r")
    assert [chip.text() for chip in page.choice.chips] == [
        "Drop-in 1 today · In person",
        "Drop-in 2 today · Telephone",
    ]
    coordinator.tab_to(page.choice)
    coordinator.type("1")
    assert page.visits.lines == ("1.  First",)
    assert page.form.draft().visit_number == "second"
    coordinator.tab_to(page.choice)
    coordinator.type("2")
    assert page.visits.lines == ("1.  Third or later · Telephone",)


def test_the_whole_form_is_in_view_at_1280_by_720_with_two_referrals(
    coordinator: Person, qtbot: QtBot
) -> None:
    coordinator.window.resize(1280, 720)
    page = open_drop_in(coordinator, "Housing Options", "Kent Police", "Victim Support")
    coordinator.type("1t14113\tma\r1hou\r2")
    qtbot.waitUntil(lambda: len(page.form.referrals.lines) == 2)
    view = page.scroll_area.viewport()
    for part in (page.title, page.form.row(VISIT_NUMBER.code), page.form.referrals):
        where = QRect(part.mapTo(view, QPoint(0, 0)), part.size())
        assert view.rect().contains(where), part


def test_who_is_here_can_be_changed_while_the_drop_in_is_open(coordinator: Person) -> None:
    page = open_drop_in(coordinator, "Housing Options")
    click(coordinator, page.drop_in.change)
    coordinator.tab_to(page.drop_in.add)
    coordinator.type("Rising Sun\r")
    assert len(page.drop_in.agencies.codes()) == 2
    click(coordinator, page.drop_in.go)
    assert page.drop_in.summary.text() == "In person · here: Housing Options, Rising Sun"
    offered = [chip.text() for chip in page.form.row(AGENCIES_SEEN).chips.chips]
    assert offered == ["Housing Options", "Rising Sun", "None"]


def test_a_half_entered_visit_stays_while_another_page_is_looked_at(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("21")
    coordinator.go_to(5)
    settings = coordinator.page(SettingsPage)
    settings.show_section("questions")
    coordinator.tab_to(settings.questions.questions)
    coordinator.type("5")
    coordinator.go_to(1)
    assert coordinator.page(TodayPage) is page
    assert page.form.draft().visit_number == "second"
    assert page.form.row("sex").codes() == ("female",)
    assert page.form.row("abuse").isVisible()
    assert not page.has_unsaved()
