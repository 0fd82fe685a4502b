"""A sudden end leaves where it happened, and nothing of who, what or which folders."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from osslog import crash_notes

MARKER = "Quillfeather"

LEFT = """Fatal Python error: Segmentation fault

Thread 0x00007f2d0d7fe640 (most recent call first):
  File "/srv/quillfeather/osslog-3/osslog/storage/cipher.py", line 120 in execute
  File "/srv/quillfeather/.venv/lib/python3.11/site-packages/nacl/argon.py", line 9 in kdf
  File "/srv/quillfeather/.pyenv/lib/python3.11/threading.py", line 1002 in _bootstrap

Current thread 0x00007f2d1f1c3740 (most recent call first):
  File "C:\\Users\\Quillfeather\\AppData\\osslog\\ui\\page.py", line 12 in <module>
  File "/srv/quillfeather/quillfeather's diary.py", line 3 in go

Extension modules: shiboken6.Shiboken, PySide6.QtCore (total: 2)
"""

CRASH = """
import faulthandler, sys, threading
from pathlib import Path
from osslog import crash_notes

def fall_over(secret):
    faulthandler._sigsegv()

with crash_notes.noting(Path(sys.argv[1])):
    if sys.argv[2] == "crash":
        fall_over(sys.argv[3])
"""


def run(folder: Path, how: str) -> "subprocess.CompletedProcess[str]":
    """A process that notes its sudden end in a folder, and ends one way or the other."""
    return subprocess.run(
        [sys.executable, "-c", CRASH, str(folder), how, MARKER],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )


def test_only_modules_lines_and_functions_are_reported() -> None:
    assert crash_notes.report(LEFT).splitlines() == [
        "ended all at once",
        "Segmentation fault",
        "  osslog.storage.cipher line 120, execute",
        "  nacl.argon line 9, kdf",
        "  threading line 1002, _bootstrap",
        "  osslog.ui.page line 12, <module>",
        "  elsewhere line 3, go",
    ]


def test_what_is_no_list_of_places_is_left_out() -> None:
    assert crash_notes.report(f"{MARKER}\n{MARKER} line 3 in here\n") == "ended all at once"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process in another way")
def test_a_crash_is_noted_and_reported_once(tmp_path: Path) -> None:
    done = run(tmp_path, "crash")
    assert done.returncode < 0
    assert (tmp_path / crash_notes.FILE_NAME).stat().st_mode & 0o777 == 0o600
    report = crash_notes.take(tmp_path)
    assert "Segmentation fault" in report
    assert "fall_over" in report
    assert "/" not in report
    assert MARKER not in report + done.stdout + done.stderr
    assert MARKER.encode() not in b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert crash_notes.take(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_an_ordinary_end_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "end").returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_noted_where_there_is_no_data_folder(tmp_path: Path) -> None:
    assert run(tmp_path / "data", "end").returncode == 0
    assert not (tmp_path / "data").exists()
    assert crash_notes.take(tmp_path / "data") == ""


def test_an_empty_file_of_a_killed_process_is_no_report(tmp_path: Path) -> None:
    (tmp_path / crash_notes.FILE_NAME).touch()
    assert crash_notes.take(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_has_grown_without_end_makes_a_short_report(tmp_path: Path) -> None:
    (tmp_path / crash_notes.FILE_NAME).write_text(LEFT * 3000)
    report = crash_notes.take(tmp_path)
    assert "Segmentation fault" in report
    assert len(report) < 5000
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
def test_a_pipe_in_the_place_of_the_file_does_not_hold_up_the_start(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / crash_notes.FILE_NAME)
    noted = "from osslog import crash_notes; from pathlib import Path; import sys\n"
    noted += "with crash_notes.noting(Path(sys.argv[1])): print('begun')"
    started = subprocess.run(
        [sys.executable, "-c", noted, str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert started.stdout == "begun\n"
