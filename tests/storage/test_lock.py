import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from osslog.errors import InUse
from osslog.storage import lock
from osslog.storage.lock import FolderLock, holder

ROOT = Path(__file__).parents[2]

HOLD = (
    "import sys\n"
    "from pathlib import Path\n"
    "from osslog.storage.lock import FolderLock\n"
    "lock = FolderLock(Path(sys.argv[1]))\n"
    "lock.acquire()\n"
    "print('held', flush=True)\n"
    "sys.stdin.read()\n"
)


def start_holder(folder: Path) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    return process


def end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.communicate()


def test_a_second_osslog_is_told_who_has_the_folder_open(tmp_path: Path) -> None:
    process = start_holder(tmp_path)
    try:
        with pytest.raises(InUse) as refused:
            FolderLock(tmp_path).acquire()
        who = holder(tmp_path)
        assert who is not None
        assert who.process_id == process.pid
        for part in (who.person, who.computer, who.since, str(who.process_id)):
            assert part
            assert part in refused.value.sentence
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", who.since)
    finally:
        end(process)


def test_the_lock_of_a_killed_osslog_keeps_nobody_out(tmp_path: Path) -> None:
    process = start_holder(tmp_path)
    end(process)
    assert (tmp_path / lock.HOLDER_NAME).exists()
    with FolderLock(tmp_path):
        who = holder(tmp_path)
        assert who is not None
        assert who.process_id == os.getpid()


def test_one_process_cannot_take_a_folder_twice(tmp_path: Path) -> None:
    with FolderLock(tmp_path), pytest.raises(InUse):
        FolderLock(tmp_path).acquire()


def test_two_folders_do_not_mind_each_other(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with FolderLock(tmp_path / "one"), FolderLock(tmp_path / "two"):
        pass


def test_a_released_folder_is_free_and_names_nobody(tmp_path: Path) -> None:
    with FolderLock(tmp_path):
        pass
    assert holder(tmp_path) is None
    with FolderLock(tmp_path):
        pass


def test_releasing_twice_does_not_take_the_lock_from_another(tmp_path: Path) -> None:
    first = FolderLock(tmp_path)
    first.acquire()
    first.release()
    with FolderLock(tmp_path):
        first.release()
        assert holder(tmp_path) is not None
        with pytest.raises(InUse):
            first.acquire()


def test_both_files_are_private(tmp_path: Path) -> None:
    with FolderLock(tmp_path):
        for name in (lock.LOCK_NAME, lock.HOLDER_NAME):
            assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"person":1}', b"x" * 10_000])
def test_a_holder_file_that_cannot_be_read_does_not_matter(tmp_path: Path, content: bytes) -> None:
    process = start_holder(tmp_path)
    try:
        (tmp_path / lock.HOLDER_NAME).write_bytes(content)
        with pytest.raises(InUse, match="already open on this folder"):
            FolderLock(tmp_path).acquire()
    finally:
        end(process)
