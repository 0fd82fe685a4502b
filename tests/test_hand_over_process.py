"""Handing over with real processes: the one that had the key becomes the feedback post."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from osslog.services.desk_enrolment import posts_in
from tests.ui.made_up import LOCATION_ID, make_location, unlocked

HANDS_OVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from osslog import app
from osslog.ui.main_window import MainWindow
from tests.ui.made_up import PASSPHRASE

begin, enter = MainWindow._begin, MainWindow._enter

def then_unlock(window):
    begin(window)
    window.page.passphrase.line.setText(PASSPHRASE)
    window.page.unlock_button.click()

def then_hand_over(window, workspace):
    enter(window, workspace)
    QTimer.singleShot(0, lambda: hand_over(window))

def hand_over(window):
    if window.view.location_id:
        window.view.hand_over_button.click()
    else:
        QTimer.singleShot(10, lambda: hand_over(window))

MainWindow._begin, MainWindow._enter = then_unlock, then_hand_over
sys.exit(app.run(Path(sys.argv[1])))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def wait_for(is_so: Callable[[], bool], seconds: float = 30) -> None:
    """Wait until something is so, or fail."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)  # it happens in another process, which tells nobody


def test_the_process_that_had_the_key_becomes_the_post(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    make_location(folder).close()
    process = subprocess.Popen(
        [sys.executable, "-c", HANDS_OVER, str(folder)],
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    proc = Path("/proc") / str(process.pid)
    holder = folder / "desk" / LOCATION_ID / "osslog.lock.json"

    def is_post_open() -> bool:
        assert process.poll() is None, "it ended"
        return holder.exists() and f'"process_id":{process.pid}' in holder.read_text()

    try:
        wait_for(lambda: is_post_open() and b"\0desk\0" in (proc / "cmdline").read_bytes())
        wait_for(is_post_open)
        assert posts_in(folder) == (LOCATION_ID,)
        with closing(unlocked(folder)) as workspace:  # the vault's lock is free
            assert [desk.is_own for desk in workspace.desks.all(LOCATION_ID)] == [True]
        # Only root may look into a hardened process; tests/test_restart.py lets one tell itself.
        if os.access(proc / "fd", os.R_OK | os.X_OK):
            files = {link.readlink() for link in (proc / "fd").iterdir() if link.is_symlink()}
            of_data = {file for file in files if file.is_relative_to(folder)}
            assert of_data
            assert all(file.is_relative_to(folder / "desk") for file in of_data), of_data
            assert "sqlcipher" not in (proc / "maps").read_text()
    finally:
        process.terminate()
        process.wait(10)
