"""The county's imports, the newest first, each of which can be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.import_batch import ImportBatch
from osslog.ui.dates import day_in_words
from osslog.ui.widgets import PANEL_MARGIN, button, empty, label, panel

SHOWN_AT_ONCE = 8
"""How many imports are shown at first, and how many more each time that somebody asks."""


class UndoQuestion(QWidget):
    """Asks whether an import is to be taken back; keeping it is what Enter does."""

    confirmed = Signal()
    refused = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.words = label(
            self.tr(
                "Take back what this import brought? The revisions that counted before it count "
                "again, and the files can be imported once more."
            )
        )
        self.keep = button(self.tr("Keep it"))
        self.confirm = button(self.tr("Undo import {number}").format(number=number))

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 2)
        column.setSpacing(8)
        column.addWidget(self.words)
        answers = QHBoxLayout()
        answers.addWidget(self.keep)
        answers.addWidget(self.confirm)
        answers.addStretch(1)
        column.addLayout(answers)

        # Signals
        self.keep.clicked.connect(self.refused)
        self.confirm.clicked.connect(self.confirmed)


class ImportLine(QFrame):
    """One import; `undo_wanted` carries its number once taking it back was confirmed."""

    undo_wanted = Signal(int)

    def __init__(self, batch: ImportBatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = batch.number
        self.question: UndoQuestion | None = None
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

        # Layout
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.counts, 1)
        row.addWidget(self.undo)
        self._column.addLayout(row)
        self.undo.setVisible(bool(batch.accepted) and not batch.undone)

        # Signals
        self.undo.clicked.connect(self._ask)

    def _counts(self, batch: ImportBatch) -> str:
        counts = self.tr("{accepted} accepted, {refused} refused").format(
            accepted=len(batch.accepted), refused=len(batch.refused)
        )
        return self.tr("{counts} · undone").format(counts=counts) if batch.undone else counts

    def _ask(self) -> None:
        self.undo.hide()
        self.question = UndoQuestion(self._number)
        self.question.refused.connect(self._keep)
        self.question.confirmed.connect(self._confirm)
        self._column.addWidget(self.question)
        self.question.keep.setFocus()

    def _keep(self) -> None:
        question, self.question = self.question, None
        if question is not None:
            question.hide()
            question.deleteLater()
        self.undo.show()
        self.undo.setFocus()

    def _confirm(self) -> None:
        if self.question is not None:
            self.question.confirm.setEnabled(False)
        self.undo_wanted.emit(self._number)


class ImportHistory(QWidget):
    """A sheet with a line for each import; `undo_wanted` carries an import's number."""

    undo_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batches: tuple[ImportBatch, ...] = ()
        self._lines: list[ImportLine] = []
        self._most = SHOWN_AT_ONCE

        # Widgets
        sheet = panel()
        self.heading = label(self.tr("Imports"), role="heading")
        self.nothing = label(
            self.tr("Each import is listed here and can be taken back."), role="muted"
        )
        self.show_more = button(self.tr("Show earlier imports"), role="link")

        # Layout
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(PANEL_MARGIN, 14, PANEL_MARGIN, PANEL_MARGIN)
        inside.setSpacing(4)
        inside.addWidget(self.heading)
        inside.addWidget(self.nothing)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        inside.addLayout(self._column)
        inside.addWidget(self.show_more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        whole.addStretch(1)

        # Signals
        self.show_more.clicked.connect(self._show_more)

    @property
    def lines(self) -> tuple[ImportLine, ...]:
        """The lines as they are shown."""
        return tuple(self._lines)

    def show_batches(self, batches: tuple[ImportBatch, ...]) -> None:
        """Show these imports; a question that is being asked stays where nothing has changed."""
        if batches != self._batches:
            self._batches = batches
            empty(self._column)
            self._lines = []
        self._fill()
        self.nothing.setVisible(not batches)

    def _show_more(self) -> None:
        before = len(self._lines)
        self._most += SHOWN_AT_ONCE
        self._fill()
        for line in self._lines[before:]:
            if not line.undo.isHidden():
                line.undo.setFocus()
                break

    def _fill(self) -> None:
        for batch in self._batches[len(self._lines) : self._most]:
            line = ImportLine(batch)
            line.undo_wanted.connect(self.undo_wanted)
            self._column.addWidget(line)
            self._lines.append(line)
        self.show_more.setVisible(len(self._lines) < len(self._batches))
