"""What stands beside a word and says that it is a name."""

import re
from typing import Final

from osslog.domain.screening.folded import fold_list
from osslog.domain.screening.name_words import SHORT, NameWords, Weight
from osslog.domain.screening.tokens import adjoins

_THANKED: Final = 4
_WORDS_BETWEEN: Final = 2
_SMALL_TITLES: Final = frozenset({"mr", "mrs", "ms", "mx", "dr", "mister", "pcso"})
_VERB: Final = re.compile(fold_list("ن?می"))
_NO_NAMES_END: Final = re.compile(r"(?:ing|ly|s|ed|ful|ness|ment|one|body|tion)$")
_QUOTES: Final = frozenset("\"'“”„«»")
_AFTER_A_CUE: Final = frozenset({"", ":", "-", "'", ",", '"', "("})
_AGENT: Final = frozenset(fold_list("ਨੇ نے ले ਨੂੰ کو लाई").split())
"""Words that make the word before them somebody who acts."""

_GOES_ON: Final = _AGENT | frozenset(fold_list("और र ਅਤੇ ਤੇ اور و یان لەگەڵ با").split())
COPULAS: Final = frozenset(fold_list("हो है ਹੈ ਸੀ ہے تھا است بود ه بوو थियो").split())
"""Words that end a sentence as "my name is ..." in languages where they stand last."""

_THE_WORD_NAME: Final = frozenset(
    fold_list("नाम नाउँ ਨਾਂ ਨਾਮ نام name isim adı adım").split(),
)


class NameCues:
    """Looks at what stands beside each of the words."""

    def __init__(self, words: NameWords) -> None:
        self._words = words
        self._tokens = words.tokens
        self._lists = words.lists

    def after_strong_cue(self, index: int) -> bool:
        """Whether "my name is" or the like stands before, and this may be a name at all."""
        token = self._tokens[index]
        length = self._lists.cues["strong"].length_before(self._tokens, index)
        if not length or len(token.text) == 1 or token.gap.strip() not in _AFTER_A_CUE:
            return False
        if (
            token.text.isdigit()
            or self._words.is_no_name(token)
            or token.text in self._lists.places
        ):
            return False
        if self._tokens[index - 1].text in _THE_WORD_NAME and length == 1:
            ahead = self._tokens[index + 1 : index + 3]
            known = self._words.weights[index] >= Weight.CAPITAL
            return known or any(after.text in COPULAS for after in ahead)
        return not self._words.is_kin(index)

    def title(self, index: int) -> bool:
        """Whether a title as "Mrs" stands before."""
        return self._words.gap(index) in {" ", ". ", ".", "  "} and (
            self._lists.titles["before"].length_before(self._tokens, index) > 0
        )

    def title_or_kin(self, index: int) -> bool:
        """Whether a title, a person's work or a relative stands before."""
        if self._words.gap(index) not in {" ", ". ", ", ", " (", "  ", " - "}:
            return False
        return (
            self.title(index)
            or self._lists.titles["before_weak"].length_before(self._tokens, index) > 0
            or self._words.kin.length_before(self._tokens, index) > 0
        )

    def cued(self, index: int) -> bool:
        """Whether a title, a relative or a word as "thanks" stands before."""
        return self.title_or_kin(index) or (
            self._words.gap(index) in {" ", ", ", "  "}
            and self._lists.cues["weak"].length_before(self._tokens, index) > 0
        )

    def told(self, index: int) -> bool:
        """Whether "tell" or "thanks" stands before, after which names stand in any spelling."""
        return self._lists.cues["tell"].length_before(self._tokens, index) > 0

    def thanked(self, index: int) -> bool:
        """Whether an unknown word without capital letter follows "thank you" in English."""
        token, words = self._tokens[index], self._words
        if words.language != "en" or not token.cased or token.opens or words.shouted:
            return False
        if len(token.text) < _THANKED or words.is_no_name(token):
            return False
        return (
            _NO_NAMES_END.search(token.text) is None
            and token.gap in {" ", "  "}
            and self._lists.cues["thanks"].length_before(self._tokens, index) > 0
        )

    def small_title(self, index: int) -> bool:
        """Whether an unknown word in small letters follows "mrs" or the like in small letters."""
        token = self._tokens[index]
        return (
            index > 0
            and self._tokens[index - 1].text in _SMALL_TITLES
            and len(token.text) >= SHORT
            and not self._words.is_no_name(token)
            and self._words.gap(index) in {" ", ". ", "."}
        )

    def quoted(self, index: int) -> bool:
        """Whether a word with a capital letter stands alone between quotation marks."""
        return (
            self._words.cap(self._tokens[index])
            and self._words.gap(index)[-1:] in _QUOTES
            and self._words.gap(index + 1)[:1] in _QUOTES
        )

    def before_verb(self, index: int) -> bool:
        """Whether a word as "was" or "helped" follows."""
        return self._words.adjoins(index + 1) and (
            self._lists.cues["verbs"].length_at(self._tokens, index + 1) > 0
        )

    def before_title(self, index: int) -> bool:
        """Whether a title follows that stands after names, as "Hanim" or "ji"."""
        words, token = self._words, self._tokens[index]
        if not words.adjoins(index + 1) or words.is_no_name(token) or token.text.isdigit():
            return False
        if words.is_kin(index):
            return False
        known = words.weights[index] is not Weight.NONE
        if self._lists.titles["after"].length_at(self._tokens, index + 1):
            return known or not token.cased or words.cap(token)
        weak = self._lists.titles["after_weak"].length_at(self._tokens, index + 1)
        if not weak or known:
            return weak > 0
        further = self._tokens[index + 1 + weak : index + 2 + weak]
        if token.cased or not further or len(token.text) < SHORT:
            return False
        acts = further[0].text in _AGENT
        return acts or (further[0].text in _GOES_ON and not token.opens)

    def unknown_person(self, index: int, done: int) -> bool:
        """Whether an unknown word in a script without capital letters stands as names do.

        That is after a title, between a relative and a word that goes on about somebody ("my
        daughter ... and"), or after a second relative. `done` is the last word of the name before.
        """
        if self.acts_first(index) and self._words.could_stand_first(index):
            return True
        if not self._words.could_be_unknown(index):
            return False
        return self.title(index) or self._beside_a_person(index) or self._next_relative(index, done)

    def in_a_service(self, index: int) -> bool:
        """Whether an unknown word stands beside a word of services, as in "Kent Hub"."""
        for beside in (index - 1, index + 1):
            if 0 <= beside < len(self._tokens):
                token, between = self._tokens[beside], self._tokens[max(index, beside)]
                if token.cap and token.text in self._lists.capitals and adjoins(between):
                    return not between.opens and len(token.text) > 1
        return False

    def acts_first(self, index: int) -> bool:
        """Whether a sentence begins with the word, and it is somebody who acts.

        Urdu, Punjabi and Nepali say so with a word of its own, as in "Tabinda ne"; words for people
        who act are in the list of everyday words.
        """
        after = index + 1
        return (
            self._tokens[index].opens
            and self._words.gap(after) == " "
            and self._tokens[after].text in _AGENT
        )

    def _beside_a_person(self, index: int) -> bool:
        if not self._words.adjoins(index + 1) or self._words.gap(index) != " ":
            return False
        after = self._tokens[index + 1].text
        if after not in _GOES_ON and not self._words.is_kin_with_and(after):
            return False
        before = self._tokens[index - 1].text
        return self._words.kin.length_before(self._tokens, index) > 0 or (
            len(before) > SHORT and self._words.is_kin_with_and(before)
        )

    def _next_relative(self, index: int, done: int) -> bool:
        """Whether the word follows "my daughter A and my son": then it is a name too."""
        token = self._tokens[index]
        if done < 0 or self._words.gap(index) != " " or _VERB.match(token.text):
            return False
        if self._words.is_kin_with_and(self._tokens[index - 1].text):
            return done == index - 2
        length = self._words.kin.length_before(self._tokens, index)
        between = self._tokens[done + 1 : index - length]
        return length > 0 and 0 < len(between) <= _WORDS_BETWEEN and between[0].text in _GOES_ON
