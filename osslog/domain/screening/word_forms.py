"""The forms in which a name or a place stands in a sentence, taken back to the plain one."""

from collections.abc import Iterator
from typing import Final

from osslog.domain.screening.folded import fold_list


def _listed(words: str) -> tuple[str, ...]:
    return tuple(sorted(fold_list(words).split(), key=len, reverse=True))


_NEPALI: Final = _listed(
    "हरूलाई हरुलाई हरू हरु लाई सँगै सँग संग द्वारा बाट देखि ले को "
    "की का कै मा जी ज्यू सम्म जीले जीलाई जीको दिदी बहिनी"
)
_PUNJABI: Final = _listed("ਜੀ ਨੇ ਨੂੰ ਦੀ ਦਾ ਦੇ")
_PREFIXES: Final = _listed("وال بال فال لل ال و ف ب ل ک")
_SUFFIXES: Final = {
    "ar": _listed("هم ها نا هما کم هن"),
    "fa": _listed("شان مان تان شون مون خانم جان هایم هایمان رو را ها م ی و ت ش اینا ام"),
    "ckb": _listed("یش یشم یان مان تان دا ەوە ە ی م ت ش ن یک ەکە ەکەم خان گیان یەوە یە یەکی"),
    "ur": _listed("جی صاحبہ باجی آپی"),
}
_TURKISH: Final = _listed(
    "lari leri larim lerim larimi ye ya nin nun in un e a i u yi yu den dan ten tan de da te ta "
    "le la yle yla ile si ler lar cim cigim"
)
_ROMANIAN: Final = _listed("ei ii ului ul lui ele e o ule ă")
_SLAVIC: Final = _listed(
    "owi iowi owie em iem ie i y u a e o ej oj ą ę ów ami om ovi om "
    "ou ovej ová ovou ke ce ze ku kiem ka kom "
    "кою ою ею єю єві еві ові ем ом ом єм і ї у ю я а о е є и ої ій ій ському ку ці зі"
)
_SOFTENED: Final = {
    "c": ("k", "t"),
    "dz": ("d", "g"),
    "rz": ("r",),
    "ci": ("t",),
    "sz": ("s",),
    "l": ("l",),
    "ц": ("к", "т"),
    "з": ("г",),
    "с": ("х",),
    "z": ("h", "g"),
    "dzi": ("d",),
    "ni": ("n",),
    "si": ("s",),
}
_ENDS_OF_NAMES: Final = (
    "",
    "a",
    "o",
    "ia",
    "ja",
    "ek",
    "e",
    "i",
    "а",
    "я",
    "о",
    "ій",
    "ь",
    "іа",
    "ия",
    "ік",
    "к",
    "и",
)
_SHORTEST: Final = 3


def plain_forms(word: str, language: str) -> Iterator[str]:
    """The plain forms that `word`, folded and small, may be a form of; not itself."""
    first = word[0]
    if "\u0900" <= first <= "\u097f":
        yield from _without_suffixes(word, _NEPALI)
    elif "\u0a00" <= first <= "\u0a7f":
        yield from _without_suffixes(word, _PUNJABI)
    elif "\u0600" <= first <= "\u06ff":
        yield from _arabic_script(word, language)
    elif "\u0400" <= first <= "\u052f" or language in {"pl", "sk", "cs", "uk"}:
        yield from _slavic(word)
    elif language == "tr":
        yield from _without_suffixes(word, _TURKISH)
    elif language == "ro":
        for stem in _without_suffixes(word, _ROMANIAN):
            yield from (stem, stem + "a", stem + "ia")


def _without_suffixes(word: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    for suffix in suffixes:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= _SHORTEST:
            yield stem


def _arabic_script(word: str, language: str) -> Iterator[str]:
    if language not in _SUFFIXES or language == "ar":
        for prefix in _PREFIXES:
            stem = word.removeprefix(prefix)
            if stem != word and len(stem) > _SHORTEST:
                yield stem
    for stem in _without_suffixes(word, _SUFFIXES.get(language, ())):
        if len(stem) >= _SHORTEST:
            yield stem


def _slavic(word: str) -> Iterator[str]:
    for ending in _SLAVIC:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST - 1:
            continue
        for last in _ENDS_OF_NAMES:
            yield stem + last
        for soft, hards in _SOFTENED.items():
            if stem.endswith(soft):
                for hard in hards:
                    yield stem.removesuffix(soft) + hard + "a"
                    yield stem.removesuffix(soft) + hard + "а"
        if len(stem) > _SHORTEST:
            yield f"{stem[:-1]}e{stem[-1]}"  # Marek, Marka
            yield f"{stem[:-1]}о{stem[-1]}"
