"""May the visitor's words be printed? Asked in plain words, and no unless somebody says yes."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from osslog.ui.desk_button import BigButton
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import ANSWER, BODY, DeskLook
from osslog.ui.desk_words import DeskText

_BETWEEN: Final = 14
_QUESTION_SIZE: Final = 26
_HEIGHT: Final = 60
_LARGE: Final = 150
"""From this size of the text on, the answers are beside each other where they fit."""


class DeskQuoteStep(QWidget):
    """Two answers of which no is chosen at first; the keys 1 and 2 choose as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_large = False

        # Widgets
        self.question = DeskLabel(parent=self)
        self.more = DeskLabel(parent=self)
        self.refuse = BigButton(key="1", chosen_from_several=True, parent=self)
        self.agree = BigButton(key="2", chosen_from_several=True, parent=self)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addWidget(self.question)
        column.addWidget(self.more)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(_BETWEEN)
        for one in (self.refuse, self.agree):
            self._row.addWidget(one, 1)
        column.addLayout(self._row)

        # Signals
        self.refuse.clicked.connect(self.forget)
        self.agree.clicked.connect(self._agree)
        self.forget()

    @property
    def is_agreed(self) -> bool:
        """Whether the person said yes."""
        return self.agree.isChecked()

    def dress(self, look: DeskLook) -> None:
        """Ask in the look of the page."""
        edge = look.at_edge  # so that both answers are in view in the largest text too
        self.question.dress(edge, look.say(DeskText.QUOTE), _QUESTION_SIZE, bold=True)
        self.more.dress(look, look.say(DeskText.QUOTE_MORE), BODY)
        self.setAccessibleName(self.question.text())
        high = edge.same_at_any_size(_HEIGHT)
        self.refuse.dress(edge, look.say(DeskText.QUOTE_NO), ANSWER, high=high)
        self.agree.dress(edge, look.say(DeskText.QUOTE_YES), ANSWER, high=high)
        self._is_large = look.percent >= _LARGE
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put large answers beside each other where each has room on one line."""
        super().resizeEvent(event)
        self._arrange()

    def choose(self, place: int) -> bool:
        """Choose the answer at a place from 0 on; whether there is one."""
        choices = (self.forget, self._agree)
        if place in range(len(choices)):
            choices[place]()
            return True
        return False

    def forget(self) -> None:
        """Say no, as at first."""
        self.refuse.setChecked(True)
        self.agree.setChecked(False)

    def start_here(self) -> None:
        """Let a screen reader begin with the question."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        widest = max(one.sizeHint().width() for one in (self.refuse, self.agree))
        is_beside = self._is_large and 2 * widest + _BETWEEN <= self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)

    def _agree(self) -> None:
        self.agree.setChecked(True)
        self.refuse.setChecked(False)
