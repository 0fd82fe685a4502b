"""The demo as a whole, made by its command: once for all tests, which leave it as it is."""

import json
import os
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest
from filelock import FileLock

from osslog import cli
from osslog.domain.figures import share
from osslog.domain.summary_consistency import inconsistencies
from osslog.errors import AlreadyThere
from osslog.export import summary_json
from osslog.local_date import local_today
from osslog.safe_files import PRIVATE_FOLDER
from osslog.services import demo as demo_module
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.demo import make_demo
from osslog.services.demo_locations import DEMO_LOCATIONS, YEAR
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.returns import verify_only
from osslog.services.workspace import passphrase_problem, unlock
from tests.command_line import CHEAP

PUBLISHED = Path(__file__).parent.parent / "data" / "published_visits.csv"
"""The county table as Ashford Borough Council's report of February 2018 prints it."""

SEED = 7


class Made(NamedTuple):
    """The demo's folder and what its command said."""

    folder: Path
    output: str
    errors: str


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The demo, made by whichever worker comes first."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "demo"
    with FileLock(shared.with_suffix(".lock")):
        said = shared.with_suffix(".json")
        if not said.exists():
            said.write_text(json.dumps(run_command(shared)))
    return Made(shared, *json.loads(said.read_text()))


def run_command(folder: Path) -> tuple[str, str]:
    """Run `osslog demo` in this process with cheap keys; returns what it said."""
    output, errors = (TextIOWrapper(BytesIO(), encoding="utf-8") for _ in range(2))
    with (
        pytest.MonkeyPatch.context() as patch,
        redirect_stdout(output),
        redirect_stderr(errors),
    ):
        patch.setitem(make_demo.__kwdefaults__ or {}, "kdf", CHEAP)
        status = cli.main(["demo", "--out", str(folder), "--seed", str(SEED)])
    said = []
    for stream in (output, errors):
        stream.seek(0)
        said.append(stream.read())
    assert status == 0, said
    return said[0], said[1]


def today() -> date:
    return local_today()


def tell_nobody(step: str) -> None:
    """Hear a step of the demo."""


@contextmanager
def opened(folder: Path, tmp_path: Path, passphrase: str) -> Iterator[LocationWorkspace]:
    """A copy of one of the demo's locations, open."""
    copytree(folder, tmp_path / folder.name)
    with closing(unlock(tmp_path / folder.name, passphrase, today=today)) as workspace:
        assert isinstance(workspace, LocationWorkspace)
        yield workspace


def passphrase_of(demo: Made) -> str:
    return (demo.folder / "passphrase.txt").read_text().removesuffix("\n")


def member(archive: Path, name: str) -> bytes:
    with zipfile.ZipFile(archive) as opened_archive:
        return opened_archive.read(name)


def summaries(folder: Path) -> list[Path]:
    return sorted((folder / "summaries").iterdir())


def test_the_table_is_the_published_one_row_by_row(demo: Made) -> None:
    published = PUBLISHED.read_text().splitlines()
    table = (demo.folder / "county-table.csv").read_bytes()
    assert len(published) == 14
    assert table.endswith(b"\r\n")
    lines = table.decode().split("\r\n")[:-1]
    assert lines[0] == "location,visits_2015_16,visits_2016_17,percent_change"
    assert lines[1:] == published[1:]


def test_the_command_prints_the_table_and_says_how_far_it_is_elsewhere(demo: Made) -> None:
    for place in DEMO_LOCATIONS:
        assert place.name in demo.output
        assert f"{place.name}: {place.visits_before} visits in 2015/16" in demo.errors
    assert "3,160" in demo.output
    assert "2,752" in demo.output
    assert "-12.91" in demo.output


def test_the_folder_has_everything_in_its_place(demo: Made) -> None:
    ids = [place.id for place in DEMO_LOCATIONS]
    assert {path.name for path in demo.folder.iterdir()} == {
        "locations",
        "county",
        "passphrase.txt",
        "summaries",
        "signers",
        "county-table.csv",
        "county-report.pdf",
    }
    assert {path.name for path in (demo.folder / "locations").iterdir()} == set(ids)
    names = {f"osslog-{location_id}-2016-17-r1.zip" for location_id in ids}
    assert {path.name for path in summaries(demo.folder)} == names
    assert (demo.folder / "county-report.pdf").read_bytes().startswith(b"%PDF-")
    assert demo.folder.stat().st_mode & 0o777 == PRIVATE_FOLDER


def test_the_passphrase_says_whose_it_is_and_is_a_good_one(demo: Made) -> None:
    passphrase = passphrase_of(demo)
    assert "demo" in passphrase
    assert "no secret" in passphrase
    assert passphrase_problem(passphrase) is None


def test_the_vaults_open_with_the_passphrase_file(demo: Made, tmp_path: Path) -> None:
    copytree(demo.folder / "county", tmp_path / "county")
    opens = ["--passphrase-file", str(demo.folder / "passphrase.txt")]
    assert cli.main(["check", "--data-dir", str(tmp_path / "county"), *opens]) == 0


def test_figures_follow_from_the_visits_in_the_vault(demo: Made, tmp_path: Path) -> None:
    tonbridge = demo.folder / "locations" / "tonbridge"
    with opened(tonbridge, tmp_path, passphrase_of(demo)) as workspace:
        assert workspace.year.figures("tonbridge", YEAR).visits == 53
        held = workspace.drop_ins.in_year("tonbridge", YEAR)
        visit = next(one for drop_in in held for one in workspace.visits.of_drop_in(drop_in.id))
        workspace.visits.delete(visit.id)
        assert workspace.year.figures("tonbridge", YEAR).visits == 52
        assert workspace.backups.check() == ()


def test_the_county_trusts_thirteen_keys_and_took_each_figure_from_a_file(
    demo: Made, tmp_path: Path
) -> None:
    copytree(demo.folder / "county", tmp_path / "county")
    with closing(unlock(tmp_path / "county", passphrase_of(demo), today=today)) as county:
        assert isinstance(county, CountyWorkspace)
        assert [one.location_id for one in county.trust.signers()] == [
            place.id for place in DEMO_LOCATIONS
        ]
        (batch,) = county.returns.history()
        assert (len(batch.accepted), len(batch.refused)) == (13, 0)
        rows = county.tables.collate(YEAR).rows
        assert {row.previous.source.value for row in rows if row.previous} == {"this_years_file"}
        pinned = county.trust.pinned_keys()
    assert all(result.accepted for result in verify_only(summaries(demo.folder), pinned, today()))


def test_every_summary_agrees_with_itself_and_carries_plausible_answers(demo: Made) -> None:
    for file in summaries(demo.folder):
        summary = summary_json.decode(member(file, "summary.json"))
        assert inconsistencies(summary) == ()
        assert summary.people is not None
        assert summary.previous_year is not None
        assert summary.previous_year.origin.value == "computed"
        assert summary.drop_ins_cancelled > 0
        assert len(summary.agencies) > 5
        assert len(summary.referrals) > 5
        assert summary.feedback_forms > 0
        assert len(summary.words) > 0


def test_ashford_has_the_published_male_visitors(demo: Made) -> None:
    file = demo.folder / "summaries" / "osslog-ashford-2016-17-r1.zip"
    summary = summary_json.decode(member(file, "summary.json"))
    sex = summary.question("sex")
    assert sex is not None
    male = {answer.code: answer.visits for answer in sex.answers}["male"]
    assert (male, sex.base, str(share(male, sex.base))) == (26, 443, "5.87")
    assert summary.twice_or_more_share is not None


def keygen_verifies(demo: Made, folder: Path, location_id: str, manifest: bytes) -> bool:
    """Whether stock ssh-keygen accepts a location's signature for `manifest`."""
    file = demo.folder / "summaries" / f"osslog-{location_id}-2016-17-r1.zip"
    signature = folder / "manifest.json.sig"
    signature.write_bytes(member(file, "manifest.json.sig"))
    ran = subprocess.run(
        [
            *("ssh-keygen", "-Y", "verify", "-f", str(demo.folder / "signers")),
            *("-I", location_id, "-n", "osslog-annual-summary", "-s", str(signature)),
        ],
        input=manifest,
        capture_output=True,
        check=False,
    )
    return ran.returncode == 0


@pytest.mark.parametrize("location_id", [place.id for place in DEMO_LOCATIONS])
def test_stock_ssh_keygen_accepts_each_summary_and_refuses_a_changed_one(
    demo: Made, tmp_path: Path, location_id: str
) -> None:
    file = demo.folder / "summaries" / f"osslog-{location_id}-2016-17-r1.zip"
    manifest = member(file, "manifest.json")
    assert keygen_verifies(demo, tmp_path, location_id, manifest)
    changed = manifest.replace(b'"revision":1', b'"revision":2')
    assert changed != manifest
    assert not keygen_verifies(demo, tmp_path, location_id, changed)


def test_the_same_seed_gives_the_same_figures_under_new_keys(
    demo: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = (DEMO_LOCATIONS[0], DEMO_LOCATIONS[-1])
    monkeypatch.setattr(demo_module, "DEMO_LOCATIONS", few)
    again = make_demo(tmp_path / "again", seed=SEED, today=today, tell=tell_nobody, kdf=CHEAP)
    other = make_demo(tmp_path / "other", seed=SEED + 1, today=today, tell=tell_nobody, kdf=CHEAP)
    for file in summaries(again.folder):
        figures = member(file, "summary.json")
        assert figures == member(demo.folder / "summaries" / file.name, "summary.json")
        assert figures != member(other.folder / "summaries" / file.name, "summary.json")
    old_keys = (demo.folder / "signers").read_text().splitlines()
    assert not set(old_keys) & set((again.folder / "signers").read_text().splitlines())
    assert again.table == other.table


@pytest.mark.parametrize("name", ["there", "there/file"])
def test_a_folder_that_is_not_empty_is_left_as_it_is(tmp_path: Path, name: str) -> None:
    kept = tmp_path / "there" / "file"
    kept.parent.mkdir()
    kept.write_text("mine")
    with pytest.raises(AlreadyThere, match="left as it is"):
        make_demo(tmp_path / name, seed=1, today=today, tell=tell_nobody, kdf=CHEAP)
    assert list(tmp_path.rglob("*")) == [kept.parent, kept]
    assert kept.read_text() == "mine"
