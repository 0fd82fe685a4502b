"""What the county has received, and what may be received after it.

Each accepted file stays known when its import is undone, so that no earlier state of a
location's figures can be slipped in later. The codes are those of the published format.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

LocationYear: TypeAlias = tuple[str, str]
"""A location's id and a reporting year's label: what revisions are counted in."""


class HistoryReason(StrEnum):
    """Why a genuine file changes nothing, or may not be kept beside what is here."""

    ALREADY_RECEIVED = "already_received"
    OLDER_REVISION = "older_revision"
    REVISION_CONFLICT = "revision_conflict"
    HISTORY_CONFLICT = "history_conflict"


@dataclass(frozen=True, slots=True)
class ReceivedSummary:
    """One accepted file; `undone` where its import was taken back."""

    location_id: str
    year: str
    revision: int
    manifest_hash: str
    undone: bool = False


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not accepted: its name without its folder, and the code of the reason."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """The files of one import. An undone batch counts for nothing but stays known."""

    number: int
    imported_on: date
    undone: bool
    accepted: tuple[ReceivedSummary, ...]
    refused: tuple[RefusedFile, ...]


@dataclass(frozen=True, slots=True, order=True)
class Arrival:
    """A genuine file that arrives, as its manifest names it.

    `previous` is the hash of the manifest of the revision before, None for the first.
    """

    location_id: str
    year: str
    revision: int
    manifest_hash: str
    previous: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What becomes of an arrival: `reason` is None where it is to be kept.

    `replaces` is the revision that counted until now, `newest` the highest that was ever seen.
    `lacks_predecessor` says that the revision before is not here, `differs` that an older
    revision is not the one that was received under its number.
    """

    reason: HistoryReason | None
    newest: int = 0
    replaces: int | None = None
    lacks_predecessor: bool = False
    differs: bool = False


def judge(
    arrivals: Iterable[Arrival], received: Mapping[LocationYear, Iterable[ReceivedSummary]]
) -> dict[Arrival, Judgement]:
    """What becomes of each arrival of one import, given all that was ever received.

    The order of the arrivals does not matter: earlier revisions come first. Two new ones with
    the same number and other content contradict each other, so neither is kept.
    """
    numbers: defaultdict[LocationYear, defaultdict[int, list[Arrival]]]
    numbers = defaultdict(lambda: defaultdict(list))
    for arrival in sorted(set(arrivals), key=lambda each: (each.revision, each.manifest_hash)):
        numbers[arrival.location_id, arrival.year][arrival.revision].append(arrival)
    judged: dict[Arrival, Judgement] = {}
    for place, revisions in numbers.items():
        seen = list(received.get(place, ()))
        for rivals in revisions.values():
            found = {arrival: _judge_one(arrival, seen) for arrival in rivals}
            kept = [arrival for arrival, judgement in found.items() if judgement.reason is None]
            if len(kept) > 1:
                conflict = Judgement(HistoryReason.REVISION_CONFLICT)
                found |= dict.fromkeys(kept, conflict)
            elif kept:
                seen.append(ReceivedSummary(*place, kept[0].revision, kept[0].manifest_hash))
            judged |= found
    return judged


def _judge_one(arrival: Arrival, seen: list[ReceivedSummary]) -> Judgement:
    newest = max((one.revision for one in seen), default=0)
    same = [one for one in seen if one.revision == arrival.revision]
    identical = [one for one in same if one.manifest_hash == arrival.manifest_hash]
    before = [one.manifest_hash for one in seen if one.revision == arrival.revision - 1]
    if any(not one.undone for one in identical):
        return Judgement(HistoryReason.ALREADY_RECEIVED, newest)
    if arrival.revision < newest:
        differs = bool(same) and not identical
        return Judgement(HistoryReason.OLDER_REVISION, newest, differs=differs)
    if same and not identical:
        return Judgement(HistoryReason.REVISION_CONFLICT, newest)
    if before and arrival.previous not in before:
        return Judgement(HistoryReason.HISTORY_CONFLICT, newest)
    return Judgement(
        None,
        newest,
        replaces=max((one.revision for one in seen if not one.undone), default=None),
        lacks_predecessor=arrival.revision > 1 and not before,
    )
