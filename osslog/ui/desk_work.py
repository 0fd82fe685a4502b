"""What the worker thread does for a feedback post, with the values that go to and fro."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from osslog.domain.desk import DeskPlan
from osslog.errors import CannotWrite, KnownError
from osslog.services import desk_enrolment, desk_post
from osslog.services.desk_enrolment import LookAtDeskFile
from osslog.services.desk_post import DeskPost, Waiting
from osslog.ui.desk_answers import VisitorAnswers


class StickNotThere(CannotWrite):
    """The stick or the folder to which answers are copied is not there now."""

    code = "stick_not_there"
    default_sentence = "The stick or folder is not there now."
    default_next_step = "Answers wait here safely, and are copied when it is back."


@dataclass(frozen=True, slots=True)
class DeskHome:
    """Where a post is: in which data folder, and of which location where that is known.

    `is_coordinators` is true on the coordinator's own computer, where the way out leads to the
    passphrase. `new_owner` lets somebody else's file be taken, as in `desk_enrolment.look_at`.
    """

    data_folder: Path
    today: Callable[[], date]
    location_id: str | None = None
    is_coordinators: bool = False
    new_owner: bool = False


def find_posts(home: DeskHome) -> tuple[DeskPlan, ...]:
    """What the posts know that may be meant.

    Raises:
        NotFound, DamagedDesk, CannotRead: as their names say.
    """
    here = desk_enrolment.posts_in(home.data_folder)
    wanted = here if home.location_id is None else (home.location_id,)
    return tuple(desk_enrolment.plan_of(home.data_folder, location_id) for location_id in wanted)


def open_post(home: DeskHome, location_id: str) -> DeskPost:
    """Open a location's post.

    Raises:
        NotFound, DamagedDesk, InUse, CannotRead, CannotWrite, DiskFull: as their names say.
    """
    return DeskPost.open(home.data_folder, location_id, today=home.today)


def take_file(home: DeskHome, post: DeskPost | None, look: LookAtDeskFile) -> DeskPost:
    """Go by a file whose words were compared where they must be; returns the post that is open.

    A first file makes another post, which takes the place of the one that is open.

    Raises:
        DeskFileRefused, NewerVersion, InUse: as their names say.
        CannotRead, CannotWrite, DiskFull: likewise.
    """
    if post is not None and not look.enrols:
        post.take_file(
            look.path,
            words_were_compared=look.other_key,
            compared=look.words,
            new_owner=home.new_owner,
        )
        return post
    if post is not None:
        post.close()
    location_id = desk_enrolment.enrol(
        home.data_folder,
        look.path,
        replace=look.replaces,
        compared=look.words,
        new_owner=home.new_owner,
    )
    return open_post(home, location_id)


def seal(post: DeskPost, answers: VisitorAnswers) -> None:
    """Save one person's answers so that nobody here can read them.

    Raises:
        RecordRefused, CannotWrite, DiskFull: as their names say; nothing was kept.
    """
    post.save_feedback(
        helpful=answers.helpful,
        better_informed=answers.better_informed,
        feels_safer=answers.feels_safer,
        words=answers.words,
        agreed_to_quote=answers.agreed_to_quote,
        language=answers.language,
    )


def carry_out(wanted: tuple[Path, ...], folder: Path) -> "CarriedOut":
    """Copy entries to a folder that is there; on the thread that may wait for a slow stick.

    Raises:
        StickNotThere: it is not.
    """
    if not folder.is_dir():  # else it would be made anew, perhaps where a stick was
        raise StickNotThere
    there = []
    try:
        for path in desk_post.copy_out(wanted, folder):
            there.append(path)  # noqa: PERF402 what was copied before a trouble counts
    except KnownError as trouble:
        return CarriedOut(tuple(there), trouble)
    return CarriedOut(tuple(there))


def note_copied(post: DeskPost, carried: "CarriedOut") -> "Copied":
    """Let what was copied lie with what was copied before.

    Raises:
        CannotWrite, DiskFull: as their names say; the rest counts as waiting.
    """
    for path in carried.entries:
        post.was_copied(path)
    return Copied(len(carried.entries), post.waiting(), carried.trouble)


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """The entries that are on a stick now, and why not all of them are."""

    entries: tuple[Path, ...]
    trouble: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Copied:
    """How many entries were copied just now, how many lie at the post, and what hindered more."""

    count: int
    waiting: Waiting
    trouble: KnownError | None = None
