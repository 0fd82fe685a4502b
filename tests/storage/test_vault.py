from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from osslog.errors import (
    AlreadyThere,
    DamagedFile,
    InUse,
    NewerVersion,
    NotAllowedInput,
    NotAVault,
    WrongPassphrase,
)
from osslog.storage import audit, migration
from osslog.storage.cipher import BrokenConstraint, Connection
from osslog.storage.key_slots import KdfProfile, SlotKind
from osslog.storage.keychain import Keychain
from osslog.storage.migration import Migration
from osslog.storage.recovery_words import new_words
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind
from tests.storage.closed_vault import ClosedVault

BOB = "eleven loud geese on the weir"
PAGE = 4096


def files_in(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def contents(folder: Path) -> dict[str, bytes]:
    """The vault's two files, byte for byte."""
    return {name: (folder / name).read_bytes() for name in ("vault.json", "vault.db")}


# Creating


def test_a_new_vault_opens_with_its_passphrase(
    tmp_path: Path, today: date, cheap_kdf: KdfProfile
) -> None:
    folder = tmp_path / "new" / "vault"
    vault, words = Vault.create(folder, VaultKind.COUNTY, BOB, "Bob", today=today, kdf=cheap_kdf)
    with vault:
        assert vault.kind is VaultKind.COUNTY
        assert vault.folder == folder
        assert len(words) == 12
    with Vault.open_with_passphrase(folder, BOB, today=today) as again:
        assert again.kind is VaultKind.COUNTY
        assert again.vault_id == vault.vault_id
        assert [(slot.kind, slot.person) for slot in again.slots] == [
            (SlotKind.PHRASE, "Bob"),
            (SlotKind.RECOVERY, ""),
        ]
        assert again.check() == []


def test_a_vaults_folder_and_files_are_private(closed_vault: ClosedVault) -> None:
    assert closed_vault.folder.stat().st_mode & 0o777 == 0o700
    for name in ("vault.json", "vault.db"):
        assert (closed_vault.folder / name).stat().st_mode & 0o777 == 0o600


def test_two_vaults_share_no_key_and_no_id(
    tmp_path: Path, today: date, cheap_kdf: KdfProfile
) -> None:
    made = [
        Vault.create(tmp_path / name, VaultKind.LOCATION, BOB, "Bob", today=today, kdf=cheap_kdf)
        for name in ("one", "two")
    ]
    for vault, _ in made:
        vault.close()
    (one, words), (two, other_words) = made
    assert one.vault_id != two.vault_id
    assert words != other_words
    (tmp_path / "one" / "vault.db").replace(tmp_path / "two" / "vault.db")
    with pytest.raises(DamagedFile):
        Vault.open_with_passphrase(tmp_path / "two", BOB, today=today)


@pytest.mark.parametrize("name", ["vault.json", "vault.db", "vault.db-journal"])
def test_creating_never_overwrites_any_part_of_a_vault(
    tmp_path: Path, today: date, cheap_kdf: KdfProfile, name: str
) -> None:
    (tmp_path / name).write_bytes(b"precious")
    with pytest.raises(AlreadyThere):
        Vault.create(tmp_path, VaultKind.LOCATION, BOB, "Bob", today=today, kdf=cheap_kdf)
    assert (tmp_path / name).read_bytes() == b"precious"
    assert files_in(tmp_path) - {"osslog.lock"} == {name}


def test_an_easy_passphrase_makes_no_vault(tmp_path: Path, today: date) -> None:
    with pytest.raises(NotAllowedInput):
        Vault.create(tmp_path / "new", VaultKind.LOCATION, "short", "Bob", today=today)
    assert not (tmp_path / "new").exists()


def test_a_creation_that_fails_leaves_no_part_of_a_vault(
    tmp_path: Path, today: date, cheap_kdf: KdfProfile
) -> None:
    def fill(connection: Connection) -> None:
        connection.execute("INSERT INTO location (name) VALUES ('Dover')")

    with pytest.raises(BrokenConstraint):
        Vault.create(
            tmp_path, VaultKind.LOCATION, BOB, "Bob", today=today, kdf=cheap_kdf, fill=fill
        )
    assert files_in(tmp_path) == {"osslog.lock"}


# Opening


def test_a_wrong_passphrase_is_not_called_damage(closed_vault: ClosedVault, today: date) -> None:
    before = contents(closed_vault.folder)
    with pytest.raises(WrongPassphrase):
        Vault.open_with_passphrase(closed_vault.folder, "not this one", today=today)
    assert contents(closed_vault.folder) == before


def test_the_recovery_words_open_the_vault(closed_vault: ClosedVault, today: date) -> None:
    with Vault.open_with_recovery_words(
        closed_vault.folder, closed_vault.words, today=today
    ) as vault:
        assert vault.fits_recovery_words(closed_vault.words)
        assert not vault.fits_recovery_words(new_words())


def test_other_words_do_not_open_it_and_say_so(closed_vault: ClosedVault, today: date) -> None:
    with pytest.raises(WrongPassphrase, match="recovery words"):
        Vault.open_with_recovery_words(closed_vault.folder, new_words(), today=today)
    with pytest.raises(NotAllowedInput, match="Word 2"):
        Vault.open_with_recovery_words(
            closed_vault.folder, ("abandon", "abandom", *["abandon"] * 10), today=today
        )


def test_a_folder_without_a_vault_is_left_as_it_is(tmp_path: Path, today: date) -> None:
    with pytest.raises(NotAVault):
        Vault.open_with_passphrase(tmp_path, BOB, today=today)
    assert files_in(tmp_path) == set()


def test_a_second_start_is_told_and_the_first_goes_on(
    closed_vault: ClosedVault, open_vault: Vault, today: date
) -> None:
    with pytest.raises(InUse, match="already open on this folder: by "):
        Vault.open_with_passphrase(closed_vault.folder, closed_vault.passphrase, today=today)
    with open_vault.transaction():
        audit.append(open_vault.connection, audit.AuditEvent.BACKUP, "", today)


def test_a_failed_opening_leaves_the_folder_free(closed_vault: ClosedVault, today: date) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.open_with_passphrase(closed_vault.folder, "not this one", today=today)
    Vault.open_with_passphrase(closed_vault.folder, closed_vault.passphrase, today=today).close()


def test_closing_twice_does_nothing(open_vault: Vault) -> None:
    open_vault.close()
    open_vault.close()


# Damage


def flip(offset: int) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        changed = bytearray(content)
        changed[offset] ^= 0x01
        return bytes(changed)

    return change


DAMAGE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "database's salt": ("vault.db", flip(3)),
    "database's first page": ("vault.db", flip(200)),
    "database's first seal": ("vault.db", flip(PAGE - 3)),
    "empty database": ("vault.db", lambda _: b""),
    "database of one byte": ("vault.db", lambda content: content[:1]),
    "database of half a page": ("vault.db", lambda content: content[: PAGE // 2]),
    "database of half its pages": (
        "vault.db",
        lambda content: content[: len(content) // PAGE // 2 * PAGE],
    ),
    "database that lacks its last byte": ("vault.db", lambda content: content[:-1]),
    "plain database": ("vault.db", lambda content: b"SQLite format 3\0" + content[16:]),
    "empty vault.json": ("vault.json", lambda _: b""),
    "vault.json cut short": ("vault.json", lambda content: content[: len(content) // 2]),
    "vault.json's sealed key": (
        "vault.json",
        lambda content: content.replace(b'"sealed_key":"', b'"sealed_key":"00', 1),
    ),
    "vault.json's first byte": ("vault.json", flip(0)),
    "vault.json's last byte": ("vault.json", flip(-1)),
    "vault.json of noughts": ("vault.json", lambda content: bytes(len(content))),
}


@pytest.mark.parametrize("fault", DAMAGE)
def test_damage_is_never_called_a_wrong_passphrase_and_never_changed(
    closed_vault: ClosedVault, today: date, fault: str
) -> None:
    name, change = DAMAGE[fault]
    path = closed_vault.folder / name
    path.write_bytes(change(path.read_bytes()))
    before = contents(closed_vault.folder)
    with pytest.raises(DamagedFile, match=name):
        Vault.open_with_passphrase(closed_vault.folder, closed_vault.passphrase, today=today)
    assert contents(closed_vault.folder) == before


def test_every_page_counts(closed_vault: ClosedVault, today: date) -> None:
    """A flipped byte in any page is found at the latest by the check, and stays as it is."""
    path = closed_vault.folder / "vault.db"
    whole = path.read_bytes()
    for page in range(len(whole) // PAGE):
        path.write_bytes(flip(page * PAGE + 1234)(whole))
        before = path.read_bytes()
        try:
            with Vault.open_with_passphrase(
                closed_vault.folder, closed_vault.passphrase, today=today
            ) as vault:
                problems = vault.check()
        except DamagedFile as trouble:
            problems = [trouble.sentence]
        assert len(problems) == 1, page
        assert "damaged" in problems[0]
        assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["vault.json", "vault.db"])
def test_a_missing_file_is_damage_and_is_not_made_anew(
    closed_vault: ClosedVault, today: date, name: str
) -> None:
    (closed_vault.folder / name).unlink()
    before = files_in(closed_vault.folder)
    with pytest.raises(DamagedFile, match=name):
        Vault.open_with_passphrase(closed_vault.folder, closed_vault.passphrase, today=today)
    assert files_in(closed_vault.folder) == before


def test_a_vault_row_of_another_kind_is_damage(
    closed_vault: ClosedVault, open_vault: Vault, today: date
) -> None:
    open_vault.connection.execute("UPDATE vault SET kind = 'county'")
    open_vault.close()
    with pytest.raises(DamagedFile, match="different vaults"):
        Vault.open_with_passphrase(closed_vault.folder, closed_vault.passphrase, today=today)


# Versions


def test_a_newer_database_is_refused_in_plain_words(
    closed_vault: ClosedVault, open_vault: Vault, today: date
) -> None:
    open_vault.connection.execute("PRAGMA user_version = 9999")
    open_vault.close()
    before = contents(closed_vault.folder)
    with pytest.raises(NewerVersion):
        Vault.open_with_passphrase(closed_vault.folder, closed_vault.passphrase, today=today)
    assert contents(closed_vault.folder) == before


def test_an_older_database_is_brought_up_to_date_after_a_backup(
    closed_vault: ClosedVault, today: date
) -> None:
    present = migration.bundled()
    number = len(present) + 1
    later = (*present, Migration(number, "CREATE TABLE later (a INTEGER) STRICT;"))
    with Vault.open_with_passphrase(
        closed_vault.folder, closed_vault.passphrase, today=today, migrations=later
    ) as vault:
        assert migration.version(vault.connection) == number
        assert vault.connection.value("SELECT count(*) FROM later") == 0
    assert files_in(closed_vault.folder / "backups") == {f"osslog-backup-{today.isoformat()}-1.zip"}


def test_a_migration_that_fails_leaves_the_vault_as_it_was_and_free(
    closed_vault: ClosedVault, today: date
) -> None:
    failing = (
        *migration.bundled(),
        Migration(len(migration.bundled()) + 1, "DROP TABLE audit; SELECT * FROM nowhere;"),
    )
    before = contents(closed_vault.folder)
    with pytest.raises(Exception, match="no such table: nowhere"):
        Vault.open_with_passphrase(
            closed_vault.folder, closed_vault.passphrase, today=today, migrations=failing
        )
    assert contents(closed_vault.folder)["vault.json"] == before["vault.json"]
    with Vault.open_with_passphrase(
        closed_vault.folder, closed_vault.passphrase, today=today
    ) as vault:
        assert vault.check() == []
        assert migration.version(vault.connection) == len(migration.bundled())


def test_opening_an_up_to_date_vault_makes_no_backup(open_vault: Vault) -> None:
    assert not (open_vault.folder / "backups").exists()


# Who opens it


def test_a_second_person_opens_it_and_the_log_says_that_there_is_one(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    open_vault.add_passphrase("Bob", BOB, today=today, kdf=cheap_kdf)
    events = open_vault.connection.rows("SELECT event, detail FROM audit ORDER BY sequence")
    assert events[-1] == ("slot_added", "passphrase")
    open_vault.close()
    for passphrase in (BOB, closed_vault.passphrase):
        Vault.open_with_passphrase(closed_vault.folder, passphrase, today=today).close()


def test_a_changed_passphrase_opens_it_and_the_old_one_does_not(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    open_vault.change_passphrase(closed_vault.passphrase, BOB, today=today, kdf=cheap_kdf)
    open_vault.close()
    Vault.open_with_passphrase(closed_vault.folder, BOB, today=today).close()
    with pytest.raises(WrongPassphrase):
        Vault.open_with_passphrase(closed_vault.folder, closed_vault.passphrase, today=today)


def test_renewed_recovery_words_open_it_and_the_old_do_not(
    closed_vault: ClosedVault, open_vault: Vault, today: date, cheap_kdf: KdfProfile
) -> None:
    words = open_vault.renew_recovery_words(today=today, kdf=cheap_kdf)
    open_vault.close()
    Vault.open_with_recovery_words(closed_vault.folder, words, today=today).close()
    with pytest.raises(WrongPassphrase):
        Vault.open_with_recovery_words(closed_vault.folder, closed_vault.words, today=today)


def test_the_keyring_opens_it_until_its_slot_is_removed(
    closed_vault: ClosedVault, open_vault: Vault, today: date, keychain: Keychain
) -> None:
    open_vault.close()
    with pytest.raises(WrongPassphrase, match="keyring"):
        Vault.open_with_keychain(closed_vault.folder, keychain, today=today)
    with Vault.open_with_passphrase(
        closed_vault.folder, closed_vault.passphrase, today=today
    ) as vault:
        vault.enable_keychain(keychain, "Ann Weller", today=today)
    with Vault.open_with_keychain(closed_vault.folder, keychain, today=today) as vault:
        slot = next(slot for slot in vault.slots if slot.kind is SlotKind.KEYRING)
        vault.remove_slot(slot.id, today=today)
    with pytest.raises(WrongPassphrase, match="keyring"):
        Vault.open_with_keychain(closed_vault.folder, keychain, today=today)


def test_nothing_of_the_vault_is_kept_in_clear(
    closed_vault: ClosedVault, open_vault: Vault, today: date
) -> None:
    marker = "a heron stood in the sluice at noon"
    with open_vault.transaction():
        audit.append(open_vault.connection, audit.AuditEvent.PURGE, marker, today)
    open_vault.back_up(closed_vault.folder / "backups", today=today)
    open_vault.close()
    found = [path for path in closed_vault.folder.rglob("*") if path.is_file()]
    assert len(found) >= 4
    for path in found:
        assert marker.encode() not in path.read_bytes()
        assert marker.encode("utf-16-le") not in path.read_bytes()
