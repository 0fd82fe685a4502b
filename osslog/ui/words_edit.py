"""Fields for somebody's words: what is pasted into them, and how many more they take."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from osslog.domain.words import LONGEST_FEEDBACK, has_refused_character, tidy
from osslog.ui.keys import ENTER_KEYS
from osslog.ui.widgets import label, labelled, set_trouble

MOST_PASTED: Final = 5 * LONGEST_FEEDBACK
"""No more is pasted at once: the window would stand still over it."""

_LINES: Final = 3


class PlainWords(QPlainTextEdit):
    """Takes words as they can be kept; the Tab key leaves the field.

    `paste_refused` carries how many characters somebody wanted to paste that are too many.
    """

    paste_refused = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words on one line, without signs that cannot be printed."""
        pasted = source.text()
        if len(pasted) > MOST_PASTED:
            self.paste_refused.emit(len(pasted))
            return
        kept = "".join(sign for sign in tidy(pasted) if not has_refused_character(sign))
        cursor = self.textCursor()
        cursor.insertText(kept)
        self.setTextCursor(cursor)


class WordsArea(PlainWords):
    """The field of a form: Enter goes on, and Ctrl+Enter ends the form."""

    submitted = Signal()
    went_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter: words are kept on one line."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            with_control = event.modifiers() & event.modifiers().ControlModifier
            (self.submitted if with_control else self.went_on).emit()

    def _fit(self) -> None:
        height = QFontMetrics(self.font()).lineSpacing() * _LINES + 24
        self.setFixedHeight(height)


class WordsEdit(QWidget):
    """Words with their label and a count of them."""

    changed = Signal()
    submitted = Signal()
    went_on = Signal()

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.area = WordsArea(self)
        self.count = label("", self, role="small")
        self.hint = label(hint, self, role="small")
        self.hint.setVisible(bool(hint))
        self.trouble = label("", self, role="problem")
        self.trouble.hide()
        self.setFocusProxy(self.area)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(labelled(text, self.area, self))
        column.addWidget(self.hint)
        column.addWidget(self.trouble)
        column.addWidget(self.area)
        column.addWidget(self.count)

        # Signals
        self.area.textChanged.connect(self._follow)
        self.area.paste_refused.connect(self._refuse_paste)
        self.area.submitted.connect(self.submitted)
        self.area.went_on.connect(self.went_on)
        self._follow()

    def words(self) -> str:
        """The words as they are kept: on one line."""
        return tidy(self.area.toPlainText())

    def set_words(self, words: str) -> None:
        """Show these."""
        self.area.setPlainText(words)

    def show_trouble(self, sentence: str | None) -> None:
        """Say what is wrong with the words, or with None that nothing is."""
        self.trouble.setText(sentence or "")
        self.trouble.setVisible(bool(sentence))
        self.area.setAccessibleDescription(sentence or self.hint.text())

    def _refuse_paste(self, count: int) -> None:
        self.show_trouble(too_much_in_words(count))

    def _follow(self) -> None:
        count = len(self.words())
        self.show_trouble(None)
        self.count.setText(
            self.tr("{count} of {most} characters").format(
                count=f"{count:,}", most=f"{LONGEST_FEEDBACK:,}"
            )
        )
        set_trouble(self.area, trouble=count > LONGEST_FEEDBACK)
        self.changed.emit()


def too_much_in_words(count: int) -> str:
    """Why so many characters were not pasted."""
    return _tr(
        "Nothing was pasted: that is {count} characters, and the words may have {most}."
    ).format(count=f"{count:,}", most=f"{LONGEST_FEEDBACK:,}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("WordsEdit", text)
