"""Something that outlasts a lock is done on somebody's word: their own passphrase is asked for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.errors import KnownError, WrongPassphrase
from osslog.ui.background import Background
from osslog.ui.labels import in_words
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.secret_form import SecretForm
from osslog.ui.widgets import label


class OwnPassphraseForm(SecretForm):
    """Asks for a passphrase and hands it to `operation`; `done` carries what came of it.

    `operation` is for the worker thread and raises `WrongPassphrase` where it is nobody's.
    """

    done = Signal(object)

    def __init__(
        self,
        background: Background,
        operation: Callable[[str], object],
        *,
        heading: str,
        act: str,
        working: str,
        warning: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(heading, act, working, parent)
        self._background = background
        self._operation = operation

        # Widgets
        self.warning = label(warning, role="marking")
        self.own = PassphraseField(
            self.tr("Your own passphrase"),
            self.tr("So that nobody does this at a laptop that was left open."),
        )

        # Layout
        self.inside.addWidget(self.warning)
        self.inside.addWidget(self.own)

    def begin(self) -> None:
        """Begin afresh."""
        self.own.line.clear()
        self.own.show_trouble(None)
        self.own.reveal(shown=False)
        self.message.clear()
        self.set_working(working=False)
        self.own.setFocus()

    def act(self) -> None:
        """Do it, if a passphrase is typed."""
        if not self.own.text():
            self.own.show_trouble(self.tr("Type your passphrase."))
            self.own.setFocus()
            return
        self.set_working(working=True)
        self._background.run(
            partial(self._operation, self.own.text()), self._was_done, self._refuse
        )

    def _was_done(self, outcome: object) -> None:
        self.wait.was_right()
        self.begin()
        self.done.emit(outcome)

    def _refuse(self, trouble: KnownError) -> None:
        if isinstance(trouble, WrongPassphrase):
            self.make_wait()
            self.own.show_trouble(in_words(trouble))
            self.own.setFocus()
        else:
            self.refuse(trouble)
