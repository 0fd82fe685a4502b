"""A field with its label above it and its trouble below."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from osslog.ui.forgetful_line import ForgetfulLine
from osslog.ui.widgets import label, labelled, set_trouble


class LabelledField(QWidget):
    """One line to be typed; `hint` says before the typing what is wanted."""

    def __init__(
        self,
        text: str,
        hint: str = "",
        *,
        line: QLineEdit | None = None,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint = hint

        # Widgets
        self.line = line or ForgetfulLine(self)
        self.label = labelled(text, self.line, self)
        self.hint = label(hint, self, role="small")
        self.hint.setVisible(bool(hint))
        self.trouble = label("", self, role="problem")
        self.trouble.hide()
        self.line.setAccessibleDescription(hint)
        self.setFocusProxy(self.line)

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.label)
        column.addWidget(self.hint)
        column.addWidget(self.trouble)
        column.addWidget(beside or self.line)

        # Signals
        self.line.textEdited.connect(self._forget_trouble)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def show_trouble(self, sentence: str | None) -> None:
        """Say what is wrong with it, or with None that nothing is."""
        self.trouble.setText(sentence or "")
        self.trouble.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence or self._hint)
        set_trouble(self.line, trouble=bool(sentence))

    def _forget_trouble(self, _text: str) -> None:
        self.show_trouble(None)
