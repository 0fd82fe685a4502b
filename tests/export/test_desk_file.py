"""The file that a coordinator makes for a feedback post."""

import json
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import PrivateKey
from nacl.signing import SigningKey

from osslog.domain.desk import DeskPlan
from osslog.domain.records import Agency
from osslog.errors import NewerVersion
from osslog.export.desk_file import DeskFile, DeskFileRefused, card_of
from tests.data.desk_entries import DESK_ID, INBOX_KEY, POST_SEED
from tests.data.example_summaries import names

LOCATION_SEED = bytes(range(200, 232))
PLAN = DeskPlan(
    desk_id=DESK_ID,
    desk_name="Library laptop",
    desk_public_key=bytes(SigningKey(POST_SEED).verify_key),
    location_id="ashford",
    location_name="Ashford",
    location_public_key=bytes(SigningKey(LOCATION_SEED).verify_key),
    inbox_key=INBOX_KEY,
    issue=3,
    made_on=date(2016, 9, 6),
    takes_visits=True,
    asked=("sex", "agencies_seen"),
    agencies=(Agency(UUID(int=9), "Kent Police"),),
    languages=("en", "ckb"),
    welcome={"en": "Welcome to the library.", "ckb": "بەخێربێیت"},
    merged=frozenset({bytes(16), bytes(range(16))}),
)
FIRST = DeskFile.signed(PLAN, LOCATION_SEED, seed=POST_SEED)
LATER = FIRST.without_seed()


def changed(file: DeskFile = FIRST, **new: object) -> bytes:
    fields = {**json.loads(file.to_json()), **new}
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def signed(**new: Any) -> bytes:  # noqa: ANN401 each field has a type of its own
    """A file whose signature is right, whatever its plan says."""
    plan = replace(PLAN, **new)
    return DeskFile.signed(plan, LOCATION_SEED).to_json()


def test_both_kinds_of_file_are_read_back_as_they_were_written() -> None:
    assert DeskFile.from_json(FIRST.to_json()) == FIRST
    assert DeskFile.from_json(LATER.to_json()) == LATER
    assert LATER.seed is None
    assert changed() == FIRST.to_json()


@given(
    names(),
    names(),
    st.integers(1, 2**53 - 1),
    st.dates(),
    st.frozensets(st.binary(min_size=16, max_size=16), max_size=5),
)
def test_any_plan_is_read_back(
    desk_name: str, location_name: str, issue: int, made_on: date, merged: frozenset[bytes]
) -> None:
    plan = replace(
        PLAN,
        desk_name=desk_name,
        location_name=location_name,
        issue=issue,
        made_on=made_on,
        merged=merged,
    )
    file = DeskFile.signed(plan, LOCATION_SEED)
    assert DeskFile.from_json(file.to_json()) == file


def test_the_words_are_those_of_the_locations_card() -> None:
    assert FIRST.words == card_of(PLAN).words
    assert len(FIRST.words) == 8
    other_inbox = replace(PLAN, inbox_key=bytes(PrivateKey(bytes([7] * 32)).public_key))
    assert DeskFile.signed(other_inbox, LOCATION_SEED).words != FIRST.words


def test_the_key_of_the_post_shows_in_no_text_of_the_file() -> None:
    assert POST_SEED.hex() not in repr(FIRST)
    assert repr(POST_SEED)[2:-1] not in repr(FIRST)


def test_a_swapped_inbox_key_breaks_the_signature() -> None:
    """Whoever swaps the key has to sign with another key, and then the words are others."""
    attacker = PrivateKey(bytes([5] * 32))
    with pytest.raises(DeskFileRefused):
        DeskFile.from_json(changed(LATER, inbox_key=bytes(attacker.public_key).hex()))
    own = SigningKey(bytes([6] * 32))
    plan = replace(
        PLAN, inbox_key=bytes(attacker.public_key), location_public_key=bytes(own.verify_key)
    )
    forged = DeskFile.signed(plan, bytes(own))
    assert DeskFile.from_json(forged.to_json()).words != FIRST.words


LOW_ORDER = "0000000000000000000000000000000000000000000000000000000000000000"
ONE = "01" + LOW_ORDER[2:]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"null",
        b"not JSON",
        FIRST.to_json() + b"\n",
        FIRST.to_json()[:-1],
        changed(schema=0),
        changed(schema=True),
        changed(schema="1"),
        changed(type="osslog-signer-card"),
        changed(more=1),
        changed(issue=4),
        changed(made_on="2016-09-07"),
        changed(desk_name="Another"),
        changed(location_name="Another"),
        changed(takes_visits=False),
        changed(asked=[]),
        changed(agencies=[]),
        changed(languages=["en"]),
        changed(welcome={}),
        changed(merged=[]),
        changed(seed=bytes(32).hex()),
        changed(seed=POST_SEED.hex()[:-2]),
        changed(seed=POST_SEED.hex().upper()),
        changed(signature=bytes(64).hex()),
        changed(signature=""),
        changed(signature=FIRST.signature.hex() + "00"),
        signed(issue=0),
        signed(issue=-1),
        signed(location_id="../etc"),
        signed(location_id="Ashford"),
        signed(location_name=""),
        signed(location_name="Ash\u202edrof"),
        signed(desk_name="x" * 81),
        signed(welcome={"en": "two\nlines"}),
        signed(welcome={"en": "x" * 301}),
        signed(agencies=(Agency(UUID(int=9), " "),)),
        signed(merged=frozenset({bytes(15)})),
        signed(inbox_key=bytes.fromhex(LOW_ORDER)),
        signed(inbox_key=bytes.fromhex(ONE)),
        signed(inbox_key=bytes(31)),
        signed(desk_public_key=bytes.fromhex(ONE)),
        signed(desk_public_key=bytes(33)),
        DeskFile.signed(replace(PLAN, desk_public_key=INBOX_KEY), LOCATION_SEED).to_json()[1:],
    ],
)
def test_anything_else_is_no_file_for_a_post(content: bytes) -> None:
    with pytest.raises(DeskFileRefused) as refused:
        DeskFile.from_json(content)
    assert refused.value.next_step


def test_a_file_of_a_later_osslog_is_told_apart() -> None:
    with pytest.raises(NewerVersion):
        DeskFile.from_json(changed(schema=2, more=1))


def test_a_day_is_written_in_one_way() -> None:
    content = LATER.to_json().replace(b'"2016-09-06"', b'"20160906"')
    with pytest.raises(DeskFileRefused):
        DeskFile.from_json(content)


@given(st.data())
def test_a_file_with_any_byte_changed_is_refused(data: st.DataObject) -> None:
    content = bytearray(FIRST.to_json())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises((DeskFileRefused, NewerVersion)):
        DeskFile.from_json(bytes(content))


def test_a_later_plan_is_one_of_a_higher_number_or_a_later_day() -> None:
    assert replace(PLAN, issue=4).is_later_than(PLAN)
    assert replace(PLAN, issue=2, made_on=date(2016, 9, 7)).is_later_than(PLAN)
    assert not PLAN.is_later_than(PLAN)
    assert not replace(PLAN, issue=2).is_later_than(PLAN)
    assert not replace(PLAN, made_on=date(2016, 9, 5)).is_later_than(PLAN)
