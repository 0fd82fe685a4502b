"""The fonts that osslog brings along for every script of the feedback page.

They are loaded when somebody first wants them, as the first page of the window has no time for
it. Qt keeps them for as long as the program runs.
"""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from osslog.resource_files import resource
from osslog.ui.theme import FONT_FAMILY, FONT_FILES

ARABIC: Final = "Noto Sans Arabic"
DEVANAGARI: Final = "Noto Sans Devanagari"
GURMUKHI: Final = "Noto Sans Gurmukhi"
NASTALIQ: Final = "Desk Nastaliq Urdu"

FILES_OF_FAMILY: Final = {
    FONT_FAMILY: FONT_FILES,
    ARABIC: ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    DEVANAGARI: ("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"),
    GURMUKHI: ("NotoSansGurmukhi-Regular.ttf", "NotoSansGurmukhi-Bold.ttf"),
    NASTALIQ: ("NotoNastaliqUrdu-Regular.ttf", "NotoNastaliqUrdu-Bold.ttf"),
}

_FAMILY_OF_LANGUAGE: Final = {
    "ar": ARABIC,
    "ckb": ARABIC,
    "fa": ARABIC,
    "ne": DEVANAGARI,
    "pa": GURMUKHI,
    "ur": NASTALIQ,
}

_REACH_OF_NASTALIQ: Final = 1.3
"""Of the size of the letters: the tail of a ye barree swings back below the whole word."""


def load_desk_fonts() -> list[str]:
    """Make every script of the feedback page known to Qt; returns the families for any words.

    Give them to `QFont.setFamilies`: Qt takes each sign from the first family that has it.
    """
    there = set(QFontDatabase.families())
    for family, files in FILES_OF_FAMILY.items():
        if family not in there:
            for file in files:
                QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}")))
    return list(FILES_OF_FAMILY)


def families_for(code: str) -> list[str]:
    """The families for words in a language, loaded, the one of its script first.

    The others follow, so that a word or a name in another script shows too.
    """
    families = load_desk_fonts()
    first = _FAMILY_OF_LANGUAGE.get(code, FONT_FAMILY)
    return [first, *(family for family in families if family != first)]


def overhang(font: QFont) -> int:
    """How many pixels a word may reach out beyond the side on which its line begins.

    Where nothing else leaves that room, such as a margin or a button's own padding, the edge of a
    widget cuts the word off.
    """
    if font.families()[:1] == [NASTALIQ]:
        return round(_REACH_OF_NASTALIQ * QFontInfo(font).pixelSize())
    return 0


def within_edges(font: QFont) -> QFont:
    """The font for a field, which cuts off at its edges: no letter of it reaches out.

    Urdu is then in the upright hand, which its readers know from other computers.
    """
    made = QFont(font)
    if overhang(font):
        others = [family for family in font.families() if family != ARABIC]
        made.setFamilies([ARABIC, *others])
    return made
