"""Sealed entries as files."""

import os
from pathlib import Path

import pytest

from osslog.errors import CannotRead, CannotWrite
from osslog.storage import entry_files
from osslog.storage.entry_seal import SEALED_SIZE
from tests.data.desk_entries import Hand

SEALED = Hand().seal()


def test_names_are_random_and_have_one_form() -> None:
    names = {entry_files.new_name() for _ in range(1000)}
    assert len(names) == 1000
    assert {len(name) for name in names} == {32 + len(entry_files.SUFFIX)}


def test_every_file_has_the_same_date_and_is_private(tmp_path: Path) -> None:
    for name in ("a", "b"):
        entry_files.write(tmp_path / f"{name}.osslog-entry", SEALED)
    stats = [path.stat() for path in tmp_path.iterdir()]
    assert {stat.st_mtime for stat in stats} == {stat.st_atime for stat in stats} == {315532800}
    if os.name != "nt":
        assert {stat.st_mode & 0o777 for stat in stats} == {0o600}


def test_entries_are_found_in_a_folder_and_in_the_one_on_a_stick(tmp_path: Path) -> None:
    inside = tmp_path / entry_files.FOLDER_ON_STICK
    inside.mkdir()
    for path in (tmp_path / "a", inside / "b"):
        path.with_suffix(entry_files.SUFFIX).write_bytes(SEALED)
    for other in ("readme.txt", ".hidden.osslog-entry", ".a.osslog-entry.0123456789abcdef.part"):
        (inside / other).write_bytes(SEALED)
    assert [path.name for path in entry_files.in_folder(tmp_path)] == [
        "a.osslog-entry",
        "b.osslog-entry",
    ]
    assert [path.name for path in entry_files.in_folder(inside)] == ["b.osslog-entry"]


def test_a_stick_that_came_back_with_names_in_capitals_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "A.OSSLOG-ENTRY").write_bytes(SEALED)
    assert len(list(entry_files.in_folder(tmp_path))) == 1


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="is not there"):
        list(entry_files.in_folder(tmp_path / "stick"))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotRead, match="cannot read the folder"):
        list(entry_files.in_folder(tmp_path / "file"))


def test_no_more_is_read_of_a_large_file_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    large = tmp_path / "large.osslog-entry"
    large.write_bytes(bytes(10 * SEALED_SIZE))
    assert len(entry_files.read(large)) == SEALED_SIZE + 1


def test_a_copy_is_the_same_to_the_byte_and_lies_in_the_folder_on_the_stick(
    tmp_path: Path,
) -> None:
    source = tmp_path / entry_files.new_name()
    entry_files.write(source, SEALED)
    stick = tmp_path / "stick"
    stick.mkdir()
    entry_files.make_place(stick)
    entry_files.copy_to(source, stick)
    copy = stick / "osslog-entries" / source.name
    assert copy.read_bytes() == SEALED
    assert copy.stat().st_mtime == source.stat().st_mtime


def test_a_stick_that_was_pulled_out_is_not_made_anew_on_the_disk(tmp_path: Path) -> None:
    source = tmp_path / entry_files.new_name()
    entry_files.write(source, SEALED)
    with pytest.raises(CannotWrite, match="is not there"):
        entry_files.make_place(tmp_path / "stick")
    with pytest.raises(CannotWrite):
        entry_files.copy_to(source, tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_a_stick_that_keeps_something_else_than_it_was_given_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / entry_files.new_name()
    entry_files.write(source, SEALED)
    entry_files.make_place(tmp_path)

    def write_half(path: Path, sealed: bytes) -> None:
        path.write_bytes(sealed[: SEALED_SIZE // 2])

    monkeypatch.setattr(entry_files, "write", write_half)
    with pytest.raises(CannotWrite, match="not what it should be"):
        entry_files.copy_to(source, tmp_path)
