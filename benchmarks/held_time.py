"""One measured time: how long a person waits for something, against what was promised."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeldTime:
    """A benchmark's result in seconds; `most_seconds` is the promise.

    `longest_hold_seconds` is the longest that the window answered nothing meanwhile; None where
    that is what was measured, or where there is no window.
    """

    name: str
    seconds: float
    rounds: int
    most_seconds: float
    longest_hold_seconds: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether the promise is kept."""
        return self.seconds <= self.most_seconds
