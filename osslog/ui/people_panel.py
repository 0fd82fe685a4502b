"""Who can open the vault: the list, and what can be done about it in place."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.services import recovery_sheet
from osslog.services.keys import KeyHolder, Removal
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.dates import day_in_words
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.person_forms import AddPersonForm, ChangePassphraseForm
from osslog.ui.recovery_words import RecoveryStep
from osslog.ui.removal_form import RemovalForm
from osslog.ui.section import Section
from osslog.ui.widgets import Button, button, empty, label


class PersonLine(QFrame):
    """One person; `removal_wanted` carries who it is."""

    removal_wanted = Signal(object)

    def __init__(self, holder: KeyHolder, *, removable: bool) -> None:
        super().__init__()
        self.setProperty("role", "line_of_list")
        self._holder = holder

        # Widgets
        self.name = label(holder.person)
        self.since = label(
            self.tr("Passphrase of {day}").format(day=day_in_words(holder.since)), role="small"
        )
        self.remove: Button = button(self.tr("Remove"), self, role="link")
        self.remove.setAccessibleName(self.tr("Remove {person}").format(person=holder.person))
        self.remove.setVisible(removable)

        # Layout
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addWidget(self.name)
        named.addWidget(self.since)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.addLayout(named, 1)
        row.addWidget(self.remove)

        # Signals
        self.remove.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.removal_wanted.emit(self._holder)


class PeoplePanel(Section):
    """A sheet with everybody who has a passphrase.

    `changed` says that the keys are other ones, so that what stands beside is to be read anew.
    """

    changed = Signal()

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("People"),
            self.tr("Everybody who works here has a passphrase of their own, and nobody else has."),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._people: tuple[KeyHolder, ...] = ()
        self._shown: tuple[PersonLine, ...] = ()
        self._new_words: tuple[str, ...] = ()
        self._afterwards = ""

        # Widgets
        self.add = button(self.tr("Let another person in"))
        self.change = button(self.tr("Change a passphrase"))
        self.add_form = AddPersonForm(workspace, background)
        self.change_form = ChangePassphraseForm(workspace, background)
        self.removal_form = RemovalForm(workspace, background)
        self.recovery = RecoveryStep()
        self._forms = (self.add_form, self.change_form, self.removal_form, self.recovery)
        self._list = QWidget()

        # Layout
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        buttons = FlowLayout(gap=10)
        buttons.addWidget(self.add)
        buttons.addWidget(self.change)
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(14)
        listed.addLayout(self._lines)
        listed.addLayout(buttons)
        self.inside.addWidget(self._list)
        for form in self._forms:
            form.hide()
            self.inside.addWidget(form)

        # Signals
        self.add.clicked.connect(self._begin_adding)
        self.change.clicked.connect(self._begin_changing)
        for one in (self.add_form, self.change_form, self.removal_form):
            one.left.connect(self._leave)
        self.add_form.added.connect(self._was_added)
        self.change_form.changed.connect(self._was_changed)
        self.removal_form.removed.connect(self._was_removed)
        self.recovery.sheet_wanted.connect(self._write_sheet)
        self.recovery.finished.connect(self._words_are_known)

    @property
    def lines(self) -> tuple[PersonLine, ...]:
        """The people, in the order of the list."""
        return self._shown

    def refresh(self) -> None:
        """Read anew who can open the vault."""
        self._background.run(self._workspace.keys.people, self._show, self.message.refuse)

    def has_unsaved(self) -> bool:
        """Whether something is typed, or new recovery words are not on paper yet."""
        return (
            bool(self._new_words)
            or self.add_form.has_unsaved()
            or self.change_form.has_unsaved()
            or self.removal_form.has_unsaved()
        )

    def _show(self, holders: tuple[KeyHolder, ...]) -> None:
        self._people = tuple(one for one in holders if one.kind == "passphrase")
        empty(self._lines)
        self._shown = tuple(
            PersonLine(one, removable=len(self._people) > 1) for one in self._people
        )
        for line in self._shown:
            line.removal_wanted.connect(self._begin_removing)
            self._lines.addWidget(line)
            line.show()

    def _open(self, form: QWidget | None) -> None:
        self.message.clear()
        self._list.setVisible(form is None)
        for other in self._forms:
            other.setVisible(other is form)

    def _leave(self) -> None:
        self.add_form.begin()
        self.change_form.begin()
        self.removal_form.forget()
        self._open(None)
        self.add.setFocus()

    def _begin_adding(self) -> None:
        self._open(self.add_form)
        self.add_form.begin()

    def _begin_changing(self) -> None:
        self._open(self.change_form)
        self.change_form.begin()

    def _begin_removing(self, leaving: KeyHolder) -> None:
        self._open(self.removal_form)
        others = [one for one in self._people if one.slot_id != leaving.slot_id]
        self.removal_form.begin(leaving, others)

    def _was_added(self, person: str) -> None:
        self._end(
            self.tr("{person} can open osslog now, with a passphrase of their own.").format(
                person=person
            )
        )

    def _was_changed(self) -> None:
        self._end(
            self.tr("The passphrase is changed. Backups from before still open with the old one.")
        )

    def _was_removed(self, removal: Removal) -> None:
        self._new_words = removal.recovery_words
        out = ", ".join(removal.shut_out)
        self._afterwards = (
            self.tr(
                "Shut out: {people}. Now make a new backup, destroy the old ones, and send the "
                "county the new signer card. Write feedback posts on other laptops a later file; "
                "what they sealed before still comes in."
            ).format(people=out)
            if removal.new_cards
            else self.tr(
                "Shut out: {people}. Now make a new backup and destroy the old ones."
            ).format(people=out)
        )
        self._open(self.recovery)
        self.recovery.begin(removal.recovery_words)

    def _write_sheet(self, path: Path) -> None:
        write = partial(recovery_sheet.write_page, path, self._new_words, self._workspace.today())
        self._background.run(
            write, self.recovery.sheet_was_written, self.recovery.sheet_was_not_written
        )

    def _words_are_known(self) -> None:
        self._background.run(
            self._workspace.keys.words_are_on_paper, self._end_removal, self._refuse
        )

    def _end_removal(self, _done: None) -> None:
        self._new_words = ()
        self._end(self._afterwards)

    def _end(self, sentence: str) -> None:
        self._open(None)
        self.message.succeed(sentence)
        self.add.setFocus()
        self.refresh()
        self.changed.emit()

    def _refuse(self, trouble: KnownError) -> None:
        self.message.refuse(trouble)
