"""Draws `docs/screens/` anew, from made-up locations and figures: `make screens`.

Each picture is a page of the real window on a real vault. Names of pages may be given to draw
only these; `--out` puts them elsewhere.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What the pictures show of a computer is made up, and the same each time.
os.environ["HOME"] = str(Path(tempfile.gettempdir()) / "coordinator")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from osslog.services.clock import Today
from osslog.settings import Appearance, Settings
from osslog.ui.background import Background
from osslog.ui.main_window import MainWindow
from osslog.ui.pages.returns import ReturnsPage
from osslog.ui.theme import Theme
from tests.data.summary_workshop import with_member
from tests.ui.county_made_up import fill_county
from tests.ui.made_up import PASSPHRASE, CheapDoorway, fill_location, make_location, that_day

COMPUTER = Path(os.environ["HOME"])
FOLDER = Path(__file__).parent.parent / "docs" / "screens"
SIZE = QSize(1280, 720)
_COLOURS = 128
_LONGEST_WAIT_MS = 20_000

LIGHT = Settings(Appearance.LIGHT)
DARK = Settings(Appearance.DARK)
LARGE = Settings(Appearance.LIGHT, 200)
CONTRAST = Settings(Appearance.CONTRAST)


class StrictWindow(MainWindow):
    """The window, but a defect ends the drawing."""

    defect: BaseException | None = None

    def report_defect(self, error: BaseException) -> None:
        """Remember the defect for whoever waits."""
        self.defect = error


class Stage:
    """One window on one data folder, driven by hand."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        settings: Settings,
        today: Today = that_day,
    ) -> None:
        self._application = application
        theme = Theme(application)
        theme.apply(settings)
        self.background = Background()
        self.window = StrictWindow(CheapDoorway(folder, today), theme, self.background, settings)
        self.window.resize(SIZE)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and everything is painted."""
        deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        for _ in range(3):
            self._application.processEvents()
            while self.background.is_busy and not deadline.hasExpired():
                self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if self.window.defect is not None:
            raise self.window.defect
        if self.background.is_busy:
            raise TimeoutError("the window did not come to rest")

    def unlock(self) -> None:
        """Go in with the passphrase."""
        page = self.window.page
        assert page is not None
        page.start_here()
        self.type(PASSPHRASE + "\r")

    def type(self, text: str) -> None:
        """Press keys one after another."""
        for sign in text:
            focused = self.window.focusWidget()
            assert focused is not None
            if sign == "\r":
                QTest.keyClick(focused, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(focused, sign)
        self.settle()

    def go_to(self, number: int) -> None:
        """Bring another page to the front."""
        view = self.window.view
        assert view is not None
        view.go_to(number)
        self.settle()

    def picture(self) -> QImage:
        """The window as it looks."""
        self.settle()
        return in_few_colours(self.window.grab().toImage())

    def close(self) -> None:
        """Close the window and wait for its thread."""
        self.window.lock()
        self.settle()
        self.window.close()
        self.settle()
        self.window.deleteLater()


def in_few_colours(image: QImage) -> QImage:
    """The picture in its 128 most frequent colours, so that the file is small."""
    full = image.convertToFormat(QImage.Format.Format_RGB32)
    frequent = Counter(memoryview(full.constBits()).cast("I")).most_common(_COLOURS)
    table = [colour | 0xFF000000 for colour, _ in frequent]
    return full.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither
    )


def main(arguments: list[str]) -> int:
    """Draw the pictures that the arguments name, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[[], *SCREENS])
    parser.add_argument("--out", type=Path, default=FOLDER)
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(["osslog"])
    application.setCursorFlashTime(0)
    for name in asked.names or SCREENS:
        draw, settings = SCREENS[name]
        COMPUTER.mkdir()  # never over somebody's own
        try:
            stage = draw(application, COMPUTER / "osslog", settings)
            stage.picture().save(str(asked.out / f"{name}.png"), quality=0)
            stage.close()
        finally:
            shutil.rmtree(COMPUTER)
    return 0


def _set_up(application: QApplication, folder: Path, settings: Settings) -> Stage:
    return Stage(application, folder, settings)


def _unlock(application: QApplication, folder: Path, settings: Settings) -> Stage:
    make_location(folder).close()
    return Stage(application, folder, settings)


def _first_day(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _unlock(application, folder, settings)
    stage.unlock()
    return stage


def _location(application: QApplication, folder: Path, settings: Settings) -> Stage:
    workspace = make_location(folder)
    fill_location(workspace)
    workspace.close()
    stage = Stage(application, folder, settings)
    stage.unlock()
    return stage


def _today(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _location(application, folder, settings)
    stage.type("1\r113")
    return stage


def _feedback(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _location(application, folder, settings)
    stage.go_to(2)
    stage.type("12")
    return stage


def _year(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _location(application, folder, settings)
    stage.go_to(3)
    return stage


def _settings(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _location(application, folder, settings)
    stage.go_to(4)
    return stage


def _county(application: QApplication, folder: Path, settings: Settings) -> Stage:
    post = folder.parent / "post"
    post.mkdir()
    fill_county(folder, post)
    stage = Stage(application, folder, settings, lambda: date(2017, 9, 12))
    stage.unlock()
    return stage


def _import(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _county(application, folder, settings)
    page = stage.window.page
    assert isinstance(page, ReturnsPage)
    files = sorted((folder.parent / "post").glob("*-[dst]*.zip"))
    files[1].write_bytes(with_member(files[1].read_bytes(), "summary.pdf", bytes.swapcase))
    page.import_from(tuple(files))
    return stage


def _county_table(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _county(application, folder, settings)
    stage.go_to(1)
    return stage


def _county_settings(application: QApplication, folder: Path, settings: Settings) -> Stage:
    stage = _county(application, folder, settings)
    stage.go_to(2)
    return stage


Draw = Callable[[QApplication, Path, Settings], Stage]

SCREENS: dict[str, tuple[Draw, Settings]] = {
    "set-up": (_set_up, LIGHT),
    "unlock": (_unlock, LIGHT),
    "first-day": (_first_day, LIGHT),
    "today": (_today, LIGHT),
    "feedback": (_feedback, LIGHT),
    "year": (_year, LIGHT),
    "settings": (_settings, LIGHT),
    "year-dark": (_year, DARK),
    "year-large-text": (_year, LARGE),
    "today-dark": (_today, DARK),
    "today-large-text": (_today, LARGE),
    "today-high-contrast": (_today, CONTRAST),
    "returns": (_county, LIGHT),
    "returns-import": (_import, LIGHT),
    "county-table": (_county_table, LIGHT),
    "county-settings": (_county_settings, LIGHT),
    "returns-large-text": (_county, LARGE),
    "county-table-dark": (_county_table, DARK),
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
