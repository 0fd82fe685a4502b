"""What the worker thread does for a day's page: reads it, and changes visits and reads again."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from osslog.domain.location import Location
from osslog.domain.records import Agency, DropIn, Visit
from osslog.domain.visit_draft import HalfEntered
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.undo import UndoStep

if TYPE_CHECKING:
    from osslog.services.clock import DateDoubt

_FAR_ENOUGH: Final = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Expectation:
    """Whether a drop-in is expected today, and when the next one is after it, where it is known."""

    is_today: bool
    next_day: date | None


@dataclass(frozen=True, slots=True)
class DayContent:
    """A drop-in that is open, or who came to the last one where none is.

    `asked_for` is the drop-in that was wanted, None for today's. `held` are today's drop-ins,
    `cancelled_because` says why today's is not held, `waiting` are
    other drop-ins at which something is half entered. `expected` is None where no pattern says.
    """

    asked_for: UUID | None
    today: date
    location: Location
    agencies: tuple[Agency, ...]
    drop_in: DropIn | None
    held: tuple[DropIn, ...]
    cancelled_because: str | None
    suggested: tuple[UUID, ...]
    visits: tuple[Visit, ...]
    half_entered: HalfEntered
    waiting: tuple[DropIn, ...]
    expected: Expectation | None
    doubt: "DateDoubt | None"

    @property
    def is_late(self) -> bool:
        """Whether the drop-in is one of another day."""
        return self.drop_in is not None and self.drop_in.held_on != self.today


@dataclass(frozen=True, slots=True)
class DropInChoice:
    """How a drop-in is held and who is there; `new_agencies` are names to be listed first."""

    mode: str
    agencies: tuple[UUID, ...]
    new_agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedVisit:
    """A visit that was kept; `before` is what it corrects, `visits` all of the drop-in's."""

    visit: Visit
    before: Visit | None
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True)
class DoneStep:
    """A step that was undone or done again, and the visits of `drop_in_id` after it."""

    step: UndoStep
    drop_in_id: UUID
    visits: tuple[Visit, ...]


def read_day(
    workspace: LocationWorkspace, location_id: str, drop_in_id: UUID | None = None
) -> DayContent:
    """Read one drop-in of a location, or the one that was begun last today.

    Raises:
        NotFound: there is no such drop-in.
    """
    today = workspace.today()
    of_today = workspace.drop_ins.on_day(location_id, today)
    held = tuple(one for one in of_today if one.cancelled_because is None)
    reasons = [one.cancelled_because for one in of_today if one.cancelled_because is not None]
    if drop_in_id is not None:
        drop_in: DropIn | None = workspace.drop_ins.get(drop_in_id)
    else:
        drop_in = held[-1] if held else None
    waiting = workspace.drafts.waiting(location_id)
    return DayContent(
        drop_in_id,
        today,
        workspace.locations.get(location_id),
        workspace.agencies.all(location_id),
        drop_in,
        held,
        reasons[-1] if reasons and not held else None,
        workspace.drop_ins.last_agencies(location_id, today),
        workspace.visits.of_drop_in(drop_in.id) if drop_in is not None else (),
        workspace.drafts.of(drop_in.id) if drop_in is not None else HalfEntered(),
        tuple(one for one in waiting if drop_in is None or one.id != drop_in.id),
        _expectation(workspace, location_id, today),
        workspace.doubt_about_today(),
    )


def read_locations(workspace: LocationWorkspace) -> tuple[tuple[Location, ...], int]:
    """All locations, and the place of the one that somebody works at today.

    That is where a drop-in is open today, else where one is expected, else the first.
    """
    locations, today = workspace.locations.all(), workspace.today()
    if len(locations) <= 1:
        return locations, 0

    def likelihood(place: int) -> tuple[bool, bool, int]:
        id_ = locations[place].id
        held = any(one.cancelled_because is None for one in workspace.drop_ins.on_day(id_, today))
        return held, workspace.drop_in_plan.is_expected(id_, today), -place

    return locations, max(range(len(locations)), key=likelihood)


def begin_drop_in(
    workspace: LocationWorkspace, location_id: str, day: date, choice: DropInChoice
) -> DropIn:
    """Open a drop-in, after putting those who are new there on the list."""
    return workspace.drop_ins.begin(
        location_id,
        day,
        mode=choice.mode,
        agencies=_agencies_of(workspace, location_id, choice),
    )


def change_drop_in(workspace: LocationWorkspace, drop_in_id: UUID, choice: DropInChoice) -> DropIn:
    """Say how a drop-in is held and who is there."""
    drop_in = workspace.drop_ins.get(drop_in_id)
    changed = DropIn(
        drop_in.id,
        drop_in.location_id,
        drop_in.held_on,
        choice.mode,
        drop_in.cancelled_because,
        _agencies_of(workspace, drop_in.location_id, choice),
    )
    return workspace.drop_ins.change(changed)


def save_visit(workspace: LocationWorkspace, visit: Visit, leaving: HalfEntered) -> SavedVisit:
    """Keep a visit, and what is half entered besides."""
    visits = workspace.visits
    saved = visits.log(visit, leaving=leaving)
    return SavedVisit(saved, None, visits.of_drop_in(visit.drop_in_id))


def correct_visit(
    workspace: LocationWorkspace, before: Visit, after: Visit, leaving: HalfEntered
) -> SavedVisit:
    """Put one visit in the place of another."""
    visits = workspace.visits
    corrected = visits.correct(before.id, after, leaving=leaving)
    return SavedVisit(corrected, before, visits.of_drop_in(corrected.drop_in_id))


def do_step(workspace: LocationWorkspace, drop_in_id: UUID, step: UndoStep) -> DoneStep:
    """Undo something, or do it again."""
    step.operation()
    return DoneStep(step, drop_in_id, workspace.visits.of_drop_in(drop_in_id))


def _agencies_of(
    workspace: LocationWorkspace, location_id: str, choice: DropInChoice
) -> tuple[UUID, ...]:
    added = [workspace.agencies.add(location_id, name).id for name in choice.new_agencies]
    return (*choice.agencies, *(one for one in added if one not in choice.agencies))


def _expectation(workspace: LocationWorkspace, location_id: str, today: date) -> Expectation | None:
    days = workspace.drop_in_plan.expected(location_id, today, today + _FAR_ENOUGH)
    if not days:
        return None
    return Expectation(days[0] == today, next((day for day in days if day > today), None))
