import pytest

from osslog.storage import preferences
from osslog.storage.cipher import BrokenConstraint
from osslog.storage.preferences import PreferenceName
from osslog.storage.vault import Vault


def test_what_nobody_set_is_none(open_vault: Vault) -> None:
    assert preferences.read(open_vault.connection, PreferenceName.IDLE_MINUTES) is None


def test_the_last_thing_set_under_a_name_stands(open_vault: Vault) -> None:
    with open_vault.transaction():
        preferences.keep(open_vault.connection, PreferenceName.IDLE_MINUTES, "5")
        preferences.keep(open_vault.connection, PreferenceName.IDLE_MINUTES, "15")
    assert preferences.read(open_vault.connection, PreferenceName.IDLE_MINUTES) == "15"
    assert preferences.read(open_vault.connection, PreferenceName.BACKUP_FOLDER) is None


def test_what_was_set_can_be_taken_away(open_vault: Vault) -> None:
    with open_vault.transaction():
        preferences.keep(open_vault.connection, PreferenceName.BACKUP_FOLDER, "somewhere")
    with open_vault.transaction():
        preferences.keep(open_vault.connection, PreferenceName.BACKUP_FOLDER, None)
    assert preferences.read(open_vault.connection, PreferenceName.BACKUP_FOLDER) is None


def test_a_text_without_end_is_refused(open_vault: Vault) -> None:
    with pytest.raises(BrokenConstraint), open_vault.transaction():
        preferences.keep(open_vault.connection, PreferenceName.BACKUP_FOLDER, "x" * 5000)
    assert preferences.read(open_vault.connection, PreferenceName.BACKUP_FOLDER) is None
