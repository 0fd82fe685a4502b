"""A feedback post at work: it seals what people answer, and can read none of it again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from osslog.domain.desk import DeskPlan
from osslog.domain.records import Feedback, WordsState
from osslog.domain.sealed_entry import FeedbackBody, SealedEntry, VisitBody, fingerprint
from osslog.domain.validation import (
    problems_with_feedback,
    problems_with_visit,
)
from osslog.domain.visit_draft import VisitDraft
from osslog.domain.words import tidy
from osslog.errors import NotAllowedInput
from osslog.export.desk_file import LARGEST_FILE, DeskFile, DeskFileRefused
from osslog.progress import Progress, no_progress
from osslog.safe_files import read_file
from osslog.services.record_refused import refuse_if_any
from osslog.storage import desk_folder
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
    """The file is signed with another key than the location's files before it."""

    code = "other_location_key"
    default_sentence = "This file is signed with a key that this post does not know."
    default_next_step = (
        "The location may have new keys. Compare the eight words with the coordinator; without "
        "that this post does not take the file."
    )


@dataclass(frozen=True, slots=True)
class LookAtDeskFile:
    """What a file would do: for which post it is, and the words to compare before it is taken.

    `enrols` is true of a post's first file. `other_key` says that the location signs with another
    key than before, so that the words must be compared anew.
    """

    path: Path
    location_id: str
    location_name: str
    desk_name: str
    words: tuple[str, ...]
    takes_visits: bool
    enrols: bool
    other_key: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many entries lie at the post: those not copied yet, and those that were."""

    not_copied: int
    copied: int


def posts_in(data_folder: Path) -> tuple[str, ...]:
    """The ids of the locations that have a post in a data folder."""
    return desk_folder.enrolled(data_folder)


def plan_of(data_folder: Path, location_id: str) -> DeskPlan:
    """What the post of a location knows, read without opening it.

    Raises:
        NotFound: there is none in the data folder.
        DamagedDesk, CannotRead: as their names say.
    """
    return _kept(desk_folder.read_plan(desk_folder.folder_of(data_folder, location_id))).plan


def look_at(data_folder: Path, path: Path) -> LookAtDeskFile:
    """Read a coordinator's file and say what it would do here; nothing is changed.

    Raises:
        CannotRead: the file is not there or may not be read.
        DeskFileRefused: it is no such file, is for another post, or is not newer; an enrolment
            without its key, or one for a location that has a post here.
    """
    file = _read(path)
    plan = file.plan
    present = _present(data_folder, plan.location_id)
    if present is None:
        if file.seed is None:
            raise DeskFileRefused(
                "This file changes a feedback post, and that post is not on this computer.",
                "Ask the coordinator for the first file of a new post.",
            )
    elif present.desk_id != plan.desk_id:
        raise FileForAnotherDesk
    elif plan.issue <= present.issue:
        raise OlderDeskFile
    return LookAtDeskFile(
        path,
        plan.location_id,
        plan.location_name,
        plan.desk_name,
        file.words,
        plan.takes_visits,
        enrols=present is None,
        other_key=present is not None and present.location_public_key != plan.location_public_key,
    )


def enrol(data_folder: Path, path: Path) -> str:
    """Make the post that a coordinator's first file describes; returns its location's id.

    Raises:
        AlreadyThere: the location has a post here, which is kept.
        CannotRead, CannotWrite, DiskFull, DeskFileRefused: as their names say.
    """
    file = _read(path)
    if file.seed is None:
        raise DeskFileRefused
    location_id = file.plan.location_id
    folder = desk_folder.folder_of(data_folder, location_id)
    desk_folder.enrol(folder, file.without_seed().to_json(), file.seed)
    return location_id


@dataclass(slots=True)
class DeskPost:
    """One post that is open; used and closed by the thread that opened it."""

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
        except BaseException:
            opened.close()
            raise
        return cls(file.plan, file.words, opened, today)

    @property
    def folder(self) -> Path:
        """The post's own folder."""
        return self._open.folder

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

        Without words there is nothing to quote, so the agreement counts only with words.

        Raises:
            RecordRefused: an answer or the words break the rules.
            CannotWrite, DiskFull: as their names say; nothing was kept.
        """
        kept = tidy(words)
        feedback = Feedback(
            uuid4(),
            self.plan.location_id,
            f"{self._today():%Y-%m}",
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
            RecordRefused: the visit breaks the rules.
            CannotWrite, DiskFull: as their names say; nothing was kept.
        """
        if not self.plan.takes_visits:
            raise NotAllowedInput("This post does not take visits.")
        body = VisitBody.of(draft, day)
        listed = {agency.id for agency in self.plan.agencies}
        refuse_if_any(problems_with_visit(body.visit(uuid4(), uuid4()), agencies=listed))
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
        wanted: Sequence[Path] = self._open.outbox()
        if again:
            wanted = (*wanted, *self._open.sent())
        for done, path in enumerate(wanted):
            progress(done, len(wanted))
            self._open.copy_to(path, folder)
        progress(len(wanted), len(wanted))
        return len(wanted)

    def take_file(self, path: Path, *, words_were_compared: bool = False) -> None:
        """Go by a later file of the coordinator from now on.

        Raises:
            OtherLocationKey: the location's key is another and its words were not compared.
            DeskFileRefused: it is no such file, for another post, or not newer.
            CannotRead, CannotWrite, DiskFull: as their names say; the old one stays in force.
        """
        file = _read(path)
        if file.plan.desk_id != self.plan.desk_id:
            raise FileForAnotherDesk
        if file.plan.issue <= self.plan.issue:
            raise OlderDeskFile
        other = file.plan.location_public_key != self.plan.location_public_key
        if other and not words_were_compared:
            raise OtherLocationKey
        self._open.take_plan(file.without_seed().to_json(), file.plan.merged)
        self.plan, self.words = file.plan, file.words

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


def _read(path: Path) -> DeskFile:
    content = read_file(path, at_most=LARGEST_FILE)
    if len(content) > LARGEST_FILE:
        raise DeskFileRefused
    return DeskFile.from_json(content)


def _kept(content: bytes) -> DeskFile:
    try:
        return DeskFile.from_json(content)
    except DeskFileRefused as trouble:
        raise desk_folder.DamagedDesk from trouble


def _present(data_folder: Path, location_id: str) -> DeskPlan | None:
    if location_id not in desk_folder.enrolled(data_folder):
        return None
    return plan_of(data_folder, location_id)
