"""The list of a drop-in's visits: one line each, the chosen one in full."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.domain.records import Visit
from osslog.ui.visit_list import VisitList
from osslog.ui.visit_words import unknown_keys_in_words, visit_in_words
from tests.data.location_records import visit_to

pytestmark = pytest.mark.usefixtures("theme")

DROP_IN, MIND = UUID(int=1), UUID(int=2)
NAMES = {MIND: "Mind"}
VISITS = (
    visit_to(DROP_IN, "first", sex="female"),
    visit_to(DROP_IN, "second", mode="video", seen=()),
    visit_to(DROP_IN, "not_known", seen=(MIND,), referrals=(("refuge", "referred"),)),
)


@pytest.fixture
def visits(qtbot: QtBot) -> VisitList:
    made = VisitList()
    made.setProperty("shown_by_test", True)
    qtbot.addWidget(made)
    made.resize(260, 500)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.show_visits(VISITS, NAMES)
    made.list.setFocus()
    return made


def test_the_last_visit_stands_first_and_is_chosen(visits: VisitList) -> None:
    assert visits.heading.text() == "3 visits"
    assert visits.lines == (
        "3.  Not known · Mind · 1 referral",
        "2.  Second · Video · saw no agency",
        "1.  First · Female",
    )
    assert visits.chosen == VISITS[2]
    assert visits.details.text() == visits.lines[0]


def test_the_arrows_choose_another_and_the_buttons_name_it(visits: VisitList) -> None:
    QTest.keyClick(visits.list, Qt.Key.Key_Down)
    assert visits.chosen == VISITS[1]
    assert visits.details.text() == visits.lines[1]
    assert visits.correct.accessibleName() == "Correct visit 2"
    assert visits.delete.accessibleName() == "Delete visit 2"


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "correct_wanted"),
        (Qt.Key.Key_Enter, "correct_wanted"),
        (Qt.Key.Key_Delete, "delete_wanted"),
        (Qt.Key.Key_Backspace, "delete_wanted"),
    ],
)
def test_keys_do_something_about_the_chosen_visit(
    qtbot: QtBot, visits: VisitList, key: Qt.Key, signal: str
) -> None:
    QTest.keyClick(visits.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(getattr(visits, signal)) as told:
        QTest.keyClick(visits.list, key)
    assert told.args == [VISITS[1]]


def test_somebody_in_the_list_keeps_the_place_when_a_visit_goes(visits: VisitList) -> None:
    QTest.keyClick(visits.list, Qt.Key.Key_Down)
    visits.show_visits((VISITS[0], VISITS[2]), NAMES)
    assert visits.chosen == VISITS[0]
    visits.show_visits((VISITS[2],), NAMES)
    assert visits.chosen == VISITS[2]


def test_an_empty_list_says_what_will_be_there(visits: VisitList) -> None:
    visits.show_visits((), NAMES)
    assert visits.nothing.isVisible()
    assert not visits.list.isVisible()
    assert not visits.delete.isVisible()
    assert visits.chosen is None
    assert visits.details.text() == ""


def test_a_visit_is_found_by_its_number(visits: VisitList) -> None:
    visits.choose(1)
    assert visits.chosen == VISITS[0]
    assert visits.number_of(VISITS[2].id) == 3
    assert visits.number_of(UUID(int=99)) == 0


def test_words_say_what_was_answered_and_nothing_that_was_not() -> None:
    visit: Visit = visit_to(DROP_IN, "first", abuse=("physical_sexual", "economic"))
    assert visit_in_words(visit, {}) == "First · Physical or sexual abuse + Economic abuse"
    assert unknown_keys_in_words() == "P  Prefer not to say   K  Not known"
