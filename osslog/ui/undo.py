"""Something that was done and can be undone."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What undoing does, the sentence that then says so, and what undoes the undoing."""

    operation: Callable[[], object] = field(repr=False)
    sentence: str
    back: "UndoStep | None" = None
