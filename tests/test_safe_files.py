"""Files are written whole, privately and durably, or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from osslog.errors import AlreadyThere, CannotRead, CannotWrite, DiskFull
from osslog.safe_files import make_private_folder, read_file, remove_unfinished, write_file

needs_modes = pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")


def test_what_was_written_is_what_is_read(tmp_path: Path) -> None:
    write_file(tmp_path / "file", b"content")
    assert read_file(tmp_path / "file", at_most=7) == b"content"


def test_writing_again_replaces_the_whole_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_file(tmp_path / "file", b"a long first content")
    write_file(tmp_path / "file", b"short")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"short"


def test_a_file_that_is_there_is_kept_when_asked_to(tmp_path: Path) -> None:
    write_file(tmp_path / "file", b"first")
    with pytest.raises(AlreadyThere, match="file is there already"):
        write_file(tmp_path / "file", b"second", replace=False)
    assert (tmp_path / "file").read_bytes() == b"first"


@needs_modes
def test_files_and_folders_are_for_this_person_only(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    make_private_folder(folder)
    write_file(folder / "file", b"content")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "file").stat().st_mode) == 0o600


def test_reading_stops_one_byte_after_the_limit(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 100)
    assert len(read_file(tmp_path / "file", at_most=10)) == 11


@pytest.mark.parametrize("name", ["missing", "."])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotRead, match="cannot read"):
        read_file(tmp_path / name, at_most=10)


def test_what_a_killed_writer_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".vault.json.0123456789abcdef.part").write_bytes(b"half")
    kept = {".notes.part", "film.0123456789abcdef.part", "vault.json"}
    for name in kept:
        (tmp_path / name).write_bytes(b"whole")
    remove_unfinished(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == kept


@needs_modes
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotRead, match="cannot read pipe"):
        read_file(tmp_path / "pipe", at_most=10)


def test_nor_is_one_that_took_the_place_of_a_file_a_moment_ago(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    with monkeypatch.context() as earlier:
        earlier.setattr(Path, "is_file", lambda _path: True)
        with pytest.raises(CannotRead, match="pipe"):
            read_file(tmp_path / "pipe", at_most=10)


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="could not write"):
        write_file(tmp_path / "gone" / "file", b"content")


@needs_modes
def test_a_full_disk_leaves_the_old_file_and_no_half_of_the_new_one(tmp_path: Path) -> None:
    import resource  # there is none on Windows

    write_file(tmp_path / "file", b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(DiskFull, match="disk is full"):
            write_file(tmp_path / "file", b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"old"


@needs_modes
def test_a_read_only_folder_is_refused_in_words(tmp_path: Path) -> None:
    """Root writes through 0555, so the attempt is made as somebody else where root runs this."""
    folder = tmp_path / "read-only"
    folder.mkdir(mode=0o555)
    attempt = (
        "import os, sys; from pathlib import Path\n"
        "from osslog.safe_files import write_file; from osslog.errors import CannotWrite\n"
        "if os.getuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try: write_file(Path(sys.argv[1]) / 'file', b'content')\n"
        "except CannotWrite as refusal: sys.stdout.write(refusal.message)\n"
    )
    for parent in folder.parents:
        if parent.is_relative_to(tmp_path.parents[1]):
            parent.chmod(0o755)
    told = subprocess.run(
        [sys.executable, "-c", attempt, str(folder)], capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith("osslog may not write in")
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="modes are the POSIX systems'")
def test_a_private_folder_has_private_parents_where_it_made_them(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir(mode=0o755)
    (tmp_path / "there").chmod(0o755)
    make_private_folder(tmp_path / "there" / "one" / "two")
    modes = [path.stat().st_mode & 0o777 for path in (tmp_path / "there").rglob("*")]
    assert modes == [0o700, 0o700]
    assert (tmp_path / "there").stat().st_mode & 0o777 == 0o755
