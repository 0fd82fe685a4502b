import errno
from datetime import date, timedelta
from pathlib import Path

import pytest

from osslog.errors import DamagedFile
from osslog.storage import backup, backup_file
from osslog.storage.backup import BackupName, not_kept
from osslog.storage.key_slots import KdfProfile
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultFile, VaultKind
from tests.storage.closed_vault import ClosedVault

PAGE = 4096


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def days(newest: date, count: int, step: int = 1) -> list[BackupName]:
    return [BackupName(newest - timedelta(days=step * back), 1) for back in range(count)]


def newest_and_oldest(names: list[BackupName]) -> tuple[date, date]:
    return max(names).made_on, min(names).made_on


# Writing


def test_a_backup_is_dated_and_numbered(open_vault: Vault, tmp_path: Path, today: date) -> None:
    target = tmp_path / "stick" / "osslog"
    first = open_vault.back_up(target, today=today)
    second = open_vault.back_up(target, today=today)
    assert names_in(target) == [
        "osslog-backup-2017-06-30-1.zip",
        "osslog-backup-2017-06-30-2.zip",
    ]
    assert (first.name, second.name) == tuple(names_in(target))


def test_numbers_go_on_behind_the_highest(open_vault: Vault, tmp_path: Path, today: date) -> None:
    (tmp_path / "osslog-backup-2017-06-30-9.zip").write_bytes(b"of somebody else")
    path = open_vault.back_up(tmp_path, today=today)
    assert path.name == "osslog-backup-2017-06-30-10.zip"
    assert (tmp_path / "osslog-backup-2017-06-30-9.zip").read_bytes() == b"of somebody else"


def test_a_backup_is_noted_in_the_log(open_vault: Vault, tmp_path: Path, today: date) -> None:
    open_vault.back_up(tmp_path / "stick", today=today)
    rows = open_vault.connection.rows("SELECT event, detail FROM audit ORDER BY sequence")
    assert rows[-1] == ("backup", "osslog-backup-2017-06-30-1.zip")


def test_a_backup_of_a_vault_that_fails_its_check_is_not_kept(
    open_vault: Vault, tmp_path: Path, today: date
) -> None:
    open_vault.connection.execute("UPDATE audit SET detail = 'county'")
    with pytest.raises(DamagedFile, match="not kept"):
        open_vault.back_up(tmp_path / "stick", today=today)
    assert names_in(tmp_path / "stick") == []


def test_a_backup_of_a_damaged_database_is_not_kept(
    closed_vault: ClosedVault, tmp_path: Path, today: date
) -> None:
    with Vault.open_with_passphrase(
        closed_vault.folder, closed_vault.passphrase, today=today
    ) as vault:
        page = vault.connection.value("SELECT rootpage FROM sqlite_master WHERE name = 'audit'")
    path = closed_vault.folder / "vault.db"
    content = bytearray(path.read_bytes())
    content[PAGE * (page - 1) + 2000] ^= 1
    path.write_bytes(content)
    with (
        Vault.open_with_passphrase(
            closed_vault.folder, closed_vault.passphrase, today=today
        ) as vault,
        pytest.raises(DamagedFile),
    ):
        vault.back_up(tmp_path / "stick", today=today)
    assert names_in(tmp_path / "stick") == []


# The rule


def test_the_newest_seven_are_kept() -> None:
    assert not_kept(days(date(2017, 6, 30), 7)) == []


def test_several_of_one_day_count_each() -> None:
    of_one_day = [BackupName(date(2017, 6, 30), number) for number in range(1, 11)]
    assert not_kept(of_one_day) == of_one_day[:3]


def test_a_backup_each_day_for_three_years_thins_out_to_weeks_and_months() -> None:
    newest = date(2017, 6, 30)
    present = days(newest, 3 * 365)
    gone = set(not_kept(present))
    kept = sorted((name for name in present if name not in gone), reverse=True)
    last_days = [newest - timedelta(days=back) for back in range(7)]
    sundays = [date(2017, 6, 18), date(2017, 6, 11), date(2017, 6, 4)]
    month_ends = [date(2017, 5, 31), date(2017, 4, 30), date(2017, 3, 31), date(2017, 2, 28)]
    month_ends += [date(2017, 1, 31), date(2016, 12, 31), date(2016, 11, 30)]
    month_ends += [date(2016, 10, 31), date(2016, 9, 30), date(2016, 8, 31), date(2016, 7, 31)]
    assert [name.made_on for name in kept] == [*last_days, *sundays, *month_ends]


def test_the_rule_lets_go_of_nothing_that_it_has_just_kept() -> None:
    present = days(date(2017, 6, 30), 800)
    gone = set(not_kept(present))
    assert not_kept([name for name in present if name not in gone]) == []


def test_a_backup_a_fortnight_is_kept_for_a_quarter_and_then_monthly() -> None:
    present = days(date(2017, 6, 30), 60, step=14)
    kept = [name for name in present if name not in set(not_kept(present))]
    assert kept[:7] == present[:7]
    assert len({(name.made_on.year, name.made_on.month) for name in kept[7:]}) == len(kept[7:])
    assert newest_and_oldest(kept) == (date(2017, 6, 30), date(2016, 7, 29))


def test_a_long_pause_loses_nothing() -> None:
    present = [*days(date(2017, 6, 30), 7), BackupName(date(2012, 1, 1), 1)]
    assert not_kept(present) == []


def test_only_this_vaults_own_backups_are_let_go(
    open_vault: Vault, tmp_path: Path, today: date, cheap_kdf: KdfProfile
) -> None:
    stick = tmp_path / "stick"
    other, _ = Vault.create(
        tmp_path / "other",
        VaultKind.LOCATION,
        "eleven loud geese on the weir",
        "Bob",
        today=today,
        kdf=cheap_kdf,
    )
    with other:
        theirs = other.back_up(stick, today=today)
    letter = stick / "letter.txt"
    letter.write_bytes(b"a letter")
    false_friend = stick / f"osslog-backup-{today}-0.zip"
    false_friend.write_bytes(b"no backup at all")
    ours = [open_vault.back_up(stick, today=today) for _ in range(9)]
    assert not ours[0].exists()
    assert not ours[1].exists()
    assert all(path.exists() for path in ours[2:])
    assert theirs.exists()
    assert letter.exists()
    assert false_friend.exists()


@pytest.mark.parametrize("has_links", [True, False])
def test_a_name_that_another_vault_takes_meanwhile_stays_its_own(
    open_vault: Vault,
    tmp_path: Path,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
    *,
    has_links: bool,
) -> None:
    stick = tmp_path / "stick"
    theirs = stick / BackupName(today, 1).file_name

    def written_meanwhile(path: Path, vault: VaultFile, database: Path, made_on: date) -> None:
        if not theirs.exists():
            theirs.write_bytes(b"the backup of another vault")
        write(path, vault, database, made_on)

    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "a disk without hard links")

    write = backup_file.write
    monkeypatch.setattr(backup_file, "write", written_meanwhile)
    if not has_links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    ours = open_vault.back_up(stick, today=today)
    assert theirs.read_bytes() == b"the backup of another vault"
    assert ours.name == BackupName(today, 2).file_name
    assert names_in(stick) == sorted([theirs.name, ours.name])
    assert backup_file.vault_id_of(ours) == open_vault.vault_id


def test_names_that_are_not_quite_a_backups_are_left_alone(
    open_vault: Vault, tmp_path: Path, today: date
) -> None:
    odd = ["osslog-backup-2017-02-30-1.zip", "osslog-backup-2017-06-30-01.zip", "osslog-backup.zip"]
    for name in odd:
        (tmp_path / name).write_bytes(b"")
    open_vault.back_up(tmp_path, today=today)
    assert backup.apply_keep_rule(tmp_path, open_vault.vault_id) == []
    assert set(odd) <= set(names_in(tmp_path))
