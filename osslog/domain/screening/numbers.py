"""Telephone, NHS and National Insurance numbers, however their digits are written and parted."""

import re
from collections.abc import Iterator
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View

_REGIONS: Final = ("GB", "PL", "RO", "SK", "UA", "NP", "IN", "PK", "SA", "AE", "IQ", "IR", "TR")
"""Where the numbers of people come from who write in the desk's languages."""

_PUBLIC: Final = frozenset(
    {
        "08082000247",  # National Domestic Abuse Helpline
        "08081689111",  # Victim Support
        "08088010327",  # Men's Advice Line
        "08005999247",  # Karma Nirvana
        "08009995428",  # Galop
        "116123",  # Samaritans
        "08001111",  # Childline
    }
)
"""Numbers of helplines, which tell of nobody."""

_SIGN: Final = r"[0-9OIL|]"
_PARTED: Final = r"[ \-./()\[\]{}_,:;*•·+\\~=#'\"…]"
_RUN: Final = re.compile(rf"\+?{_SIGN}+(?:{_PARTED}{{1,4}}{_SIGN}+)*")
_GROUP: Final = re.compile(rf"{_SIGN}+")
_NI: Final = re.compile(
    r"(?<![A-Z0-9])[A-Z][ .\-/]{0,3}[A-Z](?:[ .\-/]{0,3}[0-9OILSB]){6}"
    r"(?:[ .\-/]{0,3}[A-Z](?![A-Z])|(?![ .\-/]{0,3}[0-9]))"
)
_MONEY: Final = re.compile(
    r"[£$€]\s?[0-9][0-9,.]*|[0-9][0-9,.]*\s?(?:%|£|€|POUNDS?|QUID|ZL|LEI|EUR|TL|RS)(?![A-Z])"
    r"|(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
)
_SHARE: Final = re.compile(r"(?<![0-9/.\-])(?:24/7|[0-9]{1,2}/(?:10|5|100))(?![0-9/])")
_TIME: Final = re.compile(
    r"(?<![0-9.:/+])(?<![0-9][ \-])(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]"
    r"(?:\s?[AP]\.?M)?(?![0-9]|[.:/ ]{1,2}[0-9])"
)
_CALLS: Final = re.compile(
    r"PHON|TEL|MOB|CELL|NUMB|CALL|RANG|RING|TEXT|WHATS|NUMER|NUMAR|CISLO|ТЕЛ|НОМЕР|ФОН|फोन|नम्बर|मोबाइल"
    r"|ਫੋਨ|ਨੰਬਰ|ਮੋਬਾਈਲ|فون|نمبر|موبائل|هاتف|رقم|تلفن|شماره|موبایل|تهلهفون|ژماره|موبایل|ZADZWO|SUNA|VOLA|ARA"
)
_HEALTH: Final = re.compile(r"N\.?\s?H\.?\s?S|HEALTH|HOSPITAL|ЗДОРОВ|PATIENT")
_LEAST: Final = 7
_LEAST_WITH_A_CUE: Final = 6
_SURELY: Final = 9
_LOOK_BACK: Final = 40
_NHS_DIGITS: Final = 10
_NHS_GROUPS: Final = [3, 3, 4]


def numbers_in(view: View) -> Iterator[Mark]:
    """The numbers in `view`, a text in capitals with number words as digits."""
    for match in _NI.finditer(view.text):
        if sum(sign.isdigit() for sign in match[0]) >= 4:  # noqa: PLR2004 - of six signs, so many
            yield Mark(*view.span(match.start(), match.end()), MarkKind.NI_NUMBER)
    text = _TIME.sub(_blank, _MONEY.sub(_blank, _SHARE.sub(_blank, view.text)))
    for match in _RUN.finditer(text):
        run = _trimmed(match, text)
        if run is not None:
            kind = _kind(text, *run)
            if kind is not None:
                yield Mark(*view.span(*run), kind)


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


def _trimmed(match: re.Match[str], text: str) -> tuple[int, int] | None:
    """The part of the run that is number: without letters of a word at its ends."""
    groups = [(found.start(), found.end()) for found in _GROUP.finditer(text, *match.span())]
    while groups and not _is_number(text, *groups[0], first=True):
        groups.pop(0)
    while groups and not _is_number(text, *groups[-1], first=False):
        groups.pop()
    if not groups:
        return None
    start, end = groups[0][0], groups[-1][1]
    if start and text[start - 1] == "+":
        start -= 1
    while start and text[start - 1] in "([":
        start -= 1
    return start, end


def _is_number(text: str, start: int, end: int, *, first: bool) -> bool:
    group = text[start:end]
    if any(sign.isdigit() for sign in group):
        return True
    beside = text[start - 1 : start] if first else text[end : end + 1]
    return set(group) <= {"O"} and not beside.isalpha()


def _kind(text: str, start: int, end: int) -> MarkKind | None:
    groups = [found[0] for found in _GROUP.finditer(text, start, end)]
    digits = "".join(groups).replace("O", "0").translate(str.maketrans("IL|", "111"))
    real = sum(sign.isdigit() for group in groups for sign in group)
    if len(digits) < _LEAST_WITH_A_CUE or real * 3 < len(digits) or digits in _PUBLIC:
        return None
    before = text[max(0, start - _LOOK_BACK) : start]
    if _is_nhs(digits, [len(group) for group in groups], before):
        return MarkKind.NHS_NUMBER
    if len(digits) >= _SURELY:
        return MarkKind.TELEPHONE
    if _CALLS.search(before) or text[start] in "+0(":
        return MarkKind.TELEPHONE
    if len(digits) >= _LEAST and (len(groups) > 1 or _is_telephone(text[start:end])):
        return MarkKind.TELEPHONE
    return None


def _is_nhs(digits: str, groups: list[int], before: str) -> bool:
    """Whether ten digits are an NHS number: grouped as one, said to be one, or by their sum.

    Ten digits, the last of which is a check of the others modulo 11: NHS Data Dictionary.
    """
    if len(digits) != _NHS_DIGITS:
        return bool(_HEALTH.search(before)) and len(digits) in {9, 11}
    if _HEALTH.search(before):
        return True
    if digits.startswith("0"):
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return groups == _NHS_GROUPS or (11 - total % 11) % 11 == int(digits[-1])


def _is_telephone(number: str) -> bool:
    """Whether `number` could be dialled in a country that people here come from."""
    import phonenumbers  # loaded with the first number that is in doubt

    for region in _REGIONS:
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return True
    return False
