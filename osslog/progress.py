"""How long work says how far it is, and how it is told to stop."""

from collections.abc import Callable
from typing import TypeAlias

from osslog.errors import KnownError

Progress: TypeAlias = Callable[[int, int], None]
"""Called with what is done and what there is in all; raises `Cancelled` to stop the work."""


class Cancelled(KnownError):
    """The person stopped the work; nothing of it was kept."""

    code = "cancelled"
    default_sentence = "Stopped. Nothing was changed."


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""
