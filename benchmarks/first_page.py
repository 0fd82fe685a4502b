"""From the start of the process to the first painted page, against a bare PySide6 window."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.ratio import Ratio, in_turn, seconds

_ROUNDS = 15
_TARGET = 1.5
_REASON = (
    "what hides, locks and tells of sudden ends is loaded before the first page, so that it is"
    " there when anybody can type; on a busy machine that is more than there is room for"
)

# Both ways end at the first paint of a window that holds something to read.
_BARE = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QApplication.instance().exit()
        return False

application = QApplication(sys.argv)
window = QMainWindow()
label = QLabel("A bare window")
window.setCentralWidget(label)
watcher = FirstPaint()
label.installEventFilter(watcher)
window.show()
sys.exit(application.exec())
"""


def measure(folder: Path) -> list[Ratio]:
    """The ratio for a computer on which nothing is set up yet; `folder` is empty."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        # Both ways run from bytecode, as an installed program does.
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    for name in ("OSSLOG_DATA_DIR", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)

    def start(*arguments: str) -> float:
        command = [sys.executable, *arguments]
        return seconds(lambda: subprocess.run(command, check=True, env=environment))

    return [
        in_turn(
            "first page painted",
            "bare PySide6 window painted",
            ours=lambda: start("-m", "benchmarks.osslog_to_first_paint"),
            floor=lambda: start("-c", _BARE),
            rounds=_ROUNDS,
            target=_TARGET,
            reason=_REASON,
        )
    ]
