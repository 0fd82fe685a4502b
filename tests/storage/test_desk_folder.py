"""A feedback post's own folder: nothing acknowledged is lost, no number used twice or left out."""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from osslog.domain.sealed_entry import BEFORE_THE_FIRST
from osslog.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    DiskFull,
    InUse,
    KnownError,
    NotFound,
)
from osslog.storage import desk_folder, entry_files
from osslog.storage.desk_folder import DamagedDesk, OpenDesk
from tests.data.desk_entries import INBOX_KEY, INBOX_SECRET, POST_SEED, Hand, feedback_body, opened

HAND = Hand()
STEPS = ("open", "fsync", "replace", "unlink", "mkdir")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A post that has just been made."""
    place = tmp_path / "desk" / "ashford"
    desk_folder.enrol(place, b"plan", POST_SEED)
    return place


@pytest.fixture
def desk(folder: Path) -> Iterator[OpenDesk]:
    """The post, open."""
    post = OpenDesk.open(folder)
    yield post
    post.close()


def save(desk: OpenDesk, words: str) -> None:
    """Seal one answer."""

    def content(sequence: int, previous: bytes) -> bytes:
        body = feedback_body(words)
        return HAND.entry(body, sequence=sequence, previous=previous).to_bytes()

    desk.add(content, INBOX_KEY)


def chain(folder: Path) -> list[str]:
    """The words of all entries in their order, whose numbers and hashes have to fit together."""
    there = {}
    for path in (folder / "outbox", folder / "sent"):
        for file in entry_files.in_folder(path):
            sealed = file.read_bytes()
            entry = opened(sealed, INBOX_SECRET)
            assert entry.sequence not in there, "a number is used twice"
            there[entry.sequence] = (entry, hashlib.sha256(sealed).digest())
    assert sorted(there) == list(range(1, len(there) + 1)), "a number is left out"
    previous = BEFORE_THE_FIRST
    words = []
    for number in sorted(there):
        entry, file_hash = there[number]
        assert entry.previous == previous
        previous = file_hash
        words.append(getattr(entry.body, "words", ""))
    return words


class Trouble:
    """Lets the calls that change the disk fail: one of them, or all from one on."""

    def __init__(self, patch: pytest.MonkeyPatch, number: int) -> None:
        self.number = number
        self.for_good = False
        self.met = False
        self.seen = 0
        self.is_over = False
        for name in STEPS:
            patch.setattr(os, name, self._failing(getattr(os, name)))

    def begin(self, place: int, *, for_good: bool) -> None:
        """Fail at the call of that number."""
        self.place, self.for_good, self.seen, self.met, self.is_over = (
            place,
            for_good,
            0,
            False,
            False,
        )

    def end(self) -> None:
        """Fail no more."""
        self.is_over = True

    def _failing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def perhaps(*arguments: object, **named: object) -> object:
            if not self.is_over:
                here, self.seen = self.seen, self.seen + 1
                if here == self.place or (self.for_good and here > self.place):
                    self.met = True
                    raise OSError(self.number, "as the test wants it")
            return call(*arguments, **named)

        return perhaps

    place = -1


def test_a_new_post_waits_with_nothing(desk: OpenDesk) -> None:
    assert desk.plan == b"plan"
    assert desk.public_key == HAND.public_key
    assert desk.outbox() == desk.sent() == ()


def test_entries_are_numbered_and_chained_over_a_restart(folder: Path) -> None:
    for words in ("one", "two", "three"):
        desk = OpenDesk.open(folder)
        save(desk, words)
        desk.close()
    assert chain(folder) == ["one", "two", "three"]


def test_a_second_post_is_not_made_over_the_first(folder: Path) -> None:
    with pytest.raises(AlreadyThere):
        desk_folder.enrol(folder, b"other", bytes(32))
    assert desk_folder.read_plan(folder) == b"plan"


def test_a_post_in_the_place_of_another_keeps_what_waits(desk: OpenDesk, folder: Path) -> None:
    save(desk, "one")
    desk.copy_to(desk.outbox()[0], _stick(folder))
    save(desk, "two")
    desk.close()
    desk_folder.enrol(folder, b"other", bytes(32), replace=True)
    other = OpenDesk.open(folder)
    assert other.plan == b"other"
    assert (len(other.outbox()), len(other.sent())) == (1, 1)
    other.close()


def _stick(folder: Path) -> Path:
    stick = folder.parent.parent / "stick"
    stick.mkdir(exist_ok=True)
    entry_files.make_place(stick)
    return stick


def test_one_post_is_open_once(desk: OpenDesk, folder: Path) -> None:
    with pytest.raises(InUse):
        OpenDesk.open(folder)
    with pytest.raises(InUse), desk_folder.held(folder):
        pytest.fail("the post was taken hold of while it was open")
    desk.close()
    desk.close()
    with desk_folder.held(folder) as is_whole:
        assert is_whole
        with pytest.raises(InUse):
            OpenDesk.open(folder)
    OpenDesk.open(folder).close()


def test_where_there_is_no_post_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        OpenDesk.open(tmp_path)
    assert desk_folder.enrolled(tmp_path) == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("state.json", None),
        ("state.json", b""),
        ("state.json", b"{}"),
        ("state.json", b'{"pending":null,"previous":"00","sequence":1}'),
        ("state.json", b'{"pending":null,"previous":"' + b"0" * 64 + b'","sequence":0}'),
        ("state.json", b'{"more":1,"pending":null,"previous":"' + b"0" * 64 + b'","sequence":1}'),
        ("desk.key", None),
        ("desk.key", b"short"),
        ("desk.key", bytes(33)),
        ("desk.json", bytes(4 * 1024 * 1024 + 1)),
    ],
)
def test_a_damaged_file_is_told_and_the_entries_stay(
    desk: OpenDesk, folder: Path, name: str, content: bytes | None
) -> None:
    save(desk, "one")
    desk.close()
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    for _ in range(2):  # and it is left closed
        with pytest.raises(DamagedDesk):
            OpenDesk.open(folder)
    assert chain(folder) == ["one"]
    with desk_folder.held(folder) as is_whole:
        assert is_whole is (name != "state.json")
    assert desk_folder.is_whole(folder, HAND.public_key) is (name == "desk.json")


def test_a_key_of_another_post_is_noticed(folder: Path) -> None:
    assert desk_folder.is_whole(folder, HAND.public_key)
    (folder / "desk.key").write_bytes(bytes(32))
    assert not desk_folder.is_whole(folder, HAND.public_key)


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS])
@pytest.mark.parametrize("for_good", [False, True])
def test_whatever_fails_while_saving_is_told_and_the_numbers_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, for_good: bool
) -> None:
    trouble = Trouble(monkeypatch, number)
    trouble.end()
    refused = place = 0
    while True:
        folder = tmp_path / f"post {place}"
        desk_folder.enrol(folder, b"plan", POST_SEED)
        desk = OpenDesk.open(folder)
        save(desk, "before")
        said = ["before"]
        trouble.begin(place, for_good=for_good)
        for words in ("during", "still"):
            try:
                save(desk, words)
            except (CannotRead, CannotWrite, DiskFull):
                refused += 1
            else:
                said.append(words)
        trouble.end()
        save(desk, "after")
        said.append("after")
        desk.close()
        desk = OpenDesk.open(folder)
        save(desk, "later")
        desk.close()
        kept = chain(folder)
        assert [one for one in kept if one in (*said, "later")] == [*said, "later"], place
        # What cannot even be removed again may be there all the same, and then has its number.
        assert for_good or kept == [*said, "later"], place
        assert not list(folder.rglob("*.part"))
        if not trouble.met:
            break
        shutil.rmtree(folder)
        place += 1
    assert place >= 15
    assert refused >= 6


def test_a_disk_that_keeps_something_else_than_it_was_given_is_noticed(
    desk: OpenDesk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(entry_files, "write", lambda path, sealed: path.write_bytes(sealed[:-1]))
        with pytest.raises(CannotWrite, match="not what it should be"):
            save(desk, "one")
    assert desk.outbox() == ()
    save(desk, "two")
    assert chain(folder) == ["two"]


def test_an_entry_that_was_being_written_counts_before_it_is_taken_away(
    desk: OpenDesk, folder: Path
) -> None:
    save(desk, "one")
    before = (folder / "state.json").read_bytes()
    save(desk, "two")
    pending = folder / "state.json"
    desk.close()
    done = pending.read_bytes()
    assert before != done
    # As after a kill between the entry and the state that follows it.
    second = next(
        path
        for path in entry_files.in_folder(folder / "outbox")
        if opened(path.read_bytes(), INBOX_SECRET).sequence == 2
    )
    file_hash = hashlib.sha256(second.read_bytes()).hexdigest()
    under_way = before.replace(b"null", f'{{"hash":"{file_hash}","name":"{second.name}"}}'.encode())
    pending.write_bytes(under_way)
    with desk_folder.held(folder) as is_whole:
        assert is_whole
        second.unlink()
    assert pending.read_bytes() == done


def test_on_a_full_disk_held_is_refused_rather_than_guessed(
    desk: OpenDesk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(desk, "one")
    desk.close()
    state = folder / "state.json"
    state.write_bytes(
        b'{"pending":{"hash":"%s","name":"x.osslog-entry"},"previous":"%s","sequence":1}'
        % (b"1" * 64, b"0" * 64)
    )

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(desk_folder, "write_file", full)
    with pytest.raises(DiskFull), desk_folder.held(folder):
        pytest.fail("nobody can say which number comes next")


def test_a_copy_is_kept_until_a_file_names_it(desk: OpenDesk, folder: Path) -> None:
    stick = _stick(folder)
    for words in ("one", "two", "three"):
        save(desk, words)
    for path in desk.outbox()[:2]:
        desk.copy_to(path, stick)
    assert (len(desk.outbox()), len(desk.sent())) == (1, 2)
    named = hashlib.sha256(desk.sent()[0].read_bytes()).digest()[:16]
    desk.take_plan(b"later", frozenset({named, bytes(16)}))
    assert (len(desk.outbox()), len(desk.sent())) == (1, 1)
    assert desk_folder.read_plan(folder) == desk.plan == b"later"
    waiting = hashlib.sha256(desk.outbox()[0].read_bytes()).digest()[:16]
    desk.take_plan(b"latest", frozenset({waiting}))
    assert (len(desk.outbox()), len(desk.sent())) == (0, 1)


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.ENODEV])
def test_a_stick_pulled_out_at_any_step_of_copying_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    trouble = Trouble(monkeypatch, number)
    trouble.end()
    place = 0
    while True:
        folder = tmp_path / f"post {place}" / "desk"
        desk_folder.enrol(folder, b"plan", POST_SEED)
        stick = folder.parent / "stick"
        stick.mkdir()
        desk = OpenDesk.open(folder)
        save(desk, "one")
        save(desk, "two")
        trouble.begin(place, for_good=True)
        try:
            entry_files.make_place(stick)
            for path in desk.outbox():
                desk.copy_to(path, stick)
        except (CannotRead, CannotWrite, DiskFull):
            pass
        trouble.end()
        assert chain(folder) == ["one", "two"]
        copied = {path.name for path in stick.rglob("*.osslog-entry")}
        assert {path.name for path in desk.sent()} <= copied
        entry_files.make_place(stick)
        for path in desk.outbox():
            desk.copy_to(path, stick)
        assert chain(folder) == ["one", "two"]
        assert len(list(stick.rglob("*"))) == 3  # the folder and two entries, and nothing torn
        desk.close()
        if not trouble.met:
            break
        place += 1
    assert place >= 10


def test_what_a_killed_writer_left_is_cleared_away(desk: OpenDesk, folder: Path) -> None:
    desk.close()
    for place in (folder, folder / "outbox", folder / "sent"):
        (place / ".a.0123456789abcdef.part").write_bytes(b"x")
    OpenDesk.open(folder).close()
    assert not list(folder.rglob("*.part"))


def test_more_than_fits_is_refused_and_the_next_has_its_number(
    desk: OpenDesk, folder: Path
) -> None:
    with pytest.raises(KnownError, match="more than one entry"):
        save(desk, "x" * 20_000)
    save(desk, "one")
    assert chain(folder) == ["one"]


def test_the_posts_files_are_private(desk: OpenDesk, folder: Path) -> None:
    if os.name == "nt":
        pytest.skip("modes are the POSIX systems'")
    save(desk, "one")
    for path in (folder, *folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0 or path.name == "osslog.lock", path
