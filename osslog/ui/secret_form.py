"""A form that opens in place and asks for somebody's passphrase."""

from PySide6.QtWidgets import QWidget

from osslog.ui.growing_wait import GrowingWait
from osslog.ui.in_place_form import InPlaceForm


class SecretForm(InPlaceForm):
    """An `InPlaceForm` whose next try waits after a wrong passphrase, and says how long."""

    def __init__(self, heading: str, act: str, working: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, act, working, parent)
        self._working_words = working
        self._is_working = False
        self.wait = GrowingWait(self)
        self.wait.changed.connect(self._show_state)

    def set_working(self, *, working: bool) -> None:
        """Show that the work is under way, or that it no longer is."""
        super().set_working(working=working)
        self._is_working = working
        self._show_state()

    def make_wait(self) -> None:
        """A passphrase was wrong: end the work, and let the next try wait."""
        self.wait.was_wrong()
        self.set_working(working=False)

    def _show_state(self) -> None:
        is_waiting = self.wait.seconds_left > 0
        self.act_button.setEnabled(not self._is_working and not is_waiting)
        self.state.setVisible(self._is_working or is_waiting)
        self.state.setText(self._working_words if self._is_working else self.wait.sentence())
