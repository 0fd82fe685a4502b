"""The lists of words that the rules know, made from plain text.

A list is lines of `label: word word ...`; an underscore stands for a space, a line that begins
with `#` is for the reader. Words are folded as somebody's words are, so that accents and forms of
letters never matter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from osslog.domain.screening.folded import fold_list
from osslog.domain.screening.tokens import Token, adjoins

LIST_NAMES: Final = (
    "capitals",
    "cues",
    "given_names",
    "kin",
    "little",
    "months",
    "number_words",
    "ordinary",
    "places",
    "streets",
    "surnames",
    "titles",
)
_PARTS: Final = re.compile(r"[^\s_'\-.]+")
_LONGEST_SHORT: Final = 5
_SHORTEST_ABROAD: Final = 2
"""Words for relatives of no more letters are too often another word in another language."""
_ARABIC_LETTERS: Final = frozenset({"ar", "ckb", "fa", "ur"})

Lines = Mapping[str, tuple[str, ...]]


class Phrases:
    """Words and runs of words, found at a place among somebody's words or just before it."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, entries: Iterable[str]) -> None:
        by_first: dict[str, set[tuple[str, ...]]] = {}
        by_last: dict[str, set[tuple[str, ...]]] = {}
        for entry in entries:
            words = tuple(_PARTS.findall(entry)) if not entry.isalnum() else (entry,)
            if words:
                by_first.setdefault(words[0], set()).add(words)
                by_last.setdefault(words[-1], set()).add(words)
        self._by_first = by_first
        self._by_last = by_last

    def length_at(self, tokens: tuple[Token, ...], index: int) -> int:
        """How many words the longest phrase has that begins at `index`; 0 where none does."""
        longest = 0
        for words in self._by_first.get(tokens[index].text, ()):
            if longest < len(words) and _stands(words, tokens, index):
                longest = len(words)
        return longest

    def length_before(self, tokens: tuple[Token, ...], index: int) -> int:
        """How many words the longest phrase has that ends just before `index`."""
        if index == 0:
            return 0
        longest = 0
        for words in self._by_last.get(tokens[index - 1].text, ()):
            if longest < len(words) <= index and _stands(words, tokens, index - len(words)):
                longest = len(words)
        return longest

    def __contains__(self, word: str) -> bool:
        return (word,) in self._by_first.get(word, ())


def _stands(words: tuple[str, ...], tokens: tuple[Token, ...], index: int) -> bool:
    if len(words) == 1:
        return tokens[index].text == words[0]
    stretch = tokens[index : index + len(words)]
    return tuple(token.text for token in stretch) == words and all(
        adjoins(token) for token in stretch[1:]
    )


@dataclass(frozen=True, slots=True)
class WordLists:
    """All lists, folded."""

    given: frozenset[str]
    surnames: frozenset[str]
    ordinary: Mapping[str, frozenset[str]]
    capitals: frozenset[str]
    little: frozenset[str]
    common: frozenset[str]
    months: frozenset[str]
    never_alone: frozenset[str]
    """Days, months and words of services, which are names only after a title or a relative."""
    numbers: Mapping[str, str]
    kin: "KinWords"
    places: Phrases
    streets: Mapping[str, Phrases]
    titles: Mapping[str, Phrases]
    cues: Mapping[str, Phrases]
    joined_words: frozenset[str]
    """Words that are one in spite of an apostrophe, written without it."""
    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence."""

    def ordinary_in(self, language: str) -> frozenset[str]:
        """The names that are ordinary words as well in answers of `language`."""
        return self.ordinary.get(language, self.ordinary[""])

    def kin_for(self, language: str) -> Phrases:
        """The words for relatives that count in answers of `language`, a tag as `pl` or `ckb`."""
        return self.kin.of(language)


class KinWords:
    """The words for relatives, in as far as they mean nothing else in the language of an answer.

    What counts in a language is put together with the first answer in it.
    """

    __slots__ = ("_given", "_lines", "_little", "_made")

    def __init__(self, lines: Lines, given: frozenset[str], little: Lines) -> None:
        self._lines = lines
        self._given = given
        self._little = little
        self._made: dict[str, Phrases] = {}

    def of(self, language: str) -> Phrases:
        """The words that count in answers of `language`; one that is not known is as any."""
        known = language if language in self._lines else ""
        if known not in self._made:
            self._made[known] = Phrases(self._words(known))
        return self._made[known]

    def _words(self, language: str) -> Iterator[str]:
        little = frozenset(self._little.get(language, ()))
        for label, own in self._lines.items():
            if label == language:
                yield from own
            elif not {label, language} <= _ARABIC_LETTERS:
                for word in own:
                    plain = len(word) > _SHORTEST_ABROAD and word not in little
                    if plain and (label == "en" or word not in self._given):
                        yield word


def read_lists(texts: Mapping[str, str]) -> WordLists:
    """Make the lists from their texts, one for each of LIST_NAMES."""
    lines = {name: _lines(texts[name]) for name in LIST_NAMES}
    given = frozenset(_joined(lines["given_names"]))
    capitals = frozenset(_joined(lines["capitals"]))
    months = frozenset(_joined(lines["months"]))
    surnames = frozenset(_joined(lines["surnames"]))
    numbers = {
        word.replace("'", ""): label
        for label, words in lines["number_words"].items()
        for word in words
    }
    little = {label: words for label, words in lines["little"].items() if label != "common"}
    shortened = (*lines["titles"].values(), *lines["streets"].values())
    return WordLists(
        given=given,
        surnames=surnames,
        ordinary=_ordinary(lines["ordinary"]),
        capitals=capitals,
        little=frozenset(_joined(little)),
        common=frozenset(_joined({"": lines["little"]["common"]})),
        months=months,
        never_alone=capitals | months,
        numbers=numbers,
        kin=KinWords(lines["kin"], given, little),
        places=Phrases(word for words in lines["places"].values() for word in words),
        streets={label: Phrases(words) for label, words in lines["streets"].items()},
        titles={label: Phrases(words) for label, words in lines["titles"].items()},
        cues={label: Phrases(words) for label, words in lines["cues"].items()},
        joined_words=given | surnames | numbers.keys(),
        abbreviations=frozenset(
            word.rstrip(".") for words in shortened for word in words if len(word) < _LONGEST_SHORT
        ),
    )


def _lines(text: str) -> Lines:
    """The words of each label."""
    found: dict[str, tuple[str, ...]] = {}
    for line in fold_list(text).splitlines():
        label, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            found[label] = tuple(words.split())
    return found


def _joined(lines: Lines) -> Iterator[str]:
    """Every word, written as one token is: without apostrophe; hyphened ones in their parts."""
    for words in lines.values():
        for word in words:
            plain = word.replace("'", "")
            yield from plain.split("-") if "-" in plain else (plain,)


def _ordinary(lines: Lines) -> dict[str, frozenset[str]]:
    """For each language its words and those that are words in any; "" for any other language.

    Where the page was in no language with Arabic letters, its words count in all of those.
    """
    found = {}
    languages = {language for label in lines for language in label.split() if language.isalpha()}
    for language in {*languages - {"all", "latin"}, ""}:
        arabic = language in _ARABIC_LETTERS
        wanted = {"all", language} | ({"latin"} if arabic else _ARABIC_LETTERS)
        own = {label: words for label, words in lines.items() if wanted & set(label.split())}
        found[language] = frozenset(_joined(own))
    return found
