"""The twelve recovery words: shown once, and typed back so that they were really written down."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.ui.file_dialog import FileDialog
from osslog.ui.forgetful_line import ForgetfulLine
from osslog.ui.message import MessageBar
from osslog.ui.widgets import PANEL_MARGIN, button, label, labelled, panel, set_trouble

COUNT = 12
SHEET_NAME = "osslog-recovery-words.pdf"

_COLUMNS = 3


class ShownWords(QWidget):
    """Words with their numbers, to be written down."""

    def __init__(self, words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(10)
        self.show_words(words)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these words in the place of the ones before."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        lines = -(-len(words) // _COLUMNS)
        for place, word in enumerate(words):
            shown = label(f"{place + 1}.  {word}", self, role="words")
            shown.setWordWrap(False)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(shown, place % lines, place // lines)
        self._grid.setColumnStretch(_COLUMNS, 1)
        self.setAccessibleName(" ".join(words))


class WordField(ForgetfulLine):
    """One word; the space bar goes on to the next."""

    finished = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a space or Enter for the end of the word."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit(self)
        else:
            super().keyPressEvent(event)


class TypedWords(QWidget):
    """Fields for as many words; `finished` says that the last one was typed."""

    finished = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.fields = [WordField(self) for _ in range(count)]

        # Layout
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        lines = -(-count // _COLUMNS)
        for place, field in enumerate(self.fields):
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(labelled(self.tr("Word {number}").format(number=place + 1), field))
            cell.addWidget(field)
            grid.addLayout(cell, place % lines, place // lines)

        # Signals
        for field in self.fields:
            field.finished.connect(self._go_on)
        self.setFocusProxy(self.fields[0])

    def words(self) -> tuple[str, ...]:
        """What was typed, in small letters."""
        return tuple(field.text().strip().casefold() for field in self.fields)

    def is_same_as(self, words: Sequence[str]) -> bool:
        """Whether these are the words; marks each field that has another, and goes to the first."""
        wrong = [
            field
            for field, typed, word in zip(self.fields, self.words(), words, strict=True)
            if typed != word
        ]
        for field in self.fields:
            set_trouble(field, trouble=field in wrong)
        if wrong:
            wrong[0].setFocus()
            wrong[0].selectAll()
        return not wrong

    def _go_on(self, field: WordField) -> None:
        place = self.fields.index(field)
        if place + 1 < len(self.fields):
            self.fields[place + 1].setFocus()
        else:
            self.finished.emit()


class RecoveryStep(QWidget):
    """Shows the words, hides them, and asks for them.

    `finished` says that they were known, `sheet_wanted` carries the path of a page to print.
    """

    finished = Signal()
    sheet_wanted = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()

        # Widgets
        self.explanation = label("")
        self.sheet = panel()
        self.shown = ShownWords()
        self.typed = TypedWords(COUNT)
        self.trouble = label("", role="problem")
        self.trouble.hide()
        self.go_on = button("", role="main")
        self.look_again = button(self.tr("Look at the words again"), role="link")
        self.print_sheet = button(self.tr("Write a page to print …"), role="link")
        self.message = MessageBar()

        # Layout
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)
        inside.addWidget(self.shown)
        inside.addWidget(self.typed)
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addWidget(self.look_again)
        row.addWidget(self.print_sheet)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.explanation)
        column.addWidget(self.sheet)
        column.addWidget(self.trouble)
        column.addWidget(self.message)
        column.addLayout(row)

        # Signals
        self.print_sheet.clicked.connect(self._choose_sheet)
        self.go_on.clicked.connect(self._go_on)
        self.look_again.clicked.connect(self._show_words)
        self.typed.finished.connect(self._compare)

    def begin(self, words: tuple[str, ...]) -> None:
        """Show these words."""
        self._words = words
        self._show_words()

    def sheet_was_written(self, path: Path) -> None:
        """Say where the page is, and that it has to go again."""
        self.message.succeed(
            self.tr(
                "Written: {file}. Print it, then delete the file: whoever reads it can open "
                "everything."
            ).format(file=path)
        )

    def sheet_was_not_written(self, trouble: KnownError) -> None:
        """Say that the page is not there, and that paper does as well."""
        self.message.refuse(
            KnownError(trouble.sentence, self.tr("You can write the words down by hand."))
        )

    def _choose_sheet(self) -> None:
        dialog = FileDialog.for_saving(
            self, self.tr("Where is the page to be written?"), "PDF (*.pdf)", SHEET_NAME
        )
        dialog.chosen.connect(self._want_sheet)
        dialog.open()

    def _want_sheet(self, paths: tuple[Path, ...]) -> None:
        self.sheet_wanted.emit(paths[0])

    def _show_words(self) -> None:
        self.shown.show_words(self._words)
        self._turn(asking=False)
        self.explanation.setText(
            self.tr(
                "These twelve words open everything if the passphrase is forgotten. They are "
                "shown this once. Write them down on paper, with their numbers, and keep the "
                "paper locked away, not beside this computer."
            )
        )
        self.go_on.setText(self.tr("I have written them down"))
        self.go_on.setFocus()

    def _go_on(self) -> None:
        if self.typed.isVisibleTo(self):
            self._compare()
            return
        self.shown.show_words(())
        self._turn(asking=True)
        self.explanation.setText(
            self.tr("Type the words from your paper, to be sure that it has them all.")
        )
        self.go_on.setText(self.tr("Go on"))
        self.typed.setFocus()

    def _turn(self, *, asking: bool) -> None:
        self.shown.setVisible(not asking)
        self.typed.setVisible(asking)
        self.look_again.setVisible(asking)
        self.print_sheet.setVisible(not asking)
        self.message.clear()
        self.trouble.hide()

    def _compare(self) -> None:
        if self.typed.is_same_as(self._words):
            self._words = ()
            for field in self.typed.fields:
                field.clear()
            self.finished.emit()
        else:
            self.trouble.setText(
                self.tr("The marked words are not those that were shown. Check your paper.")
            )
            self.trouble.show()
