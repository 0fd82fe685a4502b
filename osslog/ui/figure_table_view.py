"""Tables of figures on a page: as high as they are long, read by keyboard and screen reader."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QRect,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTableView,
    QWidget,
)

from osslog.ui.figure_tables import FigureTable
from osslog.ui.model_index import Index
from osslog.ui.widgets import in_proportion

_LEAST_FOR_WORDS = 150
_SLACK = 4
# What the style sheet and the style leave free around the text of a cell.
_BESIDE_TEXT = 26
_ABOVE_AND_BELOW = 12


class FigureModel(QAbstractTableModel):
    """A table of texts, most of which are figures."""

    def __init__(self, table: FigureTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table

    @property
    def table(self) -> FigureTable:
        """What is shown."""
        return self._table

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, or how it stands."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        sides = Qt.AlignmentFlag
        side = sides.AlignLeft if column in self._table.words_in else sides.AlignRight
        return side | sides.AlignVCenter


class FigureTableView(QTableView):
    """A table that is as high as its rows, so that the page scrolls and not the table."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitted_to: tuple[int, str] | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)

    def show_table(self, table: FigureTable) -> None:
        """Show these figures."""
        old = self.model()
        self.setModel(FigureModel(table, self))
        if old is not None:
            old.deleteLater()
        self._fitted_to = None
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give words the room that figures leave."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that nobody could see before."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set the widths of columns and the heights of rows, where they can be seen."""
        model, wanted = self.model(), (self.viewport().width(), self.font().key())
        if not isinstance(model, FigureModel) or wanted == self._fitted_to or not self.isVisible():
            return
        self._fitted_to = wanted
        metrics = QFontMetrics(self.font())
        widths = self._widths(model.table, metrics)
        for column, width in enumerate(widths):
            self.horizontalHeader().resizeSection(column, width)
        height = self.horizontalHeader().sizeHint().height()
        for row, cells in enumerate(model.table.rows):
            lines = max(
                _lines_height(metrics, cells[column], widths[column])
                for column in model.table.words_in
            )
            self.verticalHeader().resizeSection(row, lines + _ABOVE_AND_BELOW)
            height += lines + _ABOVE_AND_BELOW
        if sum(widths) > self.viewport().width():
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height + 2 * self.frameWidth() + _SLACK)

    def _widths(self, table: FigureTable, metrics: QFontMetrics) -> list[int]:
        """The width of each column: figures whole, words in what is left but never too narrow."""
        header = self.horizontalHeader()
        wanted = [
            max(
                header.sectionSizeHint(column),
                *(metrics.horizontalAdvance(cells[column]) + _BESIDE_TEXT for cells in table.rows),
            )
            for column in range(len(table.headers))
        ]
        words = sum(wanted[column] for column in table.words_in)
        room = max(0, self.viewport().width() - (sum(wanted) - words))
        least = in_proportion(_LEAST_FOR_WORDS, self)
        for column in table.words_in:
            share = room * wanted[column] // max(1, words)
            wanted[column] = max(share, min(wanted[column], least))
        return wanted


def _lines_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """How high a cell's words are in the width of their column."""
    room = QRect(0, 0, max(1, width - _BESIDE_TEXT), 10_000)
    return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
