"""Backups of a vault: written, checked, restored."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from osslog.errors import CannotWrite, DamagedFile, NotAllowedInput, WrongPassphrase
from osslog.services import backups
from osslog.services.backups import REMIND_AFTER_DAYS
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import set_up_location
from tests.data.location_records import Calendar, visit_to
from tests.services.conftest import CHEAP, PASSPHRASE, TODAY, unlock_location

HELD_ON = date(2017, 7, 11)


def test_what_was_recorded_before_a_backup_is_there_after_its_restore(
    location: LocationWorkspace, calendar: Calendar, tmp_path: Path
) -> None:
    drop_in = location.drop_ins.begin("ashford", HELD_ON)
    visit = location.visits.log(visit_to(drop_in.id, sex="female"))
    backup = location.backups.write(tmp_path / "stick")
    location.visits.log(visit_to(drop_in.id))
    calendar.day = TODAY + timedelta(days=3)
    restored = backups.restore(backup, tmp_path / "new laptop", PASSPHRASE, today=calendar)
    assert (restored.made_on, restored.kept_in) == (TODAY, None)
    workspace = unlock_location(tmp_path / "new laptop", calendar)
    assert workspace.visits.of_drop_in(drop_in.id) == (visit,)
    assert workspace.locations.pinned_keys() == location.locations.pinned_keys()
    workspace.close()


def test_a_restore_keeps_the_vault_that_was_there(
    location: LocationWorkspace, calendar: Calendar, tmp_path: Path, recovery_words: str
) -> None:
    backup = location.backups.write(tmp_path / "stick")
    later = location.drop_ins.begin("ashford", HELD_ON)
    location.close()
    restored = backups.restore_with_recovery_words(
        backup, location.folder, recovery_words, today=calendar
    )
    workspace = unlock_location(location.folder, calendar)
    assert workspace.drop_ins.on_day("ashford", HELD_ON) == ()
    workspace.close()
    assert restored.kept_in is not None
    kept = unlock_location(restored.kept_in, calendar)
    assert kept.drop_ins.on_day("ashford", HELD_ON) == (later,)
    kept.close()


def test_a_backup_is_not_restored_with_a_wrong_secret(
    location: LocationWorkspace, calendar: Calendar, tmp_path: Path
) -> None:
    backup = location.backups.write(tmp_path / "stick")
    with pytest.raises(WrongPassphrase):
        backups.restore(backup, tmp_path / "new", "nine tall larches over it", today=calendar)
    with pytest.raises(NotAllowedInput):
        backups.restore_with_recovery_words(backup, tmp_path / "new", "a few", today=calendar)
    assert not (tmp_path / "new" / "vault.db").exists()


def test_a_whole_vault_has_nothing_wrong_and_a_changed_log_has(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    assert location.backups.check() == ()
    with location.vault.transaction():
        location.vault.connection.execute("UPDATE audit SET detail = 'other' WHERE sequence = 2")
    (problem,) = location.backups.check()
    assert "row 2" in problem
    with pytest.raises(DamagedFile):
        location.backups.write(tmp_path / "stick")


def test_a_new_vault_is_not_reminded_of_its_first_backup_before_the_next_day(
    calendar: Calendar, tmp_path: Path
) -> None:
    workspace, _ = set_up_location(
        tmp_path / "new",
        location_id="dover",
        name="Dover",
        passphrase=PASSPHRASE,
        person="Ann Weller",
        today=calendar,
        kdf=CHEAP,
    )
    state = workspace.backups.state()
    assert (state.written_on, state.folder, state.is_due) == (None, None, False)
    calendar.day += timedelta(days=1)
    assert workspace.backups.state().is_due
    workspace.close()


def test_the_folder_and_how_the_backup_turned_out_are_kept(
    location: LocationWorkspace, calendar: Calendar, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    written = location.backups.write_and_remember(stick)
    state = location.backups.state()
    assert (state.folder, state.is_folder_there) == (stick, True)
    assert (state.written_on, state.file_name) == (TODAY, written.name)
    assert (state.days_old, state.trouble, state.is_due) == (0, "", False)
    stick.rename(tmp_path / "pulled out")
    calendar.day += timedelta(days=1)
    with pytest.raises(CannotWrite):
        location.backups.write_and_remember(stick)
    assert not stick.exists()
    state = location.backups.state()
    assert (state.is_folder_there, state.trouble_on) == (False, calendar.day)
    assert state.trouble == f"The folder {stick} is no longer there."
    assert state.written_on == TODAY
    (tmp_path / "pulled out").rename(stick)
    location.backups.write_and_remember(stick)
    state = location.backups.state()
    assert (state.trouble, state.trouble_on, state.written_on) == ("", None, calendar.day)


def test_a_reminder_comes_two_weeks_after_a_backup_if_there_is_newer_work(
    location: LocationWorkspace, calendar: Calendar, tmp_path: Path
) -> None:
    location.backups.write(tmp_path)
    calendar.day = TODAY + timedelta(days=40)
    assert not location.backups.state().is_due
    calendar.day = TODAY + timedelta(days=7)
    location.drop_ins.begin("ashford", calendar.day)
    assert not location.backups.state().is_due
    calendar.day = TODAY + timedelta(days=REMIND_AFTER_DAYS)
    state = location.backups.state()
    assert (state.is_due, state.days_old) == (True, REMIND_AFTER_DAYS)
    location.backups.write(tmp_path)
    assert not location.backups.state().is_due
