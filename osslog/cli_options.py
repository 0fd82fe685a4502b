"""What commands share: data folder, passphrase, location, and the form of their answers."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import NotAVault
from osslog.local_date import local_today
from osslog.paths import data_folder

if TYPE_CHECKING:
    from osslog.services.county_workspace import CountyWorkspace
    from osslog.services.location_workspace import LocationWorkspace
    from osslog.services.returns import FileResult
    from osslog.services.workspace import Workspace

DONE, REFUSED = 0, 1
"""The exit statuses of a command that was understood."""

PATH = click.Path(path_type=Path)

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Asked:
    """What the common options say; one after the command wins over the same before it."""

    data_dir: Path | None = None
    location: str | None = None
    passphrase_file: Path | None = None
    json: bool = False

    @property
    def folder(self) -> Path:
        """The data folder."""
        return data_folder(self.data_dir, dict(os.environ))

    def passphrase(self, *, new: bool = False) -> str:
        """The passphrase from its file, else asked for without echo; a new one twice.

        Raises:
            CannotRead, NotAllowedInput: about the file.
            click.UsageError: there is neither a file nor anybody to ask.
        """
        if self.passphrase_file is not None:
            from osslog.services.given_files import passphrase_in

            return passphrase_in(self.passphrase_file)
        if not sys.stdin.isatty():
            raise click.UsageError("Nobody is here to ask: name a --passphrase-file.")
        asked: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True)
        return asked

    @contextmanager
    def unlocked(self) -> "Iterator[Workspace]":
        """The vault of the data folder, open."""
        from osslog.services import workspace

        if workspace.kind_of(self.folder) is None:
            raise NotAVault(f"There is no osslog vault in {self.folder}.")
        opened = workspace.unlock(self.folder, self.passphrase(), today=local_today)
        with closing(opened):
            yield opened

    @contextmanager
    def location_vault(self) -> "Iterator[tuple[LocationWorkspace, Location]]":
        """The location vault of the data folder, open, and the location that is meant."""
        from osslog.services.location_workspace import LocationWorkspace

        with self.unlocked() as opened:
            if not isinstance(opened, LocationWorkspace):
                raise NotAVault(f"{self.folder} holds the county's vault, not a location's.")
            yield opened, opened.locations.get(self.location)

    @contextmanager
    def county_vault(self) -> "Iterator[CountyWorkspace]":
        """The county vault of the data folder, open."""
        from osslog.services.county_workspace import CountyWorkspace

        with self.unlocked() as opened:
            if not isinstance(opened, CountyWorkspace):
                raise NotAVault(f"{self.folder} holds a location's vault, not the county's.")
            yield opened

    def trusted_keys(self) -> dict[str, bytes]:
        """The public keys that the data folder's vault goes by, whosever it is."""
        from osslog.services.location_workspace import LocationWorkspace

        with self.unlocked() as opened:
            if isinstance(opened, LocationWorkspace):
                return opened.locations.pinned_keys()
            return opened.trust.pinned_keys()

    def answer(self, sentence: str, **fields: object) -> None:
        """Say what was done: the sentence to people, the fields to a script."""
        if self.json:
            sentence = json.dumps(fields, ensure_ascii=False, default=str)
        click.echo(sentence)


class YearType(click.ParamType[ReportingYear]):
    """A reporting year such as 2016/17."""

    name = "year"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> ReportingYear:
        """The year that was written; wrong usage where it is none."""
        try:
            return ReportingYear.parse(str(value))
        except ValueError as trouble:
            self.fail(str(trouble), param, ctx)


pass_asked = click.make_pass_decorator(Asked, ensure=True)
year_option = click.option("--year", type=YearType(), required=True, help="Such as 2016/17.")
out_option = click.option("--out", "folder", type=PATH, required=True, help="Folder to write to.")
files_argument = click.argument("files", type=PATH, nargs=-1, required=True)


def _remembered(name: str, help_text: str, **settings: Any) -> Callable[[Command], Command]:  # noqa: ANN401 - click's own settings
    return click.option(name, help=help_text, expose_value=False, callback=_remember, **settings)


def _remember(context: click.Context, parameter: click.Parameter, value: object) -> None:
    if value is not None and parameter.name is not None:
        setattr(context.ensure_object(Asked), parameter.name, value)


def vault_options(command: Command) -> Command:
    """Give a command the options that each one on a vault has."""
    command = _remembered("--json", "Answer in JSON.", is_flag=True, default=None)(command)
    command = _remembered("--passphrase-file", "Else it is asked for.", type=PATH)(command)
    return _folder_option(command)


def location_options(command: Command) -> Command:
    """As `vault_options`, and the location that is meant."""
    return _which_option(vault_options(command))


def desk_options(command: Command) -> Command:
    """Give a command what says where a feedback post is: nothing of it opens a vault."""
    return _which_option(_folder_option(command))


def _folder_option(command: Command) -> Command:
    return _remembered("--data-dir", "The data folder.", type=PATH)(command)


def _which_option(command: Command) -> Command:
    return _remembered("--location", "Which one, where there are several.", metavar="ID")(command)


def set_up_vault(
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


def tell_of_files(asked: Asked, results: "Sequence[FileResult]") -> int:
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
