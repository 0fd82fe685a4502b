"""Folders that may not be written in, as a person for whom that is so: root writes anywhere."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.drills.run import drill

if sys.platform == "win32":
    pytest.skip("these permissions are the POSIX systems'", allow_module_level=True)


@pytest.fixture
def reachable(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that any person of this machine can reach; the tests' own ones are private."""
    monkeypatch.setattr(tempfile, "tempdir", None)
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.delenv(variable)
    folder = Path(tempfile.mkdtemp(prefix="osslog-test-"))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        for path in folder.iterdir():
            path.chmod(0o700)
        shutil.rmtree(folder)


def test_each_use_is_told_plainly_and_a_vault_in_order_goes_on(reachable: Path) -> None:
    told = drill("read_only.py", str(reachable))
    closed = f"osslog may not write in {reachable / 'closed'}."
    assert told == {
        "open_closed": ["CannotWrite", closed],
        "open_hidden": [
            "CannotRead",
            f"osslog cannot read the folder {reachable / 'hidden'}.",
        ],
        "write_into_file": ["CannotWrite", f"osslog may not write in {reachable / 'file'}."],
        "create_inside": ["CannotWrite", f"osslog may not write in {reachable / 'closed/new'}."],
        "back_up_inside": ["CannotWrite", closed],
        "restore_over": ["CannotWrite", closed],
        "go_on": ["done", ""],
    }
