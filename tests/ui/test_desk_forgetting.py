"""Nobody at a feedback post gets at what the person before typed, nor at what was copied before."""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextInterface,
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from osslog.domain.words import LONGEST_FEEDBACK
from osslog.ui.desk_field import WordsField
from osslog.ui.desk_window import THANKS_SECONDS
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from tests.ui.desk_person import AtDesk
from tests.ui.every_view import seen_by_screen_readers

BACKWARDS = "regnippuzreh"
"""What is typed, from its end, so that this module itself does not hold it."""

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def type_words(visitor: AtDesk) -> WordsField:
    """Begin a form and type what must be found nowhere later."""
    visitor.type("\r123")
    for sign in reversed(BACKWARDS):
        visitor.type(sign)
    field = visitor.page(DeskFormPage).words_step.field
    assert field.words()[::-1] == BACKWARDS
    return field


def kept_by_python() -> list[str]:
    """The kinds of Python objects that refer to a string with the words in it."""
    gc.collect()
    return [
        type(holder).__name__
        for holder in gc.get_objects()
        for held in gc.get_referents(holder)
        if (isinstance(held, str) and BACKWARDS in held[::-1])
        or (isinstance(held, bytes) and BACKWARDS.encode() in held[::-1])
    ]


def kept_by_qt() -> Iterator[str]:
    """The Qt objects of which a property has the words in it."""
    roots: list[QObject] = [*QApplication.allWidgets(), *QGuiApplication.allWindows()]
    for root in roots:
        for one in (root, *root.findChildren(QObject)):
            meta = one.metaObject()
            for number in range(meta.propertyCount()):
                value = meta.property(number).read(one)
                if isinstance(value, str) and BACKWARDS in value[::-1]:
                    yield f"{type(one).__name__}.{meta.property(number).name()!r}"


def said_to_screen_readers(window: QWidget) -> Iterator[str]:
    """Everything that a screen reader can be told."""
    for one in seen_by_screen_readers(window):
        for kind in (
            QAccessible.Text.Name,
            QAccessible.Text.Value,
            QAccessible.Text.Description,
        ):
            yield one.text(kind)
        yield _text_of(one)


def _text_of(one: QAccessibleInterface) -> str:
    text: QAccessibleTextInterface | None = one.textInterface()
    return text.text(0, text.characterCount()) if text is not None else ""


def test_the_search_finds_words_while_they_are_typed(visitor: AtDesk) -> None:
    type_words(visitor)
    kept = visitor.page(DeskFormPage).answers()
    assert kept_by_python()
    assert list(kept_by_qt())
    assert any(BACKWARDS in said[::-1] for said in said_to_screen_readers(visitor.window))
    del kept


def _send(visitor: AtDesk) -> None:
    visitor.type("\r2\r")
    visitor.page(DeskThanksPage)


def _send_and_wait(visitor: AtDesk) -> None:
    _send(visitor)
    visitor.after(THANKS_SECONDS)


def _stop(visitor: AtDesk) -> None:
    visitor.press(Qt.Key.Key_Escape)


def _be_quiet(visitor: AtDesk) -> None:
    visitor.after(60)


def _close(visitor: AtDesk) -> None:
    visitor.window.close()


def _fail_and_stop(visitor: AtDesk) -> None:
    post = visitor.window.post
    assert post is not None
    outbox = post.folder / "outbox"
    outbox.rename(outbox.with_name("away"))
    visitor.type("\r2\r\r")
    assert visitor.page(DeskFormPage).trouble.isVisible()
    visitor.press(Qt.Key.Key_Escape)
    outbox.with_name("away").rename(outbox)


def _fall_asleep(visitor: AtDesk) -> None:
    visitor.clock.wall += 3600
    visitor.window.quiet.clock.look()


WAYS_OUT = [_send, _send_and_wait, _stop, _be_quiet, _close, _fail_and_stop, _fall_asleep]


@pytest.mark.parametrize("way_out", WAYS_OUT)
def test_nothing_that_lives_holds_the_words_afterwards(
    visitor: AtDesk, way_out: Callable[[AtDesk], None]
) -> None:
    field = type_words(visitor)
    way_out(visitor)
    visitor.settle()
    assert not isValid(field), "the form itself is gone"
    del field
    assert kept_by_python() == []
    assert list(kept_by_qt()) == []
    said = [one for one in said_to_screen_readers(visitor.window) if BACKWARDS in one[::-1]]
    assert said == []


@pytest.mark.parametrize("way_out", WAYS_OUT)
def test_no_file_holds_the_words_afterwards(
    visitor: AtDesk, way_out: Callable[[AtDesk], None], tmp_path: Path, isolated_folders: Path
) -> None:
    type_words(visitor)
    way_out(visitor)
    visitor.window.leave()
    visitor.settle()
    words = BACKWARDS[::-1]
    forms = [words.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    read = 0
    for place in (tmp_path, isolated_folders):
        for path in place.rglob("*"):
            if path.is_file():
                read += 1
                content = path.read_bytes()
                assert not [form for form in forms if form in content], path
    assert read > 5


def test_the_next_form_is_another_one_and_empty(visitor: AtDesk) -> None:
    type_words(visitor)
    first = visitor.page(DeskFormPage)
    visitor.press(Qt.Key.Key_Escape)
    visitor.settle()
    assert not isValid(first)
    visitor.type("\r")
    form = visitor.page(DeskFormPage)
    assert form.place == 0
    assert form.answers().words == ""
    assert not any(one.isChecked() for question in form.questions for one in question.buttons)
    visitor.click(form.onward)
    visitor.click(form.back)
    assert form.back.isHidden(), "there is no way back beyond one's own first question"


# Copying out and pasting in


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, with what a coordinator copied before."""
    clipboard = qapp.clipboard()
    clipboard.setText("The coordinator's own")
    yield clipboard
    clipboard.clear()


def test_words_cannot_be_copied_or_cut(visitor: AtDesk, clipboard: QClipboard) -> None:
    field = type_words(visitor)
    for keys in ((Qt.Key.Key_A, CONTROL), (Qt.Key.Key_C, CONTROL), (Qt.Key.Key_X, CONTROL)):
        visitor.press(*keys)
    visitor.press(Qt.Key.Key_Insert, CONTROL)
    visitor.press(Qt.Key.Key_Delete, SHIFT)
    assert clipboard.text() == "The coordinator's own"
    field.copy()
    assert BACKWARDS not in clipboard.text()[::-1]


def test_selecting_words_puts_them_nowhere(visitor: AtDesk, clipboard: QClipboard) -> None:
    field = type_words(visitor)
    visitor.press(Qt.Key.Key_Home, SHIFT)
    held = field.createMimeDataFromSelection()
    assert field.textCursor().hasSelection()
    assert held.formats() == []
    if clipboard.supportsSelection():
        assert BACKWARDS not in clipboard.text(QClipboard.Mode.Selection)[::-1]


def test_what_was_copied_before_cannot_be_pasted(visitor: AtDesk, clipboard: QClipboard) -> None:
    visitor.type("\r111")
    field = visitor.page(DeskFormPage).words_step.field
    visitor.press(Qt.Key.Key_V, CONTROL)
    visitor.press(Qt.Key.Key_Insert, SHIFT)
    visitor.click(field, Qt.MouseButton.MiddleButton)
    field.paste()
    assert field.words() == ""
    assert not field.canPaste()
    assert clipboard.text() == "The coordinator's own"


def test_nothing_can_be_dropped_into_the_field(visitor: AtDesk) -> None:
    visitor.type("\r111")
    field = visitor.page(DeskFormPage).words_step.field
    held = QMimeData()
    held.setText("dropped")
    drop = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert not field.acceptDrops()
    assert not field.viewport().acceptDrops()
    QApplication.sendEvent(field.viewport(), drop)
    assert field.words() == ""


def test_nothing_can_be_undone_or_redone(visitor: AtDesk) -> None:
    field = type_words(visitor)
    for _ in BACKWARDS:
        visitor.type("\b")
    assert field.words() == ""
    visitor.press(Qt.Key.Key_Z, CONTROL)
    visitor.press(Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier)
    visitor.press(Qt.Key.Key_Y, CONTROL)
    field.undo()
    assert field.words() == ""
    assert not field.document().isUndoAvailable()


def test_no_menu_opens(visitor: AtDesk) -> None:
    field = type_words(visitor)
    visitor.press(Qt.Key.Key_Menu)
    visitor.click(field, Qt.MouseButton.RightButton)
    for target in (field, field.viewport(), visitor.window.windowHandle()):
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(target, menu)
    assert QApplication.activePopupWidget() is None
    assert not [one for one in QApplication.allWidgets() if isinstance(one, QMenu)]


def test_a_keyboard_is_told_to_learn_nothing_and_sees_no_word(visitor: AtDesk) -> None:
    field = type_words(visitor)
    hints = field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    visitor.press(Qt.Key.Key_A, CONTROL)
    queries = Qt.InputMethodQuery
    asked = (
        queries.ImSurroundingText
        | queries.ImCurrentSelection
        | queries.ImTextBeforeCursor
        | queries.ImTextAfterCursor
        | queries.ImCursorRectangle
    )
    event = QInputMethodQueryEvent(asked)
    QApplication.sendEvent(field, event)
    for query in (queries.ImSurroundingText, queries.ImCurrentSelection):
        assert event.value(query) == ""
    assert event.value(queries.ImTextBeforeCursor) == ""
    assert event.value(queries.ImCursorRectangle).height() > 0


# Bad input


def composed(field: WordsField, words: str) -> None:
    """Let an input method put words into the field."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


@pytest.fixture
def field(visitor: AtDesk) -> WordsField:
    """The empty field of a form."""
    visitor.type("\r111")
    return visitor.page(DeskFormPage).words_step.field


def test_a_hundred_thousand_letters_are_cut_with_a_sentence(
    visitor: AtDesk, field: WordsField
) -> None:
    step = visitor.page(DeskFormPage).words_step
    composed(field, "abcde " * 16_667)
    assert len(field.words()) in {LONGEST_FEEDBACK, LONGEST_FEEDBACK - 1}
    assert "no more room" in step.left.text()
    assert step.left.isVisible()
    visitor.type("x")
    assert len(field.toPlainText()) == LONGEST_FEEDBACK
    for _ in range(5):
        visitor.type("\b")
    assert "no more room" not in step.left.text()
    visitor.type("\r\r")
    visitor.page(DeskThanksPage)


def test_letters_that_count_twice_once_they_are_kept_are_cut_in_time(field: WordsField) -> None:
    composed(field, "\u0958" * LONGEST_FEEDBACK)
    assert len(field.words()) <= LONGEST_FEEDBACK
    assert len(field.words()) >= LONGEST_FEEDBACK - 1


def test_the_field_says_how_many_letters_are_left_when_few_are(
    visitor: AtDesk, field: WordsField
) -> None:
    step = visitor.page(DeskFormPage).words_step
    composed(field, "a" * (LONGEST_FEEDBACK - 301))
    assert step.left.isHidden()
    visitor.type("a")
    assert step.left.text() == "Letters left:\N{NO-BREAK SPACE}300"


def test_controls_go_and_newlines_become_spaces(field: WordsField) -> None:
    composed(field, "one\r\ntwo\x00\x07\u202ethree\u2028four\tfive\ud800")
    assert field.words() == "one twothree four five"


@pytest.mark.parametrize(
    "words", ["👩‍👧 💛🏳️‍🌈", "شكرًا لكم جزيلاً", "می‌خواهم", "धन्यवाद क्षेत्र", "e\u0301"]
)
def test_emoji_and_every_script_stay_as_they_are(
    visitor: AtDesk, field: WordsField, words: str
) -> None:
    composed(field, words)
    assert len(field.words()) in {len(words), len(words) - 1}
    visitor.type("\r\r")
    visitor.page(DeskThanksPage)


def test_text_that_came_in_by_another_way_is_held_to_the_same_rules(field: WordsField) -> None:
    """As dictation may, through what screen readers use."""
    field.insertPlainText("x\ny\u202e" + "z" * 5000)
    assert len(field.toPlainText()) == LONGEST_FEEDBACK
    assert field.toPlainText().startswith("x yz")


def test_words_that_an_input_method_still_composes_are_not_shown_to_the_next(
    visitor: AtDesk, field: WordsField
) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(BACKWARDS[::-1], []))
    visitor.press(Qt.Key.Key_Escape)
    visitor.settle()
    assert not isValid(field)
    assert list(kept_by_qt()) == []
    visitor.page(DeskStartPage)


# The process


def test_the_posts_process_knows_nothing_of_the_vaults_database(tmp_path: Path) -> None:
    """A fresh process makes a post of a file, saves an answer, and never loads SQLCipher."""
    script = """
import sys
from datetime import date
from pathlib import Path
from osslog import desk_app
from osslog.services.desk_enrolment import enrol
from osslog.services.desk_post import DeskPost
enrol(Path(FOLDER), Path(FILE))
post = DeskPost.open(Path(FOLDER), "herne-bay", today=lambda: date(2017, 6, 20))
post.save_feedback(helpful="yes", better_informed="no", feels_safer="partly", words="w",
    agreed_to_quote=True, language="en")
post.close()
loaded = [name for name in sys.modules if "sqlcipher" in name or "keyring" in name]
loaded += [n for n in sys.modules if n in {"osslog.storage.vault", "osslog.services.workspace"}]
assert desk_app and not loaded, loaded
"""
    from tests.ui.desk_person import first_file
    from tests.ui.made_up import make_location

    make_location(tmp_path / "vault").close()
    written = first_file(tmp_path / "vault", tmp_path)
    given = f"FOLDER, FILE = {str(tmp_path / 'post')!r}, {str(written.path)!r}\n"
    done = subprocess.run(
        [sys.executable, "-c", given + script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_pressing_a_key_of_another_button_of_the_mouse_does_nothing(visitor: AtDesk) -> None:
    page = visitor.page(DeskStartPage)
    spot = page.start.mapTo(visitor.window, page.start.rect().center())
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(visitor.window.windowHandle(), button, pos=spot)
    visitor.page(DeskStartPage)


def test_an_event_filter_lets_ordinary_events_through(visitor: AtDesk) -> None:
    visitor.page(DeskStartPage)
    resize = QEvent(QEvent.Type.User)
    assert not visitor.window.quiet.keys.eventFilter(visitor.window, resize)
