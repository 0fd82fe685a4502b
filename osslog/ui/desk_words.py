"""What the visitor's page says, in each of its languages.

A person reads this minutes after speaking of violence, perhaps with somebody watching the screen.
The sentences are short and plain, promise nothing that is not so, and never name what the person
came for.

The English texts are here. Translations are Qt's: `resources/translations/desk_xx.ts`, collected
and compiled by `make translations`; docs/translations.md says who may change them.
"""

import re
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QFont

from osslog.domain import code_lists
from osslog.domain.desk_languages import ENGLISH, DeskLanguage, desk_language
from osslog.resource_files import resource
from osslog.ui.desk_fonts import families_for

CONTEXT: Final = "Desk"
"""Where Qt looks these texts up."""

_BEFORE_GAP: Final = re.compile(r" (?=\{)")
_AFTER_GAP: Final = re.compile(r"(?<=\}) ")
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


class DeskText(StrEnum):
    """Each thing that the page says, as it stands in English; `{gaps}` are filled in later."""

    # Arriving
    WELCOME = "How was it today?"
    ABOUT = (
        "A few short questions about today. You can skip any of them. We do not ask who you are."
    )
    LANGUAGE = "Choose your language"
    UNREVIEWED = (
        "Nobody who speaks this language has checked these words yet. "
        "If something is not clear, please ask."
    )
    HELP_NOW = "If you are in danger now, please tell somebody here straight away."
    START = "Start"
    TEXT_SMALLER = "Smaller text"
    TEXT_LARGER = "Larger text"

    # Questions
    PROGRESS = "Question {number} of {count}"
    HELPFUL = code_lists.HELPFUL.label
    BETTER_INFORMED = code_lists.BETTER_INFORMED.label
    FEELS_SAFER = code_lists.FEELS_SAFER.label
    YES = "Yes"
    PARTLY = "Partly"
    NO = "No"
    SKIP = "Skip this question"
    BACK = "Back"
    NEXT = "Next"

    # Words of the person's own
    WORDS = "Is there anything you would like to say?"
    WORDS_HINT = (
        "Please do not write names, addresses or phone numbers. "
        "This helps to keep you and other people safe."
    )
    CHARACTERS_LEFT = "Letters left: {count}"
    TOO_LONG = "There is no more room. Some letters did not fit."

    # May they be quoted?
    QUOTE = "May we print your words in a report about this service?"
    QUOTE_MORE = (
        "Other people can read that report. "
        "First, we take out anything that could show who you are."
    )
    QUOTE_NO = "No, only the team may read them"
    QUOTE_YES = "Yes, you may print them"

    # The end
    SEND = "Send my answers"
    NOT_SAVED = "Your answers could not be saved. Please try again, or tell somebody at the desk."
    TRY_AGAIN = "Try again"
    THANKS = "Thank you for your answers"
    THANKS_MORE = (
        "Your answers are saved and sealed. Nobody at this desk can read them. "
        "The coordinator, who runs this service, will read them later."
    )
    CLEARS_SOON = "This page will clear itself. Seconds left: {seconds}"
    CLEAR_NOW = "Clear this page now"

    # At any time
    STOP = "Stop and delete my answers"
    STILL_THERE = (
        "Are you still there? If not, this page will delete your answers. Seconds left: {seconds}"
    )
    GO_ON = "Yes, carry on"


class DeskWords:
    """The page's words in one language; English where a text is not translated.

    The translation is this object's own and not the application's: the program's other words
    stay as they are.
    """

    def __init__(self, code: str) -> None:
        self.language: DeskLanguage = desk_language(code) or ENGLISH
        self._translator = QTranslator()
        if self.language is not ENGLISH:
            file = resource(f"translations/desk_{self.language.code}.qm")
            self._translator.load(str(file))
        self._locale = QLocale(self.language.code)
        self._locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)

    def say(self, text: DeskText) -> str:
        """The text in this language, with its gaps still to be filled in by `format`."""
        return self._translator.translate(CONTEXT, text.value) or text.value

    def count(self, text: DeskText, **numbers: int) -> str:
        """The text with numbers in its gaps, of which none stands alone on a line."""
        held = _AFTER_GAP.sub(_NO_BREAK, _BEFORE_GAP.sub(_NO_BREAK, self.say(text)))
        return held.format(**{gap: self.number(value) for gap, value in numbers.items()})

    def number(self, value: int) -> str:
        """A whole number in the digits that are usual for the language."""
        return self._locale.toString(value)

    def font(self, point_size: float) -> QFont:
        """A font that has the language's script first, and every other script of the page.

        Urdu's letters reach out beyond where their line begins: give its labels a margin of
        `desk_fonts.overhang` there.
        """
        font = QFont(families_for(self.language.code))
        font.setPointSizeF(point_size)
        return font

    @property
    def direction(self) -> Qt.LayoutDirection:
        """From which side the language is read."""
        if self.language.right_to_left:
            return Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight
