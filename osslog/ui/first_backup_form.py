"""The last step of setting up: a first backup, or a good reason to make one soon."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.backup_panel import write_backup
from osslog.ui.folder_field import FolderField
from osslog.ui.in_place_form import InPlaceForm
from osslog.ui.widgets import label


class FirstBackupForm(InPlaceForm):
    """Asks for a folder and writes a backup; `finished` ends the step either way."""

    finished = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(
            "", self.tr("Write the backup"), self.tr("Writing and checking the backup …"), parent
        )
        self._background = background
        self._workspace: OpenVault | None = None
        self._is_written = False

        # Widgets
        self.heading.hide()
        self.leave_button.setText(self.tr("Later"))
        self.folder = FolderField(
            self.tr("Folder for backups"),
            self.tr("On another disk or a stick, so that it outlives this computer."),
        )

        # Layout
        self.inside.addWidget(
            label(
                self.tr(
                    "A backup is one encrypted file. If this computer is lost or breaks, it "
                    "brings everything back. osslog remembers the folder and reminds you."
                )
            )
        )
        self.inside.addWidget(self.folder)

        # Signals
        self.left.connect(self.finished)

    def begin(self, workspace: OpenVault) -> None:
        """Ask about a vault that was just made."""
        self._workspace = workspace
        self.folder.setFocus()
        self.folder.line.selectAll()

    def act(self) -> None:
        """Write the backup, or go on where it is written."""
        if self._is_written:
            self.finished.emit()
            return
        folder = self.folder.folder()
        if folder is None or self._workspace is None:
            return
        self.set_working(working=True)
        write = partial(write_backup, self._workspace, folder)
        self._background.run(write, self._was_written, self.refuse)

    def _was_written(self, path: Path) -> None:
        self.set_working(working=False)
        self._is_written = True
        self.folder.setEnabled(False)
        self.message.succeed(
            self.tr("The backup {name} is in {folder}. It was opened once to be sure.").format(
                name=path.name, folder=path.parent
            )
        )
        self.leave_button.hide()
        self.act_button.setText(self.tr("Begin"))
        self.act_button.setFocus()
