"""The way into a folder: what may lie in it before there is a vault."""

from pathlib import Path

import pytest

from osslog.errors import WrongPassphrase
from osslog.ui.doorway import Doorway
from tests.ui.made_up import PASSPHRASE, that_day, unlocked


def test_looking_into_a_backup_leaves_an_empty_folder_as_good_as_empty(
    location_folder: Path, tmp_path: Path
) -> None:
    workspace = unlocked(location_folder)
    backup = workspace.backups.write(tmp_path / "stick")
    workspace.close()
    doorway = Doorway(tmp_path / "empty", that_day)
    doorway.look_into_backup(backup, PASSPHRASE, is_words=False)
    with pytest.raises(WrongPassphrase):
        doorway.look_into_backup(backup, "wrong horse", is_words=False)
    assert doorway.looks_untouched()
    assert doorway.kind() is None


def test_a_folder_with_a_part_of_a_vault_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "vault.db").write_bytes(b"")
    assert not Doorway(tmp_path, that_day).looks_untouched()
