"""Endings that make a word a name, in the scripts of the desk's languages."""

from typing import Final

from osslog.domain.screening.folded import fold_list

_ENDINGS: Final = tuple(
    fold_list(
        "ski ska skiego skiej skim skiemu cki cka ckiego ckiej dzki "
        "dzka owicz ewicz owski owska "
        "czyk czak escu eanu ová ovej ovou enko chuk czuk chenko yshyn "
        "oğlu oglu zade zadeh pour "
        "poor nejad abadi ovic ović evic ević shvili dze yan adze ullah uddin "
        "енко енка енку чук чука юк ський ська ського ської ському "
        "ською цький цька цького цької "
        "ович івна ишин зاده زاده نژاد پور اوغلو"
    ).split()
)
_GIVEN: Final = tuple(
    fold_list(
        "ਪ੍ਰੀਤ ਜੀਤ ਦੀਪ ਵਿੰਦਰ ਿੰਦਰ ਜੋਤ ਲੀਨ ਬੀਰ ਵੀਰ ਮੀਤ ਵੰਤ ਨੂਰ ਰਾਜ ਕੀਰਤ ਬਹਾਦੁਰ "
        "बहादुर कुमारी माया कुमार लक्ष्मी प्रसाद "
        "الدین چهر دخت "
        "preet deep winder jinder jeet inder ullah"
    ).split()
)
_STEM: Final = 2
_LEAST_GIVEN: Final = 5
_LEAST: Final = 6
_LEAST_FOR_SHORT: Final = 6
_SHORT: Final = 3


def ends_like_a_surname(word: str) -> bool:
    """Whether `word`, folded and small, ends as surnames do."""
    for ending in _ENDINGS:
        if word.endswith(ending):
            return len(word) >= (_LEAST_FOR_SHORT if len(ending) <= _SHORT else _LEAST)
    return False


def ends_like_a_given_name(word: str) -> bool:
    """Whether `word`, folded and small, ends as given names do."""
    return word.endswith(_GIVEN) and any(
        word.endswith(ending) and len(word) >= max(len(ending) + _STEM, _LEAST_GIVEN)
        for ending in _GIVEN
    )
