"""Set up: the first page of an empty folder, which makes its vault or restores one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.ui.background import Background
from osslog.ui.doorway import Doorway, MadeVault
from osslog.ui.page import Page
from osslog.ui.widgets import button, label

if TYPE_CHECKING:
    from osslog.ui.first_backup_form import FirstBackupForm
    from osslog.ui.new_vault_form import NewVaultForm
    from osslog.ui.recovery_words import RecoveryStep
    from osslog.ui.restore_step import RestoreStep

_STEPS: Final = 3


class SetUpPage(Page):
    """Leads through a new vault in three steps, or through the restore of one.

    `made` carries the `MadeVault` as soon as there is one, `opened` its workspace when the
    recovery words were typed back and a backup is written or put off. `restored` carries the
    sentence about a vault that is in place and locked; `post_wanted` leads to where a feedback
    post is made of the coordinator's file.
    """

    made = Signal(object)
    opened = Signal(object)
    restored = Signal(str)
    post_wanted = Signal()

    def __init__(
        self, doorway: Doorway, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__("", widest=760, centred=True, parent=parent)
        self._doorway = doorway
        self._background = background
        self._made: MadeVault | None = None
        self._is_making = False
        self._is_turned_back = False
        self._form: NewVaultForm | None = None
        self._recovery: RecoveryStep | None = None
        self._backup: FirstBackupForm | None = None
        self._restore: RestoreStep | None = None

        # Widgets
        self.choice = QWidget()
        self.for_location = button(self.tr("A drop-in location"), role="choice")
        self.for_county = button(self.tr("The county"), role="choice")
        self.for_post = button(self.tr("A feedback post"), role="choice")
        self.for_restore = button(self.tr("A backup that I have"), role="choice")
        self.back = button(self.tr("Back"), role="link")
        self.step = label("", role="muted")

        # Layout
        choices = QVBoxLayout(self.choice)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(6)
        choices.addWidget(label(self.tr("Nothing leaves this computer unless you write a file.")))
        choices.addSpacing(14)
        choices.addWidget(self.for_location)
        choices.addWidget(
            label(
                self.tr("For a coordinator: count visits, and write one summary a year."),
                role="muted",
            )
        )
        choices.addSpacing(14)
        choices.addWidget(self.for_county)
        choices.addWidget(
            label(
                self.tr("For the county team: receive the summaries, and make one table."),
                role="muted",
            )
        )
        choices.addSpacing(14)
        choices.addWidget(self.for_post)
        choices.addWidget(
            label(
                self.tr(
                    "For a second laptop at the desk: visitors answer here, and nobody can read "
                    "the answers. The coordinator brings a file for it."
                ),
                role="muted",
            )
        )
        choices.addSpacing(14)
        choices.addWidget(self.for_restore)
        choices.addWidget(
            label(
                self.tr("On a new computer, or after a loss: look into a backup and restore it."),
                role="muted",
            )
        )
        choices.addSpacing(20)
        choices.addWidget(
            label(self.tr("Kept in {folder}").format(folder=doorway.folder), role="small")
        )
        self._steps = QVBoxLayout()
        self._steps.addWidget(self.choice)
        self.column.insertWidget(0, self.back)
        self.column.insertWidget(1, self.step)
        self.column.addLayout(self._steps)
        self.column.addStretch(1)

        # Signals
        self.for_location.clicked.connect(self._ask_for_location)
        self.for_county.clicked.connect(self._ask_for_county)
        self.for_post.clicked.connect(self.post_wanted)
        self.for_restore.clicked.connect(self._ask_for_backup)
        self.back.clicked.connect(self._choose)
        self._choose()

    @property
    def form(self) -> "NewVaultForm":
        """The second step, made when it is wanted: the first page must not wait for it."""
        if self._form is None:
            from osslog.ui.new_vault_form import NewVaultForm

            self._form = NewVaultForm(self._background)
            self._steps.addWidget(self._form)
            self._form.submitted.connect(self._set_up)
        return self._form

    @property
    def recovery(self) -> "RecoveryStep":
        """The third step, made when it is wanted."""
        if self._recovery is None:
            from osslog.ui.recovery_words import RecoveryStep

            self._recovery = RecoveryStep()
            self._steps.addWidget(self._recovery)
            self._recovery.finished.connect(self._note_words)
            self._recovery.sheet_wanted.connect(self._write_sheet)
        return self._recovery

    @property
    def backup(self) -> "FirstBackupForm":
        """The fourth step, made when it is wanted."""
        if self._backup is None:
            from osslog.ui.first_backup_form import FirstBackupForm

            self._backup = FirstBackupForm(self._background)
            self._steps.addWidget(self._backup)
            self._backup.finished.connect(self._finish)
        return self._backup

    @property
    def restore(self) -> "RestoreStep":
        """The way to a restore, made when it is wanted."""
        if self._restore is None:
            from osslog.ui.restore_step import RestoreStep

            self._restore = RestoreStep(self._doorway, self._background)
            self._steps.addWidget(self._restore)
            self._restore.left.connect(self._choose)
            self._restore.restored.connect(self.restored)
        return self._restore

    def start_here(self) -> None:
        """Begin with the first choice."""
        self.for_location.setFocus()

    def turn_back(self) -> None:
        """Forget passphrases, and lock a vault that is being made without showing its words."""
        self._is_turned_back = self._is_making
        if self._form is not None:
            self._form.new_passphrase.pair.clear()
        if self._restore is not None:
            self._restore.forget()

    def has_unsaved(self) -> bool:
        """Whether the recovery words have not been typed back yet."""
        return self._made is not None

    def _choose(self) -> None:
        self._show(self.choice, self.tr("What is osslog for on this computer?"))
        self.start_here()

    def _ask_for_location(self) -> None:
        self._show(self.form, self.tr("Set up a location"))
        self.form.begin(for_location=True)

    def _ask_for_county(self) -> None:
        self._show(self.form, self.tr("Set up the county"))
        self.form.begin(for_location=False)

    def _ask_for_backup(self) -> None:
        self._show(self.restore, self.tr("Restore a backup"))
        self.restore.begin()

    def _show(self, step: QWidget, title: str) -> None:
        for other in (self.choice, self._form, self._recovery, self._backup, self._restore):
            if other is not None:
                other.setVisible(other is step)
        self.back.setVisible(step is self._form)
        numbered = [one for one in (self._form, self._recovery, self._backup) if one is not None]
        number = numbered.index(step) + 1 if step in numbered else 0
        self.step.setVisible(bool(number))
        self.step.setText(self.tr("Step {number} of {count}").format(number=number, count=_STEPS))
        self.title.setText(title)
        self.setAccessibleName(title)

    def _set_up(self) -> None:
        self._is_making = True
        self.form.set_working(working=True)
        self.back.setEnabled(False)
        set_up = (
            self._doorway.set_up_location
            if self.form.is_for_location
            else self._doorway.set_up_county
        )
        self._background.run(partial(set_up, self.form.value()), self._ask_for_words, self._refuse)

    def _refuse(self, trouble: KnownError) -> None:
        self._is_making = self._is_turned_back = False
        self.form.set_working(working=False)
        self.back.setEnabled(True)
        self.form.refuse(trouble)

    def _ask_for_words(self, made: MadeVault) -> None:
        self._is_making = False
        self.form.set_working(working=False)
        self.form.new_passphrase.clear()
        if not self._is_turned_back:
            self._made = made
            self.made.emit(made)
        self._background.run(
            made.workspace.keys.words_wait_for_proof, self._nothing_more, self.refuse
        )
        if self._is_turned_back:
            self._background.run(made.workspace.close, self._tell_locked, self.refuse)
            return
        self._show(self.recovery, self.tr("Recovery words"))
        self.recovery.begin(made.recovery_words)

    def _write_sheet(self, path: Path) -> None:
        if self._made is not None:
            write = partial(self._doorway.write_recovery_sheet, self._made.recovery_words, path)
            self._background.run(
                write, self.recovery.sheet_was_written, self.recovery.sheet_was_not_written
            )

    def _note_words(self) -> None:
        if self._made is not None:
            keys = self._made.workspace.keys
            self._background.run(keys.words_are_on_paper, self._ask_for_first_backup, self.refuse)

    def _ask_for_first_backup(self, _done: None) -> None:
        if self._made is not None:
            self._show(self.backup, self.tr("First backup"))
            self.backup.begin(self._made.workspace)

    def _tell_locked(self, _done: None) -> None:
        self.restored.emit(
            self.tr(
                "osslog is set up, and was locked before the recovery words were shown. Unlock it "
                "and make new words."
            )
        )

    def _nothing_more(self, _done: None) -> None:
        """Nothing follows."""

    def _finish(self) -> None:
        made, self._made = self._made, None
        if made is not None:
            self.opened.emit(made.workspace)
