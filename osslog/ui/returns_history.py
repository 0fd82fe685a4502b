"""The county's imports, the newest first, each of which can be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.import_batch import ImportBatch
from osslog.ui.dates import day_in_words
from osslog.ui.widgets import PANEL_MARGIN, button, empty, label, panel

FIRST_SHOWN = 8
"""How many imports are shown before somebody asks for all."""


class ImportLine(QFrame):
    """One import; `undo_wanted` carries its number once taking it back was confirmed."""

    undo_wanted = Signal(int)

    def __init__(self, batch: ImportBatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = batch.number
        self.setProperty("role", "line_of_list")

        # Widgets
        self.words = label(
            self.tr("Import {number}, {day}").format(
                number=batch.number, day=day_in_words(batch.imported_on)
            )
        )
        self.counts = label(self._counts(batch), role="muted")
        self.undo = button(self.tr("Undo"), role="link")
        self.undo.setAccessibleName(self.tr("Undo import {number}").format(number=batch.number))
        self.question = label(
            self.tr(
                "Take back what this import brought? The revisions that counted before it count "
                "again, and the files can be imported once more."
            )
        )
        self.confirm = button(self.tr("Undo import {number}").format(number=batch.number))
        self.keep = button(self.tr("Keep it"))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.counts, 1)
        row.addWidget(self.undo)
        column.addLayout(row)
        self._asking = QWidget()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 6, 0, 2)
        asking.setSpacing(8)
        asking.addWidget(self.question)
        answers = QHBoxLayout()
        answers.addWidget(self.keep)
        answers.addWidget(self.confirm)
        answers.addStretch(1)
        asking.addLayout(answers)
        column.addWidget(self._asking)
        self._asking.hide()
        self.undo.setVisible(bool(batch.accepted) and not batch.undone)

        # Signals
        self.undo.clicked.connect(self._ask)
        self.keep.clicked.connect(self._keep)
        self.confirm.clicked.connect(self._confirm)

    def _counts(self, batch: ImportBatch) -> str:
        counts = self.tr("{accepted} accepted, {refused} refused").format(
            accepted=len(batch.accepted), refused=len(batch.refused)
        )
        return self.tr("{counts} · undone").format(counts=counts) if batch.undone else counts

    def _ask(self) -> None:
        self._asking.show()
        self.undo.hide()
        self.keep.setFocus()

    def _keep(self) -> None:
        self._asking.hide()
        self.undo.show()
        self.undo.setFocus()

    def _confirm(self) -> None:
        self.confirm.setEnabled(False)
        self.undo_wanted.emit(self._number)


class ImportHistory(QWidget):
    """A sheet with a line for each import; `undo_wanted` carries an import's number."""

    undo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batches: tuple[ImportBatch, ...] = ()
        self._lines: list[ImportLine] = []
        self._all = False

        # Widgets
        sheet = panel()
        self.heading = label(self.tr("Imports"), role="heading")
        self.nothing = label(
            self.tr("Each import is listed here and can be taken back."), role="muted"
        )
        self.show_all = button(self.tr("Show all imports"), role="link")

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(4)
        inside.addWidget(self.heading)
        inside.addWidget(self.nothing)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        inside.addLayout(self._column)
        inside.addWidget(self.show_all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        whole.addStretch(1)

        # Signals
        self.show_all.clicked.connect(self._show_all)

    @property
    def lines(self) -> tuple[ImportLine, ...]:
        """The lines as they are shown."""
        return tuple(self._lines)

    def show_batches(self, batches: tuple[ImportBatch, ...]) -> None:
        """Show these imports; a question that is being asked stays where nothing has changed."""
        if batches != self._batches or not self._lines:
            self._batches = batches
            self._rebuild()
        self.nothing.setVisible(not batches)

    def _show_all(self) -> None:
        self._all = True
        self._rebuild()
        self._lines[FIRST_SHOWN].undo.setFocus()

    def _rebuild(self) -> None:
        empty(self._column)
        self._lines = []
        for batch in self._batches if self._all else self._batches[:FIRST_SHOWN]:
            line = ImportLine(batch)
            line.undo_wanted.connect(self.undo_wanted)
            self._column.addWidget(line)
            self._lines.append(line)
        self.show_all.setVisible(len(self._lines) < len(self._batches))
