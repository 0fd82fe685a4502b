"""A sentence on the page itself: what was saved, what went wrong, what to do next."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from osslog.errors import KnownError
from osslog.ui.labels import in_words
from osslog.ui.long_words import breakable
from osslog.ui.widgets import NEW_LOOKS, button, dress_anew, in_proportion, label


class MessageKind(StrEnum):
    """What a message is about; each kind has a sign of its own besides its colour."""

    INFORMATION = "information"
    SUCCESS = "success"
    PROBLEM = "problem"


_SIGN_SIDE = 20


class MessageBar(QFrame):
    """One sentence, with at most one thing to do about it; hidden while there is none.

    A `quiet` bar has a sheet of its own for problems only.
    """

    def __init__(self, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._act: Callable[[], None] | None = None
        self._sentence = ""

        # Widgets
        self.setProperty("role", "message")
        self.sign = QLabel(self)
        self.sign.setObjectName("message_sign")
        self.text = label("", self)
        self.action = button("", self, role="link")

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)

        # Signals
        self.action.clicked.connect(self._do_it)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign anew in the colours and the size that the window now has."""
        super().changeEvent(event)
        if self._sentence and event.type() in NEW_LOOKS:
            self._draw_sign()

    def inform(
        self, sentence: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show a neutral sentence, and offer to do `act` about it."""
        self._show(MessageKind.INFORMATION, sentence, action, act)

    def succeed(
        self, sentence: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say that something was done, and offer to do `act`, such as undoing it."""
        self._show(MessageKind.SUCCESS, sentence, action, act)

    def refuse(
        self, trouble: KnownError, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show a trouble's sentence and what to do next."""
        self._show(MessageKind.PROBLEM, in_words(trouble), action, act)

    def clear(self) -> None:
        """Show nothing."""
        self._act = None
        self._sentence = ""
        self.text.clear()
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown, empty where nothing is."""
        return self._sentence

    @property
    def kind(self) -> MessageKind:
        """What the message is about."""
        return MessageKind(self.property("kind"))

    def _show(
        self,
        kind: MessageKind,
        sentence: str,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        from PySide6.QtCore import Qt  # not before there is a message: see widgets.py

        self._act = act
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("kind", kind.value)
        self.setProperty("quiet", self._quiet and kind is not MessageKind.PROBLEM)
        self._sentence = sentence
        self.text.setText(breakable(sentence))
        self.text.setAccessibleName(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        for widget in (self, self.sign):
            dress_anew(widget)
        self._draw_sign()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))

    def _draw_sign(self) -> None:
        from osslog.ui.icons import painted

        side = in_proportion(_SIGN_SIDE, self)
        ink = self.sign.palette().color(QPalette.ColorRole.WindowText)
        ratio = self.devicePixelRatioF()
        picture = painted(self.kind.value, ink, QSize(side, side), ratio, mirrored=False)
        self.sign.setPixmap(picture)
        self.sign.setAccessibleName(self._kind_in_words())

    def _kind_in_words(self) -> str:
        return {
            MessageKind.INFORMATION: self.tr("Note"),
            MessageKind.SUCCESS: self.tr("Done"),
            MessageKind.PROBLEM: self.tr("Problem"),
        }[self.kind]

    def _do_it(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
