"""The screen: all rules over one person's words."""

from collections.abc import Iterator
from dataclasses import dataclass

from osslog.domain.mark import Mark
from osslog.domain.screening.addresses import addresses_in
from osslog.domain.screening.dates import dates_in
from osslog.domain.screening.emails import emails_in
from osslog.domain.screening.folded import fold, latin_capitals
from osslog.domain.screening.found import settled
from osslog.domain.screening.listed import kin_in, places_in
from osslog.domain.screening.names import names_in
from osslog.domain.screening.numbers import numbers_in
from osslog.domain.screening.postcodes import postcodes_in
from osslog.domain.screening.spelled import with_digits
from osslog.domain.screening.tokens import split_words
from osslog.domain.screening.word_lists import WordLists


@dataclass(frozen=True, slots=True)
class Screen:
    """The rules with the lists that they know."""

    lists: WordLists

    def marks(self, words: str, language: str) -> tuple[Mark, ...]:
        """What in `words` could tell who somebody is, in order and never overlapping."""
        return settled(self._found(words, language.partition("-")[0].lower()), words)

    def _found(self, words: str, language: str) -> Iterator[Mark]:
        lists = self.lists
        view = fold(words)
        tokens = tuple(split_words(view, lists.joined_words, lists.abbreviations))
        digits = with_digits(view, tokens, lists.numbers)
        yield from emails_in(view)
        yield from numbers_in(latin_capitals(digits))
        yield from postcodes_in(latin_capitals(view), view.text, halves=True)
        yield from postcodes_in(latin_capitals(digits), digits.text, halves=False)
        yield from addresses_in(view, tokens, lists)
        yield from dates_in(view, tokens, lists.months, language)
        yield from names_in(view, tokens, lists, language)
        yield from places_in(view, tokens, lists, language)
        yield from kin_in(view, tokens, lists, language)
