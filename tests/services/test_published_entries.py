"""The published examples: as they are made, as somebody else reads them, and as osslog judges."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from nacl.bindings import crypto_sign_open
from nacl.public import PrivateKey, SealedBox
from nacl.signing import SigningKey

from osslog.domain.desk import Desk
from osslog.domain.sealed_entry import EntryFault
from osslog.export.desk_file import DeskFile
from osslog.services.entry_judge import EntryJudge, EntryRefused
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage import agencies, desks, locations
from osslog.storage.locations import LocationKeys
from tests.data import make_entries as made
from tests.data.desk_entries import Hand
from tests.data.make_summaries import CHECKOUT
from tests.services.conftest import TODAY

FOLDER = CHECKOUT / made.FOLDER
GOOD = sorted((FOLDER / "good").iterdir())
REFUSED = sorted((FOLDER / "refused").iterdir())


def test_the_published_files_are_those_that_are_made() -> None:
    there = {
        path.relative_to(CHECKOUT): path.read_bytes()
        for path in FOLDER.rglob("*")
        if path.is_file()
    }
    assert there == made.files()


def read_as_published(sealed: bytes, keys: dict[str, str]) -> dict[str, object]:
    """Read an entry by nothing but the published text and libsodium."""
    assert len(sealed) == 16384
    plain = SealedBox(PrivateKey(bytes.fromhex(keys["inbox_secret"]))).decrypt(sealed)
    length = int.from_bytes(plain[:4], "big")
    content, rest = plain[4 : 4 + length], plain[4 + length :]
    assert content.startswith(b"osslog-sealed-entry-v1\n")
    assert not any(rest[64:])
    fields: dict[str, object] = json.loads(content.split(b"\n", 1)[1])
    post = Hand(bytes.fromhex(keys["post_seed"])).public_key
    assert crypto_sign_open(rest[:64] + content, post) == content
    again = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert content == b"osslog-sealed-entry-v1\n" + again.encode()
    return fields


def test_another_reader_finds_in_the_good_ones_what_they_say() -> None:
    keys = json.loads((FOLDER / made.KEYS_NAME).read_text())
    previous = bytes(32)
    inbox = bytes(PrivateKey(bytes.fromhex(keys["inbox_secret"])).public_key)
    for number, path in enumerate(GOOD, start=1):
        sealed = path.read_bytes()
        fields = read_as_published(sealed, keys)
        assert fields["sequence"] == number
        assert fields["prev"] == previous.hex()
        assert fields["inbox"] == hashlib.sha256(inbox).hexdigest()
        previous = hashlib.sha256(sealed).digest()
    feedback = read_as_published(GOOD[0].read_bytes(), keys)["body"]
    assert feedback == {
        "month": "2016-09",
        "helpful": "yes",
        "better_informed": "partly",
        "feels_safer": "not_answered",
        "words": made.FEEDBACK.words,
        "agreed_to_quote": True,
        "language": "fa",
    }


def test_another_reader_finds_what_vouches_for_new_keys() -> None:
    keys = json.loads((FOLDER / made.KEYS_NAME).read_text())
    later = json.loads((FOLDER / "later.osslog-desk").read_bytes())
    said = (
        b"osslog-desk-voucher-v1\n"
        + bytes.fromhex(later["desk_id"] + later["public_key"] + later["inbox_key"])
        + later["location_id"].encode()
    )
    old = SigningKey(bytes.fromhex(keys["old_location_signing_seed"])).verify_key
    (voucher,) = later["vouchers"]
    assert crypto_sign_open(bytes.fromhex(voucher) + said, bytes(old)) == said


@pytest.fixture
def judge(location: LocationWorkspace) -> EntryJudge:
    """A judge of the vault to which the examples are sealed."""
    vault = location.vault
    first = DeskFile.from_json((FOLDER / "first.osslog-desk").read_bytes()).plan
    post = Desk(
        first.desk_id,
        "ashford",
        first.desk_name,
        first.desk_public_key,
        takes_visits=True,
        is_own=False,
        file_issue=1,
        enrolled_on=first.made_on,
    )
    withdrawn = replace(
        post,
        id=made.WITHDRAWN_ID,
        name="Withdrawn",
        public_key=Hand(made.WITHDRAWN_SEED).public_key,
        withdrawn_on=date(2016, 9, 7),
    )
    only_feedback = replace(
        post,
        id=made.FEEDBACK_POST_ID,
        name="Feedback only",
        public_key=Hand(made.FEEDBACK_POST_SEED).public_key,
        takes_visits=False,
    )
    with vault.transaction():
        keys = LocationKeys(made.LOCATION_SEED, made.INBOX_SECRET)
        locations.replace_keys(vault.connection, "ashford", keys)
        agencies.add(vault.connection, "ashford", made.POLICE)
        for desk in (post, withdrawn, only_feedback):
            desks.add(vault.connection, desk)
    return EntryJudge(vault.connection, TODAY)


def test_the_good_ones_are_accepted(judge: EntryJudge) -> None:
    bodies = [judge.judge(path.read_bytes()).entry.body for path in GOOD]
    assert bodies == [made.FEEDBACK, made.VISIT, made.LONGEST]


@pytest.mark.parametrize("path", REFUSED, ids=[path.stem for path in REFUSED])
def test_the_others_are_refused_for_the_reason_in_their_names(
    judge: EntryJudge, path: Path
) -> None:
    for good in GOOD:
        judge.judge(good.read_bytes())
    with pytest.raises(EntryRefused) as refused:
        judge.judge(path.read_bytes())
    assert refused.value.reason == path.stem.split("-")[0]


def test_every_reason_has_an_example() -> None:
    assert {path.stem.split("-")[0] for path in REFUSED} == {fault.value for fault in EntryFault}


def test_the_files_for_posts_are_read_and_have_the_published_words() -> None:
    first = DeskFile.from_json((FOLDER / "first.osslog-desk").read_bytes())
    later = DeskFile.from_json((FOLDER / "later.osslog-desk").read_bytes())
    assert (first.plan, first.seed) == (made.PLAN, made.POST_SEED)
    assert later.seed is None
    assert later.plan.is_later_than(first.plan)
    assert later.plan.merged == {hashlib.sha256(path.read_bytes()).digest()[:16] for path in GOOD}
    assert " ".join(first.words) == (FOLDER / "words.txt").read_text().strip()


def test_the_signature_of_a_file_for_a_post_is_over_its_tag_and_the_rest() -> None:
    fields = json.loads((FOLDER / "first.osslog-desk").read_bytes())
    signature = bytes.fromhex(fields.pop("signature"))
    fields.pop("seed")
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    content = b"osslog-desk-file-v1\n" + text.encode()
    assert crypto_sign_open(signature + content, bytes.fromhex(fields["public_key"])) == content
