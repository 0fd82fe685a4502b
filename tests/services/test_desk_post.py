"""A feedback post at work."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nacl.public import PrivateKey
from nacl.signing import SigningKey

from osslog.domain import code_lists
from osslog.domain.records import Given
from osslog.domain.sealed_entry import BEFORE_THE_FIRST, FeedbackBody, SealedEntry
from osslog.domain.visit_draft import VisitDraft
from osslog.domain.words import has_refused_character, tidy
from osslog.errors import (
    AlreadyThere,
    CannotRead,
    CannotWrite,
    DiskFull,
    InUse,
    NotAllowedInput,
    NotFound,
)
from osslog.export.desk_file import DeskFile, DeskFileRefused
from osslog.services import desk_post, desk_voucher
from osslog.services.desk_enrolment import (
    FileForAnotherDesk,
    OlderDeskFile,
    OtherLocationKey,
    PostOfSomebodyElse,
    enrol,
    look_at,
    plan_of,
    posts_in,
)
from osslog.services.desk_post import DeskPost, Waiting
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.record_refused import RecordRefused
from osslog.services.workspace import set_up_location
from osslog.storage import locations
from osslog.storage.desk_folder import DamagedDesk
from osslog.storage.entry_seal import SEALED_SIZE
from tests.data.desk_entries import answers, opened
from tests.data.location_records import MARKER, Calendar
from tests.services.conftest import CHEAP
from tests.services.posts import Laptop, files_on, inbox_secret, set_up_laptop


@pytest.fixture
def laptop(location: LocationWorkspace, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop that takes visits as well."""
    made = set_up_laptop(location, tmp_path, takes_visits=True)
    yield made
    made.post.close()


@pytest.fixture
def secret(location: LocationWorkspace) -> bytes:
    """What opens the location's entries, which no post has."""
    return inbox_secret(location)


def entries(laptop: Laptop, secret: bytes) -> list[SealedEntry]:
    """What lies at the post, in its order."""
    found = [opened(path.read_bytes(), secret) for path in files_on(laptop.data_folder)]
    return sorted(found, key=lambda entry: entry.sequence)


def test_an_answer_is_sealed_at_once_and_only_counted(laptop: Laptop, secret: bytes) -> None:
    assert laptop.post.waiting() == Waiting(0, 0)
    laptop.says("Kind people.")
    assert laptop.post.waiting() == Waiting(1, 0)
    (entry,) = entries(laptop, secret)
    assert (entry.location_id, entry.sequence, entry.previous) == ("ashford", 1, BEFORE_THE_FIRST)
    assert entry.desk_id == laptop.post.plan.desk_id
    assert entry.body == FeedbackBody(
        "2017-07", "yes", "partly", "no", "Kind people.", agreed_to_quote=True, language="en"
    )


def test_without_words_there_is_nothing_to_quote(laptop: Laptop, secret: bytes) -> None:
    laptop.says(" \n ")
    (entry,) = entries(laptop, secret)
    assert isinstance(entry.body, FeedbackBody)
    assert (entry.body.words, entry.body.agreed_to_quote) == ("", False)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\r\ntwo\nthree", "one two three"),
        ("e\u0301tait", "\u00e9tait"),
        ("👩‍👧 🌷" * 100, "👩‍👧 🌷" * 100),
        ("می\u200cخواهم، ممنون \u200f!", "می\u200cخواهم، ممنون \u200f!"),
        ("नमस्ते, क\u094d\u200dष", "नमस्ते, क\u094d\u200dष"),
        ("x" * 2000, "x" * 2000),
        ("😀" * 2000, "😀" * 2000),
        ("\\\"'<b>&amp;=1+1", "\\\"'<b>&amp;=1+1"),
    ],
)
def test_words_of_any_script_are_sealed_as_they_are_kept(
    laptop: Laptop, secret: bytes, typed: str, kept: str
) -> None:
    laptop.says(typed)
    (entry,) = entries(laptop, secret)
    assert isinstance(entry.body, FeedbackBody)
    assert entry.body.words == kept
    assert {path.stat().st_size for path in files_on(laptop.data_folder)} == {SEALED_SIZE}


@pytest.mark.parametrize(
    "typed",
    ["x" * 2001, "x" * 100_000, "😀" * 100_000, "a\u0007b", "a\u202eb", "\ud800", "a\0b", "\ufffe"],
)
def test_words_that_cannot_be_kept_are_refused_and_nothing_is_written(
    laptop: Laptop, typed: str
) -> None:
    with pytest.raises(RecordRefused) as refused:
        laptop.says(typed)
    assert [problem.field for problem in refused.value.problems] == ["words"]
    assert typed not in str(refused.value)
    assert laptop.post.waiting() == Waiting(0, 0)
    laptop.says("again")
    assert laptop.post.waiting() == Waiting(1, 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(max_size=2100))
def test_any_words_are_kept_as_tidied_or_refused(laptop: Laptop, secret: bytes, typed: str) -> None:
    before = laptop.post.waiting().not_copied
    kept = tidy(typed)
    if has_refused_character(kept) or len(kept) > 2000:
        with pytest.raises(RecordRefused):
            laptop.says(typed)
        assert laptop.post.waiting().not_copied == before
        return
    laptop.says(typed)
    last = entries(laptop, secret)[-1].body
    assert isinstance(last, FeedbackBody)
    assert last.words == kept


def test_an_unknown_answer_or_language_is_refused(laptop: Laptop) -> None:
    for wrong in (answers(helpful="often"), answers(language="English")):
        with pytest.raises(RecordRefused):
            laptop.post.save_feedback(**wrong)


def test_nobody_can_read_at_the_post_what_was_saved(laptop: Laptop) -> None:
    laptop.says(MARKER)
    assert MARKER not in repr(laptop.post)
    public = {name for name in dir(laptop.post) if not name.startswith("_")}
    assert public == {
        "close",
        "copy_to",
        "folder",
        "is_clock_behind",
        "open",
        "plan",
        "save_feedback",
        "save_visit",
        "take_file",
        "to_copy",
        "waiting",
        "was_copied",
        "words",
    }


def test_a_visit_is_sealed_with_all_its_answers(laptop: Laptop, secret: bytes) -> None:
    every = tuple(Given(one.code, (one.codes[0],)) for one in code_lists.OPTIONAL_QUESTIONS)
    laptop.post.save_visit(VisitDraft("first", answers=every), date(2017, 7, 11))
    (entry,) = entries(laptop, secret)
    assert entry.kind == "visit"


def test_a_visit_that_breaks_the_rules_or_is_to_come_is_refused(laptop: Laptop) -> None:
    day = date(2017, 7, 11)
    for draft, on in (
        (VisitDraft("ninth"), day),
        (VisitDraft("first", agencies_seen=(laptop.post.plan.desk_id,)), day),
        (VisitDraft("first"), date(2017, 7, 15)),
        (VisitDraft("first"), date(1999, 7, 15)),
    ):
        with pytest.raises(RecordRefused):
            laptop.post.save_visit(draft, on)
    assert laptop.post.waiting() == Waiting(0, 0)


def test_a_post_that_takes_no_visits_says_so(location: LocationWorkspace, tmp_path: Path) -> None:
    laptop = set_up_laptop(location, tmp_path)
    with pytest.raises(NotAllowedInput, match="does not take visits"):
        laptop.post.save_visit(VisitDraft("first"), date(2017, 7, 11))
    laptop.post.close()


def test_a_clock_that_is_behind_is_noticed_and_the_month_is_the_files(
    laptop: Laptop, secret: bytes, calendar: Calendar
) -> None:
    behind = []
    for day in (date(2017, 7, 14), date(2000, 1, 1)):
        calendar.day = day
        behind.append(laptop.post.is_clock_behind)
    assert behind == [False, True]
    laptop.says("a")
    (entry,) = entries(laptop, secret)
    assert isinstance(entry.body, FeedbackBody)
    assert entry.body.month == "2017-07"


def test_what_waits_is_copied_and_kept_until_a_file_names_it(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    laptop.says("a", "b")
    seen: list[tuple[int, int]] = []
    copied = laptop.post.copy_to(laptop.stick, progress=lambda *how_far: seen.append(how_far))
    assert (copied, seen) == (2, [(0, 2), (1, 2), (2, 2)])
    assert laptop.post.waiting() == Waiting(0, 2)
    assert laptop.post.copy_to(laptop.stick) == 0
    assert laptop.post.copy_to(laptop.stick, again=True) == 2
    location.inbox.merge_folder(laptop.stick)
    laptop.says("c")
    later = location.desks.later_file(laptop.post.plan.desk_id, laptop.stick).path
    laptop.post.take_file(later)
    assert laptop.post.waiting() == Waiting(1, 0)


def test_a_stick_that_is_gone_or_read_only_leaves_everything_at_the_post(laptop: Laptop) -> None:
    laptop.says("a", "b")
    with pytest.raises(CannotWrite, match="is not there"):
        laptop.post.copy_to(laptop.stick / "gone")
    (laptop.stick / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        laptop.post.copy_to(laptop.stick / "file")
    assert laptop.post.waiting() == Waiting(2, 0)


@pytest.fixture
def small_stick(tmp_path: Path) -> Iterator[Path]:
    """A stick with room for four entries, mounted for this test."""
    place = tmp_path / "small stick"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={5 * SEALED_SIZE}", "none", str(place)],
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


def test_a_full_stick_is_told_and_the_rest_waits_for_another(
    location: LocationWorkspace, laptop: Laptop, small_stick: Path, tmp_path: Path
) -> None:
    laptop.says(*"abcdefgh")
    with pytest.raises(DiskFull):
        laptop.post.copy_to(small_stick)
    waiting = laptop.post.waiting()
    assert waiting.copied == len(files_on(small_stick)) >= 3
    assert waiting.not_copied + waiting.copied == 8
    assert list(small_stick.rglob("*.part")) == []
    (tmp_path / "other").mkdir()
    laptop.post.copy_to(tmp_path / "other")
    first = location.inbox.merge_folder(small_stick).feedback
    assert first + location.inbox.merge_folder(tmp_path / "other").feedback == 8


def test_a_read_only_stick_is_told_when_copying_and_merged_all_the_same(
    location: LocationWorkspace, laptop: Laptop, small_stick: Path
) -> None:
    laptop.says("a", "b")
    laptop.post.copy_to(small_stick)
    laptop.says("c")
    subprocess.run(["mount", "-o", "remount,ro", str(small_stick)], check=True)
    with pytest.raises(CannotWrite):
        laptop.post.copy_to(small_stick)
    assert laptop.post.waiting() == Waiting(1, 2)
    merged = location.inbox.merge_folder(small_stick)
    assert (merged.feedback, merged.not_removed) == (2, 2)
    assert location.inbox.merge_folder(small_stick).already_there == 2


def test_a_file_is_looked_at_before_anything_happens(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    written = location.desks.enrol("ashford", "Library laptop", tmp_path, takes_visits=True)
    look = look_at(tmp_path / "laptop", written.path)
    assert (look.location_id, look.location_name) == ("ashford", "Ashford")
    assert (look.desk_name, look.takes_visits) == ("Library laptop", True)
    assert (look.enrols, look.replaces, look.other_key) == (True, False, False)
    assert look.words == written.words == location.desks.words("ashford")
    assert not (tmp_path / "laptop").exists()
    assert posts_in(tmp_path / "laptop") == ()
    assert enrol(tmp_path / "laptop", written.path) == "ashford"
    assert posts_in(tmp_path / "laptop") == ("ashford",)
    assert plan_of(tmp_path / "laptop", "ashford").desk_name == "Library laptop"


def test_the_files_order_is_kept(location: LocationWorkspace, laptop: Laptop) -> None:
    desk_id = laptop.post.plan.desk_id
    files = [location.desks.later_file(desk_id, laptop.stick).path for _ in range(2)]
    assert not look_at(laptop.data_folder, files[0]).enrols
    laptop.post.take_file(files[1])
    for old in files:
        with pytest.raises(OlderDeskFile):
            laptop.post.take_file(old)
        with pytest.raises(OlderDeskFile):
            look_at(laptop.data_folder, old)
    laptop.open_again()
    assert laptop.post.plan.issue == 3


def test_a_file_for_another_post_is_refused(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    location.desks.enrol("ashford", "Other", tmp_path / "x")
    (other,) = [desk for desk in location.desks.all("ashford") if desk.name == "Other"]
    later = location.desks.later_file(other.id, tmp_path / "x").path
    with pytest.raises(FileForAnotherDesk):
        laptop.post.take_file(later)
    with pytest.raises(FileForAnotherDesk):
        look_at(laptop.data_folder, later)
    with pytest.raises(DeskFileRefused, match="not on this computer"):
        look_at(tmp_path / "nobody", later)
    with pytest.raises(DeskFileRefused):
        enrol(tmp_path / "nobody", later)


def test_a_first_file_of_another_post_takes_the_place_of_this_one_if_it_is_let(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path, secret: bytes
) -> None:
    laptop.says("before")
    written = location.desks.enrol("ashford", "Other", tmp_path / "x")
    look = look_at(laptop.data_folder, written.path)
    assert (look.enrols, look.replaces, look.other_key) == (True, True, False)
    laptop.post.close()
    with pytest.raises(AlreadyThere):
        enrol(laptop.data_folder, written.path)
    enrol(laptop.data_folder, written.path, replace=True)
    laptop.open_again()
    laptop.says("after")
    assert [entry.sequence for entry in entries(laptop, secret)] == [1, 1]
    laptop.post.copy_to(laptop.stick)
    assert location.inbox.merge_folder(laptop.stick).feedback == 2
    assert location.inbox.gaps("ashford") == ()


@pytest.mark.parametrize("name", ["desk.json", "desk.key", "state.json"])
def test_a_damaged_post_is_told_and_can_be_replaced_by_a_new_one(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path, name: str
) -> None:
    laptop.says("before")
    laptop.post.close()
    content = bytes(32) if name == "desk.key" else b"{}"
    (laptop.post.folder / name).write_bytes(content)
    with pytest.raises(DamagedDesk):
        laptop.open_again()
    written = location.desks.enrol("ashford", "Other", tmp_path / "x")
    look = look_at(laptop.data_folder, written.path)
    assert (look.enrols, look.replaces) == (True, True)
    enrol(laptop.data_folder, written.path, replace=True)
    laptop.open_again()
    assert laptop.post.waiting() == Waiting(1, 0)
    assert location.inbox.merge_folder(laptop.bring("after")).feedback == 2


def test_a_swapped_plan_shows_other_words_or_is_not_opened(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    """Somebody at the post puts keys of their own in the place of the location's."""
    laptop.post.close()
    plan_path = laptop.post.folder / "desk.json"
    file = DeskFile.from_json(plan_path.read_bytes())
    thief = PrivateKey.generate()
    stolen = replace(file.plan, inbox_key=bytes(thief.public_key))
    plan_path.write_bytes(DeskFile(stolen, file.signature).to_json())
    with pytest.raises(DamagedDesk):  # the location did not sign that
        laptop.open_again()
    own = SigningKey.generate()
    signed = replace(stolen, location_public_key=bytes(own.verify_key))
    plan_path.write_bytes(DeskFile.signed(signed, bytes(own)).to_json())
    laptop.open_again()
    assert laptop.post.words != location.desks.words("ashford")
    merged = location.inbox.merge_folder(laptop.bring("for the thief"))
    assert (merged.feedback, dict(merged.refused)) == (0, {"wrong_inbox_key": 1})
    assert len(files_on(laptop.stick)) == 1


def test_a_later_file_with_another_key_of_either_kind_wants_the_words_compared(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    keys = locations.keys(location.vault.connection, "ashford")
    assert keys is not None
    swapped = replace(
        laptop.post.plan, issue=9, inbox_key=bytes(PrivateKey(bytes([3] * 32)).public_key)
    )
    vouched = replace(
        swapped, vouchers=frozenset({desk_voucher.by_vault(swapped, keys.signing_seed)})
    )
    path = tmp_path / "swapped"
    path.write_bytes(DeskFile.signed(vouched, keys.signing_seed).to_json())
    assert look_at(laptop.data_folder, path).other_key
    with pytest.raises(OtherLocationKey):
        laptop.post.take_file(path)
    assert laptop.post.words == location.desks.words("ashford")
    laptop.post.take_file(path, words_were_compared=True)
    assert laptop.post.words != location.desks.words("ashford")


def test_a_later_file_with_other_keys_that_nothing_vouches_for_is_refused(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    """Somebody at the post has a file with keys of their own, and says that the words agree."""
    own, thief = SigningKey.generate(), PrivateKey.generate()
    swapped = replace(
        laptop.post.plan,
        issue=9,
        location_public_key=bytes(own.verify_key),
        inbox_key=bytes(thief.public_key),
    )
    forged = (
        frozenset[bytes](),
        frozenset({bytes(64)}),
        frozenset({desk_voucher.by_vault(swapped, bytes(own))}),
        frozenset({desk_voucher.by_vault(swapped, laptop.hand().seed)}),  # of a copied disk
    )
    path = tmp_path / "swapped"
    for vouchers in forged:
        plan = replace(swapped, vouchers=vouchers)
        path.write_bytes(DeskFile.signed(plan, bytes(own)).to_json())
        with pytest.raises(PostOfSomebodyElse):
            look_at(laptop.data_folder, path)
        with pytest.raises(PostOfSomebodyElse):
            laptop.post.take_file(path, words_were_compared=True)
    assert laptop.post.words == location.desks.words("ashford")
    assert look_at(laptop.data_folder, path, new_owner=True).other_key
    laptop.post.take_file(path, words_were_compared=True, new_owner=True)
    assert laptop.post.plan.inbox_key == bytes(thief.public_key)


def test_what_vouches_for_other_keys_vouches_for_no_third_ones(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    keys = locations.keys(location.vault.connection, "ashford")
    assert keys is not None
    plan = replace(
        laptop.post.plan, issue=9, inbox_key=bytes(PrivateKey(bytes([3] * 32)).public_key)
    )
    good = desk_voucher.by_vault(plan, keys.signing_seed)
    known = laptop.post.plan.location_public_key
    for other in (
        replace(plan, inbox_key=bytes(PrivateKey(bytes([4] * 32)).public_key)),
        replace(plan, location_public_key=bytes(SigningKey(bytes([5] * 32)).verify_key)),
        replace(plan, desk_id=UUID(int=7)),
    ):
        changed = replace(other, vouchers=frozenset({good}))
        assert not desk_voucher.holds(changed, known)
    vouched = replace(plan, vouchers=frozenset({good}))
    assert desk_voucher.holds(vouched, known)


def test_new_keys_come_after_a_file_of_somebody_who_had_the_old_ones(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    """A removed coordinator wants the post to take no file any more."""
    keys = locations.keys(location.vault.connection, "ashford")
    assert keys is not None
    path = tmp_path / "last"
    last = replace(laptop.post.plan, issue=2**53 - 1, made_on=date.max)
    path.write_bytes(DeskFile.signed(last, keys.signing_seed).to_json())
    laptop.post.take_file(path)
    location.keys.add_passphrase("Bea Marsh", "nine brown owls over the barn")
    (ann,) = [one.slot_id for one in location.keys.people() if one.person == "Ann Weller"]
    location.keys.remove(ann, ["nine brown owls over the barn"])
    written = location.desks.later_file(laptop.post.plan.desk_id, laptop.stick)
    assert look_at(laptop.data_folder, written.path).other_key
    laptop.post.take_file(written.path, words_were_compared=True)
    assert laptop.post.words == location.desks.words("ashford")
    with pytest.raises(OlderDeskFile):
        laptop.post.take_file(written.path, words_were_compared=True)


def test_a_new_post_of_the_new_keys_takes_the_place_of_one_that_knows_the_old_ones(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    location.keys.add_passphrase("Bea Marsh", "nine brown owls over the barn")
    (ann,) = [one.slot_id for one in location.keys.people() if one.person == "Ann Weller"]
    location.keys.remove(ann, ["nine brown owls over the barn"])
    first = location.desks.enrol("ashford", "Other", tmp_path / "x").path
    look = look_at(laptop.data_folder, first)
    assert (look.enrols, look.replaces, look.other_key) == (True, True, True)
    laptop.post.close()
    enrol(laptop.data_folder, first, replace=True)
    laptop.open_again()
    assert laptop.post.words == location.desks.words("ashford")


@pytest.mark.parametrize("location_id", ["ashford", "dover"])
def test_a_first_file_of_another_vault_does_not_make_a_post_somebody_elses(
    laptop: Laptop, tmp_path: Path, location_id: str
) -> None:
    """Whoever has osslog can make a location of this name, with keys of its own."""
    own, _ = set_up_location(
        tmp_path / "thief",
        location_id=location_id,
        name=laptop.post.plan.location_name,
        passphrase="seven quiet herons by the sluice",
        person="Nobody",
        today=laptop.today,
        kdf=CHEAP,
    )
    with closing(own):
        first = own.desks.enrol(location_id, laptop.post.plan.desk_name, tmp_path / "pocket").path
    laptop.post.close()
    with pytest.raises(PostOfSomebodyElse):
        look_at(laptop.data_folder, first)
    with pytest.raises(PostOfSomebodyElse):
        enrol(laptop.data_folder, first, replace=True)
    assert posts_in(laptop.data_folder) == ("ashford",)
    laptop.open_again()
    laptop.post.close()
    assert look_at(laptop.data_folder, first, new_owner=True).enrols
    assert enrol(laptop.data_folder, first, replace=True, new_owner=True) == location_id


def test_files_that_are_none_are_refused(laptop: Laptop, tmp_path: Path) -> None:
    for content in (b"", b"{}", bytes(5 * 1024 * 1024)):
        path = tmp_path / "file"
        path.write_bytes(content)
        with pytest.raises(DeskFileRefused):
            laptop.post.take_file(path)
        with pytest.raises(DeskFileRefused):
            look_at(tmp_path, path)
    with pytest.raises(CannotRead):
        look_at(tmp_path, tmp_path / "nothing")


def test_what_only_a_later_osslog_knows_is_left_out(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    keys = locations.keys(location.vault.connection, "ashford")
    assert keys is not None
    plan = replace(
        laptop.post.plan, issue=9, asked=("sex", "shoe_size"), languages=("en", "tlh", "pl")
    )
    path = tmp_path / "later"
    path.write_bytes(DeskFile.signed(plan, keys.signing_seed).to_json())
    laptop.post.take_file(path)
    assert (laptop.post.plan.asked, laptop.post.plan.languages) == (("sex",), ("en", "pl"))
    laptop.open_again()
    assert (laptop.post.plan.asked, laptop.post.plan.languages) == (("sex",), ("en", "pl"))


def test_two_osslogs_do_not_write_at_one_post(laptop: Laptop, calendar: Calendar) -> None:
    with pytest.raises(InUse):
        DeskPost.open(laptop.data_folder, "ashford", today=calendar)
    laptop.post.close()
    laptop.post.close()
    laptop.open_again()


def test_a_post_in_the_folder_of_another_location_is_damaged(
    laptop: Laptop, calendar: Calendar
) -> None:
    laptop.post.close()
    laptop.post.folder.rename(laptop.post.folder.with_name("dover"))
    with pytest.raises(DamagedDesk):
        DeskPost.open(laptop.data_folder, "dover", today=calendar)
    with pytest.raises(NotFound):
        DeskPost.open(laptop.data_folder, "ashford", today=calendar)


def test_a_post_loads_nothing_of_the_vault(tmp_path: Path) -> None:
    """A process that has never loaded the database and its key cannot give them away."""
    program = (
        f"import sys, {desk_post.__name__}\n"
        "starts = ('osslog.storage.vault', 'osslog.storage.cipher', 'keyring', 'sqlcipher')\n"
        "print([name for name in sys.modules if name.startswith(starts)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "[]"
