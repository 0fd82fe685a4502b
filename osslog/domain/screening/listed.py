"""Places and relatives: words and runs of words that stand in a list."""

from collections.abc import Iterator
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View, fold_list
from osslog.domain.screening.tokens import Token, adjoins
from osslog.domain.screening.word_forms import plain_forms
from osslog.domain.screening.word_lists import WordLists

_WORDS_TOO: Final = frozenset(
    fold_list(
        "ash bath battle batman blean boston brent bury camden capel "
        "chad charing chester china "
        "cliffe cork deal derby goa grain grays halfway halifax hama "
        "hartley higham hoo hull jordan "
        "lewes lincoln loose male marden martin minster moga monkton "
        "poole preston reading ranya rye "
        "rome sandwich sarre singleton sofia split stoke stratford sumy "
        "suma sum turkey urfa van varna "
        "wales wye york opole arad slough welling grain elham rome "
        "milan kent vigo boston konya deal "
        "kalar sanaa rust qom wigmore stanhope buckland tripoli kotli "
        "hoo cyprus georgia nice "
        "polski polska czesku brest sandgate woking grays surrey bexley "
        "newport kingston trinidad "
        "عمان سوريا صيدا تعز مكة عدن قم رشت سنە کەلار سۆران کرمان غزني "
        "جدة تونس مصر سون‌اوکس "
        "діл суми сум сумах рівне рівного рівному буча бучі крим рочестер мала "
        "मार्गेट दाङ मोरङ भारत रिडिङ ਮੋਗਾ ਮੋਗੇ ਭਾਰਤ"
    ).split()
)
"""Names of places that are ordinary words or people's names as well."""

_LANDS: Final = frozenset(fold_list("عمان سوريا مصر تونس مكة عدن جدة").split())
_SHORT: Final = 4
_KINDS: Final = frozenset(
    fold_list(
        "school academy college university hospital surgery church "
        "mosque gurdwara mandir temple nursery "
        "library station pub arms park primary infants"
    ).split()
)


def places_in(
    view: View, tokens: tuple[Token, ...], lists: WordLists, language: str
) -> Iterator[Mark]:
    """The places of the list in `view`, and schools, surgeries and the like with their names."""
    index = 0
    while index < len(tokens):
        length = lists.places.length_at(tokens, index)
        token = tokens[index]
        if not length and any(form in lists.places for form in plain_forms(token.text, language)):
            length = int(token.cap or not token.cased) if len(token.text) > _SHORT else 0
        if length and (length > 1 or _is_meant(tokens, index, lists)):
            last = tokens[index + length - 1]
            yield Mark(*view.span(token.start, last.end), MarkKind.PLACE)
        elif token.text in _KINDS and token.cap and not token.opens:
            first = _name_of_a_building(tokens, index, lists)
            if first < index:
                yield Mark(*view.span(tokens[first].start, token.end), MarkKind.PLACE)
        index += max(1, length)


def _is_meant(tokens: tuple[Token, ...], index: int, lists: WordLists) -> bool:
    """Whether one word that may be a place is meant as one."""
    token = tokens[index]
    if token.text not in _WORDS_TOO or token.text in _LANDS:
        return True
    if not token.cased:
        return lists.cues["place_before"].length_before(tokens, index) > 0
    return token.cap and (
        not token.opens or lists.cues["place_before"].length_before(tokens, index) > 0
    )


def _name_of_a_building(tokens: tuple[Token, ...], index: int, lists: WordLists) -> int:
    first = index
    while first and adjoins(tokens[first]) and not tokens[first].opens:
        before = tokens[first - 1]
        if not before.cap or before.text in lists.little:
            break
        first -= 1
    return first


def kin_in(
    view: View, tokens: tuple[Token, ...], lists: WordLists, language: str
) -> Iterator[Mark]:
    """The words for relatives and partners in `view`."""
    kin = lists.kin_for(language)
    index = 0
    while index < len(tokens):
        length = kin.length_at(tokens, index)
        token = tokens[index]
        bends = not token.cased or (language == "tr" and len(token.text) > _SHORT)
        if not length and bends and token.text not in lists.little:
            length = int(any(form in kin for form in plain_forms(token.text, language)))
        if length:
            last = tokens[index + length - 1]
            yield Mark(*view.span(tokens[index].start, last.end), MarkKind.KIN)
        index += max(1, length)
