"""Words that people type: names of places and agencies, and feedback.

The rules are those of the published format: NFC, one line, and none of the characters that can
hide or reorder text. Joiners and direction marks stay, because Persian, Kurdish and Nepali
cannot be written without them.
"""

import re
import unicodedata

LONGEST_NAME = 80
LONGEST_FEEDBACK = 2000

_NEWLINE = re.compile("\r\n|[\n\r\u0085\u2028\u2029\v\f]")
_LAST_OF_EACH_PLANE = "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_REFUSED = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    f"{_LAST_OF_EACH_PLANE}]"
)


def tidy(text: str) -> str:
    """The text as it is kept: each newline one space, NFC, no space at either end."""
    return unicodedata.normalize("NFC", _NEWLINE.sub(" ", text)).strip(" ")


def has_refused_character(text: str) -> bool:
    """Whether the text holds a control, an invisible override, a surrogate or a noncharacter."""
    return _REFUSED.search(text) is not None


def is_tidy(text: str, *, at_most: int) -> bool:
    """Whether the text is exactly as `tidy` leaves it and may be kept."""
    return tidy(text) == text and not has_refused_character(text) and len(text) <= at_most


def problem_with_name(text: str, what: str) -> str | None:
    """Why `text` cannot be the name of `what` ("location", "agency"), as a sentence, or None."""
    if not text:
        return f"The {what} needs a name."
    if len(text) > LONGEST_NAME:
        return f"The {what}'s name may have at most {LONGEST_NAME} characters."
    if not is_tidy(text, at_most=LONGEST_NAME):
        return f"The {what}'s name holds a character that cannot be printed."
    return None


def problem_with_feedback(text: str) -> str | None:
    """Why `text` cannot be kept as somebody's words, as a sentence, or None."""
    if len(text) > LONGEST_FEEDBACK:
        return (
            f"The words may have at most {LONGEST_FEEDBACK:,} characters; these have {len(text):,}."
        )
    if not is_tidy(text, at_most=LONGEST_FEEDBACK):
        return "The words hold a character that cannot be printed."
    return None
