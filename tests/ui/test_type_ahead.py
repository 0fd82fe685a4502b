"""Typing the beginning of something and choosing it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from osslog.domain.code_lists import DESTINATION
from osslog.ui.chip import Choice
from osslog.ui.type_ahead import TypeAhead, fitting

pytestmark = pytest.mark.usefixtures("theme")

PLACES = [Choice(answer.code, answer.label) for answer in DESTINATION.answers]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("m", "MARAC"),
        ("hou", "Housing Options"),
        ("  LEGAL ", "Legal advice"),
        ("hosp", "IDVA (hospital)"),
        ("advice", "Legal advice"),
    ],
)
def test_what_fits_best_comes_first(typed: str, first: str) -> None:
    assert fitting(typed, PLACES)[0].label == first


def test_nothing_fits_an_empty_field_or_a_word_that_no_place_has() -> None:
    assert fitting("  ", PLACES) == []
    assert fitting("xyz", PLACES) == []


@pytest.fixture
def places(qtbot: QtBot) -> TypeAhead:
    return _shown(qtbot, TypeAhead("Place", "", PLACES))


@pytest.fixture
def names(qtbot: QtBot) -> TypeAhead:
    return _shown(qtbot, TypeAhead("Agency", "", PLACES, free=True))


def _shown(qtbot: QtBot, field: TypeAhead) -> TypeAhead:
    field.setProperty("shown_by_test", True)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitExposed(field)
    field.setFocus()
    return field


def type_in(field: TypeAhead, keys: str) -> None:
    for key in keys:
        if key == "\r":
            QTest.keyClick(field.windowHandle(), Qt.Key.Key_Return)
        else:
            QTest.keyClick(field.windowHandle(), ord(key))


def test_enter_takes_the_first_that_fits(qtbot: QtBot, places: TypeAhead) -> None:
    with qtbot.waitSignal(places.chosen) as chosen:
        type_in(places, "ref\r")
    assert chosen.args == ["refuge"]
    assert places.text() == ""
    assert not places.fits.isVisible()


def test_a_number_takes_the_one_that_shows_it(qtbot: QtBot, places: TypeAhead) -> None:
    type_in(places, "idva")
    assert [chip.text() for chip in places.fits.chips][:2] == [
        "IDVA (community)",
        "IDVA (hospital)",
    ]
    with qtbot.waitSignal(places.chosen) as chosen:
        type_in(places, "2")
    assert chosen.args == ["idva_hospital"]


def test_the_chips_below_can_be_gone_down_to(qtbot: QtBot, places: TypeAhead) -> None:
    type_in(places, "idva")
    QTest.keyClick(places.windowHandle(), Qt.Key.Key_Down)
    with qtbot.waitSignal(places.chosen) as chosen:
        type_in(places, "3")
    assert chosen.args == ["idva_specialist"]
    assert places.line.hasFocus()


def test_what_fits_nothing_is_said_and_kept(qtbot: QtBot, places: TypeAhead) -> None:
    with qtbot.assertNotEmitted(places.chosen):
        type_in(places, "xyz\r")
    assert places.text() == "xyz"
    assert places.field.trouble.text()


def test_anything_may_be_typed_where_the_field_is_free(qtbot: QtBot, names: TypeAhead) -> None:
    with qtbot.waitSignal(names.chosen) as chosen:
        type_in(names, "24 hour helpline\r")
    assert chosen.args == ["24 hour helpline"]


def test_escape_loses_nothing(places: TypeAhead) -> None:
    type_in(places, "ref")
    QTest.keyClick(places.windowHandle(), Qt.Key.Key_Escape)
    assert places.text() == "ref"
