"""Makes the published examples of sealed entries and of files for feedback posts.

    .venv/bin/python -m tests.data.make_entries

Each example is the same at every run, because its one-time key is: everybody knows all these
keys, so trust them nowhere. An entry that is to be refused has its reason's code in its name.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

import msgspec
from nacl.bindings import crypto_box
from nacl.encoding import RawEncoder
from nacl.hash import blake2b
from nacl.public import PrivateKey
from nacl.signing import SigningKey

from osslog.domain.desk import DeskPlan
from osslog.domain.records import Agency
from osslog.domain.sealed_entry import FeedbackBody, SealedEntry, VisitBody, fingerprint
from osslog.export.desk_file import DeskFile
from osslog.services import desk_voucher
from tests.data.desk_entries import Hand
from tests.data.make_summaries import CHECKOUT
from tests.data.summary_workshop import seed_of

FOLDER: Final = Path("docs/formats/golden/entries")
KEYS_NAME: Final = "test-keys-trust-them-nowhere.json"
MADE_ON: Final = date(2016, 9, 6)
SIZE: Final = 16384


def known_key(what: str) -> bytes:
    """A key that everybody knows."""
    return hashlib.sha256(f"osslog test key, trust it nowhere: {what}".encode()).digest()


LOCATION_SEED: Final = seed_of("ashford")
INBOX_SECRET: Final = known_key("inbox of ashford")
OLD_LOCATION_SEED: Final = known_key("signing key of ashford before")
INBOX_KEY: Final = bytes(PrivateKey(INBOX_SECRET).public_key)
POST_SEED: Final = known_key("post of ashford")
WITHDRAWN_SEED: Final = known_key("withdrawn post of ashford")
STRANGER_SEED: Final = known_key("stranger")
POST_ID: Final = UUID("0c9a41d2-6f0e-4b7c-8f43-2b1d9e5a7c60")
WITHDRAWN_ID: Final = UUID("5e2b8c77-91d4-4a3f-b6a8-3f70c2d1e994")
FEEDBACK_POST_ID: Final = UUID("a37f1b64-0d58-4c19-9e02-7c46d8b5f321")
FEEDBACK_POST_SEED: Final = known_key("post of ashford for feedback only")
POLICE: Final = Agency(UUID("9f1c3a52-7b64-4d0e-8a95-1e6f2c3b4d5a"), "Kent Police")

POST: Final = Hand(POST_SEED, INBOX_KEY, POST_ID)
FEEDBACK: Final = FeedbackBody(
    "2016-09", "yes", "partly", "not_answered", "سپاس\u200cگزارم، thank you 🌷", True, "fa"
)
LONGEST: Final = FeedbackBody("2016-09", "no", "no", "no", "😀" * 2000, False, "ckb")
VISIT: Final = VisitBody(
    "2016-09-06",
    "first",
    "in_person",
    [("sex", ["female"]), ("abuse", ["controlling_coercive", "economic"])],
    [POLICE.id.hex],
    [("refuge", "referred")],
)
PLAN: Final = DeskPlan(
    desk_id=POST_ID,
    desk_name="Library laptop",
    desk_public_key=POST.public_key,
    location_id="ashford",
    location_name="Ashford",
    location_public_key=bytes(SigningKey(LOCATION_SEED).verify_key),
    inbox_key=INBOX_KEY,
    issue=1,
    made_on=MADE_ON,
    takes_visits=True,
    asked=("sex", "abuse", "agencies_seen"),
    agencies=(POLICE,),
    languages=("en", "fa"),
    welcome={"en": "Welcome to the One Stop Shop.", "fa": "خوش آمدید"},
)


def _id(number: int) -> UUID:
    return UUID(bytes=hashlib.sha256(f"entry {number}".encode()).digest()[:16], version=4)


FIRST: Final = POST.entry(FEEDBACK, entry_id=_id(1))


def lay_out(content: bytes, seed: bytes = POST_SEED, *, padding: bytes = b"") -> bytes:
    """What is inside a seal, signed with a key."""
    signature = SigningKey(seed).sign(content).signature
    plain = len(content).to_bytes(4, "big") + content + signature + padding
    return plain.ljust(SIZE - 48, b"\0")


def seal(name: str, plain: bytes, inbox_key: bytes = INBOX_KEY) -> bytes:
    """A sealed box whose one-time key is made of a name instead of at random."""
    one_time = PrivateKey(known_key(f"one-time key of {name}"))
    public = bytes(one_time.public_key)
    nonce = blake2b(public + inbox_key, digest_size=24, encoder=RawEncoder)
    boxed: bytes = crypto_box(plain, nonce, inbox_key, bytes(one_time))
    return public + boxed


def _of(name: str, entry: SealedEntry, seed: bytes = POST_SEED) -> bytes:
    return seal(name, lay_out(entry.to_bytes(), seed))


def good() -> dict[str, bytes]:
    """The entries that are accepted, in their order."""
    first = _of("1-feedback", FIRST)
    second = POST.entry(VISIT, sequence=2, previous=hashlib.sha256(first).digest(), entry_id=_id(2))
    sealed = _of("2-visit", second)
    third = POST.entry(
        LONGEST, sequence=3, previous=hashlib.sha256(sealed).digest(), entry_id=_id(3)
    )
    return {"1-feedback": first, "2-visit": sealed, "3-longest": _of("3-longest", third)}


def refused() -> dict[str, bytes]:
    """The entries that are refused, by name: the reason's code, and what is wrong."""
    fourth = POST.entry(FEEDBACK, sequence=4, entry_id=_id(4))
    content = fourth.to_bytes()
    other_inbox = bytes(PrivateKey(known_key("inbox of somebody else")).public_key)
    stranger = replace(POST, desk_id=_id(99))
    withdrawn = replace(POST, desk_id=WITHDRAWN_ID)
    only_feedback = replace(POST, desk_id=FEEDBACK_POST_ID)
    changed: dict[str, Callable[[str], bytes]] = {
        "not_entry-one-byte-short": lambda name: _of(name, fourth)[:-1],
        "not_entry-one-byte-long": lambda name: _of(name, fourth) + b"\0",
        "wrong_inbox_key-of-somebody-else": lambda name: seal(name, lay_out(content), other_inbox),
        "wrong_inbox_key-sealed-again": lambda name: _of(
            name, replace(fourth, inbox=fingerprint(other_inbox))
        ),
        "not_canonical-length": lambda name: seal(
            name, (2**32 - 1).to_bytes(4, "big") + lay_out(content)[4:]
        ),
        "not_canonical-padding": lambda name: seal(name, lay_out(content, padding=b"\1")),
        "not_canonical-space": lambda name: seal(name, lay_out(content.replace(b":", b": ", 1))),
        "not_canonical-field": lambda name: seal(
            name, lay_out(content.replace(b'{"body"', b'{"aaaa":1,"body"', 1))
        ),
        "not_canonical-tag": lambda name: seal(name, lay_out(content.replace(b"v1", b"v2", 1))),
        "unknown_desk": lambda name: _of(
            name, stranger.entry(FEEDBACK, entry_id=_id(5)), STRANGER_SEED
        ),
        "signature-of-somebody-else": lambda name: _of(name, fourth, STRANGER_SEED),
        "signature-over-something-else": lambda name: seal(
            name, lay_out(content).replace(b"2016-09", b"2016-08", 1)
        ),
        "wrong_location": lambda name: _of(name, replace(fourth, location_id="dover")),
        "withdrawn_desk": lambda name: _of(
            name, withdrawn.entry(FEEDBACK, entry_id=_id(6)), WITHDRAWN_SEED
        ),
        "kind": lambda name: _of(
            name, only_feedback.entry(VISIT, entry_id=_id(7)), FEEDBACK_POST_SEED
        ),
        "id_conflict": lambda name: _of(name, replace(fourth, entry_id=FIRST.entry_id)),
        "record-month-to-come": lambda name: _of(
            name, replace(fourth, body=msgspec.structs.replace(FEEDBACK, month="2099-01"))
        ),
        "record-override": lambda name: _of(
            name,
            replace(fourth, body=msgspec.structs.replace(FEEDBACK, words="a\u202eb")),
        ),
    }
    return {name: make(name) for name, make in changed.items()}


def files() -> dict[Path, bytes]:
    """Every example, by its path below the checkout."""
    first = DeskFile.signed(PLAN, LOCATION_SEED, seed=POST_SEED)
    merged = frozenset(hashlib.sha256(sealed).digest()[:16] for sealed in good().values())
    vouchers = frozenset({desk_voucher.by_vault(PLAN, OLD_LOCATION_SEED)})
    told = replace(PLAN, issue=2, merged=merged, vouchers=vouchers)
    later = DeskFile.signed(told, LOCATION_SEED)
    keys = {
        "inbox_secret": INBOX_SECRET.hex(),
        "old_location_signing_seed": OLD_LOCATION_SEED.hex(),
        "location_signing_seed": LOCATION_SEED.hex(),
        "post_seed": POST_SEED.hex(),
        "withdrawn_post_seed": WITHDRAWN_SEED.hex(),
        "feedback_post_seed": FEEDBACK_POST_SEED.hex(),
    }
    return {
        FOLDER / KEYS_NAME: (json.dumps(keys, indent=2) + "\n").encode(),
        FOLDER / "first.osslog-desk": first.to_json(),
        FOLDER / "later.osslog-desk": later.to_json(),
        FOLDER / "words.txt": (" ".join(first.words) + "\n").encode(),
        **{
            FOLDER / group / f"{name}.osslog-entry": sealed
            for group, made in (("good", good()), ("refused", refused()))
            for name, sealed in made.items()
        },
    }


def main() -> None:
    """Write every example."""
    for path, content in files().items():
        place = CHECKOUT / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


if __name__ == "__main__":
    main()
