import zipfile
from datetime import date
from pathlib import Path

import pytest

from osslog.errors import CannotRead, DamagedFile, NewerVersion
from osslog.storage import backup_file, vault_file
from osslog.storage.vault_file import VaultFile
from tests.storage.closed_vault import ClosedVault


@pytest.fixture
def described(closed_vault: ClosedVault) -> VaultFile:
    return vault_file.read(closed_vault.folder)


@pytest.fixture
def path(closed_vault: ClosedVault, described: VaultFile, tmp_path: Path, today: date) -> Path:
    target = tmp_path / "some.zip"
    backup_file.write(target, described, closed_vault.folder / "vault.db", today)
    return target


def rebuilt(path: Path, *, compression: int = zipfile.ZIP_STORED, **members: bytes) -> None:
    """Write the zip again with some members changed; underscores stand for dots."""
    changes = {name.replace("_", "."): content for name, content in members.items()}
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in (contents | changes).items():
            archive.writestr(name, content)


def open_it(path: Path) -> None:
    with backup_file.opened(path):
        pass


def test_a_backup_gives_back_what_went_in(
    path: Path, described: VaultFile, closed_vault: ClosedVault, today: date
) -> None:
    with backup_file.opened(path) as backup:
        assert backup.info.made_on == today
        assert (backup.info.vault_id, backup.info.kind) == (described.vault_id, described.kind)
        assert backup.vault == described
        assert backup.database.read() == (closed_vault.folder / "vault.db").read_bytes()


def test_a_backup_is_a_stored_zip_of_three_files_without_a_time(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    assert [member.filename for member in members] == ["vault.json", "vault.db", "backup.json"]
    assert {member.compress_type for member in members} == {zipfile.ZIP_STORED}
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}


def test_a_backup_is_private(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_same_vault_gives_the_same_bytes(
    path: Path, described: VaultFile, closed_vault: ClosedVault, tmp_path: Path, today: date
) -> None:
    other = tmp_path / "other.zip"
    backup_file.write(other, described, closed_vault.folder / "vault.db", today)
    assert other.read_bytes() == path.read_bytes()


def test_any_changed_byte_of_a_member_is_damage(path: Path) -> None:
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        starts = [member.header_offset + 30 + len(member.filename) for member in archive.infolist()]
        sizes = [member.file_size for member in archive.infolist()]
    for start, size in zip(starts, sizes, strict=True):
        for at in (start, start + size // 2, start + size - 1):
            changed = bytearray(content)
            changed[at] ^= 1
            path.write_bytes(changed)
            with pytest.raises(DamagedFile):
                open_it(path)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.9, 0.9999])
def test_a_backup_cut_short_is_damage(path: Path, share: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(DamagedFile):
        open_it(path)


def test_a_changed_member_with_a_fitting_checksum_of_the_zip_is_damage(path: Path) -> None:
    rebuilt(path, vault_db=b"another database")
    with pytest.raises(DamagedFile):
        open_it(path)


def test_a_compressed_backup_is_refused(path: Path) -> None:
    rebuilt(path, compression=zipfile.ZIP_DEFLATED)
    with pytest.raises(DamagedFile):
        open_it(path)


def test_another_member_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../more", b"")
    with pytest.raises(DamagedFile):
        open_it(path)


def test_a_doubled_member_is_refused(path: Path) -> None:
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(path, "a") as archive,
    ):
        archive.writestr("vault.json", b"")
    with pytest.raises(DamagedFile):
        open_it(path)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"type":"osslog-backup"}', b"\xff"])
def test_a_description_that_is_none_is_damage(path: Path, content: bytes) -> None:
    rebuilt(path, backup_json=content)
    with pytest.raises(DamagedFile):
        open_it(path)


def test_a_huge_description_is_damage(path: Path) -> None:
    rebuilt(path, backup_json=b"[" * 100_000)
    with pytest.raises(DamagedFile):
        open_it(path)


def test_a_later_format_is_told_from_damage(path: Path) -> None:
    rebuilt(path, backup_json=b'{"new":1,"schema":2,"type":"osslog-backup"}')
    with pytest.raises(NewerVersion):
        open_it(path)


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        open_it(tmp_path / "nowhere.zip")
    with pytest.raises(CannotRead):
        open_it(tmp_path)


def test_whose_backup_a_file_is_can_be_asked(
    path: Path, described: VaultFile, tmp_path: Path
) -> None:
    (tmp_path / "letter.zip").write_bytes(b"a letter")
    assert backup_file.vault_id_of(path) == described.vault_id
    assert backup_file.vault_id_of(tmp_path / "letter.zip") is None
    assert backup_file.vault_id_of(tmp_path / "nowhere.zip") is None
