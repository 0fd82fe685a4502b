"""A backup to a folder that somebody chooses, and the check of the vault."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.background import Background
from osslog.ui.chosen_folder import still_there
from osslog.ui.file_dialog import FileDialog
from osslog.ui.section import Section
from osslog.ui.widgets import button, label


def write_backup(workspace: LocationWorkspace | CountyWorkspace, folder: Path) -> Path:
    """Write a verified backup into a folder that is there; for the worker thread.

    Raises:
        DamagedFile, CannotWrite, DiskFull: as in `services.backups.Backups.write`.
    """
    return workspace.backups.write(still_there(folder))


def check_vault(workspace: LocationWorkspace | CountyWorkspace) -> tuple[str, ...]:
    """What is wrong with the vault, as sentences; for the worker thread."""
    return workspace.backups.check()


class BackupPanel(Section):
    """A sheet that writes a backup now and looks the vault over."""

    def __init__(
        self,
        workspace: LocationWorkspace | CountyWorkspace,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Backup"),
            self.tr(
                "A backup is one file that opens with the same passphrases as today. Choose a "
                "folder on another disk or a stick; older backups there are thinned out."
            ),
            parent,
        )
        self._workspace = workspace
        self._background = background

        # Widgets
        self.back_up = button(self.tr("Back up now …"))
        self.check = button(self.tr("Check the vault"))
        self.state = label("", role="muted")
        self.state.hide()

        # Layout
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.back_up)
        row.addWidget(self.check)
        row.addWidget(self.state, 1)
        row.addStretch(1)
        self.inside.addLayout(row)

        # Signals
        self.back_up.clicked.connect(self._choose_folder)
        self.check.clicked.connect(self._check)

    def _choose_folder(self) -> None:
        dialog = FileDialog.for_folder(self, self.tr("Where is the backup to be written?"))
        dialog.chosen.connect(self._back_up)
        dialog.open()

    def _back_up(self, folders: tuple[Path, ...]) -> None:
        self._work(self.tr("Writing and checking the backup …"))
        write = partial(write_backup, self._workspace, folders[0])
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
        self.back_up.setEnabled(not working)
        self.check.setEnabled(not working)

    def _was_written(self, path: Path) -> None:
        self._show_working(working=False)
        self.message.succeed(
            self.tr("The backup {name} is in {folder}. It was opened once to be sure.").format(
                name=path.name, folder=path.parent
            )
        )

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
