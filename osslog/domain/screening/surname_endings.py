"""Endings that make a word a surname, in Latin, Cyrillic and Indian letters."""

from typing import Final

from osslog.domain.screening.folded import fold_list

_ENDINGS: Final = tuple(
    fold_list(
        "ski ska skiego skiej skim skiemu cki cka ckiego ckiej dzki dzka owicz ewicz owski owska "
        "czyk czak escu eanu ová ovej ovou enko chuk czuk chenko yshyn oğlu oglu zade zadeh pour "
        "poor nejad abadi ovic ović evic ević shvili dze yan adze ullah uddin "
        "енко енка енку чук чука юк ський ська ського ської ському ською цький цька цького цької "
        "ович івна ишин зاده زاده نژاد پور اوغلو"
    ).split()
)
_LEAST: Final = 6
_LEAST_FOR_SHORT: Final = 7
_SHORT: Final = 3


def ends_like_a_surname(word: str) -> bool:
    """Whether `word`, folded and small, ends as surnames do."""
    for ending in _ENDINGS:
        if word.endswith(ending):
            return len(word) >= (_LEAST_FOR_SHORT if len(ending) <= _SHORT else _LEAST)
    return False
