"""Saying all that is wrong with a record at once."""

from collections.abc import Iterable

from osslog.domain.validation import Problem
from osslog.errors import NotAllowedInput


class RecordRefused(NotAllowedInput):
    """A record breaks the rules; `problems` names each field with its sentence."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(" ".join(problem.sentence for problem in problems))


def refuse_if_any(problems: Iterable[Problem]) -> None:
    """Do nothing where there is no problem.

    Raises:
        RecordRefused: there are some.
    """
    found = tuple(problems)
    if found:
        raise RecordRefused(found)
