"""Asking what day it is: nothing is guessed."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.services.clock import DateDoubt
from osslog.ui.clock_question import ClockQuestion

pytestmark = pytest.mark.usefixtures("theme")

LAST = date(2017, 6, 20)
AHEAD = DateDoubt(date(2018, 6, 20), LAST)
BEHIND = DateDoubt(date(2016, 6, 20), LAST)


@pytest.fixture
def question(qtbot: QtBot) -> ClockQuestion:
    made = ClockQuestion()
    made.setProperty("shown_by_test", True)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def test_a_date_far_ahead_can_be_confirmed(qtbot: QtBot, question: ClockQuestion) -> None:
    question.ask(AHEAD)
    assert "Wednesday 20 June 2018" in question.why.text()
    assert "Tuesday 20 June 2017" in question.why.text()
    with qtbot.waitSignal(question.day_named) as named:
        question.confirm.click()
    assert named.args == [AHEAD.today]


def test_a_date_before_the_last_entry_cannot_be_confirmed(
    qtbot: QtBot, question: ClockQuestion
) -> None:
    question.ask(BEHIND)
    assert not question.confirm.isVisible()
    question.start_here()
    with qtbot.assertNotEmitted(question.day_named):
        QTest.keyClicks(question.day.line, "19 June 2017")
        question.go.click()
    assert "20 June 2017" in question.day.trouble.text()


def test_an_empty_field_names_no_day(qtbot: QtBot, question: ClockQuestion) -> None:
    question.ask(AHEAD)
    assert question.day.text() == ""
    with qtbot.assertNotEmitted(question.day_named):
        question.go.click()
    assert question.day.trouble.text()
    assert not question.is_touched()


def test_a_typed_day_is_taken_and_forgotten_by_the_field(
    qtbot: QtBot, question: ClockQuestion
) -> None:
    question.ask(BEHIND)
    QTest.keyClicks(question.day.line, "21/6/2017")
    assert question.is_touched()
    with qtbot.waitSignal(question.day_named) as named:
        question.go.click()
    assert named.args == [date(2017, 6, 21)]
    assert not question.is_touched()
