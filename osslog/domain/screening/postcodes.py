"""Postcodes, in one piece, in two, or in single letters and digits."""

import re
from collections.abc import Iterator
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View, fold_list

_AREAS: Final = frozenset(
    fold_list(
        "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV "
        "CW DA DD DE DG DH DL DN DT DY E "
        "EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP "
        "IV JE KA KT KW KY L LA LD LE LL "
        "LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO "
        "PR RG RH RM S SA SE SG SK SL SM "
        "SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD "
        "WF WN WR WS WV YO ZE ZZ"
    )
    .upper()
    .split()
)
_HERE: Final = frozenset({"ME", "CT", "TN", "DA", "BR", "SE", "BN"})
"""The areas of Kent and beside it: there the first half alone tells where somebody lives."""

_P: Final = r"[ .\-,/]{0,3}"
_LOOSE: Final = re.compile(
    rf"(?<![A-Z0-9])(?P<area>[A-Z]{_P}[A-Z]|[A-Z]){_P}(?:[0-9OIL]{_P}[0-9OIL]|[0-9][A-Z]?|[OIL])"
    rf"{_P}(?P<sector>[0-9OIL]){_P}(?P<unit>[A-Z]{_P}[A-Z])(?![A-Z0-9])"
)
_PLAIN: Final = re.compile(
    r"(?<![A-Z0-9])(?![OI][0-9])[A-Z]{1,2}[0-9][A-Z0-9]?[ \-]?[0-9OIL][A-Z]{2}(?![A-Z0-9])"
)
_HALF: Final = re.compile(
    r"(?<![A-Z0-9])(?P<area>[A-Z]{1,2}) ?(?P<district>[0-9][0-9]?)(?![A-Z0-9])"
)
_ABROAD: Final = re.compile(r"(?<![0-9\-+])[0-9]{2}-[0-9]{3}(?![0-9\-])")
_NO_UNIT: Final = frozenset("CIKMOV")
_CUE: Final = re.compile(
    r"POST\s?CODE|POSTAL|КОД|KOD POCZ|PSC|COD POSTAL|POSTA KODU"
    r"|پوسٹ کوڈ|کد پستی|الرمز|پوستکود|ਪੋਸਟ|पोस्टकोड"
)
_LOOK_BACK: Final = 25


def postcodes_in(view: View, as_written: str, *, halves: bool) -> Iterator[Mark]:
    """The postcodes in `view`, in capitals; `as_written` is the same text before that.

    `halves` says whether the first half alone is looked for.
    """
    for match in _PLAIN.finditer(view.text):
        yield Mark(*view.span(match.start(), match.end()), MarkKind.POSTCODE)
    for match in _LOOSE.finditer(view.text):
        area = "".join(sign for sign in match["area"] if sign.isalpha())
        written = as_written[match.start() : match.end()]
        if area in _AREAS and written.isascii() and any(sign.isdigit() for sign in match[0]):
            told = _CUE.search(view.text[max(0, match.start() - _LOOK_BACK) : match.start()])
            if told or not _NO_UNIT.intersection(match["unit"]):
                yield Mark(*view.span(match.start(), match.end()), MarkKind.POSTCODE)
    for match in _HALF.finditer(view.text) if halves else ():
        told = _CUE.search(view.text[max(0, match.start() - _LOOK_BACK) : match.start()])
        written = as_written[match.start() : match.end()]
        plain = " " not in match[0] and written.isupper() and match["area"] in _AREAS
        small = " " not in match[0] and match["area"] in _HERE and len(match["district"]) > 1
        if told or (plain and len(match["area"]) > 1) or small:
            yield Mark(*view.span(match.start(), match.end()), MarkKind.POSTCODE)
    for match in _ABROAD.finditer(view.text):
        yield Mark(*view.span(match.start(), match.end()), MarkKind.POSTCODE)
