"""Genuine databases of every version of the schema: each opens and keeps all that it holds.

`python -m tests.data.make_old_database` made them, each with the code of its time.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from osslog.domain.county_year import ExpectedLocation
from osslog.domain.import_batch import RefusedFile
from osslog.domain.location import LocationName
from osslog.domain.records import Given, Referral
from osslog.domain.reporting_year import ReportingYear
from osslog.errors import NewerVersion
from osslog.export import summary_file, summary_json
from osslog.storage import (
    agencies,
    backup_file,
    drop_ins,
    entered_figures,
    expected_locations,
    feedback,
    locations,
    migration,
    received_summaries,
    refused_files,
    signers,
    summaries,
    visits,
)
from osslog.storage.vault import Vault
from osslog.storage.vault_file import VaultKind
from tests.data.make_old_database import OLD_DATABASES, PASSPHRASE_FILE
from tests.data.summary_workshop import PINNED, public_key

TODAY = date(2026, 1, 5)
NEWEST = migration.bundled()[-1].number
VERSIONS = sorted(OLD_DATABASES.glob("version_*"))
OLDER = [version for version in VERSIONS if version.name != f"version_{NEWEST}"]


def opened(version: Path, kind: VaultKind, folder: Path) -> Vault:
    """A copy of an old vault, opened by today's code."""
    copytree(version / kind, folder)
    passphrase = (version / PASSPHRASE_FILE).read_text(encoding="utf-8").rstrip("\n")
    return Vault.open_with_passphrase(folder, passphrase, today=TODAY)


@pytest.fixture(params=VERSIONS, ids=lambda version: version.name)
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Vault]:
    """Each old location vault, opened."""
    with opened(request.param, VaultKind.LOCATION, tmp_path / "location") as vault:
        yield vault


@pytest.fixture(params=VERSIONS, ids=lambda version: version.name)
def county(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Vault]:
    """Each old county vault, opened."""
    with opened(request.param, VaultKind.COUNTY, tmp_path / "county") as vault:
        yield vault


def test_every_version_before_the_newest_is_kept() -> None:
    kept = {version.name for version in VERSIONS}
    assert {f"version_{number}" for number in range(1, NEWEST)} <= kept


def test_an_old_database_is_brought_up_to_date_and_is_whole(location: Vault, county: Vault) -> None:
    for vault in (location, county):
        assert migration.version(vault.connection) == NEWEST
        assert vault.check() == []


@pytest.mark.parametrize("version", OLDER, ids=lambda version: version.name)
@pytest.mark.parametrize("kind", VaultKind)
def test_before_it_is_brought_up_to_date_it_is_backed_up_as_it_was(
    version: Path, kind: VaultKind, tmp_path: Path
) -> None:
    with opened(version, kind, tmp_path / "vault") as vault:
        vault_id = vault.vault_id
    (backup,) = (tmp_path / "vault" / "backups").glob("*.zip")
    assert backup_file.vault_id_of(backup) == vault_id
    as_it_was = migration.bundled()[: int(version.name.removeprefix("version_"))]
    with backup_file.opened(backup) as content:
        restored = tmp_path / "restored"
        restored.mkdir()
        (restored / "vault.db").write_bytes(content.database.read())
        (restored / "vault.json").write_bytes((version / kind / "vault.json").read_bytes())
    passphrase = (version / PASSPHRASE_FILE).read_text(encoding="utf-8").rstrip("\n")
    with Vault.open_with_passphrase(
        restored, passphrase, today=TODAY, migrations=as_it_was
    ) as vault:
        assert migration.version(vault.connection) == len(as_it_was)
        assert vault.check() == []


@pytest.mark.parametrize("version", OLDER, ids=lambda version: version.name)
def test_once_brought_up_to_date_an_older_osslog_refuses_it(version: Path, tmp_path: Path) -> None:
    opened(version, VaultKind.COUNTY, tmp_path / "vault").close()
    as_it_was = migration.bundled()[: int(version.name.removeprefix("version_"))]
    passphrase = (version / PASSPHRASE_FILE).read_text(encoding="utf-8").rstrip("\n")
    with pytest.raises(NewerVersion):
        Vault.open_with_passphrase(
            tmp_path / "vault", passphrase, today=TODAY, migrations=as_it_was
        )


def test_the_visits_of_an_old_location_are_all_there(location: Vault) -> None:
    connection = location.connection
    assert [each.id for each in locations.all_locations(connection)] == ["ashford"]
    names = {agency.id: agency.name for agency in agencies.of_location(connection, "ashford")}
    assert sorted(names.values()) == ["Housing Options", "Kent Police"]
    october, december, june = drop_ins.between(
        connection, "ashford", date(2016, 7, 1), date(2017, 6, 30)
    )
    assert {names[agency] for agency in october.agencies} == set(names.values())
    assert december.cancelled_because == "Bank holiday"
    assert june.mode == "telephone"
    full, corrected = visits.of_drop_in(connection, october.id)
    assert set(full.answers) == {
        Given("sex", ("male",)),
        Given("abuse", ("physical_sexual", "economic")),
    }
    assert [names[agency] for agency in full.agencies_seen or ()] == ["Housing Options"]
    assert set(full.referrals) == {
        Referral("refuge", "referred"),
        Referral("legal_advice", "signposted"),
    }
    assert (corrected.visit_number, corrected.answers, corrected.agencies_seen) == (
        "second",
        (),
        None,
    )
    (telephoned,) = visits.of_drop_in(connection, june.id)
    assert (telephoned.visit_number, telephoned.mode) == ("first", "telephone")
    assert connection.value("SELECT count(*) FROM visit") == 5


def test_the_feedback_of_an_old_location_is_all_there(location: Vault) -> None:
    connection = location.connection
    (quoted,) = feedback.in_month(connection, "ashford", "2016-10")
    assert quoted.released_words == quoted.words == "Somebody listened to me."
    assert (quoted.helpful, quoted.feels_safer) == ("yes", "partly")
    (other,) = feedback.in_month(connection, "ashford", "2017-06")
    assert (other.helpful, other.words) == ("no", "")


def test_what_an_old_location_handed_over_is_all_there(location: Vault) -> None:
    year = ReportingYear(2016)
    (kept,) = summaries.of_year(location.connection, "ashford", year)
    verified = summary_file.verify(kept.file, pinned=PINNED, today=TODAY)
    assert verified.manifest_hash == kept.manifest_hash
    assert verified.summary == summary_json.decode(kept.figures)
    assert verified.summary.visits == 24
    assert entered_figures.find(location.connection, "ashford", "2015/16") == 362


def test_what_an_old_county_received_is_all_there(county: Vault) -> None:
    connection = county.connection
    assert expected_locations.all_expected(connection) == (
        ExpectedLocation("ashford", (LocationName("Ashford"),)),
        ExpectedLocation(
            "shepway",
            (LocationName("Shepway"), LocationName("Folkestone and Hythe", date(2018, 4, 1))),
        ),
    )
    (signer,) = signers.in_force(connection)
    assert (signer.location_id, signer.public_key) == ("ashford", public_key("ashford"))
    assert received_summaries.batches(connection) == (
        (2, date(2017, 7, 14), True),
        (1, date(2017, 7, 14), False),
    )
    (first,), (second,) = received_summaries.by_batch(connection).values()
    assert (first.revision, second.revision, second.undone) == (1, 2, True)
    for received in (first, second):
        file = connection.value(
            "SELECT file FROM received_summary WHERE revision = ?", (received.revision,)
        )
        verified = summary_file.verify(file, pinned=PINNED, today=TODAY)
        assert verified.manifest_hash == received.manifest_hash
    (figures,) = received_summaries.current_figures(connection, "2016/17").values()
    assert summary_json.decode(figures).visits == 24
    assert entered_figures.of_year(connection, "2015/16") == {"shepway": 260}


def test_an_old_county_can_keep_what_only_newer_versions_keep(county: Vault) -> None:
    refused = [RefusedFile("letter.pdf", "not_zip")]
    with county.transaction():
        refused_files.add(county.connection, 1, refused)
    assert refused_files.by_batch(county.connection) == {1: refused}
