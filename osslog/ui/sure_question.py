"""Asking in place whether something is really to be done, with what follows from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.ui.flow_layout import FlowLayout
from osslog.ui.widgets import button, label


class SureQuestion(QFrame):
    """Hidden until it is asked; `agreed` says to do it, `left` to leave it.

    It opens with the focus on leaving, and Escape leaves.
    """

    agreed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.sentence = label("", self)
        self.no = button("", self)
        self.yes = button("", self)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        answers = FlowLayout(gap=10)
        answers.addWidget(self.no)
        answers.addWidget(self.yes)
        column.addLayout(answers)

        # Signals
        self.no.clicked.connect(self._leave)
        self.yes.clicked.connect(self._agree)
        self.hide()

    def ask(self, sentence: str, yes: str, no: str) -> None:
        """Ask, with the words for doing it and for leaving it."""
        self.sentence.setText(sentence)
        self.yes.setText(yes)
        self.no.setText(no)
        for one in (self.yes, self.no):
            one.setAccessibleDescription(sentence)
        self.show()
        self.no.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()
