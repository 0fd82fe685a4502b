"""What an entry says, and the one way to write it."""

import json
from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osslog.domain.records import Given, Referral, WordsState
from osslog.domain.sealed_entry import (
    TAG,
    EntryKind,
    FeedbackBody,
    NotAnEntry,
    SealedEntry,
    VisitBody,
    fingerprint,
)
from osslog.domain.visit_draft import VisitDraft
from osslog.domain.words import tidy
from tests.data.desk_entries import Hand, feedback_body, visit_body

HAND = Hand()
ENTRY = HAND.entry(entry_id=UUID(int=5))
VISIT = HAND.entry(visit_body(), entry_id=UUID(int=6))


def changed(entry_: SealedEntry = ENTRY, **new: object) -> bytes:
    fields = json.loads(entry_.to_bytes()[len(TAG) :])
    fields.update(new)
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return TAG + text.encode()


def body(**new: object) -> dict[str, object]:
    fields = json.loads(ENTRY.to_bytes()[len(TAG) :])["body"]
    return {**fields, **new}


@given(
    words=st.text().map(tidy),
    sequence=st.integers(1, 2**53 - 1),
    previous=st.binary(min_size=32, max_size=32),
    entry_id=st.uuids(),
    agreed=st.booleans(),
)
def test_feedback_is_read_back_as_it_was_written(
    *, words: str, sequence: int, previous: bytes, entry_id: UUID, agreed: bool
) -> None:
    said = FeedbackBody("2016-09", "yes", "no", "partly", words, agreed, "ckb")
    entry = HAND.entry(said, sequence=sequence, previous=previous, entry_id=entry_id)
    assert SealedEntry.from_bytes(entry.to_bytes()) == entry
    assert entry.kind is EntryKind.FEEDBACK


def test_a_visit_is_read_back_with_all_that_was_answered() -> None:
    seen = uuid4()
    draft = VisitDraft(
        "second",
        "telephone",
        (Given("sex", ("female",)), Given("abuse", ("economic", "physical"))),
        (seen,),
        (Referral("refuge", "referred"),),
    )
    entry = HAND.entry(VisitBody.of(draft, date(2016, 9, 6)))
    read = SealedEntry.from_bytes(entry.to_bytes())
    assert read == entry
    assert read.kind is EntryKind.VISIT
    assert isinstance(read.body, VisitBody)
    visit_id, drop_in_id = uuid4(), uuid4()
    assert read.body.visit(visit_id, drop_in_id) == draft.visit(visit_id, drop_in_id)
    assert read.body.held_on == date(2016, 9, 6)


def test_feedback_becomes_a_form_under_another_id_whose_words_wait() -> None:
    form_id = uuid4()
    form = feedback_body("Kind people.").feedback(form_id, "ashford")
    assert (form.id, form.words, form.words_state) == (form_id, "Kind people.", WordsState.WAITING)
    assert feedback_body("").feedback(form_id, "ashford").words_state is WordsState.NONE
    assert FeedbackBody.of(form) == feedback_body("Kind people.")


def test_a_visit_without_its_number_has_no_entry() -> None:
    with pytest.raises(ValueError, match="number"):
        VisitBody.of(VisitDraft(), date(2016, 9, 6))


def test_what_was_said_shows_in_no_text_of_an_entry() -> None:
    entry = HAND.entry(feedback_body("heron-by-the-sluice"))
    assert "heron" not in repr(entry)
    assert "heron" not in str(entry)


def test_the_fingerprint_is_the_sha_256_of_the_key() -> None:
    known = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"
    assert fingerprint(bytes(32)).hex() == known


def test_the_written_form_with_nothing_changed_is_read() -> None:
    assert SealedEntry.from_bytes(changed()) == ENTRY
    assert SealedEntry.from_bytes(changed(VISIT)) == VISIT


@pytest.mark.parametrize(
    "content",
    [
        b"",
        TAG,
        TAG + b"{}",
        TAG + b"[]",
        TAG + b"null",
        TAG + b"\xff",
        ENTRY.to_bytes()[len(TAG) :],
        b"osslog-sealed-entry-v2\n" + ENTRY.to_bytes()[len(TAG) :],
        ENTRY.to_bytes()[:-1],
        ENTRY.to_bytes() + b"\n",
        ENTRY.to_bytes().replace(b'"kind":', b'"kind": '),
        changed(kind="visit"),
        changed(VISIT, kind="feedback"),
        changed(kind="both"),
        changed(kind=None),
        changed(sequence=0),
        changed(sequence=-1),
        changed(sequence=True),
        changed(sequence="1"),
        changed(sequence=1.0),
        changed(sequence=2**53),
        changed(more=1),
        changed(inbox=ENTRY.inbox.hex().upper()),
        changed(prev=" " + ENTRY.previous.hex()),
        changed(prev="0g"),
        changed(prev="00" * 31),
        changed(prev="00" * 33),
        changed(prev=""),
        changed(inbox=""),
        changed(inbox=ENTRY.inbox.hex() + "00"),
        changed(desk=str(ENTRY.desk_id)),
        changed(desk="{" + ENTRY.desk_id.hex + "}"),
        changed(entry="5"),
        changed(entry=ENTRY.entry_id.hex[:-1]),
        changed(location=None),
        changed(body=None),
        changed(body=body(more="x")),
        changed(body=body(words=7)),
        changed(body=body(agreed_to_quote=1)),
        changed(body={key: value for key, value in body().items() if key != "language"}),
        changed(VISIT, body={**json.loads(VISIT.to_bytes()[len(TAG) :])["body"], "day": None}),
    ],
)
def test_anything_else_is_no_entry(content: bytes) -> None:
    with pytest.raises(NotAnEntry) as refused:
        SealedEntry.from_bytes(content)
    assert "Kind people" not in str(refused.value)


@pytest.mark.parametrize("day", ["2016-9-6", "20160906", "2016-W36-2", "2016-02-30", "x", ""])
def test_a_day_is_written_in_one_way_or_is_none(day: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        _ = visit_body(day).held_on


@pytest.mark.parametrize("wrong", ["5", "{%s}", "urn:uuid:%s", "", "0" * 31])
def test_an_agency_is_named_in_one_way_or_not_at_all(wrong: str) -> None:
    told = wrong.replace("%s", UUID(int=7).hex)
    said = VisitBody("2016-09-06", "first", "in_person", [], [told], [])
    with pytest.raises(ValueError, match=r"."):
        _ = said.visit(uuid4(), uuid4())
    assert visit_body(seen=[UUID(int=7)]).agency_ids == (UUID(int=7),)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_without_any_other_error(noise: bytes) -> None:
    with pytest.raises(NotAnEntry):
        SealedEntry.from_bytes(TAG + noise)


@given(st.data())
def test_an_entry_with_any_byte_changed_is_another_or_none(data: st.DataObject) -> None:
    content = bytearray(ENTRY.to_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        read = SealedEntry.from_bytes(bytes(content))
    except NotAnEntry:
        return
    assert read.to_bytes() == content
    assert read != ENTRY
