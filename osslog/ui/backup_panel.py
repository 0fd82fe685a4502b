"""Backups to a folder that somebody chose, how the latest turned out, and the way to a restore."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.errors import KnownError
from osslog.services.backups import BackupState
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.dates import day_in_words
from osslog.ui.file_dialog import FileDialog
from osslog.ui.flow_layout import FlowLayout
from osslog.ui.labels import sentence
from osslog.ui.section import Section
from osslog.ui.widgets import button, label, set_role
from osslog.ui.working_buttons import WorkingButtons


def write_backup(workspace: OpenVault, folder: Path) -> Path:
    """Write a verified backup into a folder that is there; for the worker thread.

    Raises:
        DamagedFile, CannotWrite, DiskFull: as in `services.backups.Backups`.
    """
    return workspace.backups.write_and_remember(folder)


def read_backups(workspace: OpenVault) -> BackupState:
    """Where backups go and what became of the latest; for the worker thread."""
    return workspace.backups.state()


def check_vault(workspace: OpenVault) -> tuple[str, ...]:
    """What is wrong with the vault, as sentences; for the worker thread."""
    return workspace.backups.check()


class BackupPanel(Section):
    """A sheet that tells of the latest backup, writes another and looks the vault over."""

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Backup"),
            self.tr(
                "A backup is one encrypted file that opens with the passphrases of its day. Keep "
                "it on another disk or a stick, away from this computer; older ones there are "
                "thinned out."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._folder: Path | None = None

        # Widgets
        self.latest = label("")
        self.where = label("", role="muted")
        self.trouble = label("", role="problem")
        self.trouble.hide()
        self.back_up = button(self.tr("Back up now"))
        self.choose_folder = button(self.tr("Choose another folder"))
        self.choose_folder.hide()
        self.check = button(self.tr("Check the vault"))
        self.state = label("", role="muted")
        self.state.hide()
        self._buttons = WorkingButtons(self.back_up, self.choose_folder, self.check)

        # Layout
        row = FlowLayout(gap=10)
        row.addWidget(self.back_up)
        row.addWidget(self.choose_folder)
        row.addWidget(self.check)
        for line in (self.latest, self.where, self.trouble):
            self.inside.addWidget(line)
        self.inside.addLayout(row)
        self.inside.addWidget(self.state)

        # Signals
        self.back_up.clicked.connect(self._back_up)
        self.choose_folder.clicked.connect(self._ask_for_folder)
        self.check.clicked.connect(self._check)

    def refresh(self) -> None:
        """Read anew what became of the latest backup."""
        read = partial(read_backups, self._workspace)
        self._background.run(read, self._show, self.message.refuse)

    def _show(self, state: BackupState) -> None:
        self._folder = state.folder if state.is_folder_there else None
        self.latest.setText(self._latest(state))
        set_role(self.latest, "problem" if state.is_due else "")
        self.where.setText("" if state.folder is None else self._where(state))
        self.where.setVisible(state.folder is not None)
        self.choose_folder.setVisible(self._folder is not None)
        self.trouble.setVisible(bool(state.trouble))
        if state.trouble_on is not None:
            self.trouble.setText(
                self.tr("The try on {day} did not work: {trouble}").format(
                    day=day_in_words(state.trouble_on), trouble=sentence(state.trouble)
                )
            )

    def _latest(self, state: BackupState) -> str:
        if state.written_on is None or state.days_old is None:
            return self.tr("There is no backup yet. If this computer is lost, everything is lost.")
        if state.days_old <= 0:
            return self.tr("Latest backup: today ({file}).").format(file=state.file_name)
        return (
            self.tr("Latest backup: yesterday, {day} ({file}).")
            if state.days_old == 1
            else self.tr("Latest backup: {count} days ago, on {day} ({file}).")
        ).format(day=day_in_words(state.written_on), count=state.days_old, file=state.file_name)

    def _where(self, state: BackupState) -> str:
        if state.is_folder_there:
            return self.tr("Backups go to {folder}").format(folder=state.folder)
        return self.tr("The folder {folder} is not there now. Plug the stick in.").format(
            folder=state.folder
        )

    def _back_up(self) -> None:
        if self._folder is not None:
            self._write(self._folder)
        else:
            self._ask_for_folder()

    def _ask_for_folder(self) -> None:
        dialog = FileDialog.for_folder(self, self.tr("Where is the backup to be written?"))
        dialog.chosen.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, folders: tuple[Path, ...]) -> None:
        self._write(folders[0])

    def _write(self, folder: Path) -> None:
        self._work(self.tr("Writing and checking the backup …"))
        write = partial(write_backup, self._workspace, folder)
        self._background.run(write, self._was_written, self._refuse)

    def _check(self) -> None:
        self._work(self.tr("Checking …"))
        self._background.run(partial(check_vault, self._workspace), self._was_checked, self._refuse)

    def _work(self, sentence: str) -> None:
        self.message.clear()
        self.state.setText(sentence)
        self._show_working(working=True)

    def _show_working(self, *, working: bool) -> None:
        self.state.setVisible(working)
        self._buttons.set_working(working=working)

    def _was_written(self, path: Path) -> None:
        self._show_working(working=False)
        self.message.succeed(
            self.tr("The backup {name} is in {folder}. It was opened once to be sure.").format(
                name=path.name, folder=path.parent
            )
        )
        self.refresh()

    def _was_checked(self, problems: tuple[str, ...]) -> None:
        self._show_working(working=False)
        if problems:
            self.message.refuse(
                KnownError(
                    " ".join(problems),
                    self.tr("Keep this folder as it is and restore the latest backup elsewhere."),
                )
            )
        else:
            self.message.succeed(self.tr("Nothing is wrong with the vault."))

    def _refuse(self, trouble: KnownError) -> None:
        self._show_working(working=False)
        self.message.refuse(trouble)
        self.refresh()


class RestoreHint(Section):
    """A sheet that says where a restore begins; `lock_wanted` leads there."""

    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Restore"),
            self.tr(
                "A backup is restored on the page that asks for the passphrase. It is looked "
                "into first, and what is here now is kept beside it."
            ),
            parent,
        )

        # Widgets
        self.lock = button(self.tr("Lock and go there"))

        # Layout
        self.inside.addWidget(self.lock)

        # Signals
        self.lock.clicked.connect(self.lock_wanted)
