"""What in somebody's words could tell who they are: marked for a coordinator to look at."""

from functools import cache

from osslog.domain.mark import Mark
from osslog.domain.screening.screen import Screen
from osslog.domain.screening.word_lists import LIST_NAMES, read_lists
from osslog.resource_files import resource


def screen(words: str, language: str) -> tuple[Mark, ...]:
    """Mark names, numbers, addresses, places, dates and relatives in `words`.

    `language` is a BCP 47 tag, such as `pl` or `ckb`: the language of the page that the words were
    written on. People write in others too, so it only helps to choose. The marks are in order,
    never overlap and count code points. The lists are read with the first words.
    """
    return _screen().marks(words, language)


@cache
def _screen() -> Screen:
    """The rules with their lists, which never change while the program runs."""
    return Screen(
        read_lists(
            {
                name: resource(f"screening/{name}.txt").read_text(encoding="utf-8")
                for name in LIST_NAMES
            }
        )
    )
