"""Anything that the visitor would like to say, in their own words."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.domain.words import LONGEST_FEEDBACK
from osslog.ui.desk_button import RING
from osslog.ui.desk_field import WordsField
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import BODY, QUESTION, SMALL, DeskLook
from osslog.ui.desk_words import DeskText

_BETWEEN: Final = 10
_TOLD_FROM: Final = 300
"""From so few letters on the page says how many are left."""


class DeskWordsStep(QWidget):
    """`entered` follows Enter, `changed` each letter."""

    entered = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = DeskLook()
        self._was_cut = False

        # Widgets
        self.question = DeskLabel(parent=self)
        self.hint = DeskLabel(parent=self)
        self.field = WordsField(self)
        self.left = DeskLabel("muted", parent=self)
        self.question.setBuddy(self.field)
        self.setFocusProxy(self.field)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        held = QVBoxLayout()
        held.setContentsMargins(RING, 0, RING, 0)  # in line with labels and buttons
        held.addWidget(self.field)
        column.addWidget(self.question)
        column.addWidget(self.hint)
        column.addLayout(held)
        column.addWidget(self.left)

        # Signals
        self.field.entered.connect(self.entered)
        self.field.was_cut.connect(self._tell_of_cut)
        self.field.textChanged.connect(self._follow)

    def dress(self, look: DeskLook) -> None:
        """Ask in the look of the page."""
        self._look = look
        self.question.dress(look, look.say(DeskText.WORDS), QUESTION, bold=True)
        self.hint.dress(look, look.say(DeskText.WORDS_HINT), BODY)
        self.field.dress(look)
        self.field.setAccessibleName(self.question.text())
        self.field.setAccessibleDescription(self.hint.text())
        self._show_left()

    def words(self) -> str:
        """What was typed, with what an input method still holds."""
        if self.field.hasFocus():
            QGuiApplication.inputMethod().commit()
        return self.field.words()

    def forget(self) -> None:
        """Hold no words any more."""
        if self.field.hasFocus():
            QGuiApplication.inputMethod().reset()
        self.field.forget()

    def start_here(self) -> None:
        """Begin to type."""
        self.field.setFocus()

    def _tell_of_cut(self) -> None:
        self._was_cut = True
        self._show_left()

    def _follow(self) -> None:
        if self._letters_left():
            self._was_cut = False
        self._show_left()
        self.changed.emit()

    def _letters_left(self) -> int:
        return max(0, LONGEST_FEEDBACK - len(self.field.words()))

    def _show_left(self) -> None:
        left, look = self._letters_left(), self._look
        said = look.words.count(DeskText.CHARACTERS_LEFT, count=left)
        if self._was_cut:
            said = f"{look.say(DeskText.TOO_LONG)} {said}"
        elif left > _TOLD_FROM:
            said = ""
        was_shown = bool(self.left.text())
        self.left.dress(look, said, SMALL, bold=self._was_cut)
        if self._was_cut or (said and not was_shown):
            QAccessible.updateAccessibility(QAccessibleEvent(self.left, QAccessible.Event.Alert))
