from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from osslog.errors import (
    CannotRead,
    DamagedFile,
    InUse,
    NewerVersion,
    NotAllowedInput,
    WrongPassphrase,
)
from osslog.storage import audit, migration, restore
from osslog.storage.restore import Restored
from osslog.storage.unlocking import passphrase_opener, words_opener
from osslog.storage.vault import Vault
from tests.storage.closed_vault import ClosedVault


@pytest.fixture
def stick(closed_vault: ClosedVault, tmp_path: Path, today: date) -> Path:
    """A backup on a stick; the vault has one more row since."""
    with Vault.open_with_passphrase(
        closed_vault.folder, closed_vault.passphrase, today=today
    ) as vault:
        path = vault.back_up(tmp_path / "stick", today=today)
        with vault.transaction():
            audit.append(vault.connection, audit.AuditEvent.PURGE, "2012/13", today)
    return path


@pytest.fixture
def put_back(closed_vault: ClosedVault, stick: Path, today: date) -> Callable[[Path], Restored]:
    """Restores the stick's backup into a folder."""

    def act(folder: Path) -> Restored:
        opener = passphrase_opener(closed_vault.passphrase)
        return restore.restore(stick, folder, opener, today=today)

    return act


def content_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("osslog.lock")
    }


def events(folder: Path, closed_vault: ClosedVault, today: date) -> list[str]:
    with Vault.open_with_passphrase(folder, closed_vault.passphrase, today=today) as vault:
        assert vault.check() == []
        rows = vault.connection.rows("SELECT event FROM audit ORDER BY sequence")
        return [event for (event,) in rows]


def test_a_backup_is_restored_into_a_new_folder(
    closed_vault: ClosedVault,
    put_back: Callable[[Path], Restored],
    tmp_path: Path,
    today: date,
) -> None:
    folder = tmp_path / "new" / "folder"
    restored = put_back(folder)
    assert restored.kept_in is None
    assert restored.info.made_on == today
    assert events(folder, closed_vault, today) == ["vault_made", "restore"]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert set(content_of(folder)) == {"vault.json", "vault.db"}


def test_the_recovery_words_restore_too(
    closed_vault: ClosedVault, stick: Path, tmp_path: Path, today: date
) -> None:
    folder = tmp_path / "new"
    restore.restore(stick, folder, words_opener(closed_vault.words), today=today)
    assert events(folder, closed_vault, today) == ["vault_made", "restore"]


def test_what_was_there_is_kept_byte_for_byte(
    closed_vault: ClosedVault, put_back: Callable[[Path], Restored], today: date
) -> None:
    before = content_of(closed_vault.folder)
    restored = put_back(closed_vault.folder)
    assert restored.kept_in == closed_vault.folder / "kept-2017-06-30-1"
    assert content_of(restored.kept_in) == before
    assert events(closed_vault.folder, closed_vault, today) == ["vault_made", "restore"]
    assert events(restored.kept_in, closed_vault, today)[-1] == "purge"


def test_a_second_restore_keeps_the_first_ones_files_too(
    closed_vault: ClosedVault, put_back: Callable[[Path], Restored]
) -> None:
    first, second = put_back(closed_vault.folder), put_back(closed_vault.folder)
    assert first.kept_in == closed_vault.folder / "kept-2017-06-30-1"
    assert second.kept_in == closed_vault.folder / "kept-2017-06-30-2"


def test_a_vault_that_cannot_be_opened_is_replaced_and_kept(
    closed_vault: ClosedVault, put_back: Callable[[Path], Restored], today: date
) -> None:
    (closed_vault.folder / "vault.json").write_bytes(b"")
    (closed_vault.folder / "vault.db-journal").write_bytes(b"a journal of the old database")
    before = content_of(closed_vault.folder)
    restored = put_back(closed_vault.folder)
    assert restored.kept_in is not None
    assert content_of(restored.kept_in) == before
    assert not (closed_vault.folder / "vault.db-journal").exists()
    assert events(closed_vault.folder, closed_vault, today) == ["vault_made", "restore"]


def test_on_a_disk_without_hard_links_what_was_there_is_kept_by_copying(
    closed_vault: ClosedVault,
    put_back: Callable[[Path], Restored],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    before = content_of(closed_vault.folder)
    restored = put_back(closed_vault.folder)
    assert restored.kept_in is not None
    assert content_of(restored.kept_in) == before


# Refusals: nothing in the folder is touched


@pytest.mark.parametrize("passphrase", ["no such passphrase", ""])
def test_a_wrong_passphrase_touches_nothing(
    closed_vault: ClosedVault, stick: Path, today: date, passphrase: str
) -> None:
    before = content_of(closed_vault.folder)
    with pytest.raises(WrongPassphrase):
        restore.restore(stick, closed_vault.folder, passphrase_opener(passphrase), today=today)
    assert content_of(closed_vault.folder) == before


def test_words_that_are_none_touch_nothing(
    closed_vault: ClosedVault, stick: Path, today: date
) -> None:
    before = content_of(closed_vault.folder)
    with pytest.raises(NotAllowedInput):
        restore.restore(stick, closed_vault.folder, words_opener(("one",)), today=today)
    assert content_of(closed_vault.folder) == before


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99])
def test_a_damaged_backup_touches_nothing(
    closed_vault: ClosedVault,
    stick: Path,
    put_back: Callable[[Path], Restored],
    share: float,
) -> None:
    content = bytearray(stick.read_bytes())
    content[int(len(content) * share)] ^= 1
    stick.write_bytes(content)
    before = content_of(closed_vault.folder)
    with pytest.raises(DamagedFile):
        put_back(closed_vault.folder)
    assert content_of(closed_vault.folder) == before


def test_a_missing_backup_touches_nothing(
    closed_vault: ClosedVault, stick: Path, put_back: Callable[[Path], Restored]
) -> None:
    stick.unlink()
    before = content_of(closed_vault.folder)
    with pytest.raises(CannotRead):
        put_back(closed_vault.folder)
    assert content_of(closed_vault.folder) == before


def test_a_backup_by_a_newer_osslog_touches_nothing(
    closed_vault: ClosedVault, tmp_path: Path, today: date
) -> None:
    with Vault.open_with_passphrase(
        closed_vault.folder, closed_vault.passphrase, today=today
    ) as vault:
        number = len(migration.bundled()) + 1
        vault.connection.execute(f"PRAGMA user_version = {number}")
        path = vault.back_up(tmp_path / "stick", today=today)
        vault.connection.execute(f"PRAGMA user_version = {number - 1}")
    before = content_of(closed_vault.folder)
    opener = passphrase_opener(closed_vault.passphrase)
    with pytest.raises(NewerVersion):
        restore.restore(path, closed_vault.folder, opener, today=today)
    assert content_of(closed_vault.folder) == before


def test_an_open_vault_is_not_replaced(
    closed_vault: ClosedVault,
    put_back: Callable[[Path], Restored],
    today: date,
) -> None:
    with (
        Vault.open_with_passphrase(
            closed_vault.folder, closed_vault.passphrase, today=today
        ) as vault,
        pytest.raises(InUse),
    ):
        put_back(closed_vault.folder)
    assert vault.kind.value == "location"
