"""The blank page of Hide now, and the way back: the session's PIN, or the passphrase.

Nothing on it says what it is. A key or a click brings up one field, which goes away again by
itself; what the first key types is already in it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from osslog.domain.session_pin import PIN_DIGITS, PIN_TRIES
from osslog.errors import KnownError
from osslog.ui.background import Background
from osslog.ui.growing_wait import wait_after
from osslog.ui.labels import in_words
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.widgets import PAGE_MARGIN, button, in_proportion, label

if TYPE_CHECKING:
    from osslog.services.session_pin import SessionPin

BLANK_AGAIN_MS: Final = 20_000

_WIDEST: Final = 380
_NO_TYPING: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_Escape,
        Qt.Key.Key_F12,
    }
)


class HiddenPage(QWidget):
    """Blank until somebody wants back; `came_back` says that they may."""

    came_back = Signal()
    lock_wanted = Signal()

    def __init__(
        self, background: Background, *, second: int = 1000, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._fits_passphrase: Callable[[str], bool] | None = None
        self._pin: SessionPin | None = None
        self._wrong_pins = 0
        self._wrong_passphrases = 0
        self._seconds_left = 0
        self._is_checking = False
        self._tried: PassphraseField | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Paused"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        # Widgets
        self.way_back = QWidget()
        self.pin = PassphraseField(self.tr("PIN"))
        self.pin.line.setMaxLength(PIN_DIGITS)
        self.pin.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.passphrase = PassphraseField(self.tr("Passphrase"))
        self.state = label("", role="muted")
        self.go_on = button(self.tr("Go on"), role="main")
        self.other_way = button(self.tr("Use the passphrase"), role="link")
        self.lock_button = button(self.tr("Lock"), role="link")
        self._blank_again = QTimer(self)
        self._blank_again.setSingleShot(True)
        self._blank_again.setInterval(BLANK_AGAIN_MS)
        self._countdown = QTimer(self)
        self._countdown.setInterval(second)
        self._lay_out()
        self._connect()
        self._show_state()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.go_on)
        row.addWidget(self.other_way)
        row.addWidget(self.lock_button)
        row.addStretch(1)
        inside = QVBoxLayout(self.way_back)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.pin)
        inside.addWidget(self.passphrase)
        inside.addWidget(self.state)
        inside.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.way_back, 1000)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)

    def _connect(self) -> None:
        self._blank_again.timeout.connect(self.be_blank)
        self._countdown.timeout.connect(self._count_down)
        self.pin.line.textEdited.connect(self._stay_a_while)
        self.passphrase.line.textEdited.connect(self._stay_a_while)
        self.pin.line.returnPressed.connect(self._try)
        self.passphrase.line.returnPressed.connect(self._try)
        self.go_on.clicked.connect(self._try)
        self.other_way.clicked.connect(self._use_passphrase)
        self.lock_button.clicked.connect(self.lock_wanted)

    def choose_pin(self, pin: "SessionPin | None") -> None:
        """Let these digits bring somebody back, until the next lock."""
        self._pin = pin
        self._wrong_pins = 0

    def begin(self, fits_passphrase: Callable[[str], bool]) -> None:
        """Be in front, blank; `fits_passphrase` is asked on the worker thread."""
        self._fits_passphrase = fits_passphrase
        self._show_way(pin=self._pin is not None)
        self.be_blank()

    def forget(self) -> None:
        """Forget the PIN and what was typed: the vault is locked, or was left."""
        self.choose_pin(None)
        self._fits_passphrase = None
        self._is_checking = False
        self._wrong_passphrases = 0
        self._seconds_left = 0
        self._countdown.stop()
        self.be_blank()

    def be_blank(self) -> None:
        """Show nothing at all, and keep nothing of what was typed."""
        self._blank_again.stop()
        for field in (self.pin, self.passphrase):
            field.line.clear()
            field.reveal(shown=False)
            field.show_trouble(None)
        self.way_back.hide()
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the way back, with what was typed; Esc makes the page blank again."""
        if event.key() == Qt.Key.Key_Escape:
            self.be_blank()
        elif self.way_back.isHidden() and event.key() not in _NO_TYPING:
            self._ask(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the way back."""
        super().mousePressEvent(event)
        if self.way_back.isHidden():
            self._ask("")

    def _ask(self, typed: str) -> None:
        self._fit()
        self.way_back.show()
        field = self._field()
        field.line.setFocus()
        if typed.isprintable() and typed.strip():
            field.line.insert(typed)
        self._blank_again.start()

    def _field(self) -> PassphraseField:
        return self.passphrase if self.pin.isHidden() else self.pin

    def _show_way(self, *, pin: bool) -> None:
        self.pin.setVisible(pin)
        self.passphrase.setHidden(pin)
        self.other_way.setVisible(pin)

    def _use_passphrase(self) -> None:
        self._show_way(pin=False)
        self.passphrase.line.setFocus()

    def _stay_a_while(self, _typed: str) -> None:
        self._blank_again.start()

    def _try(self) -> None:
        field = self._field()
        typed = field.text()
        if self._is_checking or self._seconds_left or not typed.strip():
            return
        if field is self.passphrase:
            check = self._fits_passphrase
        else:
            check = self._pin.fits if self._pin is not None else None
        if check is None:
            return
        self._is_checking = True
        self._blank_again.stop()
        self._show_state()
        self._tried = field
        self._background.run(partial(check, typed), self._judge, self._refuse)

    def _judge(self, fits: bool) -> None:  # noqa: FBT001 as the worker hands it over
        if not self._is_checking:
            return  # locked meanwhile
        self._is_checking = False
        if fits:
            self._wrong_pins = self._wrong_passphrases = 0
            self._show_state()
            self.be_blank()
            self.came_back.emit()
        elif self._tried is self.pin:
            self._refuse_pin()
        else:
            self._wrong_passphrases += 1
            self._seconds_left = wait_after(self._wrong_passphrases)
            self._countdown.start()
            self._say(self.passphrase, self.tr("That is not the passphrase."))

    def _refuse_pin(self) -> None:
        self._wrong_pins += 1
        left = PIN_TRIES - self._wrong_pins
        self.pin.line.clear()
        if left > 0:
            sentence = (
                self.tr("That is not the PIN. You can try once more.")
                if left == 1
                else self.tr("That is not the PIN. You can try {count} more times.").format(
                    count=left
                )
            )
            self._say(self.pin, sentence)
            return
        self.choose_pin(None)
        self._use_passphrase()
        self._say(self.passphrase, self.tr("That is not the PIN. Type the passphrase."))

    def _refuse(self, trouble: KnownError) -> None:
        self._is_checking = False
        self._say(self._field(), in_words(trouble))

    def _say(self, field: PassphraseField, sentence: str) -> None:
        self._show_state()
        field.show_trouble(sentence)
        field.line.selectAll()
        field.line.setFocus()
        self._blank_again.start()

    def _count_down(self) -> None:
        self._seconds_left -= 1
        if self._seconds_left <= 0:
            self._seconds_left = 0
            self._countdown.stop()
        self._show_state()

    def _show_state(self) -> None:
        if self._is_checking:
            self.state.setText(self.tr("One moment …"))
        elif self._seconds_left == 1:
            self.state.setText(self.tr("You can try again in 1 second."))
        elif self._seconds_left:
            self.state.setText(
                self.tr("You can try again in {count} seconds.").format(count=self._seconds_left)
            )
        self.state.setVisible(self._is_checking or self._seconds_left > 0)
        self.go_on.setEnabled(not self._is_checking and not self._seconds_left)

    def _fit(self) -> None:
        self.way_back.setMaximumWidth(in_proportion(_WIDEST, self))
