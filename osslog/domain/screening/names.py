"""Names of people: known ones, and unknown ones by what stands beside them."""

import re
from collections.abc import Iterator
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View, fold_list
from osslog.domain.screening.name_cues import COPULAS, NameCues
from osslog.domain.screening.name_endings import ends_like_a_surname
from osslog.domain.screening.name_words import SHORT, NameWords, Weight
from osslog.domain.screening.tokens import Token
from osslog.domain.screening.word_lists import WordLists

_LETTERS_APART: Final = 4
_PARTICLES: Final = frozenset(
    fold_list("de da dos do van von der den la el al bin bint ibn ben abu ul le st ap").split()
)
_ARABIC_PARTICLES: Final = frozenset(fold_list("عبد أبو ابو أم بن بنت آل ابن").split())
_NISBA: Final = re.compile(fold_list("ال\\w{3,}ي"))


class Names:
    """Finds the names in one text."""

    def __init__(self, words: NameWords) -> None:
        self._words = words
        self._cues = NameCues(words)
        self._tokens = words.tokens
        self._lists = words.lists

    def spans(self) -> Iterator[tuple[int, int]]:
        """The first and last word of each name."""
        done = -1
        for index in range(len(self._tokens)):
            if index <= done:
                continue
            end = self._letters_apart(index)
            if end:
                yield index, end
                done = end
            elif self._is_name(index, done):
                first, last = self._first(index, done), self._last(index)
                yield first, last
                done = last

    def _is_name(self, index: int, done: int) -> bool:
        weight = self._words.weights[index]
        if weight is Weight.SURE or self._cues.after_strong_cue(index):
            return True
        if weight is Weight.MAYBE:
            return self._maybe_is_name(index)
        if self._cues.unknown_person(index, done):
            return True
        if weight is Weight.NONE:
            return self._opens_a_name(index) or self._cues.before_title(index)
        return self._likely_is_name(index)

    def _likely_is_name(self, index: int) -> bool:
        """Whether a surname, or an unknown word with a capital letter, is a name here."""
        token = self._tokens[index]
        if self._cues.cued(index) and (self._words.cap(token) or not token.cased):
            return True
        if not token.cased:
            return self._next_is_name(index)
        if self._words.weights[index] is Weight.SURNAME:
            return not token.opens or self._next_is_name(index)
        return not self._cues.in_a_service(index)

    def _maybe_is_name(self, index: int) -> bool:
        """Whether a name that is an ordinary word as well is meant as a name here."""
        token, words = self._tokens[index], self._words
        shown = words.cap(token) or not token.cased
        if token.cased and token.text in self._lists.never_alone:
            return self._cues.title_or_kin(index)
        if words.cap(token) and not token.opens and not words.all_capital:
            return True
        if shown and self._next_is_name(index):
            return True
        little = token.text in self._lists.little or token.text in self._lists.common
        return (shown or not little) and self._is_meant(index, shown=shown, little=little)

    def _is_meant(self, index: int, *, shown: bool, little: bool) -> bool:
        """Whether what stands beside a word that may be a name says that it is one."""
        cues, token = self._cues, self._tokens[index]
        if cues.title_or_kin(index) or cues.before_title(index) or cues.quoted(index):
            return True
        if not little and (cues.told(index) or (shown and cues.cued(index))):
            return True
        if not token.cased:
            return not little and cues.acts_first(index)
        if not cues.before_verb(index):
            return False
        return self._words.cap(token) or (
            len(token.text) >= SHORT and token.text not in self._words.ordinary
        )

    def _opens_a_name(self, index: int) -> bool:
        """Whether an unknown word after a title, or before a likely name, begins a name."""
        token, words = self._tokens[index], self._words
        unknown = not words.is_no_name(token)
        if words.cap(token) and (len(token.text) == 1 or unknown) and self._cues.title(index):
            return True
        if not words.cap(token) or not unknown or token.caps or words.all_capital:
            return self._cues.thanked(index) or self._cues.small_title(index)
        return (
            token.opens
            and len(token.text) >= SHORT
            and words.adjoins(index + 1)
            and self._tokens[index + 1].cap
            and words.weights[index + 1] in {Weight.CAPITAL, Weight.SURNAME}
            and not self._cues.in_a_service(index + 1)
        )

    def _next_is_name(self, index: int) -> bool:
        if not self._words.adjoins(index + 1):
            return False
        after, weight = self._tokens[index + 1], self._words.weights[index + 1]
        if weight is Weight.CAPITAL:
            return self._words.cap(after) and not self._cues.in_a_service(index + 1)
        if weight is Weight.MAYBE:
            return self._words.cap(after) or after.text in self._lists.surnames
        return weight in {Weight.SURNAME, Weight.SURE}

    def _first(self, index: int, done: int) -> int:
        """The first word of the name that is sure at `index`: with initials and title."""
        first = index
        while first - 1 > done and self._words.adjoins(first) and self._goes_before(first - 1):
            first -= 1
        for label in ("before", "before_weak"):
            length = self._lists.titles[label].length_before(self._tokens, first)
            if length and first - length > done and self._words.gap(first) in {" ", ". ", "."}:
                shown = label == "before" or self._tokens[first - length].cap
                return first - length if shown else first
        return first

    def _goes_before(self, index: int) -> bool:
        token, weight = self._tokens[index], self._words.weights[index]
        if len(token.text) == 1:
            apart = self._words.gap(index + 1) in {". ", ".", " "}
            return token.cap and token.text not in {"i", "a"} and apart
        if self._words.is_no_name(token) or token.caps:
            return False
        return self._words.cap(token) and weight in {Weight.CAPITAL, Weight.SURNAME}

    def _last(self, index: int) -> int:
        """The last word of the name that is sure at `index`: with surnames and titles after it."""
        last, words = index, self._words
        while words.adjoins(last + 1):
            if self._goes_on(last + 1, index):
                last += 1
            elif self._is_particle(last + 1):
                last += 2
            else:
                break
        for label in ("after", "after_weak"):
            if words.adjoins(last + 1):
                last += self._lists.titles[label].length_at(self._tokens, last + 1)
        return last

    def _is_particle(self, index: int) -> bool:
        """Whether a word as "de" or "bin" stands before a further name."""
        if self._tokens[index].text not in _PARTICLES or not self._words.adjoins(index + 1):
            return False
        after = self._tokens[index + 1]
        return self._words.cap(after) and not self._words.is_no_name(after)

    def _goes_on(self, index: int, seed: int) -> bool:
        """Whether the word goes on with a name: a surname, a second name, an initial."""
        token = self._tokens[index]
        if token.text.isdigit():
            return False
        if len(token.text) == 1:
            return token.cap and token.text not in {"i", "a"} and not self._words.shouted
        if not token.cased:
            return self._goes_on_without_capitals(index, seed)
        if self._words.cap(token):
            return self._goes_on_with_a_capital(index)
        if self._words.cap(self._tokens[seed]):
            return False
        ordinary = token.text in self._lists.little or token.text in self._words.ordinary
        return not ordinary and (
            self._words.weights[index] >= Weight.MAYBE
            or token.text in self._lists.surnames
            or ends_like_a_surname(token.text)
        )

    def _goes_on_with_a_capital(self, index: int) -> bool:
        token, weight = self._tokens[index], self._words.weights[index]
        if token.text in self._lists.capitals and weight is not Weight.MAYBE:
            return False
        if self._words.all_capital:
            return weight >= Weight.SURNAME and not self._words.is_no_name(token)
        return weight is not Weight.NONE or token.text in self._lists.surnames

    def _goes_on_without_capitals(self, index: int, seed: int) -> bool:
        token, words = self._tokens[index], self._words
        if token.text in _ARABIC_PARTICLES and words.has(index + 1):
            return words.adjoins(index + 1) and not words.is_no_name(self._tokens[index + 1])
        if words.is_no_name(token):
            return False
        if self._tokens[index - 1].text in _ARABIC_PARTICLES or _NISBA.fullmatch(token.text):
            return True
        if index == seed + 1 and words.has(index + 1) and self._cues.after_strong_cue(seed):
            return self._tokens[index + 1].text in COPULAS
        sure = words.weights[index] in {Weight.SURE, Weight.SURNAME}
        return sure or token.text in self._lists.surnames

    def _letters_apart(self, index: int) -> int:
        """The last of single letters that spell a name, as "S a r a h"; 0 where none do."""
        if index and len(self._tokens[index - 1].text) == 1 and self._words.adjoins(index):
            return 0
        end = index
        while (
            self._words.has(end)
            and len(self._tokens[end].text) == 1
            and (end == index or self._words.gap(end) in {" ", "-", ".", ". "})
        ):
            end += 1
        if end - index < _LETTERS_APART:
            return 0
        together = "".join(token.text for token in self._tokens[index:end])
        return end - 1 if together in self._lists.given else 0


def names_in(
    view: View, tokens: tuple[Token, ...], lists: WordLists, language: str
) -> Iterator[Mark]:
    """The names in `view`; an unknown one after a word as "in" is told as a place."""
    for first, last in Names(NameWords(tokens, lists, language)).spans():
        start = tokens[first]
        place = (
            first == last
            and start.cased
            and start.text not in lists.given
            and lists.cues["place_before"].length_before(tokens, first) > 0
        )
        kind = MarkKind.PLACE if place else MarkKind.NAME
        yield Mark(*view.span(start.start, tokens[last].end), kind)
