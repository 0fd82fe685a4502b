"""A visitor's pages in each language: nothing cut off, nothing sideways, large enough to press."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.settings import Appearance, Settings
from osslog.ui.desk_button import BigButton
from osslog.ui.desk_fonts import families_for
from osslog.ui.desk_frame import DeskFrame
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import LEAST_TARGET
from osslog.ui.desk_spoken import describe_desk
from osslog.ui.desk_words import DeskText, DeskWords
from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from osslog.ui.pages.desk_thanks import DeskThanksPage
from osslog.ui.reading_order import tab_stops
from osslog.ui.theme import Theme
from tests.ui.contrast import FOR_HIGH_CONTRAST, FOR_TEXT, strongest_in
from tests.ui.desk_person import EVERY_LANGUAGE, AtDesk

RIGHT_TO_LEFT = {one.code for one in DESK_LANGUAGES if one.right_to_left}
LARGEST = 4  # presses on A+


def in_front(visitor: AtDesk) -> DeskFrame:
    """The visitor's page in front."""
    page = visitor.window.page
    assert isinstance(page, DeskFrame)
    return page


def every_page(visitor: AtDesk, code: str, larger: int = 0) -> Iterator[DeskFrame]:
    """Each of a visitor's pages in turn, in a language and at a size of text."""
    page = visitor.page(DeskStartPage)
    if code != "en":
        page.languages.buttons[code].click()
    for _ in range(larger):
        page.larger.click()
    yield laid_out(visitor)
    visitor.type("\r")
    form = visitor.page(DeskFormPage)
    yield laid_out(visitor)
    visitor.type("12")
    yield laid_out(visitor)
    visitor.type("3some words")
    yield laid_out(visitor)
    visitor.type("\r")
    yield laid_out(visitor)
    form.was_not_saved()
    yield laid_out(visitor)
    visitor.press(Qt.Key.Key_Return)
    visitor.page(DeskThanksPage)
    yield laid_out(visitor)


def laid_out(visitor: AtDesk) -> DeskFrame:
    """The page in front once every part has found its place."""
    for _ in range(8):  # what is in a part is told of its room after the part itself
        QApplication.processEvents()
    return in_front(visitor)


def shown(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """The parts of a kind that are to be seen."""
    return [one for one in page.findChildren(kind) if one.isVisible()]


def cut_off(page: DeskFrame) -> list[str]:
    """The labels and buttons whose words have no room, in words."""
    found = []
    for label in shown(page, DeskLabel):
        assert isinstance(label, DeskLabel)
        wanted = label.heightForWidth(label.width())
        if wanted < 0:  # it does not wrap
            wanted = label.sizeHint().height()
            if label.width() < label.sizeHint().width():
                found.append(f"{label.text()}: {label.width()}")
        if label.height() < wanted:
            found.append(f"{label.text()}: {label.height()} of {wanted}")
    for button in shown(page, BigButton):
        wanted = button.heightForWidth(button.width())
        if button.height() < wanted or button.width() < button.minimumSizeHint().width():
            found.append(f"{button.accessibleName()}: {button.size()}, {wanted}")
    return found


def is_whole_in_view(part: QWidget) -> bool:
    """Whether no line of a part has to be scrolled to."""
    return part.visibleRegion().boundingRect() == part.rect()


def places(page: DeskFrame) -> list[QRect]:
    """Where every part that is to be seen stands at this moment."""
    parts = (*shown(page, DeskLabel), *shown(page, BigButton))
    return [QRect(one.mapTo(page, QPoint(0, 0)), one.size()) for one in parts]


@pytest.mark.parametrize("code", ["en", "ar", "ur", "ckb", "ne"])
def test_everything_stands_in_its_place_before_it_is_first_painted(
    visitor: AtDesk, code: str
) -> None:
    def demand_no_jump() -> None:
        page = in_front(visitor)
        at_first = places(page)
        assert places(laid_out(visitor)) == at_first

    visitor.window.clear()
    demand_no_jump()
    start = visitor.page(DeskStartPage)
    start.language_chosen.emit(code)
    demand_no_jump()
    visitor.window.clear()  # and with no moment between a new page and its other language
    visitor.page(DeskStartPage).language_chosen.emit(code)
    demand_no_jump()
    start = visitor.page(DeskStartPage)
    for _ in range(LARGEST):
        start.larger.click()
        demand_no_jump()
    start.start.click()
    demand_no_jump()
    form = visitor.page(DeskFormPage)
    for _ in range(len(form.questions) - 1):
        form.go_on()
        demand_no_jump()
    form.smaller.click()
    demand_no_jump()


def seen_at_once(page: DeskFrame) -> list[QWidget]:
    """What has to be in view without scrolling."""
    if isinstance(page, DeskStartPage):
        languages: list[QWidget] = [*page.languages.buttons.values()]
        words = (page.welcome, page.unreviewed, page.about, page.help_now)
        is_larger = page.look.percent > 100
        return languages if is_larger else [*languages, *(one for one in words if one.text())]
    if isinstance(page, DeskThanksPage):
        return [page.thanks, page.help_now]
    assert isinstance(page, DeskFormPage)
    if page.trouble.isVisible():
        return [page.trouble]
    parts = (*page.questions, page.words_step.field, page.quote_step.refuse, page.quote_step.agree)
    return [one for one in parts if one.isVisible()]


@pytest.mark.parametrize("larger", [0, LARGEST])
@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_nothing_is_cut_off_or_sideways(visitor: AtDesk, code: str, larger: int) -> None:
    count = 0
    for page in every_page(visitor, code, larger):
        count += 1
        assert cut_off(page) == [], page
        assert [one for one in seen_at_once(page) if not is_whole_in_view(one)] == []
        is_mirrored = page.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert is_mirrored is (code in RIGHT_TO_LEFT)
        for one in shown(page, DeskLabel):
            assert QFontInfo(one.font()).family() == families_for(code)[0]
        assert not page.scroll_area.horizontalScrollBar().maximum()
        for one in (*shown(page, DeskLabel), *shown(page, BigButton)):
            left = one.mapTo(page, QPoint(0, 0)).x()
            assert left >= 0
            assert left + one.width() <= page.width()
    assert count == 7


@pytest.mark.parametrize("code", ["pl", "ur"])
def test_a_small_screen_has_answers_below_each_other(visitor: AtDesk, code: str) -> None:
    visitor.window.resize(800, 600)
    for page in every_page(visitor, code, LARGEST):
        assert cut_off(page) == []
        assert not page.scroll_area.horizontalScrollBar().maximum()


@pytest.mark.parametrize("code", EVERY_LANGUAGE)
def test_every_letter_of_a_language_is_drawn(code: str, qapp: QApplication) -> None:
    del qapp
    words = DeskWords(code)
    metrics = QFontMetrics(words.font(20))
    said = "".join(words.say(text) for text in DeskText) + words.language.own_name
    assert {sign for sign in said if sign.isalpha() and not metrics.inFontUcs4(ord(sign))} == set()


def test_answers_begin_where_reading_begins(visitor: AtDesk) -> None:
    for code in ("en", "ar"):
        visitor.page(DeskStartPage).languages.buttons[code].click()
        visitor.type("\r")
        form = visitor.page(DeskFormPage)
        laid_out(visitor)
        places = [one.mapTo(form, QPoint(0, 0)).x() for one in form.questions[0].buttons]
        assert places == sorted(places, reverse=code == "ar")
        onward, stop = (one.mapTo(form, QPoint(0, 0)).x() for one in (form.onward, form.stop))
        assert (onward > stop) is (code == "en")
        visitor.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("code", ["en", "ur"])
def test_everything_that_is_pressed_is_large_enough(visitor: AtDesk, code: str) -> None:
    for page in every_page(visitor, code):
        for one in shown(page, BigButton):
            assert min(one.width(), one.height()) >= LEAST_TARGET, one.accessibleName()


def test_the_tab_key_goes_where_the_eye_goes(visitor: AtDesk) -> None:
    for page in every_page(visitor, "en"):
        stops = [one for one in tab_stops(page) if one.isVisible()]
        assert len(stops) >= 3
        for one in stops:
            assert one.accessibleName() or getattr(one, "text", str)(), one
        boxes = [QRect(one.mapTo(page, QPoint(0, 0)), one.size()) for one in stops]
        for before, after in pairwise(boxes):
            assert after.bottom() > before.top(), "never upwards"
            if after.top() < before.bottom() and before.top() < after.bottom():
                assert after.left() > before.left(), "nor back on a line"


def test_the_focus_is_seen_wherever_it_goes(visitor: AtDesk) -> None:
    for page in every_page(visitor, "en", LARGEST):
        for _ in range(len(tab_stops(page))):
            visitor.press(Qt.Key.Key_Tab)
            focused = visitor.focused
            assert not focused.visibleRegion().isEmpty(), focused


def test_screen_readers_are_told_what_everything_is(visitor: AtDesk) -> None:
    describe_desk()
    roles = QAccessible.Role
    visitor.type("\r")
    form = visitor.page(DeskFormPage)
    question = form.questions[0]
    told = QAccessible.queryAccessibleInterface(question)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == "Was the help that you got today helpful?"
    assert told.role() == roles.Grouping
    assert visitor.focused is question
    for one, name in zip(question.buttons, ("Yes", "Partly", "No"), strict=True):
        answer = QAccessible.queryAccessibleInterface(one)
        assert answer is not None
        assert answer.role() == roles.RadioButton
        assert answer.text(QAccessible.Text.Name) == name
        assert not answer.state().checked
    stop = QAccessible.queryAccessibleInterface(form.stop)
    assert stop is not None
    assert stop.role() == roles.Button
    larger = QAccessible.queryAccessibleInterface(form.larger)
    assert larger is not None
    assert larger.text(QAccessible.Text.Name) == "Larger text"
    visitor.type("123")
    field = QAccessible.queryAccessibleInterface(form.words_step.field)
    assert field is not None
    assert field.text(QAccessible.Text.Name) == "Is there anything you would like to say?"
    assert field.text(QAccessible.Text.Description) == DeskText.WORDS_HINT


def test_the_field_stays_in_view_above_a_keyboard_on_the_screen(visitor: AtDesk) -> None:
    visitor.type("\r123")
    form = visitor.page(DeskFormPage)
    field = form.words_step.field
    form.make_room(QRectF(0, 400, 1280, 320))
    laid_out(visitor)
    bottom = field.mapTo(form, QPoint(0, 0)).y() + field.height()
    assert bottom <= 400
    form.make_room(QRectF())
    laid_out(visitor)
    assert form.onward.mapTo(form, QPoint(0, 0)).y() > 600


@pytest.mark.parametrize("code", ["en", "ur"])
def test_the_whole_field_is_in_view_in_the_largest_text(visitor: AtDesk, code: str) -> None:
    for page in every_page(visitor, code, LARGEST):
        if isinstance(page, DeskFormPage) and page.words_step.isVisible():
            field = page.words_step.field
            assert field.visibleRegion().boundingRect().height() == field.height()


@pytest.fixture
def restore_look(theme: Theme) -> Iterator[Callable[[Appearance], None]]:
    """Dresses the application in other colours until the test ends."""

    def wear(appearance: Appearance) -> None:
        theme.apply(Settings(appearance))

    yield wear
    theme.apply(Settings(Appearance.LIGHT))


@pytest.mark.parametrize(
    ("appearance", "least"),
    [
        (Appearance.LIGHT, FOR_TEXT),
        (Appearance.DARK, FOR_TEXT),
        (Appearance.CONTRAST, FOR_HIGH_CONTRAST),
    ],
)
def test_words_stand_out_in_every_look(
    visitor: AtDesk,
    restore_look: Callable[[Appearance], None],
    appearance: Appearance,
    least: float,
) -> None:
    restore_look(appearance)
    for page in every_page(visitor, "en"):
        picture = page.grab().toImage()
        for one in (*shown(page, QLabel), *shown(page, BigButton)):
            box = QRect(one.mapTo(page, QPoint(0, 0)), one.size())
            if page.rect().contains(box):
                assert strongest_in(picture, box) >= least, one
