"""Words that come from below the window, translated at its edge.

Code lists and troubles are written in English, and know nothing of Qt. Before a person sees them
they go through here, each kind in a context of its own: `CodeLists` and `Sentences`. What a
translator is given for them is collected from the source (packaging/translations.py).
"""

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from osslog.errors import KnownError
from osslog.resource_files import resource

PATTERNS = "translations/sentences.json"
"""The sentences that hold something of the moment, such as the name of a file."""

_GAP = re.compile(r"\{\d+\}")


def worded(label: str) -> str:
    """A label of a code list, such as "Prefer not to say", in the window's language."""
    return QCoreApplication.translate("CodeLists", label) if label else ""


def in_words(trouble: KnownError) -> str:
    """What happened and what to do next, in the window's language."""
    return f"{sentence(trouble.sentence)} {sentence(trouble.next_step)}".strip()


def sentence(english: str) -> str:
    """A sentence from below the window in its language; as it is where nobody translated it.

    A sentence that holds something of the moment is known by what stands around it.
    """
    if not english:
        return ""
    found = QCoreApplication.translate("Sentences", english)
    if found != english:
        return found
    for pattern, template in _patterns():
        match = pattern.fullmatch(english)
        if match is not None:
            translated = QCoreApplication.translate("Sentences", template)
            return english if translated == template else translated.format(*match.groups())
    return english


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each sentence with gaps, the one with most words of its own first."""
    templates: list[str] = json.loads(resource(PATTERNS).read_bytes())
    templates.sort(key=lambda template: -len(_GAP.sub("", template)))
    return tuple((_pattern(template), template) for template in templates)


def _pattern(template: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in _GAP.split(template)]
    return re.compile("(.+?)".join(parts), re.DOTALL)
