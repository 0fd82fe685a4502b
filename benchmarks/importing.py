"""Verifying and importing a thousand summaries, against the least that such work must do.

The floor reads each zip, hashes its members, checks the signature with a key at hand, decodes
both JSON members and commits one insert each. It trusts what it reads; osslog does not.
"""

import hashlib
import io
import zipfile
from datetime import date
from pathlib import Path
from typing import TypeAlias

import msgspec
from nacl.signing import SignedMessage, SigningKey, VerifyKey
from sqlcipher3 import dbapi2

from benchmarks.ratio import Ratio, in_turn, seconds
from benchmarks.saving import KDF, PASSPHRASE
from osslog.domain.annual_summary import AnnualSummary, YearCounts, build_summary
from osslog.domain.code_lists import QUESTIONS
from osslog.domain.location import Location
from osslog.domain.reporting_year import ReportingYear
from osslog.export import summary_file, summary_pdf
from osslog.export.signer_card import SignerCard
from osslog.services import workspace
from osslog.services.county_workspace import CountyWorkspace

Signatures: TypeAlias = dict[str, tuple[VerifyKey, SignedMessage]]

_FILES = 1_000
_ROUNDS = 5
_TARGET = 2.0
_YEAR = ReportingYear(2016)
_TODAY = date(2017, 8, 1)
_MEMBERS = ("summary.json", "summary.csv", "summary.pdf", "manifest.json", "manifest.json.sig")


def measure(folder: Path) -> list[Ratio]:
    """The ratio for a thousand files of a thousand locations, imported in one go."""
    files, keys = _write_files(folder)
    county = _county_trusting(keys, folder / "county")
    floor_database = _floor_database(folder / "floor.db")
    signatures = _signatures(keys)

    def ours() -> float:
        taken = seconds(lambda: county.returns.import_files(files))
        # The next round finds the county as it was, though it knows the revisions.
        connection = county.vault.connection
        with county.vault.transaction():
            connection.execute("DELETE FROM received_summary")
        return taken

    def floor() -> float:
        taken = seconds(lambda: _floor(floor_database, files, signatures))
        floor_database.execute("DELETE FROM received")
        return taken

    result = in_turn(
        f"{_FILES:,} summaries verified, imported",
        "zip, SHA-256, Ed25519, JSON, insert each",
        ours=ours,
        floor=floor,
        rounds=_ROUNDS,
        target=_TARGET,
    )
    floor_database.close()
    county.close()
    return [result]


def _summary(location_id: str) -> AnnualSummary:
    visits = dict.fromkeys(_YEAR.months, 20)
    total = sum(visits.values())
    asked = ("sex", "age_band", "ethnic_group", "mode")
    first = {question: QUESTIONS[question].codes[0] for question in asked}
    return build_summary(
        Location(location_id, location_id.title()),
        _YEAR,
        1,
        YearCounts(
            drop_ins_by_month=dict.fromkeys(_YEAR.months, 4),
            visits_by_month=visits,
            drop_ins_cancelled=2,
            answers={
                "visit_number": {"first": total - 40, "second": 40},
                **{question: {first[question]: total} for question in asked},
            },
            asked=dict.fromkeys(asked, total),
            agencies={"Housing Options": 48, "Mind": 20, "Victim Support": 31},
            agencies_seen={"Housing Options": 100},
            agencies_asked=total,
            referrals={("refuge", "referred"): 4, ("marac", "waiting"): 2},
            feedback_forms=30,
            feedback={
                (question, "yes"): 30 for question in ("helpful", "better_informed", "feels_safer")
            },
            words=("Somebody listened.", "Thank you all."),
        ),
        None,
    )


def _write_files(folder: Path) -> tuple[list[Path], dict[str, SigningKey]]:
    files, keys = [], {}
    pdf = summary_pdf.render(_summary("location-0"))
    for number in range(_FILES):
        location_id = f"location-{number}"
        keys[location_id] = SigningKey.generate()
        built = summary_file.build(
            _summary(location_id),
            signing_seed=bytes(keys[location_id]),
            written_on=_TODAY,
            reason=None,
            previous=None,
            audit_head="0" * 64,
            pdf=pdf,
        )
        files.append(folder / built.name)
        files[-1].write_bytes(built.content)
    return files, keys


def _county_trusting(keys: dict[str, SigningKey], folder: Path) -> CountyWorkspace:
    county, _ = workspace.set_up_county(
        folder, passphrase=PASSPHRASE, person="Benchmark", today=lambda: _TODAY, kdf=KDF
    )
    for location_id, key in keys.items():
        card = SignerCard(location_id, location_id.title(), bytes(key.verify_key), bytes(32))
        county.trust.trust(card.to_json(), " ".join(card.words))
    return county


def _floor_database(path: Path) -> dbapi2.Connection:
    database = dbapi2.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = DELETE")
    database.execute("PRAGMA synchronous = EXTRA")
    database.execute("CREATE TABLE received (location TEXT, year TEXT, figures BLOB, file BLOB)")
    return database


def _signatures(keys: dict[str, SigningKey]) -> Signatures:
    """For each location a key and a signed message as long as what an OpenSSH signature covers."""
    message = b"SSHSIG".ljust(134, b"\0")
    return {name: (key.verify_key, key.sign(message)) for name, key in keys.items()}


def _floor(database: dbapi2.Connection, files: list[Path], signatures: Signatures) -> None:
    for path in files:
        content = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {name: archive.read(name) for name in _MEMBERS}
        for name in _MEMBERS[:3]:
            hashlib.sha256(members[name]).hexdigest()
        manifest = msgspec.json.decode(members["manifest.json"])
        msgspec.json.decode(members["summary.json"])
        hashlib.sha512(members["manifest.json"]).hexdigest()
        key, signed = signatures[manifest["location_id"]]
        key.verify(signed)
        database.execute(
            "INSERT INTO received VALUES (?, ?, ?, ?)",
            (manifest["location_id"], manifest["year"], members["summary.json"], content),
        )
