"""The order in which signs stand on a line of words that run from right to left, or both ways.

This is the Unicode Bidirectional Algorithm (UAX #9) for texts without explicit embeddings,
overrides and isolates: osslog refuses their characters in everything that a person types
(`domain.words`), and a paragraph is then one single run of its rules. The names of the rules stand
beside them. Python knows the class of each character.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Final
from unicodedata import bidirectional

_BRACKETS: Final = dict(zip("([{⁅⁽₍⸢⸤⸦⸨", ")]}⁆⁾₎⸣⸥⸧⸩", strict=True))
"""The pairs that osslog's fonts can print; no other bracket reaches paper."""
_CLOSING: Final = {closing: opening for opening, closing in _BRACKETS.items()}
_MOST_OPEN: Final = 63
"""More brackets than this, one in the other, are not matched (BD16)."""

_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
_IGNORED: Final = frozenset(
    {"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", ""}
)
_BLANK: Final = frozenset({"B", "S", "WS"})
_STRONG: Final = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""What a resolved class counts as where neutral signs stand between strong ones (N0, N1)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Signs from `start` up to `end` of a text that run one way."""

    start: int
    end: int
    right_to_left: bool


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph is read from right to left: as its first letter is (P2, P3)."""
    strong = (kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def levels_of(text: str, *, right_to_left: bool) -> list[int]:
    """The level of each sign in a paragraph that is read this way: odd ones run leftwards."""
    base = int(right_to_left)
    kinds = [bidirectional(sign) for sign in text]
    places = [place for place, kind in enumerate(kinds) if kind not in _IGNORED]
    resolved = _resolved(
        [kinds[place] for place in places], [text[place] for place in places], base
    )
    levels = [-1] * len(text)
    for place, kind in zip(places, resolved, strict=True):
        levels[place] = _level(kind, base)
    before = base
    for place, level in enumerate(levels):
        if level < 0:  # a joiner goes with the sign before it
            levels[place] = before
        before = levels[place]
    return levels


def stretches(text: str, levels: list[int], start: int, end: int, base: int) -> list[Stretch]:
    """The stretches of one line, from its left edge to its right one (L1, L2)."""
    line = levels[start:end]
    for place in range(end - 1, start - 1, -1):
        kind = bidirectional(text[place])
        if kind in _BLANK:
            line[place - start :] = [base] * (end - place)
        elif kind not in _IGNORED:
            break
    runs: list[tuple[int, int, int]] = []
    place = start
    for level, signs in groupby(line):
        count = len(list(signs))
        runs.append((level, place, place + count))
        place += count
    highest = max(line, default=0)
    for level in range(highest, 0, -1):
        runs = _reversed_from(level, runs)
    return [Stretch(first, last, level % 2 == 1) for level, first, last in runs]


def _reversed_from(level: int, runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The runs with each row of neighbours at `level` or above turned round."""
    turned: list[tuple[int, int, int]] = []
    for is_within, group in groupby(runs, key=lambda run: run[0] >= level):
        row = list(group)
        turned += reversed(row) if is_within else row
    return turned


def _level(kind: str, base: int) -> int:
    if base % 2 == 0:
        return base + {"L": 0, "R": 1}.get(kind, 2)  # I1
    return base + (0 if kind == "R" else 1)  # I2


def _resolved(kinds: list[str], signs: list[str], base: int) -> list[str]:
    """L, R, EN or AN for each sign of a paragraph."""
    edge = "R" if base else "L"
    resolved = _without_marks(kinds, edge)
    _resolve_numbers(resolved, edge)
    _resolve_brackets(resolved, kinds, signs, edge)
    _resolve_neutrals(resolved, edge)
    return resolved


def _without_marks(kinds: list[str], edge: str) -> list[str]:
    """Each mark as the sign that it stands on (W1)."""
    resolved: list[str] = []
    for kind in kinds:
        resolved.append((resolved[-1] if resolved else edge) if kind == "NSM" else kind)
    return resolved


def _resolve_numbers(kinds: list[str], edge: str) -> None:
    """Say which way digits run, with what stands between and around them (W2 to W7)."""
    strong = edge
    for place, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"  # W2
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        is_between = before == after and (
            (kind == "ES" and before == "EN") or (kind == "CS" and before in {"EN", "AN"})
        )
        if is_between:
            kinds[place] = before  # W4
    _resolve_beside_numbers(kinds)
    strong = edge
    for place, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"  # W7


def _resolve_beside_numbers(kinds: list[str]) -> None:
    """Let signs of money and percent go with their number; the others are neutral (W5, W6)."""
    place = 0
    for kind, group in groupby(list(kinds)):
        count = len(list(group))
        if kind == "ET":
            around = (*kinds[max(0, place - 1) : place], *kinds[place + count : place + count + 1])
            kinds[place : place + count] = ["EN" if "EN" in around else "ON"] * count  # W5, W6
        elif kind in {"ES", "CS"}:
            kinds[place : place + count] = ["ON"] * count  # W6
        place += count


def _resolve_brackets(kinds: list[str], given: list[str], signs: list[str], edge: str) -> None:
    """Let both brackets of a pair run the same way (N0)."""
    for opening, closing in _pairs(kinds, signs):
        inside = {_STRONG.get(kind) for kind in kinds[opening + 1 : closing]} - {None}
        if edge in inside:
            wanted = edge
        elif inside:
            before = (_STRONG[kind] for kind in reversed(kinds[:opening]) if kind in _STRONG)
            other = inside.pop()
            wanted = other if other is not None and next(before, edge) == other else edge
        else:
            continue
        for bracket in (opening, closing):
            kinds[bracket] = wanted
            mark = bracket + 1
            while mark < len(given) and given[mark] == "NSM":
                kinds[mark] = wanted
                mark += 1


def _pairs(kinds: list[str], signs: list[str]) -> list[tuple[int, int]]:
    """The matching brackets, by the place of the opening one (BD16)."""
    pairs: list[tuple[int, int]] = []
    open_ones: list[tuple[str, int]] = []
    for place, sign in enumerate(signs):
        if kinds[place] != "ON":
            continue
        if sign in _BRACKETS:
            if len(open_ones) == _MOST_OPEN:
                break
            open_ones.append((sign, place))
        elif sign in _CLOSING:
            for depth in range(len(open_ones) - 1, -1, -1):
                opening, at = open_ones[depth]
                if opening == _CLOSING[sign]:
                    pairs.append((at, place))
                    del open_ones[depth:]
                    break
    return sorted(pairs)


def _resolve_neutrals(kinds: list[str], edge: str) -> None:
    """Let what is neutral run as its neighbours do, or else as the paragraph (N1, N2)."""
    place = 0
    for is_neutral, group in groupby([kind in _NEUTRAL for kind in kinds]):
        count = len(list(group))
        if is_neutral:
            before = _STRONG[kinds[place - 1]] if place else edge
            after = _STRONG[kinds[place + count]] if place + count < len(kinds) else edge
            kinds[place : place + count] = [before if before == after else edge] * count
        place += count
