"""Typing a passphrase: hidden or shown, once or twice, with a word about Caps Lock."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from osslog.ui.forgetful_line import ForgetfulLine
from osslog.ui.labelled_field import LabelledField
from osslog.ui.widgets import button, label

_LONGEST = 1000


def caps_lock_after(typed: str, *, shift: bool) -> bool | None:
    """Whether Caps Lock is on, as far as a typed sign tells: a capital without Shift says so.

    A capital with Shift tells nothing on a Mac, so it is nowhere taken for an answer.
    """
    if len(typed) != 1 or typed.lower() == typed.upper():
        return None
    is_capital = typed == typed.upper()
    if shift:
        return None if is_capital else True
    return is_capital


class PassphraseLine(ForgetfulLine):
    """A line that notices Caps Lock; `caps_lock_noticed` carries whether it is on."""

    caps_lock_noticed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps_lock: bool | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at what the key tells about Caps Lock, then take it as every line does."""
        from PySide6.QtCore import Qt  # not before the first page: see widgets.py

        if event.key() == Qt.Key.Key_CapsLock:
            seen = None if self._caps_lock is None else not self._caps_lock
        else:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            seen = caps_lock_after(event.text(), shift=shift)
        if seen is not None and seen != self._caps_lock:
            self._caps_lock = seen
            self.caps_lock_noticed.emit(seen)
        super().keyPressEvent(event)


class PassphraseField(LabelledField):
    """A passphrase that can be looked at while it is typed."""

    revealed = Signal()

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        line = PassphraseLine()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setMaxLength(_LONGEST)
        beside = QWidget()
        super().__init__(text, hint, line=line, beside=beside, parent=parent)

        # Widgets
        self.show_button = button("", beside)
        self.show_button.setCheckable(True)
        self.caps_lock = label(self.tr("Caps Lock is on."), self, role="marking")
        self.caps_lock.hide()
        self._say_what_the_button_does(shown=False)

        # Layout
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line, 1)
        row.addWidget(self.show_button)
        column = self.layout()
        if column is not None:
            column.addWidget(self.caps_lock)

        # Signals
        self.show_button.clicked.connect(self._follow_button)
        line.caps_lock_noticed.connect(self._tell_caps_lock)

    @property
    def is_shown(self) -> bool:
        """Whether what is typed can be read."""
        return self.line.echoMode() == QLineEdit.EchoMode.Normal

    def reveal(self, *, shown: bool) -> None:
        """Show what was typed, or hide it again."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        if shown:
            from PySide6.QtCore import Qt  # not before the first page: see widgets.py

            # A hidden field has these by itself.
            hints = Qt.InputMethodHint
            self.line.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        self.show_button.setChecked(shown)
        self._say_what_the_button_does(shown=shown)
        self.revealed.emit()

    def _tell_caps_lock(self, on: bool) -> None:  # noqa: FBT001 as the signal has it
        self.caps_lock.setVisible(on)
        if on:
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.caps_lock, QAccessible.Event.Alert)
            )

    def _follow_button(self) -> None:
        self.reveal(shown=self.show_button.isChecked())

    def _say_what_the_button_does(self, *, shown: bool) -> None:
        self.show_button.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.show_button.setAccessibleName(
            self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase")
        )


class PairedPassphrase(QWidget):
    """A new passphrase, typed twice so that no slip of a finger shuts its owner out."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        # Widgets
        self.first = PassphraseField(
            self.tr("Passphrase"), self.tr("At least 12 characters. Spaces count."), self
        )
        self.second = PassphraseField(self.tr("The same passphrase again"), parent=self)
        self.second.show_button.hide()

        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.first)
        column.addWidget(self.second)

        # Signals
        self.first.revealed.connect(self._reveal_both)
        self.first.line.editingFinished.connect(self._tell)

    def text(self) -> str:
        """The passphrase as it was typed first."""
        return self.first.text()

    def fill(self, passphrase: str) -> None:
        """Put an offered passphrase into both fields, to be seen."""
        for one in (self.first, self.second):
            one.line.setText(passphrase)
            one.show_trouble(None)
        self.first.reveal(shown=True)

    def is_same_twice(self) -> bool:
        """Whether both fields agree; says so beside the second where they do not."""
        same = self.first.text() == self.second.text()
        self.second.show_trouble(None if same else self.tr("The two are not the same."))
        return same

    def clear(self) -> None:
        """Forget what was typed."""
        for one in (self.first, self.second):
            one.line.clear()
            one.show_trouble(None)
        self.first.reveal(shown=False)

    def _reveal_both(self) -> None:
        self.second.reveal(shown=self.first.is_shown)

    def _tell(self) -> None:
        if self.text():
            self.typed.emit(self.text())
