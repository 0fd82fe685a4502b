"""A table of words and figures on a county page: as high as its rows, read by keyboard alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex

_ROOM_AROUND_ROW = 40
_CELL_MARGIN = 18


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column; `share` is its part of the width that figures leave, and 0 for figures."""

    name: str
    share: int = 0


@dataclass(frozen=True, slots=True)
class GridContent:
    """What a table shows; the last row is in bold where `has_total`."""

    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    has_total: bool = False


class GridModel(QAbstractTableModel):
    """The content as Qt's views read it."""

    def __init__(self, content: GridContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._content.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._content.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text and how it stands."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._content.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.FontRole and self._is_total(index.row()):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._content.columns[section].name
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(section)
        return None

    def _is_total(self, row: int) -> bool:
        return self._content.has_total and row == len(self._content.rows) - 1

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_figure = not self._content.columns[column].share
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class CountyGrid(QTableView):
    """A table that is as high as its rows: the page scrolls, and follows the arrow keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = GridContent((), ())
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)

    def show_content(self, content: GridContent) -> None:
        """Show these rows in the place of those before."""
        old_model, old_selection = self.model(), self.selectionModel()
        was_filled = bool(self._content.columns)
        self._content = content
        self.setModel(GridModel(content, self))
        if was_filled:
            old_selection.deleteLater()
            old_model.deleteLater()
        self.selectionModel().currentChanged.connect(self._follow)
        self._fit()

    @property
    def content(self) -> GridContent:
        """What is shown."""
        return self._content

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the arrow keys begin in the first row."""
        super().focusInEvent(event)
        if self._content.rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        place = self.visualRect(current).center()
        above = self.parentWidget()
        while above is not None:
            inside = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and inside is not None:
                seen = self.viewport().mapTo(inside, place)
                above.ensureVisible(seen.x(), seen.y(), 0, _ROOM_AROUND_ROW)
            above = above.parentWidget()

    def _fit(self) -> None:
        if not self._content.columns:
            return
        self._share_width([column.share for column in self._content.columns])
        self.resizeRowsToContents()
        rows = self.verticalHeader().length()
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + 2 * self.frameWidth())

    def _share_width(self, shares: Sequence[int]) -> None:
        header = self.horizontalHeader()
        natural = {
            column: max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            + _CELL_MARGIN
            for column, share in enumerate(shares)
            if not share
        }
        left = max(0, self.viewport().width() - sum(natural.values()))
        total = sum(shares)
        for column, share in enumerate(shares):
            width = left * share // total if share else natural[column]
            header.resizeSection(column, width)
