"""What is due is told in one line on the first page, and leads to where it is done."""

from collections.abc import Callable
from pathlib import Path

import pytest

from osslog.services.workspace import set_up_location
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.reminder_line import ReminderLine
from tests.ui.made_up import CHEAP, LOCATION_ID, PASSPHRASE, TODAY, unlocked
from tests.ui.person import Person


def line_of(person: Person) -> ReminderLine:
    """The line on the first page."""
    page = person.window.page
    assert page is not None
    (line,) = page.findChildren(ReminderLine)
    return line


@pytest.fixture
def old_folder(tmp_path: Path) -> Path:
    """The folder of a vault that is over a year old and has no backup."""
    workspace, _ = set_up_location(
        tmp_path / "data",
        location_id=LOCATION_ID,
        name="Herne Bay",
        passphrase=PASSPHRASE,
        person="Coordinator",
        today=lambda: TODAY.replace(year=2016),
        kdf=CHEAP,
    )
    workspace.close()
    return tmp_path / "data"


def test_while_nothing_is_due_there_is_no_line(coordinator: Person) -> None:
    assert not line_of(coordinator).isVisible()


def test_a_backup_that_is_missing_is_told_until_there_is_one(
    open_window: Callable[[Path], Person], old_folder: Path, tmp_path: Path
) -> None:
    person = open_window(old_folder)
    person.unlock()
    line = line_of(person)
    assert line.isVisible()
    assert line.text.text() == "There is no backup yet."
    person.tab_to(line.go)
    person.type("\r")
    page = person.page(SettingsPage)
    assert page.sections.code == "backups"
    person.ask(lambda: page.workspace.backups.write(tmp_path / "stick"))
    person.go_to(1)
    assert "recovery words" in line_of(person).text.text()


def test_a_year_after_the_words_were_made_a_rehearsal_is_asked_for(
    open_window: Callable[[Path], Person], old_folder: Path, tmp_path: Path
) -> None:
    workspace = unlocked(old_folder)
    workspace.backups.write(tmp_path / "stick")
    workspace.close()
    person = open_window(old_folder)
    person.unlock()
    line = line_of(person)
    assert "a year since the recovery words" in line.text.text()
    person.tab_to(line.go)
    person.type("\r")
    assert person.page(SettingsPage).sections.code == "people"


def test_not_now_takes_the_line_away_until_the_next_unlock(
    open_window: Callable[[Path], Person], old_folder: Path
) -> None:
    person = open_window(old_folder)
    person.unlock()
    line = line_of(person)
    person.tab_to(line.not_now)
    person.type("\r")
    assert not line.isVisible()
    person.go_to(2)
    person.go_to(1)
    assert not line.isVisible()
    person.window.lock()
    person.wait()
    person.unlock()
    assert line_of(person).isVisible()
