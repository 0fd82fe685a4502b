"""What single rules find, and how it becomes marks that are in order and never overlap."""

from collections.abc import Iterable
from typing import Final

from osslog.domain.mark import Mark, MarkKind

_FIRST: Final = (
    MarkKind.EMAIL,
    MarkKind.NI_NUMBER,
    MarkKind.NHS_NUMBER,
    MarkKind.ADDRESS,
    MarkKind.POSTCODE,
    MarkKind.DATE,
    MarkKind.TELEPHONE,
    MarkKind.NAME,
    MarkKind.PLACE,
    MarkKind.KIN,
)
"""Where two rules find overlapping parts, the kind that stands first here is told."""

_RANK: Final = {kind: rank for rank, kind in enumerate(_FIRST)}
_JOINS_LINE: Final = frozenset({MarkKind.ADDRESS, MarkKind.PLACE, MarkKind.POSTCODE})
_LINE_GAP: Final = 10
_IN_A_LINE: Final = frozenset({"", "in", "kent", "near", "w", "v", "în", "у", "в", "uk"})
"""What may stand between the parts of one address, beside commas and spaces."""


def settled(found: Iterable[Mark], words: str) -> tuple[Mark, ...]:
    """The marks of `words`: overlapping ones made one, the parts of an address line joined."""
    one_by_one: list[Mark] = []
    for mark in sorted(found):
        if one_by_one and mark.start < one_by_one[-1].end:
            one_by_one[-1] = _together(one_by_one[-1], mark)
        else:
            one_by_one.append(mark)
    joined: list[Mark] = []
    for mark in one_by_one:
        if joined and _is_one_line(joined[-1], mark, words):
            joined[-1] = Mark(joined[-1].start, mark.end, MarkKind.ADDRESS)
        else:
            joined.append(mark)
    return tuple(joined)


def _together(first: Mark, second: Mark) -> Mark:
    kind = min(first.kind, second.kind, key=_RANK.__getitem__)
    return Mark(first.start, max(first.end, second.end), kind)


def _is_one_line(first: Mark, second: Mark, words: str) -> bool:
    """Whether a place or postcode goes on an address, or a postcode goes on a place."""
    if not {first.kind, second.kind} <= _JOINS_LINE:
        return False
    if first.kind is second.kind is not MarkKind.ADDRESS:
        return False
    if MarkKind.ADDRESS not in {first.kind, second.kind}:
        return False
    if second.start - first.end > _LINE_GAP:
        return False
    gap = "".join(sign for sign in words[first.end : second.start].lower() if sign.isalnum())
    return gap in _IN_A_LINE
