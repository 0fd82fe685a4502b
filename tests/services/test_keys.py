"""Who can open a vault: added, changed, removed."""

from datetime import timedelta
from pathlib import Path

import pytest

from osslog.errors import DiskFull, NotAllowedInput, NotFound, WrongPassphrase
from osslog.services import backups
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.keys import Keys
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import (
    set_up_location,
    unlock,
    unlock_with_keyring,
    unlock_with_recovery_words,
)
from osslog.storage import keychain, locations, rekey, vault_file
from osslog.storage.keychain import SystemKeychain
from osslog.storage.vault import Vault
from tests.data.location_records import Calendar
from tests.services.conftest import CHEAP, PASSPHRASE, unlock_location

BEA = "nine tall larches over the weir"
CY = "four grey slates under the ivy"


def opens(folder: Path, passphrase: str, calendar: Calendar) -> bool:
    """Whether the passphrase opens the folder's vault, which nobody has open."""
    try:
        unlock(folder, passphrase, today=calendar, kdf=CHEAP).close()
    except WrongPassphrase:
        return False
    return True


def slot_of(location: LocationWorkspace, person: str) -> str:
    """The id of a person's slot."""
    return next(one.slot_id for one in location.keys.people() if one.person == person)


def test_two_people_share_one_vault_with_a_passphrase_each(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.keys.add_passphrase(" Bea\nMarsh ", BEA)
    people = [(one.person, one.kind) for one in location.keys.people()]
    assert people == [("Ann Weller", "passphrase"), ("Bea Marsh", "passphrase")]
    assert location.keys.people()[1].since == calendar.day
    location.close()
    assert opens(location.folder, PASSPHRASE, calendar)
    assert opens(location.folder, BEA, calendar)


def test_a_passphrase_that_is_easy_to_guess_or_nobody_s_is_refused(
    location: LocationWorkspace,
) -> None:
    with pytest.raises(NotAllowedInput):
        location.keys.add_passphrase("Bea Marsh", "password1234")
    with pytest.raises(NotAllowedInput):
        location.keys.add_passphrase("  ", BEA)
    with pytest.raises(NotAllowedInput):
        location.keys.change_passphrase(PASSPHRASE, "password1234")
    with pytest.raises(WrongPassphrase):
        location.keys.change_passphrase(CY, BEA)
    assert len(location.keys.people()) == 1


def test_a_changed_passphrase_opens_in_the_place_of_the_old(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    location.keys.change_passphrase(PASSPHRASE, BEA)
    location.close()
    assert opens(location.folder, BEA, calendar)
    assert not opens(location.folder, PASSPHRASE, calendar)


def test_recovery_words_can_be_rehearsed_and_renewed(
    location: LocationWorkspace, recovery_words: str, calendar: Calendar
) -> None:
    assert location.keys.rehearse_recovery(f" {recovery_words.upper()}\n")
    with pytest.raises(NotAllowedInput):
        location.keys.rehearse_recovery("twelve words")
    new = " ".join(location.keys.renew_recovery_words())
    assert location.keys.rehearse_recovery(new)
    assert not location.keys.rehearse_recovery(recovery_words)
    location.close()
    unlock_with_recovery_words(location.folder, new, today=calendar).close()
    with pytest.raises(WrongPassphrase):
        unlock_with_recovery_words(location.folder, recovery_words, today=calendar)


def test_a_removed_person_is_out_and_the_others_are_in(
    location: LocationWorkspace, recovery_words: str, calendar: Calendar
) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    removal = location.keys.remove(slot_of(location, "Ann Weller"), [BEA])
    assert removal.shut_out == ("Ann Weller",)
    assert [one.person for one in location.keys.people()] == ["Bea Marsh"]
    assert location.keys.rehearse_recovery(" ".join(removal.recovery_words))
    assert not location.keys.rehearse_recovery(recovery_words)
    assert repr(removal.recovery_words) not in repr(removal)
    location.close()
    assert opens(location.folder, BEA, calendar)
    assert not opens(location.folder, PASSPHRASE, calendar)


def test_whoever_s_passphrase_is_not_given_is_shut_out_and_named(
    location: LocationWorkspace,
) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    location.keys.add_passphrase("Cy Brook", CY)
    removal = location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    assert set(removal.shut_out) == {"Bea Marsh", "Cy Brook"}
    assert [one.person for one in location.keys.people()] == ["Ann Weller"]


def test_removing_a_person_gives_each_location_new_keys(location: LocationWorkspace) -> None:
    location.locations.add("dover", "Dover")
    location.keys.add_passphrase("Bea Marsh", BEA)
    cards = {one: location.locations.signer_card(one) for one in ("ashford", "dover")}
    removal = location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    assert removal.new_cards == ("ashford", "dover")
    for location_id, card in cards.items():
        renewed = location.locations.signer_card(location_id)
        assert renewed.public_key != card.public_key
        assert renewed.inbox_key != card.inbox_key
        assert renewed.location_name == card.location_name
    events = location.vault.connection.rows(
        "SELECT detail FROM audit WHERE event = 'key_change' ORDER BY sequence"
    )
    assert [detail for (detail,) in events][-2:] == ["ashford", "dover"]
    assert location.backups.check() == ()


def test_a_backup_made_before_the_removal_still_opens_with_the_old_passphrase(
    location: LocationWorkspace, calendar: Calendar, tmp_path: Path
) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    backup = location.backups.write(tmp_path / "backups")
    location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    backups.restore(backup, tmp_path / "restored", BEA, today=calendar)
    unlock(tmp_path / "restored", BEA, today=calendar).close()


@pytest.mark.parametrize("staying", [[BEA], [PASSPHRASE, BEA], [], [CY]])
def test_a_removal_that_would_keep_the_person_or_nobody_changes_nothing(
    location: LocationWorkspace, staying: list[str]
) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    keys = locations.keys(location.vault.connection, "ashford")
    with pytest.raises((NotAllowedInput, WrongPassphrase)):
        location.keys.remove(slot_of(location, "Bea Marsh"), staying)
    assert len(location.keys.people()) == 2
    assert locations.keys(location.vault.connection, "ashford") == keys


def test_only_somebody_who_is_there_can_be_removed(location: LocationWorkspace) -> None:
    with pytest.raises(NotFound):
        location.keys.remove("no such slot", [PASSPHRASE])
    with pytest.raises(NotFound):
        location.keys.forget_in_keyring(slot_of(location, "Ann Weller"))
    assert [one.person for one in location.keys.people()] == ["Ann Weller"]


def test_records_and_services_go_on_after_a_removal(
    location: LocationWorkspace, calendar: Calendar
) -> None:
    visits, drop_ins = location.visits, location.drop_ins
    before = drop_ins.begin("ashford", calendar.day)
    location.keys.add_passphrase("Bea Marsh", BEA)
    location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    assert drop_ins.get(before.id) == before
    assert visits.count_on(before.id) == 0
    drop_ins.begin("ashford", calendar.day)
    location.close()
    reopened = unlock_location(location.folder, calendar)
    assert len(reopened.drop_ins.on_day("ashford", calendar.day)) == 2
    reopened.close()


def test_a_county_without_locations_of_its_own_removes_a_person_too(
    county: CountyWorkspace,
) -> None:
    county.keys.add_passphrase("Bea Marsh", BEA)
    slot = next(one.slot_id for one in county.keys.people() if one.person == "Bea Marsh")
    removal = county.keys.remove(slot, [PASSPHRASE])
    assert (removal.shut_out, removal.new_cards) == (("Bea Marsh",), ())


class BackendInMemory:
    """A system keyring for a machine that has none."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> BackendInMemory:
    """The keyring of a machine that has one."""
    backend = BackendInMemory()
    monkeypatch.setattr(keychain, "system_keychain", lambda: SystemKeychain(backend))
    return backend


def test_a_keyring_remembers_a_vault_until_it_is_told_to_forget(
    location: LocationWorkspace, calendar: Calendar, keyring: BackendInMemory
) -> None:
    assert location.keys.keyring_available()
    location.keys.remember_in_keyring("Ann Weller")
    held = next(one for one in location.keys.people() if one.kind == "keyring")
    location.close()
    with Vault.open_with_keychain(
        location.folder, SystemKeychain(keyring), today=calendar.day
    ) as vault:
        assert vault.kind == "location"
    reopened = unlock_location(location.folder, calendar)
    reopened.keys.forget_in_keyring(held.slot_id)
    assert keyring.kept == {}
    assert [one.kind for one in reopened.keys.people()] == ["passphrase"]
    reopened.close()
    with pytest.raises(WrongPassphrase):
        Vault.open_with_keychain(location.folder, SystemKeychain(keyring), today=calendar.day)


def test_a_removal_empties_the_keyring_of_what_no_longer_opens_anything(
    location: LocationWorkspace, keyring: BackendInMemory
) -> None:
    location.keys.remember_in_keyring("Ann Weller")
    assert len(keyring.kept) == 1
    location.keys.add_passphrase("Bea Marsh", BEA)
    location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    assert keyring.kept == {}


def test_a_passphrase_tells_whose_it_is(location: LocationWorkspace) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    assert location.keys.owner_of(BEA).person == "Bea Marsh"
    with pytest.raises(WrongPassphrase, match="nobody’s"):
        location.keys.owner_of(CY)


def test_a_forgotten_passphrase_is_replaced_by_whoever_has_the_words(
    location: LocationWorkspace, recovery_words: str, calendar: Calendar
) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    location.close()
    recovered = unlock_with_recovery_words(
        location.folder, recovery_words, today=calendar, kdf=CHEAP
    )
    assert isinstance(recovered, LocationWorkspace)
    slot = slot_of(recovered, "Ann Weller")
    with pytest.raises(NotAllowedInput):
        recovered.keys.replace_forgotten(slot, "password1234")
    with pytest.raises(NotFound):
        recovered.keys.replace_forgotten("no such slot", CY)
    recovered.keys.replace_forgotten(slot, CY)
    assert [one.person for one in recovered.keys.people()] == ["Ann Weller", "Bea Marsh"]
    recovered.close()
    assert opens(location.folder, CY, calendar)
    assert opens(location.folder, BEA, calendar)
    assert not opens(location.folder, PASSPHRASE, calendar)


def test_a_rehearsal_is_due_a_year_after_the_words_were_made_or_rehearsed(
    location: LocationWorkspace, recovery_words: str, calendar: Calendar
) -> None:
    made_on = location.keys.recovery_state().made_on
    calendar.day = made_on + timedelta(days=364)
    assert not location.keys.recovery_state().is_due
    calendar.day = made_on + timedelta(days=365)
    assert location.keys.recovery_state().is_due
    assert location.keys.rehearse_recovery(recovery_words)
    state = location.keys.recovery_state()
    assert (state.rehearsed_on, state.is_due) == (calendar.day, False)
    calendar.day += timedelta(days=365)
    assert location.keys.recovery_state().is_due


def test_wrong_words_prove_nothing(location: LocationWorkspace) -> None:
    others = "abandon " * 11 + "about"
    assert not location.keys.rehearse_recovery(others)
    assert location.keys.recovery_state().rehearsed_on is None


def test_new_words_are_unproved_until_they_were_typed_back(location: LocationWorkspace) -> None:
    location.keys.words_are_on_paper()
    words = location.keys.renew_recovery_words()
    state = location.keys.recovery_state()
    assert (state.is_unproved, state.is_due) == (True, True)
    assert location.keys.rehearse_recovery(" ".join(words))
    assert not location.keys.recovery_state().is_unproved
    location.keys.add_passphrase("Bea Marsh", BEA)
    location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    assert location.keys.recovery_state().is_unproved


def test_words_that_could_not_be_renewed_are_as_proved_as_before(
    location: LocationWorkspace, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    location.keys.words_are_on_paper()

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(vault_file, "write", full)
    with pytest.raises(DiskFull):
        location.keys.renew_recovery_words()
    assert location.keys.recovery_state().rehearsed_on == calendar.day


def test_a_removal_for_which_there_is_no_room_leaves_all_keys_as_they_were(
    location: LocationWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    keys = locations.keys(location.vault.connection, "ashford")

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(rekey, "put_in_place", full)
    with pytest.raises(DiskFull):
        location.keys.remove(slot_of(location, "Bea Marsh"), [PASSPHRASE])
    assert locations.keys(location.vault.connection, "ashford") == keys
    assert len(location.keys.people()) == 2
    assert location.backups.check() == ()


# Who is looking


def test_the_reader_is_whoever_unlocked_with_a_passphrase(
    location: LocationWorkspace, recovery_words: str, calendar: Calendar
) -> None:
    assert location.keys.reader == "Ann Weller"
    location.keys.add_passphrase("Bea Marsh", BEA)
    folder = location.folder
    location.close()
    with unlock(folder, BEA, today=calendar, kdf=CHEAP).vault as vault:
        assert Keys(vault, calendar).reader == "Bea Marsh"
    with unlock_with_recovery_words(folder, recovery_words, today=calendar).vault as vault:
        assert Keys(vault, calendar).reader is None


def test_the_reader_is_whoever_came_back_with_a_passphrase(location: LocationWorkspace) -> None:
    location.keys.add_passphrase("Bea Marsh", BEA)
    assert not location.keys.fits_passphrase(CY)
    assert location.keys.reader == "Ann Weller"
    assert location.keys.fits_passphrase(BEA)
    assert location.keys.reader == "Bea Marsh"


def test_a_keyring_knows_nobody_by_name(
    location: LocationWorkspace, calendar: Calendar, keyring: BackendInMemory
) -> None:
    assert keyring is not None
    location.keys.remember_in_keyring("Ann Weller")
    location.close()
    with unlock_with_keyring(location.folder, today=calendar).vault as vault:
        assert Keys(vault, calendar).reader is None


def test_a_new_vault_knows_who_made_it(tmp_path: Path, calendar: Calendar) -> None:
    made, _words = set_up_location(
        tmp_path / "new",
        location_id="dover",
        name="Dover",
        passphrase=PASSPHRASE,
        person="Cy Lane",
        today=calendar,
        kdf=CHEAP,
    )
    assert made.keys.reader == "Cy Lane"
    made.close()
