"""A finger at a feedback post: it moves a page that is too long, and presses what it is put on."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from osslog.ui.pages.desk_form import DeskFormPage
from osslog.ui.pages.desk_start import DeskStartPage
from tests.ui.desk_person import AtDesk

LARGEST = 4  # presses on A+


def middle(person: AtDesk, widget: QWidget) -> QPoint:
    """Where a widget stands in the window."""
    return QPoint(widget.mapTo(person.window, widget.rect().center()))


def tap(person: AtDesk, finger: QPointingDevice, place: QPoint) -> None:
    """Put a finger down and lift it."""
    window = person.window.windowHandle()
    QTest.touchEvent(window, finger).press(0, place).commit()
    QTest.touchEvent(window, finger).release(0, place).commit()
    person.wait()


def draw(person: AtDesk, finger: QPointingDevice, place: QPoint, down: int) -> None:
    """Put a finger down, move it down or up in ten steps, and lift it."""
    window = person.window.windowHandle()
    QTest.touchEvent(window, finger).press(0, place).commit()
    for step in range(1, 11):
        QTest.touchEvent(window, finger).move(0, place + QPoint(0, down * step // 10)).commit()
    QTest.touchEvent(window, finger).release(0, place + QPoint(0, down)).commit()


def test_a_finger_moves_a_long_page_and_presses_nothing_on_the_way(
    visitor: AtDesk, qtbot: QtBot
) -> None:
    finger = QTest.createTouchDevice()
    page = visitor.page(DeskStartPage)
    for _ in range(LARGEST):
        page.larger.click()
    bar = page.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    code = next(iter(page.languages.buttons))
    before = page.look
    draw(visitor, finger, middle(visitor, page.languages.buttons[code]), -200)
    qtbot.waitUntil(lambda: bar.value() > 50)
    assert page.look is before
    assert page.scroll_area.viewport().testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)


def test_a_tap_still_presses_what_is_inside_a_page(visitor: AtDesk) -> None:
    finger = QTest.createTouchDevice()
    page = visitor.page(DeskStartPage)
    tap(visitor, finger, middle(visitor, page.languages.buttons["pl"]))
    assert page.look.code == "pl"


def test_a_tap_still_presses_what_is_below_a_page(visitor: AtDesk) -> None:
    finger = QTest.createTouchDevice()
    tap(visitor, finger, middle(visitor, visitor.page(DeskStartPage).start))
    visitor.page(DeskFormPage)


def test_a_tap_still_answers_a_question(visitor: AtDesk) -> None:
    finger = QTest.createTouchDevice()
    visitor.type("\r")
    form = visitor.page(DeskFormPage)
    tap(visitor, finger, middle(visitor, form.questions[0].buttons[1]))
    assert form.questions[0].code == "partly"


def test_a_tap_presses_once(visitor: AtDesk) -> None:
    finger = QTest.createTouchDevice()
    page = visitor.page(DeskStartPage)
    sizes: list[int] = []
    page.larger_wanted.connect(sizes.append)
    tap(visitor, finger, middle(visitor, page.larger))
    assert sizes == [1]
