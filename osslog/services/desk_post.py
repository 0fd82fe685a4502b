"""A feedback post at work: it seals what people answer, and can read none of it again."""

from collections.abc import Iterator, Sequence
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
from osslog.errors import NotAllowedInput
from osslog.progress import Progress, no_progress
from osslog.services.desk_enrolment import (
    FileForAnotherDesk,
    OtherLocationKey,
    demand_later,
    demand_words,
    kept_desk_file,
    read_desk_file,
)
from osslog.services.record_refused import refuse_if_any
from osslog.storage import desk_folder, entry_files
from osslog.storage.desk_folder import OpenDesk

if TYPE_CHECKING:  # a post's process knows nothing of the vault, not even its database
    from osslog.services.clock import Today


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many entries lie at the post: those not copied yet, and those that were."""

    not_copied: int
    copied: int


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
            file = kept_desk_file(opened.plan)
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
        file = read_desk_file(path)
        demand_words(file, compared)
        plan = file.plan
        if (plan.desk_id, plan.desk_public_key) != (
            self.plan.desk_id,
            self.plan.desk_public_key,
        ):
            raise FileForAnotherDesk
        if plan.location_id != self.plan.location_id:
            raise FileForAnotherDesk
        demand_later(plan, self.plan, new_owner=new_owner)
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


def _demand_own(plan: DeskPlan, location_id: str, public_key: bytes) -> None:
    """Refuse a plan that is not this folder's, or a key that is not the plan's."""
    if (plan.location_id, plan.desk_public_key) != (location_id, public_key):
        raise desk_folder.DamagedDesk


def _known_part(plan: DeskPlan) -> DeskPlan:
    """The plan without languages and questions that only a later osslog knows."""
    questions = {AGENCIES_SEEN, *(question.code for question in OPTIONAL_QUESTIONS)}
    return replace(
        plan,
        languages=tuple(code for code in plan.languages if desk_language(code)),
        asked=tuple(code for code in plan.asked if code in questions),
    )
