"""The languages by their own names, on buttons of one size."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from osslog.domain.desk_languages import DeskLanguage
from osslog.ui.desk_button import BigButton
from osslog.ui.desk_fonts import families_for
from osslog.ui.desk_look import ANSWER, DeskLook, sized

_GAP: Final = 4
_MOST_BESIDE: Final = 4


class DeskLanguageGrid(QWidget):
    """`chosen` carries the tag of a language; each name stands in a font of its own.

    It puts its buttons in their places itself, so that its height follows from its width alone.
    In a grid of Qt's they would come to stand right only after they were painted wrong: how many
    are beside each other would be known one round of events after the height.
    """

    chosen = Signal(str)

    def __init__(self, languages: Iterable[DeskLanguage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._largest = QSize(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

        # Widgets
        self.buttons = {
            one.code: BigButton(chosen_from_several=True, narrow=True, parent=self)
            for one in self._languages
        }

        # Signals
        for button in self.buttons.values():
            button.clicked.connect(self._choose)

    def dress(self, look: DeskLook) -> None:
        """Offer the languages in this look, the chosen one with a tick."""
        self._largest = QSize(1, 1)
        for language in self._languages:
            button = self.buttons[language.code]
            font = sized(QFont(families_for(language.code)), look.pixels(ANSWER))
            button.wear(font, look.percent, language.own_name)
            button.setAccessibleDescription(language.english_name)
            button.setChecked(language.code == look.code)
            self._largest = self._largest.expandedTo(button.sizeHint())
        self.updateGeometry()
        self._arrange(look.direction)

    def in_reading_order(self) -> tuple[QWidget, ...]:
        """The buttons, for the Tab key."""
        return tuple(self.buttons.values())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines of buttons."""
        lines = -(-len(self.buttons) // self._beside(width))
        return lines * (self._largest.height() + _GAP) - _GAP

    def sizeHint(self) -> QSize:
        """As wide as its lines can be."""
        wide = min(_MOST_BESIDE, len(self.buttons)) * (self._largest.width() + _GAP) - _GAP
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """No narrower than one button."""
        return self._largest

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange(self.layoutDirection())

    def _beside(self, width: int) -> int:
        fitting = (width + _GAP) // (self._largest.width() + _GAP)
        return max(1, min(_MOST_BESIDE, len(self.buttons), fitting))

    def _arrange(self, direction: Qt.LayoutDirection) -> None:
        beside, high = self._beside(self.width()), self._largest.height()
        wide = (self.width() + _GAP) // beside - _GAP
        for place, button in enumerate(self.buttons.values()):
            line, column = divmod(place, beside)
            box = QRect(column * (wide + _GAP), line * (high + _GAP), wide, high)
            button.setGeometry(QStyle.visualRect(direction, self.rect(), box))

    def _choose(self) -> None:
        pressed = self.sender()
        self.chosen.emit(next(code for code, one in self.buttons.items() if one is pressed))
