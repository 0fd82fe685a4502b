"""A list of forms with words: one line each, the current one in front elsewhere on the page."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from osslog.domain.words_to_read import WordsLine
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.words_model import WordsModel


class WordsList(QListView):
    """The list; `chosen` carries the id of the form whose line somebody went to.

    `entered` says that Enter was pressed on a line.
    """

    chosen = Signal(object)
    entered = Signal()

    def __init__(
        self, name: str, in_words: Callable[[WordsLine], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = WordsModel(in_words, self)
        self._is_filling = False
        self.setModel(self._words)
        self.setProperty("role", "lines")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def lines(self) -> tuple[WordsLine, ...]:
        """What is listed."""
        return self._words.lines

    @property
    def row(self) -> int:
        """The row of the current line, or -1."""
        return self.currentIndex().row()

    @property
    def current_id(self) -> UUID | None:
        """The form of the current line, or None."""
        return self.lines[self.row].id if 0 <= self.row < len(self.lines) else None

    def show_lines(self, lines: Sequence[WordsLine], *, has_other_script: bool) -> None:
        """List these, with no line current; tells nobody."""
        font = QFont()
        if has_other_script:
            from osslog.ui.desk_fonts import families_for

            font.setFamilies(families_for(""))
        self.setFont(font)
        self._is_filling = True
        self._words.show_lines(lines)
        self._is_filling = False

    def row_of(self, feedback_id: UUID) -> int:
        """The row of a form, or -1."""
        return self._words.row_of(feedback_id)

    def go_to(self, row: int, *, tell: bool = True) -> None:
        """Make a line current."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._is_filling = not tell
        self.selectionModel().setCurrentIndex(self._words.index(row), flag)
        self._is_filling = False
        self.scrollTo(self._words.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for going to what is in front."""
        if event.key() in ENTER_KEYS:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._is_filling and self.current_id is not None:
            self.chosen.emit(self.current_id)
