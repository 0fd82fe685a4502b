"""The window, its thread and made-up vaults for the tests of the user interface."""

import gc
import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from types import ModuleType

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from osslog.services.location_workspace import LocationWorkspace
from osslog.settings import Appearance, Settings
from osslog.ui.background import Background
from osslog.ui.desk_window import DeskWindow
from osslog.ui.desk_work import DeskHome
from osslog.ui.main_window import MainWindow
from osslog.ui.theme import Theme
from tests.ui.desk_person import AtDesk, HandClock, hand_over
from tests.ui.made_up import (
    LOCATION_ID,
    CheapDoorway,
    fill_location,
    make_location,
    that_day,
    unlocked,
)
from tests.ui.person import Person

LIGHT = Settings(Appearance.LIGHT)


class StrayWindows(QObject):
    """Notices widgets that pop up as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember what is shown as a window and is neither the window nor a dialog."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and type(watched).__module__.startswith(("osslog.", "PySide6."))
            and not isinstance(watched, MainWindow | DeskWindow | QDialog)
            and not watched.property("shown_by_test")
        ):
            self.seen.append(repr(watched))
        return False


@pytest.fixture(scope="session", autouse=True)
def _what_stays_anyway() -> None:
    """Let no collection look at modules and classes again: it takes a tenth of a second."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_goes_between_tests(_what_stays_anyway: None) -> Iterator[None]:
    """Free no widget while Qt is at work, as the window's own collector does not."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture(autouse=True)
def no_stray_windows(qapp: QApplication) -> Iterator[None]:
    """Fail where a widget without a parent is shown: it flashes up as a window."""
    watcher = StrayWindows()
    qapp.installEventFilter(watcher)
    yield
    qapp.removeEventFilter(watcher)
    assert watcher.seen == []


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The application, dressed."""
    theme = Theme(qapp)
    theme.apply(LIGHT)
    return theme


@pytest.fixture(scope="session")
def light_sheet(theme: Theme, qapp: QApplication) -> str:
    """The style sheet of the application as it is dressed at first."""
    theme.apply(LIGHT)
    return qapp.styleSheet()


@pytest.fixture(scope="session")
def collector() -> ModuleType:
    """packaging/translations.py, which belongs to no package."""
    script = Path(__file__).parent.parent.parent / "packaging" / "translations.py"
    found = importlib.util.spec_from_file_location("translations", script)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[module.__name__] = module  # where its dataclasses look for it
    found.loader.exec_module(module)
    return module


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    """The worker thread, ended after the test."""
    background = Background()
    yield background
    qtbot.waitUntil(lambda: not background.is_busy)
    background.close()


@pytest.fixture(scope="session")
def _pristine_location(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "location"
    make_location(folder).close()
    return folder


@pytest.fixture(scope="session")
def _pristine_year(_pristine_location: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "location"
    copytree(_pristine_location, folder)
    workspace = unlocked(folder)
    fill_location(workspace, drop_ins=4)
    workspace.close()
    return folder


@pytest.fixture
def location_folder(_pristine_location: Path, tmp_path: Path) -> Path:
    """A data folder with a location's vault and nothing in it."""
    return Path(copytree(_pristine_location, tmp_path / "data"))


@pytest.fixture
def year_folder(_pristine_year: Path, tmp_path: Path) -> Path:
    """A data folder with a location's vault, and drop-ins up to today's in it."""
    return Path(copytree(_pristine_year, tmp_path / "data"))


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, light_sheet: str, background: Background
) -> Iterator[Callable[[Path], Person]]:
    """Opens the window on a data folder, for a person to use."""
    opened: list[MainWindow] = []

    def open_on(folder: Path) -> Person:
        window = MainWindow(CheapDoorway(folder, that_day), theme, background, LIGHT)
        opened.append(window)
        with qtbot.waitSignal(window.painted):
            window.show()
            window.activateWindow()
        person = Person(window, background, qtbot)
        person.wait()
        return person

    yield open_on
    for window in opened:
        window.lock()
        qtbot.waitUntil(lambda: not background.is_busy)
        window.deleteLater()
    if qapp.styleSheet() != light_sheet:  # it says the colours, the size and the direction
        theme.apply(LIGHT)


@pytest.fixture
def coordinator(open_window: Callable[[Path], Person], location_folder: Path) -> Person:
    """Somebody at the unlocked window of a location with nothing in it."""
    person = open_window(location_folder)
    person.unlock()
    return person


@pytest.fixture
def busy_coordinator(open_window: Callable[[Path], Person], year_folder: Path) -> Person:
    """Somebody at the unlocked window of a location with a year behind it."""
    person = open_window(year_folder)
    person.unlock()
    return person


@pytest.fixture
def workspace(location_folder: Path) -> Iterator[LocationWorkspace]:
    """A location's workspace with nothing in it, open here."""
    workspace = unlocked(location_folder)
    yield workspace
    workspace.close()


@pytest.fixture(scope="session")
def _pristine_desk(_pristine_location: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "location"
    copytree(_pristine_location, folder)
    hand_over(folder)
    return folder


@pytest.fixture
def desk_folder(_pristine_desk: Path, tmp_path: Path) -> Path:
    """A location's data folder that was handed over to feedback in all languages."""
    return Path(copytree(_pristine_desk, tmp_path / "data"))


@pytest.fixture
def open_desk(
    qtbot: QtBot, theme: Theme, light_sheet: str, background: Background
) -> Iterator[Callable[[DeskHome], AtDesk]]:
    """Opens the feedback post's window, for a person to use."""
    del light_sheet
    opened: list[AtDesk] = []

    def open_on(home: DeskHome) -> AtDesk:
        clock = HandClock()
        window = DeskWindow(home, theme, background, LIGHT, clocks=clock.clocks)
        window.resize(1280, 720)
        person = AtDesk(window, background, clock, qtbot)
        opened.append(person)
        with qtbot.waitSignal(window.painted):
            window.show()
            window.activateWindow()
        person.wait()
        return person

    yield open_on
    for person in opened:
        window = person.window
        window.leave()
        person.waits_for_copies = True
        person.wait()
        window.deleteLater()


@pytest.fixture
def visitor(open_desk: Callable[[DeskHome], AtDesk], desk_folder: Path) -> AtDesk:
    """Somebody at the start page of the post on the coordinator's computer."""
    return open_desk(DeskHome(desk_folder, that_day, LOCATION_ID, is_coordinators=True))
