"""Who is looking at words now: asked where two people look and nobody knows which one it is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.words_to_read import OpenWords
from osslog.errors import KnownError, WrongPassphrase
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.feedback_work import person_of
from osslog.ui.labels import in_words
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.secret_form import SecretForm
from osslog.ui.two_looks import TwoLooks


class ReaderForm(SecretForm):
    """Asks for the passphrase of whoever looks; `known` carries that person's name.

    Whoever gave the first look at the words is told so, and cannot go on.
    """

    known = Signal(str)

    def __init__(
        self, workspace: LocationWorkspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Who is looking?"), self.tr("Go on"), self.tr("Looking it up …"), parent
        )
        self._workspace = workspace
        self._background = background
        self._looks = TwoLooks()
        self._opened: OpenWords | None = None

        # Widgets
        self.passphrase = PassphraseField(
            self.tr("Your own passphrase"),
            self.tr("Two people look at words here, and osslog has to know which one you are."),
        )

        # Layout
        self.inside.addWidget(self.passphrase)

    def begin(self, opened: OpenWords | None, looks: TwoLooks) -> None:
        """Ask who looks at these words."""
        self.forget()
        self._opened = opened
        self._looks = looks
        self.show()
        self.passphrase.setFocus()

    def forget(self) -> None:
        """Forget what was typed, and which words it was about."""
        self._opened = None
        self.passphrase.line.clear()
        self.passphrase.reveal(shown=False)
        self.passphrase.show_trouble(None)
        self.message.clear()
        self.set_working(working=False)

    def has_focus_inside(self) -> bool:
        """Whether somebody types here."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def act(self) -> None:
        """Find out whose passphrase it is."""
        typed = self.passphrase.text()
        if not typed:
            self.passphrase.show_trouble(self.tr("Type your passphrase."))
            self.passphrase.setFocus()
            return
        self.set_working(working=True)
        ask = partial(person_of, self._workspace, typed)
        self._background.run(ask, self._was_right, self._was_wrong)

    def _was_right(self, person: str) -> None:
        self.wait.was_right()
        opened = self._opened
        if opened is not None and self._looks.is_by(opened, person):
            self.begin(opened, self._looks)
            self.message.inform(
                self.tr(
                    "That is the passphrase of {person}, who gave the first look. Another "
                    "coordinator gives the second."
                ).format(person=person)
            )
        else:
            self.forget()
            self.known.emit(person)

    def _was_wrong(self, trouble: KnownError) -> None:
        if isinstance(trouble, WrongPassphrase):
            self.make_wait()
            self.passphrase.show_trouble(in_words(trouble))
            self.passphrase.setFocus()
        else:
            self.refuse(trouble)
