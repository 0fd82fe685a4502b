"""From an empty folder to a written summary, by keys alone."""

from collections.abc import Callable
from pathlib import Path

from tests.ui.journey import Journey
from tests.ui.person import Person


def show_nobody(_place: str) -> None:
    """Nobody watches."""


def test_a_coordinator_gets_from_an_empty_folder_to_a_written_summary_without_a_mouse(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    person = open_window(tmp_path / "data")
    stick = tmp_path / "stick"
    stick.mkdir()

    Journey(person, stick, show_nobody).go()
