"""The coordinator's file once a post has taken it: a first one holds the post's own key."""

from pathlib import Path
from typing import Final

from osslog.export.desk_file import SUFFIX
from osslog.safe_files import sync_folder, writing_troubles

FILE_SUFFIX: Final = SUFFIX
"""How the names of these files end."""


def remove(path: Path) -> None:
    """Take the file off the stick or out of the folder in which it came.

    Raises:
        CannotWrite: the stick is gone, or may not be written.
    """
    with writing_troubles(path.parent):
        path.unlink()
        sync_folder(path.parent)
