"""Merging what feedback posts sealed."""

import errno
import hashlib
import os
import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from osslog.domain.records import Feedback
from osslog.domain.reporting_year import ReportingYear
from osslog.domain.sealed_entry import EntryFault, fingerprint
from osslog.domain.visit_draft import VisitDraft
from osslog.errors import CannotRead, DiskFull
from osslog.progress import Cancelled
from osslog.services import backups, inbox
from osslog.services.desk_post import DeskPost
from osslog.services.inbox import Merged
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import set_up_location
from osslog.storage import entry_files, feedback, merged_entries
from osslog.storage.cipher import Connection
from osslog.storage.merged_entries import MergedEntry
from tests.data.desk_entries import Hand, answers, feedback_body, visit_body
from tests.data.location_records import Calendar, feedback_of
from tests.services.conftest import CHEAP, PASSPHRASE, TODAY, unlock_location
from tests.services.posts import (
    Laptop,
    all_feedback,
    files_on,
    merged_count,
    put,
    set_up_laptop,
    words_of,
)

BEA = "nine brave otters under the bridge"


@pytest.fixture
def laptop(location: LocationWorkspace, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop that takes visits as well."""
    made = set_up_laptop(location, tmp_path, takes_visits=True)
    yield made
    made.post.close()


def own_post(location: LocationWorkspace, *words: str, location_id: str = "ashford") -> Path:
    """Hand over, save answers, and come back; returns the post's folder."""
    folder = location.desks.hand_over(location_id)
    with closing(DeskPost.open(location.folder, location_id, today=location.today)) as post:
        for one in words:
            post.save_feedback(**answers(one))
    return folder


def test_what_was_said_at_a_post_comes_in_as_it_was_said(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    laptop.post.save_feedback(**answers("سلام، ممنون 🌷", language="fa"))
    laptop.post.copy_to(laptop.stick)
    assert location.inbox.merge_folder(laptop.stick) == Merged(feedback=1)
    (form,) = all_feedback(location)
    assert (form.location_id, form.month, form.language) == ("ashford", "2017-07", "fa")
    assert (form.helpful, form.better_informed, form.feels_safer) == ("yes", "partly", "no")
    assert (form.words, form.agreed_to_quote) == ("سلام، ممنون 🌷", True)
    assert location.feedback.waiting("ashford") == (form,)
    assert files_on(laptop.stick) == []


def test_merging_is_idempotent_however_often_and_in_whatever_order(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    stick = laptop.bring("a", "b", "c", "d", "e")
    copytree(stick, tmp_path / "old stick")
    assert location.inbox.merge_folder(stick).feedback == 5
    for round_ in range(3):
        replayed = tmp_path / f"replayed {round_}"
        replayed.mkdir()
        files = files_on(tmp_path / "old stick")
        random.shuffle(files)
        for number, path in enumerate(files):  # renamed, reordered, and each of them twice
            for part in ("x", "y"):
                put(replayed, f"{part}{number}", path.read_bytes())
        assert location.inbox.merge_folder(replayed) == Merged(already_there=10)
        assert files_on(replayed) == []
    assert words_of(location) == ["a", "b", "c", "d", "e"]
    assert location.inbox.gaps("ashford") == ()


def test_files_that_lie_there_twice_count_once(location: LocationWorkspace, laptop: Laptop) -> None:
    stick = laptop.bring("a")
    (path,) = files_on(stick)
    put(stick, "copy of it", path.read_bytes())
    assert location.inbox.merge_folder(stick) == Merged(feedback=1, already_there=1)
    assert words_of(location) == ["a"]


def test_the_own_post_is_merged_and_emptied(location: LocationWorkspace) -> None:
    folder = own_post(location, "a", "b")
    assert location.inbox.merge_own() == Merged(feedback=2)
    assert location.inbox.merge_own() == Merged()
    assert list((folder / "outbox").iterdir()) == []


def test_an_open_post_is_left_for_the_next_time(location: LocationWorkspace) -> None:
    own_post(location, "a")
    with closing(DeskPost.open(location.folder, "ashford", today=location.today)):
        merged = location.inbox.merge_own()
        assert (merged.post_in_use, merged.feedback) == (True, 0)
    assert location.inbox.merge_own() == Merged(feedback=1)


def test_a_post_cannot_open_while_it_is_being_merged(location: LocationWorkspace) -> None:
    own_post(location, "a")
    refused = []

    def try_to_open(*_: int) -> None:
        try:
            DeskPost.open(location.folder, "ashford", today=location.today).close()
        except Exception as trouble:  # noqa: BLE001 whatever it is, the test compares it
            refused.append(type(trouble).__name__)

    location.inbox.merge_own(progress=try_to_open)
    assert refused == ["InUse", "InUse"]


def test_so_many_at_a_time_until_there_are_no_more(location: LocationWorkspace) -> None:
    own_post(location, *"abcde")
    merged = [location.inbox.merge_own(at_most=2) for _ in range(3)]
    assert [(one.feedback, one.more) for one in merged] == [(2, True), (2, True), (1, False)]


def test_what_no_key_opens_is_in_the_way_of_nothing_however_little_is_taken_at_a_time(
    location: LocationWorkspace,
) -> None:
    folder = own_post(location)
    for number in range(5):
        (folder / "outbox" / f" {number}.osslog-entry").write_bytes(Hand().seal())
    own_post(location, "a", "b")
    merged = [location.inbox.merge_own(at_most=2) for _ in range(4)]
    assert [one.more for one in merged] == [True, True, True, False]
    assert [one.feedback for one in merged] == [0, 0, 1, 1]
    assert [one.left_there for one in merged] == [2, 2, 1, 5]
    assert location.inbox.merge_own(at_most=2) == Merged(left_there=5)
    own_post(location, "c", "d", "e")
    assert [location.inbox.merge_own(at_most=2).feedback for _ in range(2)] == [2, 1]


def test_each_forgery_is_set_aside_with_its_reason_and_the_good_ones_come_in(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    stick = laptop.bring("good")
    hand = laptop.hand()
    stranger = replace(hand, seed=bytes(32))
    forged = {
        "forged": stranger.seal(),
        "unknown": replace(stranger, desk_id=laptop.hand().entry().entry_id).seal(),
        "record": hand.seal(hand.entry(feedback_body(month="2099-01"))),
        "elsewhere": replace(hand, location_id="dover").seal(),
    }
    for name, sealed in forged.items():
        put(stick, name, sealed)
    put(stick, "not for us", replace(hand, inbox_key=bytes([9] * 32)).seal())
    put(stick, "torn", forged["forged"][:9000])
    put(stick, "long", forged["forged"] * 3)
    merged = location.inbox.merge_folder(stick)
    assert merged.refused == {
        EntryFault.SIGNATURE: 1,
        EntryFault.UNKNOWN_DESK: 1,
        EntryFault.RECORD: 1,
        EntryFault.WRONG_LOCATION: 1,
        EntryFault.WRONG_INBOX_KEY: 1,
        EntryFault.NOT_ENTRY: 2,
    }
    assert (merged.feedback, merged.left_there, merged.is_nothing) == (1, 3, False)
    assert words_of(location) == ["good"]
    kept = {one.reason: one for one in location.inbox.set_aside()}
    assert kept[EntryFault.SIGNATURE].content == forged["forged"]
    assert kept[EntryFault.SIGNATURE].location_id == "ashford"
    assert kept[EntryFault.WRONG_INBOX_KEY].content == b""
    assert {path.stem for path in files_on(stick)} == {"not for us", "torn", "long"}
    # Told once, kept, and looked at again each time.
    assert location.inbox.merge_folder(stick) == Merged(left_there=3)
    assert len(location.inbox.set_aside()) == 7


def test_files_for_another_location_stay_on_the_stick_for_it(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    stick = laptop.bring("ours")
    other = Hand(inbox_key=fingerprint(b"another vault's key"))
    put(stick, "theirs", other.seal())
    before = files_on(stick)[0].parent / "theirs.osslog-entry"
    content = before.read_bytes()
    location.inbox.merge_folder(stick)
    assert before.read_bytes() == content


def test_a_withdrawn_post_is_not_accepted_until_it_is_brought_back(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    desk_id = laptop.post.plan.desk_id
    location.desks.withdraw(desk_id)
    merged = location.inbox.merge_folder(laptop.bring("a", "b"))
    assert merged.refused == {EntryFault.WITHDRAWN_DESK: 2}
    assert files_on(laptop.stick) == []  # they lie in the vault now
    assert words_of(location) == []
    location.desks.bring_back(desk_id)
    assert location.inbox.merge_own() == Merged(feedback=2)
    assert words_of(location) == ["a", "b"]
    assert location.inbox.set_aside() == ()


def test_one_id_with_two_contents_lets_the_first_in_and_keeps_the_other(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    hand = laptop.hand()
    first = hand.entry(feedback_body("first", month="2017-07"))
    other = replace(first, body=feedback_body("other", month="2017-07"))
    put(laptop.stick, "a", hand.seal(first))
    location.inbox.merge_folder(laptop.stick)
    put(laptop.stick, "b", hand.seal(other))
    assert location.inbox.merge_folder(laptop.stick).refused == {EntryFault.ID_CONFLICT: 1}
    assert words_of(location) == ["first"]
    (kept,) = location.inbox.set_aside()
    assert kept.content
    assert files_on(laptop.stick) == []


def test_what_was_set_aside_can_be_thrown_away_for_good(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    put(laptop.stick, "forged", replace(laptop.hand(), seed=bytes(32)).seal())
    location.inbox.merge_folder(laptop.stick)
    location.inbox.discard([one.file_hash for one in location.inbox.set_aside()])
    location.inbox.discard([bytes(32)])
    assert location.inbox.set_aside() == ()
    events = location.vault.connection.rows("SELECT event, detail FROM audit")
    assert events[-1] == ("entries_discarded", "1 entry")


def test_an_entry_of_the_own_post_that_no_key_opens_is_put_out_of_the_way_and_kept(
    location: LocationWorkspace,
) -> None:
    folder = own_post(location, "a")
    foreign = Hand().seal()
    (folder / "outbox" / "x.osslog-entry").write_bytes(foreign)
    merged = location.inbox.merge_own()
    assert merged == Merged(feedback=1, refused={EntryFault.WRONG_INBOX_KEY: 1}, left_there=1)
    assert list((folder / "outbox").iterdir()) == []
    assert [path.read_bytes() for path in (folder / "unread").iterdir()] == [foreign]
    assert location.inbox.merge_own() == Merged(left_there=1)
    location.inbox.discard([hashlib.sha256(foreign).digest()])
    assert list((folder / "unread").iterdir()) == []
    assert location.inbox.merge_own() == Merged()


def test_gaps_are_shown_and_closed_by_what_comes_later(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    hand = laptop.hand()
    folder = tmp_path / "all"
    previous = bytes(32)
    for number in range(1, 8):
        sealed = hand.seal(
            hand.entry(
                feedback_body(f"{number}", month="2017-07"), sequence=number, previous=previous
            )
        )
        put(folder, f"{number}", sealed)
        previous = hashlib.sha256(sealed).digest()
    for number in (2, 3, 6):
        path = folder / "osslog-entries" / f"{number}.osslog-entry"
        path.rename(tmp_path / path.name)
    location.inbox.merge_folder(folder)
    (gap,) = location.inbox.gaps("ashford")
    assert (gap.missing, gap.count, gap.is_forked) == (((2, 3), (6, 6)), 3, False)
    assert gap.desk.id == laptop.post.plan.desk_id
    assert location.inbox.merge_folder(tmp_path).feedback == 3
    assert location.inbox.gaps("ashford") == ()


def test_a_post_put_back_from_an_old_copy_is_accepted_and_told(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    laptop.says("a", "b")
    laptop.post.close()
    copytree(laptop.data_folder, tmp_path / "old copy")
    laptop.open_again()
    location.inbox.merge_folder(laptop.bring("c", "d"))
    laptop.post.close()
    rmtree(laptop.data_folder)
    copytree(tmp_path / "old copy", laptop.data_folder)
    laptop.open_again()
    merged = location.inbox.merge_folder(laptop.bring("e", "f", "g"))
    assert (merged.feedback, merged.already_there, merged.refused) == (3, 2, {})
    assert words_of(location) == ["a", "b", "c", "d", "e", "f", "g"]
    (gap,) = location.inbox.gaps("ashford")
    assert (gap.missing, gap.is_forked) == ((), True)


def test_a_stopped_merge_merges_nothing_and_leaves_all(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    stick = laptop.bring(*"abcdef")
    there = files_on(stick)
    seen = []

    def stop_at_four(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        location.inbox.merge_folder(stick, progress=stop_at_four)
    assert seen == [(0, 6), (1, 6), (2, 6), (3, 6), (4, 6)]
    assert words_of(location) == []
    assert merged_count(location) == 0
    assert files_on(stick) == there
    assert location.inbox.merge_folder(stick).feedback == 6


def test_files_are_removed_only_after_the_commit_and_stay_where_it_fails(
    location: LocationWorkspace, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = laptop.bring("a", "b")
    there = files_on(stick)
    real_add = merged_entries.add
    with monkeypatch.context() as patch:

        def fail_at_the_end(*_: object) -> None:
            assert files_on(stick) == there
            raise DiskFull

        patch.setattr(merged_entries, "add", fail_at_the_end)
        with pytest.raises(DiskFull):
            location.inbox.merge_folder(stick)
    assert merged_entries.add is real_add
    assert files_on(stick) == there
    assert words_of(location) == []
    assert location.inbox.merge_folder(stick).feedback == 2


def test_a_fault_between_the_commit_and_the_removal_doubles_nothing(
    location: LocationWorkspace, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = laptop.bring("a", "b")

    def nothing_goes(path: Path, *, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, "read-only", str(path), missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", nothing_goes)
        merged = location.inbox.merge_folder(stick)
    assert (merged.feedback, merged.not_removed) == (2, 2)
    assert len(files_on(stick)) == 2
    assert location.inbox.merge_folder(stick) == Merged(already_there=2)
    assert words_of(location) == ["a", "b"]
    assert files_on(stick) == []


def test_a_stick_pulled_out_while_it_is_read_is_told_and_merged_the_next_time(
    location: LocationWorkspace, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = laptop.bring("a", "b", "c")
    real_read = entry_files.read
    seen = []

    def pulled_out(path: Path) -> bytes:
        seen.append(path)
        if len(seen) > 1:
            raise CannotRead
        return real_read(path)

    with monkeypatch.context() as patch:
        patch.setattr(entry_files, "read", pulled_out)
        merged = location.inbox.merge_folder(stick)
    assert (merged.feedback, merged.unreadable, merged.is_nothing) == (1, 2, False)
    assert len(files_on(stick)) == 2
    assert location.inbox.merge_folder(stick).feedback == 2
    assert words_of(location) == ["a", "b", "c"]


def test_a_folder_that_is_gone_is_told(location: LocationWorkspace, tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="is not there"):
        location.inbox.merge_folder(tmp_path / "gone")


def test_odd_things_on_a_stick_harm_nothing(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    stick = laptop.bring("a")
    place = stick / "osslog-entries"
    (place / "folder.osslog-entry").mkdir()
    secret = tmp_path / "secret"
    secret.write_bytes(bytes(16384))
    (place / "link.osslog-entry").symlink_to(secret)
    (place / "dangling.osslog-entry").symlink_to(tmp_path / "nowhere")
    if hasattr(os, "mkfifo"):
        os.mkfifo(place / "pipe.osslog-entry")
    merged = location.inbox.merge_folder(stick)
    assert merged.feedback == 1
    assert merged.unreadable == (3 if hasattr(os, "mkfifo") else 2)
    assert secret.read_bytes() == bytes(16384)
    assert all(one.content == b"" for one in location.inbox.set_aside())


def test_more_forgeries_than_are_kept_stay_where_they_are(
    location: LocationWorkspace, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "MOST_SET_ASIDE", 3)
    monkeypatch.setattr(inbox, "_MOST_REFUSED", 8)
    stranger = replace(laptop.hand(), seed=bytes(32))
    for number in range(12):
        put(laptop.stick, f"forged {number:02}", stranger.seal())
    stick = laptop.bring("good")
    merged = location.inbox.merge_folder(stick)
    assert (merged.feedback, merged.left_there) == (1, 9)
    assert merged.refused == {EntryFault.SIGNATURE: 12}
    assert len(location.inbox.set_aside()) == 3
    assert len(files_on(stick)) == 9
    assert words_of(location) == ["good"]


def test_visits_of_a_post_lie_with_the_drop_in_of_their_day(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    police = location.agencies.add("ashford", "Kent Police")
    location.desks.later_file(laptop.post.plan.desk_id, laptop.stick)
    (path,) = laptop.stick.glob("*later*")
    laptop.post.take_file(path)
    held = location.drop_ins.begin("ashford", date(2017, 7, 11))
    draft = VisitDraft("first", agencies_seen=(police.id,))
    laptop.post.save_visit(draft, date(2017, 7, 11))
    laptop.post.save_visit(VisitDraft("second"), date(2017, 7, 11))
    laptop.post.save_visit(VisitDraft("second"), date(2017, 7, 4))
    laptop.post.copy_to(laptop.stick)
    location.agencies.set_active(police.id, active=False)  # removed meanwhile
    assert location.inbox.merge_folder(laptop.stick) == Merged(visits=3)
    assert location.visits.count_on(held.id) == 2
    assert location.drop_ins.get(held.id).agencies == (police.id,)
    (made,) = location.drop_ins.on_day("ashford", date(2017, 7, 4))
    assert location.visits.count_on(made.id) == 1


def test_visits_of_a_day_whose_drop_in_was_cancelled_are_kept_beside_it(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    cancelled = location.drop_ins.cancel("ashford", date(2017, 7, 11), "Flood")
    laptop.post.save_visit(VisitDraft("first"), date(2017, 7, 11))
    laptop.post.save_visit(VisitDraft("first"), date(2017, 7, 11))
    laptop.post.copy_to(laptop.stick)
    assert location.inbox.merge_folder(laptop.stick) == Merged(visits=2)
    made = location.drop_ins.on_day("ashford", date(2017, 7, 11))
    assert [location.visits.count_on(one.id) for one in made] == [0, 2]
    assert location.drop_ins.get(cancelled.id).cancelled_because == "Flood"


def test_a_visit_of_a_post_that_may_take_none_any_longer_waits(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    laptop.post.save_visit(VisitDraft("first"), date(2017, 7, 11))
    laptop.post.copy_to(laptop.stick)
    desk_id = laptop.post.plan.desk_id
    location.desks.let_take_visits(desk_id, takes_visits=False)
    assert location.inbox.merge_folder(laptop.stick).refused == {EntryFault.KIND: 1}
    location.desks.let_take_visits(desk_id, takes_visits=True)
    assert location.inbox.merge_own() == Merged(visits=1)


def test_a_posts_clock_that_is_ahead_keeps_its_answers_until_that_month(
    location: LocationWorkspace, laptop: Laptop, calendar: Calendar
) -> None:
    hand = laptop.hand()
    put(laptop.stick, "a", hand.seal(hand.entry(feedback_body("early", month="2017-09"))))
    assert location.inbox.merge_folder(laptop.stick).refused == {EntryFault.RECORD: 1}
    calendar.day = date(2017, 9, 1)
    assert location.inbox.merge_own() == Merged(feedback=1)
    assert [form.month for form in all_feedback(location)] == ["2017-09"]


def test_a_year_that_was_signed_already_gets_a_revision_with_what_came_late(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    year = ReportingYear.containing(date(2017, 6, 30))
    location.feedback.keep(feedback_of("2017-06", "in time"))
    assert location.year.write("ashford", year, tmp_path / "out").revision == 1
    hand = laptop.hand()
    put(laptop.stick, "a", hand.seal(hand.entry(feedback_body("late", month="2017-06"))))
    assert location.inbox.merge_folder(laptop.stick) == Merged(feedback=1)
    written = location.year.write("ashford", year, tmp_path / "out", reason="Late answers")
    assert written.revision == 2


def test_a_location_that_was_renamed_still_gets_its_entries(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    laptop.says("before")
    location.locations.rename("ashford", "Ashford and Hythe")
    assert location.inbox.merge_folder(laptop.bring("after")) == Merged(feedback=2)


def test_keys_that_change_while_a_post_has_entries_lose_none(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    own_post(location, "own, before")
    laptop.says("before")
    location.keys.add_passphrase("Bea Marsh", BEA)
    (ann,) = [one.slot_id for one in location.keys.people() if one.person == "Ann Weller"]
    location.keys.remove(ann, [BEA])
    stick = laptop.bring("after, with the old key")
    assert location.inbox.merge_folder(stick) == Merged(feedback=2)
    assert location.inbox.merge_own() == Merged(feedback=1)
    written = location.desks.later_file(laptop.post.plan.desk_id, stick)
    laptop.post.take_file(written.path, words_were_compared=True)
    assert laptop.post.words == location.desks.words("ashford")
    location.inbox.merge_folder(laptop.bring("with the new key"))
    own_post(location, "own, after")
    assert location.inbox.merge_own() == Merged(feedback=1)
    assert words_of(location) == [
        "after, with the old key",
        "before",
        "own, after",
        "own, before",
        "with the new key",
    ]
    assert location.inbox.gaps("ashford") == ()


def test_several_locations_in_one_vault_get_each_their_own(
    location: LocationWorkspace, laptop: Laptop, tmp_path: Path
) -> None:
    location.locations.add("dover", "Dover")
    own_post(location, "ashford, own")
    own_post(location, "dover, own", location_id="dover")
    other = set_up_laptop(location, tmp_path / "other", location_id="dover", name="Castle")
    with closing(other.post):
        other.bring("dover, castle")
    for path in files_on(other.stick):
        put(laptop.stick, path.stem, path.read_bytes())
    laptop.bring("ashford, library")
    assert location.inbox.merge_folder(laptop.stick) == Merged(feedback=2)
    assert location.inbox.merge_own() == Merged(feedback=2)
    assert words_of(location) == ["ashford, library", "ashford, own"]
    assert words_of(location, "dover") == ["dover, castle", "dover, own"]
    # A post of one location cannot write for another of the same vault.
    hand = replace(laptop.hand(), inbox_key=other.post.plan.inbox_key)
    put(laptop.stick, "across", hand.seal(hand.entry(feedback_body(month="2017-07"))))
    assert location.inbox.merge_folder(laptop.stick).refused == {EntryFault.WRONG_LOCATION: 1}


def test_a_vault_restored_from_before_knows_its_own_post_again_and_loses_no_copy(
    closed_location: Path, calendar: Calendar, tmp_path: Path
) -> None:
    location = unlock_location(closed_location, calendar)
    laptop = set_up_laptop(location, tmp_path)
    location.inbox.merge_folder(laptop.bring("before"))
    backup = location.backups.write(tmp_path / "backups")
    own_post(location, "own")
    location.inbox.merge_folder(laptop.bring("after"))
    location.close()

    own_folder = closed_location / "desk" / "ashford"
    there = {path: path.read_bytes() for path in own_folder.rglob("*") if path.is_file()}
    assert own_folder / "desk.key" in there
    backups.restore(backup, closed_location, PASSPHRASE, today=calendar)
    kept = {path: path.read_bytes() for path in own_folder.rglob("*") if path.is_file()}
    assert kept == there  # a restore leaves the post alone

    with closing(unlock_location(closed_location, calendar)) as restored:
        assert words_of(restored) == ["before"]
        assert restored.inbox.merge_own() == Merged(feedback=1)
        (own,) = [desk for desk in restored.desks.all("ashford") if desk.is_own]
        assert own.name == "This computer"
        laptop.post.copy_to(laptop.stick, again=True)
        again = restored.inbox.merge_folder(laptop.stick)
        assert (again.feedback, again.already_there) == (1, 1)
        assert words_of(restored) == ["after", "before", "own"]
        # The vault has counted its files anew, and a later day makes them later all the same.
        calendar.day = date(2017, 7, 20)
        later = restored.desks.later_file(laptop.post.plan.desk_id, laptop.stick)
        laptop.post.take_file(later.path)
        assert laptop.post.waiting().copied == 0
    laptop.post.close()


def test_a_laptops_post_that_a_restored_vault_does_not_know_can_be_known_again(
    closed_location: Path, calendar: Calendar, tmp_path: Path
) -> None:
    location = unlock_location(closed_location, calendar)
    backup = location.backups.write(tmp_path / "backups")
    laptop = set_up_laptop(location, tmp_path)
    first = location.desks.later_file(laptop.post.plan.desk_id, tmp_path / "kept").path
    laptop.bring("a", "b")
    location.close()
    backups.restore(backup, closed_location, PASSPHRASE, today=calendar)
    with closing(unlock_location(closed_location, calendar)) as restored:
        merged = restored.inbox.merge_folder(laptop.stick)
        assert merged.refused == {EntryFault.UNKNOWN_DESK: 2}
        desk = restored.desks.take_in_again(first)
        assert desk.name == "Library laptop"
        assert restored.inbox.merge_own() == Merged(feedback=2)
        assert restored.desks.take_in_again(first) == desk
    laptop.post.close()


def test_the_post_of_another_vault_in_this_folder_is_left_alone(
    location: LocationWorkspace, tmp_path: Path, calendar: Calendar
) -> None:
    folder = own_post(location, "a")
    location.close()
    other = tmp_path / "other"
    made, _ = set_up_location(
        other,
        location_id="ashford",
        name="Ashford",
        passphrase=PASSPHRASE,
        person="Cleo",
        today=calendar,
        kdf=CHEAP,
    )
    with closing(made):
        copytree(folder, other / "desk" / "ashford")
        assert made.inbox.merge_own() == Merged()
        assert len(list((other / "desk" / "ashford" / "outbox").iterdir())) == 1
        # Handing over makes a post of its own there, and keeps what waits for the other vault.
        own_post(made, "b")
        merged = made.inbox.merge_own()
        assert (merged.feedback, merged.refused) == (1, {EntryFault.WRONG_INBOX_KEY: 1})
        assert len(list((other / "desk" / "ashford" / "unread").iterdir())) == 1


@pytest.mark.parametrize("name", ["desk.json", "state.json", "desk.key"])
def test_a_damaged_post_gives_its_entries_and_the_next_handing_over_mends_it(
    location: LocationWorkspace, name: str
) -> None:
    folder = own_post(location, "a", "b")
    (folder / name).write_bytes(b"{}")
    merged = location.inbox.merge_own()
    assert merged.feedback == 2
    assert merged.post_damaged is (name != "desk.key")
    own_post(location, "c")
    assert location.inbox.merge_own() == Merged(feedback=1)
    assert words_of(location) == ["a", "b", "c"]
    assert [desk.name for desk in location.desks.all("ashford")] == [
        "This computer",
        "This computer (2)",
    ]
    assert location.inbox.gaps("ashford") == ()


def test_nothing_in_the_vault_leads_from_what_was_said_to_its_entry(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    said = [f"heron {number:03}" for number in range(120)]
    laptop.bring(*said)
    files = {path.read_bytes() for path in files_on(laptop.stick)}
    location.inbox.merge_folder(laptop.stick)
    connection = location.vault.connection
    forms = connection.rows("SELECT key, id, words FROM feedback ORDER BY key")
    kept = connection.rows(
        "SELECT id, sequence, content_hash, file_hash, previous_hash FROM merged_entry"
    )
    assert {row[3] for row in kept} == {hashlib.sha256(sealed).digest() for sealed in files}
    # No id, hash or key is in both, nor made of the other.
    of_forms = {bytes(row[1]) for row in forms} | {
        row[0].to_bytes(8, order) for row in forms for order in ("big", "little")
    }
    of_entries = {bytes(part) for row in kept for part in (row[0], *row[2:])}
    derived = {
        digest(part).digest()[:size]
        for digest in (hashlib.sha256, hashlib.sha1, hashlib.md5, hashlib.blake2b)
        for part in of_entries
        for size in (8, 16)
    }
    assert not of_forms & (of_entries | derived | {part[:16] for part in of_entries})
    assert max(row[0] for row in forms) > 2**56  # keys at random, not one after the other
    # Neither the keys nor the ids of the forms follow the order in which people came.
    for column in (0, 1):
        in_order = [row[2] for row in sorted(forms, key=lambda row: row[column])]
        assert in_order != said
        rises = sum(a < b for a, b in pairwise(in_order))
        assert 38 < rises < 81  # 59 or 60 are expected, and six sigma are 19
    tables = {name for (name,) in connection.rows("SELECT name FROM sqlite_schema")}
    columns = [row[1] for row in connection.rows("PRAGMA table_info(merged_entry)")]
    assert columns == ["id", "desk", "sequence", "content_hash", "file_hash", "previous_hash"]
    assert {"feedback", "merged_entry"} <= tables
    assert all("heron" not in str(row) for row in kept)
    log = [*connection.rows("SELECT on_date, event, detail FROM audit")]
    assert log[-1] == (TODAY.isoformat(), "entries_merged", "120 entries")
    assert all("heron" not in detail for _, _, detail in log)
    assert location.backups.check() == ()


def test_what_comes_in_is_stored_shuffled_and_its_entries_in_an_order_of_their_own(
    location: LocationWorkspace, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = laptop.hand()
    said = [f"{number:02}" for number in range(40)]
    for words in said:  # even where the names of the files are in order
        put(laptop.stick, words, hand.seal(hand.entry(feedback_body(words, month="2017-07"))))
    forms: list[str] = []
    entries: list[bytes] = []
    real_feedback, real_merged = feedback.add, merged_entries.add

    def add_feedback(connection: Connection, form: Feedback) -> None:
        assert not entries
        forms.append(form.words)
        real_feedback(connection, form)

    def add_merged(connection: Connection, merged: MergedEntry) -> None:
        entries.append(merged.id.bytes)
        real_merged(connection, merged)

    monkeypatch.setattr(feedback, "add", add_feedback)
    monkeypatch.setattr(merged_entries, "add", add_merged)
    location.inbox.merge_folder(laptop.stick)
    assert forms != said == sorted(forms)
    assert entries == sorted(entries)
    assert len(entries) == 40


def test_a_visit_sealed_by_hand_comes_in_as_well(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    put(laptop.stick, "visit", laptop.hand().seal(laptop.hand().entry(visit_body("2017-07-11"))))
    assert location.inbox.merge_folder(laptop.stick) == Merged(visits=1)
