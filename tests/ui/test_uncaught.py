"""Whatever nobody catches is told and written down, and not a word of it gets out."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from osslog import crash_notes, logs
from osslog.ui.uncaught import tell_kind_of_message

MARKER = "Quillfeather-Zuppinger"

PROGRAM = """
import gc, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from osslog import __main__, app
from osslog.ui.bug_report import BugReport
from osslog.ui.main_window import MainWindow

def fail(secret):
    raise ValueError(secret)

class Failing:
    def __del__(self):
        raise KeyError({marker!r})

def in_a_slot():
    fail({marker!r})

def in_a_thread():
    thread = threading.Thread(target=fail, args=({marker!r},))
    thread.start()
    thread.join()

def in_freeing():
    Failing()
    gc.collect()

def in_qt():
    qWarning({marker!r})

def all_at_once():
    import faulthandler
    faulthandler._sigsegv()

def nothing():
    pass

begin = MainWindow._begin

def then(window):
    begin(window)
    QTimer.singleShot(300, window.close)
    {how}()

def show(report, parent):
    sys.stdout.write(report)

MainWindow._begin = then
BugReport.tell = show
end = MainWindow.closeEvent

def say_and_close(window, event):
    sys.stdout.write(window.page.message.sentence)
    end(window, event)

MainWindow.closeEvent = say_and_close
sys.argv = ["osslog", "--data-dir", sys.argv[1]]
sys.exit(__main__.main())
"""


def run(folder: Path, how: str) -> "subprocess.CompletedProcess[str]":
    """Start the program on a folder and let one thing go wrong."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(marker=MARKER, how=how), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=Path(__file__).parent.parent.parent,
    )


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ("in_a_slot", "builtins.ValueError"),
        ("in_a_thread", "builtins.ValueError"),
        ("in_freeing", "builtins.KeyError"),
    ],
)
def test_an_error_that_nobody_caught_is_told_without_its_words(
    location_folder: Path, how: str, kind: str
) -> None:
    done = run(location_folder, how)
    kept = (location_folder / logs.FILE_NAME).read_text()
    assert done.returncode == 0, done.stderr
    assert kind in done.stdout
    assert kind in kept
    assert MARKER not in done.stdout + done.stderr + kept


def test_what_qt_complains_of_is_not_repeated(location_folder: Path) -> None:
    done = run(location_folder, "in_qt")
    assert done.returncode == 0
    assert "Qt: QtWarningMsg in default\n" in done.stderr
    assert MARKER not in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process in another way")
def test_a_sudden_end_is_told_at_the_next_start(location_folder: Path) -> None:
    crashed = run(location_folder, "all_at_once")
    assert crashed.returncode < 0
    assert (location_folder / crash_notes.FILE_NAME).stat().st_size
    again = run(location_folder, "nothing")
    assert again.returncode == 0, again.stderr
    assert "ended all at once the last time" in again.stdout
    kept = (location_folder / logs.FILE_NAME).read_text()
    assert "Segmentation fault" in kept
    assert "all_at_once" in kept
    assert MARKER not in crashed.stderr + again.stdout + again.stderr + kept
    assert not (location_folder / crash_notes.FILE_NAME).exists()
    assert "ended all at once" not in run(location_folder, "nothing").stdout


def test_information_from_qt_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    tell_kind_of_message(QtMsgType.QtInfoMsg, QMessageLogContext(), MARKER)
    assert capsys.readouterr().err == ""
