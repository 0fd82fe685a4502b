"""The county's commands, `osslog county ...`; `osslog.cli` has all others and the exit statuses."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from osslog.cli_options import (
    PATH,
    Asked,
    files_argument,
    out_option,
    pass_asked,
    set_up_vault,
    tell_of_files,
    vault_options,
    year_option,
)
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import NotFound
from osslog.local_date import local_today

if TYPE_CHECKING:
    from osslog.services.workspace import Workspace


@click.group()
@vault_options
def county() -> None:
    """What the county does with the summaries."""


@county.command("init")
@click.option("--recovery-out", type=PATH, help="New file for the words, else they are shown.")
@vault_options
@pass_asked
def county_init(asked: Asked, recovery_out: Path | None) -> None:
    """Set up the county's vault in the data folder."""
    from osslog.services.workspace import set_up_county

    def make(passphrase: str) -> "tuple[Workspace, tuple[str, ...]]":
        return set_up_county(
            asked.folder, passphrase=passphrase, person="Analyst", today=local_today
        )

    set_up_vault(asked, recovery_out, make)


@county.command()
@click.argument("card", type=PATH)
@click.option("--words", required=True, help="The eight words, as heard over the telephone.")
@vault_options
@pass_asked
def trust(asked: Asked, card: Path, words: str) -> None:
    """Trust a signer card whose words were compared over the telephone."""
    from osslog.services.given_files import card_in

    content = card_in(card)
    with asked.county_vault() as opened:
        trusted = opened.trust.trust(content, words)
    asked.answer(f"Trusted the key of {trusted.name}.", location=trusted.id, name=trusted.name)


@county.command()
@click.argument("location_id")
@click.option("--name", required=True, help="What the county's tables call it.")
@vault_options
@pass_asked
def expect(asked: Asked, location_id: str, name: str) -> None:
    """Expect a location's summary before its signer card is here."""
    with asked.county_vault() as opened:
        opened.trust.expect(location_id, name)
    asked.answer(f"Expecting {name} ({location_id}).", location=location_id, name=name)


@county.command()
@click.argument("location_id")
@click.option("--name", required=True, help="The new name.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), required=True, help="Its first day.")
@vault_options
@pass_asked
def rename(asked: Asked, location_id: str, name: str, since: datetime) -> None:
    """Let a location bear another name from a day on; earlier tables keep the old one."""
    with asked.county_vault() as opened:
        opened.trust.rename(location_id, name, since.date())
    asked.answer(
        f"{location_id} is called {name} since {since:%d/%m/%Y}.",
        location=location_id,
        name=name,
        since=since.date(),
    )


@county.command("import")
@files_argument
@vault_options
@pass_asked
def county_import(asked: Asked, files: tuple[Path, ...]) -> int:
    """Import summary files; each one is judged by itself."""
    with asked.county_vault() as opened:
        results = opened.returns.import_files(files).results
    return tell_of_files(asked, results)


@county.command()
@vault_options
@pass_asked
def undo(asked: Asked) -> None:
    """Take back the last import that stands and accepted a file."""
    with asked.county_vault() as opened:
        imports = opened.returns.history()
        last = next((batch for batch in imports if batch.accepted and not batch.undone), None)
        if last is None:
            raise NotFound("There is no import to take back.")
        opened.returns.undo(last.number)
    asked.answer(
        f"Took back import {last.number} of {last.imported_on:%d/%m/%Y}.", undone=last.number
    )


@county.command()
@year_option
@click.option("--format", "form", type=click.Choice(["text", "csv"]), default="text")
@vault_options
@pass_asked
def table(asked: Asked, year: ReportingYear, form: str) -> None:
    """Print the county's table of a year."""
    with asked.county_vault() as opened:
        tables = opened.tables
        rows = tables.collate(year).rows
        content = tables.csv(year) if form == "csv" else tables.text(year).encode()
    if not asked.json:
        # A line of CSV has one way to end, whatever the system's own is.
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    for row in rows:
        asked.answer(
            row.location_name,
            location=row.location_id,
            name=row.location_name,
            visits_before=row.previous.visits if row.previous else None,
            visits=row.visits,
            percent_change=row.percent_change,
        )


@county.command()
@year_option
@out_option
@vault_options
@pass_asked
def report(asked: Asked, year: ReportingYear, folder: Path) -> None:
    """Write the county's report of a year as a PDF."""
    with asked.county_vault() as opened:
        path = opened.tables.write_report(year, folder)
    asked.answer(f"Wrote {path}.", file=path, year=year)
