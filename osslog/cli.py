"""The commands: a second face on the services, for scripts and for whoever likes a terminal.

docs/commands.md describes them. Exit status: 0 done, 1 refused with one plain sentence on
standard error, 2 wrong usage. Whatever a command needs is imported when it runs.
"""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from osslog.cli_county import county
from osslog.cli_options import (
    DONE,
    PATH,
    REFUSED,
    Asked,
    desk_options,
    files_argument,
    location_options,
    out_option,
    pass_asked,
    set_up_vault,
    tell_of_files,
    vault_options,
    year_option,
)
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import KnownError
from osslog.local_date import local_today
from osslog.restart import HANDED_OVER, NEW_OWNER

if TYPE_CHECKING:
    from osslog.services.workspace import Workspace


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

    set_up_vault(asked, recovery_out, make)


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
    return tell_of_files(asked, verify_only(files, pinned, local_today()))


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


commands.add_command(county)


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


@commands.command()
@click.option(HANDED_OVER, is_flag=True, hidden=True)
@click.option(
    NEW_OWNER, is_flag=True, help="Let this computer, which is a post, become another one's."
)
@desk_options
@pass_asked
def desk(asked: Asked, *, handed_over: bool, new_owner: bool) -> int:
    """Open the feedback post; the first time it asks for the coordinator's file."""
    from osslog import desk_app

    return desk_app.run(
        asked.folder, asked.location, is_handed_over=handed_over, new_owner=new_owner
    )


@commands.command("self-test")
def self_test() -> None:
    """Try every part of this osslog in a temporary folder."""
    from osslog import app
    from osslog.services.self_test import run_self_test

    click.echo(f"Loaded {app.__name__} with the window.")
    run_self_test(today=local_today, tell=click.echo)


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
