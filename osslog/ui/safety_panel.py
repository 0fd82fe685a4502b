"""Settings of safety: when the window locks itself, and how it is hidden."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from osslog.errors import KnownError
from osslog.services.open_vault import OpenVault
from osslog.services.preferences import IDLE_MINUTES
from osslog.ui.background import Background
from osslog.ui.chip import Choice
from osslog.ui.question_row import QuestionRow
from osslog.ui.section import Section
from osslog.ui.widgets import label


def _tr(text: str) -> str:
    return QCoreApplication.translate("SafetyPanel", text)


def _minutes() -> list[Choice]:
    return [
        Choice(str(minutes), _tr("{count} minutes").format(count=minutes), str(place))
        for place, minutes in enumerate(IDLE_MINUTES, 1)
    ]


class SafetyPanel(Section):
    """Asks after how long the window locks; says what hides and what locks it.

    `idle_minutes_chosen` carries the minutes once they are kept.
    """

    idle_minutes_chosen = Signal(int)

    def __init__(
        self, workspace: OpenVault, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(_tr("Safety"), parent=parent)
        self._workspace = workspace
        self._background = background

        # Widgets
        self.idle = QuestionRow(self.tr("Lock when unused for"), _minutes(), clearable=False)
        self.sentences = (
            label(
                self.tr(
                    "It locks too when the computer goes to sleep or is locked itself. "
                    "Ctrl+L locks from every page."
                ),
                role="muted",
            ),
            label(
                self.tr(
                    "Hide now shows a blank page at once and loses nothing: F12, or Shift three "
                    "times, or the first button. The passphrase brings you back, or the PIN if "
                    "you chose one when you unlocked."
                ),
                role="muted",
            ),
        )
        self.setFocusProxy(self.idle)

        # Layout
        self.inside.addWidget(self.idle)
        for sentence in self.sentences:
            self.inside.addWidget(sentence)

        # Signals
        self.idle.chips.changed.connect(self._choose)

    def refresh(self) -> None:
        """Read anew what is set."""
        read = self._workspace.preferences.idle_minutes
        self._background.run(read, self._show_minutes, self.message.refuse)

    def _show_minutes(self, minutes: int) -> None:
        self.idle.set_codes((str(minutes),))

    def _choose(self) -> None:
        code = self.idle.chips.code()
        if code is not None:
            keep = partial(_keep, self._workspace, int(code))
            self._background.run(keep, self._was_kept, self._was_not_kept)

    def _was_kept(self, minutes: int) -> None:
        self.message.clear()
        self.idle_minutes_chosen.emit(minutes)

    def _was_not_kept(self, trouble: KnownError) -> None:
        self.message.refuse(trouble)
        self.refresh()


def _keep(workspace: OpenVault, minutes: int) -> int:
    workspace.preferences.set_idle_minutes(minutes)
    return minutes
