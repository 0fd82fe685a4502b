"""Somebody's words on their way into the summary: what a coordinator is shown of them."""

from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from osslog.domain.records import Feedback, WordsState

BEGINNING: Final = 80
"""So many characters tell some words from others in a list."""


@dataclass(frozen=True, slots=True)
class WordsLine:
    """One form with words, as short as a list wants it.

    `looked_by` names who gave the first of two looks, and is empty where nobody has.
    """

    id: UUID
    month: str
    state: WordsState
    beginning: str = field(repr=False)
    looked_by: str = ""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The first of two looks: whose it was, and the words as that person would release them."""

    looked_by: str
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OpenWords:
    """One form whose words wait, with what was done about them so far.

    `half_cleared` are the words as far as somebody got with them.
    """

    feedback: Feedback
    first_look: FirstLook | None = None
    half_cleared: str | None = field(default=None, repr=False)

    @property
    def at_first(self) -> str:
        """The words as this look begins with them."""
        return self.feedback.words if self.first_look is None else self.first_look.words

    @property
    def words(self) -> str:
        """The words to go on with."""
        return self.at_first if self.half_cleared is None else self.half_cleared
