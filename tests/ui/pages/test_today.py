"""Today, at the desk: open a drop-in, log visits, take them back, correct them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from osslog.domain.code_lists import AGENCIES_SEEN
from osslog.ui.message import MessageKind
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


def test_an_empty_day_says_what_to_do_next(coordinator: Person) -> None:
    page = coordinator.page(TodayPage)
    assert page.title.text() == "Tuesday 20 June 2017"
    assert page.drop_in.heading.text() == "Open today’s drop-in"
    assert page.drop_in.no_agencies.isVisible()
    assert coordinator.focused is page.drop_in.go
    assert not page.form.isVisible()


def test_the_shortest_visit_takes_two_presses(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    before = coordinator.presses
    coordinator.type("1\r")
    assert coordinator.presses - before == 2
    assert page.bar.message.sentence == "Saved, 1 today"
    assert page.visits.heading.text() == "1 visit"


def test_a_full_visit_with_two_agencies_and_two_referrals_takes_at_most_twenty_presses(
    coordinator: Person,
) -> None:
    page = open_drop_in(coordinator, "Housing Options", "Kent Police", "Victim Support")
    before = coordinator.presses
    coordinator.type("114113\tma\r1hou\r2\r")
    assert coordinator.presses - before <= 20
    assert page.visits.lines[0].words.text() == (
        "1.  First · Female · 35-44 · White · Housing Options, Victim Support · 2 referrals"
    )


def test_visits_follow_each_other_without_leaving_the_keys(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r2\r3\rk\rp\r")
    shown = [line.words.text() for line in page.visits.lines]
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
    assert "1 referral" in page.visits.lines[0].words.text()


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
    click(coordinator, page.visits.lines[1].delete)
    assert [line.words.text() for line in page.visits.lines] == ["1.  Second"]
    coordinator.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    assert len(page.visits.lines) == 2


def test_a_visit_is_corrected_in_its_place_and_the_half_entered_one_comes_back(
    coordinator: Person,
) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r2\r")
    coordinator.type("3")
    click(coordinator, page.visits.lines[1].correct)
    assert page.form_heading.text() == "Correct a visit"
    assert page.form.draft().visit_number == "first"
    coordinator.type("k\r")
    shown = [line.words.text() for line in page.visits.lines]
    assert shown == ["2.  Second", "1.  Not known"]
    assert page.form_heading.text() == "Next visit"
    assert page.form.draft().visit_number == "third_or_later"
    coordinator.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    coordinator.wait()
    assert page.visits.lines[1].words.text() == "1.  First"


def test_a_visit_that_was_to_be_corrected_can_be_left_as_it_was(coordinator: Person) -> None:
    page = open_drop_in(coordinator)
    coordinator.type("1\r")
    click(coordinator, page.visits.lines[0].correct)
    coordinator.type("2")
    click(coordinator, page.stop_correcting)
    assert page.visits.lines[0].words.text() == "1.  First"
    assert not page.form.is_touched()


def test_last_times_agencies_are_suggested(busy_coordinator: Person, year_folder: Path) -> None:
    page = busy_coordinator.page(TodayPage)
    assert "here: " in page.drop_in.summary.text()
    assert not page.drop_in.sheet.isVisible()
    busy_coordinator.window.lock()
    busy_coordinator.wait()
    workspace = unlocked(year_folder)
    today = workspace.drop_ins.on_day(LOCATION_ID, TODAY)[-1]
    for visit in workspace.visits.of_drop_in(today.id):
        workspace.visits.delete(visit.id)
    workspace.drop_ins.delete(today.id)
    before = workspace.drop_ins.last_agencies(LOCATION_ID, TODAY)
    workspace.close()
    busy_coordinator.unlock()
    page = busy_coordinator.page(TodayPage)
    assert set(page.drop_in.agencies.codes()) == {str(agency) for agency in before}
    assert before


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
    assert page.has_unsaved()


def test_a_clock_set_back_is_told_and_the_visit_is_given_back(
    open_window: Callable[[Path], Person], year_folder: Path
) -> None:
    person = open_window(year_folder)
    person.unlock()
    page = person.page(TodayPage)
    visits = len(page.visits.lines)
    workspace = page.workspace
    # The vault learns of a later day, as it does from a computer whose clock is right.
    person.background.run(
        lambda: workspace.vault.connection.execute("UPDATE audit SET on_date = '2017-06-21'"),
        lambda _done: None,
        lambda _trouble: None,
    )
    person.wait()
    person.type("21\r")
    assert page.bar.message.kind is MessageKind.PROBLEM
    assert "date" in page.bar.message.sentence
    assert page.form.draft().visit_number == "second"
    assert len(page.visits.lines) == visits
