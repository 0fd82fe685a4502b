"""A field for a day."""

from datetime import date

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.ui.day_field import DayField


def test_the_weekday_is_said_while_typing(qtbot: QtBot) -> None:
    field = DayField("Day", "For example 4 July 2017")
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "4/7/20")
    assert field.hint.text() == "Saturday 4 July 2020"
    QTest.keyClicks(field.line, "17")
    assert field.hint.text() == "Tuesday 4 July 2017"
    assert field.day() == date(2017, 7, 4)
    QTest.keyClicks(field.line, "x")
    assert field.hint.text() == "For example 4 July 2017"


def test_what_is_no_day_is_said_on_the_field_until_it_changes(qtbot: QtBot) -> None:
    field = DayField("Day", "")
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "4 July")
    assert not field.is_good()
    assert "year" in field.trouble.text()
    QTest.keyClicks(field.line, " 2017")
    assert field.trouble.text() == ""
    assert field.is_good()


def test_an_empty_field_is_good_only_where_it_may_be(qtbot: QtBot) -> None:
    for may_be_empty in (True, False):
        field = DayField("Last day", "", may_be_empty=may_be_empty)
        qtbot.addWidget(field)
        assert field.is_good() is may_be_empty
