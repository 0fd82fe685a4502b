"""How much each word of a text is a name by itself, whatever stands beside it."""

import re
from enum import IntEnum
from typing import Final

from osslog.domain.screening.folded import fold_list
from osslog.domain.screening.name_endings import ends_like_a_given_name, ends_like_a_surname
from osslog.domain.screening.tokens import Token, adjoins
from osslog.domain.screening.word_forms import plain_forms
from osslog.domain.screening.word_lists import Phrases, WordLists

SHORT: Final = 3
"""Shorter words are hardly ever names."""

_LONG: Final = 5
_ACRONYM: Final = 5
_MANY: Final = 7
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.75
_WITH_FORMS: Final = frozenset({"pl", "sk", "uk", "ro", "tr"})
_DIGITS: Final = ("013457@", ("oieasta", "oleasta"))
_ARABIC_AND: Final = fold_list("و")
_DIGIT: Final = re.compile(r"[0-9]")


class Weight(IntEnum):
    """How much a word is a name by itself."""

    NONE = 0
    CAPITAL = 1  # unknown, with a capital letter where none is due
    SURNAME = 2
    MAYBE = 3  # a name and an ordinary word
    SURE = 4


class NameWords:
    """The words of one text, weighed."""

    def __init__(self, tokens: tuple[Token, ...], lists: WordLists, language: str) -> None:
        self.tokens = tokens
        self.lists = lists
        self.language = language
        self.kin: Phrases = lists.kin_for(language)
        self.ordinary = lists.ordinary_in(language)
        cased = [token for token in tokens if token.cased]
        letters = sum(len(token.text) for token in cased)
        self.shouted = letters > 0 and (
            sum(len(token.text) for token in cased if token.caps) > letters * _MOST
        )
        self.all_capital = self.shouted or (
            len(cased) >= _MANY and sum(token.cap for token in cased) > len(cased) * _NEARLY_ALL
        )
        self._in_places = frozenset(
            place
            for index in range(len(tokens))
            for place in range(index, index + lists.places.length_at(tokens, index))
        )
        self.weights = [self._weight(index) for index in range(len(tokens))]

    def has(self, index: int) -> bool:
        """Whether there is a word at `index`."""
        return index < len(self.tokens)

    def gap(self, index: int) -> str:
        """What stands before the word at `index`; nothing before one that is not there."""
        return self.tokens[index].gap if self.has(index) else ""

    def adjoins(self, index: int) -> bool:
        """Whether a word goes on right after the one before it, in one sentence."""
        return self.has(index) and adjoins(self.tokens[index]) and not self.tokens[index].opens

    def cap(self, token: Token) -> bool:
        """Whether a capital letter of this word says something."""
        return token.cap and not (self.shouted and token.caps)

    def is_no_name(self, token: Token) -> bool:
        """Whether a word is an everyday one, or names a service, a day or a language."""
        lists, text = self.lists, token.text
        return text in lists.little or text in lists.capitals or text in lists.common

    def is_kin(self, index: int) -> bool:
        """Whether a relative is named at `index`."""
        return self.kin.length_at(self.tokens, index) > 0

    def is_kin_with_and(self, text: str) -> bool:
        """Whether a word is an Arabic "and" with a relative: وابني."""
        return text.startswith(_ARABIC_AND) and text.removeprefix(_ARABIC_AND) in self.kin

    def could_be_unknown(self, index: int) -> bool:
        """Whether an unknown word in a script without capital letters could be a name at all."""
        return not self.tokens[index].opens and self.could_stand_first(index)

    def could_stand_first(self, index: int) -> bool:
        """Whether such a word could be one even at the beginning of a sentence."""
        token = self.tokens[index]
        return (
            not token.cased
            and len(token.text) >= SHORT
            and not token.text.isdigit()
            and not self.is_no_name(token)
            and not self.is_kin(index)
        )

    def _weight(self, index: int) -> Weight:
        token = self.tokens[index]
        text = token.text
        if _DIGIT.search(text):
            return self._with_digits(text)
        if text in self.lists.given:
            return self._known(token)
        if self.is_no_name(token) or len(text) == 1 or text in self.lists.numbers:
            return Weight.NONE
        if ends_like_a_given_name(text):
            return Weight.SURE
        if not token.cased and text in self.lists.surnames:
            return Weight.SURNAME
        return self._in_a_form(token) or self._unknown(index)

    def _known(self, token: Token) -> Weight:
        text = token.text
        small = token.cased and not self.cap(token)
        if text in self.ordinary or self.is_no_name(token):
            return Weight.MAYBE
        if token.caps and not self.shouted and len(text) < SHORT:
            return Weight.NONE
        return Weight.MAYBE if len(text) < (_LONG if small else SHORT) else Weight.SURE

    def _with_digits(self, text: str) -> Weight:
        """A name with digits for letters, as `s4rah`."""
        if text.isdigit() or len(text) <= SHORT:
            return Weight.NONE
        plain = {text.translate(str.maketrans(_DIGITS[0], letters)) for letters in _DIGITS[1]}
        return Weight.SURE if plain & self.lists.given else Weight.NONE

    def _in_a_form(self, token: Token) -> Weight:
        """A known name with an ending or a prefix of its language."""
        text = token.text
        small = token.cased and not self.cap(token)
        if len(text) < SHORT or (small and self.language not in _WITH_FORMS):
            return Weight.NONE
        forms = [form for form in plain_forms(text, self.language) if form in self.lists.given]
        if not forms:
            return Weight.NONE
        ordinary = text in self.ordinary or all(form in self.ordinary for form in forms)
        if not token.cased and (ordinary or len(text) <= SHORT):
            return Weight.NONE
        unsure = small and max(len(form) for form in forms) <= _LONG
        return Weight.MAYBE if ordinary or unsure else Weight.SURE

    def _unknown(self, index: int) -> Weight:
        token = self.tokens[index]
        cap = self.cap(token)
        if token.text in self.lists.surnames or ends_like_a_surname(token.text):
            return Weight.SURNAME if cap or not token.cased else Weight.NONE
        if not cap or token.opens or self.all_capital or index in self._in_places:
            return Weight.NONE
        return Weight.NONE if token.caps and len(token.text) <= _ACRONYM else Weight.CAPITAL
