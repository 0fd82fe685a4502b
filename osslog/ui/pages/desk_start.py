"""What a visitor comes to: words of welcome, the languages by their own names, and Start."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

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

_START_SIZE: Final = 26
_START_HEIGHT: Final = 68


class DeskStartPage(DeskFrame):
    """Nothing of anybody is on it.

    `started` says that somebody begins; `language_chosen` carries a language's tag, and
    `coordinator_wanted` that the panel is wanted.
    """

    started = Signal()
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
        self.language = DeskLabel("muted", parent=self.body)
        self.languages = DeskLanguageGrid(offered, self.body)
        self._is_choice = len(offered) > 1
        self.unreviewed = DeskLabel("muted", parent=self.body)
        self.start = BigButton(ButtonKind.MAIN, parent=self.body)
        self.help_now = DeskLabel(parent=self.body)
        self.edge = QFrame(self)
        self.eight_words = label(
            self.tr("{location}: {words}").format(
                location=plan.location_name, words=" ".join(words)
            ),
            self.edge,
            role="small",
        )
        self.for_coordinator = button(self.tr("For the coordinator"), self.edge, role="link")

        # Layout
        start_row = QHBoxLayout()
        start_row.addWidget(self.start)
        start_row.addStretch(1)
        for part in (
            self.welcome,
            self.about,
            self.language,
            self.languages,
            self.unreviewed,
        ):
            self.column.addWidget(part)
        self.column.addLayout(start_row)
        self.column.addWidget(self.help_now)
        row = QHBoxLayout(self.edge)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.eight_words, 1)
        row.addWidget(self.for_coordinator)
        # The edge is not for visitors: it speaks the window's language and lies as that does.
        self.edge.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.foot.addWidget(self.edge, 1)

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
        self.welcome.dress(look, own or look.say(DeskText.WELCOME), size, bold=True)
        self.about.dress(look, look.say(DeskText.ABOUT), BODY)
        heading = look.say(DeskText.LANGUAGE) if self._is_choice else ""
        self.language.dress(look, heading, SMALL)
        self.languages.dress(look)
        self.languages.setVisible(self._is_choice)
        note = "" if look.words.language.reviewed else look.say(DeskText.UNREVIEWED)
        self.unreviewed.dress(look, note, SMALL)
        self.start.dress(look, look.say(DeskText.START), _START_SIZE, high=_START_HEIGHT)
        self.help_now.dress(look, look.say(DeskText.HELP_NOW), BODY, bold=True)

    def start_here(self) -> None:
        """Offer to begin."""
        self.start.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to English with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.language_chosen.emit(ENGLISH)
        else:
            super().keyPressEvent(event)
