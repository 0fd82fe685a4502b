"""One question with three answers, alone on the page."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from osslog.domain.code_lists import NOT_ANSWERED, CodeList
from osslog.ui.desk_button import BigButton
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import QUESTION, DeskLook
from osslog.ui.desk_words import DeskText

_BETWEEN: Final = 14
_ANSWER_SIZE: Final = 26
_ANSWER_HEIGHT: Final = 84
_TEXT_OF_CODE: Final = {"yes": DeskText.YES, "partly": DeskText.PARTLY, "no": DeskText.NO}


class DeskQuestion(QWidget):
    """`answered` follows each choice; the keys 1 to 3 choose as well."""

    answered = Signal()

    def __init__(self, question: CodeList, text: DeskText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._codes = tuple(one for one in question.codes if one != NOT_ANSWERED)
        self._code = NOT_ANSWERED

        # Widgets
        self.question = DeskLabel(parent=self)
        self.buttons = tuple(
            BigButton(key=str(place), chosen_from_several=True, parent=self)
            for place in range(1, len(self._codes) + 1)
        )

        # Layout
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_BETWEEN)
        for one in self.buttons:
            self._row.addWidget(one, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * _BETWEEN)
        column.addWidget(self.question)
        column.addLayout(self._row)

        # Signals
        for one in self.buttons:
            one.clicked.connect(self._follow_click)
        self._show()

    @property
    def code(self) -> str:
        """The answer, or that there is none."""
        return self._code

    def dress(self, look: DeskLook) -> None:
        """Ask in the look of the page."""
        self.question.dress(look, look.say(self._text), QUESTION, bold=True)
        self.setAccessibleName(self.question.text())
        for one, code in zip(self.buttons, self._codes, strict=True):
            text = look.say(_TEXT_OF_CODE[code])
            one.dress(look, text, _ANSWER_SIZE, high=_ANSWER_HEIGHT)
        if self.isVisible():  # else it has no width of its own yet
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers beside each other where each has room for its words."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """No wider than one answer: where there is no room they stand below each other."""
        widest = max(one.minimumSizeHint().width() for one in self.buttons)
        return QSize(widest, super().minimumSizeHint().height())

    def choose(self, place: int) -> bool:
        """Choose the answer at a place from 0 on; whether there is one."""
        if place not in range(len(self._codes)):
            return False
        self._code = self._codes[place]
        self._show()
        self.answered.emit()
        return True

    def forget(self) -> None:
        """Hold no answer any more."""
        self._code = NOT_ANSWERED
        self._show()

    def start_here(self) -> None:
        """Let a screen reader begin with the question; no answer has the focus by itself."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        wanted = sum(one.sizeHint().width() for one in self.buttons)
        has_room = wanted + (len(self.buttons) - 1) * _BETWEEN <= self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if has_room else directions.TopToBottom)

    def _follow_click(self) -> None:
        pressed = self.sender()
        self.choose(next(place for place, one in enumerate(self.buttons) if one is pressed))

    def _show(self) -> None:
        for one, code in zip(self.buttons, self._codes, strict=True):
            one.setChecked(code == self._code)
