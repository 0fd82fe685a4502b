"""Words on the visitor's page begin where the page does, on each line and from either side."""

from itertools import groupby

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.ui.desk_button import RING
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import QUESTION, DeskLook
from osslog.ui.desk_words import DeskText, DeskWords

WIDTH = 420
DARK = 128


def lines_of(image: QImage) -> list[tuple[int, int]]:
    """How far each line of words is from the left and from the right edge of its picture."""
    inked = [
        [across for across in range(image.width()) if image.pixelColor(across, down).value() < DARK]
        for down in range(image.height())
    ]
    bands = [list(rows) for is_ink, rows in groupby(inked, bool) if is_ink]
    # Rows of dots above or below the letters are no lines.
    widths = [(min(map(min, rows)), max(map(max, rows))) for rows in bands]
    return [(left, image.width() - 1 - right) for left, right in widths if right - left > WIDTH / 4]


# Urdu's lines run into each other, so that they cannot be told apart in a picture.
UPRIGHT = [one.code for one in DESK_LANGUAGES if one.code != "ur"]


@pytest.mark.parametrize("code", UPRIGHT)
def test_every_line_of_wrapped_words_begins_at_the_same_edge(qtbot: QtBot, code: str) -> None:
    look = DeskLook(DeskWords(code))
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(look.direction)
    label = DeskLabel(parent=page)
    label.setStyleSheet("QLabel { color: black; background: white; }")
    label.dress(look, look.say(DeskText.QUOTE_MORE), QUESTION)
    label.resize(WIDTH, label.heightForWidth(WIDTH))
    lines = lines_of(label.grab().toImage())
    assert len(lines) > 2
    side = 1 if look.words.language.right_to_left else 0
    slack = QUESTION // 6  # a letter's own room beside it
    assert [line for line in lines if not 0 <= line[side] - RING <= slack] == []


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_urdu_begins_where_its_first_letter_is_seen(qtbot: QtBot, weight: str) -> None:
    look = DeskLook(DeskWords("ur"))
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(look.direction)
    label = DeskLabel(parent=page)
    label.setStyleSheet("QLabel { color: black; background: white; }")
    for text in (DeskText.THANKS, DeskText.HELPFUL, DeskText.ABOUT, DeskText.HELP_NOW):
        label.dress(look, look.say(text), QUESTION, bold=weight == "bold")
        wide = 3 * WIDTH  # so that there is one line
        label.resize(wide, label.heightForWidth(wide))
        image = label.grab().toImage()
        inked = (
            across
            for across in reversed(range(wide))
            for down in range(image.height())
            if image.pixelColor(across, down).value() < DARK
        )
        assert 0 <= wide - 1 - next(inked) - RING <= 2, text.name


@pytest.mark.parametrize("code", ["ar", "fa", "ckb", "ur"])
def test_lines_from_the_right_are_close_together_and_no_letter_is_cut_off(
    qtbot: QtBot, code: str
) -> None:
    look = DeskLook(DeskWords(code))
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(look.direction)
    label = DeskLabel(parent=page)
    label.setStyleSheet("QLabel { color: black; background: white; }")
    for text in DeskText:
        label.dress(look, look.say(text), QUESTION)
        label.resize(WIDTH, label.heightForWidth(WIDTH))
        image = label.grab().toImage()
        edges = (0, image.height() - 1)
        inked = [image.pixelColor(across, down) for down in edges for across in range(WIDTH)]
        assert {colour.name() for colour in inked} == {"#ffffff"}, text.name
    if code != "ur":  # whose letters take all of their line
        label.dress(look, look.say(DeskText.QUOTE_MORE), QUESTION)
        assert label.heightForWidth(WIDTH) < 0.85 * QLabel.heightForWidth(label, WIDTH)


def test_words_from_the_right_have_the_colour_of_their_role(qtbot: QtBot) -> None:
    look = DeskLook(DeskWords("ar"))
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(look.direction)
    label = DeskLabel(parent=page)
    label.setStyleSheet("QLabel { color: #c00000; background: white; }")
    label.dress(look, look.say(DeskText.THANKS), QUESTION)
    label.resize(WIDTH, label.heightForWidth(WIDTH))
    image = label.grab().toImage()
    colours = {
        image.pixelColor(across, down).name()
        for across in range(image.width())
        for down in range(image.height())
    }
    assert QColor("#c00000").name() in colours
