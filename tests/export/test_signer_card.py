"""The signer card and its eight words."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic
from nacl.signing import SigningKey

from osslog.export.signer_card import CardRefused, SignerCard
from tests.data.example_summaries import ASHFORD, names
from tests.data.make_summaries import CHECKOUT, GOLDEN
from tests.data.summary_workshop import card_of

CARD = card_of(ASHFORD)


@given(
    st.from_regex("[a-z0-9-]{2,40}", fullmatch=True),
    names(),
    st.binary(min_size=32, max_size=32),
    st.binary(min_size=32, max_size=32),
)
def test_a_card_is_read_back_as_it_was_written(
    location_id: str, name: str, seed: bytes, inbox_key: bytes
) -> None:
    card = SignerCard(location_id, name, bytes(SigningKey(seed).verify_key), inbox_key)
    assert SignerCard.from_json(card.to_json()) == card


def test_the_published_card_has_the_published_words() -> None:
    folder = CHECKOUT / GOLDEN
    card = SignerCard.from_json((folder / "ashford-signer-card.json").read_bytes())
    assert card == CARD
    assert " ".join(card.words) == (folder / "ashford-signer-card-words.txt").read_text().strip()


def test_the_words_are_the_first_88_bits_of_the_hash() -> None:
    digest = hashlib.sha256(b"osslog-card-v1\n" + CARD.to_json()).hexdigest()
    bits = f"{int(digest, 16):0256b}"
    words = Mnemonic("english").wordlist
    expected = [words[int(bits[start : start + 11], 2)] for start in range(0, 88, 11)]
    assert list(CARD.words) == expected
    assert len(expected) == 8


def test_each_field_of_a_card_changes_its_words() -> None:
    others = [
        SignerCard("dover", CARD.location_name, CARD.public_key, CARD.inbox_key),
        SignerCard(CARD.location_id, "Dover", CARD.public_key, CARD.inbox_key),
        SignerCard(CARD.location_id, CARD.location_name, CARD.inbox_key, CARD.inbox_key),
        SignerCard(CARD.location_id, CARD.location_name, CARD.public_key, CARD.public_key),
    ]
    assert len({card.words for card in (CARD, *others)}) == 5


def changed(**new: object) -> bytes:
    fields = json.loads(CARD.to_json()) | new
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def test_a_card_with_nothing_changed_is_read() -> None:
    assert SignerCard.from_json(changed()) == CARD


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"not JSON",
        CARD.to_json() + b"\n",
        CARD.to_json()[:-1],
        CARD.to_json().replace(b'"schema":1', b'"schema":1,"schema":1'),
        changed(schema=2),
        changed(schema=True),
        changed(type="osslog-annual-summary"),
        changed(comment="None."),
        changed(location_id="Ashford"),
        changed(location_id=7),
        changed(location_name=""),
        changed(location_name="Ash\u202edrof"),
        changed(location_name="x" * 81),
        changed(public_key=CARD.public_key.hex().upper()),
        changed(public_key=CARD.public_key.hex()[:-2]),
        changed(public_key="ssh-ed25519"),
        changed(public_key="00" * 32),
        changed(inbox_key=CARD.inbox_key.hex() + "00"),
        changed(location_name="x" * 5000),
    ],
)
def test_anything_else_is_no_card(content: bytes) -> None:
    with pytest.raises(CardRefused) as refused:
        SignerCard.from_json(content)
    assert refused.value.code == "card"
    assert refused.value.next_step
