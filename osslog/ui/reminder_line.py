"""One quiet line about what is due: a backup, or the rehearsal of the recovery words."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from osslog.errors import KnownError
from osslog.services.backups import BackupState
from osslog.services.keys import RecoveryState
from osslog.services.open_vault import OpenVault
from osslog.ui.background import Background
from osslog.ui.widgets import button, label


@dataclass(frozen=True, slots=True)
class Soon:
    """What a vault's keys and backups need."""

    backup: BackupState
    recovery: RecoveryState


def read_soon(workspace: OpenVault) -> Soon:
    """What should be done soon; for the worker thread."""
    return Soon(workspace.backups.state(), workspace.keys.recovery_state())


class ReminderLine(QFrame):
    """Hidden while nothing is due; told no more after "Not now", until the next unlock.

    `section_wanted` carries the section of the settings that helps; `put_off` says "Not now".
    """

    section_wanted = Signal(str)
    put_off = Signal()

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._section = ""
        self._is_put_off = False

        # Widgets
        self.text = label("", self, role="small")
        self.go = button("", self, role="link")
        self.not_now = button(self.tr("Not now"), self, role="link")

        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.text, 1)
        row.addWidget(self.go)
        row.addWidget(self.not_now)

        # Signals
        self.go.clicked.connect(self._tell)
        self.not_now.clicked.connect(self._put_off)
        self.hide()

    def refresh(self) -> None:
        """Read anew whether something is due."""
        if not self._is_put_off:
            self._background.run(partial(read_soon, self._workspace), self._show, self._say_nothing)

    def _show(self, soon: Soon) -> None:
        if self._is_put_off:
            return
        if soon.backup.is_due:
            self._section = "backups"
            self.text.setText(
                self.tr("There is no backup yet.")
                if soon.backup.days_old is None
                else self.tr("The latest backup is {count} days old.").format(
                    count=soon.backup.days_old
                )
            )
            self.go.setText(self.tr("Back up"))
        elif soon.recovery.is_due:
            self._section = "people"
            self.text.setText(
                self.tr("The recovery words are perhaps on no paper.")
                if soon.recovery.is_unproved
                else self.tr("It is a year since the recovery words were last looked at.")
            )
            self.go.setText(
                self.tr("Make new words") if soon.recovery.is_unproved else self.tr("Rehearse")
            )
        self.setVisible(soon.backup.is_due or soon.recovery.is_due)

    def _say_nothing(self, _trouble: KnownError) -> None:
        self.hide()

    def _tell(self) -> None:
        self.section_wanted.emit(self._section)

    def _put_off(self) -> None:
        self._is_put_off = True
        self.hide()
        self.put_off.emit()
