"""What people set for their vault: kept inside it, so that nobody without a key can change it."""

from typing import Final

from osslog.errors import NotAllowedInput
from osslog.storage import preferences
from osslog.storage.preferences import PreferenceName
from osslog.storage.vault import Vault

IDLE_MINUTES: Final = (2, 5, 10, 15, 30)
"""After how many minutes without a key or a movement the window may lock itself."""

FIRST_IDLE_MINUTES: Final = 10


class Preferences:
    """Reads and keeps what is set for an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def idle_minutes(self) -> int:
        """After how many minutes of nothing the window locks; one of `IDLE_MINUTES`."""
        kept = preferences.read(self._vault.connection, PreferenceName.IDLE_MINUTES)
        found = next((minutes for minutes in IDLE_MINUTES if str(minutes) == kept), None)
        return FIRST_IDLE_MINUTES if found is None else found

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock the window after so many minutes of nothing.

        Raises:
            NotAllowedInput: it is none of `IDLE_MINUTES`.
        """
        if minutes not in IDLE_MINUTES:
            raise NotAllowedInput("Choose one of the minutes that are offered.")
        with self._vault.transaction():
            preferences.keep(self._vault.connection, PreferenceName.IDLE_MINUTES, str(minutes))
