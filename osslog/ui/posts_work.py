"""What the settings of feedback posts ask of the workspace, on the worker thread."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from osslog.domain.desk import Desk, DeskSetup
from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.services.desks import WrittenDeskFile
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.chosen_folder import still_there


@dataclass(frozen=True, slots=True)
class PostsContent:
    """A location's posts; `due` are those that do not know yet how things are.

    `words` are the eight that each of them must show.
    """

    words: tuple[str, ...]
    posts: tuple[Desk, ...]
    due: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class NewPost:
    """What a new post is to be."""

    name: str
    takes_visits: bool
    folder: Path


def read_posts(workspace: LocationWorkspace, location_id: str) -> PostsContent:
    """A location's posts."""
    desks = workspace.desks
    return PostsContent(desks.words(location_id), desks.all(location_id), desks.due(location_id))


def make_post(workspace: LocationWorkspace, location_id: str, new: NewPost) -> WrittenDeskFile:
    """Make a post for another computer, and write its first file.

    Raises:
        NotAllowedInput, AlreadyThere: about the name.
        CannotWrite, DiskFull: about the folder; there is no such post then.
    """
    folder = still_there(new.folder)
    return workspace.desks.enrol(location_id, new.name, folder, takes_visits=new.takes_visits)


def write_later_file(workspace: LocationWorkspace, desk_id: UUID, folder: Path) -> WrittenDeskFile:
    """Write a file that brings a post what changed.

    Raises:
        CannotWrite, DiskFull: about the folder.
    """
    return workspace.desks.later_file(desk_id, still_there(folder))


def choose_language(
    workspace: LocationWorkspace, location_id: str, code: str, *, is_on: bool
) -> tuple[str, bool]:
    """Offer a language on the visitor's page, or no longer; returns both as they are now."""
    setup = workspace.desks.setup(location_id)
    wanted = {*setup.languages, code} if is_on else {*setup.languages} - {code}
    languages = tuple(one.code for one in DESK_LANGUAGES if one.code in wanted)
    workspace.desks.change_setup(location_id, replace(setup, languages=languages))
    return code, is_on


def keep_welcome(
    workspace: LocationWorkspace, location_id: str, words: Mapping[str, str]
) -> DeskSetup:
    """Keep words of welcome; those of languages that are not offered now stay as they are.

    Raises:
        NotAllowedInput: words are too long or hold what cannot be printed.
    """
    setup = workspace.desks.setup(location_id)
    welcome = {**setup.welcome, **words}
    return workspace.desks.change_setup(location_id, replace(setup, welcome=welcome))


def choose_second_look(
    workspace: LocationWorkspace, location_id: str, *, is_wanted: bool
) -> DeskSetup:
    """Let words be released by two coordinators, or by one."""
    setup = workspace.desks.setup(location_id)
    return workspace.desks.change_setup(location_id, replace(setup, needs_second_look=is_wanted))
