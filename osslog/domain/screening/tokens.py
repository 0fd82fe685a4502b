"""The words of a folded text, one by one, with what stands before each."""

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Final

from osslog.domain.screening.folded import View

_MARKS: Final = "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0a01-\u0a03\u0a3e-\u0a51\u0a70\u0a71\u0a75"
_WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_WITHIN: Final = frozenset(" ,-&/+'\"()")
_BETWEEN: Final = frozenset({" ", "-", "'", "  ", ". ", " - ", "", "- ", " -", ".", "_", ".-"})
_PREFIXES: Final = frozenset({"o", "d", "al", "el", "mc", "n"})
_CASED: Final = re.compile(r"[a-z\u00df-\u024f\u0370-\u052f]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word from `start` to before `end` of the folded text.

    `gap` is what stands between it and the word before. `cap` says that its first letter is a
    capital, `caps` that all of at least two are, `cased` that its script has capitals at all,
    `opens` that a sentence may begin with it.
    """

    start: int
    end: int
    text: str
    gap: str
    cap: bool
    caps: bool
    cased: bool
    opens: bool


def split_words(view: View, known: Container[str], abbreviations: Container[str]) -> list[Token]:
    """The words of `view`; those with an apostrophe are one if together they are `known`.

    A full stop after one of `abbreviations` or after a single letter ends no sentence.
    """
    tokens: list[Token] = []
    end = 0
    for match in _WORD.finditer(view.text):
        gap = view.text[end : match.start()]
        tokens.append(_token(view.text, match.start(), match.end(), gap, tokens, abbreviations))
        end = match.end()
        if len(tokens) > 1 and gap == "'" and _is_one(tokens[-2], tokens[-1], known):
            tokens[-2:] = [_one(tokens[-2], tokens[-1])]
    return tokens


def adjoins(token: Token) -> bool:
    """Whether no more than a space, a hyphen or a stop parts it from the word before."""
    return token.gap in _BETWEEN


def _token(
    text: str, start: int, end: int, gap: str, before: list[Token], abbreviations: Container[str]
) -> Token:
    word = text[start:end]
    small = word.lower()
    return Token(
        start=start,
        end=end,
        text=small,
        gap=gap,
        cap=word[0].isupper(),
        caps=len(word) > 1 and word.isupper(),
        cased=_CASED.match(small) is not None,
        opens=not before or _opens(gap, before[-1], abbreviations),
    )


def _opens(gap: str, before: Token, abbreviations: Container[str]) -> bool:
    if gap.strip() == "." and (len(before.text) == 1 or before.text in abbreviations):
        return False
    return not _WITHIN.issuperset(gap)


def _is_one(first: Token, second: Token, known: Container[str]) -> bool:
    together = first.text + second.text
    return together in known or (first.text in _PREFIXES and second.cap)


def _one(first: Token, second: Token) -> Token:
    return Token(
        start=first.start,
        end=second.end,
        text=first.text + second.text,
        gap=first.gap,
        cap=first.cap,
        caps=first.caps and second.caps,
        cased=first.cased,
        opens=first.opens,
    )
