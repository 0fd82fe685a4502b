from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from osslog.errors import CannotWrite, DamagedFile, WrongPassphrase
from osslog.storage import audit, key_slots, rekey, slot_changes, vault_file
from osslog.storage.audit import AuditEvent
from osslog.storage.key_slots import KdfProfile
from osslog.storage.slot_changes import Sealing
from osslog.storage.vault import Vault
from tests.storage.closed_vault import ClosedVault

BOB = "eleven loud geese on the weir"


def test_a_new_key_leaves_the_rows_and_shuts_out_whoever_is_left_out(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    open_vault.add_passphrase("Bob", BOB, today=today, kdf=cheap_kdf)
    before = (closed_vault.folder / "vault.db").read_bytes()
    outcome = open_vault.rekey([BOB], today=today, kdf=cheap_kdf)
    assert [slot.person for slot in outcome.ended] == ["Ann Weller"]
    assert repr(outcome.recovery_words) not in repr(outcome)
    events = [event for (event,) in open_vault.connection.rows("SELECT event FROM audit")]
    assert events == ["vault_made", "slot_added", "key_change"]
    assert open_vault.check() == []
    open_vault.close()

    after = (closed_vault.folder / "vault.db").read_bytes()
    pages = {before[at : at + 64] for at in range(64, len(before), 64)}
    assert not any(after[at : at + 64] in pages for at in range(64, len(after), 64))
    for passphrase in (closed_vault.passphrase, "no such passphrase"):
        with pytest.raises(WrongPassphrase):
            Vault.open_with_passphrase(closed_vault.folder, passphrase, today=today)
    with pytest.raises(WrongPassphrase):
        Vault.open_with_recovery_words(closed_vault.folder, closed_vault.words, today=today)
    Vault.open_with_passphrase(closed_vault.folder, BOB, today=today).close()
    Vault.open_with_recovery_words(closed_vault.folder, outcome.recovery_words, today=today).close()


def test_the_vault_goes_on_after_a_change_of_keys(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    open_vault.rekey([closed_vault.passphrase], today=today, kdf=cheap_kdf)
    with open_vault.transaction():
        audit.append(open_vault.connection, AuditEvent.BACKUP, "", today)
    open_vault.add_passphrase("Bob", BOB, today=today, kdf=cheap_kdf)
    open_vault.rekey([closed_vault.passphrase, BOB], today=today, kdf=cheap_kdf)
    assert vault_file.read(closed_vault.folder).generations == [3]
    assert not (closed_vault.folder / rekey.COPY_NAME).exists()
    assert open_vault.check() == []


def test_old_backups_still_open_with_the_old_passphrase(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    from osslog.storage import restore, unlocking

    backup = open_vault.back_up(closed_vault.folder / "backups", today=today)
    open_vault.add_passphrase("Bob", BOB, today=today, kdf=cheap_kdf)
    open_vault.rekey([BOB], today=today, kdf=cheap_kdf)
    target = closed_vault.folder / "elsewhere"
    opener = unlocking.passphrase_opener(closed_vault.passphrase)
    restore.restore(backup, target, opener, today=today)
    Vault.open_with_passphrase(target, closed_vault.passphrase, today=today).close()


def test_a_wrong_passphrase_changes_nothing(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    before = vault_file.read(closed_vault.folder)
    with pytest.raises(WrongPassphrase):
        open_vault.rekey(["no such passphrase"], today=today, kdf=cheap_kdf)
    assert vault_file.read(closed_vault.folder) == before
    assert open_vault.check() == []


def test_a_damaged_vault_is_not_given_a_new_key(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    open_vault.connection.execute("UPDATE audit SET detail = 'county'")
    before = (closed_vault.folder / "vault.db").read_bytes()
    with pytest.raises(DamagedFile, match="audit log"):
        open_vault.rekey([closed_vault.passphrase], today=today, kdf=cheap_kdf)
    assert (closed_vault.folder / "vault.db").read_bytes() == before
    assert not (closed_vault.folder / rekey.COPY_NAME).exists()
    assert vault_file.read(closed_vault.folder).generations == [1]


def test_a_copy_that_cannot_take_its_place_leaves_the_old_key_in_force(
    closed_vault: ClosedVault,
    open_vault: Vault,
    today: date,
    cheap_kdf: KdfProfile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As on Windows while another program looks into the file."""
    before = (closed_vault.folder / "vault.json").read_bytes()
    move = Path.replace

    def held(path: Path, target: Path) -> Path:
        if target.name == "vault.db":
            raise PermissionError
        return move(path, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotWrite):
        open_vault.rekey([closed_vault.passphrase], today=today, kdf=cheap_kdf)
    assert (closed_vault.folder / "vault.json").read_bytes() == before
    assert not (closed_vault.folder / rekey.COPY_NAME).exists()
    with open_vault.transaction():
        audit.append(open_vault.connection, AuditEvent.PURGE, "", today)
    assert open_vault.check() == []
    monkeypatch.undo()
    open_vault.rekey([closed_vault.passphrase], today=today, kdf=cheap_kdf)


@pytest.fixture
def interrupted(closed_vault: ClosedVault, today: date, cheap_kdf: KdfProfile) -> ClosedVault:
    """A vault with both generations in `vault.json` and its old key still in force.

    Bob is new and comes in by the second generation alone; Ann by both.
    """
    file = vault_file.read(closed_vault.folder)
    key = key_slots.open_with_passphrase(file.slots[0], closed_vault.passphrase)
    assert key is not None
    how = Sealing(today, cheap_kdf)
    change = slot_changes.key_change(file, [closed_vault.passphrase], how)
    later = slot_changes.with_passphrase(
        replace(file, slots=change.slots), change.key, "Bob", BOB, how
    )
    rekey.announce(closed_vault.folder, file, later.slots)
    return closed_vault


def test_an_interrupted_change_of_keys_is_tidied_up_at_the_next_opening(
    interrupted: ClosedVault, today: date
) -> None:
    (interrupted.folder / rekey.COPY_NAME).write_bytes(b"half a copy")
    with Vault.open_with_passphrase(
        interrupted.folder, interrupted.passphrase, today=today
    ) as vault:
        assert {slot.generation for slot in vault.slots} == {1}
    assert vault_file.read(interrupted.folder).generations == [1]
    assert not (interrupted.folder / rekey.COPY_NAME).exists()


def test_a_secret_of_the_generation_that_is_not_in_force_is_wrong_and_changes_nothing(
    interrupted: ClosedVault, today: date
) -> None:
    before = (interrupted.folder / "vault.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        Vault.open_with_passphrase(interrupted.folder, BOB, today=today)
    assert (interrupted.folder / "vault.json").read_bytes() == before


def test_damage_in_the_middle_of_a_change_of_keys_is_still_damage(
    interrupted: ClosedVault, today: date
) -> None:
    path = interrupted.folder / "vault.db"
    content = bytearray(path.read_bytes())
    content[50] ^= 1
    path.write_bytes(content)
    with pytest.raises(DamagedFile):
        Vault.open_with_passphrase(interrupted.folder, interrupted.passphrase, today=today)
