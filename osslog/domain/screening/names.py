"""Names of people: known ones, and unknown ones by what stands beside them."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View, fold_list
from osslog.domain.screening.surname_endings import ends_like_a_given_name, ends_like_a_surname
from osslog.domain.screening.tokens import Token, adjoins
from osslog.domain.screening.word_forms import plain_forms
from osslog.domain.screening.word_lists import Phrases, WordLists

_SHORT: Final = 3
_LONG: Final = 5
_ACRONYM: Final = 5
_LETTERS_APART: Final = 4
_QUOTES: Final = frozenset("\"'“”„«»")
_WORDS_BETWEEN: Final = 2
_VERB: Final = re.compile(fold_list("ن?می"))
_THANKED: Final = 4
_NO_NAMES_END: Final = re.compile(r"(?:ing|ly|s|ed|ful|ness|ment|one|body|tion)$")
_MANY: Final = 8
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.75
_DIGITS_AS_LETTERS: Final = (
    str.maketrans("013457@", "oieasta"),
    str.maketrans("013457@", "oleasta"),
)
_PARTICLES: Final = frozenset(
    "de da dos do van von der den la el al bin bint ibn ben abu ul le st ap".split()
)
_ARABIC_PARTICLES: Final = frozenset(fold_list("عبد أبو ابو أم بن بنت آل ابن").split())
_NISBA: Final = re.compile(fold_list("ال\\w{3,}ي"))
_AGENT: Final = frozenset(fold_list("ਨੇ نے ले ਨੂੰ کو लाई").split())
"""Words that make the word before them somebody who acts."""
_GOES_ON: Final = _AGENT | frozenset(fold_list("और र ਅਤੇ ਤੇ اور و یان لەگەڵ با").split())
_COPULAS: Final = frozenset(fold_list("हो है ਹੈ ਸੀ ہے تھا است بود ه بوو थियो").split())
_THE_WORD_NAME: Final = frozenset(fold_list("नाम नाउँ ਨਾਂ ਨਾਮ نام name isim adı adım").split())
_LATIN_OR_CYRILLIC: Final = re.compile(r"[a-zа-я]")


class Weight(IntEnum):
    """How much a word is a name by itself."""

    NONE = 0
    CAPITAL = 1  # unknown, with a capital letter where none is due
    SURNAME = 2
    MAYBE = 3  # a name and an ordinary word
    SURE = 4


class Names:
    """Finds the names in one text."""

    def __init__(self, tokens: tuple[Token, ...], lists: WordLists, language: str) -> None:
        self._tokens = tokens
        self._lists = lists
        self._language = language
        self._kin: Phrases = lists.kin_for(language)
        self._ordinary = lists.ordinary_in(language)
        cased = [token for token in tokens if token.cased]
        letters = sum(len(token.text) for token in cased)
        self._shouted = letters > 0 and (
            sum(len(token.text) for token in cased if token.caps) > letters * _MOST
        )
        self._all_capital = self._shouted or (
            len(cased) >= _MANY and sum(token.cap for token in cased) > len(cased) * _NEARLY_ALL
        )
        self._weights = [self._weight(token) for token in tokens]

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
            elif self._is_name(index) or self._next_relative(index, done):
                first, last = self._first(index, done), self._last(index)
                yield first, last
                done = last

    def _cap(self, token: Token) -> bool:
        """Whether a capital letter of this word says something."""
        return token.cap and not (self._shouted and token.caps)

    def _weight(self, token: Token) -> Weight:
        text, lists = token.text, self._lists
        if any(sign.isdigit() for sign in text):
            return self._with_digits(text)
        cap = self._cap(token)
        if text in lists.given:
            return self._known(token)
        if self._is_no_name(token) or len(text) == 1:
            return Weight.NONE
        if ends_like_a_given_name(text):
            return Weight.SURE
        if not token.cased and text in lists.surnames:
            return Weight.SURNAME
        if cap or not token.cased or self._language in {"pl", "sk", "uk", "ro", "tr"}:
            forms = [form for form in plain_forms(text, self._language) if form in lists.given]
            if forms and (cap or not token.cased or len(text) >= _SHORT):
                ordinary = all(form in self._ordinary for form in forms) or text in self._ordinary
                if not token.cased and (ordinary or len(text) <= _SHORT):
                    return Weight.NONE
                small = token.cased and not cap
                unsure = small and max(len(form) for form in forms) <= _LONG
                return Weight.MAYBE if ordinary or unsure else Weight.SURE
        if text in lists.surnames or ends_like_a_surname(text):
            return Weight.SURNAME if cap or not token.cased else Weight.NONE
        if cap and not token.opens and not self._all_capital and len(text) > 1:
            return Weight.NONE if token.caps and len(text) <= _ACRONYM else Weight.CAPITAL
        return Weight.NONE

    def _known(self, token: Token) -> Weight:
        text = token.text
        if text in self._ordinary or self._is_no_name(token):
            return Weight.MAYBE
        if token.caps and not self._shouted and len(text) < _SHORT:
            return Weight.NONE
        if token.cased and not self._cap(token) and len(text) < _LONG:
            return Weight.MAYBE
        return Weight.MAYBE if len(text) < _SHORT else Weight.SURE

    def _with_digits(self, text: str) -> Weight:
        """A name with digits for letters, as `s4rah`."""
        if text.isdigit() or len(text) <= _SHORT:
            return Weight.NONE
        plain = {text.translate(table) for table in _DIGITS_AS_LETTERS}
        return Weight.SURE if plain & self._lists.given else Weight.NONE

    def _is_name(self, index: int) -> bool:
        token, weight = self._tokens[index], self._weights[index]
        if weight is Weight.SURE:
            return True
        if self._after_strong_cue(index):
            return True
        if weight is Weight.NONE:
            if not token.cased and (self._beside_a_person(index) or self._titled(index)):
                return True
            return self._may_open_a_name(index) or self._before_title(index)
        if weight is Weight.MAYBE:
            return self._maybe_is_name(index)
        if not token.cased and self._next_is_name(index):
            return True
        if self._cued(index) and (self._cap(token) or not token.cased):
            return True
        if not token.cased:
            return self._beside_a_person(index)
        if weight is Weight.SURNAME:
            return not token.opens or self._next_is_name(index)
        return not self._in_a_service(index)

    def _maybe_is_name(self, index: int) -> bool:
        token = self._tokens[index]
        little = token.text in self._lists.little or token.text in self._lists.common
        cap = self._cap(token)
        named = token.text in self._lists.capitals or token.text in self._lists.months
        if named and token.cased and not self._title_or_kin(index):
            return False
        if cap and not token.opens and not self._all_capital:
            return True
        if self._next_is_name(index) and (cap or not token.cased):
            return True
        if token.cased and not cap and little:
            return False
        if self._title_or_kin(index) or (self._cued(index) and not little):
            return cap or not token.cased or self._title_or_kin(index)
        if self._before_title(index) or self._quoted(index):
            return True
        if self._lists.cues["tell"].length_before(self._tokens, index) and not little:
            return True
        after = (
            self._lists.cues["verbs"].length_at(self._tokens, index + 1)
            if self._has(index + 1)
            else 0
        )
        if after and token.cased and self._adjoins(index + 1):
            return cap or (len(token.text) >= _SHORT and token.text not in self._ordinary)
        return False

    def _quoted(self, index: int) -> bool:
        """Whether a word with a capital letter stands alone between quotation marks."""
        after = self._gap(index + 1) if self._has(index + 1) else ""
        return (
            self._cap(self._tokens[index])
            and self._gap(index)[-1:] in _QUOTES
            and after[:1] in _QUOTES
        )

    def _may_open_a_name(self, index: int) -> bool:
        """An unknown word that opens a sentence and is followed by a word that is a name."""
        token = self._tokens[index]
        if (
            self._title(index)
            and self._cap(token)
            and (len(token.text) == 1 or not self._is_no_name(token))
        ):
            return True
        if not self._cap(token) or self._is_no_name(token) or token.caps or self._all_capital:
            return self._thanked(index)
        if not token.opens or len(token.text) < _SHORT or not self._has(index + 1):
            return False
        after = self._tokens[index + 1]
        return (
            self._adjoins(index + 1)
            and after.cap
            and self._weights[index + 1] in {Weight.CAPITAL, Weight.SURNAME}
            and not self._in_a_service(index + 1)
        )

    def _is_no_name(self, token: Token) -> bool:
        lists, text = self._lists, token.text
        return text in lists.little or text in lists.capitals or text in lists.common

    def _after_strong_cue(self, index: int) -> bool:
        """Whether "my name is" or the like stands before, and this may be a name at all."""
        token = self._tokens[index]
        length = self._lists.cues["strong"].length_before(self._tokens, index)
        if not length or token.text.isdigit() or self._is_no_name(token):
            return False
        if (
            token.text in self._lists.places
            or len(token.text) == 1
            or token.gap.strip() not in {"", ":", "-", "'", ",", '"', "("}
        ):
            return False
        if self._tokens[index - 1].text in _THE_WORD_NAME and length == 1:
            known = self._weights[index] >= Weight.CAPITAL
            ahead = self._tokens[index + 1 : index + 3]
            return known or any(after.text in _COPULAS for after in ahead)
        return self._kin.length_at(self._tokens, index) == 0

    def _beside_a_person(self, index: int) -> bool:
        """Whether an unknown word stands as names do in scripts without capital letters.

        That is between a relative and a word that goes on about somebody: "my daughter ... and".
        """
        token = self._tokens[index]
        if len(token.text) < _SHORT or self._is_no_name(token) or token.text.isdigit():
            return False
        if self._kin.length_at(self._tokens, index) or not self._has(index + 1):
            return False
        after = self._tokens[index + 1]
        if token.opens or not self._adjoins(index + 1):
            return False
        goes_on = after.text in _GOES_ON or (
            after.text.startswith("و") and self._kin_or_and(after.text)
        )
        return (
            goes_on
            and self._gap(index) == " "
            and (
                self._kin.length_before(self._tokens, index) > 0
                or self._lists.titles["before"].length_before(self._tokens, index) > 0
                or (
                    self._tokens[index - 1].text.removeprefix("و") in self._kin
                    and len(self._tokens[index - 1].text) > _SHORT
                )
            )
        )

    def _next_relative(self, index: int, done: int) -> bool:
        """Whether an unknown word follows "my daughter A and my son": then it is a name too."""
        token = self._tokens[index]
        if token.cased or token.opens or done < 0 or self._is_no_name(token):
            return False
        if len(token.text) < _SHORT or self._gap(index) != " " or _VERB.match(token.text):
            return False
        relative = self._tokens[index - 1].text
        if relative.startswith("و") and relative.removeprefix("و") in self._kin:
            return done == index - 2 and not self._kin.length_at(self._tokens, index)
        length = self._kin.length_before(self._tokens, index)
        between = self._tokens[done + 1 : index - length]
        return (
            length > 0
            and 0 < len(between) <= _WORDS_BETWEEN
            and between[0].text in _GOES_ON
            and not self._kin.length_at(self._tokens, index)
        )

    def _titled(self, index: int) -> bool:
        """Whether an unknown word in a script without capital letters follows a title."""
        token = self._tokens[index]
        return (
            self._title(index)
            and not token.opens
            and len(token.text) >= _SHORT
            and not self._is_no_name(token)
            and not self._kin.length_at(self._tokens, index)
        )

    def _kin_or_and(self, text: str) -> bool:
        """Whether an Arabic word that begins with "and" is about a relative."""
        return text == "و" or text.removeprefix("و") in self._kin

    def _thanked(self, index: int) -> bool:
        """Whether an unknown word without capital letter follows "thank you" in English."""
        token = self._tokens[index]
        return (
            self._language == "en"
            and token.cased
            and not token.opens
            and not self._shouted
            and len(token.text) >= _THANKED
            and not self._is_no_name(token)
            and _NO_NAMES_END.search(token.text) is None
            and token.gap in {" ", "  "}
            and self._lists.cues["thanks"].length_before(self._tokens, index) > 0
        )

    def _title(self, index: int) -> bool:
        token = self._tokens[index]
        return token.gap in {" ", ". ", ".", "  "} and (
            self._lists.titles["before"].length_before(self._tokens, index) > 0
        )

    def _title_or_kin(self, index: int) -> bool:
        token = self._tokens[index]
        if token.gap not in {" ", ". ", ", ", " (", "  ", " - "}:
            return False
        return (
            self._title(index)
            or self._lists.titles["before_weak"].length_before(self._tokens, index) > 0
            or self._kin.length_before(self._tokens, index) > 0
        )

    def _cued(self, index: int) -> bool:
        """Whether a title, a relative or a word as "thanks" stands before."""
        return self._title_or_kin(index) or (
            self._tokens[index].gap in {" ", ", ", "  "}
            and self._lists.cues["weak"].length_before(self._tokens, index) > 0
        )

    def _before_title(self, index: int) -> bool:
        """Whether a title follows that stands after names, as `Hanım`."""
        if not self._has(index + 1) or not self._adjoins(index + 1):
            return False
        token = self._tokens[index]
        if (
            self._is_no_name(token)
            or token.text.isdigit()
            or self._kin.length_at(self._tokens, index)
        ):
            return False
        titles = self._lists.titles
        known = self._weights[index] is not Weight.NONE
        if titles["after"].length_at(self._tokens, index + 1):
            return known or not token.cased or self._cap(token)
        weak = titles["after_weak"].length_at(self._tokens, index + 1)
        further = self._tokens[index + 1 + weak : index + 2 + weak]
        if weak and not known and not token.cased and further and len(token.text) >= _SHORT:
            return further[0].text in _GOES_ON and not token.opens or further[0].text in _AGENT
        return weak > 0 and known and (not token.cased or self._cap(token) or weak > 0)

    def _next_is_name(self, index: int) -> bool:
        if not self._has(index + 1) or not self._adjoins(index + 1):
            return False
        after = self._tokens[index + 1]
        if self._weights[index + 1] is Weight.CAPITAL:
            return self._cap(after) and not self._in_a_service(index + 1)
        if self._weights[index + 1] is Weight.MAYBE:
            return self._cap(after) or after.text in self._lists.surnames
        return self._weights[index + 1] in {Weight.SURNAME, Weight.SURE}

    def _in_a_service(self, index: int) -> bool:
        """Whether an unknown word stands beside a word of services, as in `Kent Hub`."""
        for beside in (index - 1, index + 1):
            if not 0 <= beside < len(self._tokens):
                continue
            token = self._tokens[beside]
            between = self._tokens[max(index, beside)]
            if token.cap and token.text in self._lists.capitals and adjoins(between):
                return not between.opens and len(token.text) > 1
        return False

    def _first(self, index: int, done: int) -> int:
        first = index
        while first - 1 > done and self._adjoins(first) and self._goes_before(first - 1):
            first -= 1
        for label in ("before", "before_weak"):
            length = self._lists.titles[label].length_before(self._tokens, first)
            if length and first - length > done and self._gap(first) in {" ", ". ", "."}:
                shown = label == "before" or self._tokens[first - length].cap
                return first - length if shown else first
        return first

    def _goes_before(self, index: int) -> bool:
        token = self._tokens[index]
        if self._is_no_name(token) and self._weights[index] is not Weight.MAYBE:
            return False
        if len(token.text) == 1:
            return (
                token.cap
                and token.text != "i"
                and self._gap(index + 1) in {". ", ".", " "}
                and token.text != "a"
            )
        return (
            self._cap(token)
            and not token.caps
            and self._weights[index] in {Weight.CAPITAL, Weight.SURNAME}
        )

    def _last(self, index: int) -> int:
        last = index
        while self._has(last + 1) and self._adjoins(last + 1):
            after = last + 1
            if self._goes_on(after, index):
                last = after
            elif (
                self._tokens[after].text in _PARTICLES
                and self._has(after + 1)
                and self._adjoins(after + 1)
                and self._cap(self._tokens[after + 1])
                and not self._is_no_name(self._tokens[after + 1])
            ):
                last = after + 1
            else:
                break
        for label in ("after", "after_weak"):
            if self._has(last + 1) and self._adjoins(last + 1):
                last += self._lists.titles[label].length_at(self._tokens, last + 1)
        return last

    def _goes_on(self, index: int, seed: int) -> bool:
        """Whether the word goes on with a name: a surname, a second name, an initial."""
        token, weight = self._tokens[index], self._weights[index]
        if token.text.isdigit():
            return False
        if len(token.text) == 1:
            return token.cap and token.text not in {"i", "a"} and not self._shouted
        if not token.cased:
            if token.text in _ARABIC_PARTICLES and self._has(index + 1):
                return self._adjoins(index + 1) and not self._is_no_name(self._tokens[index + 1])
            if self._tokens[index - 1].text in _ARABIC_PARTICLES or _NISBA.fullmatch(token.text):
                return not self._is_no_name(token)
            ahead = self._tokens[index + 1 : index + 2]
            if index == seed + 1 and self._after_strong_cue(seed) and ahead:
                return ahead[0].text in _COPULAS and not self._is_no_name(token)
            surname = token.text in self._lists.surnames
            return weight is Weight.SURE or surname or weight is Weight.SURNAME
        if self._cap(token):
            if token.text in self._lists.capitals and weight is not Weight.MAYBE:
                return False
            if self._all_capital:
                return weight >= Weight.SURNAME and not self._is_no_name(token)
            return weight is not Weight.NONE or (token.text in self._lists.surnames)
        small = not self._cap(self._tokens[seed])
        if token.text in self._lists.little or token.text in self._ordinary:
            return False
        return small and (
            weight is Weight.SURE
            or token.text in self._lists.surnames
            or ends_like_a_surname(token.text)
        )

    def _letters_apart(self, index: int) -> int:
        """The last of single letters that spell a name, as `S a r a h`; 0 where none do."""
        if index and len(self._tokens[index - 1].text) == 1 and self._adjoins(index):
            return 0
        end = index
        while (
            self._has(end)
            and len(self._tokens[end].text) == 1
            and (end == index or self._gap(end) in {" ", "-", ".", ". "})
        ):
            end += 1
        if end - index < _LETTERS_APART:
            return 0
        together = "".join(token.text for token in self._tokens[index:end])
        return end - 1 if together in self._lists.given else 0

    def _has(self, index: int) -> bool:
        return index < len(self._tokens)

    def _gap(self, index: int) -> str:
        return self._tokens[index].gap

    def _adjoins(self, index: int) -> bool:
        """Whether the word goes on right after the one before it, in one sentence."""
        token = self._tokens[index]
        return adjoins(token) and not token.opens


def names_in(
    view: View, tokens: Sequence[Token], lists: WordLists, language: str
) -> Iterator[Mark]:
    """The names in `view`; an unknown one after a word as "in" is told as a place."""
    words = tuple(tokens)
    for first, last in Names(words, lists, language).spans():
        start = words[first]
        place = (
            first == last
            and start.cased
            and start.text not in lists.given
            and lists.cues["place_before"].length_before(words, first) > 0
        )
        kind = MarkKind.PLACE if place else MarkKind.NAME
        yield Mark(*view.span(start.start, words[last].end), kind)
