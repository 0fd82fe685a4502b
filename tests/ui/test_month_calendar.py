"""The month calendar: walked by keys, and told to a screen reader."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.domain.diary import DiaryEntry, EntryState
from osslog.domain.records import DropIn
from osslog.domain.validation import EARLIEST_DROP_IN
from osslog.ui.month_calendar import LATEST_DAY, MonthCalendar
from osslog.ui.month_model import MonthModel, months_later
from osslog.ui.theme import Theme

KEYS = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
TODAY = date(2017, 6, 20)


@pytest.fixture
def calendar(qtbot: QtBot, theme: Theme) -> MonthCalendar:
    """A calendar that is shown, on 20 June 2017."""
    assert theme is not None
    calendar = MonthCalendar(TODAY)
    calendar.setProperty("shown_by_test", True)
    qtbot.addWidget(calendar)
    calendar.resize(360, 320)
    with qtbot.waitExposed(calendar):
        calendar.show()
    calendar.grid.setFocus()
    return calendar


def words_of(calendar: MonthCalendar, day: date) -> str:
    """What a screen reader says of a day that is shown."""
    model = calendar.grid.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            words = model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole)
            if f" {day.day} {day:%B} {day.year}" in f" {words}":
                return str(words)
    raise AssertionError(day)


@pytest.mark.parametrize(
    ("key", "modifier", "reached"),
    [
        (KEYS.Key_Left, NONE, date(2017, 6, 19)),
        (KEYS.Key_Right, NONE, date(2017, 6, 21)),
        (KEYS.Key_Up, NONE, date(2017, 6, 13)),
        (KEYS.Key_Down, NONE, date(2017, 6, 27)),
        (KEYS.Key_PageUp, NONE, date(2017, 5, 20)),
        (KEYS.Key_PageDown, NONE, date(2017, 7, 20)),
        (KEYS.Key_PageUp, SHIFT, date(2016, 6, 20)),
        (KEYS.Key_PageDown, SHIFT, date(2018, 6, 20)),
        (KEYS.Key_Home, NONE, date(2017, 6, 1)),
        (KEYS.Key_End, NONE, date(2017, 6, 30)),
    ],
)
def test_each_key_leads_to_its_day(
    calendar: MonthCalendar,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    reached: date,
) -> None:
    with qtbot.waitSignal(calendar.day_chosen) as told:
        QTest.keyClick(calendar.grid, key, modifier)
    assert told.args == [reached]
    assert calendar.day == reached
    index = calendar.grid.currentIndex()
    assert index.data() == str(reached.day)
    assert calendar.heading.text() == f"{reached:%B %Y}"


def test_the_arrows_walk_over_the_end_of_a_month(calendar: MonthCalendar) -> None:
    calendar.go_to(date(2017, 6, 30))
    QTest.keyClick(calendar.grid, KEYS.Key_Right)
    assert calendar.day == date(2017, 7, 1)
    assert calendar.heading.text() == "July 2017"
    QTest.keyClick(calendar.grid, KEYS.Key_Up)
    assert calendar.heading.text() == "June 2017"


def test_from_right_to_left_the_left_arrow_goes_on(calendar: MonthCalendar) -> None:
    calendar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(calendar.grid, KEYS.Key_Left)
    assert calendar.day == date(2017, 6, 21)
    cells = [
        calendar.grid.visualRect(calendar.grid.model().index(2, column)).x() for column in (0, 6)
    ]
    assert cells[0] > cells[1]


def test_the_calendar_ends_where_drop_ins_can_be(calendar: MonthCalendar) -> None:
    calendar.go_to(EARLIEST_DROP_IN)
    QTest.keyClick(calendar.grid, KEYS.Key_Left)
    assert calendar.day == EARLIEST_DROP_IN
    calendar.go_to(LATEST_DAY)
    QTest.keyClick(calendar.grid, KEYS.Key_PageDown)
    assert calendar.day == LATEST_DAY


def test_a_click_chooses_a_day_and_the_buttons_other_months(
    calendar: MonthCalendar, qtbot: QtBot
) -> None:
    index = calendar.grid.model().index(1, 2)
    place: QPoint = calendar.grid.visualRect(index).center()
    QTest.mouseClick(calendar.grid.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert calendar.day == date(2017, 6, 7)
    calendar.earlier.click()
    assert calendar.day == date(2017, 5, 7)
    calendar.later.click()
    assert calendar.day == date(2017, 6, 7)
    with qtbot.waitSignal(calendar.entered):
        QTest.keyClick(calendar.grid, KEYS.Key_Return)


def test_a_screen_reader_hears_what_is_in_the_diary(calendar: MonthCalendar) -> None:
    held = DropIn(UUID(int=1), "ashford", date(2017, 6, 6))
    calendar.show_entries(
        [
            DiaryEntry(held.held_on, EntryState.HELD, held, 5),
            DiaryEntry(date(2017, 6, 13), EntryState.MISSING),
        ],
        TODAY,
    )
    assert words_of(calendar, date(2017, 6, 6)) == "Tuesday 6 June 2017, Held, 5 visits"
    assert words_of(calendar, date(2017, 6, 13)) == "Tuesday 13 June 2017, Nothing recorded"
    assert words_of(calendar, TODAY) == "Tuesday 20 June 2017, today"
    header = calendar.grid.model().headerData(
        2, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert header == "Wednesday"


def test_each_sign_is_painted_where_its_day_is(calendar: MonthCalendar) -> None:
    day = date(2017, 6, 13)
    model = calendar.grid.model()
    assert isinstance(model, MonthModel)

    def painted() -> bytes:
        area = calendar.grid.visualRect(model.cell_of(day))
        return bytes(calendar.grid.viewport().grab(area).toImage().constBits())

    seen = {painted()}
    for state in EntryState:
        calendar.show_entries([DiaryEntry(day, state)], TODAY)
        seen.add(painted())
    assert len(seen) == 1 + len(EntryState)


@pytest.mark.parametrize(
    ("day", "months", "reached"),
    [
        (date(2017, 1, 31), 1, date(2017, 2, 28)),
        (date(2016, 2, 29), 12, date(2017, 2, 28)),
        (date(2017, 12, 15), 1, date(2018, 1, 15)),
        (date(2017, 1, 15), -1, date(2016, 12, 15)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(day: date, months: int, reached: date) -> None:
    assert months_later(day, months) == reached
