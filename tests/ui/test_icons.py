"""Signs are drawn in the window's own colours, sharp on every screen, at the side of reading."""

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osslog.errors import KnownError
from osslog.resource_files import resource
from osslog.settings import Appearance, Settings
from osslog.ui.icons import icon, painted
from osslog.ui.message import MessageBar
from osslog.ui.theme import Theme, colours_of
from osslog.ui.widgets import button
from tests.ui.person import Person

NAMES = sorted(file.stem for file in resource("icons").glob("*.svg"))
INK = QColor("#1B6370")
SIZE = QSize(30, 20)

pytestmark = pytest.mark.usefixtures("theme")


def inked(picture: QPixmap) -> QRect:
    """Where a picture is drawn on, in its own pixels."""
    image = picture.toImage()
    drawn = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 0
    ]
    across, down = zip(*drawn, strict=True)
    return QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)


def colours_in(image: QImage) -> set[str]:
    """The colours of a picture that cover their pixel whole."""
    full = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in full if colour.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_sign_is_drawn_in_one_colour_within_its_field(name: str) -> None:
    picture = painted(name, INK, QSize(48, 48), 1, mirrored=False)
    assert colours_in(picture.toImage()) == {INK.name()}
    drawn = inked(picture)
    assert drawn.width() > 30
    assert drawn.left() >= 1
    assert drawn.right() <= 46
    assert drawn.top() >= 1
    assert drawn.bottom() <= 46


def test_a_sign_stands_where_reading_begins() -> None:
    from_left = inked(painted("lock", INK, SIZE, 1, mirrored=False))
    from_right = inked(painted("lock", INK, SIZE, 1, mirrored=True))
    assert from_left.right() < SIZE.height()
    assert from_right.left() >= SIZE.width() - SIZE.height()


def test_a_sign_is_sharp_on_a_dense_screen() -> None:
    dense = painted("year", INK, SIZE, 2, mirrored=False)
    assert dense.size() == SIZE * 2
    assert dense.deviceIndependentSize().toSize() == SIZE
    made = icon("year", INK, INK, SIZE, mirrored=False)
    assert made.pixmap(SIZE, 2.0).size() == SIZE * 2


def test_a_chosen_button_has_its_sign_in_another_colour() -> None:
    chosen = QColor("#B00020")
    made = icon("today", INK, chosen, SIZE, mirrored=False)
    states = {
        state: colours_in(made.pixmap(SIZE, QIcon.Mode.Normal, state).toImage())
        for state in (QIcon.State.Off, QIcon.State.On)
    }
    assert INK.name() in states[QIcon.State.Off]
    assert chosen.name() in states[QIcon.State.On]


def test_signs_follow_the_theme_and_the_direction(
    qtbot: QtBot, theme: Theme, qapp: QApplication
) -> None:
    made = button("Lock now")
    qtbot.addWidget(made)
    made.show_icon("lock")
    theme.apply(Settings(Appearance.DARK, 200))
    made.ensurePolished()
    qapp.sendPostedEvents(made, QEvent.Type.PolishRequest.value)
    image = made.icon().pixmap(made.iconSize(), 1.0).toImage()
    assert made.iconSize().height() == 40
    assert QColor(colours_of("dark").text).name() in colours_in(image)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = made.icon().pixmap(made.iconSize(), 1.0)
    assert inked(mirrored).left() > made.iconSize().width() - made.iconSize().height()
    theme.apply(Settings(Appearance.LIGHT))


def test_every_page_has_a_sign(busy_coordinator: Person) -> None:
    view = busy_coordinator.view
    signs = [one.icon().isNull() for one in (view.hide_button, *view.buttons, view.lock_button)]
    assert not any(signs)


def test_each_kind_of_message_has_a_sign_that_is_said(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.setProperty("shown_by_test", True)
    said, drawn = [], []
    for tell in (bar.inform, bar.succeed, lambda words: bar.refuse(KnownError(words))):
        tell("Words.")
        said.append(bar.sign.accessibleName())
        drawn.append(bar.sign.pixmap().toImage())
    assert said == ["Note", "Done", "Problem"]
    assert drawn[0] != drawn[1] != drawn[2]
