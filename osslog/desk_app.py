"""The feedback post as a program: puts its parts together and runs until somebody leaves it."""

import sys
from pathlib import Path

from osslog import restart, settings
from osslog.local_date import BelievedToday, local_today
from osslog.storage.vault_file import FILE_NAME
from osslog.ui.desk_application import start_desk
from osslog.ui.desk_work import DeskHome


def run(
    data_folder: Path,
    location_id: str | None = None,
    *,
    is_handed_over: bool = False,
    new_owner: bool = False,
) -> int:
    """Open the feedback post in a data folder; returns the exit status.

    On the coordinator's computer, which is where a vault is, this process ends with the post, and
    another takes its place that asks for the passphrase. With `new_owner` a computer that is a
    post already can be made somebody else's.
    """
    folder = data_folder.absolute()
    is_coordinators = is_handed_over or (folder / FILE_NAME).exists()
    home = DeskHome(folder, BelievedToday(local_today), location_id, is_coordinators, new_owner)
    status = start_desk(home, settings.read(folder), sys.argv[:1])
    if is_coordinators:
        restart.replace_process(["--data-dir", str(folder)])
    return status
