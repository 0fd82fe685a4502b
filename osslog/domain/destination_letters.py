"""Letters for the places that visitors are referred to, on paper and in the window.

They are written on a visit sheet, and typed in from it.
"""

from typing import Final

from osslog.domain.code_lists import DESTINATION

_FEWEST_LETTERS: Final = 2


def letters_of_destinations() -> dict[str, str]:
    """For each place to refer to the fewest letters that bring it to the top when typed.

    What begins with the letters comes first, then what has a word that does, each in the order
    of the list.
    """
    labels = {answer.code: answer.label.casefold() for answer in DESTINATION.answers}
    return {code: _letters(code, labels) for code in labels}


def _letters(code: str, labels: dict[str, str]) -> str:
    words = _words(labels[code])
    tries = sorted(
        {word[:length] for word in words for length in range(_FEWEST_LETTERS, len(word) + 1)},
        key=lambda typed: (len(typed), words.index(_word_of(typed, words))),
    )
    return next((typed for typed in tries if _first(typed, labels) == code), labels[code])


def _word_of(typed: str, words: list[str]) -> str:
    return next(word for word in words if word.startswith(typed))


def _first(typed: str, labels: dict[str, str]) -> str | None:
    for begins in (
        lambda label: label.startswith(typed),
        lambda label: any(word.startswith(typed) for word in _words(label)),
    ):
        for code, label in labels.items():
            if begins(label):
                return code
    return None


def _words(label: str) -> list[str]:
    return label.replace("(", "").replace(")", "").split()
