"""Folders that may not be written in, as a person for whom that is so: root writes anywhere."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.drills.run import drill

if sys.platform == "win32":
    pytest.skip("these permissions are the POSIX systems'", allow_module_level=True)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder, in which everything can be removed again at the end."""
    yield tmp_path
    for path in tmp_path.iterdir():
        path.chmod(0o700)


def test_each_use_is_told_plainly_and_a_vault_in_order_goes_on(folder: Path) -> None:
    told = drill("read_only.py", str(folder))
    closed = f"osslog may not write in {folder / 'closed'}."
    assert told == {
        "open_closed": ["CannotWrite", closed],
        "open_hidden": [
            "CannotRead",
            f"osslog cannot read the folder {folder / 'hidden'}.",
        ],
        "write_into_file": ["CannotWrite", f"osslog may not write in {folder / 'file'}."],
        "create_inside": ["CannotWrite", f"osslog may not write in {folder / 'closed/new'}."],
        "back_up_inside": ["CannotWrite", closed],
        "restore_over": ["CannotWrite", closed],
        "go_on": ["done", ""],
    }
