# The part of zxcvbn that osslog uses.

from collections.abc import Iterable
from decimal import Decimal
from typing import TypedDict

class Feedback(TypedDict):
    warning: str
    suggestions: list[str]

class Judgement(TypedDict):
    score: int
    guesses: Decimal
    guesses_log10: float
    feedback: Feedback

def zxcvbn(
    password: str, user_inputs: Iterable[object] | None = None, max_length: int = 72
) -> Judgement: ...
