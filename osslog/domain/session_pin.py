"""What may be a PIN that brings somebody back after Hide now."""

from typing import Final

PIN_DIGITS: Final = 6
PIN_TRIES: Final = 3
"""How often a wrong PIN may be typed before the passphrase is wanted."""

_RUN_UP: Final = "01234567890"
_FEWEST_DIFFERENT: Final = 3


def pin_problem(digits: str) -> str | None:
    """Why these cannot be a PIN, as a sentence, or None."""
    if len(digits) != PIN_DIGITS or not (digits.isascii() and digits.isdecimal()):
        return "The PIN has six digits."
    in_a_row = digits in _RUN_UP or digits[::-1] in _RUN_UP
    if in_a_row or len(set(digits)) < _FEWEST_DIFFERENT:
        return "That PIN is among the first that somebody would try. Choose other digits."
    return None
