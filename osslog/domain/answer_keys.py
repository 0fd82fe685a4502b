"""The key that chooses each answer: the same in the window and on the paper sheet."""

from string import ascii_uppercase
from typing import Final

from osslog.domain.code_lists import MODE, NOT_KNOWN, PREFER_NOT_TO_SAY, CodeList

UNKNOWN_KEYS: Final = {PREFER_NOT_TO_SAY: "P", NOT_KNOWN: "K"}
"""The keys of the answers that every question has besides its own."""

NONE_KEY: Final = "0"
"""The key that says that a visitor saw none of the agencies."""

_DIGITS: Final = "1234567890"
_MODE_KEYS: Final = ("I", "T", "V")


def keys_for(count: int, *, apart_from: str = "") -> list[str]:
    """The keys of the first `count` choices: the digits from 1 to 0, then letters."""
    free = [key for key in _DIGITS + ascii_uppercase if key not in apart_from]
    return (free + [""] * count)[:count]


def keys_of(question: CodeList) -> tuple[str, ...]:
    """The key of each of a question's own answers, in their order.

    How a visit takes place has letters of its own, so that they can choose from anywhere.
    """
    return _MODE_KEYS if question is MODE else tuple(keys_for(len(question.answers)))
