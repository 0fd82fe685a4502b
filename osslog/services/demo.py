"""The demo: thirteen locations' vaults, their signed summaries, and the county that imports them.

Only the visits are made up. Vaults, keys, signatures, trust, import and table are the real ones:
the table is computed from summaries, and these from the visits in the vaults.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeAlias
from uuid import uuid4

from osslog.domain.code_lists import STARTING_AGENCIES
from osslog.domain.records import Agency
from osslog.domain.validation import (
    problems_with_drop_in,
    problems_with_feedback,
    problems_with_visit,
)
from osslog.errors import AlreadyThere
from osslog.safe_files import make_private_folder, write_file, writing_troubles
from osslog.services.clock import Today
from osslog.services.demo_locations import DEMO_LOCATIONS, YEAR, YEAR_BEFORE, DemoLocation
from osslog.services.demo_year import AGENCIES_AT_A_LOCATION, MadeUpYear, make_up_year
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.record_refused import refuse_if_any
from osslog.services.workspace import set_up_county, set_up_location
from osslog.storage import agencies, drop_ins, feedback, visits
from osslog.storage.key_slots import STANDARD, KdfProfile

OPENED_BY = "demo only, this passphrase is no secret: made-up visits"

Tell: TypeAlias = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the demo is, and its county table as text."""

    folder: Path
    table: str


@dataclass(frozen=True, slots=True)
class _Handover:
    """What leaves a location for the county, by file and by telephone; a sentence about it."""

    sentence: str
    summary: Path
    card: bytes
    words: str
    allowed_signers: str


@dataclass(frozen=True, slots=True)
class _Making:
    """What every step of the demo needs."""

    folder: Path
    seed: int
    today: Today
    kdf: KdfProfile


def make_demo(
    folder: Path, *, seed: int, today: Today, tell: Tell, kdf: KdfProfile = STANDARD
) -> Demo:
    """Make the whole demo in `folder`; `tell` hears a sentence after each step.

    The same `seed` gives the same figures; keys are new each time.

    Raises:
        AlreadyThere: the folder is not empty.
        CannotWrite, DiskFull: as their names say.
    """
    _demand_empty(folder)
    make_private_folder(folder)
    making = _Making(folder, seed, today, kdf)
    write_file(folder / "passphrase.txt", f"{OPENED_BY}\n".encode())
    handed_over = []
    for place in DEMO_LOCATIONS:
        made = _make_location(making, place)
        handed_over.append(made)
        tell(made.sentence)
    signers = "".join(one.allowed_signers for one in handed_over)
    write_file(folder / "signers", signers.encode())
    table = _make_county(making, handed_over)
    tell(f"County: {len(handed_over)} signer cards trusted, {len(handed_over)} summaries imported.")
    return Demo(folder, table)


def _demand_empty(folder: Path) -> None:
    with writing_troubles(folder):
        is_free = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if not is_free:
        raise AlreadyThere(
            f"{folder} is not an empty folder, and was left as it is.",
            "Name a folder that is empty or does not exist yet.",
        )


def _make_location(making: _Making, place: DemoLocation) -> _Handover:
    workspace, _ = set_up_location(
        making.folder / "locations" / place.id,
        location_id=place.id,
        name=place.name,
        passphrase=OPENED_BY,
        person="Demo coordinator",
        today=making.today,
        kdf=making.kdf,
    )
    try:
        workspace.locations.choose_questions(place.id, place.asked)
        # A source of its own for each location: one that changes leaves the others as they are.
        chance = Random(f"{making.seed} {place.id}")  # noqa: S311 - made-up visits are no secret
        listed = _agencies(chance)
        ids = [agency.id for agency in listed]
        years = [make_up_year(place, year, ids, chance) for year in (YEAR_BEFORE, YEAR)]
        _record(workspace, place.id, listed, years)
        card = workspace.locations.signer_card(place.id)
        written = workspace.year.write(place.id, YEAR, making.folder / "summaries")
        figures = workspace.year.figures(place.id, YEAR)
        before = figures.previous_year.visits if figures.previous_year else 0
        return _Handover(
            f"{place.name}: {before} visits in {YEAR_BEFORE}, {figures.visits} in {YEAR}; summary "
            f"revision {written.revision} signed.",
            written.path,
            card.to_json(),
            " ".join(card.words),
            workspace.locations.allowed_signers(),
        )
    finally:
        workspace.close()


def _agencies(chance: Random) -> list[Agency]:
    """A location's agencies: two that come everywhere, and a choice of the others."""
    everywhere, others = STARTING_AGENCIES[:2], STARTING_AGENCIES[2:]
    chosen = chance.sample(others, AGENCIES_AT_A_LOCATION - len(everywhere))
    return [Agency(uuid4(), name) for name in (*everywhere, *chosen)]


def _record(
    workspace: LocationWorkspace,
    location_id: str,
    listed: Sequence[Agency],
    years: Sequence[MadeUpYear],
) -> None:
    """Keep everything that was made up, judged like what a coordinator types, in one transaction.

    One transaction a record, as in daily work, would take minutes on a slow disk.
    """
    connection = workspace.vault.connection
    now = workspace.today()
    ids = [agency.id for agency in listed]
    with workspace.vault.transaction():
        for agency in listed:
            agencies.add(connection, location_id, agency)
        for year in years:
            for drop_in in year.drop_ins:
                refuse_if_any(problems_with_drop_in(drop_in, today=now))
                drop_ins.add(connection, drop_in)
            for visit in year.visits:
                refuse_if_any(problems_with_visit(visit, agencies=ids))
                visits.add(connection, visit)
            for form in year.feedback:
                refuse_if_any(problems_with_feedback(form))
                feedback.add(connection, form)


def _make_county(making: _Making, handed_over: Sequence[_Handover]) -> str:
    """Trust the cards, import the summaries, leave table and report; returns the table as text."""
    workspace, _ = set_up_county(
        making.folder / "county",
        passphrase=OPENED_BY,
        person="Demo analyst",
        today=making.today,
        kdf=making.kdf,
    )
    try:
        for one in handed_over:
            workspace.trust.trust(one.card, one.words)
        report = workspace.returns.import_files([one.summary for one in handed_over])
        if not all(result.accepted for result in report.results):
            raise RuntimeError("the county refused a summary of the demo")
        write_file(making.folder / "county-table.csv", workspace.tables.csv(YEAR))
        pdf = workspace.tables.write_report(YEAR, making.folder)
        with writing_troubles(making.folder):
            pdf.rename(making.folder / "county-report.pdf")
        return workspace.tables.text(YEAR)
    finally:
        workspace.close()
