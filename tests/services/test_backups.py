"""Backups of a vault: written, checked, restored."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from osslog.errors import DamagedFile, NotAllowedInput, WrongPassphrase
from osslog.services import backups
from osslog.services.location_workspace import LocationWorkspace
from tests.data.location_records import Calendar, visit_to
from tests.services.conftest import PASSPHRASE, TODAY, unlock_location

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
