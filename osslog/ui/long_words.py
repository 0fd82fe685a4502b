"""Words that are wider than a line, such as the path of a folder, and where they may break."""

import re
from typing import Final

LONGEST: Final = 24
"""How many signs a word has that is left as it is."""

BREAK: Final = "\N{ZERO WIDTH SPACE}"

_LONG = re.compile(rf"\S{{{LONGEST + 1},}}")
_AFTER = re.compile(r"(?<=[/\\_.\-])(?=.)")
_PIECE = re.compile(rf"\S{{1,{LONGEST}}}")


def breakable(sentence: str) -> str:
    """The sentence with marks that nobody sees where a long word may break.

    A label cannot be narrower than its longest word, and a window not than its labels.
    """
    return _LONG.sub(_with_breaks, sentence)


def _with_breaks(found: re.Match[str]) -> str:
    pieces = _AFTER.split(found[0])
    return BREAK.join(short for piece in pieces for short in _PIECE.findall(piece))
