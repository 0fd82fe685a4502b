"""What a feedback card on paper says: the visitor's page, in one language."""

from dataclasses import dataclass
from typing import Final

from osslog.domain.desk_languages import DeskLanguage

AGREED_KEY: Final = "1"
REFUSED_KEY: Final = "2"
"""The keys with which it is typed in whether somebody agreed to be quoted."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """The texts of a card; `questions` are asked in this order, each with the same answers.

    `answers` are those of the questions in their order: yes, partly, no.
    """

    language: DeskLanguage
    title: str
    about: str
    questions: tuple[str, ...]
    answers: tuple[str, str, str]
    words: str
    words_hint: str
    quote: str
    quote_more: str
    quote_no: str
    quote_yes: str
    thanks: str
    help_now: str
