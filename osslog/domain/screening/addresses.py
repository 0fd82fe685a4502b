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
    fold_list(
        "main busy same next other high across down up back whole my "
        "your his her our their this that "
        "each every long quiet dark wrong right whole nearest side a "
        "the in on off one way cross"
    ).split()
)
_LIKE_A_STREET: Final = tuple(fold_list("owa ova owej ovej ska cka skiej ckiej ька ької").split())
_WORDS_OF_A_PLACE: Final = 2
_MORE_PARTS: Final = 6
_SHORT: Final = 3


def addresses_in(view: View, tokens: tuple[Token, ...], lists: WordLists) -> Iterator[Mark]:
    """The addresses in `view`, a folded text with its `tokens`."""
    for index in range(len(tokens)):
        span = _street(tokens, index, lists)
        if span is not None:
            first = _leftwards(tokens, span[0], lists)
            last = _locality(tokens, _rightwards(tokens, span[1], lists), lists)
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
    first = _begin_of_name(tokens, index, lists)
    numbered = first > 0 and tokens[first].gap in _GAPS and _is_number(tokens[first - 1], lists)
    if index > first and numbered:
        said = first > 1 and tokens[first - 2].text == "number"
        return first - 1 - said, index
    name = tokens[first:index]
    if not name or name[-1].text in lists.capitals:
        return None
    if name[-1].text in _PLAIN_STREET and not (name[-1].cap and tokens[first].gap == ", "):
        return None
    is_told = _is_strong_name if strong else _is_house_name
    if not is_told(name, tokens[index], lists):
        return None
    return (first if name[0].cap else index - 1), index


def _begin_of_name(tokens: tuple[Token, ...], index: int, lists: WordLists) -> int:
    """Where the name begins that ends before `index`."""
    between = lists.streets["between"]
    first = index
    while first and index - first < _WORDS_OF_A_STREET and adjoins(tokens[first]):
        before = tokens[first - 1]
        if tokens[first].opens or _is_number(before, lists):
            break
        if before.text in lists.little and before.text not in between:
            break
        first -= 1
    while first < index and tokens[first].text in between and not tokens[first].cap:
        first += 1
    return first


def _is_strong_name(name: tuple[Token, ...], street: Token, lists: WordLists) -> bool:
    """Whether a street without number is told by its name: `Acacia Avenue`, `mill lane`."""
    if name[-1].cap or not name[-1].cased:
        return True
    return len(street.text) > _SHORT and name[-1].text not in lists.common


def _is_house_name(name: tuple[Token, ...], house: Token, lists: WordLists) -> bool:
    """Whether a house without number is told by its name: `Elm Court`, not `Family Court`."""
    if not name[-1].cap or not house.cap or house.caps:
        return False
    return any(token.text not in lists.little and token.text not in lists.common for token in name)


def _name_after(
    tokens: tuple[Token, ...], index: int, length: int, lists: WordLists, *, strong: bool
) -> tuple[int, int] | None:
    """`ul. Długa 14`: the street's name, and after it the number of the house."""
    begin = index + length
    end = begin
    while end < len(tokens) and end - begin < _WORDS_OF_A_STREET:
        if _is_number_at(tokens, end, lists) and (end > begin or strong):
            return index, end
        if not _goes_on(tokens[end], lists) or lists.streets["unit"].length_at(tokens, end):
            break
        end += 1
    if end == begin:
        return None
    further = _rightwards(tokens, end - 1, lists)
    if further > end - 1:
        return index, further
    first_word = tokens[begin]
    if not strong or not (first_word.cap or not first_word.cased):
        return None
    if not first_word.cased:
        return index, min(end - 1, begin + 1)
    last = begin
    while last + 1 < end and tokens[last + 1].cap:
        last += 1
    return index, last


def _goes_on(token: Token, lists: WordLists) -> bool:
    """Whether a word may go on with the name of a street."""
    if token.text in lists.little and token.text not in lists.streets["between"]:
        return False
    if token.opens and token.gap != ". ":
        return False
    return adjoins(token) or token.gap in {", ", " ("}


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
    if token.cap and token.text.endswith(_LIKE_A_STREET):
        number = index + 1
        if _is_number_at(tokens, number, lists) and len(tokens[number].text) <= _SHORT:
            return index, number
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
        if number < len(tokens) and _is_part(tokens[number], after_unit=unit > 0):
            last = number
        elif _street_word(tokens, after, lists):
            last = after
        else:
            break
    return last


def _locality(tokens: tuple[Token, ...], last: int, lists: WordLists) -> int:
    """The last word of a part of a town after the comma: `, Senacre Wood,`; else `last`."""
    begin = end = last + 1
    if begin >= len(tokens) or tokens[begin].gap != ", ":
        return last
    while end < len(tokens) and end - begin <= _WORDS_OF_A_PLACE:
        token = tokens[end]
        if end > begin and (token.opens or not adjoins(token)):
            break
        if token.text in lists.little or (token.cased and not token.cap) or token.text.isdigit():
            return last
        end += 1
    return end - 1 if end - begin <= _WORDS_OF_A_PLACE else last


def _is_part(token: Token, *, after_unit: bool) -> bool:
    return token.gap in _GAPS and (_is_house(token) or (after_unit and len(token.text) == 1))


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
