"""A list of forms with words, line by line: a line is put into words when it is looked at."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from osslog.domain.words_to_read import WordsLine
from osslog.ui.model_index import Index


class WordsModel(QAbstractListModel):
    """The lines; `in_words` says one of them."""

    def __init__(self, in_words: Callable[[WordsLine], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_words = in_words
        self._lines: tuple[WordsLine, ...] = ()

    @property
    def lines(self) -> tuple[WordsLine, ...]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[WordsLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def row_of(self, feedback_id: UUID) -> int:
        """The row of a form, or -1."""
        ids = [line.id for line in self._lines]
        return ids.index(feedback_id) if feedback_id in ids else -1

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line in words."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._in_words(self._lines[index.row()])
        return None
