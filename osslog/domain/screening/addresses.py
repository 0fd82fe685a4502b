"""Addresses: a house or flat and its street, in either order, with what belongs to the line."""

import re
from collections.abc import Iterator
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View, fold_list
from osslog.domain.screening.tokens import Token, adjoins
from osslog.domain.screening.word_lists import WordLists

_NUMBER: Final = re.compile(r"[0-9]{1,4}[^\W\d_]{0,2}")
_GAPS: Final = frozenset(
    {
        " ",
        ", ",
        ",",
        ". ",
        ".",
        ": ",
        ":",
        "/",
        " / ",
        "-",
        " - ",
        " -",
        "- ",
        "  ",
        "'",
        " #",
        ".: ",
        " (",
        ".:",
    }
)
_WORDS_OF_A_STREET: Final = 4
_ON: Final = frozenset(fold_list("na pe la").split())
_PLAIN_STREET: Final = frozenset(
    "main busy same next other high across down up back whole my your his her our their this that "
    "each every long quiet dark wrong right whole nearest side a the in on off one way cross".split()
)
_MORE_PARTS: Final = 6


def addresses_in(view: View, tokens: tuple[Token, ...], lists: WordLists) -> Iterator[Mark]:
    """The addresses in `view`, a folded text with its `tokens`."""
    for index in range(len(tokens)):
        span = _street(tokens, index, lists)
        if span is not None:
            first, last = _leftwards(tokens, span[0], lists), _rightwards(tokens, span[1], lists)
            yield Mark(*view.span(tokens[first].start, tokens[last].end), MarkKind.ADDRESS)


def _street(tokens: tuple[Token, ...], index: int, lists: WordLists) -> tuple[int, int] | None:
    """The street whose word stands at `index`, or the dwelling, with its number."""
    streets = lists.streets
    for label in ("after_strong", "after_weak"):
        if streets[label].length_at(tokens, index):
            span = _name_before(tokens, index, lists, strong=label == "after_strong")
            if span is not None:
                return span
    for label in ("before_strong", "before_weak"):
        length = streets[label].length_at(tokens, index)
        if length:
            span = _name_after(tokens, index, length, lists, strong=label == "before_strong")
            if span is not None:
                return span
    length = streets["dwelling"].length_at(tokens, index)
    if length and _is_number_at(tokens, index + length, lists):
        return index, index + length
    return _only_a_number(tokens, index, lists)


def _name_before(
    tokens: tuple[Token, ...], index: int, lists: WordLists, *, strong: bool
) -> tuple[int, int] | None:
    """`14 Acacia Avenue`: the street's name, and before it the number of the house."""
    first = index
    while first and index - first < _WORDS_OF_A_STREET and adjoins(tokens[first]):
        before = tokens[first - 1]
        if tokens[first].opens or _is_number(before, lists):
            break
        if before.text in lists.little and before.text not in lists.streets["between"]:
            break
        first -= 1
    while (
        first < index and tokens[first].text in lists.streets["between"] and not tokens[first].cap
    ):
        first += 1
    if (
        first
        and index > first
        and tokens[first].gap in _GAPS
        and _is_number(tokens[first - 1], lists)
    ):
        number = first - 1
        if number and tokens[number - 1].text == "number":
            number -= 1
        return number, index
    if index == first:
        return None
    name = tokens[first:index]
    named = name[-1].cap and tokens[first].gap.strip() == ","
    if name[-1].text in lists.capitals or (name[-1].text in _PLAIN_STREET and not named):
        return None
    if strong and (name[-1].cap or not name[-1].cased):
        return (first if name[0].cap else index - 1), index
    if strong and len(tokens[index].text) > 3 and name[-1].text not in lists.little:  # noqa: PLR2004
        return index - 1, index
    if not strong and name[-1].cap and tokens[index].cap and not tokens[index].caps:
        known = all(token.text in lists.little or token.text in lists.capitals for token in name)
        return None if known else (first if name[0].cap else index - 1, index)
    return None


def _name_after(
    tokens: tuple[Token, ...], index: int, length: int, lists: WordLists, *, strong: bool
) -> tuple[int, int] | None:
    """`ul. Długa 14`: the street's name, and after it the number of the house."""
    last = index + length - 1
    capitals = 0
    while last + 1 < len(tokens) and last - index < _WORDS_OF_A_STREET + length:
        after = tokens[last + 1]
        if _is_number_at(tokens, last + 1, lists) and (last > index + length - 1 or strong):
            return index, last + 1
        if lists.streets["unit"].length_at(tokens, last + 1) and after.gap in _GAPS:
            break
        stop = after.text in lists.little and after.text not in lists.streets["between"]
        if (
            stop
            or not (adjoins(after) or after.gap in {", ", " ("})
            or (after.opens and after.gap != ". ")
        ):
            break
        capitals += after.cap or not after.cased
        last += 1
    named = last > index + length - 1
    if named and lists.streets["unit"].length_at(tokens, min(last + 1, len(tokens) - 1)):
        further = _rightwards(tokens, last, lists)
        if further > last:
            return index, further
    if not strong or not named or not capitals:
        return None
    first_word = tokens[index + length]
    if not first_word.cased:
        return index, min(last, index + length + 1)
    if first_word.cap:
        end = index + length
        while end < last and tokens[end + 1].cap:
            end += 1
        return index, end
    return None


def _only_a_number(
    tokens: tuple[Token, ...], index: int, lists: WordLists
) -> tuple[int, int] | None:
    """`na Długiej 14`: a name with a capital letter and a number, after a word for "on"."""
    token = tokens[index]
    if index and tokens[index - 1].text in _ON and token.cap and not token.opens:
        after = index + 1
        while after < len(tokens) and tokens[after].cap and adjoins(tokens[after]):
            after += 1
        if _is_number_at(tokens, after, lists) and tokens[after].text.isdigit():
            return index, after
    return None


def _leftwards(tokens: tuple[Token, ...], first: int, lists: WordLists) -> int:
    """Take in what stands before: `Flat 3, `, `Rose Cottage, `."""
    for _ in range(_MORE_PARTS):
        if first == 0 or tokens[first].gap not in _GAPS:
            break
        if first > 1 and _is_number(tokens[first - 1], lists):
            unit = lists.streets["unit"].length_before(tokens, first - 1)
            if unit:
                first -= 1 + unit
                continue
        unit = lists.streets["unit"].length_before(tokens, first)
        if unit and tokens[first].text[0].isdigit():
            first -= unit
            continue
        return _house_name(tokens, first, lists)
    return first


def _house_name(tokens: tuple[Token, ...], first: int, lists: WordLists) -> int:
    """Where the name of a house begins that stands before the comma before `first`."""
    if tokens[first].gap.strip() != "," or not lists.streets["house"].length_before(tokens, first):
        return first
    begin = first - 1
    while begin and tokens[begin - 1].cap and adjoins(tokens[begin]) and not tokens[begin].opens:
        begin -= 1
    return begin if begin < first - 1 else first


def _rightwards(tokens: tuple[Token, ...], last: int, lists: WordLists) -> int:
    """Take in what stands after: `12`, `nr 5`, `kv. 8`, `/4`."""
    for _ in range(_MORE_PARTS):
        after = last + 1
        if after >= len(tokens) or tokens[after].gap not in _GAPS:
            break
        unit = lists.streets["unit"].length_at(tokens, after)
        number = after + unit
        if number < len(tokens) and tokens[number].gap in _GAPS and _is_house(tokens[number]):
            last = number
        elif unit and number < len(tokens) and len(tokens[number].text) == 1:
            last = number
        elif _street_word(tokens, after, lists):
            last = after
        else:
            break
    return last


def _street_word(tokens: tuple[Token, ...], index: int, lists: WordLists) -> bool:
    return tokens[index].text in lists.streets["after_strong"]


def _is_house(token: Token) -> bool:
    return _NUMBER.fullmatch(token.text) is not None


def _is_number(token: Token, lists: WordLists) -> bool:
    return _is_house(token) or (
        token.text in lists.numbers and token.text not in {"o", "on", "to", "un", "do", "oh"}
    )


def _is_number_at(tokens: tuple[Token, ...], index: int, lists: WordLists) -> bool:
    if index >= len(tokens) or tokens[index].gap not in _GAPS:
        return False
    return _is_house(tokens[index]) or (
        index + 1 < len(tokens)
        and lists.streets["unit"].length_at(tokens, index) > 0
        and _is_house(tokens[index + 1])
    )
