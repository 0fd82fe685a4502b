"""Drop-ins: the list, the calendar, what was forgotten, and what can be done about a day."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from osslog.domain.diary import EntryState
from osslog.domain.drop_in_pattern import Rhythm
from osslog.ui.message import MessageKind
from osslog.ui.pages.drop_ins import DropInsPage
from osslog.ui.pages.today import TodayPage
from tests.ui.made_up import LOCATION_ID, TODAY, unlocked
from tests.ui.person import Person

KEYS = Qt.Key
FIRST = TODAY - timedelta(days=56)
"""The first of the four drop-ins before today's: they are fortnightly."""


def page_of(person: Person) -> DropInsPage:
    """Go to the page."""
    person.go_to(2)
    return person.page(DropInsPage)


def lines(page: DropInsPage) -> list[tuple[date, EntryState]]:
    """What the list shows."""
    return [(entry.day, entry.state) for entry in page.sheet.list.entries]


@pytest.fixture
def forgetful(open_window: Callable[[Path], Person], year_folder: Path) -> Person:
    """Somebody who expects fortnightly drop-ins from one before those that are recorded."""
    workspace = unlocked(year_folder)
    workspace.drop_in_plan.add(LOCATION_ID, Rhythm.FORTNIGHTLY, FIRST - timedelta(days=14))
    workspace.drop_ins.cancel(LOCATION_ID, TODAY + timedelta(days=10), "Training")
    workspace.close()
    person = open_window(year_folder)
    person.unlock()
    return person


def test_an_empty_page_says_what_to_do(coordinator: Person) -> None:
    page = page_of(coordinator)
    assert page.sheet.nothing.isVisible()
    assert "calendar" in page.sheet.nothing.text()
    assert page.plan.change.text() == "Set the days"
    assert coordinator.focused is page.calendar.grid
    assert page.calendar.day == TODAY


def test_the_list_has_the_year_and_begins_with_today(busy_coordinator: Person) -> None:
    page = page_of(busy_coordinator)
    assert lines(page) == [
        (FIRST + timedelta(days=14 * number), EntryState.HELD) for number in range(5)
    ]
    assert page.sheet.heading.text().startswith("2016/17: 5 held, ")
    assert busy_coordinator.focused is page.sheet.list
    assert page.sheet.list.currentIndex().row() == 4
    assert page.day.heading.text() == "Tuesday 20 June 2017"


def test_the_arrows_go_through_the_list_and_the_calendar_follows(
    busy_coordinator: Person,
) -> None:
    page = page_of(busy_coordinator)
    busy_coordinator.press(KEYS.Key_Up, times=2)
    assert page.calendar.day == date(2017, 5, 23)
    assert page.calendar.heading.text() == "May 2017"
    assert page.day.heading.text() == "Tuesday 23 May 2017"


def test_what_was_expected_and_forgotten_stands_out_and_is_found_by_key(
    forgetful: Person,
) -> None:
    page = page_of(forgetful)
    assert lines(page)[0] == (FIRST - timedelta(days=14), EntryState.MISSING)
    assert page.sheet.forgotten.text() == "1 expected day has nothing recorded."
    forgetful.tab_to(page.sheet.next_forgotten)
    forgetful.type("\r")
    assert page.calendar.day == FIRST - timedelta(days=14)
    assert page.day.cards[0].words.text() == "Expected, but nothing is recorded."


def test_a_forgotten_drop_in_is_opened_late_and_its_visits_are_entered(
    forgetful: Person,
) -> None:
    page = page_of(forgetful)
    forgetful.press(KEYS.Key_Home)
    forgetful.type("\r")
    assert forgetful.focused is page.day.cards[0].buttons[0]
    forgetful.type("\r")
    assert page.day.form.isVisible()
    forgetful.type("t")
    forgetful.tab_to(page.day.form.go)
    forgetful.type("\r")
    forgetful.page(TodayPage)
    forgetful.type("1\r")
    page = page_of(forgetful)
    entry = page.sheet.list.entries[0]
    assert (entry.state, entry.visits) == (EntryState.HELD, 1)
    assert entry.drop_in is not None
    assert entry.drop_in.mode == "telephone"


def test_enter_goes_on_from_any_question_about_a_late_entry(forgetful: Person) -> None:
    page = page_of(forgetful)
    forgetful.press(KEYS.Key_Home)
    forgetful.type("\r")
    forgetful.type("\r")
    forgetful.type("t")
    forgetful.tab_to(page.day.form.agencies)
    forgetful.type("1\r")
    today = forgetful.page(TodayPage)
    assert today.drop_in.summary.text().startswith("Telephone · here: ")


def test_enter_expects_days_from_any_question_about_them(coordinator: Person) -> None:
    page = page_of(coordinator)
    coordinator.tab_to(page.plan.change)
    coordinator.type("\r")
    coordinator.tab_to(page.plan.form.rhythm)
    coordinator.type("2\r")
    assert not page.plan.form.isVisible()
    assert lines(page) == [(TODAY, EntryState.EXPECTED)]


def test_a_late_entry_begins_with_the_agencies_of_the_drop_in_before(
    busy_coordinator: Person,
) -> None:
    page = page_of(busy_coordinator)
    before = page.sheet.list.entries[-1].drop_in
    assert before is not None
    busy_coordinator.tab_to(page.calendar.grid)
    busy_coordinator.press(KEYS.Key_Left)
    busy_coordinator.type("\r\r")
    of_the_one_before = page.sheet.list.entries[-2].drop_in
    assert of_the_one_before is not None
    assert set(page.day.form.agencies.codes()) == {
        str(agency) for agency in of_the_one_before.agencies
    }
    assert page.day.form.as_before.isVisible()


def test_an_expected_day_is_cancelled_with_a_reason_and_that_is_undone(
    forgetful: Person,
) -> None:
    page = page_of(forgetful)
    forgetful.press(KEYS.Key_Home)
    forgetful.type("\r\t\r")
    assert forgetful.focused is page.day.reason.reason.line
    forgetful.type("\r")
    assert page.day.reason.reason.trouble.text() == "Say why the drop-in was cancelled."
    forgetful.type("Snow\r")
    assert lines(page)[0] == (FIRST - timedelta(days=14), EntryState.CANCELLED)
    assert page.day.cards[0].words.text() == "Cancelled: Snow"
    assert not page.day.has_unsaved()
    assert page.bar.message.sentence == "Tuesday 11 April 2017 is saved as cancelled."
    forgetful.press(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    forgetful.wait()
    assert lines(page)[0][1] is EntryState.MISSING
    forgetful.press(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    forgetful.wait()
    assert lines(page)[0][1] is EntryState.CANCELLED


def test_a_reason_that_was_given_before_is_one_key_away(forgetful: Person) -> None:
    page = page_of(forgetful)
    forgetful.press(KEYS.Key_Home)
    forgetful.type("\r\t\r")
    offered = [chip.text() for chip in page.day.reason.offered.chips]
    assert offered[:2] == ["Training", "Bank holiday"]
    forgetful.tab_to(page.day.reason.offered)
    forgetful.type(" ")
    assert page.day.reason.reason.text() == "Training"
    forgetful.type("\r")
    assert lines(page)[0][1] is EntryState.CANCELLED


def test_a_cancelled_day_ahead_is_seen_in_its_year_and_can_be_deleted(forgetful: Person) -> None:
    page = page_of(forgetful)
    assert lines(page)[-1] == (TODAY + timedelta(days=10), EntryState.CANCELLED)
    forgetful.press(KEYS.Key_End)
    names = [one.text() for one in page.day.cards[0].buttons]
    assert names == ["Change the reason", "Delete"]
    forgetful.tab_to(page.day.cards[0].buttons[1])
    forgetful.type("\r")
    assert lines(page)[-1] == (TODAY, EntryState.HELD)
    assert page.bar.message.sentence == "The drop-in of Friday 30 June 2017 was deleted."
    forgetful.press(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    forgetful.wait()
    assert lines(page)[-1] == (TODAY + timedelta(days=10), EntryState.CANCELLED)


def test_a_drop_in_moves_to_its_right_day_with_another_mode_and_back(
    busy_coordinator: Person,
) -> None:
    page = page_of(busy_coordinator)
    before = page.sheet.list.entries[-1]
    busy_coordinator.type("\r\t\r")
    assert busy_coordinator.focused is page.day.form.day.line
    busy_coordinator.press(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    busy_coordinator.type("31/6/2017\r")
    assert page.day.form.day.trouble.isVisible()
    busy_coordinator.press(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    busy_coordinator.type("19/6/17")
    assert page.day.form.day.hint.text() == "Monday 19 June 2017"
    busy_coordinator.tab_to(page.day.form.mode)
    busy_coordinator.type("v")
    assert page.has_unsaved()
    busy_coordinator.tab_to(page.day.form.go)
    busy_coordinator.type("\r")
    after = page.sheet.list.entries[-1]
    assert after.day == date(2017, 6, 19)
    assert after.visits == before.visits
    assert after.drop_in is not None
    assert after.drop_in.mode == "video"
    assert page.day.heading.text() == "Monday 19 June 2017"
    assert not page.has_unsaved()
    busy_coordinator.press(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    busy_coordinator.wait()
    assert page.sheet.list.entries[-1] == before


def test_a_day_in_the_future_is_refused_and_the_form_stays(busy_coordinator: Person) -> None:
    page = page_of(busy_coordinator)
    busy_coordinator.type("\r\t\r")
    busy_coordinator.press(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    busy_coordinator.type("21 June 2017\r")
    assert page.bar.message.kind is MessageKind.PROBLEM
    assert page.day.form.isVisible()
    assert page.day.form.day.text() == "21 June 2017"


def test_a_drop_in_with_visits_can_be_neither_cancelled_nor_deleted(
    busy_coordinator: Person,
) -> None:
    page = page_of(busy_coordinator)
    assert [one.text() for one in page.day.cards[0].buttons] == [
        "Open its visits",
        "Correct",
        "Add another",
    ]
    busy_coordinator.type("\r\t\r")
    assert page.day.form.has_visits.isVisible()


def test_two_drop_ins_of_one_day_are_both_on_its_panel(busy_coordinator: Person) -> None:
    page = page_of(busy_coordinator)
    busy_coordinator.tab_to(page.day.cards[0].buttons[-1])
    busy_coordinator.type("\r")
    busy_coordinator.tab_to(page.day.form.go)
    busy_coordinator.type("\r")
    page = page_of(busy_coordinator)
    assert len(page.day.cards) == 2
    assert [one.text() for one in page.day.cards[1].buttons] == [
        "Open its visits",
        "Correct",
        "Cancelled",
        "Delete",
        "Add another",
    ]
    busy_coordinator.tab_to(page.day.cards[1].buttons[3])
    busy_coordinator.type("\r")
    assert len(page.day.cards) == 1


def test_the_escape_key_leaves_a_form_and_then_the_panel(busy_coordinator: Person) -> None:
    page = page_of(busy_coordinator)
    busy_coordinator.type("\r\t\r")
    assert page.day.form.isVisible()
    busy_coordinator.press(KEYS.Key_Escape)
    assert not page.day.form.isVisible()
    assert busy_coordinator.focused is page.day.cards[0].buttons[0]
    busy_coordinator.press(KEYS.Key_Escape)
    assert page.sheet.list.hasFocus()


def test_what_is_half_typed_outlasts_another_page(forgetful: Person) -> None:
    page = page_of(forgetful)
    forgetful.press(KEYS.Key_Home)
    forgetful.type("\r\t\rSno")
    forgetful.go_to(1)
    assert page_of(forgetful) is page
    assert page.day.reason.isVisible()
    assert page.day.reason.reason.text() == "Sno"


# When drop-ins are expected


def test_the_days_are_set_by_keys_alone_and_the_rhythms_fit_the_first_day(
    coordinator: Person,
) -> None:
    page = page_of(coordinator)
    coordinator.tab_to(page.plan.change)
    coordinator.type("\r")
    assert coordinator.focused is page.plan.form.first_day.line
    coordinator.press(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    coordinator.type("30/5/2017")
    assert [chip.text() for chip in page.plan.form.rhythm.chips.chips] == [
        "Every Tuesday",
        "Every second Tuesday",
        "The last Tuesday of each month",
    ]
    coordinator.tab_to(page.plan.form.rhythm)
    coordinator.type("2")
    assert page.plan.form.preview.text() == (
        "These days: 30 May 2017, 13 June 2017, 27 June 2017 and so on"
    )
    coordinator.tab_to(page.plan.form.go)
    coordinator.type("\r")
    assert lines(page) == [
        (date(2017, 5, 30), EntryState.MISSING),
        (date(2017, 6, 13), EntryState.MISSING),
        (date(2017, 6, 27), EntryState.EXPECTED),
    ]
    assert page.plan.summary.text() == "Expected every second Tuesday, from 30 May 2017"
    assert page.bar.message.sentence == "The expected days are set."
    coordinator.press(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    assert lines(page) == []


def test_the_days_change_from_a_day_on_and_end_with_one(forgetful: Person) -> None:
    page = page_of(forgetful)
    forgetful.tab_to(page.plan.change)
    forgetful.type("\r")
    assert forgetful.focused is page.plan.lines[0].change
    forgetful.type("\r")
    assert page.plan.form.first_day.text() == "20 June 2017"
    forgetful.press(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
    forgetful.type("21 June 2017")
    forgetful.tab_to(page.plan.form.go)
    forgetful.type("\r")
    assert [line.words.text() for line in page.plan.lines] == [
        "Every second Tuesday, from 11 April 2017 to 20 June 2017",
        "Every second Wednesday, from 21 June 2017",
    ]
    forgetful.tab_to(page.plan.lines[1].end)
    forgetful.type("\r")
    forgetful.type("\r")
    assert page.plan.end_form.last_day.trouble.isVisible()
    forgetful.type("21/6/2017\r")
    assert page.plan.lines[1].words.text() == (
        "Every second Wednesday, from 21 June 2017 to 21 June 2017"
    )
    forgetful.press(KEYS.Key_Escape)
    assert not page.plan.isVisible()


# Looking for drop-ins


def test_drop_ins_are_found_by_month(busy_coordinator: Person) -> None:
    page = page_of(busy_coordinator)
    busy_coordinator.tab_to(page.search.month_choice)
    busy_coordinator.type("May")
    assert page.search.month == "2017-05"
    assert [entry.day for entry in page.sheet.list.entries] == [
        date(2017, 5, 9),
        date(2017, 5, 23),
    ]
    assert page.sheet.heading.text() == "2016/17: 2 drop-ins found"
    assert page.calendar.heading.text() == "May 2017"
    busy_coordinator.tab_to(page.sheet.show_all)
    busy_coordinator.type("\r")
    assert len(page.sheet.list.entries) == 5


def test_drop_ins_are_found_by_agency(busy_coordinator: Person) -> None:
    page = page_of(busy_coordinator)
    entries = page.sheet.list.entries
    busy_coordinator.tab_to(page.search.agency_choice)
    busy_coordinator.type("Citizens")
    agency = page.search.agency
    assert agency is not None
    wanted = [entry for entry in entries if entry.drop_in and agency in entry.drop_in.agencies]
    assert 0 < len(wanted) < 5
    assert list(page.sheet.list.entries) == wanted


def test_drop_ins_are_found_by_where_somebody_was_referred(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    workspace = unlocked(year_folder)
    counted = {}
    for entry in workspace.diary.between(LOCATION_ID, FIRST, TODAY):
        assert entry.drop_in is not None
        visits = workspace.visits.of_drop_in(entry.drop_in.id)
        counted[entry.day] = sum(
            any(one.destination == "refuge" for one in visit.referrals) for visit in visits
        )
    workspace.close()
    person = open_window(year_folder)
    person.unlock()
    page = page_of(person)
    person.tab_to(page.search.destination_choice)
    person.type("Refuge")
    assert page.search.destination == "refuge"
    shown = [entry.day for entry in page.sheet.list.entries]
    assert shown == [day for day, count in counted.items() if count]
    assert 0 < len(shown) < 5
    model = page.sheet.list.model()
    for row, day in enumerate(shown):
        words = model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        assert f"{counted[day]} referred there" in words


def test_nothing_found_says_so(coordinator: Person) -> None:
    page = page_of(coordinator)
    coordinator.tab_to(page.search.month_choice)
    coordinator.press(KEYS.Key_Down)
    assert page.sheet.nothing.text() == "No drop-in fits what you look for."


def test_the_calendar_leads_into_another_year_and_the_list_follows(
    busy_coordinator: Person,
) -> None:
    page = page_of(busy_coordinator)
    busy_coordinator.tab_to(page.calendar.grid)
    busy_coordinator.press(KEYS.Key_PageDown)
    busy_coordinator.wait()
    assert page.calendar.day == date(2017, 7, 20)
    assert page.search.year_choice.currentText() == "2017/18"
    assert lines(page) == []
    busy_coordinator.press(KEYS.Key_PageUp)
    busy_coordinator.wait()
    assert len(lines(page)) == 5


def test_all_years_are_one_list(busy_coordinator: Person) -> None:
    page = page_of(busy_coordinator)
    busy_coordinator.tab_to(page.search.year_choice)
    busy_coordinator.press(KEYS.Key_Home)
    busy_coordinator.wait()
    assert page.sheet.heading.text().startswith("All years: 5 held")
    assert not page.search.month_choice.isEnabled()
    busy_coordinator.tab_to(page.calendar.grid)
    busy_coordinator.press(KEYS.Key_PageDown)
    busy_coordinator.wait()
    assert page.search.year is None
