"""Numbers written out in words, read as digits: "oh seven seven double oh"."""

from collections.abc import Mapping
from typing import Final

from osslog.domain.screening.folded import View, fold_list
from osslog.domain.screening.tokens import Token, adjoins

_REPEATS: Final = {"twice": 2, "thrice": 3}
_NOT_FIRST: Final = frozenset(fold_list("on do un o to ek ik una sat char cha das haft").split())
"""Words that are numbers only after another: "on" is ten in Turkish."""


def with_digits(view: View, tokens: tuple[Token, ...], numbers: Mapping[str, str]) -> View:
    """The text of `view` with each word of `numbers` replaced by its digits.

    Each digit stands for the whole word that it was written as.
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    times = 1
    for index, token in enumerate(tokens):
        label = _label(token, numbers)
        if token.text in _NOT_FIRST and not (index and _label(tokens[index - 1], numbers)):
            label = None
        if label is None and not (times > 1 and token.text.isdigit()):
            times = 1
            continue
        label = label or token.text
        pieces.append(view.text[done : token.start])
        starts.extend(view.starts[done : token.start])
        ends.extend(view.ends[done : token.start])
        done = token.end
        if label in _REPEATS:
            digits, times = "", _REPEATS[label]
        else:
            digits = _digits(label, index, tokens, numbers) * times
            times = 1
        first, last = view.span(token.start, token.end)
        pieces.append(digits)
        starts.extend([first] * len(digits))
        ends.extend([last] * len(digits))
    pieces.append(view.text[done:])
    starts.extend(view.starts[done:])
    ends.extend(view.ends[done:])
    return View("".join(pieces), tuple(starts), tuple(ends))


def _label(token: Token, numbers: Mapping[str, str]) -> str | None:
    return numbers.get(token.text)


def _digits(label: str, index: int, tokens: tuple[Token, ...], numbers: Mapping[str, str]) -> str:
    """The digits of one word; of "twenty" before "three" only the first."""
    if label == "hundred":
        before = index and _label(tokens[index - 1], numbers)
        return "00" if before else ""
    if label.endswith("0") and len(label) > 1 and index + 1 < len(tokens):
        after = numbers.get(tokens[index + 1].text, "")
        if (
            after.isdigit()
            and len(after) < len(label)
            and after != "0"
            and adjoins(tokens[index + 1])
        ):
            return label[: len(label) - len(after)]
    return label
