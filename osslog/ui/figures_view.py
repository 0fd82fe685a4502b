"""The figures of a year or of any dates: tiles, then charts with their sentence and table."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.charts import Chart, ChartSubject
from osslog.services.chart_pictures import ChartPicture, WantedPicture
from osslog.ui.chart_view import ChartView
from osslog.ui.figure_table_view import FigureTableView
from osslog.ui.figure_tables import FigureTable
from osslog.ui.figure_tile import FigureTiles, Tile
from osslog.ui.labels import worded
from osslog.ui.section import Section
from osslog.ui.two_columns import TwoColumns
from osslog.ui.widgets import SECTION_GAP, empty, label

_BESIDE = 860
_TABLES_WIDTH = 430
_NARROW_TABLES = (ChartSubject.MONTHS, ChartSubject.WHO_CAME)
"""Charts whose tables stand beside them; those of the others are wide, and stand below."""

_BETWEEN_SHEETS = 10
"""Milliseconds in which the window paints what is there and answers, before the next sheet."""


def say(text: str) -> str:
    """A chart's template, or a code list's label, in the window's language."""
    found = QCoreApplication.translate("Charts", text)
    return worded(text) if found == text else found


class FiguresView(QWidget):
    """Tiles, and sheets below each other: a chart and its table, or tables alone.

    Sheets are made one after another, so that the window never waits for all of them.
    `pictures_wanted` says that there are charts without the picture that fits them.
    """

    pictures_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts: list[ChartView] = []
        self._to_come: deque[Callable[[], Section]] = deque()

        # Widgets
        self.tiles = FigureTiles()
        self._next_sheet = _soon(self, _BETWEEN_SHEETS)
        self._asking = _soon(self)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SECTION_GAP)
        column.addWidget(self.tiles)
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(SECTION_GAP)
        column.addLayout(self._sheets)
        column.addStretch(1)

        # Signals
        self._next_sheet.timeout.connect(self._make_next_sheet)
        self._asking.timeout.connect(self.pictures_wanted)

    @property
    def charts(self) -> tuple[ChartView, ...]:
        """The charts that are shown, in their order."""
        return tuple(self._charts)

    @property
    def is_complete(self) -> bool:
        """Whether every sheet is made and every chart that came into view has its picture."""
        return not self._to_come and not self.wanted()

    def wanted(self) -> list[WantedPicture]:
        """The pictures that the charts which came into view lack."""
        lacking = (view.wanted for view in self._charts)
        return [picture for picture in lacking if picture is not None]

    def show_figures(
        self,
        tiles: tuple[Tile, ...],
        tables: Sequence[FigureTable],
        charts: Sequence[Chart],
        words: Sequence[str] = (),
    ) -> None:
        """Show these in the place of what was shown."""
        empty(self._sheets)
        self._charts = []
        self.tiles.show_tiles(tiles)
        drawn = {chart.subject for chart in charts}
        self._to_come = deque(
            partial(
                self._chart_sheet,
                chart,
                [table for table in tables if table.subject is chart.subject],
            )
            for chart in charts
        )
        self._to_come += (
            partial(_table_sheet, table) for table in tables if table.subject not in drawn
        )
        if words:
            self._to_come.append(partial(self._words_sheet, words))
        self._make_next_sheet()

    def show_pictures(self, pictures: Iterable[ChartPicture]) -> None:
        """Put the pictures where their charts are."""
        by_chart = {view.chart: view for view in self._charts}
        for picture in pictures:
            view = by_chart.get(picture.chart)
            if view is not None:
                view.show_picture(picture)

    def _make_next_sheet(self) -> None:
        if self._to_come:
            self._sheets.addWidget(self._to_come.popleft()())
        if self._to_come:
            self._next_sheet.start()

    def _chart_sheet(self, chart: Chart, tables: Sequence[FigureTable]) -> Section:
        sheet = Section(chart.title)
        sheet.inside.addWidget(label(chart.sentence))
        view = ChartView(chart)
        view.picture_wanted.connect(self._asking.start)
        self._charts.append(view)
        drawn = _below_each_other(view, label(chart.unit, role="small"))
        beside = QWidget()
        below = QVBoxLayout(beside)
        below.setContentsMargins(0, 0, 0, 0)
        for table in tables:
            _add_table(below, table, with_title=chart.subject is ChartSubject.WHO_CAME)
        below.addStretch(1)
        sheet.inside.addWidget(
            TwoColumns(drawn, beside, beside=_BESIDE, second_width=_TABLES_WIDTH)
            if chart.subject in _NARROW_TABLES
            else _below_each_other(drawn, beside)
        )
        return sheet

    def _words_sheet(self, words: Sequence[str]) -> Section:
        sheet = Section(self.tr("In visitors’ own words"))
        for quote in words:
            sheet.inside.addWidget(label(f"“{quote}”"))
        return sheet


def _soon(parent: QObject, milliseconds: int = 0) -> QTimer:
    """Times out once, when the window has answered whoever waits."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(milliseconds)
    return made


def _below_each_other(*parts: QWidget) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part)
    return held


def _table_sheet(table: FigureTable) -> Section:
    sheet = Section(table.title)
    _add_table(sheet.inside, table, with_title=False)
    return sheet


def _add_table(column: QVBoxLayout, table: FigureTable, *, with_title: bool) -> None:
    if with_title:
        heading = label(table.title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        column.addWidget(heading)
    if table.note:
        column.addWidget(label(table.note, role="small"))
    view = FigureTableView(table.title)
    view.setAccessibleDescription(table.note)
    view.show_table(table)
    column.addWidget(view)
