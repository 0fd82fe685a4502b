"""The minutes until the lock are chosen, kept in the vault, and hold at once."""

from collections.abc import Callable
from pathlib import Path

from osslog.services.workspace import set_up_county
from osslog.ui.pages.county_settings import CountySettingsPage
from osslog.ui.pages.settings import SettingsPage
from osslog.ui.safety_panel import SafetyPanel
from tests.ui.made_up import CHEAP, PASSPHRASE, that_day, unlocked
from tests.ui.person import Person


def safety_of(person: Person) -> SafetyPanel:
    """The panel, brought to the front."""
    for number in range(1, len(person.view.buttons) + 1):
        person.go_to(number)
        if isinstance(person.window.page, SettingsPage):
            break
    page = person.page(SettingsPage)
    page.show_section("safety")
    person.wait()
    return page.safety


def minutes_watched(person: Person) -> int:
    """After how many minutes the window locks now."""
    assert person.window.safekeeping is not None
    return person.window.safekeeping.guard.idle.minutes


def test_ten_minutes_stand_there_at_first(coordinator: Person) -> None:
    assert safety_of(coordinator).idle.chips.code() == "10"
    assert minutes_watched(coordinator) == 10


def test_a_key_chooses_other_minutes_which_hold_at_once_and_are_kept(
    coordinator: Person, location_folder: Path
) -> None:
    panel = safety_of(coordinator)
    coordinator.tab_to(panel.idle.chips)
    coordinator.type("1")
    assert panel.idle.chips.code() == "2"
    assert minutes_watched(coordinator) == 2
    coordinator.window.lock()
    coordinator.wait()
    workspace = unlocked(location_folder)
    assert workspace.preferences.idle_minutes() == 2
    workspace.close()


def test_it_says_how_to_hide_and_to_lock(coordinator: Person) -> None:
    panel = safety_of(coordinator)
    said = " ".join(one.text() for one in panel.sentences)
    for words in ("F12", "Shift three times", "Ctrl+L", "PIN"):
        assert words in said


def test_the_county_chooses_its_minutes_too(
    open_window: Callable[[Path], Person], tmp_path: Path
) -> None:
    folder = tmp_path / "county"
    made, _words = set_up_county(
        folder, passphrase=PASSPHRASE, person="Analyst", today=that_day, kdf=CHEAP
    )
    made.close()
    person = open_window(folder)
    person.unlock()
    for number in range(1, len(person.view.buttons) + 1):
        person.go_to(number)
        if isinstance(person.window.page, CountySettingsPage):
            break
    page = person.page(CountySettingsPage)
    page.show_section("safety")
    person.wait()
    panel = page.safety
    assert panel.idle.chips.code() == "10"
    person.tab_to(panel.idle.chips)
    person.type("5")
    assert minutes_watched(person) == 30
