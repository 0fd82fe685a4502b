"""Numbers written out in words, read as digits: "oh seven seven double oh"."""

from collections.abc import Mapping
from typing import Final

from osslog.domain.screening.folded import View, fold_list
from osslog.domain.screening.tokens import Token, adjoins

_REPEATS: Final = {"twice": 2, "thrice": 3}
_NOT_FIRST: Final = frozenset(
    fold_list("on do un o to ek ik una sat char cha das haft sto suta").split()
)
"""Words that are numbers only after another: "on" is ten in Turkish."""

_AND: Final = frozenset(fold_list("and și si i і й та و a").split())
"""Words that may stand between the parts of one number, and then say nothing."""

_ARABIC_AND: Final = fold_list("و")


def with_digits(view: View, tokens: tuple[Token, ...], numbers: Mapping[str, str]) -> View:
    """The text of `view` with each word of `numbers` replaced by its digits.

    Each digit stands for the whole word that it was written as.
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    times = 1
    labels = _labels(tokens, numbers)
    for index, token in enumerate(tokens):
        label = labels[index]
        if label is None and not (times > 1 and token.text.isdigit()):
            times = 1
            continue
        pieces.append(view.text[done : token.start])
        starts.extend(view.starts[done : token.start])
        ends.extend(view.ends[done : token.start])
        done = token.end
        digits = "" if label in _REPEATS else _digits(labels, index, tokens) * times
        times = _REPEATS.get(label or "", 1)
        first, last = view.span(token.start, token.end)
        pieces.append(digits)
        starts.extend([first] * len(digits))
        ends.extend([last] * len(digits))
    pieces.append(view.text[done:])
    starts.extend(view.starts[done:])
    ends.extend(view.ends[done:])
    return View("".join(pieces), tuple(starts), tuple(ends))


def _labels(tokens: tuple[Token, ...], numbers: Mapping[str, str]) -> list[str | None]:
    """What each word says as a number; "and" between two numbers says "", other words None."""
    labels: list[str | None] = []
    for index, token in enumerate(tokens):
        label = numbers.get(token.text)
        after_number = index > 0 and bool(labels[index - 1])
        if label is None and after_number:
            label = numbers.get(token.text.removeprefix(_ARABIC_AND))
        if token.text in _NOT_FIRST and not after_number:
            label = None
        ahead = tokens[index + 1].text if index + 1 < len(tokens) else ""
        if token.text in _AND and after_number and ahead in numbers:
            label = ""
        labels.append(label)
    return labels


def _digits(labels: list[str | None], index: int, tokens: tuple[Token, ...]) -> str:
    """The digits of one word; of "twenty" before "three" only the first."""
    label = labels[index]
    if label is None:
        return tokens[index].text
    if label == "hundred":
        return "00" if index and labels[index - 1] else ""
    if not label.endswith("0") or len(label) == 1 or index + 1 == len(tokens):
        return label
    after = labels[index + 1] or ""
    smaller = after.isdigit() and after != "0" and len(after) < len(label)
    if smaller and adjoins(tokens[index + 1]):
        return label[: len(label) - len(after)]
    return label
