"""Lines that each want one answer: a table to go through, and chips for the line that is chosen.

In the table the arrows move, and a chip's key answers the line and goes on to the next. The Tab
key goes on to the chips themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from osslog.ui.chip import Choice
from osslog.ui.chip_row import ChipRow
from osslog.ui.keys import KeyNote, is_plain
from osslog.ui.model_index import Index
from osslog.ui.text_cells import height_of, width_of, words_of
from osslog.ui.text_grid import Wants, dress_as_grid, share_out
from osslog.ui.text_grid_content import MARKED_ROLE
from osslog.ui.widgets import in_proportion, keep_in_view, label

_HIGHEST = 300
_MOST_OF_WINDOW = 0.4  # so that the chips below stay in view
_LONGEST_WORD = 120
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_WIDEST = 320


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """One line: what it says, what is chosen for it, and what can be.

    `code` is None while it waits for somebody. `heading` is said above the chips.
    """

    cells: tuple[str, ...]
    code: str | None
    choices: tuple[Choice, ...] = field(repr=False)
    heading: str = ""

    def chosen_label(self, waiting: str) -> str:
        """What is chosen, in words."""
        for choice in self.choices:
            if choice.code == self.code:
                return choice.label
        return waiting if self.code is None else self.code


class _Lines(QAbstractTableModel):
    def __init__(self, names: Sequence[str], waiting: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._waiting = waiting
        self.lines: list[ChoiceLine] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._names)

    def text(self, row: int, column: int) -> str:
        line = self.lines[row]
        if column < len(line.cells):
            return line.cells[column]
        return line.chosen_label(self._waiting)

    def is_waiting(self, row: int, column: int) -> bool:
        return self.lines[row].code is None and column == len(self._names) - 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == MARKED_ROLE:
            return self.is_waiting(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and self.is_waiting(index.row(), index.column()):
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
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._names[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def show_lines(self, lines: Sequence[ChoiceLine]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def choose(self, row: int, code: str) -> None:
        self.lines[row] = replace(self.lines[row], code=code)
        last = self.index(row, len(self._names) - 1)
        self.dataChanged.emit(last, last)


class _Table(QTableView):
    """The lines; `key_pressed` carries a sign that may be a chip's key."""

    key_pressed = Signal(str)

    def __init__(self, name: str, model: _Lines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self._wants: tuple[Wants, ...] = ()
        self.keys = ""
        self.setModel(model)
        dress_as_grid(self, name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over what may be a chip's key; move with the others."""
        sign = event.text().upper()
        if sign and sign in self.keys and is_plain(event):
            self.key_pressed.emit(sign)
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._lines.lines:
            self.go_to(0 if event.key() == Qt.Key.Key_Home else len(self._lines.lines) - 1)
        else:
            event.ignore()  # Qt would look for a line that begins with the sign

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin in the first line."""
        super().focusInEvent(event)
        if self._lines.lines and not self.currentIndex().isValid():
            self.go_to(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what came while the table was out of sight."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.measure()

    def go_to(self, row: int) -> None:
        """Make a line the current one."""
        self.setCurrentIndex(self._lines.index(row, 0))

    def measure(self) -> None:
        """Measure anew what the lines want, then fit them."""
        self._wants = ()
        self.fit()

    def fit(self) -> None:
        """Share the width out, and be as high as the lines up to a limit."""
        lines = self._lines
        if not lines.lines or not self.isVisible():
            return
        columns = range(lines.columnCount())
        if not self._wants:
            self._wants = tuple(self._measured(column) for column in columns)
        widths = share_out(self.viewport().width(), self._wants)
        for column in columns:
            self.horizontalHeader().resizeSection(column, widths[column])
        font = self._bold()
        known: dict[tuple[str, int], int] = {}
        for row in range(lines.rowCount()):
            heights = []
            for column in columns:
                cell = (lines.text(row, column), widths[column])
                if cell not in known:
                    known[cell] = height_of(cell[0], font, cell[1])
                heights.append(known[cell])
            self.setRowHeight(row, max(heights))
        whole = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        if sum(widths) > self.viewport().width():
            whole += self.horizontalScrollBar().sizeHint().height()
        highest = min(in_proportion(_HIGHEST, self), int(self.window().height() * _MOST_OF_WINDOW))
        self.setFixedHeight(min(whole + 2 * self.frameWidth(), highest))

    def _measured(self, column: int) -> Wants:
        head = self.horizontalHeader().sectionSizeHint(column)
        lines, font = self._lines, self._bold()
        texts = {lines.text(row, column) for row in range(lines.rowCount())}
        longest = in_proportion(_LONGEST_WORD, self)
        words = {word for text in texts for word in words_of(text)}
        needed = max((width_of(word, font) for word in words), default=0)
        natural = max((width_of(text, font) for text in texts), default=0)
        widest = in_proportion(_WIDEST, self)
        is_last = column == lines.columnCount() - 1
        wanted = widest if is_last else min(natural, widest)
        return Wants(max(head, min(longest, needed)), max(head, wanted), grows=is_last)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


class ChoiceTable(QWidget):
    """The table with its chips; `chosen` carries the number of a line and the code chosen."""

    chosen = Signal(int, str)

    def __init__(
        self, name: str, columns: Sequence[str], waiting: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

        # Widgets
        self._lines = _Lines(columns, waiting, self)
        self.table = _Table(name, self._lines)
        self.about = label("", role="small")
        self.chips = ChipRow(name, clearable=False)
        self.setFocusProxy(self.table)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table)
        column.addWidget(self.about)
        column.addWidget(self.chips)

        # Signals
        self.table.key_pressed.connect(self._choose_by_key)
        self.table.selectionModel().currentRowChanged.connect(self._follow)
        self.chips.changed.connect(self._choose_chip)

    @property
    def lines(self) -> tuple[ChoiceLine, ...]:
        """The lines as they stand."""
        return tuple(self._lines.lines)

    @property
    def row(self) -> int:
        """The line that is chosen, or -1."""
        return self.table.currentIndex().row()

    def show_lines(self, lines: Sequence[ChoiceLine], *, row: int = 0) -> None:
        """Show these, and go to one of them."""
        self._lines.show_lines(lines)
        self._choices = ()
        self.table.measure()
        if lines:
            self.table.go_to(min(row, len(lines) - 1))
        self._follow(self.table.currentIndex(), QModelIndex())

    def key_notes(self) -> tuple[KeyNote, ...]:
        """What its keys do."""
        return (
            KeyNote("↑ ↓", self.tr("go from line to line"), self.table.accessibleName()),
            KeyNote(
                "1 … 9, A …",
                self.tr("answer the line and go on to the next"),
                self.table.accessibleName(),
            ),
        )

    def _follow(self, current: QModelIndex, _previous: QModelIndex) -> None:
        is_there = current.isValid()
        self.about.setVisible(is_there)
        self.chips.setVisible(is_there)
        if not is_there:
            return
        line = self._lines.lines[current.row()]
        self.about.setText(line.heading)
        if line.choices != self._choices:
            self._choices = line.choices
            self.chips.set_choices(line.choices)
            self.table.keys = "".join(choice.key for choice in line.choices)
        self.chips.setAccessibleName(line.heading)
        self.chips.set_codes(() if line.code is None else (line.code,))

    def _choose_by_key(self, key: str) -> None:
        row = self.row
        for choice in self._choices:
            if choice.key == key and row >= 0:
                self._choose(row, choice.code)
                if row + 1 < len(self._lines.lines):
                    self.table.go_to(row + 1)
                else:
                    self._follow(self.table.currentIndex(), QModelIndex())
                keep_in_view(self.chips)
                return

    def _choose_chip(self) -> None:
        code = self.chips.code()
        if code is not None and self.row >= 0:
            self._choose(self.row, code)

    def _choose(self, row: int, code: str) -> None:
        if self._lines.lines[row].code != code:
            self._lines.choose(row, code)
            self.chosen.emit(row, code)
