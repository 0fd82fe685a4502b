"""Twelve words that open a vault when every passphrase is forgotten (BIP39, English)."""

import unicodedata

from osslog.errors import NotAllowedInput

COUNT = 12
ENTROPY_BITS = 128


def new_words() -> tuple[str, ...]:
    """Twelve words for 128 random bits and a checksum of four."""
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").generate(ENTROPY_BITS).split(" "))


def word_list() -> list[str]:
    """The 2,048 words of the list, in its order."""
    from mnemonic import Mnemonic

    return list(Mnemonic("english").wordlist)


def split(text: str) -> tuple[str, ...]:
    """The words of a typed line, in the list's spelling of case and characters."""
    return tuple(unicodedata.normalize("NFKD", text).lower().split())


def words_problem(words: tuple[str, ...]) -> str | None:
    """What is wrong with typed recovery words, as a sentence that names the place, or None."""
    if len(words) != COUNT:
        return f"There are {COUNT} recovery words; these are {len(words)}."
    known = set(word_list())
    for position, word in enumerate(words, start=1):
        if word not in known:
            return f"Word {position} is not one of the list: check its spelling."
    if not _checksum_fits(words):
        return "One of the words is wrong, or two are in each other's place."
    return None


def to_entropy(words: tuple[str, ...]) -> bytes:
    """The 16 random bytes that the words stand for.

    Raises:
        NotAllowedInput: `words_problem` has something to say.
    """
    from mnemonic import Mnemonic

    problem = words_problem(words)
    if problem is not None:
        raise NotAllowedInput(problem, "Look at the sheet and type them again.")
    return bytes(Mnemonic("english").to_entropy(list(words)))


def _checksum_fits(words: tuple[str, ...]) -> bool:
    from mnemonic import Mnemonic

    return Mnemonic("english").check(" ".join(words))
