"""Whether an entry was written by a post of the vault, for the vault."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nacl.public import PrivateKey

from osslog.domain.sealed_entry import TAG, EntryFault, FeedbackBody, SealedEntry, fingerprint
from osslog.services.desks import Desks
from osslog.services.entry_faults import in_words
from osslog.services.entry_judge import EntryJudge, EntryRefused
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage.entry_seal import LARGEST_CONTENT, SEALED_SIZE, seal
from tests.data.desk_entries import Hand, feedback_body, visit_body
from tests.services.conftest import TODAY
from tests.services.posts import Laptop, damaged_copies, set_up_laptop


@pytest.fixture
def laptop(location: LocationWorkspace, tmp_path: Path) -> Iterator[Laptop]:
    """A second laptop that may take feedback only."""
    made = set_up_laptop(location, tmp_path)
    yield made
    made.post.close()


@pytest.fixture
def hand(laptop: Laptop) -> Hand:
    """Whoever has the laptop's key."""
    return laptop.hand()


@pytest.fixture
def judge(location: LocationWorkspace, laptop: Laptop) -> EntryJudge:
    """A judge who knows the laptop."""
    assert laptop.post.plan.location_id == "ashford"
    return EntryJudge(location.vault.connection, TODAY)


def reason(judge: EntryJudge, sealed: bytes) -> EntryFault:
    with pytest.raises(EntryRefused) as refused:
        judge.judge(sealed)
    return refused.value.reason


def test_an_entry_of_the_laptop_is_good(judge: EntryJudge, hand: Hand) -> None:
    entry = hand.entry()
    good = judge.judge(hand.seal(entry))
    assert good.entry == entry
    assert not good.is_there
    assert judge.judge(hand.seal(entry)).is_there


def test_none_of_the_16384_files_with_one_byte_changed_is_accepted(
    judge: EntryJudge, hand: Hand
) -> None:
    sealed = hand.seal()
    refused = 0
    for changed in damaged_copies(sealed):
        with pytest.raises(EntryRefused):
            judge.judge(changed)
        refused += 1
    assert refused == SEALED_SIZE
    assert not judge.judge(sealed).is_there  # and none of them counted as the entry


FORGERIES: dict[str, tuple[EntryFault, Callable[[Hand], bytes]]] = {
    "empty": (EntryFault.NOT_ENTRY, lambda _: b""),
    "truncated": (EntryFault.NOT_ENTRY, lambda hand: hand.seal()[:-1]),
    "overlong": (EntryFault.NOT_ENTRY, lambda hand: hand.seal() + b"\0"),
    "noise": (EntryFault.WRONG_INBOX_KEY, lambda _: bytes(SEALED_SIZE)),
    "sealed to somebody else": (
        EntryFault.WRONG_INBOX_KEY,
        lambda hand: replace(hand, inbox_key=bytes(PrivateKey.generate().public_key)).seal(),
    ),
    "sealed for somebody else and sealed again for us": (
        EntryFault.WRONG_INBOX_KEY,
        lambda hand: hand.seal(hand.entry(inbox=fingerprint(bytes(32)))),
    ),
    "no entry inside": (
        EntryFault.NOT_CANONICAL,
        lambda hand: seal(b"hello", hand.seed, hand.inbox_key),
    ),
    "a later form inside": (
        EntryFault.NOT_CANONICAL,
        lambda hand: seal(b"osslog-sealed-entry-v2\n{}", hand.seed, hand.inbox_key),
    ),
    "spaces inside": (
        EntryFault.NOT_CANONICAL,
        lambda hand: seal(
            hand.entry().to_bytes().replace(b":", b": ", 1), hand.seed, hand.inbox_key
        ),
    ),
    "the largest noise inside": (
        EntryFault.NOT_CANONICAL,
        lambda hand: seal(TAG.ljust(LARGEST_CONTENT, b"x"), hand.seed, hand.inbox_key),
    ),
    "of an unknown post": (
        EntryFault.UNKNOWN_DESK,
        lambda hand: replace(hand, desk_id=uuid4()).seal(),
    ),
    "signed by another with the public inbox key": (
        EntryFault.SIGNATURE,
        lambda hand: replace(hand, seed=bytes(reversed(hand.seed))).seal(),
    ),
    "for another location": (
        EntryFault.WRONG_LOCATION,
        lambda hand: replace(hand, location_id="dover").seal(),
    ),
    "a visit where none is taken": (
        EntryFault.KIND,
        lambda hand: hand.seal(hand.entry(visit_body())),
    ),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_is_refused_for_its_own_reason(judge: EntryJudge, hand: Hand, name: str) -> None:
    expected, forge = FORGERIES[name]
    assert reason(judge, forge(hand)) is expected


RECORDS: dict[str, FeedbackBody] = {
    "month to come": feedback_body(month="2017-08"),
    "month before there was an osslog": feedback_body(month="1999-12"),
    "clock without a battery": feedback_body(month="1970-01"),
    "thirteenth month": feedback_body(month="2016-13"),
    "no month": feedback_body(month=""),
    "unknown answer": FeedbackBody("2016-09", "often", "yes", "yes", "", False, "en"),
    "unknown language": FeedbackBody("2016-09", "yes", "yes", "yes", "", False, "English"),
    "too many words": feedback_body("x" * 2001),
    "two lines": feedback_body("one\ntwo"),
    "control character": feedback_body("a\u0007b"),
    "override": feedback_body("a\u202eb"),
    "not normal": feedback_body("e\u0301"),
    "spaces at the end": feedback_body("Thank you. "),
}


@pytest.mark.parametrize("name", RECORDS)
def test_what_no_post_of_ours_would_seal_is_refused_as_a_record(
    judge: EntryJudge, hand: Hand, name: str
) -> None:
    assert reason(judge, hand.seal(hand.entry(RECORDS[name]))) is EntryFault.RECORD


@pytest.mark.parametrize(
    "words",
    ["😀" * 2000, "سلام، خوب بود", "नमस्ते", "<b>bold</b>", '"' * 2000, "\\" * 2000, "=1+1", ""],
)
def test_any_script_comes_in_as_it_was_written(judge: EntryJudge, hand: Hand, words: str) -> None:
    body = judge.judge(hand.seal(hand.entry(feedback_body(words)))).entry.body
    assert body == feedback_body(words)


def test_a_visit_is_judged_by_its_day_and_its_agencies(
    location: LocationWorkspace, tmp_path: Path
) -> None:
    agency = location.agencies.add("ashford", "Kent Police")
    laptop = set_up_laptop(location, tmp_path, takes_visits=True)
    laptop.post.close()
    hand = laptop.hand()
    judge = EntryJudge(location.vault.connection, TODAY)
    for good in (visit_body(), visit_body(seen=[]), visit_body(seen=[agency.id])):
        assert judge.judge(hand.seal(hand.entry(good))).entry.body == good
    for bad in (
        visit_body("2017-07-15"),
        visit_body("1999-12-31"),
        visit_body("2016-9-6"),
        visit_body("20160906"),
        visit_body(seen=[uuid4()]),
        visit_body(seen=[agency.id, agency.id]),
    ):
        assert reason(judge, hand.seal(hand.entry(bad))) is EntryFault.RECORD
    location.agencies.set_active(agency.id, active=False)
    judge = EntryJudge(location.vault.connection, TODAY)
    assert not judge.judge(hand.seal(hand.entry(visit_body(seen=[agency.id])))).is_there


def test_what_came_in_before_is_no_trouble_whatever_became_of_its_post(
    location: LocationWorkspace, laptop: Laptop
) -> None:
    hand = laptop.hand()
    entry = hand.entry()
    stick = laptop.bring("first")
    location.inbox.merge_folder(stick)
    laptop.post.copy_to(stick, again=True)
    (copy,) = (stick / "osslog-entries").iterdir()
    location.desks.withdraw(laptop.post.plan.desk_id)
    judge = EntryJudge(location.vault.connection, TODAY)
    assert judge.judge(copy.read_bytes()).is_there
    assert reason(judge, hand.seal(entry)) is EntryFault.WITHDRAWN_DESK
    Desks(location.vault, location.today).bring_back(laptop.post.plan.desk_id)
    assert not EntryJudge(location.vault.connection, TODAY).judge(hand.seal(entry)).is_there


def test_one_id_with_two_contents_is_a_conflict_for_the_second(
    judge: EntryJudge, hand: Hand
) -> None:
    first = hand.entry(feedback_body("one"))
    judge.judge(hand.seal(first))
    other = replace(first, body=feedback_body("two"))
    assert reason(judge, hand.seal(other)) is EntryFault.ID_CONFLICT
    assert judge.judge(hand.seal(first)).is_there


def test_a_judge_of_the_last_month_takes_that_month(
    location: LocationWorkspace, hand: Hand
) -> None:
    judge = EntryJudge(location.vault.connection, date(2017, 8, 1))
    assert not judge.judge(hand.seal(hand.entry(feedback_body(month="2017-08")))).is_there


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(content=st.binary(max_size=400))
def test_whatever_a_post_signs_is_accepted_or_refused_and_nothing_else(
    judge: EntryJudge, hand: Hand, content: bytes
) -> None:
    assert reason(judge, seal(TAG + content, hand.seed, hand.inbox_key)) in EntryFault


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    body=st.builds(
        FeedbackBody,
        *[st.text(max_size=12)] * 4,
        st.text(max_size=60),
        st.booleans(),
        st.text(max_size=6),
    ),
    sequence=st.integers(1, 2**53 - 1),
    previous=st.binary(min_size=32, max_size=32),
)
def test_any_fields_are_accepted_or_refused_and_nothing_else(
    judge: EntryJudge, hand: Hand, body: FeedbackBody, sequence: int, previous: bytes
) -> None:
    entry = hand.entry(body, sequence=sequence, previous=previous)
    try:
        sealed = hand.seal(entry)
    except ValueError:  # half of a surrogate pair, which no text has
        return
    assert SealedEntry.from_bytes(entry.to_bytes()) == entry
    assert reason(judge, sealed) is EntryFault.RECORD


@pytest.mark.parametrize("fault", EntryFault)
def test_each_reason_has_a_sentence_and_a_next_step_of_its_own(fault: EntryFault) -> None:
    words = in_words(fault)
    assert words.sentence.endswith(".")
    assert words.next_step.endswith(".")
    assert sum(in_words(other).sentence == words.sentence for other in EntryFault) == 1


def test_what_was_said_is_in_no_error(judge: EntryJudge, hand: Hand) -> None:
    sealed = hand.seal(hand.entry(feedback_body("heron" * 500)))
    with pytest.raises(EntryRefused) as refused:
        judge.judge(sealed)
    trouble: BaseException | None = refused.value
    while trouble is not None:
        assert "heron" not in f"{trouble!r} {trouble}"
        trouble = trouble.__cause__ or trouble.__context__
