"""A backup is looked into before anything is touched: what it holds beside what is here."""

from datetime import date
from pathlib import Path

import pytest

from osslog.errors import CannotRead, DamagedFile, InUse, NotAllowedInput, WrongPassphrase
from osslog.services.backup_look import BackupLook, look
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import set_up_location
from osslog.storage.vault_file import VaultKind
from tests.data.location_records import Calendar, visit_to
from tests.services.conftest import CHEAP, PASSPHRASE, TODAY

BEA = "nine tall larches over the weir"
HELD_ON = date(2017, 7, 11)


def slot_of(location: LocationWorkspace, person: str) -> str:
    return next(one.slot_id for one in location.keys.people() if one.person == person)


def content_of(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if not path.name.startswith("osslog.lock")
    }


@pytest.fixture
def stick(location: LocationWorkspace, tmp_path: Path) -> Path:
    """A backup with one drop-in and two visits; the vault has had a third since, and is closed."""
    drop_in = location.drop_ins.begin("ashford", HELD_ON)
    location.visits.log(visit_to(drop_in.id))
    location.visits.log(visit_to(drop_in.id))
    path = location.backups.write(tmp_path / "stick")
    location.visits.log(visit_to(drop_in.id))
    location.close()
    return path


def look_with(file: Path, folder: Path, secret: str = PASSPHRASE) -> BackupLook:
    return look(file, folder, secret, is_words=False)


def test_a_backup_and_what_is_here_are_counted_and_nothing_is_changed(
    stick: Path, location: LocationWorkspace
) -> None:
    before = content_of(location.folder)
    seen = look_with(stick, location.folder)
    assert content_of(location.folder) == before
    assert (seen.made_on, seen.is_same_vault, seen.here_trouble) == (TODAY, True, "")
    assert seen.backup.contents is not None
    assert seen.backup.contents.locations == ("Ashford",)
    assert (seen.backup.contents.drop_ins, seen.backup.contents.visits) == (1, 2)
    assert seen.backup.contents.latest_day == HELD_ON
    assert seen.here is not None
    assert seen.here.contents is not None
    assert seen.here.contents.visits == 3
    assert seen.visits_lost == 1
    assert seen.summaries_lost == 0
    assert (seen.returning, seen.older, seen.later, seen.has_older_keys) == ((), (), (), False)


def test_an_empty_machine_has_nothing_here(stick: Path, tmp_path: Path) -> None:
    seen = look_with(stick, tmp_path / "new")
    assert (seen.here, seen.here_trouble, seen.is_same_vault) == (None, "", False)
    assert seen.visits_lost == 0
    assert set(content_of(tmp_path / "new")) == set()


def test_the_recovery_words_open_it_too_and_a_slip_says_which(
    stick: Path, tmp_path: Path, recovery_words: str
) -> None:
    seen = look(stick, tmp_path / "new", recovery_words, is_words=True)
    assert seen.backup.people == ("Ann Weller",)
    with pytest.raises(NotAllowedInput, match="these are 2"):
        look(stick, tmp_path / "new", "twelve words", is_words=True)


def test_another_vault_s_backup_is_told_and_compared_with_nobody(
    stick: Path, calendar: Calendar, tmp_path: Path
) -> None:
    other, _ = set_up_location(
        tmp_path / "other",
        location_id="dover",
        name="Dover",
        passphrase=BEA,
        person="Bea Marsh",
        today=calendar,
        kdf=CHEAP,
    )
    other.close()
    seen = look_with(stick, tmp_path / "other")
    assert not seen.is_same_vault
    assert seen.here is not None
    assert seen.here.people == ("Bea Marsh",)
    assert seen.here.contents is None
    assert seen.here_trouble == ""
    assert (seen.returning, seen.later, seen.visits_lost) == ((), (), 0)


def test_a_backup_of_a_county_says_so(county: CountyWorkspace, tmp_path: Path) -> None:
    file = county.backups.write(tmp_path / "stick")
    seen = look_with(file, tmp_path / "new")
    assert seen.backup.kind is VaultKind.COUNTY
    assert seen.backup.contents is not None
    assert seen.backup.contents.locations == ()


def test_a_removed_person_whom_the_backup_lets_back_in_is_named(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    file = location.backups.write(tmp_path / "stick")
    location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    location.keys.add_passphrase("Cy Brook", "four grey slates under the ivy")
    location.close()
    seen = look_with(file, location.folder)
    assert seen.returning == ("Bea Marsh",)
    assert seen.later == ("Cy Brook",)
    assert seen.has_older_keys
    assert seen.has_other_words


def test_a_passphrase_that_was_changed_since_is_named(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    file = location.backups.write(tmp_path / "stick")
    location.keys.change_passphrase(PASSPHRASE, BEA)
    location.close()
    seen = look_with(file, location.folder)
    assert seen.older == ("Ann Weller",)
    assert not seen.has_older_keys
    assert not seen.has_other_words
    assert seen.here is not None
    assert seen.here.contents is None  # the old passphrase no longer opens what is here


def test_a_vault_here_that_is_damaged_is_told_and_does_not_stop_the_look(
    stick: Path, location: LocationWorkspace
) -> None:
    database = location.folder / "vault.db"
    database.write_bytes(b"\0" * database.stat().st_size)
    seen = look_with(stick, location.folder)
    assert seen.is_same_vault
    assert "vault.db" in seen.here_trouble
    (location.folder / "vault.json").write_bytes(b"{}")
    seen = look_with(stick, location.folder)
    assert seen.here is None
    assert "vault.json is damaged" in seen.here_trouble


def test_a_wrong_passphrase_and_a_damaged_backup_never_share_a_sentence(
    stick: Path, tmp_path: Path
) -> None:
    with pytest.raises(WrongPassphrase) as wrong:
        look_with(stick, tmp_path / "new", BEA)
    assert "does not open this backup" in wrong.value.sentence
    content = bytearray(stick.read_bytes())
    content[len(content) // 2] ^= 1
    stick.write_bytes(content)
    with pytest.raises(DamagedFile) as damaged:
        look_with(stick, tmp_path / "new", BEA)
    assert "damaged" in damaged.value.sentence
    assert wrong.value.message != damaged.value.message
    assert "damaged" not in wrong.value.message
    with pytest.raises(CannotRead):
        look_with(tmp_path / "nothing.zip", tmp_path / "new")
    assert set(content_of(tmp_path / "new")) == set()


def test_a_folder_that_somebody_has_open_is_not_looked_into(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    file = location.backups.write(tmp_path / "stick")
    with pytest.raises(InUse):
        look_with(file, location.folder)
