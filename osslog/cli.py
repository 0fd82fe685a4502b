"""The commands: a second face on the services, for scripts and for whoever likes a terminal.

docs/commands.md describes them. Exit status: 0 done, 1 refused with one plain sentence on
standard error, 2 wrong usage. Whatever a command needs is imported when it runs. The module has
one short function for each command, and there are many.
"""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from osslog.cli_options import (
    PATH,
    Asked,
    files_argument,
    location_options,
    out_option,
    pass_asked,
    vault_options,
    year_option,
)
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError, NotFound
from osslog.local_date import local_today

if TYPE_CHECKING:
    from osslog.services.returns import FileResult
    from osslog.services.workspace import Workspace

DONE, REFUSED = 0, 1


@click.group(invoke_without_command=True)
@click.version_option(package_name="osslog", message="osslog %(version)s")
@location_options
@click.pass_context
def commands(context: click.Context) -> int | None:
    """Count visits at One Stop Shops. Without a command, open the window."""
    if context.invoked_subcommand is not None:
        return None
    from osslog import app

    return app.run(context.ensure_object(Asked).folder)


@commands.command()
@out_option
@click.option("--seed", type=int, default=1, show_default=True, help="Makes up other visits.")
def demo(folder: Path, seed: int) -> None:
    """Make thirteen made-up One Stop Shops, their summaries and the county's table."""
    from osslog.services.demo import make_demo

    made = make_demo(
        folder, seed=seed, today=local_today, tell=lambda step: click.echo(step, err=True)
    )
    click.echo(made.table, nl=False)


@commands.command()
@click.option("--location-id", required=True, help="Never changes, such as herne-bay.")
@click.option("--name", required=True, help="The location's name as people say it.")
@click.option("--recovery-out", type=PATH, required=True, help="New file for the recovery words.")
@vault_options
@pass_asked
def init(asked: Asked, location_id: str, name: str, recovery_out: Path) -> None:
    """Set up a location's vault in the data folder."""
    from osslog.services.workspace import set_up_location

    def make(passphrase: str) -> "tuple[Workspace, tuple[str, ...]]":
        return set_up_location(
            asked.folder,
            location_id=location_id,
            name=name,
            passphrase=passphrase,
            person="Coordinator",
            today=local_today,
        )

    _set_up(asked, recovery_out, make)


@commands.group()
@location_options
def visits() -> None:
    """Visits from elsewhere."""


@visits.command("import")
@click.argument("file", type=PATH)
@location_options
@pass_asked
def visits_import(asked: Asked, file: Path) -> None:
    """Import an old spreadsheet of visits, saved as CSV; all of it or nothing."""
    from osslog.services.visit_import import ImportRefused

    with asked.location_vault() as (opened, location):
        try:
            done = opened.imports.read_file(location.id, file)
        except ImportRefused as refusal:
            for row in refusal.rows:
                click.echo(f"Line {row.line}: {row.sentence}", err=True)
            raise
    asked.answer(
        f"{location.name}: {done.added} visits added, {done.already_there} were there before, "
        f"{done.drop_ins_added} drop-ins made for them.",
        location=location.id,
        added=done.added,
        already_there=done.already_there,
        drop_ins_added=done.drop_ins_added,
    )


@commands.group()
@location_options
def summary() -> None:
    """The signed annual summary."""


@summary.command("write")
@year_option
@out_option
@click.option("--reason", help="Why there is another revision.")
@click.option("--known-revision", type=int, help="After a restore: the county's last, or 0.")
@click.option("--known-manifest-hash", help="After a restore: the hash of its manifest.")
@location_options
@pass_asked
def summary_write(
    asked: Asked,
    year: ReportingYear,
    folder: Path,
    reason: str | None,
    known_revision: int | None,
    known_manifest_hash: str | None,
) -> None:
    """Write a year's signed summary for the county."""
    with asked.location_vault() as (opened, location):
        written = opened.year.write(
            location.id,
            year,
            folder,
            reason=reason,
            known_revision=known_revision,
            known_manifest_hash=known_manifest_hash,
        )
    what = "Wrote" if written.is_new else "Nothing has changed; gave out again"
    asked.answer(
        f"{what} {written.path}, revision {written.revision}.",
        file=written.path,
        location=location.id,
        year=year,
        revision=written.revision,
        is_new=written.is_new,
    )


@summary.command("verify")
@files_argument
@click.option("--signers", type=PATH, help="Allowed signers; else those that the vault trusts.")
@location_options
@pass_asked
def summary_verify(asked: Asked, files: tuple[Path, ...], signers: Path | None) -> int:
    """Say of each summary file whether it is genuine."""
    from osslog.services.given_files import signers_in
    from osslog.services.returns import verify_only

    pinned = asked.trusted_keys() if signers is None else signers_in(signers)
    return _tell_of_files(asked, verify_only(files, pinned, local_today()))


@commands.command("signer-card")
@out_option
@location_options
@pass_asked
def signer_card(asked: Asked, folder: Path) -> None:
    """Write the card that tells the county a location's key."""
    with asked.location_vault() as (opened, location):
        card = opened.locations.write_signer_card(location.id, folder)
    words = " ".join(card.words)
    asked.answer(
        f"Wrote {card.json_path} and {card.pdf_path}.\n"
        f"Its eight words, for the county to hear over the telephone: {words}",
        location=location.id,
        card=card.json_path,
        page=card.pdf_path,
        words=words,
    )


@commands.group()
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

    _set_up(asked, recovery_out, make)


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
    return _tell_of_files(asked, results)


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


@commands.command()
@click.argument("folder", type=PATH)
@vault_options
@pass_asked
def backup(asked: Asked, folder: Path) -> None:
    """Write a verified backup into a folder."""
    with asked.unlocked() as opened:
        path = opened.backups.write(folder)
    asked.answer(f"Wrote {path} and checked it.", file=path)


@commands.command()
@click.argument("file", type=PATH)
@vault_options
@pass_asked
def restore(asked: Asked, file: Path) -> None:
    """Put a backup into the data folder; what is there is kept beside it."""
    from osslog.services import backups

    done = backups.restore(file, asked.folder, asked.passphrase(), today=local_today)
    kept = f" What was there is kept in {done.kept_in}." if done.kept_in else ""
    asked.answer(
        f"Restored the backup of {done.made_on:%d/%m/%Y} into {asked.folder}.{kept}",
        folder=asked.folder,
        made_on=done.made_on,
        kept_in=done.kept_in,
    )


@commands.command()
@vault_options
@pass_asked
def check(asked: Asked) -> int:
    """Check the vault for damage."""
    with asked.unlocked() as opened:
        problems = opened.backups.check()
    for problem in problems:
        click.echo(problem, err=True)
    if asked.json or not problems:
        asked.answer("No damage was found.", sound=not problems, problems=problems)
    return REFUSED if problems else DONE


@commands.command("self-test")
def self_test() -> None:
    """Try every part of this osslog in a temporary folder."""
    from osslog import app
    from osslog.services.self_test import run_self_test

    click.echo(f"Loaded {app.__name__} with the window.")
    run_self_test(today=local_today, tell=click.echo)


def _set_up(
    asked: Asked,
    recovery_out: Path | None,
    make: "Callable[[str], tuple[Workspace, tuple[str, ...]]]",
) -> None:
    """Make a vault and hand over its recovery words, once."""
    from osslog.services import recovery_sheet

    with recovery_sheet.reserved(recovery_out) if recovery_out else nullcontext():
        opened, words = make(asked.passphrase(new=True))
        opened.close()
        if recovery_out:
            recovery_sheet.write(recovery_out, words, local_today())
    what = f"Set up {asked.folder}."
    if recovery_out:
        what += f" The recovery words are in {recovery_out}: print it, lock it away, delete it."
        asked.answer(what, folder=asked.folder, recovery_file=recovery_out)
    else:
        shown = " ".join(words)
        what += f" Write these recovery words down; they are not shown again:\n{shown}"
        asked.answer(what, folder=asked.folder, recovery_words=shown)


def _tell_of_files(asked: Asked, results: "Sequence[FileResult]") -> int:
    """Say what became of each file: to people, refusals on standard error."""
    for result in results:
        sentence = " ".join(filter(None, (f"{result.file}:", result.sentence, result.note)))
        if not result.accepted:
            click.echo(sentence, err=True)
        if result.accepted or asked.json:
            asked.answer(
                sentence,
                file=result.file,
                accepted=result.accepted,
                reason=result.reason,
                location=result.location,
                year=result.year,
                revision=result.revision,
            )
    return DONE if all(result.accepted for result in results) else REFUSED


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = commands.main(arguments, prog_name="osslog", standalone_mode=False)
    except click.Abort:
        click.echo("Stopped.", err=True)
        return REFUSED
    except click.ClickException as wrong_usage:
        wrong_usage.show()
        return wrong_usage.exit_code
    except KnownError as refusal:
        click.echo(refusal.message, err=True)
        return REFUSED
    except OSError as trouble:
        if trouble.filename is not None:  # not the answer but some file: a defect
            raise
        _give_up_output()
        if not isinstance(trouble, BrokenPipeError):
            click.echo("The answer could not be written to where it was sent.", err=True)
        return REFUSED
    return int(status or DONE)


def _give_up_output() -> None:
    """Send what is still waiting to be written nowhere, else Python tries it again at its end.

    Source: "Note on SIGPIPE" in https://docs.python.org/3/library/signal.html.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
