"""A visitor's way through a feedback post, by keys and by pressing, up to the coordinator."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from osslog.domain.code_lists import NOT_ANSWERED
from osslog.services.desk_post import DeskPost
from osslog.ui.desk_answers import VisitorAnswers
from osslog.ui.desk_work import DeskHome
from osslog.ui.pages.desk_coordinator import DeskCoordinatorPage
from osslog.ui.pages.desk_enrol import DeskEnrolPage
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from tests.ui.desk_person import MARKER, AtDesk, hand_over, merged_feedback
from tests.ui.made_up import LOCATION_ID, that_day

CLOSE_KEYS = Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier


def start(visitor: AtDesk) -> DeskFormPage:
    """Begin with the form."""
    visitor.type("\r")
    return visitor.page(DeskFormPage)


def leave(visitor: AtDesk) -> None:
    """Close the post."""
    visitor.window.leave()
    visitor.wait()


def test_a_visitor_answers_by_keys_and_the_coordinator_reads_it(
    visitor: AtDesk, desk_folder: Path
) -> None:
    start(visitor)
    visitor.type("123They were kind.\r2\r")
    visitor.page(DeskThanksPage)
    leave(visitor)
    (read,) = merged_feedback(desk_folder)
    assert (read.helpful, read.better_informed, read.feels_safer) == ("yes", "partly", "no")
    assert (read.words, read.agreed_to_quote, read.language) == ("They were kind.", True, "en")


def test_a_visitor_answers_in_polish_by_pressing(visitor: AtDesk, desk_folder: Path) -> None:
    page = visitor.page(DeskStartPage)
    visitor.click(page.languages.buttons["pl"])
    assert page.welcome.text() == "Jak było dzisiaj?"
    visitor.click(page.start)
    form = visitor.page(DeskFormPage)
    for question in form.questions:
        visitor.click(question.buttons[0])
    visitor.type("Dziekuje")
    visitor.click(form.onward)
    visitor.click(form.quote_step.agree)
    visitor.click(form.onward)
    visitor.page(DeskThanksPage)
    leave(visitor)
    (read,) = merged_feedback(desk_folder)
    assert (read.feels_safer, read.words, read.language) == ("yes", "Dziekuje", "pl")
    assert read.agreed_to_quote


def test_nobody_has_agreed_who_did_not_say_so(visitor: AtDesk, desk_folder: Path) -> None:
    start(visitor)
    visitor.type("111Thank you\r")
    form = visitor.page(DeskFormPage)
    assert form.quote_step.refuse.isChecked()
    assert not form.quote_step.agree.isChecked()
    visitor.type("\r")
    leave(visitor)
    (read,) = merged_feedback(desk_folder)
    assert read.words == "Thank you"
    assert not read.agreed_to_quote


def test_words_that_were_agreed_to_and_taken_away_leave_no_agreement(
    visitor: AtDesk, desk_folder: Path
) -> None:
    form = start(visitor)
    visitor.type("111x\r2")
    visitor.click(form.back)
    visitor.type("\b\r")
    leave(visitor)
    (read,) = merged_feedback(desk_folder)
    assert not read.words
    assert not read.agreed_to_quote


def test_every_question_can_be_skipped(visitor: AtDesk, desk_folder: Path) -> None:
    form = start(visitor)
    for _ in range(3):
        visitor.click(form.onward)
    visitor.type("Thank you")
    visitor.click(form.onward)
    visitor.click(form.onward)
    visitor.page(DeskThanksPage)
    leave(visitor)
    (read,) = merged_feedback(desk_folder)
    answers = {read.helpful, read.better_informed, read.feels_safer}
    assert answers == {NOT_ANSWERED}
    assert read.words == "Thank you"


def test_whoever_skips_everything_leaves_nothing(visitor: AtDesk, desk_folder: Path) -> None:
    post = desk_folder / "desk" / LOCATION_ID

    def files() -> dict[Path, bytes]:
        return {one: one.read_bytes() for one in post.rglob("*") if one.is_file()}

    before = files()
    assert before
    form = start(visitor)
    for _ in range(4):
        assert form.onward.text() == "Skip this question"
        visitor.click(form.onward)
    visitor.page(DeskStartPage)
    assert files() == before
    leave(visitor)
    assert merged_feedback(desk_folder) == ()


def test_the_last_question_sends_only_where_there_is_something_to_send(visitor: AtDesk) -> None:
    form = start(visitor)
    for _ in range(3):
        visitor.click(form.onward)
    assert form.onward.text() == "Skip this question"
    visitor.type("x")
    assert form.onward.text() == "Next", "whether it may be printed is asked first"
    visitor.type("\b ")
    assert form.onward.text() == "Skip this question", "a space says nothing"
    visitor.click(form.back)
    visitor.type("2")
    assert form.onward.text() == "Send my answers"


def test_back_shows_what_was_answered_and_lets_it_be_changed(
    visitor: AtDesk, desk_folder: Path
) -> None:
    form = start(visitor)
    visitor.type("1")
    visitor.click(form.back)
    assert form.questions[0].buttons[0].isChecked()
    assert form.back.isHidden()
    visitor.type("3\r")
    assert form.place == 1, "Enter does not answer for anybody"
    for _ in range(3):
        visitor.click(form.onward)
    leave(visitor)
    (read,) = merged_feedback(desk_folder)
    assert read.helpful == "no"


def test_the_form_asks_for_no_more_presses_than_one_a_question(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111\r")
    visitor.page(DeskThanksPage)


def test_arabic_digits_choose_as_well(visitor: AtDesk) -> None:
    form = start(visitor)
    visitor.send("٢")
    assert form.questions[0].code == "partly"


def test_a_key_that_is_held_down_answers_once(visitor: AtDesk) -> None:
    form = start(visitor)
    visitor.type("1")
    for _ in range(3):
        visitor.send("1", is_held=True)
    assert form.place == 1


def test_the_second_press_of_a_double_click_answers_nothing(visitor: AtDesk) -> None:
    form = start(visitor)
    first = form.questions[0].buttons[1]
    visitor.click(first)
    visitor.settle()
    second = form.questions[1].buttons[1]
    assert second.geometry() == first.geometry(), "it lies under the same finger"
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        held = left if kind is QEvent.Type.MouseButtonDblClick else Qt.MouseButton.NoButton
        place = QPointF(second.rect().center())
        press = QMouseEvent(kind, place, second.mapToGlobal(place), left, held, none)
        QApplication.sendEvent(second, press)
    assert form.questions[1].code == NOT_ANSWERED
    assert form.place == 1
    visitor.click(second)
    assert form.questions[1].code == "partly", "a press of its own answers"


def test_esc_stops_from_every_step(visitor: AtDesk) -> None:
    for keys in ("", "1", "12", "123", "123words", "123words\r"):
        start(visitor)
        visitor.type(keys)
        visitor.press(Qt.Key.Key_Escape)
        page = visitor.page(DeskStartPage)
        assert page.welcome.text() == "How was it today?"


def test_stop_is_on_every_step_and_clears_at_once(visitor: AtDesk, desk_folder: Path) -> None:
    for keys in ("", "123words", "123words\r"):
        form = start(visitor)
        visitor.type(keys)
        visitor.click(form.stop)
        visitor.page(DeskStartPage)
    leave(visitor)
    assert merged_feedback(desk_folder) == ()


def test_after_each_visitor_the_page_is_english_and_of_the_ordinary_size(visitor: AtDesk) -> None:
    page = visitor.page(DeskStartPage)
    visitor.click(page.languages.buttons["ar"])
    visitor.click(page.larger)
    assert page.layoutDirection() is Qt.LayoutDirection.RightToLeft
    visitor.click(page.start)
    form = visitor.page(DeskFormPage)
    assert form.look.percent == 125
    visitor.press(Qt.Key.Key_Escape)
    page = visitor.page(DeskStartPage)
    assert page.look.code == "en"
    assert page.look.percent == 100
    assert page.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_language_that_somebody_chose_and_left_goes_after_a_quiet_minute(
    visitor: AtDesk,
) -> None:
    visitor.click(visitor.page(DeskStartPage).languages.buttons["uk"])
    visitor.after(59)
    assert visitor.page(DeskStartPage).look.code == "uk"
    visitor.after(1)
    assert visitor.page(DeskStartPage).look.code == "en"


def test_text_grows_and_shrinks_and_answers_stay(visitor: AtDesk) -> None:
    form = start(visitor)
    visitor.type("1")
    visitor.click(form.back)
    before = form.questions[0].question.font().pixelSize()
    for _ in range(6):
        visitor.click(form.larger)
    assert form.questions[0].question.font().pixelSize() == 2 * before
    assert form.questions[0].code == "yes"
    visitor.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert form.look.percent == 175
    for _ in range(6):
        visitor.click(form.smaller)
    assert form.look.percent == 100


def test_only_languages_that_are_switched_on_are_offered(
    open_desk: Callable[[DeskHome], AtDesk], location_folder: Path
) -> None:
    hand_over(location_folder, ("en", "ro"))
    page = open_desk(DeskHome(location_folder, that_day)).page(DeskStartPage)
    assert list(page.languages.buttons) == ["en", "ro"]


def test_no_language_is_asked_for_where_there_is_one(
    open_desk: Callable[[DeskHome], AtDesk], location_folder: Path
) -> None:
    hand_over(location_folder, ("en",))
    page = open_desk(DeskHome(location_folder, that_day)).page(DeskStartPage)
    assert page.languages.isHidden()
    assert page.language.isHidden()


def test_a_translation_that_nobody_checked_says_so(visitor: AtDesk) -> None:
    page = visitor.page(DeskStartPage)
    assert page.unreviewed.isHidden()
    visitor.click(page.languages.buttons["tr"])
    assert page.unreviewed.isVisible()


# Thanks


def test_the_thanks_clear_themselves_after_ten_seconds(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111\r")
    page = visitor.page(DeskThanksPage)
    visitor.after(8)
    assert page.left.text().endswith(":\N{NO-BREAK SPACE}2")
    visitor.after(1.9)
    visitor.page(DeskThanksPage)
    visitor.after(0.1)
    visitor.page(DeskStartPage)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_X, Qt.Key.Key_5]
)
def test_any_key_clears_the_thanks_at_once(visitor: AtDesk, key: Qt.Key) -> None:
    start(visitor)
    visitor.type("111\r")
    visitor.press(key)
    visitor.page(DeskStartPage)


def test_a_press_anywhere_clears_the_thanks_at_once(visitor: AtDesk) -> None:
    for part in ("thanks", "body", "clear_now"):
        start(visitor)
        visitor.type("111\r")
        visitor.click(getattr(visitor.page(DeskThanksPage), part))
        visitor.page(DeskStartPage)


def test_whoever_still_reads_the_thanks_may_enlarge_them(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111\r")
    page = visitor.page(DeskThanksPage)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Down):
        visitor.press(key)
    visitor.click(page.larger)
    visitor.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert visitor.page(DeskThanksPage) is page
    assert page.look.percent == 150


def test_the_second_press_of_a_double_click_does_not_clear_the_thanks(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111")
    form = visitor.page(DeskFormPage)
    visitor.click(form.onward)
    page = visitor.page(DeskThanksPage)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        held = left if kind is QEvent.Type.MouseButtonDblClick else Qt.MouseButton.NoButton
        place = QPointF(page.rect().center())
        press = QMouseEvent(kind, place, page.mapToGlobal(place), left, held, none)
        QApplication.sendEvent(page, press)
    assert visitor.page(DeskThanksPage) is page


def test_esc_on_the_start_page_puts_back_the_language_and_the_size_of_the_text(
    visitor: AtDesk,
) -> None:
    page = visitor.page(DeskStartPage)
    page.languages.buttons["pl"].click()
    page.larger.click()
    page.larger.click()
    assert (page.look.code, page.look.percent) == ("pl", 150)
    visitor.press(Qt.Key.Key_Escape)
    look = visitor.page(DeskStartPage).look
    assert (look.code, look.percent) == ("en", 100)
    visitor.type("\r")
    assert visitor.page(DeskFormPage).look.percent == 100


# The quiet minute


def test_an_unfinished_form_asks_and_then_clears_itself(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("123words")
    visitor.after(39)
    cover = visitor.window.quiet.cover
    assert cover.isHidden()
    visitor.after(1)
    assert cover.isVisible()
    assert cover.geometry() == visitor.window.rect()
    assert cover.question.text().endswith("20")
    visitor.after(19)
    visitor.page(DeskFormPage)
    visitor.after(1)
    visitor.page(DeskStartPage)
    assert cover.isHidden()


def test_any_key_says_that_somebody_is_there_and_does_nothing_else(visitor: AtDesk) -> None:
    form = start(visitor)
    visitor.type("1")
    visitor.after(50)
    visitor.type("2")
    assert visitor.window.quiet.cover.isHidden()
    assert form.questions[1].code == NOT_ANSWERED
    visitor.after(39)
    visitor.page(DeskFormPage)
    assert visitor.window.quiet.cover.isHidden(), "it counts anew"
    visitor.type("2")
    assert form.questions[1].code == "partly"


def test_a_press_anywhere_says_so_too(visitor: AtDesk) -> None:
    form = start(visitor)
    visitor.after(50)
    spot = form.questions[0].buttons[0].mapTo(visitor.window, QPoint(20, 20))
    QTest.mouseClick(visitor.window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    assert visitor.window.quiet.cover.isHidden()
    assert form.questions[0].code == NOT_ANSWERED
    assert form.place == 0


def test_the_cover_can_be_left_by_clearing_all(visitor: AtDesk) -> None:
    start(visitor)
    visitor.after(50)
    visitor.type("\t\r")
    visitor.page(DeskStartPage)
    start(visitor)
    visitor.after(50)
    visitor.press(Qt.Key.Key_Escape)
    visitor.page(DeskStartPage)


def test_a_pointer_that_moves_over_the_cover_says_nothing(visitor: AtDesk) -> None:
    start(visitor)
    visitor.after(50)
    place, none = QPointF(300, 300), Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(visitor.window.windowHandle(), moved)
    visitor.after(10)
    visitor.page(DeskStartPage)


def test_a_form_that_goes_holds_no_answer_from_that_moment(visitor: AtDesk) -> None:
    form = start(visitor)
    visitor.type("123words\r2")
    form.put_away()
    assert form.answers() == VisitorAnswers("en")


def test_the_tab_key_stays_on_the_cover(visitor: AtDesk) -> None:
    start(visitor)
    visitor.after(50)
    cover = visitor.window.quiet.cover
    for _ in range(5):
        visitor.type("\t")
        assert cover.isAncestorOf(visitor.focused)
    assert cover.isVisible()


def test_somebody_who_types_or_moves_is_there(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111")
    for _ in range(3):
        visitor.after(39)
        visitor.type("x")
    visitor.page(DeskFormPage)
    visitor.after(39)
    handle = visitor.window.windowHandle()
    place = QPointF(300, 300)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(handle, moved)
    visitor.after(39)
    visitor.page(DeskFormPage)


def test_a_computer_that_slept_shows_nobody_what_was_begun(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111words")
    visitor.clock.wall += 3600
    visitor.window.quiet.clock.look()
    visitor.page(DeskStartPage)


# What cannot be saved


def test_answers_that_could_not_be_saved_stay_until_they_are(
    visitor: AtDesk, desk_folder: Path
) -> None:
    outbox = desk_folder / "desk" / LOCATION_ID / "outbox"
    outbox.rename(outbox.with_name("away"))
    form = start(visitor)
    visitor.type("123Still here\r\r")
    assert visitor.page(DeskFormPage) is form
    assert form.trouble.isVisible()
    assert form.onward.text() == "Try again"
    assert form.words_step.words() == "Still here"
    visitor.type("\r")
    assert visitor.page(DeskFormPage) is form
    outbox.with_name("away").rename(outbox)
    visitor.type("\r")
    visitor.page(DeskThanksPage)
    leave(visitor)
    (read,) = merged_feedback(desk_folder)
    assert read.words == "Still here"


def test_answers_that_could_not_be_saved_go_with_the_quiet_minute(
    visitor: AtDesk, desk_folder: Path
) -> None:
    outbox = desk_folder / "desk" / LOCATION_ID / "outbox"
    outbox.rename(outbox.with_name("away"))
    start(visitor)
    visitor.type(f"123{MARKER}\r\r")
    visitor.after(60)
    visitor.page(DeskStartPage)


def test_pressing_send_twice_saves_once(visitor: AtDesk, desk_folder: Path) -> None:
    start(visitor)
    visitor.type("111")
    may_go_on = visitor.hold_worker()
    for _ in range(3):
        QTest.keyClick(visitor.window.windowHandle(), Qt.Key.Key_Return)
    may_go_on.set()
    visitor.wait()
    leave(visitor)
    assert len(merged_feedback(desk_folder)) == 1


def test_a_form_that_was_stopped_while_it_was_saved_thanks_nobody(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111")
    may_go_on = visitor.hold_worker()
    QTest.keyClick(visitor.window.windowHandle(), Qt.Key.Key_Return)
    QTest.keyClick(visitor.window.windowHandle(), Qt.Key.Key_Escape)
    may_go_on.set()
    visitor.wait()
    visitor.page(DeskStartPage)


def test_a_defect_while_saving_is_no_dialog_in_front_of_a_visitor(
    visitor: AtDesk, desk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_arguments: object) -> None:
        raise ZeroDivisionError(MARKER)

    monkeypatch.setattr("osslog.ui.desk_window.seal", break_down)
    start(visitor)
    visitor.type("111\r")
    assert visitor.page(DeskFormPage).trouble.isVisible()
    assert QApplication.activeModalWidget() is None
    written = (desk_folder / "desk" / "defects.log").read_text()
    assert "ZeroDivisionError" in written
    assert MARKER not in written


# The way out


def test_the_keys_that_close_a_window_lead_to_the_panel_and_then_out(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111words")
    visitor.window.close()
    visitor.page(DeskCoordinatorPage)
    assert visitor.window.isVisible()
    visitor.window.close()
    visitor.wait()
    assert not visitor.window.isVisible()


def test_leaving_closes_the_post_for_others(visitor: AtDesk, desk_folder: Path) -> None:
    page = visitor.page(DeskStartPage)
    visitor.click(page.for_coordinator)
    visitor.click(visitor.page(DeskCoordinatorPage).leave)
    assert not visitor.window.isVisible()
    assert merged_feedback(desk_folder) == ()  # it could be opened


def test_no_key_of_a_visitor_leaves_the_full_screen(visitor: AtDesk) -> None:
    visitor.window.showFullScreen()
    for key in (Qt.Key.Key_F11, Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F5):
        visitor.press(key)
        assert visitor.window.isFullScreen()
    start(visitor)
    visitor.press(Qt.Key.Key_F11)
    assert visitor.window.isFullScreen()


def test_the_window_stays_on_top_and_its_title_says_nothing(visitor: AtDesk) -> None:
    assert visitor.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    start(visitor)
    visitor.type("123words\r")
    assert visitor.window.windowTitle() == "osslog"
    assert visitor.window.windowHandle().title() in {"osslog", ""}


def test_the_end_of_the_session_is_not_held_up(visitor: AtDesk) -> None:
    start(visitor)
    visitor.type("111words")
    visitor.window.end_with_session()
    event = QCloseEvent()
    visitor.window.closeEvent(event)
    assert event.isAccepted()


# Which post


def test_a_post_that_is_open_elsewhere_says_so_and_can_be_tried_again(
    open_desk: Callable[[DeskHome], AtDesk], desk_folder: Path
) -> None:
    elsewhere = DeskPost.open(desk_folder, LOCATION_ID, today=that_day)
    person = open_desk(DeskHome(desk_folder, that_day))
    page = person.page(DeskEnrolPage)
    assert "already open" in page.message.sentence
    elsewhere.close()
    person.click(page.again)
    person.page(DeskStartPage)


def test_a_damaged_post_says_so(open_desk: Callable[[DeskHome], AtDesk], desk_folder: Path) -> None:
    (desk_folder / "desk" / LOCATION_ID / "desk.json").write_bytes(b"{}")
    page = open_desk(DeskHome(desk_folder, that_day)).page(DeskEnrolPage)
    assert "missing or damaged" in page.message.sentence
    assert page.file_form.choose.isVisible()


def test_a_location_without_a_post_here_is_not_found(
    open_desk: Callable[[DeskHome], AtDesk], desk_folder: Path
) -> None:
    page = open_desk(DeskHome(desk_folder, that_day, "ashford")).page(DeskEnrolPage)
    assert page.message.sentence
