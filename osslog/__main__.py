"""Where a process of osslog begins: the window, or a command.

The window must not wait for what only commands need, so the two part before anything of theirs
is imported. Nor must a feedback post, which is a window with a command's name.
"""

import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path
from types import TracebackType

from osslog.errors import KnownError
from osslog.local_date import local_today
from osslog.paths import data_folder
from osslog.process_safety import harden_process
from osslog.restart import DESK, HANDED_OVER, NEW_OWNER

DATA_DIR = "--data-dir"
LOCATION = "--location"


def main() -> int:
    """Run osslog with the process's arguments; returns the exit status."""
    harden_process()
    sys.excepthook = tell_of_defect
    threading.excepthook = tell_of_defect_elsewhere
    sys.unraisablehook = tell_of_defect_elsewhere
    arguments = sys.argv[1:]
    if opens_window(arguments):
        from osslog import app

        return app.run(chosen_folder(arguments))
    if opens_desk(arguments):
        from osslog import desk_app

        location_id = _said_of(LOCATION, arguments)
        return desk_app.run(
            chosen_folder(arguments),
            location_id,
            is_handed_over=HANDED_OVER in arguments,
            new_owner=NEW_OWNER in arguments,
        )
    from osslog import cli

    return cli.main(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments name no command and nothing but a data folder."""
    match arguments:
        case []:
            return True
        case [only]:
            return only.startswith(f"{DATA_DIR}=")
        case [first, _]:
            return first == DATA_DIR
    return False


def opens_desk(arguments: Sequence[str]) -> bool:
    """Whether the arguments open a feedback post and are all plain.

    What else can be written, or is written wrongly, is for the commands.
    """
    waiting = list(arguments[1:])
    while waiting:
        option, *waiting = waiting
        if option in {DATA_DIR, LOCATION} and waiting and not waiting[0].startswith("-"):
            waiting = waiting[1:]
        elif option not in {HANDED_OVER, NEW_OWNER}:
            return False
    return list(arguments[:1]) == [DESK]


def chosen_folder(arguments: Sequence[str]) -> Path:
    """The data folder that the arguments name, wherever they do, else the usual one."""
    chosen = _said_of(DATA_DIR, arguments)
    return data_folder(None if chosen is None else Path(chosen), dict(os.environ))


def _said_of(option: str, arguments: Sequence[str]) -> str | None:
    """What the arguments say last of an option, or None."""
    said = None
    for argument, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        if argument == option:
            said = following
        elif argument.startswith(f"{option}="):
            said = argument.removeprefix(f"{option}=")
    return said


def tell_of_defect(
    kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Say that osslog has a defect, without a word of what was typed or stored."""
    if issubclass(kind, KeyboardInterrupt):
        _say("Stopped.\n")
        return
    from osslog import logs

    report = logs.defect_report(error)
    with suppress(KnownError):
        logs.keep_report(chosen_folder(sys.argv[1:]), report, local_today())
    _say(
        "This is a defect of osslog, not a mistake of yours. Nothing that was saved is lost. "
        f"What happened, without anything that was typed:\n{report}\n"
    )


def tell_of_defect_elsewhere(
    what: "threading.ExceptHookArgs | sys.UnraisableHookArgs",
) -> None:
    """Say the same of an error in another thread, or of one while something was freed."""
    if what.exc_value is not None and not issubclass(what.exc_type, SystemExit):
        tell_of_defect(what.exc_type, what.exc_value, what.exc_traceback)


def _say(words: str) -> None:
    if sys.stderr is not None:  # a window on Windows has none
        sys.stderr.write(words)


if __name__ == "__main__":
    sys.exit(main())
