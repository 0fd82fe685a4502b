"""Words in any script: which way they run, and in which fonts they show."""

import re
import unicodedata
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from osslog.domain.desk_languages import desk_language
from osslog.domain.mark import DETAILS_REMOVED, NAME_REMOVED

_OTHER_SCRIPTS: Final = re.compile("[\u0530-\u1dff\u2c00-\ud7ff\ufb00-\ufdff\ufe70-\ufeff]")
"""Signs beyond Latin, Greek and Cyrillic, which the window's own font has."""

_LEFTWARDS: Final = frozenset({"R", "AL"})


def has_other_script(text: str) -> bool:
    """Whether a text wants more fonts than the window has at first."""
    return _OTHER_SCRIPTS.search(text) is not None


def runs_right_to_left(words: str) -> bool:
    """Whether most letters of somebody's words run from right to left.

    What a coordinator took out does not count: it is in English.
    """
    own = words.replace(NAME_REMOVED, "").replace(DETAILS_REMOVED, "")
    leftwards = rightwards = 0
    for sign in own:
        runs = unicodedata.bidirectional(sign)
        leftwards += runs in _LEFTWARDS
        rightwards += runs == "L"
    return leftwards > rightwards


def wear_script(widget: QWidget, text: str, language: str) -> None:
    """Let a widget show a text in whatever script it is; its size stays the window's."""
    font = QFont()
    if has_other_script(text):
        from osslog.ui.desk_fonts import families_for, within_edges

        font.setFamilies(families_for(language))
        font = within_edges(font)  # fields and labels of the window would cut Nastaliq off
    widget.setFont(font)


def language_name(code: str) -> str:
    """A language's name in the language of the window; its code where there is none."""
    return {
        "en": _tr("English"),
        "pl": _tr("Polish"),
        "ro": _tr("Romanian"),
        "sk": _tr("Slovak"),
        "uk": _tr("Ukrainian"),
        "ne": _tr("Nepali"),
        "pa": _tr("Punjabi"),
        "ur": _tr("Urdu"),
        "ar": _tr("Arabic"),
        "fa": _tr("Persian"),
        "ckb": _tr("Kurdish (Sorani)"),
        "tr": _tr("Turkish"),
    }.get(code, code)


def language_in_words(code: str) -> str:
    """A language by its name here and its own, such as "Polish (Polski)"."""
    language, name = desk_language(code), language_name(code)
    if language is None or language.own_name == language.english_name:
        return name
    return _tr("{name} ({own_name})").format(name=name, own_name=language.own_name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Languages", text)
