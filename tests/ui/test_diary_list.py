"""The list of drop-ins: painted in lines, read aloud in words."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.domain.diary import DiaryEntry, EntryState
from osslog.domain.records import DropIn
from osslog.ui.diary_list import DiaryList
from osslog.ui.theme import Theme

FIRST = date(2016, 7, 5)


def entry(week: int, state: EntryState = EntryState.HELD, visits: int = 3) -> DiaryEntry:
    """An entry so many weeks after the first."""
    day = FIRST + timedelta(days=7 * week)
    if state in {EntryState.MISSING, EntryState.EXPECTED}:
        return DiaryEntry(day, state)
    reason = "Snow" if state is EntryState.CANCELLED else None
    drop_in = DropIn(UUID(int=week + 1), "ashford", day, cancelled_because=reason)
    return DiaryEntry(day, state, drop_in, 0 if reason else visits)


@pytest.fixture
def diary_list(qtbot: QtBot, theme: Theme) -> DiaryList:
    """A list that is shown."""
    assert theme is not None
    made = DiaryList("Drop-ins")
    made.setProperty("shown_by_test", True)
    qtbot.addWidget(made)
    made.resize(700, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def words(diary_list: DiaryList, row: int) -> str:
    """What a screen reader says of a line."""
    model = diary_list.model()
    return str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))


def test_each_line_says_day_state_and_visits(diary_list: DiaryList) -> None:
    shown = [entry(week, state) for week, state in enumerate(EntryState)]
    diary_list.show_entries(shown, {UUID(int=1): 2}, FIRST)
    assert [words(diary_list, row) for row in range(4)] == [
        "Tuesday 5 July 2016, Held, In person · 2 referred there, 3 visits",
        "Tuesday 12 July 2016, Cancelled: Snow",
        "Tuesday 19 July 2016, Nothing recorded",
        "Tuesday 26 July 2016, Expected",
    ]


def test_going_to_a_day_tells_nobody_and_the_arrows_tell_each_day(diary_list: DiaryList) -> None:
    told: list[date] = []
    diary_list.day_chosen.connect(told.append)
    diary_list.show_entries([entry(week) for week in range(30)], {}, entry(20).day)
    assert diary_list.currentIndex().row() == 20
    diary_list.go_to(entry(5).day)
    assert told == []
    QTest.keyClick(diary_list, Qt.Key.Key_Down)
    assert told == [entry(6).day]


def test_a_day_without_a_line_chooses_none_but_is_near(diary_list: DiaryList) -> None:
    diary_list.show_entries([entry(week) for week in range(200)], {}, FIRST)
    diary_list.show_entries(
        [entry(week) for week in range(200)], {}, entry(100).day + timedelta(days=1)
    )
    assert not diary_list.currentIndex().isValid()
    near = diary_list.visualRect(diary_list.model().index(100, 0))
    assert diary_list.viewport().rect().contains(near)


def test_the_arrows_begin_with_what_is_seen_where_nothing_is_chosen(
    diary_list: DiaryList,
) -> None:
    diary_list.show_entries([entry(week) for week in range(5)], {}, date(2010, 1, 1))
    assert not diary_list.currentIndex().isValid()
    QTest.keyClick(diary_list, Qt.Key.Key_Down)
    assert diary_list.currentIndex().row() == 0


def test_two_entries_of_a_day_are_walked_through_one_by_one(diary_list: DiaryList) -> None:
    twice = [entry(0), DiaryEntry(FIRST, EntryState.HELD, entry(1).drop_in, 1), entry(2)]
    diary_list.day_chosen.connect(diary_list.go_to)
    diary_list.show_entries(twice, {}, FIRST)
    QTest.keyClick(diary_list, Qt.Key.Key_Down)
    assert diary_list.currentIndex().row() == 1
    QTest.keyClick(diary_list, Qt.Key.Key_Down)
    assert diary_list.currentIndex().row() == 2


def test_a_narrow_list_goes_over_two_lines(diary_list: DiaryList) -> None:
    diary_list.show_entries([entry(0)], {}, FIRST)
    wide = diary_list.line_height()
    diary_list.resize(360, 300)
    assert diary_list.line_height() > 1.4 * wide


def test_the_lines_are_mirrored_from_right_to_left(diary_list: DiaryList) -> None:
    diary_list.show_entries([entry(0, EntryState.MISSING)], {}, date(2010, 1, 1))

    def ink_on_either_side() -> tuple[int, int]:
        picture = diary_list.viewport().grab().toImage()
        ground = picture.pixel(picture.width() - 1, picture.height() - 2)
        half = picture.width() // 2
        row = range(diary_list.line_height() - 2)
        inked = [x for x in range(picture.width()) for y in row if picture.pixel(x, y) != ground]
        return sum(x < half for x in inked), sum(x >= half for x in inked)

    left, right = ink_on_either_side()
    assert left > 2 * right
    diary_list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    left, right = ink_on_either_side()
    assert right > 2 * left
