"""May the visitor's words be printed? Asked in plain words, and no unless somebody says yes."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.ui.desk_button import BigButton
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import ANSWER, BODY, QUESTION, DeskLook
from osslog.ui.desk_words import DeskText

_BETWEEN: Final = 14


class DeskQuoteStep(QWidget):
    """Two answers of which no is chosen at first; the keys 1 and 2 choose as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.question = DeskLabel(parent=self)
        self.more = DeskLabel(parent=self)
        self.refuse = BigButton(key="1", chosen_from_several=True, parent=self)
        self.agree = BigButton(key="2", chosen_from_several=True, parent=self)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        for part in (self.question, self.more, self.refuse, self.agree):
            column.addWidget(part)

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
        self.question.dress(look, look.say(DeskText.QUOTE), QUESTION, bold=True)
        self.more.dress(look, look.say(DeskText.QUOTE_MORE), BODY)
        self.setAccessibleName(self.question.text())
        self.refuse.dress(look, look.say(DeskText.QUOTE_NO), ANSWER)
        self.agree.dress(look, look.say(DeskText.QUOTE_YES), ANSWER)

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

    def _agree(self) -> None:
        self.agree.setChecked(True)
        self.refuse.setChecked(False)
