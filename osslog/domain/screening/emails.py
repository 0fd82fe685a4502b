"""E-mail addresses, plain or written out, and names on social media and web pages of people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from osslog.domain.mark import Mark, MarkKind
from osslog.domain.screening.folded import View, fold_list

_AT: Final = frozenset(
    fold_list(
        "at @ małpa malpa małpka arond a-rond zavináč zavinac равлик "
        "собака собачка ет эт एट एट्द ਐਟ "
        "ایٹ آت ات إت أت ئەت ئات et kuyruklu atsign کوتیشن ad әт"
    ).split()
)
_SIGN_ALONE: Final = frozenset(
    fold_list(
        "@ małpa malpa małpka arond a-rond zavináč zavinac равлик собака собачка kuyruklu atsign"
    ).split()
)
"""Words that beside a domain can only be the sign."""
_DOMAIN: Final = re.compile(r"[^\W_][\w\-]{0,60}(?:\.[\w\-]{1,60}){0,4}\.[^\W\d_]{2,12}")
_DOT: Final = frozenset(
    fold_list(
        "dot . kropka punkt punct bodka крапка точка дот डट डटकम ਡਾਟ "
        "ਡੌਟ ਡੋਟ ڈاٹ ڈوٹ نقطة نقطه "
        "نقطہ دوت دات دۆت خاڵ nokta point period stop"
    ).split()
)
_JOINS: Final = frozenset(
    fold_list(
        "underscore dash hyphen minus podkreślnik podkreślenie myślnik "
        "cratimă liniuță pomlčka "
        "podtržník podčiarkovník підкреслення дефіс тире अन्डरस्कोर "
        "हाइफन ਅੰਡਰਸਕੋਰ ਡੈਸ਼ انڈرسکور ڈیش "
        "شرطة خط آندرلاین alt tire çizgi _ -"
    ).split()
)
_PROVIDERS: Final = frozenset(
    fold_list(
        "gmail googlemail hotmail outlook yahoo icloud live msn aol "
        "protonmail proton example mail "
        "email btinternet sky talktalk virginmedia wp onet interia "
        "seznam azet ukr yandex ymail "
        "جیمیل یاهو هاتمیل جيميل جیمەیڵ जिमेल जीमेल ਜੀਮੇਲ"
    ).split()
)
_ENDS: Final = frozenset(
    {"com", "org", "net", "uk", "co", "pl", "ro", "sk", "ua", "ir", "tr", "in"}
)
_IN_BRACKETS: Final = re.compile(r"(?<=[^\s])[(\[{<]([^\W\d_]{2,12})[)\]}>](?=[^\s])")
_AT_PHRASE: Final = re.compile(
    r"(?<!\S)(?:"
    + fold_list(
        "at sign|at the rate of|at the rate|a rond|coada de maimuta|kuyruklu a|et isareti"
        "|ایٹ دی ریٹ|ات ساین|ایت ساین|آت ساين|ਐਟ ਦਾ ਰੇਟ|ਐਟ ਦੀ ਰੇਟ|एट दि रेट|एट द रेट"
    )
    + r")(?!\S)",
    re.IGNORECASE,
)
_DOT_PHRASE: Final = re.compile(r"(?<!\S)full stop(?!\S)", re.IGNORECASE)
_GLUED: Final = re.compile(
    r"(?<![\w.])[a-z0-9][a-z0-9.+\-]{0,40}(?:_at_|-at-|AT|\.at\.)[a-z0-9][a-z0-9\-]{0,40}"
    r"(?:_dot_|-dot-|DOT|\.dot\.)[a-zA-Z]{2,6}"
)
_CHUNK: Final = re.compile(r"\S+")
_TRIM: Final = ".,;:!?()[]{}<>'\"«»„“”*"
_BRACKETS: Final = "()[]{}<>-_*'\"«»"
_LONGEST: Final = 12
"""So many pieces at most stand on one side of the sign of a written-out address."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    start: int
    end: int
    text: str

    @property
    def core(self) -> str:
        return self.text.strip(_BRACKETS + ".,;:!?") or self.text

    @property
    def is_at(self) -> bool:
        return self.text.strip(_BRACKETS + ",") in _AT

    @property
    def is_surely_at(self) -> bool:
        """Whether it is the sign whatever stands around it: in brackets, or by its own name."""
        return self.is_at and (self.text[0] in "([{<" or self.core in _SIGN_ALONE)

    @property
    def is_joint(self) -> bool:
        return self.core in _DOT or self.core in _JOINS or self.text in {".", "-", "_"}


def emails_in(view: View) -> Iterator[Mark]:
    """The e-mail addresses in `view`, and what people are called online (kind name)."""
    for glued in _GLUED.finditer(view.text):
        yield Mark(*view.span(glued.start(), glued.end()), MarkKind.EMAIL)
    chunks = [
        _Chunk(piece.start(), piece.end(), piece[0].lower())
        for piece in _CHUNK.finditer(_plain_phrases(view.text))
    ]
    for index, chunk in enumerate(chunks):
        span = None
        if "@" in _with_sign(chunk.text):
            span = _around_sign(chunks, index)
        elif chunk.is_at:
            span = _around_word(chunks, index)
        elif chunk.core.split(".")[0] in _PROVIDERS:
            span = _provider(chunks, index)
        if span is not None:
            kind = MarkKind.EMAIL
            if span[0] == span[1] == index and chunk.core.startswith("@"):
                kind = MarkKind.NAME
            yield _mark(view, chunks[span[0]], chunks[span[1]], kind)


def _plain_phrases(text: str) -> str:
    """The text with "at sign" and the like as signs, each sign where the words were."""
    text = _AT_PHRASE.sub(lambda found: "@".ljust(len(found[0])), text)
    return _DOT_PHRASE.sub(lambda found: ".".ljust(len(found[0])), text)


def _with_sign(text: str) -> str:
    """The text with the sign for a word for it in brackets; as it is where there is none."""
    return _IN_BRACKETS.sub(lambda found: "@" if found[1] in _AT else found[0], text)


def _mark(view: View, first: _Chunk, last: _Chunk, kind: MarkKind) -> Mark:
    start = first.start + len(first.text) - len(first.text.lstrip(_TRIM))
    end = last.end - (len(last.text) - len(last.text.rstrip(_TRIM)))
    if start >= end:
        start, end = first.start, last.end
    return Mark(*view.span(start, end), kind)


def _around_sign(chunks: list[_Chunk], index: int) -> tuple[int, int] | None:
    core = _with_sign(chunks[index].text).strip(_TRIM)
    left, _, right = core.partition("@")
    first = last = index
    if not left and index and (not right or "." in right or _goes_on(chunks, index)):
        first = _leftwards(chunks, index)
    elif left:
        first = _leftwards_from_joint(chunks, index)
    last = _rightwards(chunks, index) if not right else _rightwards_from_joint(chunks, index)
    if first == last == index and not (left or len(right) > 1):
        return None
    return first, last


def _around_word(chunks: list[_Chunk], index: int) -> tuple[int, int] | None:
    """An address with the word for the sign: it wants a written dot, or a known provider."""
    if index == 0 or index + 1 >= len(chunks):
        return None
    first, last = _leftwards(chunks, index), _rightwards(chunks, index)
    domain = [chunk.core for chunk in chunks[index + 1 : last + 1]]
    written = any(part in _DOT for part in domain)
    known = any(part.split(".")[0] in _PROVIDERS for part in domain)
    dotted = any("." in part for part in domain)
    if (written and len(domain) > 1) or (known and (dotted or last > index + 1)):
        return first, last
    if chunks[index].is_surely_at and any(_DOMAIN.fullmatch(part) for part in domain):
        return first, last
    left = chunks[index - 1].core
    if known and (first < index - 1 or not left.isalpha()):
        return first, last
    if dotted and any(not sign.isalpha() for sign in left):
        return first, last
    return None


def _provider(chunks: list[_Chunk], index: int) -> tuple[int, int] | None:
    """An address whose sign was left out: `jane.doe gmail.com`."""
    core = chunks[index].core
    dotted = "." in core and core.rsplit(".", 1)[1] in _ENDS
    last = _rightwards_from_joint(chunks, index)
    if index == 0 or not (dotted or last > index) or chunks[index - 1].is_at:
        return None
    first = _leftwards(chunks, index)
    return (first, last) if len(chunks[first].core) > 1 else None


def _goes_on(chunks: list[_Chunk], index: int) -> bool:
    return index + 1 < len(chunks) and chunks[index + 1].is_joint


def _leftwards(chunks: list[_Chunk], index: int) -> int:
    """The first piece of what stands left of the sign at `index`."""
    first = index - 1
    return _leftwards_from_joint(chunks, first)


def _leftwards_from_joint(chunks: list[_Chunk], first: int) -> int:
    least = max(0, first - _LONGEST)
    while first - 1 > least and (chunks[first - 1].is_joint or chunks[first].text[0] in "._"):
        first -= 2 if chunks[first - 1].is_joint else 1
    while first - 1 >= least and len(chunks[first - 1].core) == 1 and len(chunks[first].core) == 1:
        first -= 1
    return max(first, 0)


def _rightwards(chunks: list[_Chunk], index: int) -> int:
    return _rightwards_from_joint(chunks, min(index + 1, len(chunks) - 1))


def _rightwards_from_joint(chunks: list[_Chunk], last: int) -> int:
    most = min(len(chunks) - 1, last + _LONGEST)
    while last + 1 < most + 1:
        after = chunks[last + 1]
        if after.is_joint and last + 2 <= most:
            last += 2
        elif (chunks[last].text.endswith(".") and after.core in _ENDS) or (
            after.text.startswith(".") and after.core in _ENDS
        ):
            last += 1
        else:
            break
    return last
