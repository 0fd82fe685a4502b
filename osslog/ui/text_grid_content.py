"""What a table of words and figures shows, and how Qt's views read it."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from osslog.ui.model_index import Index

MARKED_ROLE = Qt.ItemDataRole.UserRole
"""Whether a cell wants attention."""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column, of figures on the right or of words on the left; `grows` with the window."""

    name: str
    is_figure: bool = False
    grows: bool = False


@dataclass(frozen=True, slots=True)
class GridContent:
    """What a table shows; the last row is in bold where `has_total`.

    `marked` has the places of cells that want attention, each as row and column.
    """

    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    has_total: bool = False
    marked: frozenset[tuple[int, int]] = frozenset()

    def is_total(self, row: int) -> bool:
        """Whether a row is the one with totals."""
        return self.has_total and row == len(self.rows) - 1

    def is_bold(self, row: int, column: int) -> bool:
        """Whether a cell is in bold."""
        return self.is_total(row) or (row, column) in self.marked


class GridModel(QAbstractTableModel):
    """The content, cell by cell."""

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
        if role == MARKED_ROLE:
            return (index.row(), index.column()) in self._content.marked
        if role == Qt.ItemDataRole.FontRole and self._content.is_bold(index.row(), index.column()):
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

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_figure = self._content.columns[column].is_figure
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
