"""Setting up and unlocking the workspace of a data folder."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from osslog.errors import (
    AlreadyThere,
    DamagedFile,
    InUse,
    NotAllowedInput,
    NotAVault,
    WrongPassphrase,
)
from osslog.services import workspace
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import VaultKind
from osslog.storage import audit, locations
from tests.data.location_records import Calendar
from tests.services.conftest import CHEAP, PASSPHRASE, TODAY, unlock_location


def set_up(folder: Path, location_id: str = "dover", name: str = "Dover") -> LocationWorkspace:
    """Set up a location vault."""
    made, _ = workspace.set_up_location(
        folder,
        location_id=location_id,
        name=name,
        passphrase=PASSPHRASE,
        person="Ann Weller",
        today=lambda: TODAY,
        kdf=CHEAP,
    )
    return made


def test_a_folder_says_whose_vault_it_holds(closed_location: Path, county: CountyWorkspace) -> None:
    assert workspace.kind_of(closed_location) is VaultKind.LOCATION
    assert workspace.kind_of(county.folder) is VaultKind.COUNTY
    assert workspace.kind_of(closed_location.parent) is None
    assert workspace.kind_of(closed_location / "missing") is None
    (closed_location / "vault.json").write_text("{}")
    with pytest.raises(DamagedFile):
        workspace.kind_of(closed_location)


def test_a_new_location_vault_has_its_location_and_opens_again(tmp_path: Path) -> None:
    made = set_up(tmp_path / "new")
    assert made.kind is VaultKind.LOCATION
    assert made.folder == tmp_path / "new"
    assert made.locations.get(None).name == "Dover"
    made.close()
    made.close()
    again = workspace.unlock(tmp_path / "new", PASSPHRASE, today=lambda: TODAY)
    assert isinstance(again, LocationWorkspace)
    assert again.locations.get(None).id == "dover"
    again.close()


@pytest.mark.parametrize(
    ("location_id", "name", "person", "passphrase"),
    [
        ("D", "Dover", "Ann", PASSPHRASE),
        ("dover", " ", "Ann", PASSPHRASE),
        ("dover", "Dover", "", PASSPHRASE),
        ("dover", "Dover", "Ann", "too short"),
    ],
)
def test_what_breaks_the_rules_is_said_before_anything_is_made(
    tmp_path: Path, location_id: str, name: str, person: str, passphrase: str
) -> None:
    with pytest.raises(NotAllowedInput):
        workspace.set_up_location(
            tmp_path / "new",
            location_id=location_id,
            name=name,
            passphrase=passphrase,
            person=person,
            today=lambda: TODAY,
            kdf=CHEAP,
        )
    assert not (tmp_path / "new").exists()


def test_there_is_no_vault_without_its_location(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(locations, "add", killed)
        with pytest.raises(Killed):
            set_up(tmp_path / "new")
    assert workspace.kind_of(tmp_path / "new") is None
    made = set_up(tmp_path / "new")
    assert made.locations.get(None).id == "dover"
    made.close()


def test_a_vault_is_not_set_up_over_another(closed_location: Path, calendar: Calendar) -> None:
    with pytest.raises(AlreadyThere):
        set_up(closed_location)
    kept = unlock_location(closed_location, calendar)
    assert kept.locations.get(None).id == "ashford"
    kept.close()


def test_a_county_is_unlocked_as_a_county(county: CountyWorkspace) -> None:
    county.close()
    again = workspace.unlock(county.folder, PASSPHRASE, today=lambda: TODAY)
    assert isinstance(again, CountyWorkspace)
    assert again.kind is VaultKind.COUNTY
    again.close()


def test_recovery_words_open_a_vault_whatever_their_case_and_spacing(
    closed_location: Path, recovery_words: str
) -> None:
    typed = f"  {recovery_words.upper().replace(' ', '  ')} \n"
    workspace.unlock_with_recovery_words(closed_location, typed, today=lambda: TODAY).close()
    other = " ".join(["abandon"] * 11 + ["about"])
    with pytest.raises(WrongPassphrase):
        workspace.unlock_with_recovery_words(closed_location, other, today=lambda: TODAY)
    with pytest.raises(NotAllowedInput):
        workspace.unlock_with_recovery_words(closed_location, "not the words", today=lambda: TODAY)


def test_a_machine_without_a_keyring_asks_for_the_passphrase(closed_location: Path) -> None:
    with pytest.raises(WrongPassphrase, match="no keyring"):
        workspace.unlock_with_keyring(closed_location, today=lambda: TODAY)


def test_a_wrong_passphrase_leaves_the_vault_closed(
    closed_location: Path, calendar: Calendar
) -> None:
    with pytest.raises(WrongPassphrase):
        workspace.unlock(closed_location, "nine tall larches over the weir", today=calendar)
    with pytest.raises(NotAVault):
        workspace.unlock(closed_location.parent, PASSPHRASE, today=calendar)
    unlock_location(closed_location, calendar).close()


def test_a_vault_is_open_once(location: LocationWorkspace, calendar: Calendar) -> None:
    with pytest.raises(InUse):
        workspace.unlock(location.folder, PASSPHRASE, today=calendar)


def test_an_unlocking_is_noted_once_a_day(closed_location: Path, calendar: Calendar) -> None:
    heads = []
    for day in (TODAY, TODAY, TODAY + timedelta(days=1)):
        calendar.day = day
        opened = unlock_location(closed_location, calendar)
        heads.append(audit.head(opened.vault.connection))
        opened.close()
    assert heads[0] == heads[1] != heads[2]


def test_a_vault_opens_for_reading_while_the_clock_is_set_back(
    closed_location: Path, calendar: Calendar
) -> None:
    unlock_location(closed_location, calendar).close()
    calendar.day = date(2016, 1, 1)
    opened = unlock_location(closed_location, calendar)
    assert opened.locations.get(None).id == "ashford"
    opened.close()


def test_offered_passphrases_pass_and_easy_ones_are_told_why(tmp_path: Path) -> None:
    assert workspace.passphrase_problem(workspace.offered_passphrase()) is None
    assert workspace.passphrase_problem("password1234") is not None
    made, words = workspace.set_up_county(
        tmp_path / "county",
        passphrase=workspace.offered_passphrase(),
        person="Cass Analyst",
        today=lambda: TODAY,
        kdf=CHEAP,
    )
    assert len(words) == 12
    assert repr(made) == "CountyWorkspace()"
    made.close()
