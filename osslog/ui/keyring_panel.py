"""Opening the vault with the computer's own keyring: off at first, with what that means."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from osslog.services.keys import KeyHolder
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.dates import day_in_words
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.own_passphrase_form import OwnPassphraseForm
from osslog.ui.section import Section
from osslog.ui.widgets import button, label


@dataclass(frozen=True, slots=True)
class KeyringState:
    """Whether this computer has a keyring, and who lets one open the vault."""

    is_available: bool
    holders: tuple[KeyHolder, ...]


def read_keyring(workspace: OpenVault) -> KeyringState:
    """What the panel shows; for the worker thread."""
    holders = tuple(one for one in workspace.keys.people() if one.kind == "keyring")
    return KeyringState(workspace.keys.keyring_available(), holders)


def remember(workspace: OpenVault, own: str) -> None:
    """Let this account open the vault, on the word of somebody who can; for the worker thread.

    Raises:
        WrongPassphrase: `own` is nobody's.
        KnownError: there is no keyring, or it refuses.
    """
    owner = workspace.keys.owner_of(own)
    workspace.keys.remember_in_keyring(owner.person)


def forget_all(workspace: OpenVault) -> None:
    """Let no keyring open the vault any longer; for the worker thread.

    Raises:
        KnownError: the keyring refuses.
    """
    for one in workspace.keys.people():
        if one.kind == "keyring":
            workspace.keys.forget_in_keyring(one.slot_id)


class KeyringPanel(Section):
    """A sheet that lets this account open osslog without a passphrase, or no longer."""

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("This computer’s keyring"), parent=parent)
        self._workspace = workspace
        self._background = background

        # Widgets
        self.state = label("", role="muted")
        self.turn_on = button(self.tr("Let this account open osslog"))
        self.turn_off = button(self.tr("Always ask for the passphrase"))
        self.form = OwnPassphraseForm(
            background,
            partial(remember, workspace),
            heading=self.tr("Let this account open osslog"),
            act=self.tr("Yes, let it"),
            working=self.tr("Asking the keyring …"),
            warning=self.tr(
                "Anyone who can use this computer account can then open everything without a "
                "passphrase: also somebody who knows or guesses the account’s password, or "
                "finds the laptop with the account open. Leave it off where that may happen."
            ),
        )
        for hidden in (self.turn_on, self.turn_off, self.form):
            hidden.hide()

        # Layout
        row = FlowLayout(gap=10)
        row.addWidget(self.turn_on)
        row.addWidget(self.turn_off)
        self.inside.addWidget(self.state)
        self.inside.addLayout(row)
        self.inside.addWidget(self.form)

        # Signals
        self.turn_on.clicked.connect(self._begin)
        self.turn_off.clicked.connect(self._forget)
        self.form.left.connect(self._leave)
        self.form.done.connect(self._was_remembered)

    def refresh(self) -> None:
        """Read anew whether a keyring opens the vault."""
        read = partial(read_keyring, self._workspace)
        self._background.run(read, self._show, self.message.refuse)

    def _show(self, state: KeyringState) -> None:
        if state.holders:
            self.state.setText(
                self.tr(
                    "On since {day}, by {person}: an account of a computer opens osslog without "
                    "a passphrase."
                ).format(day=day_in_words(state.holders[0].since), person=state.holders[0].person)
            )
        elif state.is_available:
            self.state.setText(
                self.tr("Off: osslog asks for a passphrase each time. That is the safe way.")
            )
        else:
            self.state.setText(
                self.tr("This computer has no keyring that osslog may use. Nothing is lost by it.")
            )
        asking = self.form.isVisibleTo(self)
        self.turn_on.setVisible(state.is_available and not state.holders and not asking)
        self.turn_off.setVisible(bool(state.holders))

    def _begin(self) -> None:
        self.message.clear()
        self.turn_on.hide()
        self.form.show()
        self.form.begin()

    def _leave(self) -> None:
        self.form.begin()
        self.form.hide()
        self.turn_on.show()
        self.turn_on.setFocus()

    def _was_remembered(self, _done: object) -> None:
        self.form.hide()
        self.message.succeed(self.tr("This account opens osslog without a passphrase now."))
        self.refresh()

    def _forget(self) -> None:
        forget = partial(forget_all, self._workspace)
        self._background.run(forget, self._was_forgotten, self.message.refuse)

    def _was_forgotten(self, _done: None) -> None:
        self.message.succeed(self.tr("From now on osslog asks for a passphrase each time."))
        self.refresh()
