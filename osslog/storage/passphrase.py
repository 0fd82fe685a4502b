"""Passphrases: how one is read, judged and offered."""

import re
import secrets
import unicodedata

from osslog.storage import recovery_words

SHORTEST = 12
LONGEST = 1000
OFFERED_WORDS = 6

_JUDGED_CHARACTERS = 72  # zxcvbn takes very long over more
_SAFE_SCORE = 3  # zxcvbn's "safely unguessable", of 0 to 4
_SPACES = re.compile(r"\s+")


def normalised(text: str) -> str:
    """The passphrase as every keyboard and system means it.

    NFKC, no space at the ends, inner runs of spaces as one; case counts.
    """
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip(" ")


def passphrase_problem(text: str) -> str | None:
    """Why `text` may not protect a vault, as a sentence, or None."""
    phrase = normalised(text)
    if len(phrase) < SHORTEST:
        return f"The passphrase needs at least {SHORTEST} characters."
    if len(phrase) > LONGEST:
        return f"The passphrase may have at most {LONGEST} characters."
    if any("\ud800" <= sign <= "\udfff" for sign in phrase):
        return "The passphrase holds a character that cannot be stored."
    if _looks_offered(phrase) or _is_hard_to_guess(phrase):
        return None
    return "That passphrase is easy to guess. Use several unrelated words, or the offered ones."


def offered_passphrase() -> str:
    """Six different random words of the BIP39 list: 66 bits, less next to nothing."""
    words = secrets.SystemRandom().sample(recovery_words.word_list(), OFFERED_WORDS)
    return " ".join(words)


def _looks_offered(phrase: str) -> bool:
    words = phrase.split(" ")
    return len(set(words)) >= OFFERED_WORDS and set(words) <= set(recovery_words.word_list())


def _is_hard_to_guess(phrase: str) -> bool:
    from zxcvbn import zxcvbn

    # A word that comes again adds nothing, and zxcvbn does not notice that across spaces.
    different = " ".join(dict.fromkeys(phrase.split(" ")))
    return zxcvbn(different[:_JUDGED_CHARACTERS])["score"] >= _SAFE_SCORE
