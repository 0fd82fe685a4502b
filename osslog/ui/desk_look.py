"""How a visitor's page looks: in one language, at one size of text."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from osslog.settings import TEXT_SIZES
from osslog.ui.desk_words import DeskText, DeskWords
from osslog.ui.theme import scaled

TITLE: Final = 34
QUESTION: Final = 30
ANSWER: Final = 22
BODY: Final = 19
SMALL: Final = 16

LEAST_TARGET: Final = 48
"""How high and how wide anything is that a finger can press, in pixels at 100%."""

_LARGEST_AT_EDGE: Final = 150

# Point sizes are of no use here, as a page is laid out in pixels; each font gets its own below.
_ANY_SIZE: Final = 12.0


@dataclass(frozen=True, slots=True)
class DeskLook:
    """The words of a language, and how large they are: `percent` is one of `TEXT_SIZES`."""

    words: DeskWords = field(default_factory=lambda: DeskWords("en"))
    percent: int = TEXT_SIZES[0]

    @property
    def code(self) -> str:
        """The language's tag."""
        return self.words.language.code

    @property
    def direction(self) -> Qt.LayoutDirection:
        """From which side the language is read."""
        return self.words.direction

    @property
    def at_edge(self) -> "DeskLook":
        """The look of what must leave some room: what is beside the content, and headings."""
        return DeskLook(self.words, min(self.percent, _LARGEST_AT_EDGE))

    def same_at_any_size(self, length: int) -> int:
        """A length that becomes this many pixels when it grows with the text."""
        return round(length * TEXT_SIZES[0] / self.percent)

    def say(self, text: DeskText) -> str:
        """One of the page's texts, its gaps still to be filled in."""
        return self.words.say(text)

    def pixels(self, length: int) -> int:
        """A length that grows with the text."""
        return scaled(length, self.percent)

    def font(self, size: int, *, bold: bool = False) -> QFont:
        """The language's font; `size` is in pixels at 100%."""
        return sized(self.words.font(_ANY_SIZE), self.pixels(size), bold=bold)


def sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """A font at another size."""
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made
