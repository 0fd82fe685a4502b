"""What a visitor comes to: words of welcome, the languages by their own names, and Start."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from osslog.domain.desk import ENGLISH, DeskPlan
from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.ui.desk_button import BigButton, ButtonKind
from osslog.ui.desk_frame import DeskFrame
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_language_grid import DeskLanguageGrid
from osslog.ui.desk_look import BODY, QUESTION, SMALL, TITLE, DeskLook
from osslog.ui.desk_words import DeskText
from osslog.ui.widgets import button, label

_SHORT_WELCOME: Final = 60
"""Words of welcome up to this length are as large as the title."""

_BETWEEN: Final = 10
_BELOW_LANGUAGES: Final = 6
_START_SIZE: Final = 30
_START_HEIGHT: Final = 80


class DeskStartPage(DeskFrame):
    """Nothing of anybody is on it.

    `started` says that somebody begins, and `afresh_wanted` that all is to be as it was at first;
    `language_chosen` carries a language's tag, and `coordinator_wanted` that the panel is wanted.
    """

    started = Signal()
    afresh_wanted = Signal()
    language_chosen = Signal(str)
    coordinator_wanted = Signal()

    def __init__(
        self,
        look: DeskLook,
        plan: DeskPlan,
        words: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._welcome: Mapping[str, str] = plan.welcome
        offered = [one for one in DESK_LANGUAGES if one.code in {*plan.languages, ENGLISH}]

        # Widgets
        self.welcome = DeskLabel(parent=self.body)
        self.about = DeskLabel(parent=self.body)
        self.language = DeskLabel("muted", parent=self)
        self.languages = DeskLanguageGrid(offered, self.body)
        self._is_choice = len(offered) > 1
        self.unreviewed = DeskLabel("muted", parent=self.body)
        self.start = BigButton(ButtonKind.MAIN, parent=self)
        self.help_now = DeskLabel(parent=self.body)
        self.edge = QFrame(self)
        self.eight_words = label(
            self.tr("Coordinators compare these words: {location}, {words}").format(
                location=plan.location_name, words=" ".join(words)
            ),
            self.edge,
            role="small",
        )
        self.for_coordinator = button(self.tr("For the coordinator"), self.edge, role="link")

        # Layout
        self.column.setSpacing(_BETWEEN)
        # The languages first: whoever reads no English, or needs the largest text, looks for them.
        self.above.insertWidget(0, self.language, 1000)
        self.column.addWidget(self.languages)
        self.column.addSpacing(_BELOW_LANGUAGES)
        if self._is_choice:
            self.begin_at_top()
        for part in (self.welcome, self.unreviewed, self.about, self.help_now):
            self.column.addWidget(part)
        at_edge = self._at_edge = QVBoxLayout(self.edge)
        at_edge.setContentsMargins(0, 0, 0, 0)
        at_edge.setSpacing(2)
        at_edge.addStretch(1)
        at_edge.addWidget(self.eight_words)
        at_edge.addWidget(self.for_coordinator)
        # The edge is not for visitors: it speaks the window's language and lies as that does.
        self.edge.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.foot.addWidget(self.edge, 1)
        self.foot.addWidget(self.start)

        # Signals
        self.languages.chosen.connect(self.language_chosen)
        self.start.clicked.connect(self.started)
        self.for_coordinator.clicked.connect(self.coordinator_wanted)
        self.dress(look)

    def dress(self, look: DeskLook) -> None:
        """Welcome in this look."""
        super().dress(look)
        own = self._welcome.get(look.code, "")
        size = TITLE if len(own) <= _SHORT_WELCOME else QUESTION - 6
        self.welcome.dress(look.at_edge, own or look.say(DeskText.WELCOME), size, bold=True)
        self.about.dress(look, look.say(DeskText.ABOUT), BODY)
        heading = look.say(DeskText.LANGUAGE) if self._is_choice else ""
        self.language.dress(look.at_edge, heading, BODY)
        self.languages.dress(look.at_edge)
        self.languages.setVisible(self._is_choice)
        note = "" if look.words.language.reviewed else look.say(DeskText.UNREVIEWED)
        self.unreviewed.dress(look, note, SMALL)
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if look.words.language.right_to_left else sides.AlignLeft
        self.eight_words.setAlignment(side)
        self._at_edge.setAlignment(self.for_coordinator, side)
        edge = look.at_edge
        high = edge.same_at_any_size(_START_HEIGHT)
        self.start.dress(edge, look.say(DeskText.START), _START_SIZE, high=high)
        self.help_now.dress(look, look.say(DeskText.HELP_NOW), BODY, bold=True)

    def start_here(self) -> None:
        """Offer to begin."""
        self.start.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc to English, and to the size of the text that the post begins with."""
        if event.key() == Qt.Key.Key_Escape:
            self.afresh_wanted.emit()
        else:
            super().keyPressEvent(event)
