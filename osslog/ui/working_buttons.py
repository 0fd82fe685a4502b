"""Buttons that rest while what one of them began is under way."""

from osslog.ui.widgets import Button


class WorkingButtons:
    """None of them can be pressed then; afterwards the focus is again where it was.

    Qt gives the focus of a button that is disabled to the next stop, far away in the window.
    """

    def __init__(self, *buttons: Button) -> None:
        self._buttons = buttons
        self._pressed: Button | None = None

    def set_working(self, *, working: bool) -> None:
        """Let them rest, or be pressed again."""
        if working:
            self._pressed = next((one for one in self._buttons if one.hasFocus()), None)
        for one in self._buttons:
            one.setEnabled(not working)
        if not working and self._pressed is not None:
            if self._pressed.isVisible():
                self._pressed.setFocus()
            self._pressed = None
