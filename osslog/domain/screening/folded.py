"""Words as the rules read them: one spelling for many, with the way back to the words as written.

People write one and the same thing with accents and without, in the digits of their own script,
in full-width letters, with invisible signs put between, with letters of another script that look
alike. The rules read a folded text; each of its characters knows which code points it came from.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_DIGITS_FROM: Final = (0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6)
_DROPPED: Final = (
    *range(0x0300, 0x0370),  # accents, once they stand apart from their letter
    *range(0x064B, 0x0660),  # Arabic vowel signs, and the hamza above and below
    0x0640,
    0x0670,
    0x093C,  # the dots under Devanagari and Gurmukhi letters
    0x0A3C,
)
_SPELLINGS: Final = {
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "ø": "o",
    "Ø": "O",
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "ə": "e",
    "ي": "ی",
    "ى": "ی",
    "ێ": "ی",
    "ې": "ی",
    "ے": "ی",
    "ك": "ک",
    "ه": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ة": "ه",
    "ۃ": "ه",
    "ٱ": "ا",
    "ۆ": "و",
    "ڕ": "ر",
    "ڵ": "ل",
    "ں": "ن",
    "ґ": "г",
    "٫": ".",
    "٬": ",",
    "،": ",",
    "؛": ";",
    "؟": "?",
    "۔": ".",
    "।": ".",
    "॥": ".",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{MODIFIER LETTER APOSTROPHE}": "'",
    "\N{ACUTE ACCENT}": "'",
    "`": "'",
    "\N{PRIME}": "'",
    "\N{MINUS SIGN}": "-",
}
_ALIKE: Final = str.maketrans(
    "АВСЕНІЈКМОРЅТХУҮЗԚԜавсеніјкмоорѕтхуүԛԝһԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧαενικορτυχбгⅼ",
    "ABCEHIJKMOPSTXYY3QWabcehijkmoopstxyyqwhdABEZHIKMNOPTYXaevikoptuxbrl",
)
"""Cyrillic and Greek letters and the Latin ones that they are taken for."""

_TABLE: Final[dict[int, str | None]] = {
    **{start + value: str(value) for start in _DIGITS_FROM for value in range(10)},
    **dict.fromkeys(_DROPPED),
    **{ord(sign): plain for sign, plain in _SPELLINGS.items()},
}
_LONGEST_SPELLING: Final = 4
_LATIN: Final = re.compile(r"[A-Za-z]")
_ALIKE_SCRIPTS: Final = re.compile(r"[\u0370-\u052f]")
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class View:
    """A text made from somebody's words; character `i` stands for `starts[i]` to `ends[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the part from `start` to before `end`, which is not empty, stands in the words."""
        return self.starts[start], self.ends[end - 1]


def fold_list(text: str) -> str:
    """Fold the text of a word list in one go; letters become small."""
    return unicodedata.normalize("NFKD", text).translate(_TABLE).lower()


def fold(words: str) -> View:
    """Fold somebody's words; capital letters stay."""
    seen: dict[str, str] = {}
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, sign in enumerate(words):
        folded = seen.get(sign)
        if folded is None:
            folded = seen[sign] = _fold_sign(sign)
        if folded:
            pieces.append(folded)
            starts.extend([position] * len(folded))
            ends.extend([position + 1] * len(folded))
        elif ends and unicodedata.category(sign).startswith("M"):
            ends[-1] = position + 1  # a mark goes with its letter
    return View(_plain_alike("".join(pieces)), tuple(starts), tuple(ends))


def latin_capitals(view: View) -> View:
    """The same text as codes are read in: capitals, and Latin letters where they look alike."""
    capitals = "".join(
        up if len(up := sign.upper()) == 1 else sign for sign in view.text.translate(_ALIKE)
    )
    return View(capitals, view.starts, view.ends)


def _fold_sign(sign: str) -> str:
    """One code point, as the rules read it."""
    if sign.isascii():
        return sign if sign.isprintable() else " "
    folded = unicodedata.normalize("NFKD", sign).translate(_TABLE)
    if len(folded) > 1 and not folded.isascii():
        folded = "".join(one for one in folded if unicodedata.category(one) != "Mn") or folded
    if len(folded) > _LONGEST_SPELLING:
        return " "  # a whole sentence in one sign, of which Arabic has some
    category = unicodedata.category(folded[0]) if folded else ""
    if category in {"Cf", "Me"} or "\ufe00" <= folded[:1] <= "\ufe0f" or folded == "\u115f":
        return ""
    if category == "Pd":
        return "-"
    if category.startswith("Z"):
        return " "
    return folded


def _plain_alike(text: str) -> str:
    """Read words that mix Latin letters with such as look alike as Latin."""
    if not (_LATIN.search(text) and _ALIKE_SCRIPTS.search(text)):
        return text
    return _WORD.sub(_one_script, text)


def _one_script(word: re.Match[str]) -> str:
    letters = word[0]
    return letters.translate(_ALIKE) if _LATIN.search(letters) else letters
