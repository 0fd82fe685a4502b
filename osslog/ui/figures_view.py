"""The figures of a year or of any dates: tiles, then charts with their sentence and table."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
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
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._charts: list[ChartView] = []
        self._to_come: deque[Callable[[], Section]] = deque()

        # Widgets
        self.tiles = FigureTiles(self)
        self._next_sheet = _soon(self)
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
        """Whether every sheet has its place and every chart that came into view its picture."""
        return not self._to_come and not self._next_sheet.isActive() and not self.wanted()

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
            partial(self._table_sheet, table) for table in tables if table.subject not in drawn
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
            self._next_sheet.start()

    def _chart_sheet(self, chart: Chart, tables: Sequence[FigureTable]) -> Section:
        sheet = Section(chart.title, parent=self)
        sheet.inside.addWidget(label(chart.sentence, sheet))
        drawn, beside = QWidget(sheet), QWidget(sheet)
        if chart.subject in _NARROW_TABLES:
            sheet.inside.addWidget(
                TwoColumns(drawn, beside, beside=_BESIDE, second_width=_TABLES_WIDTH, parent=sheet)
            )
        else:
            below_each_other = QWidget(sheet)
            both = _column_of(below_each_other)
            both.addWidget(drawn)
            both.addWidget(beside)
            sheet.inside.addWidget(below_each_other)
        view = ChartView(chart, drawn)
        view.picture_wanted.connect(self._asking.start)
        self._charts.append(view)
        above = _column_of(drawn)
        above.addWidget(view)
        above.addWidget(label(chart.unit, drawn, role="small"))
        below = _column_of(beside)
        for table in tables:
            _add_table(below, table, with_title=chart.subject is ChartSubject.WHO_CAME)
        below.addStretch(1)
        return sheet

    def _table_sheet(self, table: FigureTable) -> Section:
        sheet = Section(table.title, parent=self)
        _add_table(sheet.inside, table, with_title=False)
        return sheet

    def _words_sheet(self, words: Sequence[str]) -> Section:
        sheet = Section(self.tr("In visitors’ own words"), parent=self)
        for quote in words:
            sheet.inside.addWidget(label(f"“{quote}”", sheet))
        return sheet


def _soon(parent: QObject) -> QTimer:
    """Times out once, when the window has answered whoever waits."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(0)
    return made


def _column_of(held: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    return column


def _add_table(column: QVBoxLayout, table: FigureTable, *, with_title: bool) -> None:
    within = column.parentWidget()
    if with_title:
        heading = label(table.title, within)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        column.addWidget(heading)
    if table.note:
        column.addWidget(label(table.note, within, role="small"))
    view = FigureTableView(table.title, within)
    view.setAccessibleDescription(table.note)
    view.show_table(table)
    column.addWidget(view)
