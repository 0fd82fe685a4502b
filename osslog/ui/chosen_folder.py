"""A folder that somebody chose a moment ago, and that may be gone by now."""

from pathlib import Path

from osslog.errors import CannotWrite


def still_there(folder: Path) -> Path:
    """The folder, if it is there. Services would make it anew, perhaps where a stick was.

    Raises:
        CannotWrite: it is no longer there.
    """
    if not folder.is_dir():
        raise CannotWrite(f"The folder {folder} is no longer there.")
    return folder
