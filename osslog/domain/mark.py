"""Marks on somebody's words: what could tell who the person is, for a coordinator to look at.

A mark never changes words; a coordinator does. The two replacements leave the grammar alone and
say that something was taken out.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

NAME_REMOVED: Final = "[name removed]"
DETAILS_REMOVED: Final = "[details removed]"


class MarkKind(StrEnum):
    """What a mark takes a part of the words for."""

    NAME = "name"
    TELEPHONE = "telephone"
    EMAIL = "email"
    POSTCODE = "postcode"
    NHS_NUMBER = "nhs_number"
    NI_NUMBER = "ni_number"
    ADDRESS = "address"
    PLACE = "place"
    DATE = "date"
    KIN = "kin"

    @property
    def replacement(self) -> str:
        """What takes the place of words of this kind."""
        return NAME_REMOVED if self is MarkKind.NAME else DETAILS_REMOVED


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A part of somebody's words, from `start` to before `end`, and what it may be.

    Positions count Unicode code points of the words as Python holds them. Marks of one text are
    in order and never overlap.
    """

    start: int
    end: int
    kind: MarkKind
