"""Somebody's words with marks on them: replaced by a key, given back, edited around."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osslog.domain.mark import DETAILS_REMOVED, NAME_REMOVED, Mark, MarkKind
from osslog.ui.desk_fonts import families_for
from osslog.ui.marked_words import MarkedWords

SAID = "👩‍👧 Thank Sharon, in Dover Road"
MARKS = (Mark(10, 16, MarkKind.NAME), Mark(21, 31, MarkKind.PLACE))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(qtbot: QtBot) -> MarkedWords:
    """The field with two marks, behind signs that Qt counts as two."""
    made = MarkedWords()
    made.setProperty("shown_by_test", True)
    qtbot.addWidget(made)
    made.resize(500, 100)
    made.put(SAID, "en", may_edit=True)
    assert made.show_marks(SAID, MARKS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def texts(field: MarkedWords) -> list[str]:
    return [spot.text for spot in field.spots]


def select(field: MarkedWords, words: str) -> None:
    found = field.document().find(words)
    assert not found.isNull()
    field.setTextCursor(found)


def test_marks_stand_where_the_screen_counted_them(field: MarkedWords) -> None:
    assert texts(field) == ["Sharon", "Dover Road"]
    assert [spot.kind for spot in field.spots] == [MarkKind.NAME, MarkKind.PLACE]


def test_marks_show_by_a_ground_and_a_line_below(field: MarkedWords) -> None:
    first, second = field.extraSelections()
    assert (first.cursor.selectedText(), second.cursor.selectedText()) == ("Sharon", "Dover Road")
    ground = field.palette().color(QPalette.ColorRole.Light)
    assert first.format.background().color() == ground
    assert first.format.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline
    field.select(field.spots[0])
    field.replace()
    replaced, _ = field.extraSelections()
    assert replaced.cursor.selectedText() == NAME_REMOVED
    assert replaced.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine


def test_one_goes_from_mark_to_mark_and_round(field: MarkedWords) -> None:
    seen = []
    for _ in range(3):
        field.go_on(1)
        seen.append(field.textCursor().selectedText())
    assert seen == ["Sharon", "Dover Road", "Sharon"]
    field.go_on(-1)
    assert field.textCursor().selectedText() == "Dover Road"


def test_each_kind_has_its_replacement_and_the_rest_stays(field: MarkedWords) -> None:
    for _ in MARKS:
        field.go_on(1)
        assert field.replace()
    assert field.words() == f"👩‍👧 Thank {NAME_REMOVED}, in {DETAILS_REMOVED}"
    assert field.marks == ()
    assert all(spot.is_replaced for spot in field.spots)
    assert field.go_on(1) is None


def test_the_mark_at_the_cursor_is_replaced_without_selecting_it(field: MarkedWords) -> None:
    cursor = field.textCursor()
    cursor.setPosition(field.spots[0].start + 2)
    field.setTextCursor(cursor)
    assert field.replace()
    assert NAME_REMOVED in field.words()


def test_away_from_marks_there_is_nothing_to_replace(field: MarkedWords) -> None:
    assert field.current() is None
    assert not field.replace()
    assert not field.take_back()
    assert field.words() == SAID


def test_what_is_selected_is_replaced_too_without_the_spaces_around_it(field: MarkedWords) -> None:
    select(field, " in ")
    assert field.replace()
    assert field.words() == f"👩‍👧 Thank Sharon, {NAME_REMOVED} Dover Road"
    assert texts(field) == ["Sharon", NAME_REMOVED, "Dover Road"]


def test_the_key_again_makes_the_other_replacement_of_it(field: MarkedWords) -> None:
    field.go_on(1)
    field.replace()
    field.replace()
    assert field.words() == f"👩‍👧 Thank {DETAILS_REMOVED}, in Dover Road"
    field.replace()
    field.take_back()
    assert field.words() == SAID
    assert texts(field) == ["Sharon", "Dover Road"]


def test_the_replacement_at_the_cursor_is_taken_back_before_others(field: MarkedWords) -> None:
    for _ in MARKS:
        field.go_on(1)
        field.replace()
    field.select(field.spots[0])
    assert field.take_back()
    assert field.words() == f"👩‍👧 Thank Sharon, in {DETAILS_REMOVED}"
    field.moveCursor(QTextCursor.MoveOperation.Start)
    assert field.take_back()
    assert field.words() == SAID


def test_marks_stay_at_their_words_while_others_are_typed(field: MarkedWords) -> None:
    field.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(field, "Yes! ")
    cursor = field.textCursor()
    cursor.setPosition(field.spots[0].end)
    field.setTextCursor(cursor)
    QTest.keyClicks(field, "s")
    assert texts(field) == ["Sharon", "Dover Road"]
    assert field.words() == "Yes! 👩‍👧 Thank Sharons, in Dover Road"


def test_typing_into_a_mark_takes_it_away_until_the_screen_looks_again(field: MarkedWords) -> None:
    select(field, "Sharon")
    QTest.keyClicks(field, "her")
    assert texts(field) == ["Dover Road"]
    assert not field.show_marks(SAID, MARKS)
    assert field.show_marks(field.toPlainText(), ())
    assert texts(field) == []


def test_no_mark_stands_on_a_replacement(field: MarkedWords) -> None:
    field.go_on(1)
    field.replace()
    words = field.toPlainText()
    start = words.index(NAME_REMOVED)
    field.show_marks(words, (Mark(start + 1, start + 5, MarkKind.NAME),))
    assert texts(field) == [NAME_REMOVED]


def test_undo_takes_a_replacement_back_and_then_asks_further(
    qtbot: QtBot, field: MarkedWords
) -> None:
    field.go_on(1)
    field.replace()
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.words() == SAID
    assert not any(spot.is_replaced for spot in field.spots)
    with qtbot.waitSignal(field.undo_wanted):
        QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)


def test_words_put_in_front_cannot_be_undone_away(field: MarkedWords) -> None:
    field.put("Another's words", "en", may_edit=True)
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.words() == "Another's words"
    assert field.spots == ()


def test_words_begin_again_as_they_were_written(field: MarkedWords) -> None:
    field.go_on(1)
    field.replace()
    field.begin_again(SAID)
    assert field.words() == SAID
    assert field.spots == ()
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert NAME_REMOVED in field.words()


def test_enter_begins_no_line_and_with_control_it_is_done(qtbot: QtBot, field: MarkedWords) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == SAID
    with qtbot.waitSignal(field.submitted):
        QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)


def test_keys_that_are_held_release_nothing(qtbot: QtBot, field: MarkedWords) -> None:
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, CONTROL, "", autorep=True)
    with qtbot.assertNotEmitted(field.submitted):
        QApplication.sendEvent(field, held)
    assert field.toPlainText() == SAID


def test_words_that_may_only_be_read_stay_as_they_are(field: MarkedWords) -> None:
    field.put(SAID, "en", may_edit=False)
    field.show_marks(SAID, MARKS)
    field.go_on(1)
    assert not field.replace()
    QTest.keyClicks(field, "x")
    assert field.words() == SAID
    QTest.keyClick(field, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert field.textCursor().hasSelection()


@pytest.mark.parametrize(
    ("words", "leftwards"),
    [
        ("شکریہ", True),
        (f"{NAME_REMOVED} شکریہ {DETAILS_REMOVED}", True),
        ("Thank you شکریہ very much", False),
        ("", False),
    ],
)
def test_words_run_as_most_of_them_do(field: MarkedWords, words: str, *, leftwards: bool) -> None:
    field.put(words, "ur", may_edit=True)
    option = field.document().defaultTextOption()
    assert (option.textDirection() == Qt.LayoutDirection.RightToLeft) is leftwards
    assert bool(option.alignment() & Qt.AlignmentFlag.AlignRight) is leftwards


def test_words_in_another_script_wear_its_font(field: MarkedWords) -> None:
    ordinary = field.font().family()
    field.put("شکریہ", "ur", may_edit=True)
    assert field.font().families()[0] == "Noto Sans Arabic"  # Nastaliq would be cut off here
    field.put("धन्यवाद", "ne", may_edit=True)
    assert field.font().families()[0] == families_for("ne")[0]
    field.put("Thanks", "ur", may_edit=True)
    assert field.font().family() == ordinary


def test_two_thousand_signs_without_a_space_break_at_the_edge(field: MarkedWords) -> None:
    field.put("x" * 2000, "en", may_edit=True)
    assert field.horizontalScrollBar().maximum() == 0
    assert field.document().size().height() > 9
    assert field.height() < 400
