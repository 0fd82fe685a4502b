"""A table of words and figures on a page: as high as its rows, read by keyboard alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView, QWidget

from osslog.ui.text_cells import CellDelegate, height_of, width_of, words_of
from osslog.ui.text_grid_content import GridContent, GridModel
from osslog.ui.widgets import in_proportion

_ROOM_AROUND_ROW = 40
_LONGEST_WORD = 170
_WIDEST_FIXED = 280


@dataclass(frozen=True, slots=True)
class Wants:
    """How wide a column must be and would like to be."""

    least: int
    natural: int
    grows: bool = False


def share_out(room: int, wants: Sequence[Wants]) -> list[int]:
    """The widths of columns in this room.

    Where there is too little, narrow columns come first and wide ones share what is left; where
    there is more, it goes to those that grow. Where even the least does not fit, the table is
    wider than the room.
    """
    widths = [one.natural for one in wants]
    left = room
    by_width = sorted(range(len(wants)), key=lambda column: wants[column].natural)
    for place, column in enumerate(by_width):
        fair = left // (len(wants) - place)
        widths[column] = max(wants[column].least, min(wants[column].natural, fair))
        left -= widths[column]
    growing = sum(one.grows for one in wants)
    extra = max(0, left) // growing if growing else 0
    return [width + extra * one.grows for width, one in zip(widths, wants, strict=True)]


def dress_as_grid(table: QTableView, name: str) -> None:
    """Give a table the looks and manners of this window's tables, and its name."""
    table.setProperty("role", "grid")
    table.setAccessibleName(name)
    table.setItemDelegate(CellDelegate(table))
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    for header in (table.horizontalHeader(), table.verticalHeader()):
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setSectionsClickable(False)
    table.verticalHeader().hide()


class TextGrid(QTableView):
    """A table that is as high as its rows: the page scrolls, and follows the arrow keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = GridContent((), ())
        self._wants: tuple[Wants, ...] = ()
        dress_as_grid(self, name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def content(self) -> GridContent:
        """What is shown."""
        return self._content

    def show_content(self, content: GridContent) -> None:
        """Show these rows in the place of those before; the same again changes nothing."""
        if content == self._content:
            return
        old_model, old_selection = self.model(), self.selectionModel()
        was_filled = bool(self._content.columns)
        self._content = content
        self._wants = ()
        self.setModel(GridModel(content, self))
        if was_filled:
            old_selection.deleteLater()
            old_model.deleteLater()
        self.selectionModel().currentChanged.connect(self._follow)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what came while the table was out of sight."""
        super().showEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the arrow keys begin in the first row."""
        super().focusInEvent(event)
        if self._content.rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        self._follow(self.currentIndex(), QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._wants = ()
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
        if not self._content.columns or not self.isVisible():
            return
        header = self.horizontalHeader()
        room = self.viewport().width()
        if not self._wants:
            self._wants = tuple(self._measured(column) for column in range(header.count()))
        widths = share_out(room, self._wants)
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        fonts = {bold: self._font(bold=bold) for bold in (False, True)}
        for row, cells in enumerate(self._content.rows):
            heights = (
                height_of(text, fonts[self._content.is_bold(row, column)], widths[column])
                for column, text in enumerate(cells)
            )
            self.setRowHeight(row, max(heights))
        height = self.verticalHeader().length() + header.sizeHint().height()
        if sum(widths) > room:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height + 2 * self.frameWidth())

    def _measured(self, column: int) -> Wants:
        head = self.horizontalHeader().sectionSizeHint(column)
        # Many cells say the same, so that each text is measured once.
        cells = {
            (cells[column], self._content.is_bold(row, column))
            for row, cells in enumerate(self._content.rows)
        }
        fonts = {bold: self._font(bold=bold) for bold in (False, True)}
        natural = max((width_of(text, fonts[bold]) for text, bold in cells), default=0)
        if self._content.columns[column].is_figure:
            return Wants(max(head, natural), max(head, natural))
        longest = in_proportion(_LONGEST_WORD, self)
        words = {(word, bold) for text, bold in cells for word in words_of(text)}
        needed = max((width_of(word, fonts[bold]) for word, bold in words), default=0)
        grows = self._content.columns[column].grows
        wanted = natural if grows else min(natural, in_proportion(_WIDEST_FIXED, self))
        return Wants(max(head, min(longest, needed)), max(head, wanted), grows)

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        return font
