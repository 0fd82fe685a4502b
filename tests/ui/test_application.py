"""The program around the window: it starts, ends with 0, and tells of what nobody caught."""

import subprocess
import sys
from pathlib import Path

from osslog import logs

SECRET = "Mrs Pettigrew of Mill Lane"

START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from osslog import app
from osslog.ui.bug_report import BugReport
from osslog.ui.main_window import MainWindow

begin = MainWindow._begin

def then(window):
    begin(window)
    {then}

def show(report, parent=None):
    print(report)
    parent.close()

MainWindow._begin = then
BugReport.tell = show
status = app.run(Path(sys.argv[1]))
print(QApplication.instance().applicationDisplayName())
sys.exit(status)
"""


def run(folder: Path, then: str) -> "subprocess.CompletedProcess[str]":
    """Start the program on a folder, and do one thing once its first page is painted."""
    return subprocess.run(
        [sys.executable, "-c", START.format(then=then), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_window_opens_on_an_empty_folder_and_leaves_nothing_there(tmp_path: Path) -> None:
    done = run(tmp_path / "data", "window.close()")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "osslog\n"
    assert not (tmp_path / "data").exists()


def test_an_error_that_nobody_caught_is_shown_without_its_words(location_folder: Path) -> None:
    done = run(location_folder, f"raise ValueError({SECRET!r})")
    assert done.returncode == 0, done.stderr
    assert "builtins.ValueError" in done.stdout
    kept = (location_folder / logs.FILE_NAME).read_text()
    assert "builtins.ValueError" in kept
    for words in (done.stdout, done.stderr, kept):
        assert "Pettigrew" not in words
