"""What is set for one feedback post on its computer: where its answers are copied to.

The settings lie in the post's own folder, in clear: they say nothing about anybody.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from osslog.errors import CannotRead
from osslog.safe_files import read_file, write_file

FILE_NAME = "settings.json"

_LARGEST_BYTES = 16_384


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """`copy_to` is a folder, such as that of a memory stick, or empty where none is chosen."""

    copy_to: str = ""


def read(folder: Path) -> DeskSettings:
    """The settings of a post, as at first where they are missing or unreadable."""
    try:
        fields = json.loads(read_file(folder / FILE_NAME, at_most=_LARGEST_BYTES))
    except (CannotRead, ValueError, RecursionError):
        return DeskSettings()
    copy_to = fields.get("copy_to") if isinstance(fields, dict) else None
    return DeskSettings(copy_to if isinstance(copy_to, str) else "")


def write(folder: Path, settings: DeskSettings) -> None:
    """Keep the settings of a post.

    Raises:
        CannotWrite, DiskFull: as in `safe_files.write_file`.
    """
    write_file(folder / FILE_NAME, json.dumps(asdict(settings), indent=1).encode())
