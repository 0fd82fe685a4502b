"""A feedback post at work: it seals what people answer, and can read none of it again."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from osslog.domain.code_lists import AGENCIES_SEEN, OPTIONAL_QUESTIONS
from osslog.domain.desk import DeskPlan
from osslog.domain.desk_languages import desk_language
from osslog.domain.records import DropIn, Feedback, WordsState
from osslog.domain.sealed_entry import FeedbackBody, SealedEntry, VisitBody, fingerprint
from osslog.domain.validation import (
    problems_with_drop_in,
    problems_with_feedback,
    problems_with_visit,
)
from osslog.domain.visit_draft import VisitDraft
from osslog.domain.words import tidy
from osslog.errors import KnownError, NotAllowedInput
from osslog.export.desk_file import LARGEST_FILE, DeskFile, DeskFileRefused
from osslog.progress import Progress, no_progress
from osslog.safe_files import read_file
from osslog.services import desk_voucher
from osslog.services.record_refused import refuse_if_any
from osslog.storage import desk_folder, entry_files
from osslog.storage.desk_folder import OpenDesk

if TYPE_CHECKING:  # a post's process knows nothing of the vault, not even its database
    from osslog.services.clock import Today


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


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many entries lie at the post: those not copied yet, and those that were."""

    not_copied: int
    copied: int


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
    return _kept(desk_folder.read_plan(desk_folder.folder_of(data_folder, location_id))).plan


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
    file = _read(path)
    plan = file.plan
    is_damaged, present = _present(data_folder, plan.location_id)
    is_here = present is not None and present.desk_id == plan.desk_id and not is_damaged
    if present is not None and is_here:
        _demand_later(plan, present, new_owner=new_owner)
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
    file = _read(path)
    _demand_words(file, compared)
    if file.seed is None:
        raise DeskFileRefused
    if not new_owner:
        _demand_own_keys(data_folder, file.plan)
    location_id = file.plan.location_id
    folder = desk_folder.folder_of(data_folder, location_id)
    desk_folder.enrol(folder, file.without_seed().to_json(), file.seed, replace=replace)
    return location_id


@dataclass(slots=True)
class DeskPost:
    """One post that is open; used and closed by the thread that opened it.

    `plan` has only what this osslog knows of what the post was told.
    """

    plan: DeskPlan
    words: tuple[str, ...]
    _open: OpenDesk = field(repr=False)
    _today: "Today" = field(repr=False)

    @classmethod
    def open(cls, data_folder: Path, location_id: str, *, today: "Today") -> Self:
        """Open a location's post.

        Raises:
            NotFound: there is none in the data folder.
            DamagedDesk: a file of it is missing or not whole.
            InUse, CannotRead, CannotWrite, DiskFull: as their names say.
        """
        opened = OpenDesk.open(desk_folder.folder_of(data_folder, location_id))
        try:
            file = _kept(opened.plan)
            _demand_own(file.plan, location_id, opened.public_key)
        except BaseException:
            opened.close()
            raise
        return cls(_known_part(file.plan), file.words, opened, today)

    @property
    def folder(self) -> Path:
        """The post's own folder."""
        return self._open.folder

    @property
    def is_clock_behind(self) -> bool:
        """Whether this computer's date cannot be right: its file was made on a later day."""
        return self._today() < self.plan.made_on

    def close(self) -> None:
        """Let others in; closing twice does nothing."""
        self._open.close()

    def save_feedback(
        self,
        *,
        helpful: str,
        better_informed: str,
        feels_safer: str,
        words: str,
        agreed_to_quote: bool,
        language: str,
    ) -> None:
        """Seal one person's answers, durably when this returns.

        Without words there is nothing to quote, so the agreement counts only with words. Under a
        clock that is behind, the month is that of the post's file.

        Raises:
            RecordRefused: an answer or the words break the rules.
            CannotWrite, DiskFull: as their names say; nothing was kept.
        """
        kept = tidy(words)
        day = max(self._today(), self.plan.made_on)
        feedback = Feedback(
            uuid4(),
            self.plan.location_id,
            f"{day:%Y-%m}",
            helpful,
            better_informed,
            feels_safer,
            kept,
            agreed_to_quote and bool(kept),
            language,
            WordsState.WAITING if kept else WordsState.NONE,
        )
        refuse_if_any(problems_with_feedback(feedback))
        self._seal(FeedbackBody.of(feedback))

    def save_visit(self, draft: VisitDraft, day: date) -> None:
        """Seal one visit of a day's drop-in, durably when this returns.

        Raises:
            NotAllowedInput: this post takes no visits.
            RecordRefused: the visit breaks the rules, or its day is still to come.
            TooMuchForAnEntry, CannotWrite, DiskFull: as their names say; nothing was kept.
        """
        if not self.plan.takes_visits:
            raise NotAllowedInput("This post does not take visits.")
        body = VisitBody.of(draft, day)
        listed = {agency.id for agency in self.plan.agencies}
        problems = list(problems_with_visit(body.visit(uuid4(), uuid4()), agencies=listed))
        problems += problems_with_drop_in(
            DropIn(uuid4(), self.plan.location_id, day), today=max(self._today(), self.plan.made_on)
        )
        refuse_if_any(problems)
        self._seal(body)

    def waiting(self) -> Waiting:
        """How many entries lie here."""
        return Waiting(len(self._open.outbox()), len(self._open.sent()))

    def copy_to(
        self, folder: Path, *, again: bool = False, progress: Progress = no_progress
    ) -> int:
        """Copy what waits to a stick or a folder, `again` with what was copied before.

        Returns how many were copied.

        Raises:
            CannotRead, CannotWrite, DiskFull: as their names say; what was copied so far stays
                there, the rest still waits here.
            Cancelled: `progress` stopped the work; the same holds.
        """
        count = 0
        for path in copy_out(self.to_copy(again=again), folder, progress=progress):
            self.was_copied(path)
            count += 1
        return count

    def to_copy(self, *, again: bool = False) -> tuple[Path, ...]:
        """The entries that wait to be copied, `again` with those that were copied before.

        Hand them to `copy_out` on any thread, then each that it copied to `was_copied` here.
        """
        waiting = self._open.outbox()
        return (*waiting, *self._open.sent()) if again else waiting

    def was_copied(self, path: Path) -> None:
        """Let an entry lie with those that were copied.

        Raises:
            CannotWrite, DiskFull: as their names say; it waits still.
        """
        self._open.was_copied(path)

    def take_file(
        self,
        path: Path,
        *,
        words_were_compared: bool = False,
        compared: tuple[str, ...] | None = None,
        new_owner: bool = False,
    ) -> None:
        """Go by a later file of the coordinator from now on; `compared` as in `enrol`.

        Raises:
            PostOfSomebodyElse: the location's keys are others, and nothing vouches for them,
                unless there is a `new_owner`.
            OtherLocationKey: they are others and their words were not compared.
            DeskFileRefused: it is no such file, for another post, or not later.
            NewerVersion: a later osslog made it.
            CannotRead, CannotWrite, DiskFull: as their names say; the old one stays in force.
        """
        file = _read(path)
        _demand_words(file, compared)
        plan = file.plan
        if (plan.desk_id, plan.desk_public_key) != (
            self.plan.desk_id,
            self.plan.desk_public_key,
        ):
            raise FileForAnotherDesk
        if plan.location_id != self.plan.location_id:
            raise FileForAnotherDesk
        _demand_later(plan, self.plan, new_owner=new_owner)
        if not (words_were_compared or plan.has_same_keys(self.plan)):
            raise OtherLocationKey
        self._open.take_plan(file.without_seed().to_json(), plan.merged)
        self.plan, self.words = _known_part(plan), file.words

    def _seal(self, body: FeedbackBody | VisitBody) -> None:
        plan = self.plan

        def content(sequence: int, previous: bytes) -> bytes:
            return SealedEntry(
                plan.location_id,
                fingerprint(plan.inbox_key),
                plan.desk_id,
                sequence,
                previous,
                uuid4(),
                body,
            ).to_bytes()

        self._open.add(content, plan.inbox_key)


def copy_out(
    wanted: Sequence[Path], folder: Path, *, progress: Progress = no_progress
) -> Iterator[Path]:
    """Copy entries to a stick or a folder, one after another; yields each that is there.

    It uses nothing of the post but the entries, which never change, so that a stick that hangs
    on a thread of its own holds up nobody who saves. An entry that is gone has arrived meanwhile.

    Raises:
        CannotRead, CannotWrite, DiskFull: as their names say; what was copied so far stays there.
        Cancelled: `progress` stopped the work; the same holds.
    """
    if wanted:
        entry_files.make_place(folder)
    for done, path in enumerate(wanted):
        progress(done, len(wanted))
        if path.exists():
            entry_files.copy_to(path, folder)
            yield path
    progress(len(wanted), len(wanted))


def _read(path: Path) -> DeskFile:
    content = read_file(path, at_most=LARGEST_FILE)
    if len(content) > LARGEST_FILE:
        raise DeskFileRefused
    return DeskFile.from_json(content)


def _demand_words(file: DeskFile, compared: tuple[str, ...] | None) -> None:
    if compared is not None and file.words != compared:
        raise DeskFileRefused(
            "This is not the file that was looked at a moment ago.",
            "Choose it again, and compare its words. Nothing was changed.",
        )


def _demand_later(plan: DeskPlan, present: DeskPlan, *, new_owner: bool) -> None:
    """Refuse a plan for a post that is not after the present one, or not of the same vault.

    New keys that the vault vouches for come after its old ones, whatever number and day somebody
    gave a file who still had those.
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


def _kept(content: bytes) -> DeskFile:
    try:
        return DeskFile.from_json(content)
    except DeskFileRefused as trouble:
        raise desk_folder.DamagedDesk from trouble


def _demand_own(plan: DeskPlan, location_id: str, public_key: bytes) -> None:
    """Refuse a plan that is not this folder's, or a key that is not the plan's."""
    if (plan.location_id, plan.desk_public_key) != (location_id, public_key):
        raise desk_folder.DamagedDesk


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


def _known_part(plan: DeskPlan) -> DeskPlan:
    """The plan without languages and questions that only a later osslog knows."""
    questions = {AGENCIES_SEEN, *(question.code for question in OPTIONAL_QUESTIONS)}
    return replace(
        plan,
        languages=tuple(code for code in plan.languages if desk_language(code)),
        asked=tuple(code for code in plan.asked if code in questions),
    )
