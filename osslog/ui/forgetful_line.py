"""A line that forgets for good: what was cleared does not come back with Ctrl+Z.

Qt keeps what a line held before it was cleared, and gives it back to whoever undoes. A passphrase
that was hidden could so be read by the next person at the keyboard: shown, and then undone.
"""

from PySide6.QtWidgets import QLineEdit


class ForgetfulLine(QLineEdit):
    """A line of text whose `clear` cannot be undone."""

    def clear(self) -> None:
        """Forget the text and how it came about: a text that is set has no history."""
        self.setText("")
