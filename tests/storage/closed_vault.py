"""A vault that nobody has open, as tests are given it."""

from pathlib import Path
from typing import NamedTuple


class ClosedVault(NamedTuple):
    """A vault's folder and what opens it."""

    folder: Path
    passphrase: str
    words: tuple[str, ...]
