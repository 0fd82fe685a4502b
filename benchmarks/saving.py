"""Saving a visit, against the same rows inserted by bare sqlcipher3 with the same durability."""

import secrets
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from sqlcipher3 import dbapi2

from benchmarks.ratio import Ratio, in_turn, seconds
from osslog.domain.records import DropIn, Given, Referral, Visit
from osslog.services import workspace
from osslog.services.location_workspace import LocationWorkspace
from osslog.storage.key_slots import KdfProfile

KDF = KdfProfile(memory_mib=64, passes=1)
PASSPHRASE = "only for a benchmark, opens nothing"  # noqa: S105, it opens nothing
TODAY = date(2016, 9, 6)

_ROUNDS = 400
_TARGET = 1.3

# What the vault's own connection sets, written out by hand.
_SETTINGS = (
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA secure_delete = ON",
)


def measure(folder: Path) -> list[Ratio]:
    """The ratio for a full visit: three answers, two agencies seen, two referrals."""
    with_osslog = new_location(folder / "vault", today=TODAY)
    agencies = [with_osslog.agencies.add("ashford", name).id for name in ("Mind", "Centra")]
    drop_in = with_osslog.drop_ins.begin("ashford", TODAY, agencies=tuple(agencies))
    bare = _bare_copy(with_osslog, folder / "bare.db")

    def ours() -> float:
        visit = _full_visit(drop_in, agencies)
        return seconds(lambda: with_osslog.visits.log(visit))

    def floor() -> float:
        visit_id = uuid4().bytes
        return seconds(lambda: _insert(bare, visit_id))

    result = in_turn(
        "a full visit saved",
        "the same rows by bare sqlcipher3",
        ours=ours,
        floor=floor,
        rounds=_ROUNDS,
        target=_TARGET,
    )
    bare.close()
    with_osslog.close()
    return [result]


def new_location(folder: Path, *, today: date) -> LocationWorkspace:
    """A location vault whose passphrase opens fast."""
    workspace_, _ = workspace.set_up_location(
        folder,
        location_id="ashford",
        name="Ashford",
        passphrase=PASSPHRASE,
        person="Benchmark",
        today=lambda: today,
        kdf=KDF,
    )
    return workspace_


def _full_visit(drop_in: DropIn, agencies: list[UUID]) -> Visit:
    return Visit(
        uuid4(),
        drop_in.id,
        "first",
        answers=(
            Given("sex", ("female",)),
            Given("age_band", ("25_34",)),
            Given("ethnic_group", ("white",)),
        ),
        agencies_seen=tuple(agencies),
        referrals=(Referral("refuge", "referred"), Referral("marac", "waiting")),
    )


def _bare_copy(vault: LocationWorkspace, path: Path) -> dbapi2.Connection:
    """The vault's tables and rows in a database of the same cipher, opened without osslog."""
    key = secrets.token_hex(32)
    connection = vault.vault.connection
    connection.execute("ATTACH ? AS bare KEY ?", (str(path), f"x'{key}'"))
    connection.execute("SELECT sqlcipher_export('bare')")
    connection.execute("DETACH bare")
    bare = dbapi2.connect(path, isolation_level=None)
    bare.execute(f"PRAGMA key = \"x'{key}'\"")
    for setting in _SETTINGS:
        bare.execute(setting)
    return bare


def _insert(bare: dbapi2.Connection, visit_id: bytes) -> None:
    bare.execute("BEGIN IMMEDIATE")
    cursor = bare.execute(
        """
        INSERT INTO visit (
            id, drop_in, visit_number, mode, agencies_asked, abuse_asked, sex, age_band,
            ethnic_group
        ) VALUES (?, 1, 'first', 'in_person', 1, 0, 'female', '25_34', 'white')
        """,
        (visit_id,),
    )
    visit = cursor.lastrowid
    bare.execute("INSERT INTO visit_agency VALUES (?, 1)", (visit,))
    bare.execute("INSERT INTO visit_agency VALUES (?, 2)", (visit,))
    bare.execute("INSERT INTO referral VALUES (?, 'refuge', 'referred')", (visit,))
    bare.execute("INSERT INTO referral VALUES (?, 'marac', 'waiting')", (visit,))
    bare.execute("COMMIT")
