"""The languages by their own names, on buttons of one size."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from osslog.domain.desk_languages import DeskLanguage
from osslog.ui.desk_button import BigButton
from osslog.ui.desk_fonts import families_for
from osslog.ui.desk_look import ANSWER, DeskLook, sized

_GAP: Final = 4
_MOST_BESIDE: Final = 4


class DeskLanguageGrid(QWidget):
    """`chosen` carries the tag of a language; each name stands in a font of its own."""

    chosen = Signal(str)

    def __init__(self, languages: Iterable[DeskLanguage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._beside = 0

        # Widgets
        self.buttons = {
            one.code: BigButton(chosen_from_several=True, narrow=True, parent=self)
            for one in self._languages
        }

        # Layout
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

        # Signals
        for button in self.buttons.values():
            button.clicked.connect(self._choose)

    def dress(self, look: DeskLook) -> None:
        """Offer the languages in this look, the chosen one with a tick."""
        for language in self._languages:
            button = self.buttons[language.code]
            font = sized(QFont(families_for(language.code)), look.pixels(ANSWER))
            button.wear(font, look.percent, language.own_name)
            button.setAccessibleDescription(language.english_name)
            button.setChecked(language.code == look.code)
        self._beside = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        buttons = tuple(self.buttons.values())
        widest = max(button.sizeHint().width() for button in buttons)
        room = self.width() + _GAP
        beside = max(1, min(_MOST_BESIDE, len(buttons), room // (widest + _GAP)))
        if beside == self._beside:
            return
        high = max(button.sizeHint().height() for button in buttons)
        for column in range(_MOST_BESIDE):
            self._grid.setColumnStretch(column, int(column < beside))
        for line in range(len(buttons)):
            self._grid.setRowMinimumHeight(line, 0)
        for place, button in enumerate(buttons):
            line, column = divmod(place, beside)
            self._grid.removeWidget(button)
            self._grid.addWidget(button, line, column)
            self._grid.setRowMinimumHeight(line, high)
        self._beside = beside

    def _choose(self) -> None:
        pressed = self.sender()
        self.chosen.emit(next(code for code, one in self.buttons.items() if one is pressed))
