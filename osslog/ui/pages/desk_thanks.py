"""Thanks, for a few seconds: then the page clears itself for whoever comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from osslog.ui.desk_button import BigButton
from osslog.ui.desk_frame import DeskFrame
from osslog.ui.desk_label import DeskLabel
from osslog.ui.desk_look import BODY, TITLE, DeskLook
from osslog.ui.desk_words import DeskText


class DeskThanksPage(DeskFrame):
    """Nothing of what was answered is on it; `done` says that it may go."""

    done = Signal()

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._seconds = 0

        # Widgets
        self.thanks = DeskLabel(parent=self.body)
        self.more = DeskLabel(parent=self.body)
        self.help_now = DeskLabel(parent=self.body)
        self.left = DeskLabel("muted", parent=self)
        self.clear_now = BigButton(parent=self)

        # Layout
        for part in (self.thanks, self.more, self.help_now):
            self.column.addWidget(part)
        self.foot.addWidget(self.left, 1)
        self.foot.addWidget(self.clear_now)

        # Signals
        self.clear_now.clicked.connect(self.done)
        self.dress(look)

    def dress(self, look: DeskLook) -> None:
        """Thank in this look."""
        super().dress(look)
        self.thanks.dress(look, look.say(DeskText.THANKS), TITLE, bold=True)
        self.more.dress(look, look.say(DeskText.THANKS_MORE), BODY)
        self.help_now.dress(look, look.say(DeskText.HELP_NOW), BODY, bold=True)
        self.clear_now.dress(look.at_edge, look.say(DeskText.CLEAR_NOW), BODY)
        self.count(self._seconds)

    def count(self, seconds: int) -> None:
        """Say how many seconds are left."""
        self._seconds = seconds
        said = self.look.say(DeskText.CLEARS_SOON).format(seconds=self.look.words.number(seconds))
        self.left.dress(self.look.at_edge, said if seconds else "", BODY)

    def start_here(self) -> None:
        """Offer to clear the page at once."""
        self.clear_now.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)
