"""Dates: in figures, with the month's name, and years."""

import re
from collections.abc import Iterator
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View, fold_list
from osslog.domain.screening.tokens import Token, adjoins
from osslog.domain.screening.word_forms import plain_forms

_FIGURES: Final = re.compile(
    r"(?<![0-9])(?:[0-9]{1,2}\s?([./\-])\s?[0-9]{1,2}\s?\1\s?(?:[0-9]{4}|[0-9]{2})"
    r"|[0-9]{4}([./\-])[0-9]{1,2}\2[0-9]{1,2}|[0-9]{1,2} [0-9]{1,2} (?:19|20)[0-9]{2})(?![0-9])"
)
_ROMAN: Final = re.compile(
    r"(?<![0-9])[0-9]{1,2}[ .]{1,2}(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[ .]{1,2}"
    r"(?:19|20)[0-9]{2}(?![0-9])"
)
_YEAR: Final = re.compile(
    r"(?<![0-9.,/£$€+\-])(?<![£$€0-9] )"
    r"(?:19[3-9][0-9]|20[0-4][0-9]|13[3-9][0-9]|140[0-9]|20[5-8][0-9])"
    r"(?![0-9,%]|[.\- ][0-9])"
)
_EASTERN_YEAR: Final = re.compile(r"1[34][0-9]{2}|20[5-8][0-9]")
_EASTERN: Final = frozenset({"fa", "ckb", "ne"})
_DAY: Final = re.compile(
    r"(?:[0-2]?[0-9]|3[0-2])(?:st|nd|rd|th|го|е|та|ma|lea|de|tego|ego|o|a|ی|ی)?(?![0-9])"
)
_DAY_OF_THE_MONTH: Final = re.compile(r"\b(?:on|the) (?:[0-2]?[0-9]|3[01])(?:st|nd|rd|th)\b")
_OF: Final = frozenset(fold_list("of de the da ی го roku року r р سنة عام سال ساڵی").split())
_ORDINAL: Final = re.compile(
    r"(?:first|second|third|.*(?:fth|nth|ixth|ghth|nth|ieth)|.*(?:szego|giego|ciego|tego|nego|mego)"
    r"|.*(?:шого|гого|нього|того|мого|ятого)|prvého|druhého|tretieho|.*eho)$"
)
_SINCE: Final = frozenset(
    fold_list(
        "in since last this until by during w od do în in din v od у в "
        "з від з since past early late "
        "next end mid"
    ).split()
)
_ELSE_TOO: Final = frozenset(
    fold_list(
        "christmas xmas easter eid diwali ramadan may march mars mar "
        "mai dec jan sept sep jun jul oct nov apr aug feb luty maj maja "
        "marca june "
        "april august ocak kasım ekim nisan mart martin مه دی تیر مهر "
        "آذر آب جون اسد حوت حمل ثور عقرب "
        "قوس میزان مارس قوس سرطان شعبان رجب گولان मे माघ चैत जेठ पुस "
        "पुष पाउस lipca lipiec mayıs ادار "
        "січень лютий лютого листопад"
    ).split()
)


def dates_in(
    view: View, tokens: tuple[Token, ...], months: frozenset[str], language: str
) -> Iterator[Mark]:
    """The dates in `view`, a folded text with its `tokens`."""
    for match in _FIGURES.finditer(view.text):
        numbers = [int(part) for part in re.findall(r"[0-9]+", match[0])]
        if _could_be_a_day(numbers):
            yield Mark(*view.span(match.start(), match.end()), MarkKind.DATE)
    for match in _ROMAN.finditer(view.text):
        yield Mark(*view.span(match.start(), match.end()), MarkKind.DATE)
    for match in _YEAR.finditer(view.text):
        if language in _EASTERN or not _EASTERN_YEAR.fullmatch(match[0]):
            yield Mark(*view.span(match.start(), match.end()), MarkKind.DATE)
    for match in _DAY_OF_THE_MONTH.finditer(view.text):
        yield Mark(*view.span(match.start() + match[0].index(" ") + 1, match.end()), MarkKind.DATE)
    for index, token in enumerate(tokens):
        if token.text in months or (
            not token.cased and any(form in months for form in plain_forms(token.text, language))
        ):
            span = _around_month(tokens, index)
            if span is not None:
                yield Mark(*view.span(tokens[span[0]].start, tokens[span[1]].end), MarkKind.DATE)


def _could_be_a_day(numbers: list[int]) -> bool:
    """Whether three numbers are a day, a month and a year in some order that people use."""
    if numbers[0] > 31:  # noqa: PLR2004 - the year stands first
        return numbers[1] <= 12 and numbers[2] <= 32  # noqa: PLR2004
    day, month = sorted(numbers[:2], reverse=True)
    return 1 <= month <= 12 and 1 <= day <= 32  # noqa: PLR2004 - Nepali months have 32 days


def _around_month(tokens: tuple[Token, ...], index: int) -> tuple[int, int] | None:
    first = last = index
    before = index - 1
    while before > index - 3 and before >= 0 and tokens[before].text in _OF:
        before -= 1
    if before >= 0 and _near(tokens[before + 1]):
        text = tokens[before].text
        if _DAY.fullmatch(text) or _ORDINAL.match(text):
            first = before
    after = index + 1
    while after < len(tokens) and after < index + 3 and tokens[after].text in _OF:
        after += 1
    if after < len(tokens) and _near(tokens[after]):
        text = tokens[after].text
        if text[:4].isdigit() and len(text[:4]) == 4 or _DAY.fullmatch(text):  # noqa: PLR2004, RUF021
            last = after
            if after + 1 < len(tokens) and _near(tokens[after + 1]):
                year = tokens[after + 1].text
                last = after + 1 if year.isdigit() and len(year) == 4 else last  # noqa: PLR2004
    if (first, last) != (index, index):
        return first, last
    month = tokens[index]
    if month.text in _ELSE_TOO or index == 0 or len(month.text) < 4:  # noqa: PLR2004
        return None
    return (index, index) if tokens[index - 1].text in _SINCE and adjoins(month) else None


def _near(token: Token) -> bool:
    return adjoins(token) or token.gap in {", ", "/", ","}
