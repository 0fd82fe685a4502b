"""What a person set for the window on this computer: how it looks, and nothing about anybody.

The settings lie in the data folder in clear, because the first page needs them before it asks
for a passphrase.
"""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from osslog.errors import CannotRead
from osslog.safe_files import make_private_folder, read_file, write_file

FILE_NAME = "settings.json"
TEXT_SIZES = (100, 125, 150, 175, 200)

_LARGEST_BYTES = 4096


class Appearance(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the window looks; `text_percent` is one of `TEXT_SIZES`."""

    appearance: Appearance = Appearance.SYSTEM
    text_percent: int = TEXT_SIZES[0]


def read(folder: Path) -> Settings:
    """The settings of a data folder, each one that is missing or unreadable as at first.

    A window with plain colours is better than none, so nothing here is an error.
    """
    try:
        fields = json.loads(read_file(folder / FILE_NAME, at_most=_LARGEST_BYTES))
    except (CannotRead, ValueError, RecursionError):
        return Settings()
    if not isinstance(fields, dict):
        return Settings()
    named, size = fields.get("appearance"), fields.get("text_percent")
    return Settings(
        Appearance(named)
        if isinstance(named, str) and named in set(Appearance)
        else Settings().appearance,
        size if isinstance(size, int) and size in TEXT_SIZES else Settings().text_percent,
    )


def write(folder: Path, settings: Settings) -> None:
    """Keep the settings in the data folder, which is made where it is missing.

    Raises:
        CannotWrite, DiskFull: as in `safe_files.write_file`.
    """
    make_private_folder(folder)
    write_file(folder / FILE_NAME, json.dumps(asdict(settings), indent=1).encode())
