"""Taking a person's access away: what follows is told before, and everybody who stays is asked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.errors import KnownError, WrongPassphrase
from osslog.services.keys import KeyHolder, Removal
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.bullet_list import BulletList
from osslog.ui.passphrase_field import PassphraseField
from osslog.ui.secret_form import SecretForm
from osslog.ui.widgets import empty


def remove(workspace: OpenVault, leaving: str, staying: Sequence[tuple[str, str]]) -> Removal:
    """Re-key for everybody of `staying`, each a slot's id and its passphrase.

    For the worker thread.

    Raises:
        KnownError: as in `services.keys.Keys.remove`; a wrong passphrase is told with its person.
    """
    for slot_id, passphrase in staying:
        workspace.keys.demand_owner(slot_id, passphrase)
    return workspace.keys.remove(leaving, [passphrase for _slot, passphrase in staying])


class RemovalForm(SecretForm):
    """Asks for the passphrases of those who stay; `removed` carries the `Removal`."""

    removed = Signal(object)

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            "",
            self.tr("Remove and change all keys"),
            self.tr("Changing all keys … this can take a minute."),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._leaving = ""
        self._fields: tuple[tuple[str, PassphraseField], ...] = ()

        # Widgets
        self.consequences = BulletList()

        # Layout
        self._asked = QVBoxLayout()
        self._asked.setSpacing(12)
        self.inside.addWidget(self.consequences)
        self.inside.addLayout(self._asked)

    @property
    def fields(self) -> tuple[PassphraseField, ...]:
        """The fields of those who stay."""
        return tuple(field for _slot, field in self._fields)

    def begin(self, leaving: KeyHolder, others: Sequence[KeyHolder]) -> None:
        """Ask about one person and those who are not to be removed."""
        self._leaving = leaving.slot_id
        self.heading.setText(self.tr("Remove {person}").format(person=leaving.person))
        self.consequences.clear()
        for sentence in self._consequences(leaving.person):
            self.consequences.add(sentence)
        empty(self._asked)
        self._fields = tuple((one.slot_id, self._field_of(one.person)) for one in others)
        for field in self.fields:
            self._asked.addWidget(field)
            field.show()  # the focus goes to nothing that is hidden
        self.message.clear()
        self.set_working(working=False)
        if self._fields:
            self.fields[0].setFocus()

    def forget(self) -> None:
        """Forget what was typed."""
        for field in self.fields:
            field.line.clear()
            field.reveal(shown=False)

    def has_unsaved(self) -> bool:
        """Whether a passphrase is typed."""
        return any(field.text() for field in self.fields)

    def act(self) -> None:
        """Remove the person, if somebody stays."""
        staying = [(slot_id, field.text()) for slot_id, field in self._fields if field.text()]
        if not staying:
            self.fields[0].show_trouble(self.tr("Somebody has to stay: type your passphrase."))
            self.fields[0].setFocus()
            return
        self.set_working(working=True)
        work = partial(remove, self._workspace, self._leaving, staying)
        self._background.run(work, self._was_removed, self._refuse)

    def _consequences(self, person: str) -> tuple[str, ...]:
        old_backups = self.tr(
            "Backups from before still open with {person}’s passphrase. Make a new backup, then "
            "destroy the old ones."
        )
        return (
            self.tr("Everything is encrypted under a new key."),
            self.tr("The recovery words are new: have paper and a pen ready."),
            self.tr(
                "Whoever’s passphrase is not typed below is shut out too, and can be let in "
                "again afterwards."
            ),
            self.tr("No computer’s keyring opens osslog any longer."),
            self.tr(
                "The signer card is new. The county needs it before your next summary, and "
                "compares its words with you by telephone."
            ),
            old_backups.format(person=person),
            *self._about_posts(),
        )

    def _about_posts(self) -> tuple[str, ...]:
        if not isinstance(self._workspace, LocationWorkspace):
            return ()
        return (
            self.tr(
                "Feedback posts on other laptops need a later file: Settings, Feedback posts. "
                "What they sealed before still comes in."
            ),
        )

    def _field_of(self, person: str) -> PassphraseField:
        return PassphraseField(self.tr("Passphrase of {person}").format(person=person))

    def _was_removed(self, removal: Removal) -> None:
        self.wait.was_right()
        self.forget()
        self.set_working(working=False)
        self.removed.emit(removal)

    def _refuse(self, trouble: KnownError) -> None:
        self.refuse(trouble)
        if isinstance(trouble, WrongPassphrase):
            self.make_wait()
        self.fields[0].setFocus()
