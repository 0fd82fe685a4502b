"""A full disk, a real one: what was stored stays, what was not is said, and work goes on."""

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from osslog.errors import DiskFull
from osslog.storage import audit
from osslog.storage.audit import AuditEvent
from osslog.storage.key_slots import KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind
from tests.storage.closed_vault import ClosedVault
from tests.storage.drills.run import drill

DISK_BYTES = 2 * 1024 * 1024

if sys.platform == "win32":
    pytest.skip("these limits are the POSIX systems'", allow_module_level=True)


def test_under_a_limit_of_file_size_every_use_fails_cleanly_until_it_succeeds(
    quick_folder: Path,
) -> None:
    outcome = drill("full_disk.py", str(quick_folder))
    assert outcome["faults"] == []
    refused = outcome["refused"]
    assert refused.pop("open_again") == 0  # a full disk keeps nobody from reading
    assert all(count >= 1 for count in refused.values()), refused
    assert refused["commit"] >= 3


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, mounted for this test."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES},mode=0700", "none", str(place)],
        check=False,
        capture_output=True,
        text=True,
    )
    if mounted.returncode != 0:
        pytest.skip(f"this machine mounts no small disk: {mounted.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path) -> Path:
    """Take all the room there is."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    return filler


def store_without_end(vault: Vault, stored: list[int]) -> None:
    """Commit one large row after another and note each."""
    while True:
        number = len(stored) + 1
        with vault.transaction():
            vault.connection.execute(
                "INSERT INTO import_batch VALUES (?, '2017-06-30', 0)", (number,)
            )
            vault.connection.execute(
                "INSERT INTO received_summary VALUES (NULL, ?, 'dover', '2016/17', 1, '', x'', ?)",
                (number, secrets.token_bytes(50_000)),
            )
        stored.append(number)


def test_on_a_full_disk_nothing_stored_is_lost_and_work_goes_on_afterwards(
    closed_vault: ClosedVault, small_disk: Path, today: date, cheap_kdf: KdfProfile
) -> None:
    folder = small_disk / "vault"
    shutil.copytree(closed_vault.folder, folder)
    filler = fill(small_disk)
    with Vault.open_with_passphrase(folder, closed_vault.passphrase, today=today) as vault:
        with pytest.raises(DiskFull), vault.transaction():
            audit.append(vault.connection, AuditEvent.PURGE, "2014/15", today)
        with pytest.raises(DiskFull):
            vault.back_up(small_disk / "stick", today=today)
        with pytest.raises(DiskFull):
            vault.rekey([closed_vault.passphrase], today=today, kdf=cheap_kdf)
        with pytest.raises(DiskFull):
            vault.renew_recovery_words(today=today, kdf=cheap_kdf)
        assert vault.check() == []
        filler.unlink()
        with vault.transaction():
            audit.append(vault.connection, AuditEvent.PURGE, "2014/15", today)
        vault.rekey([closed_vault.passphrase], today=today, kdf=cheap_kdf)
        assert vault.check() == []
        events = [event for (event,) in vault.connection.rows("SELECT event FROM audit")]
        assert events == ["vault_made", "purge", "key_change"]
    assert {path.name for path in folder.iterdir()} == {"vault.json", "vault.db", "osslog.lock"}


def test_a_disk_that_fills_up_while_much_is_stored_keeps_what_was_there(
    closed_vault: ClosedVault, small_disk: Path, today: date
) -> None:
    folder = small_disk / "vault"
    shutil.copytree(closed_vault.folder, folder)
    with Vault.open_with_passphrase(folder, closed_vault.passphrase, today=today) as vault:
        stored: list[int] = []
        with pytest.raises(DiskFull):
            store_without_end(vault, stored)
        assert len(stored) >= 10
        assert vault.connection.value("SELECT count(*) FROM received_summary") == len(stored)
        assert vault.check() == []
    with Vault.open_with_passphrase(folder, closed_vault.passphrase, today=today) as vault:
        assert vault.connection.rows("SELECT key FROM import_batch") == [
            (number,) for number in stored
        ]


def test_no_vault_is_made_on_a_full_disk_and_one_is_once_there_is_room(
    small_disk: Path, today: date, cheap_kdf: KdfProfile
) -> None:
    folder = small_disk / "vault"
    folder.mkdir(mode=0o700)
    filler = fill(small_disk)
    phrase = "eleven loud geese on the weir"
    with pytest.raises(DiskFull):
        Vault.create(folder, VaultKind.LOCATION, phrase, "Bob", today=today, kdf=cheap_kdf)
    assert {path.name for path in folder.iterdir()} <= {"osslog.lock"}
    filler.unlink()
    vault, _ = Vault.create(folder, VaultKind.LOCATION, phrase, "Bob", today=today, kdf=cheap_kdf)
    vault.close()


def test_a_disk_that_fills_up_in_the_middle_of_a_re_key_is_told_as_full(
    closed_vault: ClosedVault, small_disk: Path, today: date, cheap_kdf: KdfProfile
) -> None:
    folder = small_disk / "vault"
    shutil.copytree(closed_vault.folder, folder)
    with Vault.open_with_passphrase(folder, closed_vault.passphrase, today=today) as vault:
        size = (folder / "vault.db").stat().st_size
        filler = fill(small_disk)
        outcomes = []
        for room in range(size // 2, size * 4, size // 4):
            filler.unlink()
            filler = fill(small_disk)
            os.truncate(filler, filler.stat().st_size - room)
            try:
                vault.rekey([closed_vault.passphrase], today=today, kdf=cheap_kdf)
            except DiskFull:
                outcomes.append("full")
                assert vault.check() == []
            else:
                outcomes.append("done")
                break
    assert outcomes.count("full") >= 4
    assert outcomes[-1] == "done"
