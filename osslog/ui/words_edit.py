"""A field for several lines of somebody's words, with how many more it takes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from osslog.domain.words import LONGEST_FEEDBACK, tidy
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.widgets import label, labelled, set_trouble

_LINES = 3


class WordsArea(QPlainTextEdit):
    """The field itself; the Tab key leaves it."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter with Ctrl for done; without, it begins a new line."""
        with_control = event.modifiers() & event.modifiers().ControlModifier
        if event.key() in ENTER_KEYS and with_control:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        height = QFontMetrics(self.font()).lineSpacing() * _LINES + 24
        self.setFixedHeight(height)


class WordsEdit(QWidget):
    """Words with their label and a count of them."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.area = WordsArea(self)
        self.count = label("", self, role="small")
        self.hint = label(hint, self, role="small")
        self.hint.setVisible(bool(hint))
        self.setFocusProxy(self.area)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(labelled(text, self.area, self))
        column.addWidget(self.hint)
        column.addWidget(self.area)
        column.addWidget(self.count)

        # Signals
        self.area.textChanged.connect(self._follow)
        self.area.submitted.connect(self.submitted)
        self._follow()

    def words(self) -> str:
        """The words as they are kept: on one line."""
        return tidy(self.area.toPlainText())

    def set_words(self, words: str) -> None:
        """Show these."""
        self.area.setPlainText(words)

    def _follow(self) -> None:
        count = len(self.words())
        self.count.setText(
            self.tr("{count} of {most} characters").format(
                count=f"{count:,}", most=f"{LONGEST_FEEDBACK:,}"
            )
        )
        set_trouble(self.area, trouble=count > LONGEST_FEEDBACK)
        self.changed.emit()
