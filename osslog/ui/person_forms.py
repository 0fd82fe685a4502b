"""Letting another person in, and changing a passphrase."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.domain.words import problem_with_name, tidy
from osslog.errors import KnownError, WrongPassphrase
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.labelled_field import LabelledField
from osslog.ui.labels import in_words, sentence
from osslog.ui.new_passphrase import NewPassphrase
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.secret_form import SecretForm
from osslog.ui.widgets import label


def let_in(workspace: OpenVault, own: str, person: str, passphrase: str) -> str:
    """Let a person in, with the word of somebody who is; for the worker thread.

    Raises:
        WrongPassphrase: `own` is nobody's.
        NotAllowedInput: the name or the passphrase will not do.
    """
    workspace.keys.owner_of(own)
    workspace.keys.add_passphrase(person, passphrase)
    return person


class AddPersonForm(SecretForm):
    """Asks for a person's name and passphrase; `added` carries the name."""

    added = Signal(str)

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Let another person in"),
            self.tr("Let them in"),
            self.tr("Making the key …"),
            parent,
        )
        self._workspace = workspace
        self._background = background

        # Widgets
        self.own = PassphraseField(
            self.tr("Your own passphrase"),
            self.tr("So that nobody does this at a laptop that was left open."),
        )
        self.person = LabelledField(
            self.tr("Their name or role"), self.tr("Labels the passphrase in this list.")
        )
        self.new_passphrase = NewPassphrase(background)

        # Layout
        self.inside.addWidget(self.own)
        self.inside.addWidget(self.person)
        self.inside.addWidget(
            label(
                self.tr(
                    "Now let them sit here and choose a passphrase that only they know. Six "
                    "words are offered:"
                )
            )
        )
        self.inside.addWidget(self.new_passphrase)

        # Signals
        self.new_passphrase.filled.connect(self.act_button.setFocus)

    def begin(self) -> None:
        """Begin afresh."""
        for field in (self.own, self.person):
            field.line.clear()
            field.show_trouble(None)
        self.own.reveal(shown=False)
        self.new_passphrase.clear()
        self.new_passphrase.begin()
        self.message.clear()
        self.set_working(working=False)
        self.own.setFocus()

    def has_unsaved(self) -> bool:
        """Whether something is typed."""
        return bool(self.own.text() or self.person.text() or self.new_passphrase.text())

    def act(self) -> None:
        """Let the person in, if nothing is missing."""
        person = tidy(self.person.text())
        self.own.show_trouble(None if self.own.text() else self.tr("Type your passphrase."))
        self.person.show_trouble(sentence(problem_with_name(person, "person") or ""))
        troubled = [field for field in (self.own, self.person) if field.trouble.text()]
        new = self.new_passphrase.troubled_field()
        if new is None and self.new_passphrase.text() == self.own.text():
            new = self.new_passphrase.pair.first
            new.show_trouble(self.tr("That is your own. Each person has a different one."))
        if new is not None:
            troubled.append(new)
        if troubled:
            troubled[0].setFocus()
            return
        self.set_working(working=True)
        let = partial(let_in, self._workspace, self.own.text(), person, self.new_passphrase.text())
        self._background.run(let, self._let_in, self._refuse)

    def _let_in(self, person: str) -> None:
        self.wait.was_right()
        self.begin()
        self.added.emit(person)

    def _refuse(self, trouble: KnownError) -> None:
        if isinstance(trouble, WrongPassphrase):
            self.make_wait()
            self.own.show_trouble(in_words(trouble))
            self.own.setFocus()
        else:
            self.refuse(trouble)


class ChangePassphraseForm(SecretForm):
    """Asks for a passphrase and the one that takes its place; `changed` says it did."""

    changed = Signal()

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Change a passphrase"),
            self.tr("Change it"),
            self.tr("Changing it …"),
            parent,
        )
        self._workspace = workspace
        self._background = background

        # Widgets
        self.old = PassphraseField(self.tr("The passphrase of now"))
        self.new_passphrase = NewPassphrase(background)

        # Layout
        self.inside.addWidget(self.old)
        self.inside.addWidget(label(self.tr("The new one. Six words are offered:")))
        self.inside.addWidget(self.new_passphrase)

        # Signals
        self.new_passphrase.filled.connect(self.act_button.setFocus)

    def begin(self) -> None:
        """Begin afresh."""
        self.old.line.clear()
        self.old.show_trouble(None)
        self.old.reveal(shown=False)
        self.new_passphrase.clear()
        self.new_passphrase.begin()
        self.message.clear()
        self.set_working(working=False)
        self.old.setFocus()

    def has_unsaved(self) -> bool:
        """Whether something is typed."""
        return bool(self.old.text() or self.new_passphrase.text())

    def act(self) -> None:
        """Change the passphrase, if nothing is missing."""
        self.old.show_trouble(
            None if self.old.text() else self.tr("Type the passphrase that you use now.")
        )
        new = self.new_passphrase.troubled_field()
        if new is None and self.new_passphrase.text() == self.old.text():
            new = self.new_passphrase.pair.first
            new.show_trouble(self.tr("That is the one of now."))
        if self.old.trouble.text():
            self.old.setFocus()
        elif new is not None:
            new.setFocus()
        else:
            self.set_working(working=True)
            change = partial(
                self._workspace.keys.change_passphrase, self.old.text(), self.new_passphrase.text()
            )
            self._background.run(change, self._was_changed, self._refuse)

    def _was_changed(self, _done: None) -> None:
        self.wait.was_right()
        self.begin()
        self.changed.emit()

    def _refuse(self, trouble: KnownError) -> None:
        if isinstance(trouble, WrongPassphrase):
            self.make_wait()
            self.old.show_trouble(
                self.tr("That is nobody’s passphrase here. Check Caps Lock and try again.")
            )
            self.old.setFocus()
        else:
            self.refuse(trouble)
