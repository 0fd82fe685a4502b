"""Workspaces for the tests of the services."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from osslog.services.clock import Today
from osslog.services.county_workspace import CountyWorkspace
from osslog.services.location_workspace import LocationWorkspace
from osslog.services.workspace import set_up_county, set_up_location, unlock
from osslog.storage.key_slots import KdfProfile
from tests.data.county_returns import PUBLISHED
from tests.data.location_records import Calendar
from tests.data.summary_workshop import card_of

PASSPHRASE = "seven quiet herons by the sluice"
TODAY = date(2017, 7, 14)
CHEAP = KdfProfile(memory_mib=64, passes=1)


@pytest.fixture(scope="session")
def _closed_county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "county"
    workspace, _ = set_up_county(
        folder, passphrase=PASSPHRASE, person="Cass Analyst", today=lambda: TODAY, kdf=CHEAP
    )
    workspace.close()
    return folder


@pytest.fixture(scope="session")
def _closed_county_of_thirteen(
    _closed_county: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "county"
    copytree(_closed_county, folder)
    workspace = unlock_county(folder)
    for location, *_ in PUBLISHED:
        card = card_of(location)
        workspace.trust.trust(card.to_json(), " ".join(card.words))
    workspace.close()
    return folder


def unlock_county(folder: Path) -> CountyWorkspace:
    """A county workspace that is there already."""
    workspace = unlock(folder, PASSPHRASE, today=lambda: TODAY, kdf=CHEAP)
    assert isinstance(workspace, CountyWorkspace)
    return workspace


@pytest.fixture
def county(_closed_county: Path, tmp_path: Path) -> Iterator[CountyWorkspace]:
    """A county that expects and trusts nobody yet, the test's own."""
    yield from _copy(_closed_county, tmp_path)


@pytest.fixture
def county_of_thirteen(
    _closed_county_of_thirteen: Path, tmp_path: Path
) -> Iterator[CountyWorkspace]:
    """A county that trusts the thirteen published locations and has no file yet."""
    yield from _copy(_closed_county_of_thirteen, tmp_path)


def _copy(pristine: Path, tmp_path: Path) -> Iterator[CountyWorkspace]:
    folder = tmp_path / "county"
    copytree(pristine, folder)
    workspace = unlock_county(folder)
    yield workspace
    workspace.close()


@pytest.fixture(scope="session")
def _closed_location(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    folder = tmp_path_factory.mktemp("pristine") / "location"
    workspace, words = set_up_location(
        folder,
        location_id="ashford",
        name="Ashford",
        passphrase=PASSPHRASE,
        person="Ann Weller",
        today=lambda: date(2015, 7, 1),
        kdf=CHEAP,
    )
    workspace.close()
    return folder, words


@pytest.fixture
def calendar() -> Calendar:
    """What day it is, for the test to change."""
    return Calendar(TODAY)


@pytest.fixture
def closed_location(_closed_location: tuple[Path, tuple[str, ...]], tmp_path: Path) -> Path:
    """The data folder of Ashford's vault, which has no records yet; the test's own."""
    folder = tmp_path / "location"
    copytree(_closed_location[0], folder)
    return folder


@pytest.fixture
def recovery_words(_closed_location: tuple[Path, tuple[str, ...]]) -> str:
    """The twelve words of Ashford's vault."""
    return " ".join(_closed_location[1])


@pytest.fixture
def location(closed_location: Path, calendar: Calendar) -> Iterator[LocationWorkspace]:
    """Ashford's vault, open."""
    workspace = unlock_location(closed_location, calendar)
    yield workspace
    workspace.close()


def unlock_location(folder: Path, today: Today) -> LocationWorkspace:
    """A location workspace that is there already."""
    workspace = unlock(folder, PASSPHRASE, today=today, kdf=CHEAP)
    assert isinstance(workspace, LocationWorkspace)
    return workspace
