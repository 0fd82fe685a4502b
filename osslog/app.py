"""The window as a program: puts its parts together and runs until it is closed."""

import sys
from pathlib import Path

from osslog import settings
from osslog.local_date import BelievedToday, local_today
from osslog.restart import replace_process
from osslog.ui.application import start
from osslog.ui.doorway import looks_like_post


def run(folder: Path) -> int:
    """Open the window on a data folder; returns the exit status.

    A folder that has a feedback post and no vault opens the post. Where the window ends so that
    a post takes its place, this process becomes that post.
    """
    if looks_like_post(folder):
        from osslog import desk_app

        return desk_app.run(folder)
    ended = start(folder, BelievedToday(local_today), settings.read(folder), sys.argv[:1])
    if ended.successor:
        replace_process(ended.successor)
    return ended.status
