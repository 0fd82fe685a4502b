"""From Hand over to a summary with visitors' words in it, without a screen."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Never

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osslog import __main__, app, desk_app, restart
from osslog.ui.application import Ended
from osslog.ui.background import Background
from osslog.ui.desk_window import DeskWindow
from osslog.ui.desk_work import DeskHome
from osslog.ui.main_window import MainWindow
from osslog.ui.theme import Theme
from tests.ui.conftest import LIGHT
from tests.ui.desk_person import HandClock
from tests.ui.handover import Handover, Visitor, ask_in_three_languages
from tests.ui.made_up import CheapDoorway, that_day, unlocked
from tests.ui.person import Person


def show_nobody(_place: str) -> None:
    """Nobody watches."""


class Replaced(Exception):
    """This process would now be another one, with these arguments."""

    def __init__(self, arguments: tuple[str, ...]) -> None:
        super().__init__()
        self.arguments = arguments


class Processes:
    """What would be one process after another, each in the place of the one before.

    All but the windows' loop and the replacing itself is osslog's own: the arguments go through
    `__main__.main`, and from there to what opens a window.
    """

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self._qtbot = qtbot
        self._theme = theme
        self._folder = folder
        self._patch = patch
        self._windows: list[tuple[DeskWindow | MainWindow, Background]] = []
        self._homes: list[DeskHome] = []
        self._opened: list[Path] = []
        self._next: tuple[str, ...] = ()
        patch.setattr(restart, "replace_process", _replace)
        patch.setattr(app, "replace_process", _replace)
        patch.setattr(app, "start", self._note_window)
        patch.setattr(desk_app, "start_desk", self._note_post)
        patch.setattr(__main__, "harden_process", lambda: None)

    def open_window(self) -> Person:
        """Begin osslog as somebody does who starts it, and open its window."""
        if not self._next:
            self._next = ("--data-dir", str(self._folder))
        self._run(self._next)
        (folder,) = self._opened
        self._opened.clear()
        background = Background()
        window = MainWindow(CheapDoorway(folder, that_day), self._theme, background, LIGHT)
        with self._qtbot.waitSignal(window.painted):
            window.show()
            window.activateWindow()
        self._windows.append((window, background))
        person = Person(window, background, self._qtbot)
        person.wait()
        return person

    def open_post(self, successor: tuple[str, ...]) -> Visitor:
        """Let the post take the window's place with the arguments that the window left."""
        with pytest.raises(Replaced) as replaced:
            self._end_window(successor)
        assert replaced.value.arguments == successor
        self._next = self._run(successor)
        (home,) = self._homes
        clock, background = HandClock(), Background()
        window = DeskWindow(
            replace(home, today=that_day),
            self._theme,
            background,
            LIGHT,
            clocks=clock.clocks,
        )
        window.setProperty("shown_by_test", True)
        with self._qtbot.waitSignal(window.painted):
            window.showFullScreen()
            window.activateWindow()
        self._windows.append((window, background))
        visitor = Visitor(window, background, clock, self._qtbot)
        visitor.wait()
        return visitor

    def end(self) -> None:
        """Close what is open."""
        for window, background in self._windows:
            window.close()
            self._qtbot.waitUntil(partial(_is_idle, background))
            background.close()
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _run(self, arguments: tuple[str, ...]) -> tuple[str, ...]:
        """Run osslog's own main with these arguments; returns those of what would follow it."""
        self._patch.setattr(sys, "argv", ["osslog", *arguments])
        try:
            assert __main__.main() == 0
        except Replaced as replaced:
            return replaced.arguments
        return ()

    def _end_window(self, successor: tuple[str, ...]) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(app, "start", lambda *_given: Ended(0, successor))
            app.run(self._folder)

    def _note_window(self, folder: Path, *_more: object) -> Ended:
        self._opened.append(folder)
        return Ended(0)

    def _note_post(self, home: DeskHome, *_more: object) -> int:
        self._homes.append(home)
        return 0


def _is_idle(background: Background) -> bool:
    return not background.is_busy


def _replace(arguments: tuple[str, ...] | list[str]) -> Never:
    raise Replaced(tuple(arguments))


@pytest.fixture
def processes(
    qtbot: QtBot, theme: Theme, year_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Processes]:
    """A computer whose data folder has a location with a year behind it."""
    workspace = unlocked(year_folder)
    ask_in_three_languages(workspace)
    for waiting in workspace.feedback.lines_to_read("herne-bay"):
        workspace.feedback.withhold(waiting.id)
    workspace.close()
    made = Processes(qtbot, theme, year_folder, monkeypatch)
    yield made
    made.end()


def test_answers_of_three_visitors_reach_the_summary_and_nobody_at_the_post_can_read_them(
    processes: Processes, year_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    coordinator = processes.open_window()
    coordinator.unlock()

    def wait_for(is_so: Callable[[], bool]) -> None:
        qtbot.waitUntil(is_so, timeout=20_000)

    Handover(
        coordinator,
        year_folder,
        stick,
        processes.open_post,
        processes.open_window,
        wait_for,
        show_nobody,
    ).go()
