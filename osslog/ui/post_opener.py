"""The way from the window to the feedback post: it is made ready before anything is closed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from osslog import restart
from osslog.errors import KnownError
from osslog.ui.background import Background
from osslog.ui.doorway import has_vault

if TYPE_CHECKING:
    from osslog.services.workspace import Workspace


def prepare_post(workspace: "Workspace | None", location_id: str) -> None:
    """Make this computer's post ready; for the worker thread.

    Raises:
        KnownError: says why it cannot be handed over; the workspace stays as it is.
    """
    from osslog.services.location_workspace import LocationWorkspace

    restart.demand_own_program()
    if isinstance(workspace, LocationWorkspace):
        workspace.desks.hand_over(location_id)


class PostOpener(QObject):
    """Says when the window may end for a post; the window takes nothing while one is made ready.

    `ready` carries what osslog is to be started with, `failed` the trouble because of which the
    window stays.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, background: Background, data_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._data_folder = data_folder
        self._location_id = ""
        self._focused_before: QWidget | None = None

    def hand_over(self, workspace: "Workspace | None", location_id: str) -> None:
        """Make the post of a location ready for a visitor; what takes long is stopped for it."""
        if self._location_id:
            return  # a second press of the key
        self._location_id = location_id
        self._focused_before = self._window.focusWidget()
        self._window.setEnabled(False)
        self._background.cancel_all()
        prepare = partial(prepare_post, workspace, location_id)
        self._background.run(prepare, self._go_on, self._stay)

    def open_post(self) -> None:
        """Go to the post that the data folder has, or to where one is made of a file."""
        try:
            restart.demand_own_program()
        except KnownError as trouble:
            self.failed.emit(trouble)
            return
        is_own = has_vault(self._data_folder)
        self.ready.emit(restart.desk_arguments(self._data_folder, is_handed_over=is_own))

    def _go_on(self, _done: None) -> None:
        location_id = self._location_id
        self._let_go_on()
        self.ready.emit(restart.desk_arguments(self._data_folder, location_id, is_handed_over=True))

    def _stay(self, trouble: KnownError) -> None:
        self._let_go_on()
        self.failed.emit(trouble)

    def _let_go_on(self) -> None:
        before, self._focused_before = self._focused_before, None
        self._location_id = ""
        self._window.setEnabled(True)
        if before is not None and before.isVisible():
            before.setFocus()
