"""The one place that asks the computer for its date; everything below is told."""

from collections.abc import Callable
from datetime import date, datetime


def local_today() -> date:
    """Today's date where this computer is."""
    return datetime.now().astimezone().date()


class BelievedToday:
    """The computer's date, or the one that a person named because the computer's is wrong.

    A named day goes on with the computer's midnights. It is forgotten when the program ends, so
    that a clock that was mended is believed again.
    """

    def __init__(self, computer: Callable[[], date]) -> None:
        self._computer = computer
        self._days_ahead = 0
        self._is_confirmed = False

    def __call__(self) -> date:
        """What day it is."""
        return date.fromordinal(self._computer().toordinal() + self._days_ahead)

    @property
    def computers_day(self) -> date:
        """What the computer says that day it is."""
        return self._computer()

    @property
    def is_confirmed(self) -> bool:
        """Whether a person said what day it is."""
        return self._is_confirmed

    def believe(self, today: date) -> None:
        """Take a person's word for what day it is, from now on."""
        self._days_ahead = today.toordinal() - self._computer().toordinal()
        self._is_confirmed = True
