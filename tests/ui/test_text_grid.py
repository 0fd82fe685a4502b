"""Tables of the county's pages: widths, lines, and the size of the text."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from osslog.settings import TEXT_SIZES, Appearance, Settings
from osslog.ui.text_cells import height_of, width_of
from osslog.ui.text_grid import TextGrid, Wants, share_out
from osslog.ui.text_grid_content import GridColumn, GridContent
from osslog.ui.theme import Theme

COLUMNS = (
    GridColumn("Location", grows=True),
    GridColumn("2016/17", is_figure=True),
    GridColumn("Change, %", is_figure=True),
    GridColumn("What happened", grows=True),
)
LONG = "The part summary.pdf was changed after dover signed this file. Do not use it."
CONTENT = GridContent(
    COLUMNS,
    (
        ("Sittingbourne", "148", "-28.85", LONG),
        ("osslog-a-location-with-a-name-of-forty-letters-2016-17-r1.zip", "1", "0.00", ""),
        ("x" * 120, "0", "[z]", "Entered here"),
        ("13 locations with both years", "2,752", "-12.91", ""),
    ),
    has_total=True,
)


def test_what_is_left_goes_to_the_columns_that_grow() -> None:
    wants = [Wants(50, 100, grows=True), Wants(80, 80), Wants(40, 60, grows=True)]
    assert share_out(300, wants) == [130, 80, 90]


def test_narrow_columns_keep_their_width_where_wide_ones_give() -> None:
    wants = [Wants(90, 90), Wants(100, 300), Wants(100, 900, grows=True)]
    assert share_out(800, wants) == [90, 300, 410]
    assert sum(share_out(500, wants)) == 500


def test_no_column_becomes_narrower_than_its_longest_word() -> None:
    wants = [Wants(90, 90), Wants(200, 300), Wants(150, 900)]
    assert share_out(300, wants) == [90, 200, 150]


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> Iterator[TextGrid]:
    """A table on a page that scrolls."""
    page = QScrollArea()
    page.setProperty("shown_by_test", True)
    page.setWidgetResizable(True)
    inside = QWidget()
    column = QVBoxLayout(inside)
    grid = TextGrid("Locations")
    column.addWidget(grid)
    column.addStretch(1)
    page.setWidget(inside)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    qtbot.waitExposed(page)
    grid.show_content(CONTENT)
    yield grid
    theme.apply(Settings(Appearance.LIGHT))


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("width", [640, 1000, 1600])
def test_nothing_is_cut_short_at_any_width_and_text_size(
    grid: TextGrid, theme: Theme, qtbot: QtBot, percent: int, width: int
) -> None:
    theme.apply(Settings(Appearance.LIGHT, percent))
    grid.window().resize(width, 500)
    qtbot.wait(1)
    for row, cells in enumerate(CONTENT.rows):
        for column, text in enumerate(cells):
            font = grid.font()
            font.setBold(row == len(CONTENT.rows) - 1)
            room = grid.columnWidth(column)
            assert grid.rowHeight(row) >= height_of(text, font, room)
            if COLUMNS[column].is_figure:
                assert room >= width_of(text, font)
    header = grid.horizontalHeader()
    for column in range(len(COLUMNS)):
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
    if sum(grid.columnWidth(column) for column in range(len(COLUMNS))) > grid.viewport().width():
        assert grid.horizontalScrollBar().isVisible()
    assert grid.verticalScrollBar().maximum() == 0


def test_a_name_without_a_place_to_break_it_is_broken_anyway(grid: TextGrid) -> None:
    metrics = QFontMetrics(grid.font())
    assert grid.columnWidth(0) < metrics.horizontalAdvance("x" * 120)
    assert grid.rowHeight(2) > grid.rowHeight(3)


def test_the_same_content_again_leaves_the_chosen_row(grid: TextGrid) -> None:
    grid.setCurrentIndex(grid.model().index(2, 0))
    grid.show_content(GridContent(COLUMNS, CONTENT.rows, has_total=True))
    assert grid.currentIndex().row() == 2
    grid.show_content(GridContent(COLUMNS, CONTENT.rows[:1]))
    assert not grid.currentIndex().isValid()
