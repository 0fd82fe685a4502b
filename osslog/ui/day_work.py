"""What the worker thread does for a day's page: reads it, and changes visits and reads again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from osslog.domain.location import Location
from osslog.domain.records import Agency, DropIn, Visit
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.undo import UndoStep


@dataclass(frozen=True, slots=True)
class DayContent:
    """One location's day: the drop-in that is open, or who came to the one before."""

    day: date
    location: Location
    agencies: tuple[Agency, ...]
    drop_in: DropIn | None
    suggested: tuple[UUID, ...]
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True)
class SavedVisit:
    """A visit that was kept; `before` is what it corrects, `visits` all of the drop-in's."""

    visit: Visit
    before: Visit | None
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True)
class DoneStep:
    """A step that was undone or done again, and the drop-in's visits after it."""

    step: UndoStep
    visits: tuple[Visit, ...]


def read_day(workspace: LocationWorkspace, location_id: str, day: date) -> DayContent:
    """Read a day of a location: the drop-in that was begun last, and its visits."""
    held = [
        drop_in
        for drop_in in workspace.drop_ins.on_day(location_id, day)
        if drop_in.cancelled_because is None
    ]
    drop_in = held[-1] if held else None
    return DayContent(
        day,
        workspace.locations.get(location_id),
        workspace.agencies.all(location_id),
        drop_in,
        workspace.drop_ins.last_agencies(location_id, day),
        workspace.visits.of_drop_in(drop_in.id) if drop_in is not None else (),
    )


def save_visit(workspace: LocationWorkspace, visit: Visit) -> SavedVisit:
    """Keep a visit."""
    visits = workspace.visits
    return SavedVisit(visits.log(visit), None, visits.of_drop_in(visit.drop_in_id))


def correct_visit(workspace: LocationWorkspace, before: Visit, after: Visit) -> SavedVisit:
    """Put one visit in the place of another."""
    visits = workspace.visits
    corrected = visits.correct(before.id, after)
    return SavedVisit(corrected, before, visits.of_drop_in(corrected.drop_in_id))


def do_step(workspace: LocationWorkspace, drop_in_id: UUID, step: UndoStep) -> DoneStep:
    """Undo something, or do it again."""
    step.operation()
    return DoneStep(step, workspace.visits.of_drop_in(drop_in_id))
