"""How a computer becomes a feedback post: by a coordinator's file, judged before it is taken.

A working post takes files of its own vault only, because anybody may sit at it.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from osslog.domain.desk import DeskPlan
from osslog.errors import KnownError
from osslog.export.desk_file import LARGEST_FILE, DeskFile, DeskFileRefused
from osslog.safe_files import read_file
from osslog.services import desk_voucher
from osslog.storage import desk_folder


class FileForAnotherDesk(DeskFileRefused):
    """The file is a good one, for another post."""

    code = "another_desk"
    default_sentence = "This file was made for another feedback post."
    default_next_step = "Choose the file that was made for this one. Nothing was changed."


class OlderDeskFile(DeskFileRefused):
    """The post has this file already, or a later one."""

    code = "older_desk_file"
    default_sentence = "This post has this file already, or a later one."
    default_next_step = "Nothing was changed."


class OtherLocationKey(DeskFileRefused):
    """The file names other keys of the location, and nobody compared its words."""

    code = "other_location_key"
    default_sentence = "This file names keys of the location that this post does not know."
    default_next_step = (
        "The location may have new keys. Compare the eight words with the coordinator; without "
        "that this post does not take the file."
    )


class PostOfSomebodyElse(DeskFileRefused):
    """This computer is a post already, and the file would have it seal to somebody else.

    Anybody can make such a file with osslog, and anybody may sit at a post.
    """

    code = "post_of_somebody_else"
    default_sentence = (
        "This computer is a feedback post already, and this file is not from its coordinator."
    )
    default_next_step = (
        "Nothing was changed. Tell the coordinator. Whoever looks after this computer can make it "
        "another coordinator’s post: see “osslog desk --new-owner” in the guide."
    )


@dataclass(frozen=True, slots=True)
class LookAtDeskFile:
    """What a file would do: for which post it is, and the words to compare before it is taken.

    `enrols` is true of a post's first file, `replaces` where it takes the place of another post
    of the location that is here, whose entries stay. `other_key` says that the location's keys
    are others than before, so that the words must be compared anew.
    """

    path: Path
    location_id: str
    location_name: str
    desk_name: str
    words: tuple[str, ...]
    takes_visits: bool
    enrols: bool
    other_key: bool
    replaces: bool = False


def posts_in(data_folder: Path) -> tuple[str, ...]:
    """The ids of the locations that have a post in a data folder."""
    return desk_folder.enrolled(data_folder)


def folder_of_posts(data_folder: Path) -> Path:
    """Where the posts of a data folder lie, each in a folder of its own."""
    return data_folder / desk_folder.DESKS_FOLDER


def plan_of(data_folder: Path, location_id: str) -> DeskPlan:
    """What the post of a location knows, read without opening it.

    Raises:
        NotFound: there is none in the data folder.
        DamagedDesk, CannotRead: as their names say.
    """
    return kept_desk_file(
        desk_folder.read_plan(desk_folder.folder_of(data_folder, location_id))
    ).plan


def look_at(data_folder: Path, path: Path, *, new_owner: bool = False) -> LookAtDeskFile:
    """Read a coordinator's file and say what it would do here; nothing is changed.

    `new_owner` lets a computer that is a post already go over to other keys, or to another
    location besides, though nothing vouches for them.

    Raises:
        CannotRead: the file is not there or may not be read.
        NewerVersion: a later osslog made it.
        DeskFileRefused: it is no such file; it is one for another post that is not its first; or
            the post has it already, or a later one; or this computer is somebody else's post.
    """
    file = read_desk_file(path)
    plan = file.plan
    is_damaged, present = _present(data_folder, plan.location_id)
    is_here = present is not None and present.desk_id == plan.desk_id and not is_damaged
    if present is not None and is_here:
        demand_later(plan, present, new_owner=new_owner)
    elif not new_owner:
        _demand_own_keys(data_folder, plan)
    if not is_here and file.seed is None:
        if present is not None:
            raise FileForAnotherDesk
        raise DeskFileRefused(
            "This file changes a feedback post, and that post is not on this computer.",
            "Ask the coordinator for the first file of a new post.",
        )
    return LookAtDeskFile(
        path,
        plan.location_id,
        plan.location_name,
        plan.desk_name,
        file.words,
        plan.takes_visits,
        enrols=not is_here,
        other_key=present is not None and not plan.has_same_keys(present),
        replaces=not is_here and (is_damaged or present is not None),
    )


def enrol(
    data_folder: Path,
    path: Path,
    *,
    replace: bool = False,
    compared: tuple[str, ...] | None = None,
    new_owner: bool = False,
) -> str:
    """Make the post that a coordinator's first file describes; returns its location's id.

    `compared` are the eight words that a person compared when the file was looked at: a stick may
    hold another one by now.

    With `replace`, after `look_at` has said that it `replaces`, it takes the place of the post
    that is here. Entries that wait stay, and are copied with the new post's. `new_owner` as in
    `look_at`.

    Raises:
        AlreadyThere: the location has a post here, which is kept.
        InUse: that post is open.
        CannotRead, CannotWrite, DiskFull, NewerVersion, DeskFileRefused: as their names say.
    """
    file = read_desk_file(path)
    demand_words(file, compared)
    if file.seed is None:
        raise DeskFileRefused
    if not new_owner:
        _demand_own_keys(data_folder, file.plan)
    location_id = file.plan.location_id
    folder = desk_folder.folder_of(data_folder, location_id)
    desk_folder.enrol(folder, file.without_seed().to_json(), file.seed, replace=replace)
    return location_id


def read_desk_file(path: Path) -> DeskFile:
    """The file that a coordinator made, at `path`.

    Raises:
        CannotRead, NewerVersion, DeskFileRefused: as their names say.
    """
    content = read_file(path, at_most=LARGEST_FILE)
    if len(content) > LARGEST_FILE:
        raise DeskFileRefused
    return DeskFile.from_json(content)


def demand_words(file: DeskFile, compared: tuple[str, ...] | None) -> None:
    """Refuse a file that has other words than those that a person compared, if anybody did.

    Raises:
        DeskFileRefused: as said.
    """
    if compared is not None and file.words != compared:
        raise DeskFileRefused(
            "This is not the file that was looked at a moment ago.",
            "Choose it again, and compare its words. Nothing was changed.",
        )


def demand_later(plan: DeskPlan, present: DeskPlan, *, new_owner: bool) -> None:
    """Refuse a plan for a post that is not after the present one, or not of the same vault.

    New keys that the vault vouches for come after its old ones, whatever number and day somebody
    gave a file who still had those.

    Raises:
        OlderDeskFile, PostOfSomebodyElse: as said.
    """
    if plan.has_same_keys(present):
        if not plan.is_later_than(present):
            raise OlderDeskFile
    elif not (new_owner or _is_of_same_vault(plan, present)):
        raise PostOfSomebodyElse


def _demand_own_keys(data_folder: Path, plan: DeskPlan) -> None:
    """Refuse a new post on a computer whose posts, as far as they can be read, have other keys."""
    plans = []
    for location_id in desk_folder.enrolled(data_folder):
        with suppress(KnownError):
            plans.append(plan_of(data_folder, location_id))
    if plans and not any(_is_of_same_vault(plan, one) for one in plans):
        raise PostOfSomebodyElse


def _is_of_same_vault(plan: DeskPlan, known: DeskPlan) -> bool:
    """Whether a plan has the keys that a post here knows, or keys that those vouch for."""
    return plan.has_same_keys(known) or (
        plan.location_id == known.location_id
        and desk_voucher.holds(plan, known.location_public_key)
    )


def kept_desk_file(content: bytes) -> DeskFile:
    """The file that a post keeps.

    Raises:
        DamagedDesk: it is not whole.
    """
    try:
        return DeskFile.from_json(content)
    except DeskFileRefused as trouble:
        raise desk_folder.DamagedDesk from trouble


def _present(data_folder: Path, location_id: str) -> tuple[bool, DeskPlan | None]:
    """Whether the post that is here is damaged, and what it was told as far as that is known."""
    if location_id not in desk_folder.enrolled(data_folder):
        return False, None
    folder = desk_folder.folder_of(data_folder, location_id)
    try:
        plan = plan_of(data_folder, location_id)
        return not desk_folder.is_whole(folder, plan.desk_public_key), plan
    except desk_folder.DamagedDesk:
        return True, None
