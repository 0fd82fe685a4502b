"""The languages that a visitor can choose on the feedback page, each by its own name.

A language is reviewed once somebody who speaks it has checked its words. Until then it stays off
where no coordinator has switched it on: see docs/translations.md.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class DeskLanguage:
    """A language of the feedback page; `code` is its BCP 47 tag."""

    code: str
    own_name: str
    english_name: str
    right_to_left: bool = False
    reviewed: bool = False


ENGLISH: Final = DeskLanguage("en", "English", "English", reviewed=True)

DESK_LANGUAGES: Final = (
    ENGLISH,
    DeskLanguage("pl", "Polski", "Polish"),
    DeskLanguage("ro", "Română", "Romanian"),
    DeskLanguage("sk", "Slovenčina", "Slovak"),
    DeskLanguage("uk", "Українська", "Ukrainian"),
    DeskLanguage("ne", "नेपाली", "Nepali"),
    DeskLanguage("pa", "ਪੰਜਾਬੀ", "Punjabi"),
    DeskLanguage("ur", "اردو", "Urdu", right_to_left=True),
    DeskLanguage("ar", "العربية", "Arabic", right_to_left=True),
    DeskLanguage("fa", "فارسی", "Persian", right_to_left=True),
    DeskLanguage("ckb", "کوردیی سۆرانی", "Kurdish (Sorani)", right_to_left=True),
    DeskLanguage("tr", "Türkçe", "Turkish"),
)
"""In the order in which the visitor is shown them."""


def desk_language(code: str) -> DeskLanguage | None:
    """The language of this code; None for a language that the feedback page lacks."""
    return next((one for one in DESK_LANGUAGES if one.code == code), None)
