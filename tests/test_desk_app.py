"""The feedback post as a program: how it starts, where leaving leads, what it writes down."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.desk_person import MARKER, first_file, hand_over
from tests.ui.made_up import LOCATION_ID, make_location

START = """
import os
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from osslog import desk_app
from osslog.ui.desk_window import DeskWindow

begin = DeskWindow._begin
enter = DeskWindow._enter

def then_begin(window):
    begin(window)
    {begun}

def then_enter(window, post):
    enter(window, post)
    print("full screen" if window.isFullScreen() else "in a window")
    {entered}

def become(program, command):
    print("becomes", *command[1:])
    sys.exit(0)

DeskWindow._begin = then_begin
DeskWindow._enter = then_enter
os.execv = become
sys.exit(desk_app.run(Path(sys.argv[1])))
"""


def run(
    folder: Path, *, begun: str = "", entered: str = "window.leave()"
) -> "subprocess.CompletedProcess[str]":
    """Start the post on a folder, and do one thing once it has begun and one once it is open."""
    program = START.format(begun=begun or "pass", entered=entered)
    return subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The coordinator's computer, handed over to feedback."""
    make_location(tmp_path / "own").close()
    hand_over(tmp_path / "own")
    return tmp_path / "own"


def test_leaving_on_the_coordinators_computer_leads_to_the_passphrase(own: Path) -> None:
    done = run(own)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "full screen"
    assert lines[-1].startswith("becomes ")
    assert lines[-1].endswith(f"-m osslog --data-dir {own}")


def test_leaving_on_a_second_laptop_ends_the_program(own: Path, tmp_path: Path) -> None:
    from osslog.services.desk_enrolment import enrol

    enrol(tmp_path / "laptop", first_file(own, tmp_path).path)
    done = run(tmp_path / "laptop")
    assert (done.returncode, done.stdout) == (0, "full screen\n"), done.stderr


def test_a_computer_without_a_post_gets_nothing_written_before_there_is_one(
    tmp_path: Path,
) -> None:
    done = run(tmp_path / "new", begun="window.leave()")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "new").exists()


def test_a_defect_is_written_down_without_a_word(own: Path) -> None:
    broken = f"window.quiet.countdown.begin(100); window.leave(); raise ValueError({MARKER!r})"
    done = run(own, entered=broken)
    assert MARKER not in done.stdout + done.stderr
    written = (own / "desk" / "defects.log").read_text()
    assert "builtins.ValueError" in written
    assert MARKER not in written


def test_a_sudden_end_before_is_written_down(own: Path) -> None:
    (own / "desk" / "crash.txt").write_text("Fatal Python error: Segmentation fault\n")
    done = run(own)
    assert done.returncode == 0, done.stderr
    assert "ended all at once" in (own / "desk" / "defects.log").read_text()
    assert not (own / "desk" / "crash.txt").exists()


def test_what_a_post_leaves_lies_in_its_own_folder(own: Path, tmp_path: Path) -> None:
    before = {path for path in own.rglob("*") if path.is_file()}
    done = run(own)
    assert done.returncode == 0, done.stderr
    added = {path.relative_to(own) for path in own.rglob("*") if path.is_file()}
    added -= {path.relative_to(own) for path in before}
    assert {path.parts[:2] for path in added} <= {("desk", LOCATION_ID)}
    assert not [path for path in tmp_path.iterdir() if path.name != "own"]
