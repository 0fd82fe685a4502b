"""Time and secrets: the growing wait after a wrong one, and how long a typed one stays."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

LONGEST_WAIT: Final = 30

FORGOTTEN_AFTER_MS: Final = 300_000
"""How long what was typed stays after the last key where nothing is unlocked that would lock."""

_SECOND_MS: Final = 1000


def wait_after(wrong_attempts: int) -> int:
    """The seconds before the next try: 1, 2, 4 ... 30.

    It slows down somebody who guesses by hand; what guards the vault is the key derivation.
    """
    return min(LONGEST_WAIT, 1 << min(wrong_attempts - 1, LONGEST_WAIT)) if wrong_attempts else 0


class GrowingWait(QObject):
    """Counts wrong attempts, and down to the next one; `changed` says that a second has passed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wrong_attempts = 0
        self._seconds_left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.count_down)

    @property
    def seconds_left(self) -> int:
        """The seconds before the next try; nought where it need not wait."""
        return self._seconds_left

    def was_wrong(self) -> None:
        """Let the next try wait, longer than the one before."""
        self._wrong_attempts += 1
        self._seconds_left = wait_after(self._wrong_attempts)
        self._timer.start()

    def was_right(self) -> None:
        """Begin anew: the next wrong attempt is the first."""
        self._wrong_attempts = 0

    def count_down(self) -> None:
        """Let a second pass."""
        self._seconds_left = max(0, self._seconds_left - 1)
        if not self._seconds_left:
            self._timer.stop()
        self.changed.emit()

    def sentence(self) -> str:
        """What is said while the next try waits."""
        if self._seconds_left == 1:
            return self.tr("You can try again in 1 second.")
        return self.tr("You can try again in {count} seconds.").format(count=self._seconds_left)
