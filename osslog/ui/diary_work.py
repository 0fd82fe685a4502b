"""What the worker thread does for the page of drop-ins: reads it, and changes and reads again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from osslog.domain.diary import DiaryEntry
from osslog.domain.drop_in_pattern import DropInPattern
from osslog.domain.records import Agency
from osslog.domain.reporting_year import ReportingYear
from osslog.services.location_workspace import LocationWorkspace
from osslog.ui.undo import UndoStep


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read: a reporting year or, with None, all; and a destination to look for."""

    location_id: str
    year: ReportingYear | None
    destination: str | None = None


@dataclass(frozen=True, slots=True)
class DiaryContent:
    """What the page shows; `referring` is None where nobody looks for a destination."""

    wanted: Wanted
    today: date
    years: tuple[ReportingYear, ...]
    entries: tuple[DiaryEntry, ...]
    agencies: tuple[Agency, ...]
    patterns: tuple[DropInPattern, ...]
    referring: Mapping[UUID, int] | None = field(default=None)


@dataclass(frozen=True, slots=True)
class Suggested:
    """A day, and who was at the drop-in before it."""

    day: date
    agencies: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A step that was taken, the diary after it, and the day to look at then."""

    step: UndoStep
    content: DiaryContent
    day: date


def read_diary(workspace: LocationWorkspace, wanted: Wanted, today: date) -> DiaryContent:
    """Read what the page shows, in one question for each part of it."""
    location_id = wanted.location_id
    years = workspace.diary.years(location_id)
    first = wanted.year.first_day if wanted.year is not None else years[0].first_day
    last = wanted.year.last_day if wanted.year is not None else years[-1].last_day
    return DiaryContent(
        wanted,
        today,
        years,
        workspace.diary.between(location_id, first, last),
        workspace.agencies.all(location_id),
        workspace.drop_in_plan.patterns(location_id),
        None
        if wanted.destination is None
        else workspace.diary.referring_to(location_id, wanted.destination, first, last),
    )


def suggest(workspace: LocationWorkspace, location_id: str, day: date) -> Suggested:
    """Who was at the drop-in before a day, as a first guess."""
    return Suggested(day, workspace.drop_ins.last_agencies(location_id, day))


def take_step(
    workspace: LocationWorkspace, step: UndoStep, wanted: Wanted, day: date, today: date
) -> Changed:
    """Do something, and read the diary anew."""
    step.operation()
    return Changed(step, read_diary(workspace, wanted, today), day)
