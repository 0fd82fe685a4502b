"""The bar below a page that stays in view: the button that saves, and what it did."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.ui.message import MessageBar
from osslog.ui.widgets import PAGE_MARGIN, Button, label


class FootBar(QFrame):
    """Buttons, then a quiet message, or a hint while there is none."""

    def __init__(self, buttons: list[Button], hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")

        # Widgets
        self.message = MessageBar(quiet=True)
        self.hint = label(hint, role="small")

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 10, PAGE_MARGIN, 10)
        row.setSpacing(14)
        for one in buttons:
            row.addWidget(one)
        row.addWidget(self.message, 1)
        row.addWidget(self.hint, 1)

    def succeed(
        self, sentence: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say that something was done, and offer to do `act`, such as undoing it."""
        self.message.succeed(sentence, action, act)
        self.hint.hide()

    def refuse(
        self, trouble: KnownError, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Show a trouble's sentence and what to do next."""
        self.message.refuse(trouble, action, act)
        self.hint.hide()

    def clear(self) -> None:
        """Show the hint again."""
        self.message.clear()
        self.hint.show()
