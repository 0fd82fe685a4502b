"""What the page Feedback asks of the worker thread, and what comes back."""

from dataclasses import dataclass, field
from uuid import UUID

from osslog.domain.mark import Mark
from osslog.domain.records import Feedback, WordsState
from osslog.domain.words_to_read import OpenWords, WordsLine
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.scripts import has_other_script
from osslog.ui.undo import UndoStep


@dataclass(frozen=True, slots=True)
class ToRead:
    """The words that wait: the first of them in `lines`, and how many there are.

    `reader` is the person who is known to be here, `people` how many can open the vault with a
    passphrase of their own.
    """

    location_id: str
    lines: tuple[WordsLine, ...]
    count: int
    needs_second_look: bool
    reader: str | None
    people: int
    has_other_script: bool


@dataclass(frozen=True, slots=True)
class Screened:
    """What the screen found in somebody's words."""

    words: str = field(repr=False)
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done, and what waits after it."""

    step: UndoStep
    to_read: ToRead


@dataclass(frozen=True, slots=True)
class AlreadyRead:
    """The words that were released or withheld."""

    location_id: str
    states: tuple[WordsState, ...]
    lines: tuple[WordsLine, ...]
    has_other_script: bool


@dataclass(frozen=True, slots=True)
class OpenRead:
    """One form whose words were read, and whether a summary of its year is written."""

    feedback: Feedback
    is_in_summary: bool


@dataclass(frozen=True, slots=True)
class CardsOfMonth:
    """How many forms a month has."""

    location_id: str
    month: str
    count: int


def read_waiting(workspace: LocationWorkspace, location_id: str) -> ToRead:
    """Read what waits; what this person looked at already comes last."""
    feedback = workspace.feedback
    reader = workspace.keys.reader
    lines = feedback.lines_to_read(location_id, reader=reader or "")
    passphrases = [one for one in workspace.keys.people() if one.kind == "passphrase"]
    return ToRead(
        location_id,
        lines,
        feedback.count_to_read(location_id),
        feedback.needs_second_look(location_id),
        reader,
        len(passphrases),
        _any_other_script(lines),
    )


def do_and_read(workspace: LocationWorkspace, location_id: str, step: UndoStep) -> Done:
    """Do one thing, and read what waits after it."""
    step.operation()
    return Done(step, read_waiting(workspace, location_id))


def open_words(workspace: LocationWorkspace, feedback_id: UUID) -> OpenWords:
    """Read one form's words."""
    return workspace.feedback.open_words(feedback_id)


def find_marks(words: str, language: str) -> Screened:
    """Look through somebody's words for what could identify anybody."""
    from osslog.services.screening import screen

    return Screened(words, screen(words, language))


def person_of(workspace: LocationWorkspace, passphrase: str) -> str:
    """Whose passphrase this is."""
    return workspace.keys.owner_of(passphrase).person


def read_already_read(
    workspace: LocationWorkspace, location_id: str, states: tuple[WordsState, ...]
) -> AlreadyRead:
    """Read what was released or withheld."""
    lines = workspace.feedback.lines_read(location_id, states)
    return AlreadyRead(location_id, states, lines, _any_other_script(lines))


def open_read(workspace: LocationWorkspace, feedback_id: UUID) -> OpenRead:
    """Read one form whose words were released or withheld."""
    feedback = workspace.feedback.find(feedback_id)
    return OpenRead(feedback, workspace.feedback.is_in_summary(feedback))


def count_cards(workspace: LocationWorkspace, location_id: str, month: str) -> CardsOfMonth:
    """Count a month's forms."""
    forms = workspace.feedback.in_month(location_id, month)
    return CardsOfMonth(location_id, month, len(forms))


def do_and_count(
    workspace: LocationWorkspace, location_id: str, month: str, step: UndoStep
) -> CardsOfMonth:
    """Do one thing about a form, and count its month's forms after it."""
    step.operation()
    return count_cards(workspace, location_id, month)


def _any_other_script(lines: tuple[WordsLine, ...]) -> bool:
    return has_other_script("".join(line.beginning for line in lines))
