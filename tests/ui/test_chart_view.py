"""Charts on the screen: painted, never black, as large as the text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osslog.domain.charts import Chart
from osslog.domain.figure_charts import YearBefore, charts_of
from osslog.services import chart_pictures
from osslog.settings import Appearance, Settings
from osslog.ui.chart_view import ChartView, window_colours
from osslog.ui.theme import Theme, colours_of
from tests.export.pdf_samples import summary
from tests.ui.conftest import LIGHT

BEFORE = YearBefore("2015/16", (30, 22, 41, 12, 33, 0, 28, 31, 40, 22, 51, 52))
pytestmark = pytest.mark.usefixtures("theme")

APPEARANCES = (Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST)


def charts() -> tuple[Chart, ...]:
    """One chart of each subject."""
    return charts_of(summary(), BEFORE)


def shown(qtbot: QtBot, chart: Chart, width: int) -> ChartView:
    """A chart alone on the screen, with its picture."""
    view = ChartView(chart)
    view.setProperty("shown_by_test", True)
    qtbot.addWidget(view)
    view.setFixedWidth(width)
    with qtbot.waitSignal(view.picture_wanted):
        view.show()
    wanted = view.wanted
    assert wanted is not None
    (picture,) = chart_pictures.draw([wanted], window_colours())
    view.show_picture(picture)
    assert view.wanted is None
    return view


def share_of(image: QImage, colour: QColor) -> float:
    """How much of a picture is exactly of one colour."""
    step = 2
    points = [
        image.pixelColor(x, y).rgb()
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    ]
    return points.count(colour.rgb()) / len(points)


@pytest.fixture(params=APPEARANCES)
def dressed(request: pytest.FixtureRequest, theme: Theme) -> Iterator[Appearance]:
    """The application in one of its appearances."""
    appearance: Appearance = request.param
    theme.apply(Settings(appearance))
    yield appearance
    theme.apply(LIGHT)


def test_no_chart_is_painted_over_with_black(qtbot: QtBot, dressed: Appearance) -> None:
    colours = colours_of(dressed.value)
    for chart in charts():
        view = shown(qtbot, chart, 560)
        image = view.grab().toImage()
        black = share_of(image, QColor("#000000"))
        if QColor(colours.surface) != QColor("#000000"):
            assert black < 0.01, chart.subject
        assert share_of(image, QColor(colours.accent)) > 0.01, chart.subject
        assert share_of(image, QColor(colours.accent)) < 0.8, chart.subject


def test_a_clip_path_would_be_noticed(qtbot: QtBot) -> None:
    chart = charts()[0]
    view = shown(qtbot, chart, 560)
    picture = view.picture
    assert picture is not None
    clipped = picture.drawing.replace(
        b"<line",
        b'<clipPath id="clip"><rect x="0" y="0" width="999" height="999"/></clipPath><line',
        1,
    )
    view.show_picture(replace(picture, drawing=clipped))
    assert share_of(view.grab().toImage(), QColor("#000000")) > 0.5


def test_the_figures_are_painted_and_not_only_the_bars(qtbot: QtBot) -> None:
    chart = charts()[1]
    view = shown(qtbot, chart, 560)
    ink = QApplication.palette().color(QPalette.ColorRole.Text)
    assert share_of(view.grab().toImage(), ink) > 0.001


def test_a_chart_grows_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, charts()[1], 1400)
    height = view.height()
    theme.apply(Settings(Appearance.LIGHT, 200))
    doubled = shown(qtbot, charts()[1], 1400)
    assert doubled.height() > 1.6 * height
    theme.apply(LIGHT)


def test_in_little_room_the_chart_is_drawn_narrower_and_not_just_smaller(qtbot: QtBot) -> None:
    wide = shown(qtbot, charts()[4], 1000)
    narrow = shown(qtbot, charts()[4], 380)
    assert narrow.height() > 0.7 * wide.height()


def test_a_chart_has_its_room_before_its_picture_is_there(qtbot: QtBot) -> None:
    for chart in charts():
        view = shown(qtbot, chart, 540)
        empty = ChartView(chart)
        qtbot.addWidget(empty)
        assert empty.picture is None
        assert 0.6 < empty.height() / view.height() < 1.6, chart.subject


def test_a_chart_has_a_name_and_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    for chart in charts():
        view = shown(qtbot, chart, 540)
        assert view.accessibleName() == chart.title
        assert view.accessibleDescription() == chart.sentence


def test_another_width_or_other_colours_ask_for_another_picture(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, charts()[1], 540)
    with qtbot.waitSignal(view.picture_wanted):
        view.setFixedWidth(1000)
    with qtbot.waitSignal(view.picture_wanted):
        theme.apply(Settings(Appearance.DARK))
    wanted = view.wanted
    assert wanted is not None
    (picture,) = chart_pictures.draw([wanted], window_colours())
    assert picture.colours.strong == colours_of("dark").accent.lower()
    theme.apply(LIGHT)
